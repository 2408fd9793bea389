//! What can be begun: forms, who uses them at which age, what the model says about doing it, and
//! a child who does not exist. It is a file (`forms/library.json`, put together by `cargo xtask
//! build` from `www/forms/` and `www/model.json`), and knows no form by name.

use std::rc::Rc;

use serde_json::Value as Json;

use crate::form::Text;

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
    /// Ages of the children there in completed months, both ends inclusive.
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
