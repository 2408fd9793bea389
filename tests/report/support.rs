//! Forms in a line, files by name, and reports in words.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};
use trivsel::form::{Form, Report, Status};

/// The root of this repository.
pub(crate) fn house() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The JSON files in a directory, by name.
pub(crate) fn files(directory: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(house().join(directory)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files
}

pub(crate) fn report(source: &Json) -> Report {
    Form::report(source.to_string().as_bytes())
}

/// A questionnaire with these items.
pub(crate) fn questionnaire(items: Json) -> Json {
    json!({ "resourceType": "Questionnaire", "title": "Et lille skema", "item": items })
}

/// A questionnaire with one item: a line of text, and whatever else.
pub(crate) fn item(more: Json) -> Json {
    let mut item = json!({ "linkId": "q", "text": "Hvad?", "type": "string" });
    for (key, value) in more.as_object().unwrap() {
        item[key] = value.clone();
    }
    questionnaire(json!([item]))
}

/// An extension of HL7's with a value.
pub(crate) fn hl7(name: &str, key: &str, value: Json) -> Json {
    json!({ "url": format!("http://hl7.org/fhir/StructureDefinition/{name}"), key: value })
}

/// An extension of SDC's with an expression.
pub(crate) fn sdc(name: &str, language: &str, expression: &str) -> Json {
    let base = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    let value = json!({ "language": language, "expression": expression });
    json!({ "url": format!("{base}{name}"), "valueExpression": value })
}

/// What counts and has no effect: the path, the last part of the element, and what becomes of it.
pub(crate) fn losses(report: &Report) -> Vec<String> {
    let line = |path: &str, element: &str, status| {
        let name = element.rsplit('/').next().filter(|_| element.contains("://"));
        let word = if status == Status::Kept { "kept" } else { "refused" };
        format!("{path}: {} is {word}", name.unwrap_or(element))
    };
    report.losses().map(|loss| line(&loss.path, &loss.element, loss.status)).collect()
}
