//! What is called used has an effect: on this item, with this value, and beside what else it says.

use serde_json::{Value as Json, json};
use trivsel::form::{Problem, Report, Status};

use crate::support::{hl7, item, losses, questionnaire, report};

fn control(code: &str) -> Json {
    hl7(
        "questionnaire-itemControl",
        "valueCodeableConcept",
        json!({ "coding": [{ "code": code }] }),
    )
}

fn short_text() -> Json {
    let base = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    json!({ "url": format!("{base}shortText"), "valueString": "kort" })
}

/// A question with one option and these extensions.
fn choice(repeats: bool, extensions: Json) -> Json {
    json!({ "linkId": "c", "type": "choice", "repeats": repeats, "extension": extensions,
        "answerOption": [{ "valueCoding": { "code": "a", "display": "A" } }] })
}

/// What becomes of the extension at the end of a path, and whether that counts.
fn fate(report: &Report, path: &str) -> (Status, bool) {
    let mut found = report.findings.iter().filter(|finding| finding.path == path);
    let finding = found.next().unwrap_or_else(|| panic!("{path} is not told of"));
    (finding.status, finding.counts)
}

const USED: (Status, bool) = (Status::Used, true);
const MISSED: (Status, bool) = (Status::Kept, true);
const NOTHING: (Status, bool) = (Status::Kept, false);

#[test]
fn a_control_is_used_where_the_question_is_shown_so() {
    for (code, repeats, expected) in [
        ("radio-button", false, USED),
        ("radio-button", true, MISSED),
        ("check-box", false, MISSED),
        ("check-box", true, USED),
        ("drop-down", false, USED),
        ("drop-down", true, MISSED),
    ] {
        let form = questionnaire(json!([choice(repeats, json!([control(code)]))]));
        let found = fate(&report(&form), "item[0].extension[0]");
        assert_eq!(found, expected, "{code}, repeats: {repeats}");
    }
    let text = item(json!({ "extension": [control("radio-button")] }));
    assert_eq!(fate(&report(&text), "item[0].extension[0]"), NOTHING);
}

#[test]
fn of_two_controls_the_first_acts() {
    let both = json!([control("drop-down"), control("radio-button")]);
    let report = report(&questionnaire(json!([choice(false, both)])));
    assert_eq!(losses(&report), ["item[0].extension[1]: itemControl radio-button is kept"]);
}

#[test]
fn a_table_needs_a_group_that_can_be_one() {
    for (code, repeats, expected) in [
        ("table", false, USED),
        ("table", true, MISSED),
        ("gtable", false, MISSED),
        ("gtable", true, USED),
    ] {
        let inner = json!({ "linkId": "g", "type": "group", "repeats": repeats,
            "extension": [control(code)], "item": [choice(false, json!([short_text()]))] });
        let form = questionnaire(json!([{ "linkId": "s", "type": "group", "item": [inner] }]));
        let report = report(&form);
        let path = "item[0].item[0].extension[0]";
        assert_eq!(fate(&report, path), expected, "{code}, repeats: {repeats}");
        let short = fate(&report, "item[0].item[0].item[0].extension[0]");
        let column = (code, repeats) == ("gtable", true);
        assert_eq!(short, if column { USED } else { NOTHING }, "{code}, repeats: {repeats}");
    }
}

#[test]
fn in_a_column_one_is_taken_from_a_list_and_no_button_is_missed() {
    for (code, expected) in [("radio-button", NOTHING), ("drop-down", USED)] {
        let group = json!({ "linkId": "g", "type": "group", "repeats": true,
            "extension": [control("gtable")], "item": [choice(false, json!([control(code)]))] });
        let report = report(&questionnaire(json!([group])));
        assert_eq!(fate(&report, "item[0].item[0].extension[0]"), expected, "{code}");
    }
}

#[test]
fn only_boxes_to_tick_stand_beside_or_below_each_other() {
    let oriented = |code: &str| hl7("questionnaire-choiceOrientation", "valueCode", code.into());
    for (code, repeats, expected) in
        [("horizontal", true, USED), ("vertical", true, USED), ("horizontal", false, MISSED)]
    {
        let form = questionnaire(json!([choice(repeats, json!([oriented(code)]))]));
        let found = fate(&report(&form), "item[0].extension[0]");
        assert_eq!(found, expected, "{code}, repeats: {repeats}");
    }
    let folded = choice(false, json!([control("drop-down"), oriented("horizontal")]));
    let found = fate(&report(&questionnaire(json!([folded]))), "item[0].extension[1]");
    assert_eq!(found, NOTHING);
    let number = item(json!({ "type": "boolean", "extension": [oriented("horizontal")] }));
    assert_eq!(fate(&report(&number), "item[0].extension[0]"), NOTHING);
}

#[test]
fn how_an_answer_may_look_is_said_where_there_is_an_answer() {
    let format = || json!([hl7("entryFormat", "valueString", "1234".into())]);
    let found = |kind: &str| {
        let report = report(&item(json!({ "type": kind, "extension": format() })));
        fate(&report, "item[0].extension[0]")
    };
    assert_eq!(found("string"), USED);
    assert_eq!(found("display"), NOTHING);
}

#[test]
fn a_fault_hides_no_other_whose_path_begins_alike() {
    let mut extensions = vec![json!({ "url": "https://example.org/x", "valueBoolean": true }); 11];
    let base = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    extensions[1] = json!({ "url": format!("{base}subQuestionnaire"), "valueCanonical": "x" });
    extensions[10] = hl7("minLength", "valueInteger", 4.into());
    let report = report(&item(json!({ "maxLength": 3, "extension": extensions })));
    let mut found: Vec<_> =
        report.faults.iter().map(|fault| (fault.path.as_str(), &fault.problem)).collect();
    found.sort_by_key(|(path, _)| path.len());
    assert!(matches!(
        found.as_slice(),
        [
            ("item[0].extension[1]", Problem::Misleading(_)),
            ("item[0].extension[10]", Problem::ImpossibleRange),
        ]
    ));
}
