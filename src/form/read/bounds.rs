//! Reads least and greatest values, and finds bounds between which no answer would do.

use std::cmp::Ordering;

use serde_json::{Value as Json, json};

use super::extensions::{HL7, SDC};
use super::more::is_quantity;
use super::place::Place;
use crate::form::{Item, Kind, More, Problem, Quantity, Scalar, ScalarKind, Value, Whole};

/// Reads the bounds of an item, and compares all that come in pairs.
pub(super) fn read(place: &mut Place<'_, '_>, item: &Item, more: &mut More) {
    more.min_value = value(place, item.kind, ["minValue", "sdc-questionnaire-minQuantity"]);
    more.max_value = value(place, item.kind, ["maxValue", "sdc-questionnaire-maxQuantity"]);
    if crate::RULES {
        compare_all(place, item, more);
    }
}

fn compare_all(place: &mut Place<'_, '_>, item: &Item, more: &More) {
    let least = more.min_value.as_ref().zip(more.max_value.as_ref());
    let values = least.and_then(|(least, greatest)| least.order(greatest));
    compare(place, values == Some(Ordering::Greater), "minValue");
    let most = if item.repeats { more.max_occurs } else { Some(1) };
    compare(place, exceeds(more.min_occurs, most), "questionnaire-minOccurs");
    compare(place, exceeds(more.min_length, item.max_length), "minLength");
}

fn exceeds(least: Option<u32>, most: Option<u32>) -> bool {
    least.zip(most).is_some_and(|(least, most)| least > most)
}

fn compare(place: &mut Place<'_, '_>, impossible: bool, name: &'static str) {
    let found = place.extensions(HL7, name).next();
    if let Some((index, _)) = found.filter(|_| impossible) {
        place.fault(&format!("extension[{index}]"), Problem::ImpossibleRange);
    }
}

/// A bound under HL7's name, or under the one that SDC has for quantities.
fn value(place: &mut Place<'_, '_>, kind: Kind, names: [&'static str; 2]) -> Option<Value> {
    let [hl7, sdc] = names;
    let read = |extension: &Json| fitting(extension, kind);
    match place.read(hl7, read) {
        None if is_quantity(kind) => place.read_from(SDC, sdc, read),
        found => found,
    }
}

/// The value where the item's answers can be held against it. A whole number bounds decimals as
/// well, any number bounds quantities, and a day bounds points in time.
fn fitting(extension: &Json, kind: Kind) -> Option<Value> {
    let value = Value::read(extension, "value")?;
    match (value, kind) {
        (value, kind) if value.fits(kind) => Some(value),
        (Value::Date(date), Kind::Scalar(kind)) if *kind == ScalarKind::DateTime => {
            written("valueDateTime", &date.to_string().into())
        }
        (Value::Scalar(scalar), Kind::Scalar(kind)) => match (&*scalar, *kind) {
            (Scalar::Integer(number), ScalarKind::Decimal) => {
                written("valueDecimal", &(*number).into())
            }
            (Scalar::Integer(number), ScalarKind::Quantity) => {
                written("valueQuantity", &json!({ "value": number }))
            }
            (Scalar::Decimal(number), ScalarKind::Quantity) => {
                let quantity = Quantity { value: number.clone(), unit: None };
                Whole::new(Scalar::Quantity(quantity)).map(Value::Scalar)
            }
            _ => None,
        },
        _ => None,
    }
}

fn written(name: &str, value: &Json) -> Option<Value> {
    Value::read(&json!({ name: value }), "value")
}
