//! The state in which an element starts, from what its attributes say.

use std::rc::Rc;

use crate::browser::{self, Settings};
use crate::form::Form;
use crate::state::{Door, State};
use crate::texts::Texts;

pub(super) fn state(settings: &Settings) -> State {
    let forms = settings.forms().iter().filter_map(|json| read(json)).collect();
    let door = match (settings.own(), settings.arrived()) {
        (false, _) => Door::HostDecides,
        (true, false) => Door::Closing,
        (true, true) => Door::Closed,
    };
    State::new(Texts::of(&settings.language()), forms, door)
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
