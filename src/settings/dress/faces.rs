//! For which ages a form is meant, and what it is called.

use serde_json::{Value as Json, json};

use super::sentences::{self, Others};
use crate::settings::Band;

/// HL7's code system for what a form is for (R4 `usage-context-type`).
const CONTEXT: &str = "http://terminology.hl7.org/CodeSystem/usage-context-type";

/// The last band that names a form counts.
pub(super) fn fit(form: &mut Json, bands: &[Band]) {
    let url = form.get("url").and_then(Json::as_str).unwrap_or_default();
    let band = bands.iter().rev().find(|band| *band.form == *url);
    let (Some(band), language) = (band, sentences::language(form)) else { return };
    let Some(map) = form.as_object_mut() else { return };
    if let Some(title) = &band.title {
        sentences::put(map, "title", title, &language, Others::Go);
    }
    let (low, high) = band.months;
    let end = |months: u32| {
        let system = "http://unitsofmeasure.org";
        json!({ "value": months, "unit": "mo", "system": system, "code": "mo" })
    };
    let age = json!({
        "code": { "system": CONTEXT, "code": "age" },
        "valueRange": { "low": end(low), "high": end(high) },
    });
    let contexts = map.entry("useContext").or_insert_with(|| json!([]));
    if let Some(contexts) = contexts.as_array_mut() {
        let is_age = |context: &Json| context.pointer("/code/code") == Some(&"age".into());
        contexts.retain(|context| !is_age(context));
        contexts.insert(0, age);
    }
}
