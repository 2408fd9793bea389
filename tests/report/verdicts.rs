//! Whole, partial, refused: where the line is drawn.

use serde_json::{Value as Json, json};
use trivsel::answers::{Document, Unreadable};
use trivsel::form::{Form, Problem, Verdict};

use crate::support::{files, hl7, item, losses, questionnaire, report, sdc};

fn verdict(source: &Json) -> Verdict {
    report(source).verdict
}

#[test]
fn all_our_forms_are_whole() {
    let forms = files("www/forms");
    assert!(forms.len() >= 10, "{forms:?}");
    for path in forms {
        let report = Form::report(&std::fs::read(&path).unwrap());
        assert_eq!(report.faults, [], "{}", path.display());
        assert_eq!(losses(&report), Vec::<String>::new(), "{}", path.display());
        assert_eq!(report.verdict, Verdict::Whole);
        assert_eq!(report.form.unwrap().items().len(), report.items);
    }
}

#[test]
fn unknown_metadata_does_not_count() {
    let mut form = item(json!({}));
    form["publisher"] = "En kommune".into();
    form["favouriteColour"] = "blue".into();
    form["extension"] = json!([{ "url": "https://example.org/whatever", "valueBoolean": true }]);
    form["meta"] = json!({ "tag": [{ "code": "x" }] });
    assert_eq!(verdict(&form), Verdict::Whole);
}

#[test]
fn what_is_unknown_inside_an_item_an_option_or_a_text_counts() {
    let unknown = json!([{ "url": "https://example.org/whatever", "valueBoolean": true }]);
    let option = json!({ "valueCoding": { "code": "a" }, "extension": unknown });
    for (more, place) in [
        (json!({ "extension": unknown }), "item[0].extension[0]: whatever is kept"),
        (
            json!({ "_text": { "extension": unknown } }),
            "item[0]._text.extension[0]: whatever is kept",
        ),
        (json!({ "mood": "merry" }), "item[0].mood: item.mood is kept"),
        (
            json!({ "type": "choice", "answerOption": [option] }),
            "item[0].answerOption[0].extension[0]: whatever is kept",
        ),
    ] {
        let report = report(&item(more));
        assert_eq!(losses(&report), [place]);
        assert_eq!(report.verdict, Verdict::Partial);
        assert_eq!(report.losses().next().unwrap().link_id.as_deref(), Some("q"));
    }
}

#[test]
fn modifiers_refuse_wherever_they_stand() {
    let modifier = json!([{ "url": "https://example.org/not", "valueBoolean": true }]);
    let mut at_the_top = item(json!({}));
    at_the_top["modifierExtension"] = modifier.clone();
    let mut rules = item(json!({}));
    rules["implicitRules"] = "https://example.org/rules".into();
    let option = json!([{ "valueCoding": { "code": "a" }, "modifierExtension": modifier }]);
    let when = json!([{ "question": "q", "operator": "exists", "answerBoolean": true,
        "modifierExtension": modifier }]);
    for form in [
        at_the_top,
        rules,
        item(json!({ "modifierExtension": modifier })),
        item(json!({ "type": "choice", "answerOption": option })),
        item(json!({ "initial": [{ "valueString": "a", "modifierExtension": modifier }] })),
        questionnaire(json!([
            { "linkId": "q", "type": "string" },
            { "linkId": "r", "type": "string", "enableWhen": when },
        ])),
    ] {
        let report = report(&form);
        assert_eq!(report.verdict, Verdict::Refused, "{form}");
        assert!(report.form.is_none());
        assert_eq!(report.faults.len(), 1, "told once: {:?}", report.faults);
    }
}

#[test]
fn faults_refuse_and_the_rest_is_told_all_the_same() {
    let form = questionnaire(json!([
        { "linkId": "a", "type": "string" },
        { "linkId": "a", "type": "string", "extension": [hl7("entryFormat", "valueString", "x".into())] },
    ]));
    let report = report(&form);
    assert_eq!(report.verdict, Verdict::Refused);
    assert_eq!(report.faults.len(), 1);
    assert_eq!(report.faults[0].problem, Problem::DuplicateLinkId);
    assert_eq!(report.items, 2);
    assert!(report.findings.iter().any(|finding| finding.path == "item[1].extension[0]"));
}

