//! The program falls over while a file is read: what was filled in is in the journal, what was only
//! read lies in its file, and whoever read it is told to open it again.

use trivsel::state::{Action, Deed, Journal, Notice, Screen};

use crate::support::Person;

const FORM: &str = "Trivselsskema, 3–6 år";
const CHILD: &str = "Barnets navn eller initialer";

/// What the element keeps of somebody, as it is when the program falls over.
fn journal(person: &Person, screen: Screen) -> Journal {
    let desk = person.state.desk.as_ref().filter(|desk| desk.opened.is_none());
    let record = desk.map(|desk| desk.whole().write()).unwrap_or_default();
    Journal {
        record: record.into(),
        screen: screen.number(),
        unsaved: person.state.is_unsaved(),
        typed: None,
        set_aside: None,
    }
}

/// The program starts again.
fn again(journal: Journal) -> Person {
    let mut person = Person::at_work();
    person.does(Action::Recover(journal));
    person
}

fn says_to_open_again(person: &Person) -> bool {
    matches!(person.state.notice, Some(Notice::OpenAgain(_)))
}

#[test]
fn a_form_that_was_only_looked_at_is_to_be_opened_again() {
    let mut anna = Person::at_work();
    let form = anna.state.forms[0].source().to_string();
    anna.opens(form.as_bytes());
    assert_eq!(anna.state.screen, Screen::Form);
    let anna = again(journal(&anna, Screen::Form));
    assert_eq!(anna.state.screen, Screen::Start);
    assert!(says_to_open_again(&anna) && anna.state.desk.is_none());
}

#[test]
fn what_was_filled_in_behind_it_is_still_there() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma");
    let form = anna.state.forms[0].source().to_string();
    anna.opens(form.as_bytes());
    assert_eq!(anna.state.screen, Screen::Form);
    let mut anna = again(journal(&anna, Screen::Form));
    assert!(says_to_open_again(&anna) && anna.state.is_unsaved());
    assert_eq!(anna.goes(Screen::Step(0)).reads(CHILD), ["Alma"]);
}

#[test]
fn a_document_that_was_only_read_is_to_be_opened_again() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma");
    let file = anna.is_saved();
    let mut bo = Person::at_work();
    bo.opens(&file);
    let kept = journal(&bo, Screen::Opened);
    assert!(kept.record.is_empty(), "what lies in its file is in no journal");
    let mut bo = again(kept);
    assert!(says_to_open_again(&bo) && bo.state.desk.is_none());
    assert_eq!(bo.opens(&file).reads(CHILD), ["Alma"]);
    assert!(bo.state.notice.is_none());
}

#[test]
fn where_no_file_was_read_nobody_is_told_to_open_one() {
    for screen in [Screen::Settings, Screen::Help, Screen::Start] {
        let anna = again(journal(&Person::at_work(), screen));
        assert_eq!((anna.state.screen, anna.state.notice.is_none()), (screen, true));
    }
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma");
    let anna = again(journal(&anna, Screen::Step(0)));
    assert_eq!(anna.state.notice, Some(Notice::Recovered));
}

#[test]
fn after_a_fall_the_screen_can_be_covered_as_before() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma").deed(Deed::Cover);
    let mut anna = again(journal(&anna, Screen::Step(0)));
    anna.deed(Deed::Cover);
    assert!(anna.state.covered);
    anna.deed(Deed::Uncover);
    assert_eq!(anna.reads(CHILD), ["Alma"]);
    assert_eq!(anna.state.notice, Some(Notice::Recovered), "it is said once somebody is there");
}

#[test]
fn what_is_read_is_covered_too_and_a_file_that_comes_meanwhile_does_not_uncover_it() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma");
    let file = anna.is_saved();
    let mut bo = Person::at_work();
    bo.opens(&file).deed(Deed::Cover);
    assert!(bo.state.covered, "a document that is only read");
    bo.deed(Deed::Uncover).goes(Screen::Parents).deed(Deed::Cover);
    assert!(bo.state.covered, "the parents' page");
    bo.opens(&file);
    assert!(bo.state.covered, "what was on its way is there, and is behind the cover");
    bo.deed(Deed::Uncover);
    assert_eq!((bo.state.screen, bo.reads(CHILD)), (Screen::Opened, vec!["Alma".to_owned()]));
}
