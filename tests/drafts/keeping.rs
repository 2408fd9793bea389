//! A file that the browser goes on writing to: over time, when the page is hidden, when it cannot be
//! written to, and when another document lies open.

use std::rc::Rc;

use trivsel::seal::Recipient;
use trivsel::settings::Settings;
use trivsel::state::{Able, Action, Drafting, Effect, Notice, Screen, Told, Wanted, Way};
use trivsel::work::{Container, Failure, Job, Product};

use crate::support::{Person, today, tomorrow};
use crate::window::*;

#[test]
fn the_person_chooses_a_file_and_it_is_written_before_anything_counts_as_saved() {
    let mut eva = anna();
    eva.drafting(Drafting::Able(Able { keeps: true, warns: true })).goes(Screen::Step(1));
    eva.saves(TEN).draws(CODE).drafting(Drafting::InFile(TEN));
    let Some(Effect::Choose(name)) = eva.outside.last() else { panic!() };
    assert_eq!(&***name, "kladde-2026-11-21-0b9e.age.txt");
    assert!(!eva.has_draft_job());
    eva.drafting(chosen("Kladde.age.txt")).seals();
    assert_eq!(eva.written().len(), 1);
    assert!(eva.state.is_unsaved() && eva.draft().saved.is_none());
    assert_eq!(eva.state.screen, Screen::Draft);
    eva.keeps(Some(ELEVEN));
    assert!(!eva.state.is_unsaved());
    assert_eq!(eva.last_saved(), Some((ELEVEN, "Kladde.age.txt".into())));
    assert_eq!(eva.state.screen, Screen::Step(1));
    assert!(eva.downloads().is_empty() && eva.waits().is_empty(), "nothing has changed");
}

#[test]
fn a_browser_that_keeps_no_file_is_not_asked_for_one() {
    let mut anna = anna();
    anna.saves(TEN).draws(CODE).outside.clear();
    anna.drafting(Drafting::InFile(TEN));
    assert!(anna.outside.is_empty());
}

#[test]
fn choosing_no_file_changes_nothing() {
    let mut eva = anna();
    eva.drafting(Drafting::Able(Able { keeps: true, warns: true })).saves(TEN).draws(CODE);
    eva.drafting(Drafting::InFile(TEN)).drafting(Drafting::Chosen(None));
    assert!(eva.draft().file.is_none() && eva.state.is_unsaved() && !eva.has_draft_job());
    assert_eq!(eva.state.screen, Screen::Draft);
    eva.drafting(chosen("Ingen har spurgt.txt"));
    assert!(eva.draft().file.is_none());
}

#[test]
fn it_saves_itself_within_ten_seconds_of_a_change_and_not_more_often() {
    let mut eva = eva();
    eva.writes(NAME, "Alma og Aia").chooses("Rolle", "Pædagog");
    assert_eq!(eva.waits(), [10_000], "one is enough for all changes");
    assert!(!eva.has_draft_job());
    eva.drafting(Drafting::Due(ELEVEN)).seals();
    let [bytes] = &eva.written()[..] else { panic!() };
    assert_eq!(answers(bytes).answers, *eva.desk().answers);
    assert!(eva.state.is_unsaved());
    eva.keeps(Some(ELEVEN));
    assert!(!eva.state.is_unsaved() && eva.waits().is_empty());
    assert_eq!(eva.last_saved().unwrap().0, ELEVEN);
    assert_eq!(eva.state.screen, Screen::Step(0), "nobody is sent anywhere");
}

#[test]
fn a_page_that_is_hidden_saves_at_once_and_the_timer_finds_nothing_more_to_do() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").drafting(Drafting::Due(TEN)).seals();
    eva.keeps(Some(TEN)).drafting(Drafting::Shown);
    assert!(!eva.state.is_unsaved());
    eva.drafting(Drafting::Due(ELEVEN));
    assert!(!eva.has_draft_job());
    eva.waits();
    eva.writes(NAME, "Alma");
    assert_eq!(eva.waits(), [10_000]);
}

#[test]
fn what_is_written_while_the_file_is_being_written_goes_into_it_next() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").drafting(Drafting::Due(TEN)).seals();
    assert_eq!(eva.written().len(), 1);
    for name in ["Bo", "Ida"] {
        eva.writes(NAME, name).saves(TEN).seals();
    }
    assert!(eva.written().is_empty(), "one after the other");
    eva.keeps(Some(TEN));
    let [bytes] = &eva.written()[..] else { panic!() };
    assert_eq!(answers(bytes).answers, *eva.desk().answers, "the newest of them");
    assert!(eva.state.is_unsaved());
    eva.keeps(Some(ELEVEN));
    assert!(!eva.state.is_unsaved() && eva.written().is_empty());
}

