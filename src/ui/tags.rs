//! Elements that have a class and children and nothing else. A macro at each of their many places
//! writes out the whole construction every time; these functions write it once.

use yew::virtual_dom::VText;
use yew::{AttrValue, Html, html};

use super::group;

/// An element.
pub(super) fn tag(name: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    let class = Some(class).filter(|class| !class.is_empty());
    html! { <@{name} {class}>{ for inside }</@> }
}

/// A box.
pub(super) fn div(class: &'static str, inside: Vec<Html>) -> Html {
    tag("div", class, inside)
}

/// Nodes without an element around them.
pub(super) fn all(inside: Vec<Html>) -> Html {
    html! { <>{ for inside }</> }
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
    let said = text(said);
    html! { <h1 id="heading" tabindex="-1">{ said }</h1> }
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
    html! { <section {class} aria-labelledby={id}>{ heading }{ for inside }</section> }
}

/// A section in the side column. Its heading is small, and still one below the screen's.
pub(super) fn side(id: &'static str, title: impl Into<AttrValue>, inside: Vec<Html>) -> Html {
    let title = text(title);
    html! {
        <section class="card side stack stack-s" aria-labelledby={id}>
            <h2 {id} class="h3">{ title }</h2>
            { for inside }
        </section>
    }
}
