//! A shipped form is the form, less what stands in another language.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by breaking off"
)]
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use xtask::forms;

const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

fn stripped(mut value: Value) -> Value {
    forms::strip(&mut value);
    value
}

fn translation(language: &str) -> Value {
    json!({"url": TRANSLATION, "extension": [
        {"url": "lang", "valueCode": language}, {"url": "content", "valueString": "x"}]})
}

/// All leaves of a tree with the path of names to them; places in a list are left out, since a
/// list may lose an element. What lies in a translation is left out.
fn leaves(value: &Value, path: &str, found: &mut BTreeMap<(String, String), usize>) {
    match value {
        Value::Object(fields) if fields.get("url").is_some_and(|url| url == TRANSLATION) => {}
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| leaves(value, &format!("{path}/{name}"), found))
        }
        Value::Array(values) => values.iter().for_each(|value| leaves(value, path, found)),
        leaf => *found.entry((path.to_owned(), leaf.to_string())).or_default() += 1,
    }
}

#[test]
fn our_forms_keep_every_element_that_is_no_translation() {
    let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/forms");
    let mut count = 0;
    for entry in fs::read_dir(forms).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "json") {
            continue;
        }
        count += 1;
        let form = fs::read_to_string(&path).unwrap();
        let shipped = forms::shipped(&form).unwrap();
        let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
        leaves(&serde_json::from_str(&form).unwrap(), "", &mut before);
        leaves(&serde_json::from_str(&shipped).unwrap(), "", &mut after);
        assert!(before.len() > 100, "{}", path.display());
        assert_eq!(before, after, "{}", path.display());
        assert!(!shipped.contains(TRANSLATION), "{}", path.display());
        assert!(shipped.len() < form.len() / 2, "{}", path.display());
    }
    assert!(count > 0);
}

#[test]
fn an_element_that_only_held_a_translation_goes_with_it() {
    let form = json!({"title": "a", "_title": {"extension": [translation("en")]}, "item": []});
    assert_eq!(stripped(form), json!({"title": "a", "item": []}));
}

#[test]
fn what_stands_beside_a_translation_stays() {
    let other = json!({"url": "https://example.org/other", "valueString": "x"});
    let form = json!({"_text": {"id": "a", "extension": [other, translation("en")]}});
    assert_eq!(stripped(form), json!({"_text": {"id": "a", "extension": [other]}}));
}

#[test]
fn the_language_of_the_first_screen_stays() {
    let form = json!({"_text": {"extension": [translation("da"), translation("en")]}});
    assert_eq!(stripped(form), json!({"_text": {"extension": [translation("da")]}}));
}

#[test]
fn a_list_keeps_the_places_of_its_elements() {
    let hollow = || json!({"extension": [translation("en")]});
    let form = json!({"_line": [hollow(), {"id": "b"}], "_other": [null, hollow()]});
    assert_eq!(stripped(form), json!({"_line": [null, {"id": "b"}]}));
}

#[test]
fn a_text_that_is_no_form_is_refused() {
    assert!(forms::shipped("{").is_err());
}
