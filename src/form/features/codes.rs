//! Codes that change how a form is filled in: item types, operators, item controls, languages of
//! expressions, and how elements stand together.

use super::Place::{Control, Language, Operator, Structure, Type};
use super::Shape::Any;
use super::{Feature, Place};

const fn used(place: Place, name: &'static str) -> Feature {
    Feature::used(place, name, Any)
}

const fn kept(place: Place, name: &'static str) -> Feature {
    Feature::kept(place, name)
}

const fn refused(place: Place, name: &'static str) -> Feature {
    Feature::refused(place, name)
}

pub(super) const CODES: &[Feature] = &[
    used(Type, "group"),
    used(Type, "display"),
    used(Type, "boolean"),
    used(Type, "decimal"),
    used(Type, "integer"),
    used(Type, "date"),
    used(Type, "dateTime"),
    used(Type, "time"),
    used(Type, "string"),
    used(Type, "text"),
    used(Type, "url"),
    used(Type, "choice"),
    used(Type, "open-choice"),
    used(Type, "coding"),
    used(Type, "quantity"),
    refused(Type, "attachment").misleads(),
    refused(Type, "reference").misleads(),
    refused(Type, "question").misleads(),
    used(Operator, "exists"),
    used(Operator, "="),
    used(Operator, "!="),
    used(Operator, ">"),
    used(Operator, "<"),
    used(Operator, ">="),
    used(Operator, "<="),
    used(Control, "help").on("display"),
    used(Control, "prompt").on("display"),
    used(Control, "unit").on("display"),
    used(Control, "radio-button").on("choice open-choice coding string integer date time"),
    used(Control, "check-box").on("choice open-choice coding string integer date time"),
    used(Control, "drop-down").on("choice open-choice coding string integer date time"),
    used(Control, "table").on("group"),
    used(Control, "gtable").on("group"),
    used(Control, "page").on("group"),
    kept(Control, "text-box"),
    kept(Control, "autocomplete").counts(),
    kept(Control, "lookup").counts(),
    kept(Control, "slider").counts(),
    kept(Control, "spinner").counts(),
    kept(Control, "flyover").counts(),
    kept(Control, "inline").counts(),
    kept(Control, "lower").counts(),
    kept(Control, "upper").counts(),
    kept(Control, "legal").counts(),
    kept(Control, "list").counts(),
    kept(Control, "grid").counts(),
    kept(Control, "htable").counts(),
    kept(Control, "atable").counts(),
    kept(Control, "tab-container").counts(),
    kept(Control, "header").counts(),
    kept(Control, "footer").counts(),
    used(Language, "text/fhirpath"),
    refused(Language, "text/cql"),
    refused(Language, "text/cql-identifier"),
    refused(Language, "text/cql-expression"),
    refused(Language, "application/x-fhir-query"),
    refused(Language, "outside the subset"),
    kept(Language, "that would work on positions").counts(),
    kept(Language, "that names no item").counts(),
    used(Structure, "contained ValueSet"),
    kept(Structure, "contained resource"),
    kept(Structure, "items below a repeating question").counts(),
    kept(Structure, "condition that never holds").counts(),
    kept(Structure, "condition that always holds").counts(),
    kept(Structure, "severity that is not known").counts(),
];
