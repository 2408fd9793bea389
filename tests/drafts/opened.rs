//! A draft that is opened and saved again: it keeps the code that opened it, and whoever is to note
//! another one is told so before.

use std::rc::Rc;

use trivsel::answers::Document;
use trivsel::seal::{Identity, Key, KeyFile, Need, Passphrase};
use trivsel::state::{Action, Asking, Deed, Drafting, Effect, Left, Notice, Opener, Screen};
use trivsel::work::{Container, DraftLock, Job, Product};

use crate::support::{Person, today, tomorrow};
use crate::window::*;

const IDENTITY: &str = "AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6";
const POSITION: &str = "Barnets position her og nu";

/// What lies in a file of hers.
fn draft() -> Document {
    anna().desk().whole()
}

/// Somebody gives a key file, and not the code.
fn key() -> Action {
    Action::deed(Deed::GiveKey(KeyFile::new(IDENTITY.into()))).unwrap()
}

fn code(typed: &str) -> Action {
    Action::Unlock(Passphrase::typed(typed.into()))
}

impl Person {
    /// Opens a sealed file with this in it, and lets the page go on with it where it does.
    fn unlocks(&mut self, document: &Document, container: Container, with: Action) -> &mut Self {
        self.does(Action::File("kladde.age.txt".into(), Rc::from(&b"sealed"[..]))).job();
        self.gets(Ok(Product::Asks(Need::Either { work_factor: 17 }))).does(with);
        assert!(matches!(self.job(), Job::Open { key: Some(_), .. }));
        let json = document.write().into_bytes();
        self.gets(Ok(Product::Found { json, container, paper: None }));
        if self.state.resumes() {
            self.does(Action::Continue(tomorrow()));
        }
        self
    }

    fn has_code(&self) -> Option<&str> {
        self.state.draft.as_ref().and_then(|draft| draft.code.as_ref()).map(Passphrase::expose)
    }

    fn draws_nothing(&self) -> bool {
        let draws = |effect: &Effect| matches!(effect, Effect::Run(Job::DrawCode));
        !self.outside.iter().any(draws)
    }
}

#[test]
fn an_opened_draft_is_saved_again_with_one_click_and_its_own_code() {
    let mut anna = Person::at_the_start_page();
    anna.unlocks(&draft(), Container::SealedJson, code(CODE));
    assert_eq!(anna.draft().opener(), Some(Opener::Code));
    anna.writes(NAME, "Alma og Aia").saves(ELEVEN);
    assert_eq!(anna.state.screen, Screen::Step(0), "nothing has to be noted");
    assert!(anna.draws_nothing());
    let job = anna.draft_job();
    assert!(job.lock == DraftLock::Code(Passphrase::typed(CODE.into())));
    anna.gets(sealed(job));
    assert_eq!(anna.downloads().len(), 1);
    // From then on it is not even stretched again.
    anna.writes(NAME, "Alma").saves(ELEVEN);
    assert!(anna.draft_job().lock == DraftLock::Key(key_part()));
}

#[test]
fn it_can_be_looked_at_and_no_other_is_drawn_in_its_place() {
    let mut anna = Person::at_the_start_page();
    anna.unlocks(&draft(), Container::SealedJson, code(CODE)).goes(Screen::Draft);
    anna.drafting(Drafting::NewCode);
    assert!(anna.draws_nothing() && anna.draft().is_in_use());
    assert_eq!(anna.has_code(), Some(CODE));
    anna.does(Action::Clear);
    assert!(anna.state.desk.is_none(), "its owner had the code, and its file is as it was");
    assert!(anna.has_code().is_none());
}

#[test]
fn a_code_is_kept_as_it_was_meant() {
    let mut anna = Person::at_the_start_page();
    let typed = " Abor abri – adap\nADEL-adre abor";
    anna.unlocks(&draft(), Container::SealedJson, code(typed));
    assert_eq!(anna.has_code(), Some(CODE));
}

