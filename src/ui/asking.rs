//! A question that must be answered before anything else happens, in the browser's own dialogue,
//! which keeps the focus in and gives it back.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use super::on;
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
        let shown = dialog.get().and_then(|node| node.dyn_into::<HtmlDialogElement>().ok());
        // A dialogue that is open already stays open.
        let _ = shown.as_ref().map(HtmlDialogElement::show_modal);
        move || {
            if let Some(dialog) = shown {
                dialog.close();
            }
        }
    });
    let frame = &texts.frame;
    let (hint, yes) = if *clear {
        (frame.ask_clear_hint, frame.confirm_clear)
    } else {
        (frame.ask_replace_hint, frame.confirm_replace)
    };
    let escape = act.clone();
    let oncancel = move |event: Event| {
        event.prevent_default();
        escape.emit(Action::Dismiss);
    };
    let first = act.clone();
    let save = move |_| {
        first.emit(Action::Dismiss);
        first.emit(Action::Go(Screen::HandOver));
    };
    html! {
        <dialog ref={dialog} class="ask" aria-labelledby="ask" aria-describedby="ask-hint" {oncancel}>
            <div class="stack">
                <h2 id="ask">{ if *clear { frame.ask_clear } else { frame.ask_replace } }</h2>
                <p id="ask-hint">{ hint }</p>
                <div class="actions">
                    <button type="button" class="btn" onclick={save}>{ frame.save_first }</button>
                    <button type="button" class="btn sec" onclick={on(act, || Action::Confirm)}>{ yes }</button>
                    <button type="button" class="btn ter" onclick={on(act, || Action::Dismiss)}>
                        { frame.cancel }
                    </button>
                </div>
            </div>
        </dialog>
    }
}
