//! Where the person's own key file comes in: chosen or dropped, for a file that asks for one. It is
//! read, used once and wiped, and neither its name nor anything in it is shown.

use yew::{Callback, DragEvent, Event, Html, html};

use super::tags::{all, attrs, element, p, text};
use super::{icons, notice, unlock};
use crate::browser::Incoming;
use crate::seal::KeyFile;
use crate::state::{Action, Deed, State};

/// What the file asks for, and the place for the key file.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let fault = notice::at_code(state).map(|fault| unlock::at_code(fault, state));
    let asked = p("", state.texts.opening().locked_with_key);
    all(vec![asked, place(state, act, "btn", fault.unwrap_or_default())])
}

/// The place for the key file, where a code opens the file as well.
pub(super) fn either(state: &State, act: &Callback<Action>) -> Html {
    let asked = p("muted", state.texts.opening().or_with_key);
    let fault = notice::at_code(state).filter(|_| notice::is_of_key(state));
    let fault = fault.map(|fault| unlock::at_code(fault, state));
    all(vec![asked, place(state, act, "btn sec", fault.unwrap_or_default())])
}

fn place(state: &State, act: &Callback<Action>, class: &'static str, fault: Html) -> Html {
    let words = state.texts.opening();
    let over = |event: DragEvent| event.prevent_default();
    let (drop, choose) = (act.clone(), act.clone());
    let ondrop = move |event: DragEvent| give(Incoming::dropped(&event), &drop);
    let onchange = move |event: Event| give(Incoming::chosen(&event), &choose);
    let label = attrs!["class": class, "for": "key-file"];
    html! {
            <section class="drop" aria-labelledby="key" {ondrop} ondragover={over}>
                <span class="bub">{ icons::view(icons::LOCK) }</span>
                <div class="grow">
                    <h2 id="key">{ words.key }</h2>
                    <p class="muted" id="key-hint">{ words.key_hint }</p>
                    { fault }
                </div>
                <div class="file">
                    <input type="file" class="sr" id="key-file" aria-describedby="key-hint"
                        {onchange} />
                    { element("label", label, vec![text(words.choose_key)]) }
                </div>
            </section>
    }
}

/// Reads the file, and hands it over as a key.
fn give(file: Option<Incoming>, act: &Callback<Action>) {
    let act = act.clone();
    if let Some(file) = file {
        file.read_only(KeyFile::MOST, move |bytes| {
            let key = Deed::GiveKey(KeyFile::new(bytes));
            Action::deed(key).into_iter().for_each(|deed| act.emit(deed));
        });
    }
}
