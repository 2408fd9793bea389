//! A document on a form from a file goes all the way: opened, begun, answered, sealed, opened by
//! another and gone on with. The jobs are done by the very function that the page calls.

use std::rc::Rc;

use crate::support::*;
use trivsel::answers::{Address, Document};
use trivsel::form::{Form, Verdict};
use trivsel::seal::Passphrase;
use trivsel::state::{Action, Door, Effect, ProductBox, Screen, State, Wanted};
use trivsel::texts::DANISH;
use trivsel::work;

/// A person whose jobs are done at once, and the files they have saved.
pub(crate) struct Person {
    pub(crate) state: State,
    pub(crate) saved: Vec<Vec<u8>>,
}

impl Person {
    fn new() -> Self {
        Self::with(form("3-6"))
    }

    pub(crate) fn with(form: Rc<Form>) -> Self {
        Self { state: State::new(&DANISH, vec![form], Door::Closed), saved: Vec::new() }
    }

    pub(crate) fn does(&mut self, action: Action) {
        let mut next = vec![action];
        while let Some(action) = next.pop() {
            for effect in self.state.reduce(action) {
                match effect {
                    Effect::Run(job) => {
                        let end = work::perform(job).map(|it| ProductBox(Rc::new(it)));
                        next.push(Action::Finished(end));
                    }
                    Effect::Save(parcel) => self.saved.push(parcel.bytes),
                    _ => {}
                }
            }
        }
    }

    pub(crate) fn opens(&mut self, bytes: &[u8]) {
        self.does(Action::File("fil".into(), Rc::from(bytes)));
    }

    pub(crate) fn document(&self) -> Document {
        self.state.desk.as_ref().unwrap().document()
    }

    pub(crate) fn types(&mut self, link_id: &str, text: &str) {
        let desk = self.state.desk.as_ref().unwrap();
        let at = Address::top(desk.form().find(link_id).unwrap());
        self.does(Action::Type(at, 0, text.into()));
    }
}

fn form_file() -> Vec<u8> {
    std::fs::read(house().join("tests/pdf/kinds/form.json")).unwrap()
}

/// Someone who has opened the form file and answered some of it.
fn anna() -> Person {
    let mut anna = Person::new();
    anna.opens(&form_file());
    assert_eq!(anna.state.screen, Screen::Form);
    assert_ne!(anna.state.loaded.as_ref().unwrap().report.verdict, Verdict::Refused);
    anna.does(Action::BeginLoaded(stamp()));
    for (question, text) in [("integer", "4"), ("weight", "16,50"), ("time", "9"), ("day", "31/2")]
    {
        anna.types(question, text);
    }
    anna
}

#[test]
fn a_sealed_document_on_a_form_from_a_file_is_opened_with_its_form() {
    let mut anna = anna();
    anna.does(Action::Go(Screen::HandOver));
    anna.does(Action::Make);
    assert_eq!(anna.state.screen, Screen::Done);
    let made = anna.state.desk.as_ref().unwrap().made.as_ref().unwrap();
    let code = made.code.as_ref().unwrap().expose().to_owned();

    let mut bo = Person::new();
    bo.opens(&anna.saved[0]);
    assert_eq!(bo.state.screen, Screen::Unlock);
    bo.does(Action::Unlock(Passphrase::typed(code)));
    assert_eq!(bo.state.screen, Screen::Opened);
    assert!(bo.document() == anna.document());
    assert_eq!(*bo.document().form, Form::read(&form_file()).form.unwrap());
}

#[test]
fn paper_on_a_form_from_a_file_is_read_and_gone_on_with() {
    let mut anna = anna();
    anna.does(Action::Want(Wanted::Paper));
    anna.does(Action::Make);
    let text = one_line(&reading_order(&anna.saved[0]));
    assert!(text.contains("2. Vægt 16,50 kg"), "{text}");

    let mut bo = Person::new();
    bo.opens(&anna.saved[0]);
    assert_eq!(bo.state.screen, Screen::Opened);
    bo.does(Action::Continue(stamp()));
    bo.types("integer", "5");
    let (before, after) = (anna.document(), bo.document());
    assert_eq!(after.record.replaces, Some(before.record.id.clone()));
    let weight = Address::top(after.form.find("weight").unwrap());
    assert_eq!(after.answers.at(&weight), before.answers.at(&weight));
}
