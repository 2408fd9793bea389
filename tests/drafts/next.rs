//! Who wants to begin something else and saves first: what was asked for follows by itself.

use trivsel::state::{Action, Asking, Deed, Drafting, Screen};
use trivsel::work::{Container, Failure, Product};

use crate::support::{Person, tomorrow};
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
    assert!(matches!(anna.state.asking, Some(Asking::Replace(_))), "is the file there?");
    assert_eq!((anna.form(), anna.reads(NAME)), (FORM, vec!["Alma".into()]), "until then it stays");
    anna.does(Action::Confirm);
    assert_eq!((anna.form(), anna.state.screen), (OTHER_FORM, Screen::Step(0)));
    assert!(anna.state.asking.is_none() && anna.state.has_drafts(), "the code can be looked at");
}

#[test]
fn who_has_not_seen_the_file_still_has_the_answers() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").begins(OTHER_FORM).saves_first().seals();
    assert_eq!(bo.downloads().len(), 1);
    bo.does(Action::Dismiss);
    assert_eq!((bo.form(), bo.reads(NAME)), (FORM, vec!["Aia".into()]));
    bo.saves(ELEVEN).seals();
    assert!(bo.state.asking.is_none(), "this one was saved for its own sake");
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
    anna.drafting(Drafting::Download(TEN)).seals().does(Action::Confirm);
    assert_eq!(anna.form(), OTHER_FORM);
}

#[test]
fn whoever_turns_to_something_else_meanwhile_is_not_pulled_away() {
    let others = [
        Action::Clear,
        Action::Make,
        Action::File("b.pdf".into(), (*b"%PDF").into()),
        Action::Begin(0, tomorrow()),
    ];
    for other in others {
        let mut eva = eva();
        eva.writes(NAME, "Aia").begins(OTHER_FORM).saves_first().seals().does(other.clone());
        eva.keeps(Some(ELEVEN));
        assert_eq!((eva.form(), eva.reads(NAME)), (FORM, vec!["Aia".into()]), "{other:?}");
    }
}

#[test]
fn to_look_something_up_is_not_to_turn_away() {
    let mut anna = anna();
    anna.begins(OTHER_FORM).saves_first().draws(CODE).goes(Screen::Privacy).goes(Screen::Draft);
    anna.drafting(Drafting::Download(TEN)).seals().does(Action::Confirm);
    assert_eq!(anna.form(), OTHER_FORM);
}

#[test]
fn what_was_opened_from_a_file_is_not_kept_until_then() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").does(Action::File("a.pdf".into(), (*b"%PDF").into()));
    let json = Person::at_the_start_page().begins(OTHER_FORM).desk().document().write();
    let (json, container) = (json.into_bytes(), Container::Pdf);
    bo.gets(Ok(Product::Found { json, container, paper: None }));
    bo.saves_first();
    bo.does(Action::File("b.pdf".into(), (*b"%PDF").into())).seals();
    assert_eq!((bo.form(), bo.reads(NAME)), (FORM, vec!["Aia".into()]));
}
