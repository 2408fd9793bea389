//! Reads for whom a form is meant (`useContext`). It is a suggestion, never a gate.

use serde_json::Value as Json;

use super::extensions::deep;
use crate::form::Coding;

/// The contexts with a code of HL7's `usage-context-type`.
fn of<'a>(source: &'a Json, code: &str) -> impl Iterator<Item = &'a Json> {
    let list = source.get("useContext").and_then(Json::as_array).into_iter().flatten();
    list.filter(move |context| deep(context, "code", "code").and_then(Json::as_str) == Some(code))
}

/// The age in completed months for which a form is meant (`useContext` with code `age`).
pub(super) fn months(source: &Json) -> Option<(u32, u32)> {
    let age = of(source, "age").next()?;
    let bound = |end: &str| {
        let quantity = age.get("valueRange")?.get(end)?;
        let value = u32::try_from(quantity.get("value")?.as_u64()?).ok()?;
        if !crate::WHOLE {
            return Some(value);
        }
        let unit = quantity.get("code").or(quantity.get("unit")).and_then(Json::as_str);
        in_months(value, unit, end == "high")
    };
    Some((bound("low")?, bound("high")?))
}

/// Months as they are; a completed year ends with its twelfth month (UCUM `mo` and `a`).
fn in_months(value: u32, unit: Option<&str>, to_the_end: bool) -> Option<u32> {
    match unit {
        None | Some("mo") => Some(value),
        Some("a") => value.checked_mul(12)?.checked_add(if to_the_end { 11 } else { 0 }),
        Some(_) => None,
    }
}

/// Who fills in the form (`useContext` with code `user`).
pub(super) fn roles(source: &Json) -> Vec<Coding> {
    let concepts = of(source, "user").filter_map(|context| context.get("valueCodeableConcept"));
    concepts.flat_map(|concept| super::codings(concept.get("coding"))).collect()
}