#[test]
fn one_click_saves_in_the_file_at_once() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").saves(ELEVEN).seals();
    assert_eq!((eva.written().len(), eva.downloads().len()), (1, 0));
    eva.keeps(Some(ELEVEN));
    assert!(!eva.state.is_unsaved());
}

#[test]
fn a_file_that_cannot_be_written_to_is_said_and_a_download_is_there_instead() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").drafting(Drafting::Due(TEN)).seals();
    eva.waits();
    eva.keeps(None);
    assert!(eva.draft().trouble && eva.state.is_unsaved());
    assert_eq!(eva.last_saved().unwrap().0, TEN, "this is what the file still has");
    assert_eq!(eva.waits(), [60_000], "it is tried again, less often");
    eva.written();
    eva.saves(ELEVEN).seals();
    assert_eq!((eva.written().len(), eva.downloads().len()), (0, 1));
    assert!(!eva.state.is_unsaved() && eva.draft().trouble);
    eva.drafting(Drafting::Due(ELEVEN)).seals();
    eva.keeps(Some(ELEVEN));
    assert!(!eva.draft().trouble, "the file is there again");
}

#[test]
fn a_first_file_that_cannot_be_written_leaves_the_person_where_they_can_choose_again() {
    let mut eva = anna();
    eva.drafting(Drafting::Able(Able { keeps: true, warns: true })).saves(TEN).draws(CODE);
    eva.drafting(Drafting::InFile(TEN)).drafting(chosen("Et drev.txt")).seals();
    eva.keeps(None);
    assert!(eva.state.screen == Screen::Draft && eva.draft().trouble && eva.state.is_unsaved());
    eva.drafting(Drafting::Download(TEN)).seals();
    assert_eq!((eva.downloads().len(), eva.state.is_unsaved()), (1, false));
    assert_eq!(eva.state.screen, Screen::Step(0));
}

#[test]
fn a_draft_that_saves_itself_disturbs_nobody_when_it_cannot() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").drafting(Drafting::Due(TEN)).job();
    eva.outside.clear();
    eva.gets(Err(Failure::Broken));
    assert!(eva.state.notice.is_none() && eva.draft().trouble && eva.state.is_unsaved());
    assert!(eva.outside.iter().all(|effect| !matches!(effect, Effect::Focus(_))));
}

#[test]
fn a_file_of_one_document_never_gets_the_answers_of_another() {
    let begin = |eva: &mut Person| {
        eva.does(Action::Begin(0, tomorrow()));
    };
    let clear = |eva: &mut Person| {
        eva.does(Action::Clear).does(Action::Confirm).begins(FORM);
        eva.saves(ELEVEN).draws(OTHER).drafting(Drafting::Download(ELEVEN)).seals();
        eva.downloads();
    };
    let open = |eva: &mut Person| {
        eva.does(Action::File("skema.pdf".into(), Rc::from(&b"%PDF"[..])));
        eva.job();
        let json = anna().desk().whole().write().into_bytes();
        eva.gets(Ok(Product::Found { json, container: Container::SealedJson, paper: None }));
        eva.does(Action::Confirm).does(Action::Continue(today()));
    };
    for other in [begin, clear, open] {
        let mut eva = eva();
        other(&mut eva);
        assert!(eva.draft().file.is_none() && eva.draft().code.is_some());
        assert!(eva.last_saved().is_none_or(|saved| saved.1 != "Kladde.age.txt"));
        eva.writes(NAME, "Et andet barn");
        eva.drafting(Drafting::Due(ELEVEN)).keeps(Some(ELEVEN));
        assert!(eva.waits().is_empty() && eva.written().is_empty() && !eva.has_draft_job());
        assert!(eva.state.is_unsaved());
        eva.saves(ELEVEN).seals();
        assert_eq!((eva.written().len(), eva.downloads().len()), (0, 1));
    }
}

#[test]
fn the_end_of_an_old_writing_is_not_taken_for_that_of_a_new_one() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").saves(TEN).seals();
    eva.does(Action::Clear).does(Action::Confirm).begins(FORM).writes(NAME, "Bo");
    eva.saves(TEN).draws(OTHER);
    eva.drafting(Drafting::InFile(TEN)).drafting(chosen("Bo.txt")).seals();
    assert_eq!(eva.written().len(), 2);
    let now = eva.draft().writes();
    eva.drafting(Drafting::Kept(now - 1, Some(TEN)));
    assert!(eva.state.is_unsaved(), "that was the file of the other document");
    eva.drafting(Drafting::Kept(now, Some(ELEVEN))).drafting(Drafting::Kept(now - 1, None));
    assert!(!eva.state.is_unsaved() && !eva.draft().trouble, "whatever the other one comes to");
}

