//! FHIR R5 is rewritten to R4 on reading; STU3 is refused.

use serde_json::{Value as Json, json};
use trivsel::form::{Form, Kind, Problem};

use crate::support::{Filled, questionnaire, read};

/// A form of R5 with one question.
fn five(item: Json) -> Json {
    let mut item = item;
    item["linkId"] = "q".into();
    questionnaire(json!([item]))
}

/// The type of the question as R4 has it, whether own words will do, and that nothing else changed.
fn rewritten(kind: &str, constraint: Option<&str>, option: Json) -> (String, bool) {
    let mut source = five(json!({ "type": kind, "text": "?", "answerOption": [option] }));
    if let Some(constraint) = constraint {
        source["item"][0]["answerConstraint"] = constraint.into();
    }
    let form = read(source.clone());
    let item = &form.items()[0];
    let (four, mut expected) = (&form.source()["item"][0], source["item"][0].clone());
    let name = four["type"].as_str().unwrap().to_owned();
    expected["type"] = name.as_str().into();
    if four.get("answerConstraint").is_none() {
        expected.as_object_mut().unwrap().remove("answerConstraint");
    }
    assert_eq!(*four, expected);
    (name, item.more().is_some_and(|more| more.open))
}

features! {
    "type coding" "item.answerConstraint" => choices_as_four_has_them {
        let coding = || json!({ "valueCoding": { "code": "a", "display": "A" } });
        let choice = ("choice".to_owned(), false);
        let open = ("open-choice".to_owned(), true);
        assert_eq!(rewritten("coding", None, coding()), choice);
        assert_eq!(rewritten("coding", Some("optionsOnly"), coding()), choice);
        assert_eq!(rewritten("coding", Some("optionsOrString"), coding()), open);
        let text = || json!({ "valueString": "a" });
        assert_eq!(rewritten("string", Some("optionsOnly"), text()), choice);
        assert_eq!(rewritten("string", Some("optionsOrType"), text()), open);
        assert_eq!(rewritten("text", Some("optionsOrString"), text()), open);
        let number = || json!({ "valueInteger": 1 });
        assert_eq!(rewritten("integer", Some("optionsOnly"), number()), choice);
        assert_eq!(rewritten("integer", Some("optionsOrString"), number()), open);
    }
}

#[test]
fn the_record_of_a_form_of_five_holds_a_form_of_four() {
    let option = json!({ "valueCoding": { "code": "a", "display": "A" } });
    let mut filled = Filled::of(five(json!({
        "type": "coding", "answerConstraint": "optionsOrString", "answerOption": [option],
    })));
    filled.says("q", &["noget andet"]);
    assert_eq!(filled.recorded("q"), json!([{ "valueString": "noget andet" }]));
    assert!(!filled.form.source().to_string().contains("answerConstraint"));
}

#[test]
fn items_deep_in_a_form_of_five_are_rewritten_too() {
    let option = json!({ "valueCoding": { "code": "a" } });
    let form = read(questionnaire(json!([{ "linkId": "g", "type": "group", "item": [
        { "linkId": "q", "type": "coding", "answerOption": [option] } ] }])));
    assert_eq!(form.items()[1].kind, Kind::Choice);
    assert_eq!(form.source()["item"][0]["item"][0]["type"], "choice");
}

#[test]
fn suggestions_beside_a_number_leave_a_field_for_any_number() {
    let form = read(five(json!({ "type": "integer", "answerConstraint": "optionsOrType",
        "answerOption": [{ "valueInteger": 1 }] })));
    let item = &form.items()[0];
    assert!(matches!(item.kind, Kind::Scalar(_)) && item.options.is_empty());
}

#[test]
fn a_form_of_four_stays_as_it_is() {
    let source = five(json!({ "type": "choice", "answerOption": [{ "valueString": "a" }] }));
    assert_eq!(read(source.clone()).source(), &source);
}

#[test]
fn a_form_of_three_is_refused_with_each_element_that_gives_it_away() {
    let source = questionnaire(json!([{ "linkId": "g", "type": "group", "item": [
        { "linkId": "a", "type": "choice", "option": [{ "valueString": "x" }] },
        { "linkId": "b", "type": "choice", "options": { "reference": "#vs" } },
        { "linkId": "c", "type": "string", "initialString": "x" },
        { "linkId": "d", "type": "string", "enableWhen": [{ "question": "a", "hasAnswer": true }] },
    ] }]));
    let faults = Form::from_json(source).faults;
    assert!(faults.iter().all(|fault| fault.problem == Problem::Stu3));
    let places: Vec<_> = faults
        .iter()
        .map(|fault| (fault.path.as_str(), fault.link_id.as_deref().unwrap()))
        .collect();
    assert_eq!(
        places,
        [
            ("item[0].item[0].option", "a"),
            ("item[0].item[1].options", "b"),
            ("item[0].item[2].initialString", "c"),
            ("item[0].item[3].enableWhen[0].hasAnswer", "d"),
        ]
    );
}
