//! A question that must be answered before anything else happens, in the browser's own dialogue,
//! which keeps the focus in and gives it back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::{Callback, Html, NodeRef, Properties, component, html, use_effect_with, use_node_ref};

use super::button;
use crate::state::{Action, Asking, Screen};
use crate::texts::Texts;

#[derive(PartialEq, Properties)]
pub(super) struct QuestionProps {
    /// Whether it is asked before clearing, or before something else takes the place.
    pub clear: bool,
    pub act: Callback<Action>,
    pub texts: &'static Texts,
}

/// Which of the two questions it is.
pub(super) fn is_clear(asking: &Asking) -> bool {
    match asking {
        Asking::Clear => true,
        Asking::Replace(_) => false,
    }
}

/// See the head of this file.
#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { clear, act, texts } = props;
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        // A dialogue that is open already stays open.
        let _ = shown(dialog).map(|dialog| dialog.show_modal());
    });
    let frame = &texts.frame;
    let (title, hint, yes) = if *clear {
        (frame.ask_clear, frame.ask_clear_hint, frame.confirm_clear)
    } else {
        (frame.ask_replace, frame.ask_replace_hint, frame.confirm_replace)
    };
    let first = [Action::Dismiss, Action::Go(Screen::HandOver)];
    html! {
        <dialog ref={dialog.clone()} class="ask" aria-labelledby="ask" aria-describedby="ask-hint"
            onclose={act.reform(|_| Action::Dismiss)}>
            <div class="stack">
                <h2 id="ask">{ title }</h2>
                <p id="ask-hint">{ hint }</p>
                <div class="actions">
                    { closing("btn", frame.save_first, &dialog, act, &first) }
                    { closing("btn sec", yes, &dialog, act, &[Action::Confirm]) }
                    { closing("btn ter", frame.cancel, &dialog, act, &[Action::Dismiss]) }
                </div>
            </div>
        </dialog>
    }
}

fn shown(dialog: &NodeRef) -> Option<HtmlDialogElement> {
    dialog.get()?.dyn_into().ok()
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
    button::button(class, button::text(name.into()), onclick, false)
}
