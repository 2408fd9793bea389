//! Handing in with something missing, and while a child is in danger: nothing is locked, nothing is
//! pressed for, and a document is not complete before it is.

use serde_json::json;
use trivsel::answers::Status;
use trivsel::sheet::Gap;
use trivsel::state::{Action, Deed, Effect, Focus, Screen};

use crate::support::{Person, at, form, trivselsskema};

const DANGER: &str = "Er der tegn på vold, overgreb eller anden fare, som kræver handling i dag?";

impl Person {
    fn hands_in(&mut self) -> &mut Self {
        self.does(Action::deed(Deed::HandIn).unwrap())
    }

    fn sent_to(&mut self) -> Option<Focus> {
        let effects = std::mem::take(&mut self.outside);
        effects.into_iter().rev().find_map(|effect| match effect {
            Effect::Focus(focus) => Some(focus),
            _ => None,
        })
    }
}

/// Somebody who has begun, and has answered nothing.
fn begun() -> Person {
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år");
    anna
}

#[test]
fn handing_in_lists_what_is_missing_first_and_locks_nothing() {
    let mut anna = begun();
    anna.goes(Screen::Review);
    assert!(!anna.desk().is_tried() && !anna.state.shows_errors(), "nobody is told off before");
    anna.hands_in();
    assert_eq!(anna.state.screen, Screen::Review);
    assert!(matches!(anna.sent_to(), Some(Focus::Wanting(_))));
    assert!(anna.state.shows_errors());
    assert!(anna.desk().wanting().iter().all(|row| row.gap == Some(Gap::Missing)));

    // From now on each step says it too, until nothing is missing in it.
    anna.goes(Screen::Step(3));
    assert!(anna.state.shows_errors());
    anna.chooses("Barnets position her og nu", "Trivsel").chooses("Siden sidst", "Som sidst");
    assert!(!anna.state.shows_errors());
    anna.goes(Screen::Step(0));
    assert!(anna.state.shows_errors());

    // Whoever wants to hand over all the same does so, here or by the steps.
    anna.goes(Screen::HandOver);
    assert_eq!(anna.state.screen, Screen::HandOver);
    assert!(!anna.state.shows_errors());
    assert_eq!(anna.desk().document().record.status, Status::InProgress);
}

#[test]
fn with_nothing_missing_handing_in_leads_straight_on() {
    let form = form(json!([
        { "linkId": "name", "type": "string", "text": "Navn", "required": true },
        { "linkId": "more", "type": "string", "text": "Mere" },
    ]));
    let mut anna = Person::with_forms(vec![form]);
    anna.begins("Et lille skema").writes("Navn", "Alma").goes(Screen::Review).hands_in();
    assert_eq!(anna.state.screen, Screen::HandOver);
    assert!(matches!(anna.sent_to(), Some(Focus::Heading)));
    assert!(!anna.desk().is_tried());
}

#[test]
fn what_cannot_be_read_is_listed_with_what_is_missing() {
    let form = form(json!([
        { "linkId": "name", "type": "string", "text": "Navn", "required": true },
        { "linkId": "born", "type": "date", "text": "Født" },
    ]));
    let mut anna = Person::with_forms(vec![form]);
    anna.begins("Et lille skema").writes("Født", "31/2/2023").hands_in();
    let wanting = anna.desk().wanting();
    let gaps: Vec<_> = wanting.iter().map(|row| row.gap.clone().unwrap()).collect();
    assert_eq!(gaps, [Gap::Missing, Gap::NotAValue]);
    assert_eq!(anna.state.screen, Screen::Review, "from any screen it is shown where it is read");
}

#[test]
fn a_new_document_is_begun_without_the_errors_of_the_last_one() {
    let mut anna = begun();
    anna.hands_in();
    assert!(anna.desk().is_tried());
    anna.begins("Trivselsskema, 1–3 år");
    assert!(!anna.desk().is_tried());
}

#[test]
fn in_danger_nothing_else_is_asked_and_a_no_restores_all() {
    let mut anna = begun();
    let before = anna.desk().wanting().len();
    anna.hands_in().sent_to();
    anna.goes(Screen::Step(0)).chooses(DANGER, "Ja");
    let question = at(&trivselsskema("3-6"), "alert.acute");
    assert!(matches!(anna.sent_to(), Some(Focus::Danger(at)) if *at == question));
    assert!(anna.desk().danger().is_some() && anna.desk().wanting().is_empty());
    assert!(!anna.desk().is_tried() && !anna.state.shows_errors());
    // It is not complete all the same, and whoever reads it is told so.
    assert_eq!(anna.desk().document().record.status, Status::InProgress);
    anna.hands_in();
    assert_eq!(anna.state.screen, Screen::HandOver, "nothing stands in the way");

    anna.goes(Screen::Step(0)).chooses(DANGER, "Nej");
    assert!(!matches!(anna.sent_to(), Some(Focus::Danger(_))));
    assert!(anna.desk().danger().is_none() && anna.desk().is_tried());
    assert_eq!(anna.desk().wanting().len(), before - 1);
}

#[test]
fn in_danger_what_cannot_be_read_is_pointed_out_all_the_same() {
    let mut anna = begun();
    anna.writes("Fødselsdato", "31/2/2023").chooses(DANGER, "Ja");
    let wanting = anna.desk().wanting();
    assert_eq!(wanting.len(), 1);
    assert_eq!(wanting[0].gap, Some(Gap::NotAValue));
}

#[test]
fn the_first_thing_said_in_danger_is_whom_to_call() {
    for ages in ["0-1", "1-3", "3-6", "6-10"] {
        let form = trivselsskema(ages);
        let mut anna = Person::with_forms(vec![form.clone()]);
        anna.begins(form.title.main());
        anna.chooses(DANGER, "Ja");
        let row = anna.row(DANGER);
        let said: Vec<_> = row.contents().map(|row| row.item.text.main().to_string()).collect();
        assert!(said[0].contains("112"), "{ages}: {said:?}");
        assert!(said[1].starts_with("Gå til din leder"), "{ages}: {said:?}");
    }
}
