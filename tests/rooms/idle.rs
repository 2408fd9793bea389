//! Rows of repeating groups that nobody has begun: nothing is missing in them, and no record holds
//! them.

use serde_json::{Value as Json, json};
use trivsel::answers::Document;
use trivsel::state::Action;

use crate::support::{Person, at, form};

/// A group of guardians, with a name that is asked for.
fn guardians(required: bool) -> Json {
    json!([{ "linkId": "who", "type": "group", "text": "Værge", "repeats": true,
        "required": required, "item": [
            { "linkId": "name", "type": "string", "text": "Navn", "required": true },
            { "linkId": "phone", "type": "string", "text": "Telefon" },
            { "linkId": "talk", "type": "group", "text": "Samtale", "repeats": true, "item": [
                { "linkId": "when", "type": "date", "text": "Hvornår?", "required": true },
                { "linkId": "how", "type": "string", "text": "Hvordan?" },
            ] },
        ] }])
}

fn anna(required: bool) -> Person {
    let mut anna = Person::with_forms(vec![form(guardians(required))]);
    anna.begins("Et lille skema");
    anna
}

#[test]
fn nothing_is_missing_in_a_row_that_nobody_has_begun() {
    let mut anna = anna(false);
    assert!(anna.missing().is_empty());
    anna.writes("Telefon", "12 34 56 78");
    assert_eq!(anna.missing(), ["Navn"], "now there is a guardian, who has a name");
    anna.writes("Hvordan?", "I telefonen");
    assert_eq!(anna.missing(), ["Navn", "Hvornår?"]);
    for label in ["Telefon", "Hvordan?"] {
        anna.does(Action::Unanswer(anna.row(label).address.clone()));
    }
    assert!(anna.missing().is_empty(), "and now there is none again");
}

#[test]
fn one_row_too_many_is_not_missing_either() {
    let mut anna = anna(true);
    assert_eq!(anna.missing(), ["Navn"], "there must be one");
    let who = at(anna.desk().form(), "who");
    anna.does(Action::AddRow(who.clone()));
    assert_eq!(anna.missing(), ["Navn"], "and not two");
    anna.writes("Navn", "Bo");
    assert!(anna.missing().is_empty(), "the first one is not needed any more");
    anna.does(Action::RemoveRow(who.clone(), anna.desk().answers.rows(&who)[1]));
    assert_eq!(anna.missing(), ["Navn"]);
}

#[test]
fn a_record_has_no_rows_that_nobody_has_begun() {
    let mut anna = anna(false);
    let who = at(anna.desk().form(), "who");
    anna.does(Action::AddRow(who.clone())).writes("Navn", "Bo").does(Action::AddRow(who.clone()));
    let document = anna.desk().document();
    assert_eq!(document.write().matches("\"linkId\":\"who\"").count(), 2, "form and response");
    assert_eq!(document.answers.rows(&who).len(), 1);
    let again = Document::read(document.write().as_bytes(), &[]).unwrap();
    assert_eq!(again.answers, document.answers);
    let journal = Document::read(anna.desk().whole().write().as_bytes(), &[]).unwrap();
    assert_eq!(journal.answers.rows(&who).len(), 3, "what is only set aside for a moment stays");
}

#[test]
fn an_older_record_with_an_empty_row_is_read() {
    let mut anna = anna(false);
    let who = at(anna.desk().form(), "who");
    anna.writes("Navn", "Bo").does(Action::AddRow(who.clone()));
    let whole = anna.desk().whole().write();
    let read = Document::read(whole.as_bytes(), &[]).unwrap();
    assert_eq!(read.answers.rows(&who).len(), 2);
}
