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
use trivsel::form::Form;
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

#[test]
fn a_form_with_a_word_that_the_first_module_does_not_know_waits_for_the_whole_program() {
    let plain =
        |item: Value| forms::is_plain(&json!({"resourceType": "Questionnaire", "item": [item]}));
    let with = |key: &str, value: Value| {
        let mut item = json!({"linkId": "a", "type": "choice", "text": "A"});
        item[key] = value;
        plain(item)
    };
    let extension = |url: &str, rest: Value| {
        let mut extension = json!({"url": url});
        extension.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        with("extension", json!([extension]))
    };
    const HL7: &str = "http://hl7.org/fhir/StructureDefinition";
    const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition";
    let control = |code: &str| json!({"valueCodeableConcept": {"coding": [{"code": code}]}});
    let initial = |text: &str| json!({"valueExpression": {"expression": text}});
    let first = format!("{SDC}/sdc-questionnaire-initialExpression");
    let shown = format!("{HL7}/questionnaire-itemControl");
    assert!(with("required", json!(true)));
    assert!(extension(&shown, control("table")) && extension(&first, initial("today()")));
    assert!(extension(&format!("{HL7}/targetConstraint"), json!({"extension": [{"url": "new"}]})));
    // Each of these would be read as less than it says.
    assert!(!with("type", json!("quantity")) && !plain(json!({"linkId": "a"})));
    assert!(!with("answerValueSet", json!("#a")) && !with("readOnly", json!(true)));
    assert!(!with("answerOption", json!([{"valueInteger": 1}])));
    assert!(!extension(&shown, control("gtable")) && !extension(&first, initial("now()")));
    assert!(!extension(&format!("{HL7}/minValue"), json!({"valueInteger": 1})));
    assert!(!extension(&format!("{SDC}/sdc-questionnaire-calculatedExpression"), initial("1")));
    assert!(!with("item", json!([{"linkId": "b", "type": "open-choice"}])));
}

#[test]
fn a_form_that_says_what_may_be_passed_on_waits_for_the_whole_program() {
    let coded = |system: &str| {
        let system = format!("https://trivsel.example/fhir/CodeSystem/{system}");
        let code = json!([{"system": system, "code": "x"}]);
        let item = json!({"linkId": "a", "type": "text", "text": "A", "code": code});
        let option = json!([{"valueCoding": {"system": system, "code": "x"}}]);
        let choice = json!({"linkId": "b", "type": "choice", "text": "B", "answerOption": option});
        [item, choice].map(|item| forms::is_plain(&json!({"item": [item]})))
    };
    assert_eq!(coded("concept"), [true, true]);
    for system in ["part", "consent-scope", "consent-except"] {
        assert_eq!(coded(system), [false, false], "{system}");
    }
}

/// The product is built here as the first module is: without its feature `whole`.
#[test]
fn our_forms_are_read_by_the_first_module_to_the_last_word() {
    let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/forms");
    let mut plain = Vec::new();
    for entry in fs::read_dir(forms).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "json") {
            continue;
        }
        let shipped = forms::shipped(&fs::read_to_string(&path).unwrap()).unwrap();
        if forms::is_plain(&serde_json::from_str(&shipped).unwrap()) {
            let reading = Form::read(shipped.as_bytes());
            assert!(reading.form.is_some() && reading.faults.is_empty(), "{}", path.display());
            plain.push(path.file_name().unwrap().to_str().unwrap().to_owned());
        }
    }
    // The one that our own page begins is among them.
    let page = include_str!("../../www/index.html");
    assert!(plain.iter().any(|name| page.contains(&format!("forms/{name}"))), "{plain:?}");
}

#[test]
fn a_form_that_was_changed_has_another_sum() {
    assert_eq!(forms::sum(""), 0);
    assert_eq!(forms::sum("ab"), 97 * 31 + 98);
    // As the page counts it: letters outside the first plane as one, and around the end of i32.
    assert_eq!(forms::sum("\u{1F600}"), 128_512);
    assert_ne!(forms::sum(&"å".repeat(50)), forms::sum(&"å".repeat(51)));
}
