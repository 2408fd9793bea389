//! Buttons. Whatever acts is one, also what looks like a link: a link would lead somewhere.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::tags::{attrs, text, with};
use crate::state::Action;
use crate::texts::Texts;

/// A button with a name, for one action.
pub(super) fn named(
    class: &'static str,
    name: impl Into<AttrValue>,
    act: &Callback<Action>,
    action: Action,
) -> Html {
    acting(class, text(name), act, action)
}

/// A button with anything in it, for one action.
pub(super) fn acting(
    class: &'static str,
    inside: Html,
    act: &Callback<Action>,
    action: Action,
) -> Html {
    button(class, inside, act.reform(move |_| action.clone()), false)
}

/// As [`named`], while something else is being worked on: it can be reached, and does nothing.
pub(super) fn waiting(
    class: &'static str,
    name: impl Into<AttrValue>,
    act: &Callback<Action>,
    action: Action,
    waits: bool,
) -> Html {
    button(class, text(name), act.reform(move |_| action.clone()), waits)
}

/// A button with a name, for several actions one after the other.
pub(super) fn each(
    class: &'static str,
    name: &'static str,
    act: &Callback<Action>,
    actions: Vec<Action>,
) -> Html {
    let act = act.clone();
    let onclick = move |_| actions.iter().for_each(|action| act.emit(action.clone()));
    button(class, text(name), Callback::from(onclick), false)
}

/// A button that does something of its own.
pub(super) fn button(
    class: &'static str,
    inside: Html,
    onclick: Callback<MouseEvent>,
    waits: bool,
) -> Html {
    let waits = waits.then_some("true");
    let button = html! { <button {onclick}>{ inside }</button> };
    with(button, attrs!["type": "button", "class": class, "aria-disabled": waits])
}

/// A button that prints the page.
pub(super) fn print(texts: &Texts) -> Html {
    let onclick = Callback::from(|_| crate::browser::print());
    button("btn sec", text(texts.frame().print), onclick, false)
}
