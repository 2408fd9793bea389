//! Drafts that are really sealed: with the code, and again without stretching it, and opened as any
//! other file.

use std::rc::Rc;
use std::time::Instant;

use trivsel::seal::{Key, Need, Passphrase, look};
use trivsel::state::{Action, Drafting, Screen};
use trivsel::work::{Container, Job, Product, perform};

use crate::support::{Person, tomorrow};
use crate::window::*;

impl Person {
    /// The job that was asked for last is done by the worker.
    fn works(&mut self) -> &mut Self {
        let job = self.job();
        let end = perform(job);
        self.gets(end)
    }

    /// Saves a draft, and returns the file.
    fn saved_draft(&mut self) -> Vec<u8> {
        self.works().downloads().remove(0).bytes
    }
}

#[test]
fn a_draft_comes_back_with_the_code_and_goes_on_as_the_same_document() {
    let mut anna = anna();
    anna.saves(TEN).works();
    let code = anna.draft().code.clone().unwrap();
    let first = anna.drafting(Drafting::Download(TEN)).saved_draft();
    anna.writes(NAME, "Alma og Aia");
    let began = Instant::now();
    let second = anna.saves(ELEVEN).saved_draft();
    let again = began.elapsed();
    for (file, name) in [(first, "Alma"), (second, "Alma og Aia")] {
        assert_eq!(look(&file), Ok(Need::Code { work_factor: 17 }));
        // Four letters alone may stand in what is sealed by chance.
        assert!(!String::from_utf8_lossy(&file).contains("\"Alma"));
        let mut bo = Person::at_the_start_page();
        bo.does(Action::File("kladde.age.txt".into(), Rc::from(file))).works();
        assert_eq!(bo.state.screen, Screen::Unlock);
        let began = Instant::now();
        bo.does(Action::Unlock(code.clone())).works();
        assert!(again < began.elapsed(), "a second draft stretches no code");
        assert_eq!(bo.reads(NAME), [name]);
        assert_eq!(bo.desk().opened, Some(Container::SealedJson));
        bo.does(Action::Continue(tomorrow()));
        assert_eq!(bo.desk().record.id, anna.desk().record.id);
        // What is saved from there opens with the same code, and nothing was asked.
        let file = bo.writes(NAME, "Aia").saves(ELEVEN).saved_draft();
        let key = Some(Key::Code(code.clone()));
        let Ok(Product::Found { json, .. }) = perform(Job::Open { bytes: file, key }) else {
            panic!("the code of before opens it")
        };
        assert_eq!(answers(&json).answers, *bo.desk().answers);
    }
}

#[test]
fn another_code_opens_nothing() {
    let mut anna = anna();
    anna.saves(TEN).works();
    let file = anna.drafting(Drafting::Download(TEN)).saved_draft();
    let key = Some(Key::Code(Passphrase::typed("ikke-den".into())));
    assert!(perform(Job::Open { bytes: file.clone(), key }).is_err());
    let asks = perform(Job::Open { bytes: file, key: None });
    assert!(matches!(asks, Ok(Product::Asks(Need::Code { .. }))));
}