#[test]
fn a_draft_that_a_key_opened_gets_a_new_code_which_is_shown_before_it_is_saved() {
    let mut bo = Person::at_the_start_page();
    bo.unlocks(&draft(), Container::SealedJson, key());
    assert_eq!(bo.draft().opener(), Some(Opener::Key));
    let Some(Notice::Resumed(said)) = bo.state.notice.clone() else { panic!() };
    assert!(said.by_key && said.answered);
    bo.writes(NAME, "Aia").saves(ELEVEN);
    assert_eq!(bo.state.screen, Screen::Draft);
    assert!(!bo.has_draft_job() && bo.downloads().is_empty());
    bo.draws(OTHER).drafting(Drafting::Download(ELEVEN));
    assert!(bo.draft_job().lock == DraftLock::Code(Passphrase::typed(OTHER.into())));
    assert_eq!(bo.draft().opener(), Some(Opener::Key), "it is still said");
}

#[test]
fn what_somebody_else_sealed_lends_its_code_to_no_draft() {
    let document = draft();
    let finished = Document { record: document.record.finished(true), ..document.clone() };
    for (document, container) in
        [(finished, Container::SealedJson), (document.clone(), Container::SealedPdf)]
    {
        let mut bo = Person::at_the_start_page();
        bo.unlocks(&document, container, code(CODE));
        assert_eq!(bo.state.screen, Screen::Opened, "it is read first");
        assert!(bo.state.draft.is_none());
        bo.does(Action::Continue(tomorrow())).writes(NAME, "Aia").saves(ELEVEN);
        assert_eq!(bo.state.screen, Screen::Draft);
        bo.draws(OTHER);
        assert_eq!((bo.has_code(), bo.draft().opener()), (Some(OTHER), None));
    }
}

#[test]
fn the_code_of_the_draft_that_lies_open_holds_and_the_one_of_before_is_not_lost() {
    let mut bo = bo();
    let document = Document { record: anna_of_another_day(), ..draft() };
    bo.unlocks(&document, Container::SealedJson, code(OTHER));
    assert!(matches!(bo.state.asking, Some(Asking::Join(_))), "they can be put together");
    bo.does(Action::Confirm).does(Action::Continue(tomorrow()));
    assert_eq!(bo.has_code(), Some(OTHER));
    assert_eq!(bo.draft().earlier, [Passphrase::typed(CODE.into())]);
    assert!(bo.draft().saved.is_none());
    bo.writes(NAME, "Aia").saves(ELEVEN);
    assert!(bo.draft_job().lock == DraftLock::Code(Passphrase::typed(OTHER.into())));
    bo.does(Action::Clear);
    assert_eq!(bo.state.asking, Some(Asking::Clear));
    bo.does(Action::Confirm);
    assert!(bo.draft().earlier.is_empty() && bo.has_code().is_none());
}

fn anna_of_another_day() -> trivsel::answers::Record {
    trivsel::answers::Record::new(&tomorrow())
}

#[test]
fn a_draft_with_the_code_of_this_window_changes_nothing() {
    let mut bo = bo();
    bo.does(Action::Begin(0, tomorrow()));
    bo.unlocks(&draft(), Container::SealedJson, code(CODE));
    assert_eq!(bo.state.asking, None, "the draft has everything");
    assert!(bo.draft().earlier.is_empty());
    assert_eq!(bo.has_code(), Some(CODE));
    bo.writes(NAME, "Aia").saves(ELEVEN);
    assert!(bo.draft_job().lock == DraftLock::Key(key_part()));
}

#[test]
fn a_draft_of_before_that_is_still_being_sealed_does_not_bring_its_key() {
    let mut bo = bo();
    bo.writes(NAME, "Aia").saves(ELEVEN);
    let job = bo.draft_job();
    let document = Document { record: anna_of_another_day(), ..draft() };
    bo.does(Action::File("kladde.age.txt".into(), Rc::from(&b"sealed"[..])));
    bo.gets(sealed(job)).job();
    bo.gets(Ok(Product::Asks(Need::Code { work_factor: 17 }))).does(code(OTHER)).job();
    bo.saves(ELEVEN);
    let json = document.write().into_bytes();
    bo.gets(Ok(Product::Found { json, container: Container::SealedJson, paper: None }));
    assert!(matches!(bo.state.asking, Some(Asking::Replace(_) | Asking::Join(_))));
    bo.does(Action::Confirm);
    assert_eq!(bo.state.asking, None);
    let old = bo.draft_job();
    bo.does(Action::Continue(tomorrow())).writes(NAME, "Ida").saves(ELEVEN);
    assert!(!bo.has_draft_job(), "one at a time");
    bo.gets(sealed(old)).downloads();
    let last = bo.draft_job();
    assert!(last.lock == DraftLock::Code(Passphrase::typed(OTHER.into())), "{:?}", last.lock);
}

