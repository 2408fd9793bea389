//! Expressions: what they switch on, point out and calculate.

use serde_json::{Value as Json, json};
use trivsel::form::Severity;

use crate::support::{Filled, HL7, OWN, SDC, begin, extension, questionnaire};

fn expression(text: &str) -> Json {
    json!({ "language": "text/fhirpath", "expression": text })
}

fn sdc(name: &str, text: &str) -> Json {
    extension(SDC, name, "valueExpression", expression(text))
}

fn constraint(severity: &str, text: &str) -> Json {
    json!({ "url": format!("{HL7}targetConstraint"), "extension": [
        { "url": "key", "valueId": "k" },
        { "url": "severity", "valueCode": severity },
        { "url": "expression", "valueExpression": expression(text) },
        { "url": "human", "valueString": "Er det rigtigt?" },
    ] })
}

const ANSWER_OF_A: &str = "%resource.item.where(linkId='a').answer.value";

/// Two questions, of which the second carries extensions.
fn pair(extensions: Json) -> Filled {
    begin(json!([
        { "linkId": "a", "type": "string" },
        { "linkId": "b", "type": "string", "extension": extensions },
    ]))
}

features! {
    "expression text/fhirpath"
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression"
    => an_item_is_on_while_its_expression_is_true {
        let mut filled = pair(json!([sdc("enableWhenExpression", &format!("{ANSWER_OF_A}='ja'"))]));
        assert!(!filled.is_on("b"));
        assert!(filled.says("a", &["ja"]).is_on("b"));
    }

    "http://hl7.org/fhir/StructureDefinition/targetConstraint" => something_is_pointed_out {
        let says_no = format!("{ANSWER_OF_A} != 'nej'");
        for (code, severity) in [("warning", Severity::Warning), ("error", Severity::Error)] {
            let mut filled = pair(json!([constraint(code, &says_no)]));
            assert_eq!(filled.says("a", &["ja"]).row("b").unwrap().hints, []);
            let hints = filled.says("a", &["nej"]).row("b").unwrap().hints.clone();
            assert_eq!((hints.len(), hints[0].severity), (1, severity));
            assert_eq!(&**hints[0].human.main(), "Er det rigtigt?");
        }
        let mut source = questionnaire(json!([{ "linkId": "a", "type": "string" }]));
        source["extension"] = json!([constraint("warning", &says_no)]);
        let mut whole = Filled::of(source);
        assert_eq!(whole.says("a", &["nej"]).sheet().hints.len(), 1);
    }

    "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint"
    => the_older_name_for_a_constraint {
        let constraint = json!({ "url": format!("{HL7}questionnaire-constraint"), "extension": [
            { "url": "key", "valueId": "k" },
            { "url": "severity", "valueCode": "warning" },
            { "url": "expression", "valueString": format!("{ANSWER_OF_A} != 'nej'") },
            { "url": "human", "valueString": "Er det rigtigt?" },
        ] });
        let mut filled = pair(json!([constraint]));
        assert_eq!(filled.says("a", &["ja"]).row("b").unwrap().hints, []);
        assert_eq!(filled.says("a", &["nej"]).row("b").unwrap().hints.len(), 1);
    }

    "http://hl7.org/fhir/StructureDefinition/variable" => a_name_for_an_expression {
        let mut named = expression(ANSWER_OF_A);
        named["name"] = "said".into();
        let variable = extension(HL7, "variable", "valueExpression", named);
        let rule = sdc("enableWhenExpression", "%said = 'ja'");
        let mut filled = pair(json!([variable, rule]));
        assert!(!filled.is_on("b"));
        assert!(filled.says("a", &["ja"]).is_on("b"));
    }

    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression"
    => a_document_starts_with_what_an_expression_yields {
        let today = extension(SDC, "initialExpression", "valueExpression", expression("today()"));
        let filled = begin(json!([{ "linkId": "d", "type": "date", "extension": [today] }]));
        assert_eq!(filled.recorded("d"), json!([{ "valueDate": "2026-11-21" }]));
        let of_a = extension(SDC, "initialExpression", "valueExpression", expression(ANSWER_OF_A));
        let mut filled = begin(json!([
            { "linkId": "a", "type": "string", "initial": [{ "valueString": "ja" }] },
            { "linkId": "b", "type": "string", "extension": [of_a] },
        ]));
        assert_eq!(filled.recorded("b"), json!([{ "valueString": "ja" }]));
        assert_eq!(filled.says("a", &["nej"]).recorded("b"), json!([{ "valueString": "ja" }]));
    }

    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
    => an_answer_may_be_calculated {
        let mut filled = pair(json!([sdc("calculatedExpression", ANSWER_OF_A)]));
        assert_eq!(filled.recorded("b"), Json::Null);
        assert_eq!(filled.says("a", &["ja"]).recorded("b"), json!([{ "valueString": "ja" }]));
        assert_eq!(filled.says("a", &["nej"]).recorded("b"), json!([{ "valueString": "nej" }]));
    }
}

#[test]
fn an_expression_that_would_write_a_position_is_kept_and_never_evaluated() {
    let position = |code: &str| {
        let position = extension(OWN, "position", "valueCode", code);
        json!({ "valueCoding": { "code": code }, "extension": [position] })
    };
    for name in ["calculatedExpression", "initialExpression"] {
        let rule = sdc(name, "%resource.item.where(linkId='a').answer.value");
        let choice = json!({ "type": "choice", "answerOption": [position("thriving")] });
        let (mut a, mut b) = (choice.clone(), choice);
        a["linkId"] = "a".into();
        a["initial"] = json!([{ "valueCoding": { "code": "thriving" } }]);
        b["linkId"] = "b".into();
        b["extension"] = json!([rule]);
        let mut filled = begin(json!([a, b]));
        assert_eq!(filled.says("a", &["thriving"]).recorded("b"), Json::Null, "{name}");
        assert!(filled.form.source().to_string().contains(name));
    }
}
