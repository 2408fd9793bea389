//! The PDF of a document is kept for the case, byte for byte; the sealed file is not.

use trivsel::seal::{Lock, Passphrase};
use trivsel::state::{Action, Deed, Effect, Parcel, Wanted};
use trivsel::work::{Container, Job, Product, perform};

use crate::people::on;
use crate::support::Person;

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";

fn code() -> Passphrase {
    Passphrase::typed("abe-bi-ceder-due-el-fisk".into())
}

/// What the browser saved last.
fn saved(person: &mut Person) -> Option<Parcel> {
    let place = person.outside.iter().rposition(|effect| matches!(effect, Effect::Save(_)))?;
    match person.outside.remove(place) {
        Effect::Save(parcel) => Some(parcel),
        _ => None,
    }
}

/// Lets what was asked for happen, as the worker does it.
fn happens(person: &mut Person) {
    let end = perform(person.job());
    person.gets(end);
}

/// A document about Alma in a file, and the very PDF that lies in it.
fn handed_over(wanted: Wanted) -> Vec<u8> {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(NAME, "Alma").does(Action::Want(wanted));
    if wanted == Wanted::Sealed {
        anna.gets(Ok(Product::Code(code())));
    }
    anna.outside.clear();
    anna.does(Action::Make);
    happens(&mut anna);
    saved(&mut anna).unwrap().bytes
}

fn opens(file: &[u8]) -> Person {
    let mut bo = Person::at_work();
    bo.does(Action::File("fra-anna".into(), file.into()));
    happens(&mut bo);
    if bo.state.sealed.is_some() {
        bo.does(Action::Unlock(code()));
        happens(&mut bo);
    }
    bo
}

#[test]
fn the_pdf_in_a_sealed_file_is_saved_as_it_was_sealed() {
    let file = handed_over(Wanted::Sealed);
    let inside = trivsel::seal::open(&file, &trivsel::seal::Key::Code(code())).unwrap();
    let mut bo = opens(&file);
    assert_eq!(bo.desk().opened, Some(Container::SealedPdf));
    let came = bo.desk().came.as_deref().unwrap().clone();
    assert_eq!((came.size, came.saved), (file.len(), false));
    bo.deed(Deed::SavePaper);
    let parcel = saved(&mut bo).unwrap();
    assert!(parcel.bytes == *inside, "the case gets what was sealed, and nothing printed anew");
    assert!(parcel.name.starts_with("skema-2026-11-20-") && parcel.name.ends_with(".pdf"));
    assert_eq!(parcel.name.len(), "skema-2026-11-20-abcd.pdf".len(), "{}", parcel.name);
    assert!(bo.desk().came.as_deref().unwrap().saved, "the screen says what comes next");
    bo.deed(Deed::SavePaper);
    assert!(saved(&mut bo).unwrap().bytes == *inside, "and once more, as often as somebody wants");
}

#[test]
fn a_pdf_that_was_opened_is_the_one_that_is_saved() {
    let file = handed_over(Wanted::Paper);
    let mut bo = opens(&file);
    assert_eq!(bo.desk().opened, Some(Container::Pdf));
    bo.deed(Deed::SavePaper);
    assert!(saved(&mut bo).unwrap().bytes == file);
}

#[test]
fn a_sealed_draft_holds_no_pdf_and_nothing_is_saved_in_its_place() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(NAME, "Alma");
    let record = anna.desk().whole().write();
    let draft = trivsel::seal::seal(record.as_bytes(), &Lock::Code(code())).unwrap();
    let mut bo = opens(&draft);
    assert_eq!(bo.desk().opened, Some(Container::SealedJson));
    assert_eq!(bo.desk().came.as_deref().unwrap().paper, None);
    bo.outside.clear();
    bo.deed(Deed::SavePaper);
    assert!(bo.outside.is_empty());
    assert!(!bo.desk().came.as_deref().unwrap().saved);
}

#[test]
fn who_goes_on_has_the_pdf_of_the_earlier_version_no_longer() {
    let mut bo = opens(&handed_over(Wanted::Sealed));
    bo.does(Action::Continue(on("2026-11-21")));
    assert!(bo.desk().came.is_none());
    bo.outside.clear();
    bo.deed(Deed::SavePaper);
    assert!(bo.outside.is_empty());
}

#[test]
fn the_pdf_crosses_from_the_worker_whole() {
    let file = handed_over(Wanted::Sealed);
    let key = Some(trivsel::seal::Key::Code(code()));
    let Ok(Product::Found { json, container, paper }) = perform(Job::Open { bytes: file, key })
    else {
        panic!("the file opens");
    };
    let message = trivsel::work::write_answer(Ok(Product::Found {
        json: json.clone(),
        container,
        paper: paper.clone(),
    }));
    let Ok(Product::Found { json: j, container: c, paper: p }) =
        trivsel::work::read_answer(message)
    else {
        panic!("the message is one");
    };
    assert!(j == json && c == container && p == paper && paper.is_some());
}
