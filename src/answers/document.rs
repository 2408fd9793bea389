//! A document: a form, its answers and what the record says of itself, as a FHIR R4 Bundle
//! (type `collection`) with the Questionnaire and the QuestionnaireResponse, so that old answers
//! keep the wording they were given to.

use std::rc::Rc;

use serde_json::{Value as Json, json};

use super::{Also, Answers, Moment, Replaced, read, write};
use crate::form::{BASE, Date, Fault, Form, Value, Whole};

/// The version of the record that this program writes, in `Bundle.meta.tag`. It goes up when an
/// older program could no longer read a record without losing something.
pub const FORMAT: u32 = 1;

/// The outside world as a value: clock and chance are handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Today.
    pub date: Date,
    /// A new document id: a random UUID (RFC 9562) in its usual form.
    pub id: Rc<str>,
}

/// How far a document has come (`QuestionnaireResponse.status`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Something is missing still.
    InProgress,
    /// Everything that the form asks for is there.
    Completed,
    /// As completed, and it replaces an earlier document.
    Amended,
}

/// What a record says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Document id, a UUID.
    pub id: Rc<str>,
    /// How far it has come.
    pub status: Status,
    /// When it was written.
    pub authored: Option<Date>,
    /// Id of the document that this one goes on from.
    pub replaces: Option<Rc<str>>,
    pub(super) also: Option<Whole<Also>>,
}

impl Record {
    /// The record of a new document.
    pub fn new(stamp: &Stamp) -> Self {
        Self {
            id: stamp.id.clone(),
            status: Status::InProgress,
            authored: Some(stamp.date),
            replaces: None,
            also: None,
        }
    }

    /// The record of a form that nobody has answered: it says nothing.
    pub fn of_nothing() -> Self {
        let status = Status::InProgress;
        Self { id: "".into(), status, authored: None, replaces: None, also: None }
    }

    /// What it says beyond what every record says.
    pub fn also(&self) -> Also {
        self.also.as_deref().cloned().unwrap_or_default()
    }

    /// The same record, which says this as well.
    #[must_use]
    pub fn saying(&self, also: Also) -> Self {
        let replaced = also.replaced.filter(|replaced| *replaced != Replaced::default());
        let also = Also { replaced, ..also };
        let also = Some(also).filter(|also| *also != Also::default());
        Self { also: also.and_then(Whole::new), ..self.clone() }
    }

    /// The same record, which says that it was put into a file then, where that is known.
    #[must_use]
    pub fn made_at(&self, at: Option<&Whole<Moment>>) -> Self {
        match at {
            Some(at) => self.saying(Also { made: Some(**at), ..self.also() }),
            None => self.clone(),
        }
    }

    /// The record of a document that goes on from this one.
    #[must_use]
    pub fn continued(&self, stamp: &Stamp) -> Self {
        let replaces = Some(self.id.clone()).filter(|id| !id.is_empty());
        let also = self.also();
        let before = also.replaced.map(|replaced| replaced.earlier).unwrap_or_default();
        let earlier = self.replaces.iter().cloned().chain(before).collect();
        let (authored, made) = (self.authored, also.made);
        let replaced = Replaced { authored, made, earlier, ..Replaced::default() };
        let replaced = replaces.as_ref().map(|_| replaced);
        // What was left out is missing still, but it is the reader who says now what stands here.
        let also = Also { withheld: false, made: None, replaced, ..also };
        Self { replaces, ..Self::new(stamp) }.saying(also)
    }

    /// The record of the same document, on another day, where it is unfinished still and nobody
    /// else was given it.
    #[must_use]
    pub fn resumed(&self, stamp: &Stamp) -> Self {
        if self.id.is_empty() || self.status != Status::InProgress || self.also().withheld {
            return self.continued(stamp);
        }
        Self { authored: Some(stamp.date), ..self.clone() }
    }

    /// The same record, which also says who filled in the document that it goes on from, and
    /// whether it answers that one.
    #[must_use]
    pub fn after(&self, by: Option<Rc<str>>, reply: bool) -> Self {
        let also = self.also();
        let before = also.replaced.unwrap_or_default();
        let replaced = self.replaces.as_ref().map(|_| Replaced { by, reply, ..before });
        self.saying(Also { replaced, ..also })
    }

    /// Whether it answers the document that it goes on from.
    pub fn is_reply(&self) -> bool {
        self.also().replaced.is_some_and(|replaced| replaced.reply)
    }

    /// Who says that they filled in this document, or answered it, where it is an answer.
    pub fn author(&self, form: &Form, answers: &Answers) -> Option<Rc<str>> {
        let reply = self.is_reply();
        let said = |concept| match answers.concept(form, concept) {
            Some(Value::String(name)) => Some(name.clone()),
            _ => None,
        };
        let replier = if reply { said("reply-name") } else { None };
        replier.or_else(|| said("assessor-name"))
    }

    /// The same record, which also takes the place of these documents, the latest first.
    #[must_use]
    pub fn and_replaces(&self, ids: Vec<Rc<str>>) -> Self {
        let also = self.also();
        let mut replaced = also.replaced.unwrap_or_default();
        for id in ids {
            let known = id == self.id || self.predecessors().contains(&id);
            if !known && !id.is_empty() && !replaced.earlier.contains(&id) {
                replaced.earlier.push(id);
            }
        }
        self.saying(Also { replaced: Some(replaced), ..also })
    }

