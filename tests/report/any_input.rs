//! Whatever is handed in: no panic, a verdict, and each part of the file is told of, itself or with
//! what stands around it.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use trivsel::form::{Form, Report, Verdict};

use crate::support::{files, questionnaire};

/// The paths of all that has nothing inside it.
fn leaves(json: &Json, path: &str, into: &mut Vec<String>) {
    match json {
        Json::Object(fields) if !fields.is_empty() => {
            for (key, value) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                leaves(value, &format!("{path}{dot}{key}"), into);
            }
        }
        Json::Array(list) if !list.is_empty() => {
            for (index, value) in list.iter().enumerate() {
                leaves(value, &format!("{path}[{index}]"), into);
            }
        }
        _ => into.push(path.to_owned()),
    }
}

/// Every beginning of a path that is the path of an element.
fn around(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.char_indices().filter(|(_, letter)| matches!(letter, '.' | '['));
    ends.map(|(end, _)| &path[..end]).chain([path])
}

/// The parts of a file that no finding tells of.
fn silent(source: &Json, report: &Report) -> Vec<String> {
    let told: BTreeSet<&str> =
        report.findings.iter().map(|finding| finding.path.as_str()).collect();
    let mut all = Vec::new();
    leaves(source, "", &mut all);
    all.retain(|leaf| !around(leaf).any(|path| told.contains(path)));
    all
}

fn check(source: &Json) -> Report {
    let report = Form::report(source.to_string().as_bytes());
    assert_eq!(report.form.is_none(), report.verdict == Verdict::Refused);
    assert_eq!(report.form.is_none(), !report.faults.is_empty());
    if source["resourceType"] == "Questionnaire" {
        assert_eq!(silent(source, &report), Vec::<String>::new());
    }
    let lost = report.losses().count() > 0;
    assert_eq!(report.verdict == Verdict::Whole, report.form.is_some() && !lost);
    report
}

/// Names that mean something in a form, so that chance meets them.
fn name() -> impl Strategy<Value = String> {
    static KNOWN: &[&str] = &[
        "item",
        "linkId",
        "type",
        "text",
        "_text",
        "answerOption",
        "valueCoding",
        "valueString",
        "_valueString",
        "enableWhen",
        "question",
        "operator",
        "answerBoolean",
        "initial",
        "extension",
        "url",
        "valueExpression",
        "expression",
        "language",
        "required",
        "repeats",
        "contained",
        "resourceType",
        "answerValueSet",
        "code",
        "display",
        "_display",
        "coding",
        "modifierExtension",
        "useContext",
        "title",
        "_title",
        "prefix",
        "answerConstraint",
    ];
    prop_oneof![
        6 => proptest::sample::select(KNOWN).prop_map(str::to_owned),
        1 => "[a-z]{1,6}",
    ]
}

fn scalar() -> impl Strategy<Value = Json> {
    static WORDS: &[&str] = &[
        "group",
        "choice",
        "display",
        "coding",
        "a",
        "=",
        "exists",
        "text/fhirpath",
        "today()",
        "help",
        "#v",
        "ValueSet",
        "http://hl7.org/fhir/StructureDefinition/translation",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "http://hl7.org/fhir/StructureDefinition/targetConstraint",
        "http://hl7.org/fhir/StructureDefinition/variable",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
    ];
    prop_oneof![
        4 => proptest::sample::select(WORDS).prop_map(Json::from),
        1 => any::<bool>().prop_map(Json::from),
        1 => any::<i32>().prop_map(Json::from),
        1 => Just(Json::Null),
    ]
}

fn any_json() -> impl Strategy<Value = Json> {
    scalar().prop_recursive(6, 60, 5, |inner| {
        prop_oneof![
            1 => proptest::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            3 => proptest::collection::vec((name(), inner), 0..6)
                .prop_map(|fields| Json::Object(fields.into_iter().collect())),
        ]
    })
}

/// The value at the place that a number chooses is replaced.
fn change(json: &mut Json, place: &mut u32, with: &Json) -> bool {
    if *place == 0 {
        *json = with.clone();
        return true;
    }
    *place -= 1;
    match json {
        Json::Object(fields) => fields.values_mut().any(|value| change(value, place, with)),
        Json::Array(list) => list.iter_mut().any(|value| change(value, place, with)),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes: Vec<u8>) {
        prop_assert_eq!(Form::report(&bytes).verdict, Verdict::Refused);
    }

    #[test]
    fn any_item(items in proptest::collection::vec(any_json(), 1..4), more in any_json()) {
        check(&questionnaire(items.into()));
        let mut form = questionnaire(json!([{ "linkId": "a", "type": "string" }]));
        for (key, value) in more.as_object().into_iter().flatten() {
            form[key] = value.clone();
        }
        form["resourceType"] = "Questionnaire".into();
        check(&form);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_form_changed_anywhere(which in 0_usize..64, place in 1_u32..2_000, with in any_json()) {
        let all: Vec<_> = ["tests/fhir/r4", "tests/fhir/r5", "tests/fhir/sdc"]
            .into_iter()
            .flat_map(files)
            .collect();
        let bytes = std::fs::read(&all[which % all.len()]).unwrap();
        let mut source: Json = serde_json::from_slice(&bytes).unwrap();
        change(&mut source, &mut { place }, &with);
        check(&source);
    }
}

#[test]
fn nothing_of_our_own_forms_is_passed_over() {
    for path in files("www/forms") {
        let source = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        check(&source);
    }
}

#[test]
fn a_part_that_is_told_of_by_nobody_would_be_noticed() {
    let source = questionnaire(json!([{ "linkId": "a", "type": "string" }]));
    let mut report = check(&source);
    report.findings.retain(|finding| finding.path != "item[0].type");
    assert_eq!(silent(&source, &report), ["item[0].type"]);
}

#[test]
fn empty_parts_are_told_of_too() {
    for more in [json!({}), json!([]), json!(null), json!([null]), json!([[]]), json!("x")] {
        for key in ["item", "_text", "extension", "answerOption", "enableWhen", "code", "contained"]
        {
            let mut item = json!({ "linkId": "a", "type": "choice", "text": "A" });
            item[key] = more.clone();
            let mut form = questionnaire(json!([item]));
            form[key] = if key == "item" { form[key].clone() } else { more.clone() };
            check(&form);
        }
    }
}
