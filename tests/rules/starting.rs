//! What a new document starts with.

use serde_json::json;

use crate::support::{Reader, form, starts_with};

fn starts(items: serde_json::Value) -> Reader {
    let mut reader = Reader::of(form(items));
    let written = reader.sheet.start(&mut reader.answers, None);
    reader.changed(&written);
    reader
}

#[test]
fn an_empty_item_starts_with_what_its_expression_says() {
    let reader = starts(json!([
        { "linkId": "b", "type": "string",
          "extension": [starts_with("%resource.item.where(linkId='a').answer.value & '!'")] },
        { "linkId": "a", "type": "string", "extension": [starts_with("'hej'")] },
        { "linkId": "c", "type": "date", "extension": [starts_with("today() + 14 days")] },
    ]));
    assert_eq!(reader.reads("a"), ["hej"]);
    assert_eq!(reader.reads("c"), ["2026-12-05"]);
    assert_eq!(reader.reads("b"), ["!"], "each is asked once, in the order of the form");
}

#[test]
fn what_is_answered_already_is_left_alone_and_so_is_what_was_cleared() {
    let mut reader = Reader::of(form(json!([
        { "linkId": "a", "type": "string", "extension": [starts_with("'hej'")] },
    ])));
    reader.says("a", "farvel");
    assert_eq!(reader.sheet.start(&mut reader.answers, None), []);
    assert_eq!(reader.reads("a"), ["farvel"]);
    reader.says("a", "");
    assert_eq!(reader.reads("a"), [""; 0], "only a new document starts with it");
}

#[test]
fn today_is_a_day_or_a_moment_or_a_text_as_the_item_asks() {
    let item =
        |kind: &str| json!({ "linkId": kind, "type": kind, "extension": [starts_with("today()")] });
    let reader = starts(json!([item("dateTime"), item("string"), item("integer")]));
    assert_eq!(reader.reads("dateTime"), ["2026-11-21"]);
    assert_eq!(reader.reads("string"), ["2026-11-21"]);
    assert_eq!(reader.reads("integer"), [""; 0]);
}
