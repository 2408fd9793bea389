//! A form that was opened from a file: what reading it came to is shown before it is begun. Only
//! the whole program reads one; the first module has no values of these types. Nothing that lies
//! on the desk is touched before the person begins the form.

use std::fmt;
use std::rc::Rc;

use serde_json::Value as Json;

use super::{Desk, Effect, Screen, State};
use crate::answers::{Stamp, Unreadable};
use crate::form::{Form, Problem, Report, Whole};
use crate::settings::Settings;

/// A form that was opened from a file.
#[derive(Clone)]
pub struct Loaded {
    /// The file's name on the person's device; empty where it was pasted.
    pub name: Rc<str>,
    /// What reading it came to.
    pub report: Rc<Report>,
    /// The form, unless it is refused.
    pub form: Option<Rc<Form>>,
}

impl Loaded {
    /// Reads a form, where the JSON is one.
    fn read(name: Rc<str>, json: &[u8]) -> Option<Self> {
        let mut report = Form::report(json);
        let none = report.faults.iter().any(|fault| fault.problem == Problem::NotAQuestionnaire);
        let form = report.form.take().map(Rc::new);
        (!none).then(|| Self { name, report: Rc::new(report), form })
    }
}

impl State {
    /// Shows what reading a form came to, where the JSON of a file is one.
    pub(super) fn look_at(&mut self, name: Rc<str>, json: &[u8]) -> Vec<Effect> {
        let parsed: Json = serde_json::from_slice(json).unwrap_or_default();
        if Settings::is_one(&parsed) {
            return self.settle(name, &parsed);
        }
        let inside = form_in(&parsed);
        let json = inside.as_deref().map_or(json, str::as_bytes);
        let Some(loaded) = Loaded::read(name, json).and_then(Whole::new) else {
            return self.unreadable(Unreadable::NotARecord);
        };
        self.loaded = Some(loaded);
        self.sealed = None;
        self.go(Screen::Form)
    }

    /// Begins the form that was opened from a file, as any other.
    pub(super) fn begin_loaded(&mut self, stamp: &Stamp) -> Vec<Effect> {
        let form = self.loaded.as_ref().and_then(|loaded| loaded.form.clone());
        let Some(form) = form else { return Vec::new() };
        self.lay_out(Desk::begin(form, stamp))
    }
}

/// The form in a Bundle that holds no answers.
fn form_in(json: &Json) -> Option<String> {
    let entries = json.get("entry").filter(|_| json["resourceType"] == "Bundle")?.as_array()?;
    let mut inside = entries.iter().filter_map(|entry| entry.get("resource"));
    inside.find(|resource| resource["resourceType"] == "Questionnaire").map(Json::to_string)
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
    }
}

impl fmt::Debug for Loaded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Loaded({:?})", self.report.verdict)
    }
}
