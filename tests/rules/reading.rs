//! Which expressions of a form become rules.

use serde_json::{Value as Json, json};
use trivsel::form::{Form, Purpose, Sees, Severity};

use crate::support::{
    calculated, constraint, enabled_when, form, form_with, starts_with, variable,
};

/// What an item's rule looks at, by linkIds.
fn sees(expression: &str) -> String {
    let form = form(json!([
        { "linkId": "g", "type": "group", "item": [
            { "linkId": "q", "type": "boolean" },
            { "linkId": "x", "type": "display", "extension": [constraint("k", expression)] } ] },
        { "linkId": "last", "type": "boolean" },
    ]));
    match &form.rules()[0].sees {
        Sees::All => "all".into(),
        Sees::These(ids) => {
            let names = ids.iter().map(|id| form.item(*id).unwrap().link_id.to_string());
            names.collect::<Vec<_>>().join(" ")
        }
    }
}

#[test]
fn a_rule_looks_at_what_its_expression_names() {
    assert_eq!(sees("%resource.repeat(item).where(linkId='q').answer.exists()"), "q");
    assert_eq!(
        sees("%resource.repeat(item).where(linkId='last' or linkId='q').exists()"),
        "q last"
    );
    assert_eq!(sees("%resource.repeat(item).where(linkId='nowhere').exists()"), "");
    assert_eq!(sees("%context.answer.exists()"), "x");
    assert_eq!(sees("%resource.item.count() > 3"), "all");
    assert_eq!(sees("today() > @2026"), "");
}

#[test]
fn it_looks_at_what_its_variables_look_at() {
    let form = form_with(
        json!([
            { "linkId": "a", "type": "boolean" },
            { "linkId": "g", "type": "group", "extension": [variable("here", "$this.exists()")],
              "item": [{ "linkId": "x", "type": "display",
                         "extension": [enabled_when("%a and today() > @2020"), constraint("k", "%here")] }] },
        ]),
        json!([variable("a", "%resource.item.where(linkId='a').answer.value")]),
    );
    let rules: Vec<_> = form.rules_of(form.find("x")).collect();
    assert_eq!(rules[0].sees, Sees::These(vec![form.find("a").unwrap()]));
    assert!(rules[0].day && !rules[1].day);
    assert_eq!(rules[1].sees, Sees::These(vec![form.find("g").unwrap()]));
    assert_eq!(rules[1].variables.len(), 1);
}

/// How many rules a form with this extension on its one question has.
fn rules(kind: &str, extension: Json) -> usize {
    form(json!([{ "linkId": "x", "type": kind, "extension": [extension] }])).rules().len()
}

#[test]
fn only_what_we_can_evaluate_becomes_a_rule() {
    let with = |language: &str| {
        let mut rule = calculated("1 + 1");
        rule["valueExpression"]["language"] = language.into();
        rules("integer", rule)
    };
    assert_eq!(
        [with("text/fhirpath"), with("text/cql"), with("application/x-fhir-query")],
        [1, 0, 0]
    );
    assert_eq!(rules("integer", calculated("1 +")), 0);
    assert_eq!(rules("integer", calculated("1.aggregate($this)")), 0);
    assert_eq!(rules("integer", calculated("%patient.age")), 0);
    assert_eq!(rules("integer", json!({ "url": calculated("1")["url"] })), 0);
}

#[test]
fn a_group_is_answered_by_nothing() {
    assert_eq!(rules("group", calculated("1")), 0);
    assert_eq!(rules("display", starts_with("1")), 0);
    assert_eq!(rules("group", enabled_when("true")), 1);
    assert_eq!(rules("group", constraint("k", "true")), 1);
    let whole =
        form_with(json!([{ "linkId": "a", "type": "display" }]), json!([enabled_when("true")]));
    assert!(whole.rules().is_empty(), "a form as a whole is neither on nor off");
}

#[test]
fn both_shapes_of_a_constraint_are_read() {
    let older = json!({ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint",
        "extension": [
            { "url": "key", "valueId": "k" }, { "url": "severity", "valueCode": "error" },
            { "url": "expression", "valueString": "%context.answer.exists()" },
            { "url": "human", "valueString": "Svar her",
              "_valueString": { "extension": [{
                  "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                      { "url": "lang", "valueCode": "en" },
                      { "url": "content", "valueString": "Answer here" } ] }] } },
        ] });
    let mut newer = constraint("k", "false");
    newer["extension"][3] = json!({ "url": "human", "valueMarkdown": "Svar **her**" });
    let form = form(json!([{ "linkId": "x", "type": "boolean", "extension": [older, newer] }]));
    let found = form.rules().iter().map(|rule| match &rule.purpose {
        Purpose::Constraint(constraint) => constraint.clone(),
        other => panic!("{other:?}"),
    });
    let found: Vec<_> = found.collect();
    assert_eq!(found[0].severity, Severity::Error);
    assert_eq!(found[0].human.in_language("en"), "Answer here");
    assert_eq!(&**found[1].human.main(), "Svar **her**");
    assert_eq!(found[1].severity, Severity::Warning);
}

#[test]
fn what_is_no_rule_survives_in_the_form() {
    let odd = json!({ "url": "http://hl7.org/fhir/StructureDefinition/targetConstraint",
        "extension": [{ "url": "human", "valueString": "uden udtryk" }] });
    let form =
        form(json!([{ "linkId": "x", "type": "boolean", "extension": [odd, calculated("?")] }]));
    assert!(form.rules().is_empty());
    let again = Form::from_json(form.source().clone());
    assert_eq!(again.form.unwrap(), *form);
    assert!(form.source().to_string().contains("uden udtryk"));
}
