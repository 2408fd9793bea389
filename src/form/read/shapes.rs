//! Checks that elements have the JSON type that FHIR gives them. What has another one would be
//! read as absent, and an item that was to be required would not be.

use serde_json::Value as Json;

use super::extensions::SDC;
use super::place::Place;
use crate::form::Problem;

/// The JSON type of an element.
enum Shape {
    Text,
    Flag,
    Count,
    Objects,
}

/// Elements of an item. `linkId` and `type` are asked for where they are read.
const ITEM: [(&str, Shape); 15] = [
    ("text", Shape::Text),
    ("prefix", Shape::Text),
    ("definition", Shape::Text),
    ("enableBehavior", Shape::Text),
    ("answerValueSet", Shape::Text),
    ("required", Shape::Flag),
    ("repeats", Shape::Flag),
    ("readOnly", Shape::Flag),
    ("maxLength", Shape::Count),
    ("code", Shape::Objects),
    ("enableWhen", Shape::Objects),
    ("answerOption", Shape::Objects),
    ("initial", Shape::Objects),
    ("extension", Shape::Objects),
    ("item", Shape::Objects),
];

/// Elements of the form itself.
const FORM: [(&str, Shape); 9] = [
    ("url", Shape::Text),
    ("version", Shape::Text),
    ("title", Shape::Text),
    ("language", Shape::Text),
    ("code", Shape::Objects),
    ("useContext", Shape::Objects),
    ("contained", Shape::Objects),
    ("extension", Shape::Objects),
    ("item", Shape::Objects),
];

/// Checks the elements of the form itself.
pub(super) fn form(place: &mut Place<'_, '_>) {
    check(place, &FORM);
    // As a modifier does, these rules change the meaning of all else (FHIR R4 § 2.26.3.2).
    if place.json.get("implicitRules").is_some() {
        place.fault("implicitRules", Problem::Modifier);
    }
    elsewhere(place, "sdc-questionnaire-questionnaireAdaptive");
}

/// Checks the elements of an item, and looks for modifiers in what it is made of.
pub(super) fn item(place: &mut Place<'_, '_>) {
    check(place, &ITEM);
    elsewhere(place, "sdc-questionnaire-subQuestionnaire");
    let behavior = place.json.get("enableBehavior").and_then(Json::as_str);
    if let Some(code) = behavior.filter(|code| !matches!(*code, "all" | "any")) {
        place.fault("enableBehavior", Problem::UnknownOperator(code.into()));
    }
    for key in ["enableWhen", "answerOption", "initial"] {
        let list = place.json.get(key).and_then(Json::as_array).into_iter().flatten();
        for (index, entry) in list.enumerate() {
            if entry.get("modifierExtension").is_some() {
                place.fault(&format!("{key}[{index}].modifierExtension"), Problem::Modifier);
            }
        }
    }
}

/// An extension by which a part of the form stands elsewhere: nobody could see that it is missing.
fn elsewhere(place: &mut Place<'_, '_>, name: &'static str) {
    if let Some((index, extension)) = place.extensions(SDC, name).next() {
        let url = extension.get("url").and_then(Json::as_str).unwrap_or_default();
        place.fault(&format!("extension[{index}]"), Problem::Misleading(url.into()));
    }
}

fn check(place: &mut Place<'_, '_>, table: &[(&str, Shape)]) {
    for (key, shape) in table {
        if place.json.get(key).is_some_and(|json| !shape.fits(json)) {
            place.fault(key, Problem::WrongShape);
        }
    }
}

impl Shape {
    fn fits(&self, json: &Json) -> bool {
        match self {
            Self::Text => json.is_string(),
            Self::Flag => json.is_boolean(),
            Self::Count => json.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
            Self::Objects => json.as_array().is_some_and(|list| list.iter().all(Json::is_object)),
        }
    }
}