#[test]
fn options_outside_the_form_refuse_a_choice_and_leave_an_open_choice_to_own_words() {
    let far = "https://example.org/ValueSet/colours";
    let choice = report(&item(json!({ "type": "choice", "answerValueSet": far })));
    assert_eq!(choice.verdict, Verdict::Refused);
    assert_eq!(choice.faults[0].problem, Problem::RemoteValueSet(far.into()));
    let open = report(&item(json!({ "type": "open-choice", "answerValueSet": far })));
    assert_eq!(losses(&open), ["item[0].answerValueSet: item.answerValueSet is refused"]);
    assert_eq!(open.verdict, Verdict::Partial);
}

#[test]
fn an_expression_has_its_effect_or_is_refused_by_name() {
    let calculated = |language, text| {
        let extension = sdc("calculatedExpression", language, text);
        report(&item(json!({ "type": "integer", "extension": [extension] })))
    };
    assert_eq!(calculated("text/fhirpath", "1 + 1").verdict, Verdict::Whole);
    for (language, text, name) in [
        ("text/cql", "Score", "expression text/cql"),
        ("application/x-fhir-query", "Patient?_id=1", "expression application/x-fhir-query"),
        ("text/fhirpath", "%patient.birthDate", "expression outside the subset"),
        ("text/fhirpath", "1 +", "expression outside the subset"),
        ("text/elvish", "mellon", "expression text/elvish"),
    ] {
        let report = calculated(language, text);
        assert_eq!(
            losses(&report),
            [
                "item[0].extension[0]: sdc-questionnaire-calculatedExpression is refused"
                    .to_owned(),
                format!(
                    "item[0].extension[0].valueExpression: {} is refused",
                    name.rsplit('/').next().filter(|_| name.contains("://")).unwrap_or(name),
                ),
            ]
        );
        assert_eq!(report.verdict, Verdict::Partial);
    }
}

#[test]
fn a_condition_that_nobody_can_evaluate_refuses_the_form() {
    let shown = |text| {
        let extension = sdc("enableWhenExpression", "text/fhirpath", text);
        report(&item(json!({ "extension": [extension] })))
    };
    assert_eq!(shown("%resource.item.exists()").verdict, Verdict::Whole);
    let refused = shown("%patient.exists()");
    assert_eq!(refused.verdict, Verdict::Refused);
    assert!(matches!(refused.faults[0].problem, Problem::Misleading(_)));
    assert_eq!(refused.faults[0].path, "item[0].extension[0]");
}

#[test]
fn an_expression_that_would_write_a_position_is_kept() {
    let position = json!([{ "url": "https://trivsel.example/fhir/StructureDefinition/position",
        "valueCode": "thriving" }]);
    let option = json!({ "valueCoding": { "code": "a", "display": "A" }, "extension": position });
    let expression = "%resource.item.first().answer.value";
    let extension = sdc("calculatedExpression", "text/fhirpath", expression);
    let report = report(&item(
        json!({ "type": "choice", "answerOption": [option], "extension": [extension] }),
    ));
    assert_eq!(
        losses(&report),
        [
            "item[0].extension[0]: sdc-questionnaire-calculatedExpression is kept",
            "item[0].extension[0].valueExpression: expression that would work on positions is kept",
        ]
    );
    assert_eq!(report.verdict, Verdict::Partial);
    assert!(report.form.unwrap().rules().is_empty());
}

#[test]
fn an_expression_that_would_count_positions_is_kept() {
    let position = json!([{ "url": "https://trivsel.example/fhir/StructureDefinition/position",
        "valueCode": "concern" }]);
    let option = json!({ "valueCoding": { "code": "a", "display": "A" }, "extension": position });
    let count = "%resource.descendants().where(value.code = 'a').count()";
    let extension = sdc("calculatedExpression", "text/fhirpath", count);
    let report = report(&questionnaire(json!([
        { "linkId": "p", "text": "P", "type": "choice", "answerOption": [option] },
        { "linkId": "n", "text": "N", "type": "integer", "extension": [extension] },
    ])));
    assert_eq!(
        losses(&report),
        [
            "item[1].extension[0]: sdc-questionnaire-calculatedExpression is kept",
            "item[1].extension[0].valueExpression: expression that would work on positions is kept",
        ]
    );
    assert_eq!(report.verdict, Verdict::Partial);
}

