//! Who wants to begin something else and saves first: what was asked for follows by itself.

use trivsel::state::{Action, Asking, Deed, Drafting, Notice, Screen};
use trivsel::work::Failure;

use crate::support::Person;
use crate::window::*;

const OTHER_FORM: &str = "Trivselsskema, 6–10 år";

impl Person {
    /// Clicks »Gem kladde først« where something is asked.
    fn saves_first(&mut self) -> &mut Self {
        assert!(matches!(self.state.asking, Some(Asking::Replace(_))), "something is asked");
        self.deed(Deed::SaveFirst(TEN))
    }

    fn form(&self) -> &str {
        self.desk().form().title.main()
    }
}

#[test]
fn with_the_first_draft_and_its_code_the_form_that_was_wanted_follows() {
    let mut anna = anna();
    anna.begins(OTHER_FORM).saves_first();
    assert_eq!(anna.state.screen, Screen::Draft, "the code is to be written down");
    anna.draws(CODE).drafting(Drafting::Download(TEN)).seals();
    assert_eq!(anna.downloads().len(), 1);
    assert_eq!((anna.form(), anna.state.screen), (OTHER_FORM, Screen::Step(0)));
    assert!(matches!(anna.state.notice, Some(Notice::Saved(_))), "it says where to look for it");
    assert!(anna.state.asking.is_none() && anna.state.has_drafts(), "the code can be looked at");
}

#[test]
fn with_a_code_that_is_known_it_is_one_click() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").begins(OTHER_FORM).saves_first().seals();
    assert_eq!(bo.downloads().len(), 1);
    assert_eq!(bo.form(), OTHER_FORM);
}

#[test]
fn with_a_file_that_is_kept_it_follows_once_that_is_written() {
    let mut eva = eva();
    eva.writes(NAME, "Aia").begins(OTHER_FORM).saves_first().seals();
    assert_eq!(eva.form(), FORM);
    eva.keeps(Some(ELEVEN));
    assert_eq!(eva.form(), OTHER_FORM);
}

#[test]
fn what_was_written_meanwhile_is_asked_about_again() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").begins(OTHER_FORM).saves_first();
    let draft = bo.draft_job();
    bo.writes(NAME, "Aia og Bo").gets(sealed(draft));
    assert_eq!(bo.form(), FORM);
    assert!(matches!(bo.state.asking, Some(Asking::Replace(_))));
}

#[test]
fn whoever_turns_away_stays_where_they_are() {
    let mut anna = anna();
    anna.begins(OTHER_FORM).saves_first().draws(CODE).goes(Screen::Step(1));
    anna.saves(TEN).drafting(Drafting::Download(TEN)).seals();
    assert_eq!(anna.form(), FORM, "this draft was saved for its own sake");
}

#[test]
fn a_draft_that_fails_loses_nothing_and_the_next_try_goes_on() {
    let mut anna = anna();
    anna.begins(OTHER_FORM).saves_first().draws(CODE).drafting(Drafting::Download(TEN));
    anna.draft_job();
    anna.gets(Err(Failure::Broken));
    assert_eq!((anna.form(), anna.reads(NAME)), (FORM, vec!["Alma".into()]));
    anna.drafting(Drafting::Download(TEN)).seals();
    assert_eq!(anna.form(), OTHER_FORM);
}

#[test]
fn a_file_is_not_kept_waiting_for_a_draft() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").does(Action::File("a.pdf".into(), (*b"%PDF").into()));
    if bo.state.asking.is_none() {
        let json = anna().desk().document().write().into_bytes();
        bo.gets(Ok(trivsel::work::Product::Found {
            json,
            container: trivsel::work::Container::Pdf,
            paper: None,
        }));
    }
    let before = bo.form().to_owned();
    bo.deed(Deed::SaveFirst(TEN)).seals();
    assert_eq!(bo.form(), before);
    assert_eq!(bo.reads(NAME), ["Aia"], "it lies here as it was, and the file is chosen again");
}
