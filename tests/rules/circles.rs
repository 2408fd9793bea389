//! Rules that lean on each other, in an order or in a circle.

use serde_json::json;

use crate::support::{calculated, circles, enabled_when, form};

fn yes(name: &str) -> String {
    format!("%resource.repeat(item).where(linkId='{name}').answer.value = true")
}

fn number(name: &str) -> String {
    format!("%resource.repeat(item).where(linkId='{name}').answer.value")
}

#[test]
fn rules_that_switch_each_other() {
    assert_eq!(
        circles(json!([
            { "linkId": "a", "type": "boolean", "extension": [enabled_when(&yes("b"))] },
            { "linkId": "b", "type": "boolean", "extension": [enabled_when(&yes("a"))] },
            { "linkId": "c", "type": "boolean" },
        ])),
        ["item[0].extension[0]", "item[1].extension[0]"]
    );
}

#[test]
fn a_rule_that_switches_its_own_item() {
    assert_eq!(
        circles(json!([
            { "linkId": "a", "type": "group", "extension": [enabled_when(&yes("b"))],
              "item": [{ "linkId": "b", "type": "boolean" }] },
        ])),
        ["item[0].extension[0]"]
    );
}

#[test]
fn a_rule_and_a_condition() {
    assert_eq!(
        circles(json!([
            { "linkId": "a", "type": "boolean", "extension": [enabled_when(&yes("b"))] },
            { "linkId": "b", "type": "boolean",
              "enableWhen": [{ "question": "a", "operator": "=", "answerBoolean": true }] },
        ])),
        ["item[0].extension[0]", "item[1].enableWhen"]
    );
}

#[test]
fn sums_of_each_other() {
    assert_eq!(
        circles(json!([
            { "linkId": "a", "type": "integer", "extension": [calculated(&number("b"))] },
            { "linkId": "b", "type": "integer", "extension": [calculated(&number("a"))] },
        ])),
        ["item[0].extension[0]", "item[1].extension[0]"]
    );
}

#[test]
fn a_sum_of_something_that_the_sum_switches() {
    assert_eq!(
        circles(json!([
            { "linkId": "a", "type": "integer", "extension": [calculated(&number("b"))] },
            { "linkId": "b", "type": "integer",
              "enableWhen": [{ "question": "a", "operator": "exists", "answerBoolean": false }] },
        ])),
        ["item[0].extension[0]", "item[1].enableWhen"]
    );
}

#[test]
fn two_that_look_at_everything_look_at_each_other() {
    let all = "%resource.descendants().answer.count() > 1";
    assert_eq!(
        circles(json!([
            { "linkId": "a", "type": "boolean", "extension": [enabled_when(all)] },
            { "linkId": "b", "type": "boolean", "extension": [enabled_when(all)] },
        ])),
        ["item[0].extension[0]", "item[1].extension[0]"]
    );
    let one = "%resource.repeat(item).where(linkId='a').answer.value = true";
    let form = form(json!([
        { "linkId": "a", "type": "boolean", "extension": [enabled_when(all)] },
        { "linkId": "b", "type": "boolean", "extension": [enabled_when(one)] },
    ]));
    assert_eq!(form.rules().len(), 2, "one of them leaning on the other is no circle");
}

#[test]
fn those_that_others_lean_on_come_first() {
    let form = form(json!([
        { "linkId": "d", "type": "integer", "extension": [calculated(&number("c"))] },
        { "linkId": "c", "type": "integer", "extension": [calculated(&number("b"))] },
        { "linkId": "b", "type": "integer", "extension": [calculated(&number("a"))] },
        { "linkId": "a", "type": "integer" },
    ]));
    let names = form.rules().iter().map(|rule| &*form.item(rule.item.unwrap()).unwrap().link_id);
    assert_eq!(names.collect::<Vec<_>>(), ["b", "c", "d"]);
}

#[test]
fn a_chain_of_many_thousands_is_no_matter() {
    let item = |n: usize| {
        let rule = enabled_when(&yes(&format!("q{}", n + 1)));
        json!({ "linkId": format!("q{n}"), "type": "boolean", "extension": [rule] })
    };
    let mut items: Vec<_> = (0..3000).map(item).collect();
    items.push(json!({ "linkId": "q3000", "type": "boolean" }));
    let form = form(items.into());
    let answers = trivsel::answers::Answers::none(&form);
    let sheet = trivsel::sheet::Sheet::new(form, &answers, None);
    assert_eq!(sheet.all().len(), 1);
}
