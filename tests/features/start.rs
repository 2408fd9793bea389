//! What a new document starts with.

use serde_json::{Value as Json, json};
use trivsel::form::Problem;

use crate::support::{begin_with, fault};

/// A question that starts with a value has it in the record.
fn starts(kind: &str, name: &str, value: Json) {
    let entry = json!({ format!("value{name}"): value });
    let filled = begin_with(json!({ "type": kind, "initial": [entry] }));
    assert_eq!(filled.recorded("q"), json!([entry]), "{kind}");
}

features! {
    "item.initial" "initial.valueBoolean" "initial.valueString" "initial.valueDate"
    => the_common_types {
        starts("boolean", "Boolean", json!(true));
        starts("string", "String", json!("ord"));
        starts("text", "String", json!("ord\nog flere"));
        starts("date", "Date", json!("2026-03"));
    }

    "initial.valueInteger" "initial.valueDecimal" "initial.valueQuantity" => numbers {
        starts("integer", "Integer", json!(7));
        starts("decimal", "Decimal", json!(7.5));
        starts("quantity", "Quantity", json!({ "value": 7, "unit": "kg" }));
    }

    "initial.valueDateTime" "initial.valueTime" "initial.valueUri" => times_and_addresses {
        starts("dateTime", "DateTime", json!("2026-03-02T12:00:00Z"));
        starts("time", "Time", json!("12:00:00"));
        starts("url", "Uri", json!("https://example.org"));
    }

    "initial.valueCoding" => a_choice {
        let coding = |code: &str| json!({ "valueCoding": { "code": code } });
        let question = |initial: Json| json!({ "type": "choice",
            "answerOption": [coding("a"), coding("b")], "initial": initial });
        let filled = begin_with(question(json!([coding("b")])));
        assert_eq!(filled.recorded("q"), json!([coding("b")]));
        let stranger = fault(question(json!([coding("c")])));
        assert_eq!(stranger, ("item[0].initial[0]".to_owned(), Problem::UnreadableValue));
    }
}

#[test]
fn a_question_with_several_answers_may_start_with_several() {
    let initial = json!([{ "valueString": "en" }, { "valueString": "to" }]);
    let mut question = json!({ "type": "string", "repeats": true, "initial": initial });
    assert_eq!(begin_with(question.clone()).recorded("q"), initial);
    question["repeats"] = false.into();
    assert_eq!(fault(question), ("item[0].initial".to_owned(), Problem::TooManyInitial));
}

#[test]
fn own_words_may_be_there_from_the_start_of_an_open_choice() {
    let initial = json!([{ "valueString": "noget andet" }]);
    let filled = begin_with(json!({ "type": "open-choice", "initial": initial,
        "answerOption": [{ "valueCoding": { "code": "a" } }] }));
    assert_eq!(filled.recorded("q"), initial);
}

#[test]
fn values_of_the_wrong_type_and_values_of_groups_are_faults() {
    let expected = ("item[0].initial[0]".to_owned(), Problem::UnreadableValue);
    for (kind, entry) in [
        ("group", json!({ "valueString": "a" })),
        ("display", json!({ "valueString": "a" })),
        ("integer", json!({ "valueInteger": 1.5 })),
        ("integer", json!({ "valueString": "1" })),
        ("date", json!({ "valueDate": "2026-02-30" })),
        ("string", json!({ "valueQuantity": { "unit": "kg" } })),
        ("string", json!({})),
    ] {
        assert_eq!(fault(json!({ "type": kind, "initial": [entry] })), expected, "{kind} {entry}");
    }
}
