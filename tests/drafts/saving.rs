//! Saving drafts as downloads: the code once, one click after, and what other jobs have to do with
//! it.

use std::rc::Rc;

use trivsel::seal::{Fault, Passphrase};
use trivsel::state::{Action, Asking, Busy, Deed, Drafting, Effect, Notice, Screen, Wanted};
use trivsel::work::{Container, DraftLock, Failure, Job, Product};

use crate::support::{Person, tomorrow};
use crate::window::*;

const POSITION: &str = "Barnets position her og nu";

#[test]
fn the_first_draft_shows_its_code_and_the_person_is_back_where_they_were() {
    let mut anna = anna();
    anna.goes(Screen::Step(2)).saves(TEN);
    assert_eq!((anna.state.screen, anna.state.busy), (Screen::Draft, Some(Busy::Drawing)));
    anna.draws(CODE);
    assert_eq!(anna.draft().code, Some(Passphrase::typed(CODE.into())));
    assert!(!anna.draft().is_in_use() && anna.state.is_unsaved());
    anna.drafting(Drafting::Download(TEN));
    assert!(anna.state.busy.is_none(), "nothing holds the person up");
    assert!(anna.draft().is_saving());
    anna.seals();
    let [parcel] = &anna.downloads()[..] else { panic!() };
    assert_eq!(parcel.name, "kladde-2026-11-21-0b9e.age.txt");
    assert_eq!(anna.last_saved(), Some((TEN, parcel.name.clone())));
    assert!(!anna.state.is_unsaved() && !anna.draft().is_saving());
    assert_eq!(anna.state.screen, Screen::Step(2));
    assert!(anna.outside.iter().any(|effect| matches!(effect, Effect::Journal { soon: false })));
}

#[test]
fn after_that_it_is_one_click_and_the_person_stays_where_they_are() {
    let mut bo = bo();
    bo.writes(NAME, "Alma og Aia");
    assert!(bo.state.is_unsaved());
    bo.goes(Screen::Review).saves(ELEVEN);
    let job = bo.draft_job();
    assert!(job.lock == DraftLock::Key(key_part()), "the code is stretched once");
    bo.gets(sealed(job));
    assert_eq!(bo.state.screen, Screen::Review);
    assert_eq!(bo.downloads().len(), 1);
    assert_eq!(bo.last_saved().unwrap().0, ELEVEN);
    assert!(!bo.state.is_unsaved());
}

#[test]
fn a_draft_holds_everything_also_what_is_off() {
    let mut anna = anna();
    anna.chooses(POSITION, "Bekymring").writes("Hvad gør vi?", "Leger i det lille rum");
    anna.chooses(POSITION, "Trivsel").does_not_see("Hvad gør vi?");
    anna.saves(TEN).draws(CODE).drafting(Drafting::Download(TEN));
    let bundle = anna.draft_job().bundle;
    assert!(bundle.contains("Leger i det lille rum"));
    let document = answers(bundle.as_bytes());
    assert_eq!(document.answers, anna.desk().whole().answers);
    assert_eq!(document.record, anna.desk().record.finished(false));
}

#[test]
fn another_code_can_be_drawn_until_a_draft_has_it() {
    let mut anna = anna();
    anna.saves(TEN).draws("en-to-tre").drafting(Drafting::NewCode);
    anna.drafting(Drafting::Download(TEN));
    assert!(!anna.has_draft_job(), "which code would it be?");
    anna.draws(CODE).drafting(Drafting::Download(TEN)).drafting(Drafting::NewCode);
    assert_eq!(anna.draft_job().lock, DraftLock::Code(Passphrase::typed(CODE.into())));
    assert!(anna.outside.iter().all(|effect| !matches!(effect, Effect::Run(_))));
    let mut bo = bo();
    bo.drafting(Drafting::NewCode);
    assert!(bo.outside.is_empty());
}

#[test]
fn a_click_before_the_code_is_noted_shows_it_again() {
    let mut anna = anna();
    anna.saves(TEN).draws(CODE).goes(Screen::Step(1)).saves(ELEVEN);
    assert_eq!(anna.state.screen, Screen::Draft);
    assert!(!anna.has_draft_job());
    assert_eq!(anna.draft().code, Some(Passphrase::typed(CODE.into())));
}

