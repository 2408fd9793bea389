//! Every row of the table, put into a minimal form: the report says of it what the table says.
//! What is used is shown at work in `tests/features`.

use serde_json::{Value as Json, json};
use trivsel::form::{Feature, Place, Status, Weight, features};

use crate::support::{item, questionnaire, report, sdc};

/// A form in which the element stands, where it can stand so simply.
fn form_with(row: &Feature) -> Json {
    let element = row.element();
    let extension = json!({ "url": element, "valueString": "x" });
    let choice = |option: Json| item(json!({ "type": "choice", "answerOption": [option] }));
    let coding = json!({ "code": "a", "display": "A" });
    match row.place {
        Place::Questionnaire => {
            let mut form = item(json!({}));
            form[row.name] = json!("x");
            form
        }
        Place::OnQuestionnaire => {
            let mut form = item(json!({}));
            form["extension"] = json!([extension]);
            form
        }
        Place::Item => item(json!({ row.name: "x" })),
        Place::OnItem => item(json!({ "extension": [extension] })),
        Place::OnText => item(json!({ "_text": { "extension": [extension] } })),
        Place::Option => choice(json!({ "valueCoding": coding, row.name: "x" })),
        Place::OnOption => choice(json!({ "valueCoding": coding, "extension": [extension] })),
        Place::Coding => choice(json!({ "valueCoding": { "code": "a", row.name: "x" } })),
        Place::Initial => item(json!({ "initial": [{ "valueString": "x", row.name: "x" }] })),
        Place::Condition => questionnaire(json!([
            { "linkId": "q", "type": "string" },
            { "linkId": "r", "type": "string", "enableWhen": [{ "question": "q",
                "operator": "exists", "answerBoolean": true, row.name: "x" }] },
        ])),
        Place::Type => item(json!({ "type": row.name })),
        Place::Control => item(json!({ "extension": [{
            "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            "valueCodeableConcept": { "coding": [{ "code": row.name }] },
        }] })),
        Place::Language => item(json!({ "type": "integer",
            "extension": [sdc("calculatedExpression", row.name, "1")] })),
        Place::Operator | Place::Structure => item(json!({})),
    }
}

#[test]
fn the_report_says_of_what_is_kept_or_refused_what_the_table_says() {
    // How these stand in a form takes more than a line; `verdicts` has them.
    let elsewhere = ["outside the subset", "that would work on positions", "that names no item"];
    let rows = features().filter(|row| row.status != Status::Used && row.place != Place::Structure);
    let mut tried = 0;
    for row in rows.filter(|row| !elsewhere.contains(&row.name)) {
        let report = report(&form_with(row));
        let element = row.element();
        let mut found = report.findings.iter().filter(|finding| *finding.element == *element);
        let finding = found.next().unwrap_or_else(|| panic!("{element} is not told of"));
        assert_eq!(finding.status, row.status, "{element}");
        assert_eq!(finding.counts, row.weight != Weight::None, "{element}");
        assert!(report.form.is_some() || row.weight != Weight::None, "{element} refuses the form");
        if row.weight == Weight::Misleads {
            assert!(report.form.is_none(), "{element} refuses the form");
        }
        tried += 1;
    }
    assert!(tried > 100, "{tried} rows were tried");
}

#[test]
fn each_row_stands_for_one_element() {
    let mut seen = std::collections::BTreeSet::new();
    for row in features() {
        assert!(seen.insert((row.place, row.element())), "{} stands twice", row.element());
    }
}

#[test]
fn what_a_form_contains_is_used_where_an_item_names_it() {
    let concept = json!([{ "code": "a", "display": "A" }]);
    let set = |id: &str| {
        json!({ "resourceType": "ValueSet", "id": id,
        "compose": { "include": [{ "system": "https://example.org/s", "concept": concept }] } })
    };
    let mut form = item(json!({ "type": "choice", "answerValueSet": "#mine" }));
    form["contained"] = json!([set("mine"), set("other"), { "resourceType": "Patient" }]);
    let report = report(&form);
    let found: Vec<_> = report
        .findings
        .iter()
        .filter(|finding| finding.path.starts_with("contained"))
        .map(|finding| (&*finding.element, finding.status))
        .collect();
    assert_eq!(
        found,
        [
            ("contained ValueSet", Status::Used),
            ("contained resource", Status::Kept),
            ("contained resource", Status::Kept),
        ]
    );
    assert_eq!(report.verdict, trivsel::form::Verdict::Whole);
}

#[test]
fn extensions_at_the_codes_of_a_value_set_are_told_of() {
    let score = json!({ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "valueDecimal": 1 });
    let label = json!({ "url": "http://hl7.org/fhir/StructureDefinition/valueset-label",
        "valueString": "a)" });
    let contains =
        json!([{ "code": "a", "extension": [score] }, { "code": "b", "extension": [label] }]);
    let mut form = item(json!({ "type": "choice", "answerValueSet": "#mine" }));
    form["contained"] = json!([{ "resourceType": "ValueSet", "id": "mine",
        "expansion": { "contains": contains } }]);
    let report = report(&form);
    assert_eq!(
        crate::support::losses(&report),
        ["contained[0].expansion.contains[1].extension[0]: valueset-label is kept"]
    );
}
