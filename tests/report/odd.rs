//! What is read and comes to nothing, since it names what the form does not have.

use serde_json::{Value as Json, json};
use trivsel::form::{Form, Report, Verdict};
use trivsel::texts;

use crate::support::{files, hl7, item, questionnaire, report, sdc};

/// What is lost, as a person reads it.
fn said(report: &Report) -> Vec<String> {
    let texts = texts::Report::of("da");
    report.losses().map(|loss| texts.finding(loss)).collect()
}

/// A question with two colours to choose from, and one that is asked when something was chosen.
fn asked_when(kind: &str, operator: &str, answer: (&str, Json)) -> Report {
    let colour = |code: &str| json!({ "valueCoding": { "system": "urn:colours", "code": code } });
    let mut when = json!({ "question": "c", "operator": operator });
    when[answer.0] = answer.1;
    report(&questionnaire(json!([
        { "linkId": "c", "text": "Farve", "type": kind,
            "answerOption": [colour("red"), colour("green")] },
        { "linkId": "n", "text": "Navn", "type": "string" },
        { "linkId": "q", "text": "Hvorfor?", "type": "string", "enableWhen": [when] },
    ])))
}

fn code(system: &str, code: &str) -> (&'static str, Json) {
    ("answerCoding", json!({ "system": system, "code": code }))
}

#[test]
fn a_condition_on_one_of_the_options_is_told_of_as_used() {
    for operator in ["=", "!="] {
        assert_eq!(said(&asked_when("choice", operator, code("urn:colours", "red"))), [""; 0]);
    }
    let exists = asked_when("choice", "exists", ("answerBoolean", json!(false)));
    assert_eq!(exists.verdict, Verdict::Whole);
    let own_words = asked_when("open-choice", "=", ("answerString", json!("blå")));
    assert_eq!(own_words.verdict, Verdict::Whole, "somebody may write that");
}

#[test]
fn a_condition_that_no_option_meets_is_named() {
    let never = |what: &str| {
        format!(
            "Betingelsen kan aldrig blive opfyldt, for ingen svarmulighed passer til den («{what}»)."
        )
    };
    for (kind, operator, answer, what) in [
        ("choice", "=", code("urn:colours", "blue"), "blue"),
        ("choice", "=", code("urn:other", "red"), "red"),
        ("choice", "=", ("answerCoding", json!({ "code": "red" })), "red"),
        ("choice", "=", ("answerString", json!("red")), "red"),
        ("choice", ">", ("answerInteger", json!(2)), "2"),
        ("open-choice", "=", code("urn:colours", "blue"), "blue"),
    ] {
        let report = asked_when(kind, operator, answer);
        assert_eq!(said(&report), [never(what)], "{kind} {operator} {what}");
        assert_eq!(report.verdict, Verdict::Partial);
        let loss = report.losses().next().unwrap();
        assert_eq!((&*loss.path, loss.link_id.as_deref()), ("item[2].enableWhen[0]", Some("q")));
    }
}

#[test]
fn a_condition_that_every_option_meets_is_named() {
    let report = asked_when("choice", "!=", code("urn:colours", "blue"));
    assert_eq!(said(&report), ["Alle svarmuligheder opfylder betingelsen («blue»)."]);
}

#[test]
fn an_expression_about_an_item_that_is_nowhere_is_named() {
    let sum = "%resource.item.where(linkId='a' or linkId = 'gone').answer.value.sum()";
    let hint = json!({ "url": "http://hl7.org/fhir/StructureDefinition/targetConstraint",
        "extension": [
            { "url": "key", "valueId": "k" },
            { "url": "severity", "valueCode": "warning" },
            { "url": "expression", "valueExpression": { "language": "text/fhirpath",
                "expression": "%resource.item.where(linkId='lost').exists()" } },
            { "url": "human", "valueString": "Se efter" },
        ] });
    let report = report(&questionnaire(json!([
        { "linkId": "a", "text": "A", "type": "integer" },
        { "linkId": "n", "text": "N", "type": "integer",
            "extension": [sdc("calculatedExpression", "text/fhirpath", sum), hint] },
    ])));
    let nowhere =
        |what: &str| format!("Skemaet har ikke det linkId, som udtrykket nævner («{what}»).");
    assert_eq!(said(&report), [nowhere("gone"), nowhere("lost")]);
    let paths: Vec<_> = report.losses().map(|loss| &*loss.path).collect();
    assert_eq!(
        paths,
        [
            "item[1].extension[0].valueExpression",
            "item[1].extension[1].extension[2].valueExpression",
        ]
    );
}

#[test]
fn a_severity_that_is_not_known_is_named() {
    let severe = |severity: &str| {
        let constraint = json!({ "url": "http://hl7.org/fhir/StructureDefinition/targetConstraint",
            "extension": [
                { "url": "key", "valueId": "k" },
                { "url": "severity", "valueCode": severity },
                { "url": "expression", "valueExpression":
                    { "language": "text/fhirpath", "expression": "true" } },
                { "url": "human", "valueString": "Se efter" },
            ] });
        said(&report(&item(json!({ "extension": [constraint] }))))
    };
    assert_eq!([severe("warning").len(), severe("error").len()], [0, 0]);
    let expected = "Et hint kan ikke have den alvor, og det bliver vist som et mildt («fatal»).";
    assert_eq!(severe("fatal"), [expected]);
}

#[test]
fn what_an_expression_lacks_is_named() {
    let missing = |text: &str| {
        let extension = sdc("calculatedExpression", "text/fhirpath", text);
        let variable = json!({ "url": "http://hl7.org/fhir/StructureDefinition/variable",
            "valueExpression": { "name": "known", "language": "text/fhirpath",
                "expression": "1" } });
        let form = json!({ "type": "integer", "extension": [variable, extension] });
        let report = report(&item(form));
        let outside =
            |loss: &&trivsel::form::Finding| &*loss.element == "expression outside the subset";
        let loss = report.losses().find(outside).unwrap_or_else(|| panic!("{text} is inside"));
        loss.about.as_deref().map(str::to_owned)
    };
    for (text, what) in [
        ("item.answer.value.matches('a+')", "matches()"),
        ("item.aggregate($this, 0)", "aggregate()"),
        ("item.select($total)", "$total"),
        ("now()", "now()"),
        ("1 +", "1 +"),
        ("1 1", "1"),
        ("%patient.birthDate", "%patient"),
        ("%known + %unknown", "%unknown"),
        ("item as Patient", "Patient"),
        ("item.where(linkId='x'", "item.where(linkId='x'"),
        ("§", "§"),
    ] {
        assert_eq!(missing(text).as_deref(), Some(what), "{text}");
    }
}

#[test]
fn of_our_forms_there_is_nothing_of_the_kind_to_tell() {
    for path in files("www/forms") {
        let report = Form::report(&std::fs::read(&path).unwrap());
        assert_eq!(said(&report), [""; 0], "{}", path.display());
    }
    let score = hl7("ordinalValue", "valueDecimal", 1.into());
    assert_eq!(said(&report(&item(json!({ "extension": [score] })))).len(), 1, "there might be");
}