#[test]
fn a_code_for_drafts_is_none_for_others() {
    let mut anna = anna();
    anna.goes(Screen::HandOver).saves(TEN);
    assert_eq!(anna.state.screen, Screen::Draft);
    anna.draws("en-to-tre");
    assert_eq!(anna.desk().code, Some(Passphrase::typed("en-to-tre".into())));
    assert!(anna.draft().code.is_none(), "this one was asked for before");
    anna.draws(CODE);
    assert_eq!(anna.draft().code, Some(Passphrase::typed(CODE.into())));
    assert_eq!(anna.desk().code, Some(Passphrase::typed("en-to-tre".into())));
}

#[test]
fn a_code_that_could_not_be_drawn_is_asked_for_again_by_a_click() {
    let mut anna = anna();
    anna.saves(TEN).job();
    anna.gets(Err(Failure::Seal(Fault::NoChance)));
    assert_eq!(anna.state.notice, Some(Notice::Failed(Failure::Seal(Fault::NoChance))));
    anna.saves(TEN).draws(CODE);
    assert_eq!(anna.draft().code, Some(Passphrase::typed(CODE.into())));
}

#[test]
fn where_nothing_is_filled_in_there_is_nothing_to_save() {
    let mut anna = Person::at_the_start_page();
    anna.saves(TEN).drafting(Drafting::Download(TEN)).drafting(Drafting::NewCode);
    assert!(anna.outside.is_empty() && anna.state.draft.is_none());
    let mut reader = self::anna().hands_to_another();
    reader.outside.clear();
    reader.saves(TEN).goes(Screen::Draft);
    assert!(reader.outside.is_empty());
}

#[test]
fn what_changes_while_a_draft_is_sealed_is_not_in_it_and_stays_unsaved() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").saves(ELEVEN);
    let job = bo.draft_job();
    bo.writes(NAME, "Aia Eksempel").gets(sealed(job));
    assert_eq!(bo.downloads().len(), 1);
    assert!(bo.state.is_unsaved());
}

#[test]
fn a_draft_that_cannot_be_sealed_leaves_everything_as_it_was() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").saves(ELEVEN).job();
    bo.gets(Err(Failure::Broken));
    assert_eq!(bo.state.notice, Some(Notice::Failed(Failure::Broken)));
    assert!(bo.state.is_unsaved() && !bo.draft().is_saving());
    bo.saves(ELEVEN).seals();
    assert!(!bo.state.is_unsaved());
}

#[test]
fn what_is_asked_for_while_a_draft_is_sealed_begins_when_it_is() {
    let mut bo = bo();
    bo.saves(ELEVEN);
    let draft = bo.draft_job();
    bo.does(Action::Want(Wanted::Paper)).does(Action::Make);
    assert_eq!(bo.state.busy, Some(Busy::Making));
    assert!(bo.outside.iter().all(|effect| !matches!(effect, Effect::Run(_))), "one at a time");
    bo.gets(sealed(draft));
    assert_eq!(bo.state.busy, Some(Busy::Making), "the draft is not what the person waits for");
    assert!(matches!(bo.job(), Job::Print { .. }));
    bo.gets(Ok(Product::Paper(b"%PDF".to_vec())));
    let kinds: Vec<_> = bo.downloads().iter().map(|parcel| parcel.media_type).collect();
    assert_eq!(kinds, ["text/plain;charset=us-ascii", "application/pdf"]);
}

#[test]
fn a_draft_that_is_asked_for_while_another_job_runs_is_saved_after_it() {
    let mut bo = bo();
    bo.does(Action::Want(Wanted::Paper)).does(Action::Make).saves(ELEVEN);
    assert!(matches!(bo.job(), Job::Print { .. }));
    assert!(!bo.has_draft_job() && bo.draft().is_saving());
    bo.gets(Ok(Product::Paper(b"%PDF".to_vec()))).seals();
    assert_eq!(bo.downloads().len(), 2);
}

