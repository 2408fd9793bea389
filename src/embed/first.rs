//! The state in which an element starts, from what its attributes say.

use std::rc::Rc;

use crate::browser::{self, Mount};
use crate::form::Form;
use crate::library::Library;
use crate::settings::Settings;
use crate::state::{Door, State};
use crate::texts::Texts;

pub(super) fn state(with: &Mount) -> State {
    let forms = with.forms().iter().filter_map(|json| read(json)).collect();
    let door = match (with.own(), with.arrived()) {
        (false, _) => Door::HostDecides,
        (true, false) => Door::Closing,
        (true, true) => Door::Closed,
    };
    let mut state = State::new(Texts::of(&with.language()), forms, door);
    if crate::WHOLE {
        equip(&mut state, with);
    }
    state
}

/// Takes up the files that only the whole program reads. What is wrong with the library is for
/// whoever set up the page, and the forms that the page names can be begun without it.
fn equip(state: &mut State, with: &Mount) {
    let library = with.library().map(|json| Library::read(json.as_bytes())).unwrap_or_default();
    for fault in &library.faults {
        browser::explain(&format!("trivsel: library: {}", fault.path));
    }
    let decided = with.settings().map(|json| Settings::read(json.as_bytes()));
    let (decided, faults) = decided.map(|read| (read.settings, read.faults)).unwrap_or_default();
    for form in state.equip(decided.unwrap_or_default(), library.library) {
        browser::explain(&format!("trivsel: form: {form}"));
    }
    if !faults.is_empty() {
        state.say_undecided(&faults);
    }
}

/// Reads a form. Where something is wrong with it is for whoever set up the page; to say what it is
/// would weigh down the first screen.
fn read(json: &str) -> Option<Rc<Form>> {
    let reading = Form::read(json.as_bytes());
    for fault in &reading.faults {
        browser::explain(&format!("trivsel: form: {}", fault.path));
    }
    reading.form.map(Rc::new)
}
