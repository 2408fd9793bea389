//! What is said of where the answers are: nothing that the window cannot know, and nothing that was
//! true before the last change.

use std::rc::Rc;

use trivsel::state::{
    Able, Action, Asking, Drafting, Left, Notice, Screen, Standing, Told, Wanted, Way,
};
use trivsel::work::{Container, Product};

use crate::support::{Person, tomorrow};
use crate::window::*;

/// Hands over a file that everybody can read.
fn hands_over(person: &mut Person) {
    person.does(Action::Want(Wanted::Paper)).does(Action::Make);
    person.gets(Ok(Product::Paper(b"%PDF".to_vec())));
    assert_eq!(person.downloads().len(), 1);
}

fn stands(person: &Person, standing: Option<Standing>) {
    let is = person.state.standing();
    assert!(is == standing, "it is {:?}", is.as_ref().map(std::mem::discriminant));
}

#[test]
fn of_a_download_it_is_known_that_it_was_asked_for_and_no_more() {
    let mut bo = bo();
    stands(&bo, Some(Standing::Asked(TEN)));
    bo.writes(NAME, "Aia");
    stands(&bo, Some(Standing::Changed(TEN)));
    bo.saves(ELEVEN).seals();
    stands(&bo, Some(Standing::Asked(ELEVEN)));
}

#[test]
fn only_a_file_that_was_written_is_saved() {
    let mut eva = eva();
    let file: Rc<str> = "Kladde.age.txt".into();
    stands(&eva, Some(Standing::Keeps(file.clone(), TEN)));
    eva.drafting(Drafting::Stop);
    stands(&eva, Some(Standing::Written(file, TEN)));
    eva.writes(NAME, "Aia");
    stands(&eva, Some(Standing::Changed(TEN)));
    eva.saves(ELEVEN).seals();
    stands(&eva, Some(Standing::Asked(ELEVEN)));
}

#[test]
fn after_handing_over_an_older_draft_does_not_pass_for_everything() {
    let mut bo = bo();
    bo.writes(NAME, "Aia");
    hands_over(&mut bo);
    assert!(!bo.state.is_unsaved());
    stands(&bo, Some(Standing::Handed(TEN)));
    // The draft that is saved afterwards has everything too.
    bo.saves(ELEVEN).seals();
    stands(&bo, Some(Standing::Asked(ELEVEN)));
    let mut bo = self::bo();
    hands_over(&mut bo);
    stands(&bo, Some(Standing::Asked(TEN)));
}

#[test]
fn what_was_handed_over_is_not_said_to_be_only_here() {
    let mut anna = anna();
    stands(&anna, Some(Standing::Unsaved));
    hands_over(&mut anna);
    stands(&anna, Some(Standing::Made));
    anna.writes(NAME, "Aia");
    stands(&anna, Some(Standing::Newer));
}

#[test]
fn neither_is_what_lies_in_the_draft_that_was_opened() {
    let json = anna().desk().whole().write().into_bytes();
    let mut anna = Person::at_the_start_page();
    let sealed: Rc<[u8]> = Rc::from(&b"sealed"[..]);
    anna.does(Action::File("kladde.age.txt".into(), sealed)).job();
    anna.gets(Ok(Product::Asks(trivsel::seal::Need::Code { work_factor: 17 })));
    anna.does(Action::Unlock(trivsel::seal::Passphrase::typed(CODE.into()))).job();
    anna.gets(Ok(Product::Found { json, container: Container::SealedJson, paper: None }));
    anna.does(Action::Continue(tomorrow()));
    stands(&anna, Some(Standing::Opened));
    anna.writes(NAME, "Aia");
    stands(&anna, Some(Standing::Newer));
    anna.saves(ELEVEN).seals();
    stands(&anna, Some(Standing::Asked(ELEVEN)));
}

#[test]
fn a_file_that_cannot_be_written_to_is_trouble_as_long_as_something_is_only_here() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").drafting(Drafting::Due(TEN)).seals().keeps(None);
    stands(&eva, Some(Standing::Trouble));
    eva.saves(ELEVEN).seals();
    stands(&eva, Some(Standing::Asked(ELEVEN)));
}

#[test]
fn whoever_clears_is_asked_for_what_nobody_here_can_know() {
    let mut person = bo();
    assert_eq!(person.state.leaves_behind(), Some(Left::Both));
    person.does(Action::Clear);
    assert_eq!(person.state.asking, Some(Asking::Clear));
    let mut person = eva();
    assert_eq!(person.state.leaves_behind(), Some(Left::Code), "the file was written");
    person.does(Action::Clear);
    assert_eq!(person.state.asking, Some(Asking::Clear));
    let mut person = anna();
    hands_over(&mut person);
    assert_eq!(person.state.leaves_behind(), Some(Left::File));
    person.does(Action::Clear);
    assert_eq!(person.state.asking, Some(Asking::Clear));
    person.does(Action::Confirm);
    assert_eq!(person.state.screen, Screen::Start);
}

#[test]
fn a_chosen_file_that_cannot_be_written_to_is_told_of_though_nothing_is_only_here() {
    let mut bo = bo();
    bo.drafting(Drafting::Able(Able { keeps: true, warns: true })).goes(Screen::Draft);
    bo.drafting(Drafting::InFile(ELEVEN)).drafting(chosen("drev.age.txt")).seals().keeps(None);
    assert!(!bo.state.is_unsaved(), "the download had everything");
    assert!(matches!(bo.state.notice, Some(Notice::Unwritten(_))), "{:?}", bo.state.notice);
    stands(&bo, Some(Standing::Asked(TEN)));
}

#[test]
fn a_file_that_needs_no_code_is_not_said_to_need_one() {
    let mut bo = bo();
    bo.writes(NAME, "Aia");
    hands_over(&mut bo);
    assert_eq!(bo.state.leaves_behind(), Some(Left::File), "the draft is older than the PDF");
}

#[test]
fn what_was_heard_is_past_once_something_changes() {
    let mut bo = bo();
    assert!(matches!(&bo.draft().told, Some(Told::Saved(saved)) if saved.way == Way::Download));
    bo.writes(NAME, "Aia");
    assert!(bo.draft().told.is_none());
    bo.saves(ELEVEN);
    let job = bo.draft_job();
    bo.writes(NAME, "Ida").gets(sealed(job));
    assert!(bo.draft().told.is_some(), "whoever asked hears it, whatever they wrote meanwhile");
    let mut eva = eva();
    assert!(eva.draft().told == Some(Told::Keeps));
    eva.drafting(Drafting::Stop);
    assert!(eva.draft().told.is_none(), "it does not any more");
}
