//! Prepares a form for shipping: one language, no white space. Whether a form is sound is for the
//! product to say; here it is only asked which module it takes.
use anyhow::{Context, Result};
use serde_json::{Map, Value};

mod plain;

pub use plain::is_plain;

/// The language that the first screen carries.
const LANGUAGE: &str = "da";

/// FHIR R4's extension for the same text in another language.
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// A form as it is shipped: translations into other languages left out, minified.
pub fn shipped(form: &str) -> Result<String> {
    let mut form: Value = serde_json::from_str(form).context("a form is not JSON")?;
    strip(&mut form);
    Ok(serde_json::to_string(&form)?)
}

/// A sum over the text of a form, by which the page knows it again. It is no proof of anything: a
/// form that somebody changed has another one, and that is all it is for.
pub fn sum(form: &str) -> i32 {
    form.chars().fold(0, |sum: i32, letter| sum.wrapping_mul(31).wrapping_add(letter as i32))
}

/// Removes translations into other languages wherever they stand, and with them what only held
/// them: an empty `extension`, and the empty `_text` of FHIR's JSON (R4 §2.6.2), in which an
/// element of a list stays as `null`.
pub fn strip(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(strip),
        Value::Object(fields) => strip_fields(fields),
        _ => {}
    }
}

fn strip_fields(fields: &mut Map<String, Value>) {
    if let Some(Value::Array(extensions)) = fields.get_mut("extension") {
        extensions.retain(|extension| !is_foreign(extension));
        if extensions.is_empty() {
            fields.shift_remove("extension");
        }
    }
    fields.values_mut().for_each(strip);
    fields.retain(|name, value| !name.starts_with('_') || !is_hollow(value));
}

fn is_foreign(extension: &Value) -> bool {
    let text =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_str).map(String::from);
    let parts = extension.get("extension").and_then(Value::as_array);
    let language =
        parts.into_iter().flatten().find(|part| text(part, "url").as_deref() == Some("lang"));
    text(extension, "url").as_deref() == Some(TRANSLATION)
        && language.and_then(|part| text(part, "valueCode")).as_deref() != Some(LANGUAGE)
}

/// Whether a `_name` element has nothing left to say. Empty list elements become `null` first.
fn is_hollow(value: &mut Value) -> bool {
    match value {
        Value::Object(fields) => fields.is_empty(),
        Value::Array(values) => {
            let hollow = |value: &Value| value.as_object().is_some_and(Map::is_empty);
            values.iter_mut().filter(|value| hollow(value)).for_each(|value| *value = Value::Null);
            values.iter().all(Value::is_null)
        }
        _ => false,
    }
}
