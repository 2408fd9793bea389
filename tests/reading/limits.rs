//! A form that is too large or too deep ends in a fault, and in nothing worse.

use serde_json::{Value as Json, json};
use trivsel::form::{Form, Problem};

use crate::questionnaire;

const SET: &str = "answerValueSet";

fn problems(source: Json) -> Vec<Problem> {
    let reading = Form::from_json(source);
    assert!(reading.form.is_none());
    reading.faults.into_iter().map(|fault| fault.problem).collect()
}

fn questions(count: usize) -> Vec<Json> {
    (0..count).map(|n| json!({ "linkId": format!("q{n}"), "type": "string" })).collect()
}

/// A question so deep inside groups.
fn nested(depth: usize) -> Json {
    let mut item = json!({ "linkId": "q", "type": "string" });
    for level in 1..depth {
        item = json!({ "linkId": format!("g{level}"), "type": "group", "item": [item] });
    }
    questionnaire(json!([item]))
}

#[test]
fn twenty_thousand_items_are_read_and_one_more_is_a_fault() {
    let form = Form::from_json(questionnaire(Json::Array(questions(20_000)))).form.unwrap();
    assert_eq!(form.items().len(), 20_000);
    let group = json!({ "linkId": "g", "type": "group", "item": questions(20_000) });
    assert_eq!(problems(questionnaire(json!([group]))), [Problem::TooManyItems]);
}

#[test]
fn a_form_of_many_levels_is_read_and_one_of_more_is_a_fault() {
    assert_eq!(Form::from_json(nested(64)).form.unwrap().items().len(), 64);
    assert_eq!(problems(nested(65)), [Problem::TooDeep]);
    assert_eq!(problems(nested(500)), [Problem::TooDeep]);
}

#[test]
fn bytes_beyond_what_the_parser_follows_are_a_fault() {
    let deep = nested(500).to_string();
    assert_eq!(Form::read(deep.as_bytes()).faults[0].problem, Problem::NotJson);
}

#[test]
fn a_file_of_more_than_ten_megabytes_is_not_even_parsed() {
    let mut source = questionnaire(json!([{ "linkId": "q", "type": "string" }]));
    source["description"] = "x".repeat(10 * 1024 * 1024).into();
    let faults = Form::read(source.to_string().as_bytes()).faults;
    assert_eq!(faults[0].problem, Problem::TooLarge);
}

#[test]
fn a_large_value_set_may_be_named_often_but_not_without_end() {
    let concepts: Vec<Json> = (0..1_000).map(|n| json!({ "code": n.to_string() })).collect();
    let with = |count: usize| {
        let item = |n: usize| json!({ "linkId": n.to_string(), "type": "choice", SET: "#vs" });
        let mut source = questionnaire((0..count).map(item).collect());
        source["contained"] = json!([{ "resourceType": "ValueSet", "id": "vs",
            "compose": { "include": [{ "concept": concepts }] } }]);
        source
    };
    let form = Form::from_json(with(200)).form.unwrap();
    assert!(form.items().iter().all(|item| item.options.len() == 1_000));
    assert_eq!(problems(with(201)), [Problem::TooManyOptions]);
}

#[test]
fn the_faults_of_a_large_form_are_all_listed() {
    let broken = questions(1_000).into_iter().map(|mut item| {
        item["type"] = "reference".into();
        item
    });
    assert_eq!(problems(questionnaire(broken.collect())).len(), 1_000);
}

#[test]
fn ten_thousand_conditions_in_a_row_come_to_an_end() {
    let item = |n: usize| {
        let before = format!("q{}", n.saturating_sub(1));
        let when = json!([{ "question": before, "operator": "=", "answerString": "x" }]);
        json!({ "linkId": format!("q{n}"), "type": "string", "enableWhen": when })
    };
    let mut chain: Vec<Json> = (0..10_000).map(item).collect();
    assert_eq!(problems(questionnaire(json!(chain))).len(), 10_000, "all wait for the first");
    chain[0] = json!({ "linkId": "q0", "type": "string" });
    let form = Form::from_json(questionnaire(json!(chain))).form.unwrap();
    assert_eq!(form.items().len(), 10_000);
}

#[test]
fn rows_in_rows_in_rows_are_counted_before_they_are_shown() {
    let group = |link_id: &str, inside: Json| {
        let least = json!({
            "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs",
            "valueInteger": 50,
        });
        json!({
            "linkId": link_id, "type": "group", "repeats": true,
            "extension": [least], "item": [inside],
        })
    };
    let question = json!({ "linkId": "q", "type": "string" });
    let two = group("a", group("b", question.clone()));
    assert!(Form::from_json(questionnaire(json!([two]))).faults.is_empty());
    let four = group("a", group("b", group("c", group("d", question))));
    assert_eq!(problems(questionnaire(json!([four]))), [Problem::TooManyItems]);
}

#[test]
fn rules_and_patterns_have_an_end() {
    let with = |extension: Json, count: usize| {
        let item = |number: usize| json!({ "linkId": format!("q{number}"), "type": "string", "extension": [extension] });
        questionnaire((0..count).map(item).collect())
    };
    let pattern = json!({
        "url": "http://hl7.org/fhir/StructureDefinition/regex", "valueString": "[a-z]+",
    });
    assert!(Form::from_json(with(pattern.clone(), 500)).faults.is_empty());
    assert_eq!(problems(with(pattern, 501)), [Problem::TooManyRules]);
    let rule = json!({
        "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
        "valueExpression": { "language": "text/fhirpath", "expression": "'a' + 'b'" },
    });
    assert!(Form::from_json(with(rule.clone(), 5_000)).faults.is_empty());
    assert_eq!(problems(with(rule, 5_001)), [Problem::TooManyRules]);
}
