//! Named expressions: who can see them, and from where they look.

use serde_json::json;

use crate::support::{Reader, calculated, constraint, enabled_when, form, form_with, variable};

#[test]
fn the_whole_form_knows_a_variable_of_its_own_and_a_later_one_uses_an_earlier_one() {
    let extensions = json!([
        variable("a", "%resource.item.where(linkId='a').answer.value"),
        variable("double", "%a * 2"),
        constraint("small", "%double < 100"),
    ]);
    let mut reader = Reader::of(form_with(
        json!([
            { "linkId": "a", "type": "integer" },
            { "linkId": "x", "type": "integer", "extension": [calculated("%double + %a")] },
        ]),
        extensions,
    ));
    reader.says("a", "2");
    assert_eq!((reader.reads("x"), reader.hints()), (vec!["6".into()], vec![]));
    reader.says("a", "50");
    assert_eq!((reader.reads("x"), reader.hints()), (vec!["150".into()], vec!["small".into()]));
}

#[test]
fn a_variable_of_an_item_is_known_below_it_only() {
    let knows = variable("v", "item.where(linkId='q').answer.value");
    let mut reader = Reader::of(form(json!([
        { "linkId": "g", "type": "group", "extension": [knows], "item": [
            { "linkId": "q", "type": "boolean" },
            { "linkId": "in", "type": "display", "extension": [enabled_when("%v = true")] } ] },
        { "linkId": "out", "type": "boolean", "extension": [calculated("%v = true")] },
    ])));
    assert_eq!(reader.reads("out"), [""; 0], "a rule with an unknown name has no effect");
    assert!(!reader.sees("in"));
    reader.says("q", "yes");
    assert!(reader.sees("in"));
    assert_eq!(reader.form.rules().len(), 1);
}

#[test]
fn the_nearest_variable_of_a_name_counts_and_may_use_the_one_around_it() {
    let mut reader = Reader::of(form_with(
        json!([
            { "linkId": "a", "type": "integer" },
            { "linkId": "g", "type": "group", "extension": [variable("n", "%n + 1")], "item": [
                { "linkId": "x", "type": "integer", "extension": [calculated("%n")] } ] },
            { "linkId": "y", "type": "integer", "extension": [calculated("%n")] },
        ]),
        json!([variable("n", "%resource.item.where(linkId='a').answer.value")]),
    ));
    reader.says("a", "1");
    assert_eq!((reader.reads("x"), reader.reads("y")), (vec!["2".into()], vec!["1".into()]));
}

#[test]
fn a_variable_cannot_use_itself_or_a_later_one() {
    let form = form_with(
        json!([{ "linkId": "x", "type": "boolean", "extension": [calculated("%a")] }]),
        json!([variable("a", "%b"), variable("b", "%a")]),
    );
    assert!(form.rules().is_empty());
}

#[test]
fn a_variable_may_stand_for_items() {
    let mut reader = Reader::of(form_with(
        json!([
            { "linkId": "g", "type": "group", "item": [
                { "linkId": "a", "type": "integer" }, { "linkId": "b", "type": "integer" } ] },
            { "linkId": "x", "type": "integer", "extension": [calculated(
                "%group.item.where(linkId='b').answer.value - %group.item.first().answer.value")] },
        ]),
        json!([variable("group", "%resource.item.where(linkId='g')")]),
    ));
    reader.says("a", "2").says("b", "9");
    assert_eq!(reader.reads("x"), ["7"]);
}
