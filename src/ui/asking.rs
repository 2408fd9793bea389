//! A question that must be answered before anything else happens, in the browser's own dialogue,
//! which keeps the focus in and gives it back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::{Callback, Html, NodeRef, html};

use super::button;
use super::tags::{attrs, div, element, text, with};
use crate::state::{Action, Asking, Screen, State};

/// The question.
pub(super) fn view(
    state: &State,
    asking: &Asking,
    dialog: &NodeRef,
    act: &Callback<Action>,
) -> Html {
    let frame = &state.texts.frame();
    // Where every answer is in a file, it is only the code of that file that can be lost.
    let of_code = !state.is_unsaved();
    let (title, hint, yes) = match asking {
        _ if of_code => (frame.ask_code, frame.ask_code_hint, frame.have_code),
        Asking::Clear => (frame.ask_clear, frame.ask_clear_hint, frame.confirm_clear),
        Asking::Replace(_) => (frame.ask_replace, frame.ask_replace_hint, frame.confirm_replace),
    };
    let (first, screen) = match of_code {
        true => (frame.show_code, Screen::Done),
        false => (frame.save_first, Screen::HandOver),
    };
    let stay = [Action::Dismiss, Action::Go(screen)];
    let buttons = vec![
        closing("btn", first, dialog, act, &stay),
        closing("btn sec", yes, dialog, act, &[Action::Confirm]),
        closing("btn ter", frame.cancel, dialog, act, &[Action::Dismiss]),
    ];
    let inside = vec![
        element("h2", attrs!["id": "ask"], vec![text(title)]),
        element("p", attrs!["id": "ask-hint"], vec![text(hint)]),
        div("actions", buttons),
    ];
    let onclose = act.reform(|_| Action::Dismiss);
    let inside = div("stack", inside);
    let ask = html! { <dialog ref={dialog.clone()} {onclose}>{ inside }</dialog> };
    let names = attrs!["class": "ask", "aria-labelledby": "ask", "aria-describedby": "ask-hint"];
    with(ask, names)
}

/// Opens the dialogue once it is drawn.
pub(super) fn open(dialog: &NodeRef) {
    if let Some(dialog) = shown(dialog).filter(|dialog| !dialog.open()) {
        // It is there and it is closed, so that nothing keeps it from opening.
        let _ = dialog.show_modal();
    }
}

fn shown(dialog: &NodeRef) -> Option<HtmlDialogElement> {
    dialog.get().map(JsCast::unchecked_into)
}

/// A button that closes the dialogue first: it is the dialogue that gives the focus back to where
/// it was, and it can do so only as long as it is there.
fn closing(
    class: &'static str,
    name: &'static str,
    dialog: &NodeRef,
    act: &Callback<Action>,
    actions: &[Action],
) -> Html {
    let (dialog, act, actions) = (dialog.clone(), act.clone(), actions.to_vec());
    let onclick = Callback::from(move |_| {
        if let Some(dialog) = shown(&dialog) {
            dialog.close();
        }
        actions.iter().for_each(|action| act.emit(action.clone()));
    });
    button::button(class, text(name), onclick, false)
}
