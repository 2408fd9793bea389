//! What containers, failures, faults and what a file asks for are called in a header.

use serde_json::{Value as Json, json};

use super::{Container, Failure, Fault};
use crate::seal::Need;

pub(super) const CONTAINERS: [(Container, &str); 4] = [
    (Container::Json, "json"),
    (Container::Pdf, "pdf"),
    (Container::SealedPdf, "sealed-pdf"),
    (Container::SealedJson, "sealed-json"),
];

/// Failures that are nothing but their name.
const FAILURES: [(Failure, &str); 7] = [
    (Failure::NotPrinted, "not-printed"),
    (Failure::NotADocument, "not-a-document"),
    (Failure::NotOurs, "not-ours"),
    (Failure::NoAttachment, "no-attachment"),
    (Failure::Damaged, "damaged"),
    (Failure::TooLarge, "too-large"),
    (Failure::Broken, "broken"),
];

/// Faults that are nothing but their name.
const FAULTS: [(Fault, &str); 10] = [
    (Fault::NotSealed, "not-sealed"),
    (Fault::Damaged, "damaged"),
    (Fault::Cut, "cut"),
    (Fault::Several, "several"),
    (Fault::WrongCode, "wrong-code"),
    (Fault::WrongKey, "wrong-key"),
    (Fault::TooLarge, "too-large"),
    (Fault::NotAKey, "not-a-key"),
    (Fault::NoChance, "no-chance"),
    (Fault::Unproved, "unproved"),
];

/// The name of a value; `None` where it is more than its name.
pub(super) fn of<T: PartialEq>(names: &[(T, &'static str)], value: &T) -> Option<&'static str> {
    names.iter().find(|(named, _)| named == value).map(|(_, name)| *name)
}

/// The value of a name.
pub(super) fn read<T: Clone>(names: &[(T, &str)], name: Option<&str>) -> Option<T> {
    names.iter().find(|(_, known)| Some(*known) == name).map(|(value, _)| value.clone())
}

pub(super) fn of_failure(failure: &Failure) -> Json {
    match failure {
        Failure::Seal(Fault::WorkFactor(factor)) => json!({ "is": "fault", "factor": factor }),
        Failure::Seal(fault) => json!({ "is": "fault", "fault": of(&FAULTS, fault) }),
        Failure::NoGlyphs(letters) => json!({ "is": "failure", "letters": letters }),
        other => json!({ "is": "failure", "failure": of(&FAILURES, other) }),
    }
}

/// The failure that a header reports; a header that reports none is a job that fell over.
pub(super) fn failure(header: &Json) -> Failure {
    let text = |name: &str| header.get(name).and_then(Json::as_str);
    let factor = header.get("factor").and_then(Json::as_u64);
    let fault = factor
        .and_then(|factor| u8::try_from(factor).ok())
        .map(Fault::WorkFactor)
        .or_else(|| read(&FAULTS, text("fault")));
    let letters = || text("letters").map(|letters| Failure::NoGlyphs(letters.to_owned()));
    let failure = || read(&FAILURES, text("failure"));
    fault.map(Failure::Seal).or_else(letters).or_else(failure).unwrap_or(Failure::Broken)
}

pub(super) fn of_need(need: Need) -> Json {
    match need {
        Need::Code { work_factor } => json!({ "is": "locked", "work_factor": work_factor }),
        Need::Identity => json!({ "is": "locked" }),
        Need::Either { work_factor } => {
            json!({ "is": "locked", "work_factor": work_factor, "or": "key" })
        }
    }
}

/// What the file asks for that a header tells of.
pub(super) fn need(header: &Json) -> Need {
    let factor = header.get("work_factor").and_then(Json::as_u64);
    match factor.and_then(|factor| u8::try_from(factor).ok()) {
        Some(work_factor) if header.get("or").is_some() => Need::Either { work_factor },
        Some(work_factor) => Need::Code { work_factor },
        None => Need::Identity,
    }
}
