//! What the fields on the screen rely on: where an answer of several stays, where the focus goes,
//! when a step is done, and how old the child is.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Stamp};
use trivsel::form::{Date, Form, Value};
use trivsel::state::{Action, Door, Effect, Focus, Journal, State, Wanted};
use trivsel::texts::DANISH;

/// A person who has begun a form with these items.
fn begun(items: Json) -> State {
    let form = json!({
        "resourceType": "Questionnaire",
        "url": "https://example.org/form",
        "title": "Et lille skema",
        "item": items,
    });
    let form = Form::from_json(form).form.unwrap();
    let mut state = State::new(&DANISH, vec![Rc::new(form)], Door::Closed);
    let id = "0b9e3c4a-5d6f-4a70-8b1c-2d3e4f506172".into();
    let date = Date::parse("2026-11-21").unwrap();
    state.reduce(Action::Begin(0, Stamp { date, id }));
    state
}

fn at(state: &State, link_id: &str) -> Address {
    Address::top(state.desk.as_ref().unwrap().form().find(link_id).unwrap())
}

fn shown(state: &State, at: &Address) -> Vec<String> {
    let row = state.desk.as_ref().unwrap().sheet.at(at).unwrap().clone();
    row.answers.iter().map(|answer| answer.text().unwrap().to_owned()).collect()
}

fn focus(effects: &[Effect]) -> Option<&Focus> {
    effects.iter().find_map(|effect| match effect {
        Effect::Focus(focus) => Some(focus),
        _ => None,
    })
}

#[test]
fn text_in_the_second_field_stays_there_while_the_first_is_empty() {
    let mut anna =
        begun(json!([{ "linkId": "who", "type": "string", "text": "Hvem?", "repeats": true }]));
    let who = at(&anna, "who");
    anna.reduce(Action::Type(who.clone(), 1, "Jonas".into()));
    assert_eq!(shown(&anna, &who), ["", "Jonas"]);
    anna.reduce(Action::Type(who.clone(), 0, "Mette".into()));
    assert_eq!(shown(&anna, &who), ["Mette", "Jonas"]);
    let effects = anna.reduce(Action::RemoveAnswer(who.clone(), 0));
    assert_eq!(shown(&anna, &who), ["Jonas"]);
    assert_eq!(focus(&effects), Some(&Focus::Row(who)));
}

#[test]
fn after_a_fall_the_second_field_is_still_the_second() {
    let items = json!([
        { "linkId": "who", "type": "string", "text": "Hvem?", "repeats": true, "item": [
            { "linkId": "why", "type": "string", "text": "Hvorfor?" } ] },
        { "linkId": "day", "type": "date", "text": "Hvornår?", "repeats": true },
    ]);
    let mut anna = begun(items.clone());
    let (who, why, day) = (at(&anna, "who"), at(&anna, "why"), at(&anna, "day"));
    anna.reduce(Action::Type(who.clone(), 1, "Jonas".into()));
    anna.reduce(Action::Type(why.clone(), 0, "Han var der".into()));
    anna.reduce(Action::Type(day.clone(), 2, "i maj".into()));
    let record = anna.desk.as_ref().unwrap().whole().write().into();
    let handed_over = anna.desk.as_ref().unwrap().document().write();
    let mut again = begun(items);
    let journal = Journal { record, screen: 10, unsaved: true, typed: None, set_aside: None };
    again.reduce(Action::Recover(journal));
    assert_eq!(shown(&again, &who), ["", "Jonas"]);
    assert_eq!(shown(&again, &why), ["Han var der"]);
    assert_eq!(shown(&again, &day), ["", "", "i maj"]);
    assert!(!handed_over.contains("{}"), "what is handed over has no empty fields");
    again.reduce(Action::Type(who.clone(), 0, "Mette".into()));
    assert_eq!(shown(&again, &who), ["Mette", "Jonas"]);
}

#[test]
fn a_number_is_taken_as_it_is_typed_and_what_it_looks_like_is_settled_on_leaving() {
    let mut anna = begun(json!([{ "linkId": "n", "type": "decimal", "text": "Hvor mange?" }]));
    let n = at(&anna, "n");
    let stands = |anna: &State| {
        let row = anna.desk.as_ref().unwrap().sheet.at(&n).unwrap().clone();
        (row.answers[0].typed_text(&row.item).into_owned(), row.answers[0].value().is_some())
    };
    for (typed, taken) in [("3", true), ("3,", false), ("3,5", true), ("3.5", false)] {
        anna.reduce(Action::Type(n.clone(), 0, typed.into()));
        assert_eq!(stands(&anna), (typed.to_owned(), taken));
    }
    anna.reduce(Action::Settle(n.clone(), 0));
    assert_eq!(stands(&anna), ("3,5".to_owned(), true));
    anna.reduce(Action::Type(n.clone(), 0, "1.000".into()));
    anna.reduce(Action::Settle(n.clone(), 0));
    assert_eq!(stands(&anna), ("1.000".to_owned(), false), "it may be one or a thousand");
}

