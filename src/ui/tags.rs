//! Elements with a few attributes and children, but without listeners. A macro at each of their
//! many places writes out the whole construction every time; these functions write it once.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};
use yew::{AttrValue, Html};

use super::group;

/// A name and a value, or none where there is no such attribute.
pub(super) type Attribute = (&'static str, Option<AttrValue>);

/// An attribute.
pub(super) fn attr(name: &'static str, value: impl Into<AttrValue>) -> Attribute {
    (name, Some(value.into()))
}

/// An element with a class and nothing else.
pub(super) fn tag(name: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    let mut tag = VTag::new(name);
    if !class.is_empty() {
        let values = Box::new([Some(AttributeOrProperty::Static(class))]);
        tag.set_attributes(Attributes::Dynamic { keys: &["class"], values });
    }
    tag.add_children(inside);
    tag.into()
}

/// An element with attributes.
pub(super) fn element(name: &'static str, attributes: Vec<Attribute>, inside: Vec<Html>) -> Html {
    with(tag(name, "", inside), attributes)
}

/// An element that was just made, with more attributes.
pub(super) fn with(mut element: Html, attributes: Vec<Attribute>) -> Html {
    if let Some(tag) = just_made(&mut element) {
        for (name, value) in attributes {
            if let Some(value) = value {
                tag.add_attribute(name, value);
            }
        }
    }
    element
}

/// An element that was just made, with the key that tells it from the others in its list.
pub(super) fn keyed(mut element: Html, key: impl Into<Key>) -> Html {
    if let Some(tag) = just_made(&mut element) {
        tag.key = Some(key.into());
    }
    element
}

/// What was just made is nobody else's yet.
fn just_made(element: &mut Html) -> Option<&mut VTag> {
    match element {
        Html::VTag(tag) => Rc::get_mut(tag),
        _ => None,
    }
}

/// A box.
pub(super) fn div(class: &'static str, inside: Vec<Html>) -> Html {
    tag("div", class, inside)
}

/// Nodes without an element around them.
pub(super) fn all(inside: Vec<Html>) -> Html {
    VList::with_children(inside, None).into()
}

/// Words.
pub(super) fn text(words: impl Into<AttrValue>) -> Html {
    VText::new(words.into()).into()
}

/// Words in an element.
pub(super) fn words(name: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    tag(name, class, vec![text(words)])
}

/// A paragraph.
pub(super) fn p(class: &'static str, said: impl Into<AttrValue>) -> Html {
    words("p", class, said)
}

/// The heading of a screen, which takes the focus when the screen is shown.
pub(super) fn h1(said: impl Into<AttrValue>) -> Html {
    let said = vec![text(said)];
    element("h1", vec![attr("id", "heading"), attr("tabindex", "-1")], said)
}

/// A section that is named by its heading.
pub(super) fn section(
    class: &'static str,
    level: u8,
    id: impl Into<AttrValue>,
    title: impl Into<AttrValue>,
    inside: Vec<Html>,
) -> Html {
    named(class, level, id.into(), title.into(), inside)
}

fn named(
    class: &'static str,
    level: u8,
    id: AttrValue,
    title: AttrValue,
    inside: Vec<Html>,
) -> Html {
    let heading = group::heading(level, &title, Some(id.clone()));
    let section = vec![attr("class", class), attr("aria-labelledby", id)];
    element("section", section, vec![heading, all(inside)])
}

/// A section in the side column. Its heading is small, and still one below the screen's.
pub(super) fn side(id: &'static str, title: impl Into<AttrValue>, inside: Vec<Html>) -> Html {
    let heading = element("h2", vec![attr("id", id), attr("class", "h3")], vec![text(title)]);
    let section = vec![attr("class", "card side stack stack-s"), attr("aria-labelledby", id)];
    element("section", section, vec![heading, all(inside)])
}
