//! A screen that is covered, work that is given up, and keys while either is so.

use std::rc::Rc;

use trivsel::seal::{Need, Passphrase};
use trivsel::state::{Action, Asking, Clock, Deed, Effect, Screen};
use trivsel::work::{Job, Product};

use crate::support::Person;

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";

fn deed(deed: Deed) -> Action {
    Action::deed(deed).unwrap()
}

fn asks_to_stop(anna: &Person) -> bool {
    anna.outside.iter().any(|effect| matches!(effect, Effect::Stop(_)))
}

#[test]
fn a_screen_is_covered_only_where_something_lies_open() {
    let mut anna = Person::at_the_start_page();
    anna.does(deed(Deed::Cover));
    assert!(!anna.state.covered);
    anna.begins(FORM).writes(NAME, "Alma").does(deed(Deed::Cover));
    assert!(anna.state.covered);
    anna.does(deed(Deed::Uncover));
    assert!(!anna.state.covered);
    assert_eq!(anna.reads(NAME), ["Alma"]);
    assert_eq!(anna.state.screen, Screen::Step(0));
}

#[test]
fn whoever_clears_from_the_cover_is_asked_first_and_finds_the_start_page() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").does(deed(Deed::Cover));
    anna.does(Action::Clear);
    assert_eq!(anna.state.asking, Some(Asking::Clear));
    assert!(anna.state.covered, "the question shows nothing of what is covered");
    anna.does(Action::Dismiss).does(Action::Clear).does(Action::Confirm);
    assert!(!anna.state.covered);
    assert!(anna.state.desk.is_none());
    assert_eq!(anna.state.screen, Screen::Start);
}

#[test]
fn no_key_does_anything_behind_a_cover_or_a_question() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").does(deed(Deed::Cover));
    let keys = || {
        let at = Clock { hour: 10, minute: 42 };
        [Deed::SaveDraft(at), Deed::Undo, Deed::Redo, Deed::Next].map(deed)
    };
    anna.outside.clear();
    for key in keys() {
        anna.does(key);
    }
    anna.does(deed(Deed::Uncover)).does(Action::Clear);
    assert_eq!(anna.state.asking, Some(Asking::Clear));
    for key in keys() {
        anna.does(key);
    }
    assert!(anna.outside.is_empty(), "{:?}", anna.outside);
    assert_eq!(anna.reads(NAME), ["Alma"]);
    assert_eq!(anna.state.screen, Screen::Step(0));
}

#[test]
fn one_key_goes_through_the_form_to_the_hand_over() {
    let mut anna = Person::at_the_start_page();
    anna.does(deed(Deed::Next));
    assert_eq!(anna.state.screen, Screen::Start);
    anna.begins(FORM);
    let steps = anna.desk().steps.len();
    for step in 1..steps {
        anna.does(deed(Deed::Next));
        assert_eq!(anna.state.screen, Screen::Step(step));
    }
    anna.does(deed(Deed::Next));
    assert_eq!(anna.state.screen, Screen::Review);
    anna.does(deed(Deed::Next));
    assert_eq!(anna.state.screen, Screen::HandOver);
    anna.does(deed(Deed::Next));
    assert_eq!(anna.state.screen, Screen::HandOver);
}

#[test]
fn a_file_that_is_no_longer_wanted_leaves_everything_as_it_was() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").goes(Screen::HandOver);
    anna.gets(Ok(Product::Code(Passphrase::typed("abe-bil-due-fod-gås-hat".into()))));
    anna.outside.clear();
    let before = anna.state.clone();
    anna.does(Action::Make);
    assert!(matches!(anna.job(), Job::Seal { .. }));
    anna.does(deed(Deed::Cancel));
    assert!(asks_to_stop(&anna));
    assert_eq!(anna.state, before, "the code is kept, and the answers are no safer");
    anna.does(Action::Make);
    assert!(matches!(anna.job(), Job::Seal { .. }), "it can be asked for again");
}

#[test]
fn a_sealed_file_that_takes_too_long_asks_for_its_code_again() {
    let mut bo = Person::at_the_start_page();
    bo.does(Action::File("skema.age.txt".into(), Rc::from(&b"sealed"[..])));
    bo.gets(Ok(Product::Asks(Need::Code { work_factor: 20 })));
    let before = bo.state.clone();
    bo.does(Action::Unlock(Passphrase::typed("abe-bil".into())));
    assert!(matches!(bo.job(), Job::Open { .. }));
    bo.does(deed(Deed::Cancel));
    assert!(asks_to_stop(&bo));
    assert_eq!(bo.state, before);
}

#[test]
fn where_nothing_is_worked_on_there_is_nothing_to_give_up() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).outside.clear();
    anna.does(deed(Deed::Cancel));
    assert!(anna.outside.is_empty());
}
