//! The values of answers as nodes: their simple values, types and parts.

use std::rc::Rc;

use super::Node;
use crate::fhirpath::{Moment, Value as Simple};
use crate::form::{Scalar, Unit, Value};

/// The FHIR type of a value.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Boolean(_) => "boolean",
        Value::Date(_) => "date",
        Value::String(_) => "string",
        Value::Coding(_) => "Coding",
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Integer(_) => "integer",
            Scalar::Decimal(_) => "decimal",
            Scalar::DateTime(_) => "dateTime",
            Scalar::Time(_) => "time",
            Scalar::Url(_) => "uri",
            Scalar::Quantity(_) => "Quantity",
        },
    }
}

/// The value itself, where it is a simple one.
pub(super) fn simple<'a>(value: &'a Value) -> Option<Simple<'a>> {
    Some(match value {
        Value::Boolean(yes) => (*yes).into(),
        Value::Date(date) => Moment::date(&date.to_string())?.into(),
        Value::String(text) => (&**text).into(),
        Value::Coding(_) => return None,
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Integer(number) => (*number).into(),
            Scalar::Decimal(number) => number.value().into(),
            Scalar::DateTime(instant) | Scalar::Time(instant) => instant.value().into(),
            Scalar::Url(address) => (&**address).into(),
            Scalar::Quantity(_) => return None,
        },
    })
}

/// The names of the parts of a value.
pub(super) fn names(value: &Value) -> &'static [&'static str] {
    match kind(value) {
        "Coding" => &["system", "code", "display"],
        "Quantity" => &["value", "unit", "system", "code"],
        _ => &[],
    }
}

/// A part of a value.
pub(super) fn part<'a>(value: &'a Value, name: &str) -> Option<Node<'a>> {
    match value {
        Value::Coding(coding) => match name {
            "system" => text(coding.system.as_ref(), "uri"),
            "code" => text(Some(&coding.code), "code"),
            "display" => text(coding.display.as_ref(), "string"),
            _ => None,
        },
        Value::Scalar(scalar) => {
            let Scalar::Quantity(quantity) = &**scalar else { return None };
            let unit = quantity.unit.as_ref();
            let of = |part: fn(&Unit) -> Option<&Rc<str>>| unit.and_then(part);
            match name {
                "value" => Some(Node::Simple(quantity.value.value().into(), "decimal")),
                "unit" => text(of(|unit| unit.words.as_ref()), "string"),
                "system" => text(of(|unit| unit.system.as_ref()), "uri"),
                "code" => text(of(|unit| unit.code.as_ref()), "code"),
                _ => None,
            }
        }
        _ => None,
    }
}

fn text<'a>(text: Option<&'a Rc<str>>, kind: &'static str) -> Option<Node<'a>> {
    text.map(|text| Node::Simple((&**text).into(), kind))
}