    /// The record of what was handed over as this one and has been changed since. An answer answers
    /// the same document as before.
    #[must_use]
    pub fn revised(&self, stamp: &Stamp, by: Option<Rc<str>>) -> Self {
        let also = self.also();
        match also.replaced {
            Some(replaced) if replaced.reply => {
                let earlier = [vec![self.id.clone()], replaced.earlier].concat();
                let replaced = Some(Replaced { earlier, ..replaced });
                let record = Self { replaces: self.replaces.clone(), ..Self::new(stamp) };
                record.saying(Also { replaced, made: None, ..also })
            }
            _ => self.continued(stamp).after(by, false),
        }
    }

    /// Ids of the documents that this one takes the place of, the latest first.
    pub fn predecessors(&self) -> Vec<Rc<str>> {
        let before = self.also().replaced.map(|replaced| replaced.earlier).unwrap_or_default();
        self.replaces.iter().cloned().chain(before).collect()
    }

    /// The same record with the status that fits: complete or not, new or replacing.
    #[must_use]
    pub fn finished(&self, complete: bool) -> Self {
        let status = match (complete, &self.replaces) {
            (false, _) => Status::InProgress,
            (true, None) => Status::Completed,
            (true, Some(_)) => Status::Amended,
        };
        Self { status, ..self.clone() }
    }
}

/// A document that can be shown, printed and gone on with.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The form that the answers were given to.
    pub form: Rc<Form>,
    /// The answers.
    pub answers: Answers,
    /// What the record says of itself.
    pub record: Record,
}

/// Why bytes are no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No JSON, or nested deeper than a reader should follow.
    NotJson,
    /// JSON, but no record of answers to a form.
    NotARecord,
    /// Written by a newer version of this program.
    Newer(u32),
    /// The form inside has faults.
    Form(Vec<Fault>),
    /// The record does not carry its form, and the form is none that the reader has.
    UnknownForm(Rc<str>),
}

impl Document {
    /// Writes the document as a FHIR Bundle, without line breaks.
    pub fn write(&self) -> String {
        let response = write::response(self);
        let id = format!("urn:uuid:{}", self.record.id);
        let bundle = json!({
            "resourceType": "Bundle",
            "meta": { "tag": [{ "system": format_system(), "code": FORMAT.to_string() }] },
            "identifier": { "system": "urn:ietf:rfc:3986", "value": id },
            "type": "collection",
            "entry": [
                { "fullUrl": &*self.form.url, "resource": self.form.source() },
                { "fullUrl": id, "resource": response },
            ],
        });
        bundle.to_string()
    }

    /// Reads a Bundle, or a QuestionnaireResponse whose form is among `known`.
    pub fn read(bytes: &[u8], known: &[Rc<Form>]) -> Result<Self, Unreadable> {
        let json: Json = serde_json::from_slice(bytes).map_err(|_| Unreadable::NotJson)?;
        newer(&json)?;
        let response = resource(&json, "QuestionnaireResponse").ok_or(Unreadable::NotARecord)?;
        let form = match resource(&json, "Questionnaire") {
            Some(source) => own_form(source, known)?,
            None => known_form(response, known)?,
        };
        Ok(read::response(form, response))
    }
}

fn format_system() -> String {
    format!("{BASE}CodeSystem/format")
}

fn newer(json: &Json) -> Result<(), Unreadable> {
    let tags = json.get("meta").and_then(|meta| meta.get("tag")?.as_array()).into_iter().flatten();
    let of_format =
        |tag: &&Json| tag.get("system").and_then(Json::as_str) == Some(&format_system());
    let version =
        tags.filter(of_format).find_map(|tag| tag.get("code")?.as_str()?.parse::<u32>().ok());
    match version {
        Some(version) if version > FORMAT => Err(Unreadable::Newer(version)),
        _ => Ok(()),
    }
}

/// The resource itself, or the first of its type in a Bundle.
fn resource<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    let is = |json: &&Json| json.get("resourceType").and_then(Json::as_str) == Some(name);
    let entries = json.get("entry").and_then(Json::as_array).into_iter().flatten();
    Some(json).filter(is).or_else(|| entries.filter_map(|entry| entry.get("resource")).find(is))
}

/// The form in the document; where we have the very same one, ours, so that it is there once.
fn own_form(source: &Json, known: &[Rc<Form>]) -> Result<Rc<Form>, Unreadable> {
    if let Some(form) = known.iter().find(|form| form.source() == source) {
        return Ok(form.clone());
    }
    let reading = Form::from_json(source.clone());
    reading.form.map(Rc::new).ok_or(Unreadable::Form(reading.faults))
}

fn known_form(response: &Json, known: &[Rc<Form>]) -> Result<Rc<Form>, Unreadable> {
    let canonical = response.get("questionnaire").and_then(Json::as_str).unwrap_or("");
    let url = canonical.split('|').next().unwrap_or("");
    let found = known.iter().find(|form| *form.url == *url);
    found.cloned().ok_or_else(|| Unreadable::UnknownForm(canonical.into()))
}
