//! Positions are what people assess: nothing writes them, and nothing is worked out from them.

use serde_json::{Value as Json, json};

use crate::support::{
    Reader, calculated, choice, enabled_when, form, form_with, starts_with, variable,
};

#[test]
fn a_position_is_never_written() {
    let position = "https://trivsel.example/fhir/StructureDefinition/position";
    let mut x = choice("x", &["good", "bad"]);
    x["answerOption"][0]["extension"] = json!([{ "url": position, "valueCode": "thriving" }]);
    x["extension"] = json!([calculated("'good'"), starts_with("'good'")]);
    let form = form(json!([{ "linkId": "a", "type": "boolean" }, x]));
    assert!(form.rules().is_empty(), "it is kept in the form and has no effect");
    let mut reader = Reader::of(form.clone());
    assert_eq!(reader.sheet.start(&mut reader.answers, None), []);
    assert_eq!(reader.sheet.calculate_all(&mut reader.answers, &[]), []);
    reader.says("a", "yes");
    assert_eq!(reader.reads("x"), [""; 0]);
    assert!(form.source().to_string().contains("calculatedExpression"));
}

/// A number beside two questions, of which `p` asks for a position.
fn beside_a_position(extension: Json) -> Json {
    let position = "https://trivsel.example/fhir/StructureDefinition/position";
    let mut p = choice("p", &["good", "bad"]);
    p["answerOption"][0]["extension"] = json!([{ "url": position, "valueCode": "concern" }]);
    let group = json!({ "linkId": "g", "type": "group", "item": [p] });
    let x = json!({ "linkId": "x", "type": "integer", "extension": [extension] });
    json!([{ "linkId": "a", "type": "integer" }, group, x])
}

#[test]
fn positions_are_never_counted() {
    for expression in [
        "%resource.descendants().where(value.code = 'good').count()",
        "%resource.item.where(linkId = 'g').item.answer.count()",
        "%resource.item.where(linkId = 'g').item.where(linkId = 'p').answer.count()",
    ] {
        for extension in [calculated(expression), starts_with(expression)] {
            let form = form(beside_a_position(extension));
            assert!(form.rules().is_empty(), "{expression} is kept and has no effect");
            let mut reader = Reader::of(form);
            assert_eq!(reader.says("p", "good").reads("x"), [""; 0]);
        }
    }
    let of_a = "%resource.item.where(linkId = 'a').answer.value + 1";
    let mut reader = Reader::of(form(beside_a_position(calculated(of_a))));
    assert_eq!(reader.says("p", "good").says("a", "1").reads("x"), ["2"]);
    let shown = "%resource.descendants().where(value.code = 'good').exists()";
    let mut reader = Reader::of(form(beside_a_position(enabled_when(shown))));
    assert!(!reader.sees("x"));
    assert!(reader.says("p", "good").sees("x"), "what is shown may depend on a position");
}

#[test]
fn a_variable_is_no_way_around_it() {
    let bad = variable("n", "%resource.descendants().where(value.code = 'bad').count()");
    let reading = form_with(beside_a_position(calculated("%n + 1")), json!([bad]));
    assert!(reading.rules().is_empty());
}
