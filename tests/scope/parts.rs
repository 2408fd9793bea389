//! Part by part: what others get, and why they do not get the rest.

use trivsel::answers::Status;
use trivsel::sheet::{Sheet, Why, is_scoped};
use trivsel::state::Audience;

use crate::support::{FORMS, trivselsskema};
use crate::told::*;

const SCOPE: &str = "Hvad må vi give videre?";
const EXCEPT: &str = "Hvad må vi ikke give videre?";

#[test]
fn as_long_as_nothing_is_chosen_no_part_that_may_be_chosen_goes_along() {
    let anna = anna();
    assert_eq!(anna.marks(), ["mark-first"]);
    let expected = [
        ("Til os selv".to_owned(), Why::Internal),
        ("Forældrenes del".to_owned(), Why::Unanswered),
        ("Fagpersonens del".to_owned(), Why::Unanswered),
    ];
    assert_eq!(anna.left_out(), expected);
}

#[test]
fn what_is_chosen_goes_along_and_the_rest_does_not() {
    let mut anna = anna();
    anna.chooses(SCOPE, "Forældrenes del");
    assert_eq!(anna.marks(), ["mark-joy", "mark-health", "mark-when", "mark-how", "mark-first"]);
    assert!(anna.left_out().contains(&("Fagpersonens del".to_owned(), Why::NotChosen)));
    anna.chooses(SCOPE, "Fagpersonens del");
    assert_eq!(anna.left_out(), [("Til os selv".to_owned(), Why::Internal)]);
}

#[test]
fn an_exception_takes_a_single_question_out_of_its_part() {
    let mut anna = anna();
    anna.chooses(SCOPE, "Forældrenes del").chooses(EXCEPT, "Allergi");
    assert_eq!(anna.marks(), ["mark-joy", "mark-when", "mark-how", "mark-first"]);
    assert!(anna.left_out().contains(&("Allergi".to_owned(), Why::Excepted)));
    anna.chooses(EXCEPT, "Hvordan barnet gør");
    assert_eq!(anna.marks(), ["mark-joy", "mark-when", "mark-first"]);
}

#[test]
fn an_exception_reaches_into_every_row() {
    let mut anna = anna();
    let group = anna.rows("Vane")[0].address.clone();
    anna.does(trivsel::state::Action::AddRow(group)).writes("Hvordan?", "mark-how again");
    anna.chooses(SCOPE, "Forældrenes del").chooses(EXCEPT, "Hvordan barnet gør");
    assert_eq!(anna.rows("Hvordan?").len(), 2);
    assert!(!anna.bundle().contains("mark-how"));
    let read = read(&anna.bundle());
    let told = &anna.desk().excerpt().unwrap().told.clone();
    let printed = Sheet::as_told(read.form.clone(), &read.answers, told);
    assert!(printed.all().iter().all(|row| &**row.item.text.main() != "Hvordan?"));
}

#[test]
fn a_consent_that_was_taken_back_takes_back_what_was_chosen() {
    let mut anna = anna();
    anna.chooses(SCOPE, "Forældrenes del").chooses(SCOPE, "Fagpersonens del");
    anna.writes("Samtykket er trukket tilbage den", "1/12/2026");
    assert_eq!(anna.marks(), ["mark-first"]);
    assert!(anna.left_out().contains(&("Forældrenes del".to_owned(), Why::Withdrawn)));
    anna.writes("Samtykket er trukket tilbage den", "i går");
    assert_eq!(anna.marks(), ["mark-first"], "what is no date yet takes it back as well");
}

#[test]
fn what_was_written_for_ourselves_never_goes_along() {
    let mut anna = anna();
    anna.chooses(SCOPE, "Forældrenes del").chooses(SCOPE, "Fagpersonens del");
    assert!(!anna.marks().contains(&"mark-internal"));
    assert!(anna.addresses(Audience::Ourselves).marks().contains(&"mark-internal"));
}

#[test]
fn what_follows_from_a_withheld_answer_is_withheld_and_nothing_comes_back_instead() {
    let mut anna = anna();
    anna.chooses("Er der noget særligt?", "Nej").writes("Intet særligt fordi", "mark-which");
    anna.chooses("Er der noget særligt?", "Ja");
    anna.writes("Hvad gør vi ved det særlige?", "mark-which");
    assert!(anna.bundle().matches("mark-which").count() == 0);
    assert!(anna.left_out().contains(&("Hvad gør vi ved det særlige?".to_owned(), Why::Follows)));
    anna.chooses(SCOPE, "Fagpersonens del");
    assert_eq!(anna.bundle().matches("mark-which").count(), 1);
}

#[test]
fn the_record_says_that_something_was_left_out_and_counts_what_is_left() {
    let mut anna = anna();
    let limited = read(&anna.bundle());
    assert!(limited.record.also().withheld);
    assert_eq!(limited.record.status, Status::Completed, "what is withheld is not missing");
    anna.chooses(SCOPE, "Forældrenes del").chooses(SCOPE, "Fagpersonens del");
    let whole = read(&anna.addresses(Audience::Ourselves).bundle());
    assert!(!whole.record.also().withheld);
}

#[test]
fn a_form_without_parts_has_nothing_to_withhold() {
    for (ages, _) in FORMS {
        let form = trivselsskema(ages);
        let sheet = Sheet::new(form.clone(), &Default::default(), None);
        if !is_scoped(&form) {
            assert_eq!(sheet.excerpt(&Default::default()), None);
        }
    }
    let mut plain: serde_json::Value = serde_json::from_slice(include_bytes!("form.json")).unwrap();
    let items = plain["item"].as_array_mut().unwrap();
    items.pop();
    items[0]["item"].as_array_mut().unwrap().pop();
    let plain = trivsel::form::Form::from_json(plain).form.unwrap();
    assert!(is_scoped(&form()) && !is_scoped(&plain), "parts that nobody can allow are shown");
}

#[test]
fn answers_that_fit_nothing_stay_behind_with_what_is_withheld() {
    let mut anna = anna();
    anna.addresses(Audience::Ourselves);
    let mut json: serde_json::Value = serde_json::from_str(&anna.bundle()).unwrap();
    let items = json["entry"][1]["resource"]["item"].as_array_mut().unwrap();
    items.push(serde_json::json!({
        "linkId": "gone", "text": "Gammelt", "answer": [{ "valueString": "mark-stray" }],
    }));
    let mut bo = opened(&json.to_string());
    bo.does(trivsel::state::Action::Continue(crate::support::tomorrow()));
    assert_eq!(bo.desk().answers.misfits().len(), 1);
    assert!(!bo.bundle().contains("mark-stray"));
    assert!(bo.addresses(Audience::Ourselves).bundle().contains("mark-stray"));
}
