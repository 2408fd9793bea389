//! Reading forms: ours are whole, and every fault has its place.

use serde_json::json;
use trivsel::form::{Control, Form, Initial, Kind, Position, Problem};

use crate::support::{FORMS, form, questionnaire, trivselsskema};

#[test]
fn all_four_trivselsskemaer_are_read_without_a_fault() {
    for (ages, json) in FORMS {
        let reading = Form::read(json.as_bytes());
        assert_eq!(reading.faults, [], "{ages}");
        let form = reading.form.unwrap();
        let steps: Vec<_> = form.steps().iter().map(|step| step.title.main().to_string()).collect();
        assert_eq!(
            steps,
            ["Barnet", "Trivsel", "Omkring barnet", "Samlet vurdering", "Opfølgning"],
            "{ages}"
        );
    }
}

#[test]
fn the_age_of_a_form_is_in_completed_months() {
    let months = |ages: &str| trivselsskema(ages).months;
    assert_eq!(months("3-6"), Some((36, 71)));
    assert!(months("0-1").unwrap().1 < months("1-3").unwrap().1);
}

#[test]
fn what_the_program_knows_of_an_item_stands_in_its_codes_and_extensions() {
    let form = trivselsskema("3-6");
    let date = form.with_concept("assessment-date").unwrap();
    assert_eq!((date.kind, &date.initial), (Kind::Date, &Initial::Today));
    let positions: Vec<_> = form.items().iter().filter(|item| item.is_position()).collect();
    let dimensions: Vec<_> = positions.iter().map(|item| item.dimension().unwrap()).collect();
    assert_eq!(dimensions, ["emotional", "cognitive", "social", "physical", "overall"]);
    for item in &positions {
        let shapes: Vec<_> = item.options.iter().filter_map(|option| option.position).collect();
        use Position::{Attention, Concern, Deferred, Thriving};
        assert_eq!(shapes, [Thriving, Attention, Concern, Deferred]);
        assert!(item.options.iter().all(|option| option.meaning.is_some()));
    }
    for item in &positions[..4] {
        let signs = form.item(item.signs.unwrap()).unwrap();
        assert_eq!((signs.control, signs.children.len()), (Control::Table, 5));
    }
    assert_eq!(form.items().iter().filter(|item| item.alert).count(), 1);
}

#[test]
fn every_text_has_its_english_twin() {
    for (ages, _) in FORMS {
        for item in trivselsskema(ages).items() {
            if item.text.main().is_empty() {
                continue;
            }
            let english = item.text.in_language("en");
            assert_ne!(english, &**item.text.main(), "{ages}: {}", item.link_id);
            assert_eq!(item.text.in_language("tr"), &**item.text.main());
        }
    }
}

#[test]
fn items_outside_groups_make_steps_of_their_own() {
    let form = form(json!([
        { "linkId": "a", "type": "string", "text": "A" },
        { "linkId": "b", "type": "string", "text": "B" },
        { "linkId": "g", "type": "group", "text": "Gruppe", "item": [
            { "linkId": "g1", "type": "string" } ] },
        { "linkId": "c", "type": "string", "text": "C" },
    ]));
    let steps = form.steps();
    let shape: Vec<_> = steps.iter().map(|s| (s.title.main().to_string(), s.roots.len())).collect();
    let named = |name: &str, roots| (name.to_owned(), roots);
    assert_eq!(shape, [named("Et lille skema", 2), named("Gruppe", 1), named("Et lille skema", 1)]);
}

/// Reads items and says what is wrong with them.
fn faults(items: serde_json::Value) -> Vec<(String, Problem)> {
    let reading = Form::from_json(questionnaire(items));
    assert!(reading.form.is_none() || reading.faults.is_empty());
    reading.faults.into_iter().map(|fault| (fault.path, fault.problem)).collect()
}

