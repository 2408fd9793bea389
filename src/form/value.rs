//! The values that an item can be answered with, and their FHIR JSON.

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Coding, Date, Kind, Scalar, Whole};

/// One answer value (`QuestionnaireResponse.item.answer.value[x]`).
#[derive(Clone, PartialEq)]
pub enum Value {
    /// Yes or no.
    Boolean(bool),
    /// A day, month or year.
    Date(Date),
    /// Free text, of one line or more.
    String(Rc<str>),
    /// A choice.
    Coding(Coding),
    /// A number, a point in time, an address or a measure.
    Scalar(Whole<Scalar>),
}

impl Value {
    /// Reads `<prefix>Boolean`, `<prefix>Coding` … from an object, for example `valueCoding`.
    pub(crate) fn read(json: &Json, prefix: &str) -> Option<Self> {
        let get = |name: &str| json.get(format!("{prefix}{name}"));
        let string = || get("String")?.as_str().map(|text| Self::String(text.into()));
        let date = || get("Date")?.as_str().and_then(Date::parse).map(Self::Date);
        let boolean = || get("Boolean")?.as_bool().map(Self::Boolean);
        let coding = || Coding::read(get("Coding")?).map(Self::Coding);
        let scalar = || {
            // Without the condition the first module would carry the reader and drop what it reads.
            let read = if crate::WHOLE { Scalar::read(json, prefix) } else { None };
            Whole::new(read?).map(Self::Scalar)
        };
        boolean().or_else(date).or_else(string).or_else(coding).or_else(scalar)
    }

    /// The FHIR JSON of the value with the name of its type, for example `("Date", "2026-11-21")`.
    pub(crate) fn write(&self) -> (&'static str, Json) {
        match self {
            Self::Boolean(value) => ("Boolean", Json::from(*value)),
            Self::Date(date) => ("Date", Json::from(date.to_string())),
            Self::String(text) => ("String", Json::from(&**text)),
            Self::Coding(coding) => ("Coding", coding.write()),
            Self::Scalar(scalar) => scalar.write(),
        }
    }

    /// Whether an item of this kind can hold the value.
    pub fn fits(&self, kind: Kind) -> bool {
        if let (Self::Scalar(scalar), Kind::Scalar(kind)) = (self, kind) {
            return scalar.kind() == *kind;
        }
        matches!(
            (self, kind),
            (Self::Boolean(_), Kind::Boolean)
                | (Self::Date(_), Kind::Date)
                | (Self::String(_), Kind::String | Kind::Text)
                | (Self::Coding(_), Kind::Choice)
        )
    }
}

impl std::fmt::Debug for Value {
    /// Names the kind and never the value: an answer belongs in no log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Boolean(_) => "Boolean(…)",
            Self::Date(_) => "Date(…)",
            Self::String(_) => "String(…)",
            Self::Coding(_) => "Coding(…)",
            Self::Scalar(_) => "Scalar(…)",
        })
    }
}
