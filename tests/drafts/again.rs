//! A draft that is opened again: the same document, with everything that was in it.

use std::rc::Rc;

use trivsel::answers::{Document, Record, Status};
use trivsel::state::{Action, Screen};
use trivsel::work::{Container, Product};

use crate::support::{Person, today, tomorrow};

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";
const POSITION: &str = "Barnets position her og nu";

/// Someone with an agreement in a row that is off again.
fn anna() -> Person {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").chooses(POSITION, "Bekymring");
    anna.writes("Hvad gør vi?", "Leger i det lille rum").chooses(POSITION, "Trivsel");
    anna.does_not_see("Hvad gør vi?");
    anna
}

/// The same person the next day, with a file of hers that holds this.
fn opens(document: &Document, container: Container) -> Person {
    let mut anna = Person::at_the_start_page();
    let json = document.write().into_bytes();
    anna.does(Action::File("kladde.age.txt".into(), Rc::from(&b"sealed"[..])));
    anna.gets(Ok(Product::Found { json, container, paper: None }));
    assert_eq!(anna.state.screen, Screen::Opened);
    anna
}

#[test]
fn a_draft_is_gone_on_with_as_the_same_document() {
    let before = anna();
    let mut anna = opens(&before.desk().whole(), Container::SealedJson);
    assert!(anna.desk().is_draft());
    anna.does(Action::Continue(tomorrow()));
    let record = &anna.desk().record;
    assert_eq!((&record.id, record.replaces.as_deref()), (&today().id, None));
    assert_eq!(record.authored, Some(tomorrow().date), "it was written to on another day");
    assert!(!anna.state.is_unsaved());
    assert!(anna.desk().answers.misfits().is_empty());
    anna.chooses(POSITION, "Bekymring");
    assert_eq!(anna.reads("Hvad gør vi?"), ["Leger i det lille rum"], "nothing was put aside");
}

#[test]
fn a_draft_of_a_new_version_still_replaces_what_it_replaced() {
    let mut document = anna().desk().whole();
    document.record = Record::new(&today()).finished(true).continued(&tomorrow());
    let mut anna = opens(&document, Container::SealedJson);
    anna.does(Action::Continue(tomorrow()));
    let record = &anna.desk().record;
    assert_eq!((&record.id, record.replaces.as_ref()), (&tomorrow().id, Some(&today().id)));
    assert_eq!(record.finished(true).status, Status::Amended);
}

#[test]
fn what_was_handed_over_becomes_a_version_of_its_own() {
    let document = anna().desk().document();
    let finished = document.record.finished(true);
    for (document, container) in [
        (document.clone(), Container::SealedPdf),
        (document.clone(), Container::Pdf),
        (Document { record: finished, ..document }, Container::SealedJson),
    ] {
        let mut anna = opens(&document, container);
        assert!(!anna.desk().is_draft());
        anna.does(Action::Continue(tomorrow()));
        let record = &anna.desk().record;
        assert_eq!((&record.id, record.replaces.as_ref()), (&tomorrow().id, Some(&today().id)));
    }
}

#[test]
fn what_was_left_out_of_a_file_is_no_draft() {
    let mut document = anna().desk().whole();
    let also = trivsel::answers::Also { withheld: true, ..document.record.also() };
    document.record = document.record.saying(also);
    let anna = opens(&document, Container::SealedJson);
    assert!(!anna.desk().is_draft());
    assert_eq!(document.record.resumed(&tomorrow()).replaces.as_ref(), Some(&today().id));
}
