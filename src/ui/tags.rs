//! Elements with a few attributes and children, but without listeners. A macro at each of their
//! many places writes out the whole construction every time; these functions write it once.

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};
use yew::{AttrValue, Html};

use super::group;

/// Attributes, each with a value, or with none where it is not there. What the macro of Yew makes
/// of a class that is not written out would weigh more than all classes.
macro_rules! attrs {
    ($($name:literal: $value:expr),+ $(,)?) => {
        yew::virtual_dom::Attributes::Dynamic {
            keys: &[$($name),+],
            values: ::std::boxed::Box::new([$($crate::ui::tags::value($value)),+]),
        }
    };
}
pub(super) use attrs;

/// The value of an attribute.
pub(super) fn value(given: impl IntoPropValue<Option<AttrValue>>) -> Option<AttributeOrProperty> {
    given.into_prop_value().map(AttributeOrProperty::Attribute)
}

/// An element with a class and nothing else.
pub(super) fn tag(name: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    let mut tag = VTag::new(name);
    if !class.is_empty() {
        tag.set_attributes(attrs!["class": class]);
    }
    tag.add_children(inside);
    tag.into()
}

/// An element with attributes.
pub(super) fn element(name: &'static str, attributes: Attributes, inside: Vec<Html>) -> Html {
    with(tag(name, "", inside), attributes)
}

/// An element that was just made, with these attributes and no others.
pub(super) fn with(mut element: Html, attributes: Attributes) -> Html {
    if let Some(tag) = just_made(&mut element) {
        tag.set_attributes(attributes);
    }
    element
}

/// An element that was just made, with one attribute more.
pub(super) fn also(mut element: Html, name: &'static str, value: &'static str) -> Html {
    if let Some(tag) = just_made(&mut element) {
        tag.add_attribute(name, value);
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
    element("h1", attrs!["id": "heading", "tabindex": "-1"], said)
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
    let section = attrs!["class": class, "aria-labelledby": id];
    element("section", section, vec![heading, all(inside)])
}

/// A section in the side column. Its heading is small, and still one below the screen's.
pub(super) fn side(id: &'static str, title: impl Into<AttrValue>, inside: Vec<Html>) -> Html {
    let heading = element("h2", attrs!["id": id, "class": "h3"], vec![text(title)]);
    let section = attrs!["class": "card side stack stack-s", "aria-labelledby": id];
    element("section", section, vec![heading, all(inside)])
}
