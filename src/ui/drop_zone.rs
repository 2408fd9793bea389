//! Where a file comes in: chosen, dropped or pasted.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::{Callback, DragEvent, Event, Html, html};

use super::icons;
use super::tags::{attrs, element, text};
use crate::browser::Incoming;
use crate::state::{Action, Deed, Door, State};

/// What a person may choose. Whatever it is, the reader looks into the file itself.
const KINDS: &str = ".pdf,.age,.txt,.json,application/pdf,text/plain,application/json";

/// The place to drop a file on, with the button to choose one.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let texts = &state.texts.frame();
    let (drop, over) = (act.clone(), |event: DragEvent| event.prevent_default());
    let ondrop = move |event: DragEvent| dropped(&event, &drop);
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
    let onchange = move |event: Event| match crate::WHOLE {
        true => read_all(Incoming::all_chosen(&event), &act),
        false => read(Incoming::chosen(&event), &act),
    };
    html! {
        <div class="file">
            <input type="file" class="sr" id="file" accept={KINDS} multiple={crate::WHOLE}
                {onchange}
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

/// A screen on which a file may be dropped or pasted anywhere.
pub(super) fn around(inside: Vec<Html>, act: &Callback<Action>) -> Html {
    let (drop, paste) = (act.clone(), act.clone());
    let over = |event: DragEvent| event.prevent_default();
    // What was dropped on the place for it has been taken there.
    let ondrop = move |event: DragEvent| {
        if !event.default_prevented() {
            dropped(&event, &drop);
        }
    };
    let onpaste = move |event: Event| {
        read_all(Incoming::all_pasted(event.unchecked_ref::<ClipboardEvent>()), &paste);
    };
    html! {
        <div class="stack stack-l takes" {ondrop} ondragover={over} {onpaste}>{ for inside }</div>
    }
}

/// Reads what was dropped.
pub(super) fn dropped(event: &DragEvent, act: &Callback<Action>) {
    match crate::WHOLE {
        true => read_all(Incoming::all_dropped(event), act),
        false => read(Incoming::dropped(event), act),
    }
}

/// Reads files, and hands them over together once all of them are read.
pub(super) fn read_all(files: Vec<Incoming>, act: &Callback<Action>) {
    if files.len() < 2 {
        return read(files.into_iter().next(), act);
    }
    let given: Rc<RefCell<Vec<_>>> = Rc::new(RefCell::new(vec![None; files.len()]));
    for (place, file) in files.into_iter().enumerate() {
        let (given, act) = (given.clone(), act.clone());
        file.read(move |name, bytes| {
            if let Some(room) = given.borrow_mut().get_mut(place) {
                *room = Some((name, bytes));
            }
            let all: Option<Vec<_>> = given.borrow().iter().cloned().collect();
            let deed = all.and_then(|all| Action::deed(Deed::Files(all)));
            deed.into_iter().for_each(|deed| act.emit(deed));
        });
    }
}