/// A form that would mislead is refused wherever it comes in, not only where a report is asked for.
#[test]
fn what_the_report_refuses_is_refused_on_reading_as_well() {
    let base = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    let with = |name: &str| json!({ "url": format!("{base}{name}"), "valueCode": "x" });
    let shown = |language, text| item(json!({ "extension": [sdc(SHOWN, language, text)] }));
    let mut adaptive = item(json!({}));
    adaptive["extension"] = json!([with("questionnaireAdaptive")]);
    let modified = json!([{ "valueBoolean": true, "modifierExtension": [{ "url": "urn:x" }] }]);
    for source in [
        shown("text/cql", "Old"),
        shown("text/fhirpath", "%patient.exists()"),
        shown("text/fhirpath", "1 +"),
        item(json!({ "extension": [with(SHOWN)] })),
        item(json!({ "extension": [with("subQuestionnaire")] })),
        item(json!({ "type": "boolean", "initial": modified })),
        adaptive,
    ] {
        let reading = Form::from_json(source.clone());
        assert!(reading.form.is_none(), "{source}");
        let report = report(&source);
        assert_eq!(report.verdict, Verdict::Refused);
        assert_eq!(report.faults, reading.faults);
        let bundle = json!({ "resourceType": "Bundle", "entry": [
            { "resource": source }, { "resource": { "resourceType": "QuestionnaireResponse" } },
        ] });
        let read = Document::read(bundle.to_string().as_bytes(), &[]);
        assert_eq!(read.unwrap_err(), Unreadable::Form(reading.faults));
    }
}

const SHOWN: &str = "enableWhenExpression";

#[test]
fn what_stands_where_it_means_nothing_does_not_count() {
    let child = json!({ "linkId": "c", "type": "string", "required": true });
    for item in [
        json!({ "linkId": "g", "type": "group", "maxLength": 3, "item": [child] }),
        json!({ "linkId": "g", "type": "group", "required": true, "item": [child] }),
        json!({ "linkId": "b", "type": "boolean", "maxLength": 3 }),
        json!({ "linkId": "d", "type": "display", "required": true }),
        json!({ "linkId": "s", "type": "string",
            "extension": [hl7("questionnaire-maxOccurs", "valueInteger", 1.into())] }),
    ] {
        assert_eq!(losses(&report(&questionnaire(json!([item])))), Vec::<String>::new(), "{item}");
    }
}

#[test]
fn what_was_not_read_is_not_called_used() {
    let open = json!({ "linkId": "c", "type": "string" });
    let page = json!({ "coding": [{ "code": "page" }] });
    let page = hl7("questionnaire-itemControl", "valueCodeableConcept", page);
    let page = json!({ "linkId": "p", "type": "group", "extension": [page] });
    for (item, loss) in [
        (
            json!({ "linkId": "g", "type": "group", "item": [page] }),
            "item[0].item[0].extension[0]: itemControl page is kept",
        ),
        (
            json!({ "linkId": "s", "type": "string",
                "extension": [hl7("regex", "valueString", "(".into())] }),
            "item[0].extension[0]: regex is kept",
        ),
        (
            json!({ "linkId": "s", "type": "string", "extension": [
                hl7("minLength", "valueInteger", 1.into()),
                hl7("minLength", "valueInteger", 2.into()),
            ] }),
            "item[0].extension[1]: minLength is kept",
        ),
        (
            json!({ "linkId": "g", "type": "group", "required": true, "item": [open] }),
            "item[0].required: item.required is kept",
        ),
        (
            json!({ "linkId": "g", "type": "string", "repeats": true, "item": [open] }),
            "item[0].item: items below a repeating question is kept",
        ),
        (
            json!({ "linkId": "s", "type": "decimal", "maxLength": 4 }),
            "item[0].maxLength: item.maxLength is kept",
        ),
    ] {
        assert_eq!(losses(&report(&questionnaire(json!([item])))), [loss]);
    }
}

#[test]
fn a_sentence_below_a_repeating_question_is_read_once() {
    let sentence = json!({ "linkId": "d", "type": "display", "text": "Skriv kun fornavne." });
    let item = json!({ "type": "string", "repeats": true, "item": [sentence] });
    assert_eq!(verdict(&crate::support::item(item)), Verdict::Whole);
}

#[test]
fn bytes_that_are_no_form_are_refused_without_findings() {
    for bytes in ["", "{", "[1]", "\"x\"", "{\"resourceType\":\"Patient\"}"] {
        let report = Form::report(bytes.as_bytes());
        assert_eq!(report.verdict, Verdict::Refused, "{bytes}");
        assert_eq!(report.faults.len(), 1);
        assert_eq!(report.findings, []);
    }
}
