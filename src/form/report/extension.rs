//! Looks at one extension: its row, what it says, and what stands inside it.

use serde_json::Value as Json;

use super::proof::{self, Language};
use super::walk::{Here, Walk};
use super::{Status, odd};
use crate::form::features::{self, Feature, Place};

/// The parts that extensions made of parts have.
const PARTS: [(&str, &[&str]); 4] = [
    ("due", &["after", "workingDays"]),
    ("translation", &["lang", "content"]),
    ("targetConstraint", CONSTRAINT),
    ("questionnaire-constraint", CONSTRAINT),
];

/// What a constraint is made of; where in the form it is shown is not among it.
const CONSTRAINT: &[&str] = &["key", "severity", "expression", "human", "requirements", "xpath"];

/// Extensions of which an element may have several.
const SEVERAL: [&str; 6] = [
    "translation",
    "targetConstraint",
    "questionnaire-constraint",
    "variable",
    "questionnaire-unitOption",
    "questionnaire-itemControl",
];

/// Whether a second extension with the same address says something of its own. One that is in no
/// row may.
pub(super) fn may_repeat(url: &str) -> bool {
    let known = features::features().find(|row| row.is_at(url) && !row.base.is_empty());
    known.is_none_or(|row| row.status != Status::Used || SEVERAL.contains(&row.name))
}

/// Looks at the extension that stands here.
pub(super) fn look<'a>(walk: &mut Walk<'a>, json: &'a Json, here: &Here<'a>) {
    let url = json.get("url").and_then(Json::as_str).unwrap_or("");
    let Some(row) = features::extension(here.place, url) else {
        let name = if url.is_empty() { "extension" } else { url };
        let counts = here.place != Place::OnQuestionnaire;
        return walk.note(here, here.path.clone(), name.into(), Status::Kept, counts);
    };
    match row.name {
        "questionnaire-itemControl" => controls(walk, row, json, here),
        _ if expression(json).is_some() && row.status == Status::Used => {
            rule(walk, row, json, here);
        }
        _ => walk.judge(row, json, here, here.path.clone()),
    }
    inside(walk, row, json, here);
}

/// The codes of an `itemControl`. They are names for one wish in different systems, so one that
/// has its effect is enough.
fn controls<'a>(walk: &mut Walk<'a>, row: &Feature, json: &Json, here: &Here<'a>) {
    let list = json.get("valueCodeableConcept").and_then(|concept| concept.get("coding"));
    let list = list.and_then(Json::as_array).into_iter().flatten();
    let codes: Vec<&str> = list.filter_map(|coding| coding.get("code")?.as_str()).collect();
    let mut rows: Vec<&Feature> =
        codes.iter().filter_map(|code| features::find(Place::Control, code)).collect();
    rows.sort_by_key(|row| row.status);
    match (rows.first(), codes.first()) {
        (Some(row), _) => walk.judge(row, json, here, here.path.clone()),
        (None, Some(code)) => {
            let name = features::named(Place::Control, code).into();
            walk.note(here, here.path.clone(), name, Status::Kept, true);
        }
        (None, None) => {
            walk.note(here, here.path.clone(), row.element().into(), Status::Kept, true);
        }
    }
}

/// An extension that carries an expression: its effect depends on whether we can evaluate it.
fn rule<'a>(walk: &mut Walk<'a>, row: &Feature, json: &Json, here: &Here<'a>) {
    let judged = proof::rule(row, json, here);
    let path = here.path.clone();
    match judged {
        Language::Used => walk.plain(row, here, path),
        Language::Position => walk.note(here, path, row.element().into(), Status::Kept, true),
        Language::Outside | Language::Foreign => walk.miss(row, here, path),
    }
    let name = match judged {
        Language::Used => "text/fhirpath",
        Language::Position => "that would work on positions",
        Language::Outside => "outside the subset",
        Language::Foreign => language(json).unwrap_or_default(),
    };
    let path = format!("{}.{}", here.path, place_of_expression(json));
    match features::find(Place::Language, name) {
        Some(row) => walk.plain(row, here, path.clone()),
        None => {
            let name = features::named(Place::Language, name).into();
            walk.note(here, path.clone(), name, Status::Refused, true);
        }
    }
    match judged {
        Language::Used => odd::names_no_item(walk, json, &path, here),
        Language::Outside => walk.about(odd::missing(json, &walk.variables)),
        Language::Position | Language::Foreign => {}
    }
}

