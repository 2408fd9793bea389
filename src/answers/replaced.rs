//! What a record says of the document that it takes the place of: so much that its reader need not
//! have that one to know which it was. FHIR R4 has no element of a QuestionnaireResponse for it,
//! and a Provenance would want an instant (`recorded`, 1..1) where only a day may be known.

use std::fmt;
use std::rc::Rc;

use serde_json::{Map, Value as Json, json};

use super::Moment;
use super::read::{extension, is_id};
use super::write::own;
use crate::form::Date;

/// The extension that says it.
const REPLACED: &str = "replaced";

/// As many earlier documents as are named: nobody goes through more.
const MOST: usize = 50;

/// What a record says of the document that it takes the place of.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Replaced {
    /// When that one was written.
    pub authored: Option<Date>,
    /// When it was put into a file.
    pub made: Option<Moment>,
    /// Who filled it in, as it said itself.
    pub by: Option<Rc<str>>,
    /// Ids of the documents before that one, the latest first.
    pub earlier: Vec<Rc<str>>,
    /// Whether it is there still, and this one answers it.
    pub reply: bool,
}

impl Replaced {
    /// Reads it from a QuestionnaireResponse.
    pub(super) fn read(response: &Json) -> Option<Self> {
        let parts = extension(response, REPLACED)?.get("extension")?.as_array()?;
        let mut replaced = Self::default();
        for part in parts {
            let text = |key: &str| part.get(key).and_then(Json::as_str);
            match text("url") {
                Some("authored") => replaced.authored = text("valueDate").and_then(Date::parse),
                Some("made") => replaced.made = text("valueInstant").and_then(Moment::parse),
                Some("author") => replaced.by = text("valueString").map(Rc::from),
                Some("earlier") if replaced.earlier.len() < MOST => {
                    let id = text("valueUri").and_then(|uri| uri.strip_prefix("urn:uuid:"));
                    replaced.earlier.extend(id.filter(|id| is_id(id)).map(Rc::from));
                }
                Some("reply") => replaced.reply = part.get("valueBoolean") == Some(&true.into()),
                _ => {}
            }
        }
        Some(replaced)
    }

    /// Writes it into a QuestionnaireResponse.
    pub(super) fn write(&self, response: &mut Map<String, Json>) {
        let day = self.authored.map(|date| date.to_string());
        let day = day.map(|date| json!({ "url": "authored", "valueDate": date }));
        let made = self.made.map(|made| made.to_string());
        let made = made.map(|made| json!({ "url": "made", "valueInstant": made }));
        let by = self.by.as_ref().map(|by| json!({ "url": "author", "valueString": &**by }));
        let earlier = self
            .earlier
            .iter()
            .take(MOST)
            .map(|id| json!({ "url": "earlier", "valueUri": format!("urn:uuid:{id}") }));
        let reply = self.reply.then(|| json!({ "url": "reply", "valueBoolean": true }));
        let parts = day.into_iter().chain(made).chain(by).chain(earlier).chain(reply);
        let parts: Vec<Json> = parts.collect();
        // FHIR's JSON has no empty lists (R4 § 2.6.2).
        if parts.is_empty() {
            return;
        }
        let list = response.entry("extension").or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.push(json!({ "url": own(REPLACED), "extension": parts }));
        }
    }
}

impl fmt::Debug for Replaced {
    /// Who filled something in is an answer, and belongs in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { by, earlier, reply, .. } = self;
        write!(f, "Replaced(by: {}, earlier: {}, reply: {reply})", by.is_some(), earlier.len())
    }
}
