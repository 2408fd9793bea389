//! What costs too much is given up, and then nothing is hidden and nothing is pointed out.

use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};
use trivsel::sheet::Sheet;

use crate::support::{Reader, calculated, constraint, enabled_when, form};

/// Looks at all answers for every answer, and at all answers for each of these.
const COSTLY: &str = "%resource.repeat(item).where(linkId='g').item.answer.value.select(\
    %resource.repeat(item).where(linkId='g').item.answer.value.select(\
    %resource.repeat(item).where(linkId='g').item.answer.value)).count() < 3";

#[test]
fn an_expression_that_costs_too_much_has_no_effect() {
    let mut inner: Vec<Json> =
        (0..200).map(|n| json!({ "linkId": format!("n{n}"), "type": "integer" })).collect();
    inner.push(json!({ "linkId": "one", "type": "integer" }));
    let mut reader = Reader::of(form(json!([
        { "linkId": "g", "type": "group", "item": inner },
        { "linkId": "on", "type": "display", "extension": [enabled_when(COSTLY)] },
        { "linkId": "hint", "type": "display", "extension": [constraint("h", COSTLY)] },
        { "linkId": "sum", "type": "boolean", "extension": [calculated(COSTLY)] },
    ])));
    reader.says("one", "1");
    assert_eq!(reader.reads("sum"), ["yes"], "with one answer it can be told");
    for n in 0..200 {
        let item = reader.item(&format!("n{n}"));
        let at = trivsel::answers::Address::top(item.id);
        reader.answers.set(&item, at, crate::support::answer(&item, "1").into_iter().collect());
    }
    let started = Instant::now();
    let all: Vec<_> = reader.form.items().iter().map(|item| item.id).collect();
    reader.changed(&all);
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    assert!(reader.sees("on"), "nothing is hidden");
    assert_eq!(reader.hints(), [""; 0], "nothing is pointed out");
    assert_eq!(reader.reads("sum"), [""; 0], "and an answer that may no longer follow goes");
}

#[test]
fn a_rule_of_one_item_costs_what_it_looks_at_and_not_the_form() {
    let mut items: Vec<Json> =
        (0..9_000).map(|n| json!({ "linkId": format!("n{n}"), "type": "boolean" })).collect();
    let asks =
        |n: usize| format!("%resource.repeat(item).where(linkId='n{n}').answer.value = true");
    let asks: Vec<String> = (0..50).map(asks).collect();
    let rule = enabled_when(&format!("({}).not()", asks.join(" and ")));
    items.push(json!({ "linkId": "x", "type": "display", "extension": [rule] }));
    let form = form(items.into());
    let mut answers = trivsel::answers::Answers::none(&form);
    for item in form.items().iter().filter(|item| item.is_question()) {
        let at = trivsel::answers::Address::top(item.id);
        answers.set(item, at, crate::support::answer(item, "yes").into_iter().collect());
    }
    let sheet = Sheet::new(form, &answers, None);
    let last = sheet.rows.last().unwrap();
    assert_eq!(&*last.item.link_id, "n8999", "walking past all answers fifty times is too much");
}
