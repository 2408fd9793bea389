//! When an item is on: seven operators over all types of answers, and both behaviours.

use serde_json::{Value as Json, json};
use trivsel::form::Problem;

use crate::support::{Filled, begin, faults};

/// A question of a type, and an item that is on while its condition holds.
fn form(kind: &str, operator: &str, with: (&str, Json)) -> Json {
    let (name, value) = with;
    let mut when = json!({ "question": "q", "operator": operator });
    when[format!("answer{name}")] = value;
    let options = json!([{ "valueCoding": coding("a") }, { "valueCoding": coding("b") }]);
    let mut question = json!({ "linkId": "q", "type": kind, "repeats": true });
    if kind == "choice" {
        question["answerOption"] = options;
    }
    json!([question, { "linkId": "then", "type": "string", "enableWhen": [when] }])
}

fn coding(code: &str) -> Json {
    json!({ "system": "https://example.org/c", "code": code, "display": code })
}

/// Whether the item is on after these answers.
fn holds(kind: &str, operator: &str, with: (&str, Json), says: &[&str]) -> bool {
    let mut filled: Filled = begin(form(kind, operator, with));
    filled.says("q", says);
    let on = filled.is_on("then");
    // What is off is asked for nowhere, and stands in no record.
    filled.says("then", &["ord"]);
    assert_eq!(filled.recorded("then") != Json::Null, on);
    on
}

/// The operators that hold for an answer before, at and after a value.
fn compares(kind: &str, with: (&str, Json), [before, at, after]: [&str; 3]) {
    let table = [
        ("=", [false, true, false]),
        ("!=", [true, false, true]),
        ("<", [true, false, false]),
        ("<=", [true, true, false]),
        (">", [false, false, true]),
        (">=", [false, true, true]),
    ];
    for (operator, expected) in table {
        let found = [before, at, after].map(|says| holds(kind, operator, with.clone(), &[says]));
        assert_eq!(found, expected, "{kind} {operator}");
        assert!(!holds(kind, operator, with.clone(), &[]), "{kind} {operator} without an answer");
    }
}

features! {
    "operator exists" "item.enableWhen" "enableWhen.question" "enableWhen.operator"
    "enableWhen.answerBoolean" => whether_there_is_an_answer {
        assert!(holds("string", "exists", ("Boolean", json!(true)), &["ord"]));
        assert!(!holds("string", "exists", ("Boolean", json!(true)), &[]));
        assert!(holds("string", "exists", ("Boolean", json!(false)), &[]));
        assert!(!holds("string", "exists", ("Boolean", json!(false)), &["ord"]));
    }

    "operator =" "operator !=" => equal_and_different {
        assert!(holds("boolean", "=", ("Boolean", json!(true)), &["Ja"]));
        assert!(!holds("boolean", "=", ("Boolean", json!(true)), &["Nej"]));
        assert!(holds("boolean", "!=", ("Boolean", json!(true)), &["Nej"]));
        assert!(!holds("boolean", "!=", ("Boolean", json!(true)), &[]));
    }

    "operator <" "operator <=" "operator >" "operator >=" "enableWhen.answerInteger"
    => whole_numbers {
        compares("integer", ("Integer", json!(10)), ["9", "10", "11"]);
    }

    "enableWhen.answerDecimal" => decimals_by_what_they_come_to {
        compares("decimal", ("Decimal", json!(1.50)), ["1,49", "1,5", "1,51"]);
    }

    "enableWhen.answerDate" => dates {
        compares("date", ("Date", json!("2026-03-02")), ["2026-03-01", "2026-03-02", "2026-03-03"]);
        // A month is neither before nor after a day in it, but another year is.
        let march = ("Date", json!("2026-03"));
        for operator in ["<", "<=", ">", ">="] {
            assert!(!holds("date", operator, march.clone(), &["2026-03-15"]), "{operator}");
        }
        assert!(holds("date", "<", march, &["2025-12-31"]));
    }

    "enableWhen.answerDateTime" => points_in_time {
        let noon = ("DateTime", json!("2026-03-02T12:00:00Z"));
        let around = ["2026-03-02T11:59:59Z", "2026-03-02T13:00:00+01:00", "2026-03-02T12:00:01Z"];
        compares("dateTime", noon, around);
    }

    "enableWhen.answerTime" => times_of_day {
        compares("time", ("Time", json!("12:00:00")), ["11:59:59", "12:00:00", "12:00:01"]);
    }

    "enableWhen.answerString" => texts {
        compares("string", ("String", json!("b")), ["a", "b", "c"]);
    }

    "enableWhen.answerQuantity" => quantities_of_one_unit {
        compares("quantity", ("Quantity", json!({ "value": 2 })), ["1,9", "2,0", "2,1"]);
    }

    "enableWhen.answerCoding" => choices {
        let b = || ("Coding", coding("b"));
        assert!(holds("choice", "=", b(), &["b"]));
        assert!(!holds("choice", "=", b(), &["a"]));
        assert!(holds("choice", "!=", b(), &["a"]));
        assert!(holds("choice", "=", b(), &["a", "b"]), "one of several answers is enough");
    }

    "item.enableBehavior" => all_or_any {
        let with = |behavior: Option<&str>| {
            let when = |question: &str| {
                json!({ "question": question, "operator": "exists", "answerBoolean": true })
            };
            let mut then = json!({ "linkId": "then", "type": "string",
                "enableWhen": [when("a"), when("b")] });
            if let Some(behavior) = behavior {
                then["enableBehavior"] = behavior.into();
            }
            begin(json!([
                { "linkId": "a", "type": "string" }, { "linkId": "b", "type": "string" }, then,
            ]))
        };
        for (behavior, one, both) in
            [(Some("any"), true, true), (Some("all"), false, true), (None, false, true)]
        {
            let mut filled = with(behavior);
            assert!(!filled.is_on("then"));
            assert_eq!(filled.says("a", &["x"]).is_on("then"), one, "{behavior:?}");
            assert_eq!(filled.says("b", &["x"]).is_on("then"), both, "{behavior:?}");
        }
    }
}

#[test]
fn values_of_the_wrong_type_are_faults() {
    for (kind, with) in [
        ("integer", ("String", json!("1"))),
        ("string", ("Integer", json!(1))),
        ("date", ("DateTime", json!("2026-01-01"))),
        ("boolean", ("Coding", coding("a"))),
        ("choice", ("Boolean", json!(true))),
        ("date", ("Date", json!("i går"))),
        ("string", ("Reference", json!({ "reference": "Patient/1" }))),
    ] {
        let expected = ("item[1].enableWhen[0]".to_owned(), Problem::NoComparison);
        assert_eq!(faults(form(kind, "=", with)), [expected], "{kind}");
    }
}

#[test]
fn a_behaviour_that_is_none_is_a_fault() {
    let found = faults(json!([{ "linkId": "q", "type": "string", "enableBehavior": "some" }]));
    let expected = Problem::UnknownOperator("some".into());
    assert_eq!(found, [("item[0].enableBehavior".to_owned(), expected)]);
}