#[test]
fn whoever_opens_a_draft_is_where_somebody_answered_last() {
    let mut anna = self::anna();
    anna.chooses(POSITION, "Bekymring").writes("Hvad gør vi?", "Leger i det lille rum");
    let last = anna.desk().steps.len() - 1;
    let step = anna.desk().reached().unwrap();
    assert!(step > 1 && step <= last);
    let mut again = Person::at_the_start_page();
    again.unlocks(&anna.desk().whole(), Container::SealedJson, code(CODE));
    assert_eq!(again.state.screen, Screen::Step(step));
    let Some(Notice::Resumed(said)) = again.state.notice.clone() else { panic!() };
    assert!(!said.by_key && said.answered);
    let entries = again.outside.iter().filter_map(|effect| match effect {
        Effect::Remember(number) => Some(Screen::from_number(*number)),
        _ => None,
    });
    assert_eq!(entries.collect::<Vec<_>>(), [Screen::Unlock, Screen::Step(step)]);
}

#[test]
fn what_the_form_starts_with_is_nobodys_answer() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM);
    assert_eq!(anna.desk().reached(), None);
    let mut again = Person::at_the_start_page();
    again.unlocks(&anna.desk().whole(), Container::SealedJson, code(CODE));
    assert_eq!(again.state.screen, Screen::Step(0));
    let Some(Notice::Resumed(said)) = again.state.notice.clone() else { panic!() };
    assert!(!said.answered);
}

#[test]
fn a_new_document_in_the_same_window_is_no_opened_draft() {
    let mut anna = Person::at_the_start_page();
    anna.unlocks(&draft(), Container::SealedJson, code(CODE)).does(Action::Begin(0, today()));
    assert_eq!(anna.draft().opener(), None);
    assert_eq!(anna.has_code(), None, "what opened somebody's draft closes nobody else's");
    anna.writes(NAME, "Bo").saves(ELEVEN);
    assert_eq!(anna.state.screen, Screen::Draft, "its code is shown before there is a file");
    anna.draws(OTHER);
    assert_eq!((anna.has_code(), anna.state.leaves_behind()), (Some(OTHER), None));
    anna.drafting(Drafting::Download(ELEVEN)).seals();
    assert_eq!(anna.state.leaves_behind(), Some(Left::Both));
}

#[test]
fn no_secret_of_a_file_is_shown_in_debug() {
    let key = Key::Identities(vec![Identity::parse(IDENTITY).unwrap()]);
    let mut anna = Person::at_the_start_page();
    anna.does(Action::File("kladde.age.txt".into(), Rc::from(&b"sealed"[..]))).job();
    anna.gets(Ok(Product::Asks(Need::Code { work_factor: 17 }))).does(code(CODE)).job();
    let opening = format!("{:?}", anna.state);
    let json = draft().write().into_bytes();
    anna.gets(Ok(Product::Found { json, container: Container::SealedJson, paper: None }));
    let log = format!("{opening}{key:?}{:?}{:?}", anna.state, anna.state.notice);
    assert!(!log.contains("aborre") && !log.contains("SECRET") && !log.contains("Alma"), "{log}");
}

/// Whether the page that says what to do after a hand-over speaks of deleting drafts.
fn is_told_to_delete(person: &Person) -> bool {
    person.state.draft.as_deref().is_some_and(trivsel::state::Draft::has_file)
}

#[test]
fn only_who_has_a_draft_in_a_file_is_told_to_delete_it() {
    let mut nobody = anna();
    assert!(!is_told_to_delete(&nobody));
    nobody.saves(TEN).draws(CODE);
    assert!(!is_told_to_delete(&nobody), "a code is no file");
    let mut downloads = bo();
    assert!(is_told_to_delete(&downloads));
    assert!(is_told_to_delete(&eva()), "a file that is kept");
    let mut opens = Person::at_the_start_page();
    opens.unlocks(&draft(), Container::SealedJson, code(CODE));
    assert!(is_told_to_delete(&opens), "the file that was opened");
    // The next document has none, though the window still has the code.
    downloads.begins(FORM);
    if downloads.state.asking.is_some() {
        downloads.does(Action::Confirm);
    }
    assert!(!is_told_to_delete(&downloads));
}
