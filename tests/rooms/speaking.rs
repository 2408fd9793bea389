//! The parents read their part in a language of theirs.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::form::{BASE, Form};
use trivsel::state::{Action, Deed, Effect, Focus, Notice, Screen, Wanted};
use trivsel::texts::{DANISH, is_right_to_left, own_name};
use trivsel::work::{Failure, Job};

use crate::support::*;

/// A text of a form with its German, which no form of ours has.
fn german(words: &str) -> Json {
    let url = "http://hl7.org/fhir/StructureDefinition/translation";
    let parts = json!([
        { "url": "lang", "valueCode": "de" },
        { "url": "content", "valueString": words },
    ]);
    json!({ "extension": [{ "url": url, "extension": parts }] })
}

/// A form with a part for the parents and one for the staff, both in Danish and German.
fn two_parts() -> Rc<Form> {
    let part = |code: &str| json!([{ "system": format!("{BASE}CodeSystem/part"), "code": code }]);
    form(json!([
        { "linkId": "p", "type": "group", "text": "Forældrenes del", "_text": german("Der Teil der Eltern"),
          "code": part("parents-part"), "item": [
            { "linkId": "p.joy", "type": "string", "text": "Hvad gør jer glade?",
              "_text": german("Was macht euch froh?") },
            { "linkId": "p.how", "type": "choice", "text": "Hvordan går det?",
              "_text": german("Wie geht es?"),
              "answerOption": [
                { "valueString": "Godt", "_valueString": german("Gut") },
                { "valueString": "Skidt", "_valueString": german("Schlecht") },
              ]},
        ]},
        { "linkId": "s", "type": "group", "text": "Fagpersonens del",
          "_text": german("Der Teil der Fachkraft"), "code": part("staff-part"), "item": [
            { "linkId": "s.joy", "type": "string", "text": "Hvad ser I?",
              "_text": german("Was seht ihr?") },
        ]},
    ]))
}

fn speaks(language: Option<&str>) -> Action {
    Action::deed(Deed::Speak(language.map(Rc::from))).unwrap()
}

fn someone() -> Person {
    let mut person = Person::with_forms(vec![two_parts()]);
    person.begins("Et lille skema");
    person
}

#[test]
fn a_form_knows_its_languages_and_what_is_for_the_parents() {
    let form = two_parts();
    let languages: Vec<String> = form.languages().iter().map(|tag| tag.to_string()).collect();
    assert_eq!(languages, ["da", "de"]);
    assert_eq!(form.speaks("de-AT").as_deref(), Some("de"));
    assert_eq!(form.speaks("pl"), None);
    assert!(!form.is_for_parents());
    let parents = |link_id: &str| form.is_parents(form.find(link_id).unwrap());
    assert!(parents("p") && parents("p.joy") && !parents("s") && !parents("s.joy"));
}

#[test]
fn the_parents_part_is_shown_in_their_language_and_nothing_else() {
    let mut person = someone();
    person.writes("Hvad gør jer glade?", "Sneen").chooses("Hvordan går det?", "Godt");
    person.does(speaks(Some("de")));
    person.sees("Der Teil der Eltern").sees("Was macht euch froh?").sees("Wie geht es?");
    person.sees("Fagpersonens del").sees("Hvad ser I?");
    person.does_not_see("Forældrenes del").does_not_see("Was seht ihr?");
    // What was answered stays, and is answered on.
    assert_eq!(person.reads("Was macht euch froh?"), ["Sneen"]);
    person.chooses("Wie geht es?", "Schlecht");
    assert_eq!(person.desk().form().spoken().map(|tag| &**tag), Some("de"));
    assert_eq!(&**person.desk().steps[0].title.main(), "Der Teil der Eltern");
    assert_eq!(person.desk().form().languages().len(), 2);

    person.does(speaks(None));
    person.sees("Forældrenes del").sees("Hvordan går det?").does_not_see("Wie geht es?");
    assert_eq!(person.reads("Hvad gør jer glade?"), ["Sneen"]);
    assert_eq!(person.reads("Hvordan går det?"), ["Skidt"]);
}

#[test]
fn the_record_says_the_language_and_keeps_the_form_as_it_was() {
    let mut person = someone();
    person.writes("Hvad ser I?", "Leg").does(speaks(Some("de")));
    let document = person.desk().document();
    assert_eq!(document.record.also().spoken.as_deref(), Some("de"));
    let again = there_and_back(&document);
    assert_eq!(again.form.source(), two_parts().source());
    assert_eq!(again.record.also().spoken.as_deref(), Some("de"));

    // Whoever opens it reads the parents' part as they did, and can go on in Danish.
    let mut other = person.hands_to_another();
    other.sees("Was macht euch froh?").sees("Hvad ser I?");
    other.does(Action::Continue(tomorrow())).does(speaks(None));
    other.sees("Hvad gør jer glade?");
    assert_eq!(other.desk().document().record.also().spoken, None);
}

#[test]
fn choosing_a_language_is_an_edit_that_the_journal_gets() {
    let mut person = someone();
    person.writes("Hvad ser I?", "Leg").goes(Screen::Step(0));
    person.outside.clear();
    person.does(speaks(Some("de")));
    assert!(matches!(person.outside.as_slice(), [Effect::Journal { soon: false }]));
    assert!(person.state.is_unsaved());
    // Once more, or in a language that the form has not, changes nothing.
    person.outside.clear();
    person.does(speaks(Some("de")));
    assert!(person.outside.is_empty());
    person.does(speaks(Some("pl")));
    person.sees("Hvad gør jer glade?");
}

#[test]
fn languages_are_called_what_those_who_speak_them_call_them() {
    assert_eq!((own_name("de-AT"), own_name("tr"), own_name("x-y")), ("Deutsch", "Türkçe", "x-y"));
    assert!(is_right_to_left("ar") && is_right_to_left("fa-AF") && !is_right_to_left("da"));
}

#[test]
fn our_own_forms_have_english_for_the_parents() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/forms/overgangsskema.json");
    let form = Form::read(&std::fs::read(path).unwrap()).form.unwrap();
    let english = form.speaking("en").unwrap();
    for (ours, theirs) in form.items().iter().zip(english.items()) {
        let expected = match form.is_parents(ours.id) {
            true => ours.text.in_language("en"),
            false => ours.text.main(),
        };
        assert_eq!(&**theirs.text.main(), expected);
    }
}

#[test]
fn a_form_that_could_not_be_printed_is_spoken_of_as_a_form_and_not_as_answers() {
    let mut anna = Person::at_the_start_page();
    anna.does(Action::deed(Deed::PrintBlank(0, "da".into())).unwrap());
    assert!(matches!(anna.job(), Job::Blank(_)));
    anna.outside.clear();
    anna.gets(Err(Failure::NotPrinted));
    let Some(Notice::NoBlank(failure)) = &anna.state.notice else { panic!() };
    assert_eq!(**failure, Failure::NotPrinted);
    assert!(matches!(anna.outside[..], [Effect::Focus(Focus::Notice)]));
    assert!(DANISH.beginning().no_blank.starts_with("Skemaet kunne ikke printes."));
    // What fails next is told as what it is.
    anna.begins("Trivselsskema, 3–6 år").does(Action::Want(Wanted::Paper)).does(Action::Make);
    anna.gets(Err(Failure::NotPrinted));
    assert_eq!(anna.state.notice, Some(Notice::Failed(Failure::NotPrinted)));
}