#[test]
fn a_field_far_away_does_not_fill_the_memory() {
    let mut anna =
        begun(json!([{ "linkId": "who", "type": "string", "text": "Hvem?", "repeats": true }]));
    let who = at(&anna, "who");
    anna.reduce(Action::Type(who.clone(), usize::MAX, "Jonas".into()));
    let shown = shown(&anna, &who);
    assert_eq!(shown.last().unwrap(), "Jonas");
    assert!(shown.len() <= 101);
}

#[test]
fn taking_an_answer_away_puts_the_focus_on_its_question() {
    let mut anna = begun(json!([{ "linkId": "told", "type": "boolean", "text": "Ved de det?" }]));
    let told = at(&anna, "told");
    anna.reduce(Action::Choose(told.clone(), Value::Boolean(true), true));
    let effects = anna.reduce(Action::Unanswer(told.clone()));
    assert_eq!(focus(&effects), Some(&Focus::Row(told.clone())));
    assert!(anna.desk.as_ref().unwrap().sheet.at(&told).unwrap().answers.is_empty());
}

#[test]
fn a_step_is_done_when_something_is_answered_and_nothing_is_missing() {
    let mut anna = begun(json!([
        { "linkId": "one", "type": "group", "text": "Et", "item": [
            { "linkId": "name", "type": "string", "text": "Navn", "required": true },
            { "linkId": "more", "type": "string", "text": "Mere", "maxLength": 3 } ] },
        { "linkId": "two", "type": "group", "text": "To", "item": [
            { "linkId": "free", "type": "string", "text": "Frit" } ] },
    ]));
    let (name, more, free) = (at(&anna, "name"), at(&anna, "more"), at(&anna, "free"));
    let done = |state: &State| -> Vec<bool> {
        let desk = state.desk.as_ref().unwrap();
        desk.steps.iter().map(|step| desk.sheet.is_filled(&step.roots)).collect()
    };
    assert_eq!(done(&anna), [false, false], "nothing is answered yet");
    anna.reduce(Action::Type(more.clone(), 0, "abc".into()));
    assert_eq!(done(&anna), [false, false], "the name is missing");
    anna.reduce(Action::Type(name, 0, "Alma".into()));
    assert_eq!(done(&anna), [true, false]);
    anna.reduce(Action::Type(more, 0, "abcd".into()));
    assert_eq!(done(&anna), [false, false], "a text is too long");
    anna.reduce(Action::Type(free, 0, "x".into()));
    assert_eq!(done(&anna), [false, true]);
}

#[test]
fn the_age_is_that_on_the_day_of_the_assessment() {
    let concept = |code: &str| json!([{ "system": "https://trivsel.example/fhir/CodeSystem/concept", "code": code }]);
    let mut anna = begun(json!([
        { "linkId": "born", "type": "date", "text": "Født", "code": concept("child-birthdate") },
        { "linkId": "day", "type": "date", "text": "Dato", "code": concept("assessment-date") },
    ]));
    let (born, day) = (at(&anna, "born"), at(&anna, "day"));
    let age = |state: &State| {
        let age = state.desk.as_ref().unwrap().age();
        age.map(|age| (age.years, age.months))
    };
    assert_eq!(age(&anna), None);
    anna.reduce(Action::Type(born.clone(), 0, "3/7/2023".into()));
    assert_eq!(age(&anna), Some((3, 4)), "as long as no day is given, the day of the record");
    anna.reduce(Action::Type(day.clone(), 0, "2/7/2026".into()));
    assert_eq!(age(&anna), Some((2, 11)));
    anna.reduce(Action::Type(day, 0, "2/7/2022".into()));
    assert_eq!(age(&anna), None, "not born yet");
}

#[test]
fn the_name_of_a_file_says_nothing() {
    let mut anna = begun(json!([{ "linkId": "name", "type": "string", "text": "Navn" }]));
    let name = at(&anna, "name");
    anna.reduce(Action::Type(name, 0, "Alma".into()));
    let desk = anna.desk.as_ref().unwrap();
    assert_eq!(desk.file_name(Wanted::Paper), "skema-2026-11-21-0b9e.pdf");
    assert_eq!(desk.file_name(Wanted::Sealed), "skema-2026-11-21-0b9e.age.txt");
}
