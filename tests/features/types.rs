//! Item types: each is asked, answered and recorded as what it is.

use serde_json::json;
use trivsel::form::{Kind, ScalarKind};
use trivsel::sheet::Gap;

use crate::support::{begin, begin_with, fault, faults, item};

/// The record of one question of a type, answered with a text.
fn recorded(kind: &str, text: &str) -> serde_json::Value {
    let mut filled = begin_with(json!({ "type": kind }));
    filled.says("q", &[text]);
    assert_eq!(filled.gap("q"), None, "{kind}: {text}");
    filled.recorded("q")
}

/// A text that is none of its type is kept, pointed out, and read again as it was typed.
fn is_no_value(kind: &str, text: &str) {
    let mut filled = begin_with(json!({ "type": kind }));
    filled.says("q", &[text]);
    assert_eq!(filled.gap("q"), Some(Gap::NotAValue), "{kind}: {text}");
    assert!(filled.response().to_string().contains(text), "{kind}: {text}");
}

features! {
    "type group" "type string" "item.item" "item.linkId" "item.type" => a_group_holds_questions {
        let mut filled = begin(json!([{ "linkId": "g", "type": "group", "item": [
            { "linkId": "q", "type": "string" },
        ] }]));
        filled.says("q", &["ord"]);
        let group = filled.row("g").unwrap();
        assert_eq!((group.item.kind, group.rows.len()), (Kind::Group, 1));
        assert_eq!(filled.response()["item"], json!([{ "linkId": "g", "item": [
            { "linkId": "q", "answer": [{ "valueString": "ord" }] },
        ] }]));
    }

    "type display" => a_display_is_shown_and_recorded_nowhere {
        let filled = begin(json!([{ "linkId": "d", "type": "display", "text": "Læs dette" }]));
        assert_eq!(&**filled.row("d").unwrap().item.text.main(), "Læs dette");
        assert_eq!(filled.response().get("item"), None);
    }

    "type boolean" => yes_and_no {
        assert_eq!(recorded("boolean", "Ja"), json!([{ "valueBoolean": true }]));
        assert_eq!(recorded("boolean", "Nej"), json!([{ "valueBoolean": false }]));
    }

    "type integer" => whole_numbers {
        assert_eq!(recorded("integer", "-12"), json!([{ "valueInteger": -12 }]));
        is_no_value("integer", "1,5");
        is_no_value("integer", "2147483648");
    }

    "type decimal" => numbers_with_decimals_keep_their_digits {
        assert_eq!(recorded("decimal", "3,50").to_string(), r#"[{"valueDecimal":3.50}]"#);
        is_no_value("decimal", "tre en halv");
    }

    "type date" => a_date_may_be_a_month_or_a_year {
        assert_eq!(recorded("date", "3/7 2023"), json!([{ "valueDate": "2023-07-03" }]));
        assert_eq!(recorded("date", "7 2023"), json!([{ "valueDate": "2023-07" }]));
        assert_eq!(recorded("date", "2023"), json!([{ "valueDate": "2023" }]));
        is_no_value("date", "i juli");
    }

    "type dateTime" => a_point_in_time {
        let expected = json!([{ "valueDateTime": "2023-07-03T14:30:00+02:00" }]);
        assert_eq!(recorded("dateTime", "2023-07-03T14:30:00+02:00"), expected);
        assert_eq!(recorded("dateTime", "2023-07"), json!([{ "valueDateTime": "2023-07" }]));
        is_no_value("dateTime", "snart");
    }

    "type time" => a_time_of_day {
        assert_eq!(recorded("time", "14:30:00"), json!([{ "valueTime": "14:30:00" }]));
        is_no_value("time", "middag");
    }

    "type text" => text_of_several_lines {
        assert_eq!(recorded("text", "et\nto"), json!([{ "valueString": "et\nto" }]));
    }

    "type url" => an_address {
        let url = "https://example.org/a";
        assert_eq!(recorded("url", url), json!([{ "valueUri": url }]));
        is_no_value("url", "ingen adresse");
    }

    "type quantity" => a_number_with_a_unit {
        assert_eq!(item(json!({ "type": "quantity" })).kind, scalar(ScalarKind::Quantity));
        assert_eq!(recorded("quantity", "3,5"), json!([{ "valueQuantity": { "value": 3.5 } }]));
    }

    "type choice" => one_of_the_options {
        let options = json!([{ "valueCoding": { "code": "a", "display": "A" } }]);
        let mut filled = begin_with(json!({ "type": "choice", "answerOption": options }));
        filled.says("q", &["A"]);
        let coding = json!([{ "valueCoding": { "code": "a", "display": "A" } }]);
        assert_eq!(filled.recorded("q"), coding);
        let missing = fault(json!({ "type": "choice" }));
        assert_eq!(missing, ("item[0]".into(), trivsel::form::Problem::Missing("answerOption")));
    }

    "type open-choice" => an_option_or_own_words {
        let options = json!([{ "valueCoding": { "code": "a", "display": "A" } }]);
        let mut filled = begin_with(json!({ "type": "open-choice", "answerOption": options }));
        assert!(filled.item("q").more().unwrap().open);
        filled.says("q", &["A"]);
        assert_eq!(filled.recorded("q")[0]["valueCoding"]["code"], "a");
        filled.says("q", &["noget andet"]);
        assert_eq!(filled.recorded("q"), json!([{ "valueString": "noget andet" }]));
        let bare = begin_with(json!({ "type": "open-choice" }));
        assert_eq!(bare.item("q").options, []);
    }
}

fn scalar(kind: ScalarKind) -> Kind {
    Kind::Scalar(trivsel::form::Whole::new(kind).unwrap())
}

#[test]
fn what_asks_for_a_file_or_a_resource_is_refused_by_name() {
    use trivsel::form::Problem;
    for name in ["attachment", "reference"] {
        let expected = ("item[0].type".to_owned(), Problem::RefusedType(name.into()));
        assert_eq!(fault(json!({ "type": name })), expected);
    }
    let unknown = ("item[0].type".to_owned(), Problem::UnknownType("question".into()));
    assert_eq!(fault(json!({ "type": "question" })), unknown);
}

#[test]
fn a_sentence_has_no_questions_under_it() {
    use trivsel::form::Problem;
    let found = faults(json!([{ "linkId": "d", "type": "display", "item": [
        { "linkId": "help", "type": "display" },
        { "linkId": "q", "type": "string" },
    ] }]));
    assert_eq!(found, [("item[0].item[1]".to_owned(), Problem::QuestionInDisplay)]);
}
