//! Where a file comes in: chosen, dropped or pasted.

use yew::{Callback, DragEvent, Event, Html, html};

use super::icons;
use super::tags::{attrs, element, text};
use crate::browser::Incoming;
use crate::state::{Action, Door, State};

/// What a person may choose. Whatever it is, the reader looks into the file itself.
const KINDS: &str = ".pdf,.age,.txt,.json,application/pdf,text/plain,application/json";

/// The place to drop a file on, with the button to choose one.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let texts = &state.texts.frame();
    let (drop, over) = (act.clone(), |event: DragEvent| event.prevent_default());
    let ondrop = move |event: DragEvent| read(Incoming::dropped(&event), &drop);
    html! {
        <section class="drop" aria-labelledby="open" {ondrop} ondragover={over}>
            <span class="bub">{ icons::view(icons::FOLDER) }</span>
            <div class="grow">
                <h2 id="open">{ texts.open }</h2>
                <p class="muted" id="open-hint">{ texts.open_hint }</p>
            </div>
            { button(texts.choose_file, "btn sec", state.door, act) }
        </section>
    }
}

/// The button to choose a file with.
pub(super) fn button(
    name: &'static str,
    class: &'static str,
    door: Door,
    act: &Callback<Action>,
) -> Html {
    let act = act.clone();
    let onchange = move |event: Event| read(Incoming::chosen(&event), &act);
    html! {
        <div class="file">
            <input type="file" class="sr" id="file" accept={KINDS} {onchange}
                disabled={door == Door::Closing} />
            { element("label", attrs!["class": class, "for": "file"], vec![text(name)]) }
        </div>
    }
}

/// Reads a file and hands it over.
pub(super) fn read(file: Option<Incoming>, act: &Callback<Action>) {
    let act = act.clone();
    if let Some(file) = file {
        file.read(move |name, bytes| act.emit(Action::File(name, bytes)));
    }
}