#[test]
fn all_faults_are_listed_each_with_its_place() {
    let found = faults(json!([
        { "linkId": "a", "type": "string" },
        { "linkId": "a", "type": "string" },
        { "type": "string" },
        { "linkId": "b", "type": "slider" },
        { "linkId": "c", "type": "choice" },
        { "linkId": "d", "type": "group", "item": [
            { "linkId": "d1", "type": "string", "enableWhen": [
                { "question": "nowhere", "operator": "exists", "answerBoolean": true },
                { "question": "a", "operator": "~", "answerString": "x" },
                { "question": "a", "operator": "=", "answerBoolean": true },
                { "question": "a", "operator": "=" },
            ] },
        ] },
        { "linkId": "e", "type": "choice", "answerOption": [{ "valueBoolean": true }],
          "initial": [{ "valueString": "x" }] },
        { "linkId": "f", "type": "string", "modifierExtension": [] },
    ]));
    let expected = [
        ("item[1]", Problem::DuplicateLinkId),
        ("item[2]", Problem::Missing("linkId")),
        ("item[3].type", Problem::UnknownType("slider".into())),
        ("item[4]", Problem::Missing("answerOption")),
        ("item[6].answerOption[0]", Problem::UnreadableValue),
        ("item[6]", Problem::Missing("answerOption")),
        ("item[6].initial[0]", Problem::UnreadableValue),
        ("item[7].modifierExtension", Problem::Modifier),
        ("item[5].item[0].enableWhen[0]", Problem::NoSuchQuestion("nowhere".into())),
        ("item[5].item[0].enableWhen[1]", Problem::UnknownOperator("~".into())),
        ("item[5].item[0].enableWhen[2]", Problem::NoComparison),
        ("item[5].item[0].enableWhen[3]", Problem::NoComparison),
    ];
    let expected: Vec<_> = expected.into_iter().map(|(path, p)| (path.to_owned(), p)).collect();
    assert_eq!(found, expected);
}

#[test]
fn conditions_in_a_circle_are_found() {
    let when = |question: &str| json!([{ "question": question, "operator": "exists", "answerBoolean": true }]);
    let found = faults(json!([
        { "linkId": "a", "type": "string", "enableWhen": when("c") },
        { "linkId": "b", "type": "string", "enableWhen": when("a") },
        { "linkId": "c", "type": "string", "enableWhen": when("b") },
        { "linkId": "d", "type": "string", "enableWhen": when("d") },
        { "linkId": "fine", "type": "string" },
        { "linkId": "too", "type": "string", "enableWhen": when("fine") },
    ]));
    let circles: Vec<_> = found.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        circles,
        ["item[0].enableWhen", "item[1].enableWhen", "item[2].enableWhen", "item[3].enableWhen"]
    );
}

#[test]
fn a_group_whose_own_question_decides_about_it_is_a_circle() {
    let found = faults(json!([{
        "linkId": "g", "type": "group",
        "enableWhen": [{ "question": "q", "operator": "exists", "answerBoolean": true }],
        "item": [{ "linkId": "q", "type": "string" }],
    }]));
    assert_eq!(found, [("item[0].enableWhen".to_owned(), Problem::Circle)]);
}

#[test]
fn bytes_that_are_no_form_are_refused_by_name() {
    let problem = |bytes: &[u8]| Form::read(bytes).faults.remove(0).problem;
    assert_eq!(problem(b""), Problem::NotJson);
    assert_eq!(problem(b"\xff\xfe"), Problem::NotJson);
    assert_eq!(problem("[".repeat(100_000).as_bytes()), Problem::NotJson);
    assert_eq!(problem(b"{}"), Problem::NotAQuestionnaire);
    assert_eq!(problem(br#"{"resourceType":"Patient"}"#), Problem::NotAQuestionnaire);
    assert_eq!(problem(br#"{"resourceType":"Questionnaire"}"#), Problem::Missing("item"));
}

#[test]
fn a_form_nested_as_deep_as_the_parser_allows_is_read() {
    let mut item = json!({ "linkId": "i0", "type": "string" });
    for depth in 1..55 {
        item = json!({ "linkId": format!("i{depth}"), "type": "group", "item": [item] });
    }
    let bytes = questionnaire(json!([item])).to_string();
    assert_eq!(Form::read(bytes.as_bytes()).form.unwrap().items().len(), 55);
}

#[test]
fn unknown_fields_survive() {
    let source = json!({
        "resourceType": "Questionnaire", "x-unknown": [1, 2, { "deep": true }],
        "item": [{ "linkId": "a", "type": "string", "designNote": "til os selv" }],
    });
    let form = Form::from_json(source.clone()).form.unwrap();
    assert_eq!(form.source(), &source);
}
