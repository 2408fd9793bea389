//! »Ryd og luk«: whoever sits at the computer next finds nothing of what was there, not even of what
//! was still under way.

use std::rc::Rc;

use trivsel::state::{Action, Asking, Deed, Drafting, Effect, Notice, Screen, Wanted};
use trivsel::work::{Container, Failure, Job, MAX_BYTES, Product};

use crate::support::{Person, tomorrow};
use crate::window::*;

/// The window is cleared, whatever it asks first.
fn clears(person: &mut Person) {
    person.does(Action::Clear);
    if person.state.asking.is_some() {
        person.does(Action::Confirm);
    }
    assert!(person.state.desk.is_none() && person.state.screen == Screen::Start);
}

fn files(names: &[&str]) -> Deed {
    let bytes: Rc<[u8]> = Rc::from(&b"%PDF"[..]);
    Deed::Files(names.iter().map(|name| (Rc::from(*name), bytes.clone())).collect())
}

/// A file holds what Alma's form says.
fn found() -> Product {
    let json = anna().desk().document().write().into_bytes();
    Product::Found { json, container: Container::Pdf, paper: None }
}

#[test]
fn the_code_of_the_drafts_goes_with_the_document() {
    for mut person in [bo(), eva()] {
        person.does(Action::Clear);
        assert_eq!(person.state.asking, Some(Asking::Clear), "has it been written down?");
        person.does(Action::Confirm);
        let draft = person.draft();
        assert!(draft.code.is_none() && draft.file.is_none() && draft.saved.is_none());
        assert!(!draft.has_made() && draft.told.is_none());
        person.begins(FORM).writes(NAME, "Bo").saves(ELEVEN);
        assert_eq!(person.state.screen, Screen::Draft);
        person.draws(OTHER);
        assert_eq!(person.draft().code.as_ref().unwrap().expose(), OTHER);
    }
}

#[test]
fn the_key_of_a_draft_that_was_being_sealed_does_not_come_back() {
    for end in [None, Some(Failure::Broken)] {
        let mut anna = anna();
        anna.saves(TEN).draws(CODE).drafting(Drafting::Download(TEN));
        let job = anna.draft_job();
        clears(&mut anna);
        anna.begins(FORM).writes(NAME, "Bo").gets(end.map_or_else(|| sealed(job), Err));
        assert!(!anna.draft().has_made() && anna.state.notice.is_none());
        assert!(anna.downloads().is_empty());
        anna.saves(ELEVEN).draws(OTHER).drafting(Drafting::Download(ELEVEN));
        assert!(anna.draft_job().lock != trivsel::work::DraftLock::Key(key_part()));
    }
}

#[test]
fn a_code_that_was_being_drawn_is_none_of_the_next_document() {
    let hands_over = |anna: &mut Person| {
        anna.goes(Screen::HandOver);
    };
    let saves = |anna: &mut Person| {
        anna.saves(TEN);
    };
    for draws in [hands_over, saves] {
        let mut anna = anna();
        draws(&mut anna);
        anna.outside.retain(|effect| !matches!(effect, Effect::Run(_)));
        clears(&mut anna);
        assert!(anna.outside.iter().any(|effect| matches!(effect, Effect::Stop(_))));
        anna.begins(FORM).writes(NAME, "Bo");
        anna.gets(Ok(Product::Code(trivsel::seal::Passphrase::typed(CODE.into()))));
        assert!(anna.desk().code.is_none(), "nobody waits for it");
        assert!(anna.state.draft.as_ref().is_none_or(|draft| draft.code.is_none()));
    }
}

#[test]
fn work_that_waits_for_a_draft_goes_too() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").saves(ELEVEN);
    let draft = bo.draft_job();
    bo.does(Action::Want(Wanted::Paper)).does(Action::Make);
    clears(&mut bo);
    bo.gets(sealed(draft));
    assert!(bo.state.busy.is_none());
    assert!(bo.outside.iter().all(|effect| !matches!(effect, Effect::Run(_))));
}

#[test]
fn what_was_found_goes_with_the_document_also_under_the_cover() {
    let mut bo = bo();
    bo.deed(files(&["a.pdf", "b.pdf"])).job();
    bo.gets(Ok(found()));
    assert!(matches!(bo.state.asking, Some(Asking::Join(_))));
    bo.deed(Deed::Cover).does(Action::Clear);
    bo.outside.clear();
    bo.does(Action::Confirm);
    assert!(bo.state.asking.is_none() && bo.state.busy.is_none());
    assert!(bo.outside.iter().all(|effect| !matches!(effect, Effect::Run(_))), "nor the next");
}

#[test]
fn who_goes_back_from_a_question_wants_none_of_the_files() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").deed(files(&["a.pdf", "b.pdf"])).job();
    bo.gets(Ok(found()));
    assert!(matches!(bo.state.asking, Some(Asking::Join(_))));
    bo.does(Action::Popped(Screen::Step(0).number()));
    assert!(bo.state.asking.is_none() && bo.state.busy.is_none());
    assert!(bo.outside.iter().all(|effect| !matches!(effect, Effect::Run(_))));
}

#[test]
fn who_gives_up_a_file_wants_none_of_those_behind_it() {
    let mut bo = Person::at_the_start_page();
    bo.deed(files(&["a.pdf", "b.pdf"])).job();
    bo.deed(Deed::Cancel);
    assert!(bo.state.busy.is_none());
    assert!(bo.outside.iter().all(|effect| !matches!(effect, Effect::Run(_))));
}

#[test]
fn files_that_are_too_large_do_not_hold_up_those_behind_them() {
    let mut bo = Person::at_the_start_page();
    let large: Rc<[u8]> = vec![0; MAX_BYTES + 1].into();
    let small: Rc<[u8]> = Rc::from(&b"%PDF"[..]);
    let all = [("a", &large), ("b", &large), ("c", &small), ("d", &large), ("e", &large)];
    let all = all.map(|(name, bytes)| (Rc::from(name), bytes.clone()));
    bo.deed(Deed::Files(all.to_vec()));
    assert!(matches!(bo.job(), Job::Open { .. }), "the third one is opened at once");
    bo.gets(Ok(found()));
    let Some(Notice::Left(names)) = &bo.state.notice else { panic!("{:?}", bo.state.notice) };
    assert_eq!(&***names, "a, b, d, e");
    bo.does(Action::Continue(tomorrow()));
    assert!(bo.state.busy.is_none(), "nothing is opened later");
}