#[test]
fn a_file_that_is_chosen_too_late_is_nobodys() {
    let mut eva = eva();
    eva.drafting(Drafting::InFile(TEN)).does(Action::Clear).does(Action::Confirm);
    eva.begins(FORM).writes(NAME, "Bo").drafting(chosen("Aia.txt"));
    assert!(eva.draft().file.is_none() && !eva.has_draft_job());
}

#[test]
fn a_file_that_is_let_go_is_written_to_no_more() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").drafting(Drafting::Due(TEN));
    let job = eva.draft_job();
    eva.drafting(Drafting::Stop).gets(sealed(job));
    assert!(eva.written().is_empty() && eva.draft().file.is_none() && eva.state.is_unsaved());
    eva.waits();
    eva.writes(NAME, "Bo").drafting(Drafting::Due(TEN));
    assert!(eva.waits().is_empty() && !eva.has_draft_job());
    eva.saves(ELEVEN).seals();
    assert_eq!(eva.downloads().len(), 1);
}

#[test]
fn another_file_takes_the_place_of_the_one_before() {
    let mut eva = eva();
    eva.goes(Screen::Draft).drafting(Drafting::InFile(ELEVEN)).drafting(chosen("Ny.txt")).seals();
    eva.keeps(Some(ELEVEN));
    assert_eq!(eva.last_saved(), Some((ELEVEN, "Ny.txt".into())));
}

#[test]
fn a_file_that_was_chosen_has_nothing_until_it_is_written() {
    let mut bo = bo();
    bo.drafting(Drafting::Able(Able { keeps: true, warns: true })).goes(Screen::Draft);
    bo.drafting(Drafting::InFile(ELEVEN)).drafting(chosen("Ny.txt"));
    assert!(bo.draft().told.is_none());
    assert!(bo.draft().saved.as_ref().unwrap().way == Way::Download, "what was saved before");
    bo.seals().keeps(Some(ELEVEN));
    assert!(bo.draft().saved.as_ref().unwrap().way == Way::File);
    assert!(bo.draft().told == Some(Told::Keeps));
    bo.drafting(Drafting::Stop);
    assert!(bo.draft().saved.as_ref().unwrap().way == Way::File, "it is in that file still");
}

#[test]
fn what_somebody_asks_for_is_said_each_time_and_what_saves_itself_is_not() {
    let mut eva = eva();
    let before = eva.draft().times;
    eva.writes(NAME, "Aia").drafting(Drafting::Due(TEN)).seals().keeps(Some(TEN));
    assert_eq!(eva.draft().times, before);
    for times in 1..3 {
        eva.saves(ELEVEN).seals().keeps(Some(ELEVEN));
        assert_eq!(eva.draft().times, before + times);
        let Some(Told::Saved(saved)) = &eva.draft().told else { panic!() };
        assert!(saved.at == ELEVEN && saved.way == Way::File);
    }
}

#[test]
fn a_download_that_was_asked_for_is_not_lost_over_a_file() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").does(Action::Want(Wanted::Paper)).does(Action::Make);
    assert!(matches!(eva.job(), Job::Print { .. }));
    eva.drafting(Drafting::InFile(TEN)).drafting(Drafting::Download(TEN));
    eva.drafting(chosen("Ny.txt")).gets(Ok(Product::Paper(b"%PDF".to_vec())));
    eva.downloads();
    eva.seals();
    assert_eq!((eva.downloads().len(), eva.written().len()), (1, 0));
    eva.seals();
    assert_eq!((eva.downloads().len(), eva.written().len()), (0, 1));
}

#[test]
fn a_draft_for_the_file_that_cannot_be_sealed_is_told_whoever_asked() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").saves(ELEVEN).job();
    eva.gets(Err(Failure::Broken));
    assert!(eva.draft().trouble && eva.state.notice == Some(Notice::Failed(Failure::Broken)));
}

#[test]
fn whoever_keeps_the_key_for_emergencies_can_open_drafts_too() {
    let key = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    let recovery = Recipient::parse(key).unwrap();
    let mut bo = bo();
    assert!(!bo.state.has_recovery(), "nobody else can, and that is said");
    let settings = Settings { recovery: Some(recovery.clone()), ..Settings::default() };
    bo.state.settings = trivsel::form::Whole::new(Rc::new(settings));
    assert!(bo.state.has_recovery());
    let said = trivsel::texts::DANISH.drafts();
    assert!(said.protects_recovery.contains("kommunens reservenøgle"));
    assert!(!said.protects.contains("reservenøgle"));
    bo.saves(ELEVEN);
    assert_eq!(bo.draft_job().others, [recovery]);
    assert_eq!(bo.state.notice, None::<Notice>);
}
