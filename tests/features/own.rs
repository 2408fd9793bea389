//! Our own extensions: what they mean stands in `docs/forms.md`.

use serde_json::{Value as Json, json};
use trivsel::form::{Date, Form, Position};
use trivsel::sheet::Caution;

use crate::support::{OWN, begin, english, extension, item, questionnaire};

features! {
    "https://trivsel.example/fhir/StructureDefinition/position"
    "https://trivsel.example/fhir/StructureDefinition/meaning" => shape_and_sentence_of_an_option {
        let mut meaning = extension(OWN, "meaning", "valueString", "Barnet trives");
        meaning["_valueString"] = english("The child thrives");
        let option = |code: &str| {
            let position = extension(OWN, "position", "valueCode", code);
            json!({ "valueCoding": { "code": code }, "extension": [position, meaning] })
        };
        let codes = ["thriving", "attention", "concern", "deferred"];
        let item = item(json!({ "type": "choice", "answerOption": codes.map(option) }));
        use Position::{Attention, Concern, Deferred, Thriving};
        let shapes: Vec<_> = item.options.iter().filter_map(|option| option.position).collect();
        assert_eq!(shapes, [Thriving, Attention, Concern, Deferred]);
        let meaning = item.options[0].meaning.clone().unwrap();
        assert_eq!(meaning.in_language("en"), "The child thrives");
    }

    "https://trivsel.example/fhir/StructureDefinition/signs" => the_signs_beside_a_question {
        let signs = extension(OWN, "signs", "valueString", "tegn");
        let filled = begin(json!([
            { "linkId": "q", "type": "boolean", "extension": [signs] },
            { "linkId": "tegn", "type": "group", "item": [{ "linkId": "t", "type": "boolean" }] },
        ]));
        assert_eq!(filled.item("q").signs, filled.form.find("tegn"));
    }

    "https://trivsel.example/fhir/StructureDefinition/alert" => a_yes_that_shows_what_to_do {
        let alert = extension(OWN, "alert", "valueBoolean", true);
        assert!(item(json!({ "type": "boolean", "extension": [alert] })).alert);
    }

    "https://trivsel.example/fhir/StructureDefinition/joined" => the_option_that_holds_for_two_documents {
        let option = |code: &str, joined: bool| {
            let joined = extension(OWN, "joined", "valueBoolean", joined);
            json!({ "valueCoding": { "code": code }, "extension": [joined] })
        };
        let options = [option("together", false), option("separate", true)];
        let item = item(json!({ "type": "choice", "answerOption": options }));
        assert_eq!(item.options.iter().map(|it| it.is_joined()).collect::<Vec<_>>(), [false, true]);
    }

    "https://trivsel.example/fhir/StructureDefinition/due" => a_date_that_is_waited_for {
        let mut filled = begin(json!([
            { "linkId": "sent", "type": "date" },
            { "linkId": "receipt", "type": "date", "extension": [due("sent", json!(6))] },
        ]));
        let due = filled.item("receipt").more().unwrap().due.unwrap();
        assert_eq!((due.after, due.working_days), (filled.item("sent").id, 6));
        assert_eq!(filled.row("receipt").unwrap().caution, None, "nothing was sent");
        // From Friday over a weekend, and over another one.
        filled.says("sent", &["20/11/2026"]);
        let by = Date::parse("2026-11-30").map(Caution::Due);
        assert_eq!(filled.row("receipt").unwrap().caution.as_deref().copied(), by);
        filled.says("receipt", &["23/11/2026"]);
        assert_eq!(filled.row("receipt").unwrap().caution, None, "it has come");
    }
}

/// What is due so many working days after an item.
fn due(after: &str, days: Json) -> Json {
    json!({ "url": format!("{OWN}due"), "extension": [
        { "url": "after", "valueString": after },
        { "url": "workingDays", "valueInteger": days },
    ] })
}

#[test]
fn what_is_due_after_nothing_or_never_has_no_effect_and_the_report_says_so() {
    let with = |kind: &str, due: Json| {
        questionnaire(json!([
            { "linkId": "sent", "text": "Sendt", "type": "date" },
            { "linkId": "words", "text": "Ord", "type": "string" },
            { "linkId": "receipt", "text": "Kvittering", "type": kind, "extension": [due] },
        ]))
    };
    let told = |kind: &str, due: Json| {
        let report = Form::report(with(kind, due).to_string().as_bytes());
        let form = report.form.as_ref().unwrap();
        let item = form.item(form.find("receipt").unwrap()).unwrap();
        let lost: Vec<_> = report.losses().map(|loss| loss.path.clone()).collect();
        (item.more().and_then(|more| more.due).is_some(), lost)
    };
    let own = || vec!["item[2].extension[0]".to_owned()];
    assert_eq!(told("date", due("sent", json!(1))), (true, vec![]));
    assert_eq!(told("date", due("sent", json!(365))), (true, vec![]));
    for (after, days) in [
        ("sent", json!(0)),
        ("sent", json!(366)),
        ("sent", json!(-6)),
        ("sent", json!(6.5)),
        ("sent", json!("6")),
        ("words", json!(6)),
        ("receipt", json!(6)),
        ("nowhere", json!(6)),
    ] {
        assert_eq!(told("date", due(after, days.clone())), (false, own()), "{after}, {days}");
    }
    let half = json!({ "url": format!("{OWN}due"), "extension": [] });
    assert_eq!(told("date", half), (false, own()));
    // As everywhere, what stands where it means nothing costs nothing.
    assert_eq!(told("string", due("sent", json!(6))), (false, vec![]));
    let mut more = due("sent", json!(6));
    let parts = more["extension"].as_array_mut().unwrap();
    parts.push(json!({ "url": "colour", "valueString": "red" }));
    assert_eq!(told("date", more), (true, vec!["item[2].extension[0].extension[2]".to_owned()]));
}
