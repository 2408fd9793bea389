//! What can be begun: forms, who uses them at which age, what the model says about doing it, and
//! a child who does not exist. It is a file (`forms/library.json`, put together by `cargo xtask
//! build` from `www/forms/` and `www/model.json`), and knows no form by name. It proposes and
//! never decides: any form can be begun by anyone, for a child of any age.

mod read;
mod suits;

use std::rc::Rc;

use serde_json::Value as Json;

use crate::form::{Fault, Form, Text};

/// What can be begun.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// The forms, as Questionnaires, in the order in which they are shown.
    pub forms: Vec<Json>,
    /// Where people work.
    pub places: Vec<Place>,
    /// Kinds of forms, in the order in which they are shown.
    pub families: Vec<Family>,
    /// What the law says, with the paragraph.
    pub law: Vec<Paragraph>,
    /// Answers about children who do not exist, as QuestionnaireResponses.
    pub practice: Vec<Json>,
}

/// Where people work, and what the model asks of them there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its code, for example `childminder`.
    pub code: Rc<str>,
    /// What it is called.
    pub name: Text,
    /// The roles of those who work there, as forms name them (`useContext`).
    pub roles: Vec<Rc<str>>,
    /// Usual ages of the children there in completed months, both ends inclusive.
    pub months: Option<(u32, u32)>,
    /// What to do, in order: when, with whom, alone and then together, what next.
    pub guide: Vec<Advice>,
}

/// A piece of advice.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// What it is about, for example when.
    pub title: Text,
    /// The advice.
    pub text: Text,
}

/// A kind of forms.
#[derive(Clone, Debug, PartialEq)]
pub struct Family {
    /// What it is called.
    pub name: Text,
    /// Which forms belong to it, by their codes in our code system `form`.
    pub forms: Vec<Rc<str>>,
    /// What may follow when a document of this family is done, by the same codes.
    pub next: Vec<Rc<str>>,
}

/// What the law says.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// The act and the paragraph.
    pub source: Text,
    /// What it says, in our words.
    pub says: Text,
}

/// A library that was read, and what had to be left out of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What could be read.
    pub library: Library,
    /// Every fault found, in the order in which the file is read. What has a fault is left out,
    /// and the rest is there.
    pub faults: Vec<Fault>,
}

impl Library {
    /// Reads a library from JSON bytes. Never panics; all faults are listed.
    pub fn read(bytes: &[u8]) -> Reading {
        read::bytes(bytes)
    }

    /// The family of a form, by its code in our code system `form`.
    pub fn family_of(&self, code: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.forms.iter().any(|form| &**form == code))
    }

    /// What may follow when a document of a form is done, by codes in our code system `form`.
    pub fn next(&self, form: &Form) -> &[Rc<str>] {
        let family = instrument(form).and_then(|code| self.family_of(code));
        family.map(|family| family.next.as_slice()).unwrap_or_default()
    }

    /// The answers about a child who does not exist, for a form with this canonical address.
    pub fn practice_for(&self, url: &str) -> Option<&Json> {
        // A response may name a version of the form behind a bar (FHIR R4, canonical).
        let form = |response: &&Json| {
            let named = response.get("questionnaire").and_then(Json::as_str);
            named.and_then(|named| named.split('|').next()) == Some(url)
        };
        self.practice.iter().find(form)
    }
}

/// Which instrument a form is: its code in our code system `form`. Forms for different ages share
/// one.
pub fn instrument(form: &Form) -> Option<&str> {
    form.codes.iter().find(|coding| coding.is_in("form")).map(|coding| &*coding.code)
}
