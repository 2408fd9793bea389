//! What a record may say of itself beyond what every record says: only the whole program writes
//! it, and who has nothing of the kind has no value of it.

use std::rc::Rc;

use serde_json::{Map, Value as Json, json};

use super::read::extension;
use super::write::own;
use super::{Moment, Replaced};

/// HL7's label for data that is about nobody (`v3-ActReason`, FHIR R4 security labels § 6.1.1).
const PRACTICE: (&str, &str) = ("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST");

/// HL7's label for data from which something was left out (`v3-ObservationValue`).
const WITHHELD: (&str, &str) =
    ("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "REDACTED");

/// The extension that names the language in which the parents read their part.
const SPOKEN: &str = "spoken";

/// What a record may say of itself beyond what every record says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Also {
    /// The child does not exist: somebody practises (`meta.security`, HTEST).
    pub practice: bool,
    /// Parts that may not be passed on were left out (`meta.security`, REDACTED).
    pub withheld: bool,
    /// BCP 47 tag of the language in which the parents read their part, where it is another one.
    pub spoken: Option<Rc<str>>,
    /// When it was put into a file last (`meta.lastUpdated`).
    pub made: Option<Moment>,
    /// What is known of the document that it takes the place of.
    pub replaced: Option<Replaced>,
}

impl Also {
    /// Reads it from a QuestionnaireResponse; nothing where there is nothing of the kind.
    pub(super) fn read(response: &Json) -> Option<Self> {
        let labels = response.pointer("/meta/security").and_then(Json::as_array);
        let has = |(system, code): (&str, &str)| {
            let is = |label: &Json| label["system"] == system && label["code"] == code;
            labels.is_some_and(|labels| labels.iter().any(is))
        };
        let spoken = extension(response, SPOKEN).and_then(|e| e.get("valueCode")?.as_str());
        let spoken = spoken.filter(|tag| is_tag(tag)).map(Rc::from);
        let made = response.pointer("/meta/lastUpdated").and_then(Json::as_str);
        let (made, replaced) = (made.and_then(Moment::parse), Replaced::read(response));
        let (practice, withheld) = (has(PRACTICE), has(WITHHELD));
        let also = Self { practice, withheld, spoken, made, replaced };
        (also != Self::default()).then_some(also)
    }

    /// Writes it into a QuestionnaireResponse.
    pub(super) fn write(&self, response: &mut Map<String, Json>) {
        let labels = [(self.practice, PRACTICE), (self.withheld, WITHHELD)];
        let labels = labels.into_iter().filter(|(on, _)| *on);
        let labels: Vec<Json> =
            labels.map(|(_, (system, code))| json!({ "system": system, "code": code })).collect();
        let made = self.made.map(|made| ("lastUpdated".to_owned(), made.to_string().into()));
        let mut meta: Map<String, Json> = made.into_iter().collect();
        // FHIR's JSON has no empty lists (R4 § 2.6.2).
        if !labels.is_empty() {
            meta.insert("security".into(), labels.into());
        }
        if !meta.is_empty() {
            response.insert("meta".into(), meta.into());
        }
        if let Some(replaced) = &self.replaced {
            replaced.write(response);
        }
        let Some(spoken) = &self.spoken else { return };
        let list = response.entry("extension").or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.push(json!({ "url": own(SPOKEN), "valueCode": &**spoken }));
        }
    }
}

/// Whether a text may be a language tag (BCP 47 § 2.1): letters, digits and hyphens.
fn is_tag(tag: &str) -> bool {
    let letters = tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    letters && (2..=35).contains(&tag.len())
}
