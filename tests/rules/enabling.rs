//! Items that an expression switches on and off.

use serde_json::json;

use crate::support::{Reader, day, enabled_when, form};

/// What is on of an item with this rule, beside a question for a number.
fn is_on(expression: &str, number: &str) -> bool {
    let mut reader = Reader::of(form(json!([
        { "linkId": "n", "type": "integer" },
        { "linkId": "x", "type": "display", "extension": [enabled_when(expression)] },
    ])));
    reader.says("n", number);
    reader.sees("x")
}

#[test]
fn on_while_true_and_off_while_false_or_empty() {
    let more = "%resource.item.where(linkId='n').answer.value > 3";
    assert_eq!([is_on(more, "4"), is_on(more, "3"), is_on(more, "")], [true, false, false]);
    let any = "%resource.item.where(linkId='n').answer.value";
    assert_eq!([is_on(any, "0"), is_on(any, "")], [true, false], "one value counts as true");
}

#[test]
fn what_cannot_be_told_hides_nothing() {
    assert!(is_on("1 < 'a'", ""), "two types that cannot be compared");
    assert!(is_on("(1 | 2)", ""), "two values where one was asked for");
}

#[test]
fn a_rule_and_a_condition_must_both_hold() {
    let form = form(json!([
        { "linkId": "a", "type": "boolean" }, { "linkId": "b", "type": "boolean" },
        { "linkId": "x", "type": "display",
          "enableWhen": [{ "question": "a", "operator": "=", "answerBoolean": true }],
          "extension": [enabled_when("%resource.item.where(linkId='b').answer.value = true")] },
    ]));
    let mut reader = Reader::of(form);
    reader.says("a", "yes");
    assert!(!reader.sees("x"));
    reader.says("b", "yes");
    assert!(reader.sees("x"));
    reader.says("a", "no");
    assert!(!reader.sees("x"));
}

#[test]
fn what_is_off_is_not_seen_by_the_next_rule() {
    let yes = |name: &str| format!("%resource.item.where(linkId='{name}').answer.value = true");
    let form = form(json!([
        { "linkId": "c", "type": "boolean", "extension": [enabled_when(&yes("b"))] },
        { "linkId": "b", "type": "boolean", "extension": [enabled_when(&yes("a"))] },
        { "linkId": "a", "type": "boolean" },
        { "linkId": "d", "type": "display", "extension": [enabled_when(&yes("c"))] },
    ]));
    let mut reader = Reader::of(form);
    reader.says("a", "yes").says("b", "yes").says("c", "yes");
    assert_eq!(reader.on_screen(), ["c", "b", "a", "d"]);
    reader.says("a", "no");
    assert_eq!(reader.on_screen(), ["a"]);
    reader.says("a", "yes");
    assert_eq!(reader.on_screen(), ["c", "b", "a", "d"], "what was said is still there");
}

#[test]
fn a_rule_looks_into_the_group_it_stands_in() {
    let path = "%resource.item.where(linkId='g').item.where(linkId='q').answer.value = true";
    let form = form(json!([{ "linkId": "g", "type": "group", "item": [
        { "linkId": "q", "type": "boolean" },
        { "linkId": "x", "type": "display", "extension": [enabled_when(path)] },
    ] }]));
    let mut reader = Reader::of(form);
    assert!(!reader.sees("x"));
    reader.says("q", "yes");
    assert!(reader.sees("x"));
}

#[test]
fn one_that_looks_at_everything_does_not_look_at_what_leans_on_it() {
    let all = "%resource.descendants().answer.count() > 1";
    let form = form(json!([
        { "linkId": "a", "type": "boolean" },
        { "linkId": "x", "type": "boolean", "extension": [enabled_when(all)] },
        { "linkId": "y", "type": "boolean",
          "enableWhen": [{ "question": "x", "operator": "=", "answerBoolean": true }] },
        { "linkId": "b", "type": "boolean" },
    ]));
    let mut reader = Reader::of(form);
    reader.says("a", "yes");
    assert!(!reader.sees("x"));
    reader.says("b", "yes").says("x", "yes").says("y", "yes");
    assert_eq!(reader.on_screen(), ["a", "x", "y", "b"]);
    reader.says("b", "");
    assert_eq!(reader.on_screen(), ["a", "b"], "its own answer does not keep it on");
}