/// Parts and translations inside an extension, where they are not what its row speaks of.
fn inside<'a>(walk: &mut Walk<'a>, row: &Feature, json: &'a Json, here: &Here<'a>) {
    let known = PARTS.iter().find(|(name, _)| *name == row.name).map(|(_, parts)| *parts);
    let counts = here.place != Place::OnQuestionnaire;
    let Some(fields) = json.as_object() else { return };
    for (key, value) in fields {
        let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
        match key.as_str() {
            "extension" if row.status == Status::Used => {
                for (index, part) in list.iter().enumerate() {
                    let path = format!("{}.extension[{index}]", here.path);
                    part_of(walk, known.unwrap_or_default(), part, &at(here, path));
                }
            }
            key if key.starts_with("_value") && row.status == Status::Used => {
                behind(walk, value, &at(here, format!("{}.{key}", here.path)));
            }
            "modifierExtension" => {
                let path = format!("{}.{key}", here.path);
                walk.note(here, path, key.as_str().into(), Status::Refused, counts);
            }
            _ => {}
        }
    }
}

/// A part of an extension: known by its row, or named by itself.
fn part_of<'a>(walk: &mut Walk<'a>, known: &[&str], part: &'a Json, here: &Here<'a>) {
    let name = part.get("url").and_then(Json::as_str).unwrap_or("extension");
    if !known.contains(&name) {
        return walk.note(here, here.path.clone(), name.into(), Status::Kept, true);
    }
    if let Some(severity) = unknown_severity(name, part) {
        let row = features::find(Place::Structure, "severity that is not known");
        row.into_iter().for_each(|row| walk.plain(row, here, here.path.clone()));
        walk.about(Some(severity));
    }
    for (key, value) in part.as_object().into_iter().flatten() {
        if key.starts_with("_value") {
            behind(walk, value, &at(here, format!("{}.{key}", here.path)));
        }
    }
}

/// A severity that is neither of the two that a constraint can have (R5 `constraint-severity`): it
/// is taken for the milder one.
fn unknown_severity(name: &str, part: &Json) -> Option<String> {
    let severity = Some(part.get("valueCode")?.as_str()?).filter(|_| name == "severity")?;
    (!matches!(severity, "error" | "warning")).then(|| severity.to_owned())
}

/// The extensions of a simple value inside an extension.
fn behind<'a>(walk: &mut Walk<'a>, value: &'a Json, here: &Here<'a>) {
    let list = value.get("extension").and_then(Json::as_array).into_iter().flatten();
    for (index, extension) in list.enumerate() {
        let path = format!("{}.extension[{index}]", here.path);
        let mut inner = at(here, path);
        inner.place = Place::OnText;
        look(walk, extension, &inner);
    }
}

fn at<'a>(here: &Here<'a>, path: String) -> Here<'a> {
    Here { path, ..here.clone() }
}

/// The expression that an extension carries, itself or in its part `expression`.
pub(super) fn expression(json: &Json) -> Option<&Json> {
    let part = || part(json, "expression");
    let inside = || part()?.get("valueExpression").or_else(|| part()?.get("valueString"));
    json.get("valueExpression").or_else(inside)
}

/// A part of an extension by its name.
pub(super) fn part<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    let parts = json.get("extension")?.as_array()?;
    parts.iter().find(|part| part.get("url").and_then(Json::as_str) == Some(name))
}

/// The language of the expression of an extension. The older constraint holds it as a text, which
/// is FHIRPath by definition.
pub(super) fn language(json: &Json) -> Option<&str> {
    let expression = expression(json)?;
    if expression.is_string() {
        return Some("text/fhirpath");
    }
    expression.get("language").and_then(Json::as_str)
}

fn place_of_expression(json: &Json) -> String {
    let parts = json.get("extension").and_then(Json::as_array).into_iter().flatten();
    let found = parts.enumerate().find(|(_, part)| part.get("url") == Some(&"expression".into()));
    match found {
        Some((index, part)) if part.get("valueExpression").is_some() => {
            format!("extension[{index}].valueExpression")
        }
        Some((index, _)) => format!("extension[{index}]"),
        None => "valueExpression".into(),
    }
}