#[test]
fn a_failure_of_a_draft_is_none_of_what_waits_for_it() {
    let mut bo = bo();
    bo.saves(ELEVEN).job();
    bo.does(Action::Want(Wanted::Paper)).does(Action::Make).gets(Err(Failure::Broken));
    assert!(matches!(bo.job(), Job::Print { .. }));
    bo.gets(Ok(Product::Paper(b"%PDF".to_vec())));
    assert_eq!(bo.downloads().len(), 1);
}

#[test]
fn giving_up_what_waits_leaves_the_draft_alone() {
    let mut bo = bo();
    bo.saves(ELEVEN);
    let draft = bo.draft_job();
    bo.does(Action::Want(Wanted::Paper)).does(Action::Make).deed(Deed::Cancel);
    assert!(bo.outside.iter().all(|effect| !matches!(effect, Effect::Stop(_))));
    bo.gets(sealed(draft));
    assert!(bo.outside.iter().all(|effect| !matches!(effect, Effect::Run(_))));
    assert_eq!((bo.downloads().len(), bo.state.busy), (1, None));
}

#[test]
fn a_file_that_is_dropped_while_a_draft_is_sealed_is_opened_after_it() {
    let mut bo = bo();
    bo.saves(ELEVEN);
    let draft = bo.draft_job();
    bo.does(Action::File("skema.pdf".into(), Rc::from(&b"%PDF"[..]))).gets(sealed(draft));
    assert!(matches!(bo.job(), Job::Open { .. }));
    let json = anna().desk().document().write().into_bytes();
    bo.gets(Ok(Product::Found { json, container: Container::Pdf, paper: None }));
    assert!(bo.state.screen == Screen::Opened || bo.state.asking.is_some());
}

#[test]
fn a_draft_of_a_document_that_is_gone_is_thrown_away_and_the_code_stays() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").saves(ELEVEN);
    let draft = bo.draft_job();
    bo.does(Action::Begin(2, tomorrow())).does(Action::Confirm).gets(sealed(draft));
    assert!(bo.downloads().is_empty());
    bo.writes(NAME, "Bo");
    assert!(bo.draft().saved.is_none(), "of this one there is no draft");
    bo.saves(ELEVEN);
    assert_eq!(bo.state.screen, Screen::Step(0), "the code is in use in this window");
    let job = bo.draft_job();
    assert!(job.lock == DraftLock::Key(key_part()) && !job.bundle.contains("Aia"));
}

#[test]
fn a_saved_draft_is_no_reason_to_ask_but_for_its_code_and_an_unsaved_change_is() {
    let mut bo = bo();
    bo.does(Action::Begin(2, tomorrow()));
    assert!(bo.state.asking.is_none());
    bo.does(Action::Clear);
    assert_eq!(bo.state.asking, Some(Asking::Clear), "drafts of before open with the code too");
    bo.does(Action::Dismiss).goes(Screen::Draft);
    assert_eq!(bo.state.screen, Screen::Draft, "the code can be looked at");
    let mut bo = self::bo();
    bo.writes(NAME, "Aia").does(Action::Clear);
    assert!(bo.state.asking.is_some());
}

#[test]
fn no_other_program_takes_over_while_there_is_a_code_for_drafts() {
    let mut anna = anna();
    assert!(anna.state.is_calm());
    anna.saves(TEN).draws(CODE).goes(Screen::Step(0));
    assert!(!anna.state.is_calm());
    assert!(!bo().state.is_calm());
}

#[test]
fn a_code_is_never_shown_in_debug_nor_a_name_that_a_person_gave_a_file() {
    let mut eva = eva();
    let file = chosen("Alma Hemmelig.age.txt");
    let mut log = format!("{file:?}");
    eva.drafting(Drafting::InFile(TEN)).drafting(file).seals();
    eva.keeps(Some(TEN));
    log += &format!("{:?}{:?}{:?}{:?}", eva.state, eva.outside, eva.draft(), eva.draft().saved);
    for secret in ["Hemmelig", "Alma", "aborre"] {
        assert!(!log.contains(secret), "{log}");
    }
}
