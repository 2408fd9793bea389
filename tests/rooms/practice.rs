//! Practice with a child who does not exist: it is marked, and it takes nobody's answers away.

use trivsel::answers::Document;
use trivsel::settings::Settings;
use trivsel::state::{Action, Asking, Deed, Door, Effect, Journal, Screen, State, Wanted};
use trivsel::texts::DANISH;

use crate::starting::{deed, library, person, place};
use crate::support::{today, tomorrow, trivselsskema};

#[test]
fn practice_is_marked_in_the_record_and_in_the_name_of_the_file() {
    let mut person = person();
    person.does(deed(Deed::Practise(today())));
    assert_eq!(person.state.screen, Screen::Step(0));
    assert!(person.desk().is_practice() && !person.desk().unsaved);
    assert_eq!(person.desk().record.id, today().id);
    assert_eq!(person.desk().record.authored, Some(today().date));
    assert!(person.reads("Barnets navn eller initialer").concat().starts_with("Opdigtet "));
    assert_eq!(person.desk().count(), 0, "nobody has said anything of it");
    // What the file holds of it is listed as being there, all the same.
    assert_eq!(person.steps_begun(), ["Barnet"]);
    assert_eq!(person.reads("Dato for vurderingen"), ["21. november 2026"]);
    assert_eq!(&*person.desk().form().url, &*trivselsskema("3-6").url);
    assert_eq!(person.desk().file_name(Wanted::Paper), "oevelse-2026-11-21-0b9e.pdf");

    let document = Document::read(person.desk().document().write().as_bytes(), &[]).unwrap();
    assert!(document.record.also().practice);
    let other = person.hands_to_another();
    assert!(other.desk().is_practice());
}

#[test]
fn practice_goes_by_what_is_sought() {
    let mut person = person();
    let visitor = place(&person.state, "health-visitor");
    person.does(deed(Deed::Place(visitor))).does(deed(Deed::Practise(today())));
    assert_eq!(&*person.desk().form().url, &*trivselsskema("0-1").url);
}

#[test]
fn practice_survives_a_fall_and_what_follows_it_is_no_practice() {
    let mut person = person();
    person.does(deed(Deed::Practise(today())));
    let journal = Journal {
        record: person.desk().whole().write().into(),
        screen: Screen::Step(0).number(),
        unsaved: false,
        typed: None,
        set_aside: None,
    };
    person.does(Action::Recover(journal));
    assert!(person.desk().is_practice());
    person.does(Action::Dismiss).begins("Trivselsskema, 3–6 år");
    assert!(!person.desk().is_practice());
    assert!(person.desk().file_name(Wanted::Paper).starts_with("skema-"));
}

#[test]
fn practice_asks_before_answers_are_lost_and_so_does_what_follows_it() {
    let mut person = person();
    person.begins("Trivselsskema, 3–6 år").writes("Barnets navn eller initialer", "Alma");
    person.does(deed(Deed::Practise(tomorrow())));
    assert!(matches!(person.state.asking, Some(Asking::Replace(_))));
    person.does(Action::Dismiss);
    assert!(!person.desk().is_practice());
    person.does(deed(Deed::Practise(tomorrow()))).does(Action::Confirm);
    assert!(person.desk().is_practice());

    person.writes("Barnets navn eller initialer", "En anden");
    person.begins("Trivselsskema, 3–6 år");
    assert!(matches!(person.state.asking, Some(Asking::Replace(_))) && person.desk().is_practice());
}

#[test]
fn practice_waits_until_the_door_is_closed() {
    let mut state = State::new(&DANISH, vec![trivselsskema("3-6")], Door::Closing);
    state.equip(Settings::default(), library());
    let effects = state.reduce(deed(Deed::Practise(today())));
    assert!(effects.is_empty() && state.desk.is_none());
    let effects = state.reduce(Action::Arrived(trivsel::state::Parts::All));
    assert!(matches!(effects[..], [Effect::Remember(_), Effect::Focus(_)]), "{effects:?}");
    assert!(state.desk.unwrap().is_practice());
}

#[test]
fn practice_needs_nothing_that_makes_files() {
    let mut state = State::new(&DANISH, vec![trivselsskema("3-6")], Door::Closing);
    state.equip(Settings::default(), library());
    state.reduce(deed(Deed::Practise(today())));
    state.reduce(Action::Arrived(trivsel::state::Parts::WithoutFiles));
    assert!(state.desk.unwrap().is_practice());
}
