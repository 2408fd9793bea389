//! Choosing among options of every type, and own words beside them.

use serde_json::{Value as Json, json};
use trivsel::answers::{Answer, Document};
use trivsel::form::Value;
use trivsel::state::{Action, Journal, Screen};

use crate::support::{Person, form, text, there_and_back, words};

fn begun(items: Json) -> Person {
    let mut anna = Person::with_forms(vec![form(items)]);
    anna.begins("Et lille skema");
    anna
}

fn exclusive() -> Json {
    json!([{ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
             "valueBoolean": true }])
}

/// »What helps?«, with two options, one that stands alone, and own words.
fn what_helps(repeats: bool) -> Person {
    begun(json!([{ "linkId": "q", "type": "open-choice", "text": "Hvad hjælper?",
        "repeats": repeats, "answerOption": [
            { "valueCoding": { "code": "a", "display": "Ro" } },
            { "valueCoding": { "code": "b", "display": "Leg" } },
            { "valueCoding": { "code": "n", "display": "Intet" }, "extension": exclusive() } ] }]))
}

fn types(anna: &mut Person, text: &str) {
    let at = anna.row("Hvad hjælper?").address.clone();
    anna.does(Action::Type(at, 0, text.into()));
}

fn leaves(anna: &mut Person) {
    let at = anna.row("Hvad hjælper?").address.clone();
    anna.does(Action::Settle(at, 0));
}

fn said(anna: &Person) -> Vec<String> {
    anna.reads("Hvad hjælper?")
}

#[test]
fn own_words_stand_behind_the_options() {
    let mut anna = what_helps(true);
    types(&mut anna, "En tu");
    anna.chooses("Hvad hjælper?", "Leg").chooses("Hvad hjælper?", "Ro");
    types(&mut anna, "En tur");
    assert_eq!(said(&anna), ["Ro", "Leg", "En tur"]);
    let document = anna.desk().document();
    assert_eq!(there_and_back(&document), document);
    anna.unticks("Hvad hjælper?", "Ro");
    types(&mut anna, "");
    assert_eq!(said(&anna), ["Leg"]);
}

#[test]
fn own_words_and_an_option_that_stands_alone_take_turns() {
    let mut anna = what_helps(true);
    types(&mut anna, "En tur");
    anna.chooses("Hvad hjælper?", "Intet");
    assert_eq!(said(&anna), ["Intet"]);
    types(&mut anna, "En tur");
    assert_eq!(said(&anna), ["En tur"]);
}

#[test]
fn where_one_answer_will_do_own_words_are_the_answer() {
    let mut anna = what_helps(false);
    anna.chooses("Hvad hjælper?", "Ro");
    types(&mut anna, " ");
    assert_eq!(said(&anna), ["Ro"], "nothing has been said yet");
    types(&mut anna, "En tur");
    assert_eq!(said(&anna), ["En tur"]);
    anna.chooses("Hvad hjælper?", "Leg");
    assert_eq!(said(&anna), ["Leg"]);
}

#[test]
fn own_words_that_are_an_option_become_it_once_the_field_is_left() {
    let mut anna = begun(json!([{ "linkId": "q", "type": "open-choice", "text": "Hvad hjælper?",
        "repeats": true, "answerOption": [
            { "valueString": "Ro" }, { "valueString": "Leg", "extension": exclusive() } ] }]));
    anna.chooses("Hvad hjælper?", "Ro");
    types(&mut anna, "Leg");
    assert_eq!(said(&anna), ["Ro", "»Leg«"], "»Legetøj« may follow");
    types(&mut anna, "Legetøj");
    assert_eq!(said(&anna), ["Ro", "Legetøj"]);
    types(&mut anna, "Leg");
    let record = anna.desk().whole().write().into();
    let mut again = Person::with_forms(anna.state.forms.to_vec());
    again.does(Action::Recover(Journal {
        record,
        screen: Screen::Step(0).number(),
        unsaved: true,
        typed: None,
        set_aside: None,
    }));
    assert_eq!(said(&again), ["Ro", "»Leg«"]);
    leaves(&mut again);
    assert_eq!(said(&again), ["Leg"], "it stands alone");
}

#[test]
fn a_choice_without_own_words_takes_its_options_and_nothing_else() {
    let mut anna = begun(json!([{ "linkId": "q", "type": "choice", "text": "Hvad hjælper?",
        "answerOption": [{ "valueCoding": { "code": "a", "display": "Ro" } }] }]));
    let row = anna.row("Hvad hjælper?");
    assert!(!row.item.takes(&Value::String("Ro".into())));
    anna.does(Action::Choose(row.address.clone(), Value::String("Ro".into()), true));
    assert!(said(&anna).is_empty());
}

#[test]
fn options_may_be_texts_numbers_days_and_times() {
    let mut anna = begun(json!([{ "linkId": "q", "type": "choice", "text": "Hvad hjælper?",
        "repeats": true, "answerOption": [
            { "valueString": "tre" }, { "valueInteger": 3 }, { "valueDate": "2026-12-01" },
            { "valueTime": "09:30:00" } ] }]));
    let row = anna.row("Hvad hjælper?");
    let values: Vec<Value> = row.item.options.iter().map(|option| option.value.clone()).collect();
    assert_eq!(values.len(), 4);
    for value in values.iter().rev() {
        assert!(row.item.takes(value));
        anna.does(Action::Choose(row.address.clone(), value.clone(), true));
    }
    let given: Vec<Answer> = values.into_iter().map(Answer::Value).collect();
    assert_eq!(anna.row("Hvad hjælper?").answers, given, "in the order of the form");
    let document = anna.desk().document();
    assert_eq!(there_and_back(&document), document);
}

#[test]
fn a_record_has_one_answer_in_own_words_and_keeps_more_aside() {
    let anna = what_helps(true);
    let mut bundle: Json = serde_json::from_str(&anna.desk().document().write()).unwrap();
    bundle["entry"][1]["resource"]["item"] = json!([{ "linkId": "q", "answer": [
        { "valueString": "En tur" }, { "valueCoding": { "code": "b" } },
        { "valueString": "En sang" }, { "valueCoding": { "code": "old", "display": "Søvn" } } ] }]);
    let read = Document::read(bundle.to_string().as_bytes(), &[]).unwrap();
    let at = anna.row("Hvad hjælper?").address.clone();
    let row = anna.row("Hvad hjælper?");
    let given: Vec<_> = read.answers.at(&at).iter().map(|answer| words(&row, answer)).collect();
    assert_eq!(given, ["En tur", "Leg"]);
    assert_eq!(read.answers.at(&at)[0], text("En tur"));
    assert_eq!(read.answers.misfits()[0].shown, "En sang, Søvn");
    assert_eq!(there_and_back(&read), read);
}