#[test]
fn a_nested_question_stands_in_the_answer_around_it() {
    let path = "%resource.item.where(linkId='q').answer.item.where(linkId='inner').answer.exists()";
    let form = form(json!([
        { "linkId": "q", "type": "boolean", "item": [{ "linkId": "inner", "type": "string" }] },
        { "linkId": "x", "type": "display", "extension": [enabled_when(path)] },
    ]));
    let mut reader = Reader::of(form);
    reader.says("inner", "før");
    assert!(reader.sees("x"), "also where the question itself has no answer yet");
    reader.says("q", "yes").says("inner", "");
    assert!(!reader.sees("x"));
}

#[test]
fn a_rule_can_ask_for_the_day_and_for_the_form() {
    let of = |expression: &str, today| {
        let items = json!([
            { "linkId": "x", "type": "display", "text": "Et spørgsmål",
              "extension": [enabled_when(expression)] },
        ]);
        Reader::on(form(items), today).sees("x")
    };
    assert!(of("today() = @2026-11-21", Some(day())));
    assert!(!of("today() < @2026-11-21", Some(day())));
    assert!(of("today() < @2026-11-21", None), "without a day nobody can tell");
    assert!(of("%questionnaire.title = 'Et lille skema'", None));
    assert!(!of("%questionnaire.item.count() > 1", None));
    assert!(of("%qitem.text = 'Et spørgsmål'", None));
}

#[test]
fn values_of_every_type_can_be_compared() {
    let form = form(json!([
        { "linkId": "d", "type": "date" }, { "linkId": "t", "type": "time" },
        { "linkId": "m", "type": "decimal" }, { "linkId": "s", "type": "string" },
        { "linkId": "u", "type": "url" }, { "linkId": "w", "type": "dateTime" },
        { "linkId": "k", "type": "quantity", "extension": [
            { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
              "valueCoding": { "system": "http://unitsofmeasure.org", "code": "kg", "display": "kg" } } ] },
        { "linkId": "x", "type": "display", "extension": [enabled_when(
            "%resource.item.where(linkId='d').answer.value < @2026-02-01 \
             and %resource.item.where(linkId='t').answer.value > @T12:00 \
             and %resource.item.where(linkId='m').answer.value = 1.50 \
             and %resource.item.where(linkId='s').answer.value.startsWith('ab') \
             and %resource.item.where(linkId='u').answer.value = 'https://example.org' \
             and %resource.item.where(linkId='w').answer.value is dateTime \
             and %resource.item.where(linkId='k').answer.value > 2000 'g'"
        )] },
    ]));
    let mut reader = Reader::of(form);
    reader.says("d", "2026-01-31").says("t", "13:05").says("m", "1,5").says("s", "abc");
    reader.says("u", "https://example.org").says("w", "2026-01-31 13:05").says("k", "2,5");
    assert!(reader.sees("x"));
    reader.says("k", "1,5");
    assert!(!reader.sees("x"));
}

#[test]
fn a_group_that_goes_takes_along_what_asks_for_something_in_it() {
    let yes =
        |question: &str| json!([{ "question": question, "operator": "=", "answerBoolean": true }]);
    let form = form(json!([
        { "linkId": "a", "type": "boolean" },
        { "linkId": "g", "type": "group", "enableWhen": yes("a"), "item": [
            { "linkId": "h", "type": "group", "item": [{ "linkId": "q", "type": "boolean" }] } ] },
        { "linkId": "x", "type": "display", "enableWhen": yes("q") },
        { "linkId": "y", "type": "display",
          "enableWhen": [{ "question": "q", "operator": "exists", "answerBoolean": false }] },
    ]));
    let mut reader = Reader::of(form);
    reader.says("a", "yes").says("q", "yes");
    assert_eq!(reader.on_screen(), ["a", "g", "h", "q", "x"]);
    reader.says("a", "no");
    assert_eq!(reader.on_screen(), ["a", "y"]);
    reader.says("a", "yes");
    assert_eq!(reader.on_screen(), ["a", "g", "h", "q", "x"]);
}
