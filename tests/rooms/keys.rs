//! A file sealed for a recipient, and the recipient who opens it here with a key file: with the
//! right one, another one, and a text that is none. What a key opens is tried in `tests/seal.rs`.

use std::rc::Rc;

use trivsel::seal::{Fault, Key, KeyFile, Need};
use trivsel::state::{Action, Busy, Deed, Effect, Notice, Screen};
use trivsel::work::{Container, Failure, Job, Product};

use crate::support::Person;

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";
const OURS: &str = "AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6";
const RECIPIENT: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

/// A key file as `age-keygen` writes it, with line ends as some systems have them.
fn key_file() -> String {
    format!("# created: 2026-11-21T10:00:00Z\r\n# public key: {RECIPIENT}\r\n{OURS}\r\n")
}

/// Somebody who has chosen a file that asks for a key.
fn bo() -> Person {
    let mut bo = Person::at_the_start_page();
    bo.does(Action::File("skema.age.txt".into(), Rc::from(&b"sealed"[..])));
    assert!(matches!(bo.job(), Job::Open { key: None, .. }));
    bo.gets(Ok(Product::Asks(Need::Identity)));
    assert_eq!(bo.state.screen, Screen::Unlock);
    bo.outside.clear();
    bo
}

impl Person {
    fn gives_key(&mut self, text: &[u8]) -> &mut Self {
        self.does(Action::deed(Deed::GiveKey(KeyFile::new(text.to_vec()))).unwrap())
    }

    /// The keys with which the file is to be opened.
    fn keys(&mut self) -> Vec<String> {
        let Job::Open { bytes, key: Some(Key::Identities(keys)) } = self.job() else { panic!() };
        assert_eq!(bytes, b"sealed");
        keys.iter().map(|key| key.expose().to_owned()).collect()
    }

    fn finds_a_document(&mut self) -> &mut Self {
        let mut anna = Person::at_the_start_page();
        let json = anna.begins(FORM).writes(NAME, "Alma").desk().document().write().into_bytes();
        self.gets(Ok(Product::Found { json, container: Container::SealedPdf, paper: None }))
    }

    fn is_told(&self, fault: Fault) {
        assert_eq!(self.state.notice, Some(Notice::Failed(Failure::Seal(fault))));
        assert_eq!(self.state.screen, Screen::Unlock);
        assert!(self.state.sealed.is_some() && self.state.busy.is_none(), "another try is free");
    }
}

#[test]
fn a_recipient_opens_the_file_with_the_key_file() {
    let mut bo = bo();
    bo.gives_key(key_file().as_bytes());
    assert_eq!(bo.state.busy, Some(Busy::Opening));
    assert_eq!(bo.keys(), [OURS]);
    bo.finds_a_document();
    assert_eq!((bo.state.screen, bo.reads(NAME)), (Screen::Opened, vec!["Alma".to_owned()]));
    assert!(bo.state.sealed.is_none());
    assert!(bo.desk().opened.unwrap().is_sealed());
}

#[test]
fn another_key_opens_nothing_and_the_right_one_can_be_given_then() {
    let mut bo = bo();
    bo.gives_key(OURS.to_lowercase().as_bytes());
    assert_eq!(bo.keys(), [OURS]);
    bo.gets(Err(Failure::Seal(Fault::WrongKey))).is_told(Fault::WrongKey);
    bo.gives_key(format!("{OURS}\n{OURS}").as_bytes());
    assert!(bo.state.notice.is_none(), "a new try begins clean");
    assert_eq!(bo.keys(), [OURS, OURS]);
    bo.finds_a_document();
    assert_eq!(bo.reads(NAME), ["Alma"]);
}

#[test]
fn what_is_no_key_file_is_told_before_anything_is_tried() {
    let long = key_file().repeat(1000);
    let broken = OURS.replace("XMWW", "XMXW");
    let none = [&b""[..], b"# kun en linje", b"Hej Bo", &[0xFF, 0], RECIPIENT.as_bytes()];
    for text in none.into_iter().chain([long.as_bytes(), broken.as_bytes()]) {
        let mut bo = bo();
        bo.gives_key(text).is_told(Fault::NotAKey);
        assert!(!bo.outside.iter().any(|effect| matches!(effect, Effect::Run(_))));
    }
}

#[test]
fn a_key_that_is_given_while_another_is_tried_is_tried_next() {
    let mut bo = bo();
    bo.gives_key(OURS.as_bytes()).gives_key(format!("{OURS}\n{OURS}").as_bytes());
    assert_eq!(bo.keys(), [OURS]);
    bo.gets(Err(Failure::Seal(Fault::WrongKey)));
    assert_eq!(bo.keys(), [OURS, OURS]);
}

#[test]
fn a_key_shows_in_no_debug_and_opens_nothing_where_nothing_waits() {
    let file = KeyFile::new(key_file().into_bytes());
    let deed = Action::deed(Deed::GiveKey(file.clone())).unwrap();
    let mut told = format!("{file:?} {deed:?}");
    let mut anna = Person::at_the_start_page();
    anna.does(deed);
    assert!(anna.outside.is_empty() && anna.state.notice.is_none());
    let mut bo = bo();
    bo.gives_key(key_file().as_bytes()).gives_key(key_file().as_bytes());
    told += &format!("{:?} {:?}", bo.state, bo.outside);
    assert!(told.contains("GiveKey") && !told.contains("SECRET") && !told.contains("XMWW"));
}
