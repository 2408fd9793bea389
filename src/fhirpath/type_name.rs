//! The names behind `is`, `as` and `ofType` (§ 6.3): the System types, and those FHIR types that
//! an answer may have. Resource types and abstract types are outside.

use super::moment::MomentKind;
use super::value::Value;

/// FHIR's data types, as they stand at the end of a choice element's key.
pub(super) const DATATYPES: [&str; 38] = [
    "Address",
    "Age",
    "Annotation",
    "Attachment",
    "CodeableConcept",
    "Coding",
    "ContactPoint",
    "Count",
    "Distance",
    "Duration",
    "HumanName",
    "Identifier",
    "Money",
    "Period",
    "Quantity",
    "Range",
    "Ratio",
    "Reference",
    "SampledData",
    "Timing",
    "base64Binary",
    "boolean",
    "canonical",
    "code",
    "date",
    "dateTime",
    "decimal",
    "id",
    "instant",
    "integer",
    "markdown",
    "oid",
    "positiveInt",
    "string",
    "time",
    "unsignedInt",
    "uri",
    "url",
];

const SYSTEM: [&str; 8] =
    ["Boolean", "String", "Integer", "Decimal", "Date", "DateTime", "Time", "Quantity"];

/// A type, by the model that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TypeName {
    pub(super) model: Option<Model>,
    pub(super) name: &'static str,
}

/// Where a type is defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Model {
    System,
    Fhir,
}

impl TypeName {
    /// The type of that name, if the subset has it.
    pub(super) fn new(model: Option<&str>, name: &str) -> Option<Self> {
        let model = match model {
            None => None,
            Some("System") => Some(Model::System),
            Some("FHIR") => Some(Model::Fhir),
            Some(_) => return None,
        };
        let system = SYSTEM.iter().filter(|_| model != Some(Model::Fhir));
        let fhir = DATATYPES.iter().filter(|_| model != Some(Model::System));
        let name = system.chain(fhir).find(|known| **known == name)?;
        Some(Self { model, name })
    }

    /// Whether a computed value has the type.
    pub(super) fn holds_value(self, value: &Value<'_>) -> bool {
        let name = match value {
            Value::Boolean(_) => "Boolean",
            Value::Text(_) => "String",
            Value::Integer(_) => "Integer",
            Value::Decimal(_) => "Decimal",
            Value::Quantity(_) => "Quantity",
            Value::Moment(moment) => match moment.kind() {
                MomentKind::Date => "Date",
                MomentKind::DateTime => "DateTime",
                MomentKind::Time => "Time",
            },
        };
        self.model != Some(Model::Fhir) && self.name == name
    }

    /// Whether a node of a FHIR type has the type, or one that it is a kind of.
    pub(super) fn holds_kind(self, kind: &str) -> bool {
        let general = match kind {
            "code" | "id" | "markdown" => "string",
            "canonical" | "oid" | "url" | "uuid" => "uri",
            "positiveInt" | "unsignedInt" => "integer",
            "Age" | "Count" | "Distance" | "Duration" => "Quantity",
            other => other,
        };
        self.model != Some(Model::System) && (self.name == kind || self.name == general)
    }
}
