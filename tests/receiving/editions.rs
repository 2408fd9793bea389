//! Versions of one day are told from each other: by their number, by the minute in which each was put
//! into its file, and by who filled it in.

use std::rc::Rc;

use trivsel::answers::{Document, Moment};
use trivsel::form::Date;
use trivsel::state::{Action, Asking, Clock, Deed, Drafting, Kin, Screen, Wanted};
use trivsel::work::{Container, Failure, Product};

use crate::support::Person;
use crate::window::{CODE, sealed};

const FORM: &str = "Trivselsskema, 3–6 år";
const CHILD: &str = "Barnets navn eller initialer";

/// A minute of the 20th of November 2026 in Denmark.
fn at(hour: u8, minute: u8) -> Moment {
    Moment { date: Date::parse("2026-11-20").unwrap(), hour, minute, ahead: 60 }
}

/// Hands over at that time, as the page does.
fn hands_over_at(person: &mut Person, hour: u8, minute: u8) -> Vec<u8> {
    person.does(Action::Want(Wanted::Paper));
    assert!(Action::Make.puts_down());
    person.deed(Deed::PutDown(at(hour, minute))).does(Action::Make);
    let trivsel::work::Job::Print { bundle, .. } = person.job() else { panic!("no paper") };
    person.gets(Ok(Product::Paper(b"%PDF".to_vec())));
    bundle.into_bytes()
}

fn first() -> Vec<u8> {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma").writes("Udfyldt af", "Anna Eksempel");
    hands_over_at(&mut anna, 10, 42)
}

fn next(file: &[u8], by: &str, hour: u8, minute: u8) -> Vec<u8> {
    let mut other = Person::at_work();
    other.opens(file).continues_on("2026-11-20").writes("Udfyldt af", by);
    hands_over_at(&mut other, hour, minute)
}

#[test]
fn three_versions_of_one_morning_say_which_they_are() {
    let one = first();
    let two = next(&one, "Lene Leder", 11, 5);
    let three = next(&two, "Jonas Eksempel", 11, 7);
    let record = |file: &[u8]| Document::read(file, &[]).unwrap().record;
    let said = [&one, &two, &three].map(|file| {
        let edition = record(file).edition();
        (edition.number, edition.at)
    });
    let minutes = [at(10, 42), at(11, 5), at(11, 7)].map(Some);
    assert_eq!(said, [(Some(1), minutes[0]), (Some(2), minutes[1]), (Some(3), minutes[2])]);
    assert!(record(&one).edition_before().is_none());
    let before = record(&three).edition_before().unwrap();
    assert_eq!((before.at, before.by.as_deref()), (minutes[1], Some("Lene Leder")));
    // It is FHIR's own place for it, and nothing but the minute stands there.
    let bundle = String::from_utf8(two).unwrap();
    assert!(bundle.contains(r#""lastUpdated":"2026-11-20T11:05:00+01:00""#), "{bundle}");
    assert!(bundle.contains(r#""valueInstant":"2026-11-20T10:42:00+01:00""#), "{bundle}");
}

#[test]
fn two_versions_that_go_on_from_the_same_one_have_a_minute_each() {
    let one = first();
    let (by_lene, by_jonas) = (next(&one, "Lene", 11, 5), next(&one, "Jonas", 11, 20));
    let mut bo = Person::at_work();
    bo.opens(&by_lene).opens(&by_jonas);
    let Some(Asking::Join(found)) = &bo.state.asking else { panic!("nothing is asked") };
    assert_eq!(found.kin, Some(Kin::Both));
    let (theirs, ours) = (found.edition(), bo.desk().record.edition());
    assert_eq!((theirs.number, ours.number), (Some(2), Some(2)), "they are no first and second");
    assert_eq!((ours.at, theirs.at), (Some(at(11, 5)), Some(at(11, 20))));
    assert_eq!(theirs.by.as_deref(), Some("Jonas"));
}

/// A draft is asked for at that time, as the page does.
fn asks(anna: &mut Person, hour: u8, minute: u8) {
    let save = Deed::SaveDraft(Clock { hour, minute });
    assert!(Action::deed(save.clone()).unwrap().puts_down());
    anna.outside.clear();
    anna.deed(Deed::PutDown(at(hour, minute))).deed(save);
}

/// A draft of Anna's, saved at that time; what stands for the file here is the bundle itself.
fn draft(anna: &mut Person, hour: u8, minute: u8) -> Vec<u8> {
    asks(anna, hour, minute);
    if anna.state.screen == Screen::Draft {
        anna.draws(CODE).drafting(Drafting::Download(Clock { hour, minute }));
    }
    let job = anna.draft_job();
    anna.gets(sealed(job.clone()));
    job.bundle.into_bytes()
}

/// When the document that lies open was put into a file last.
fn made(person: &Person) -> Option<Moment> {
    person.desk().record.edition().at
}

#[test]
fn a_tab_that_is_left_with_nothing_to_save_makes_nothing_newer() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma");
    let left = Action::deed(Deed::Draft(Drafting::Due(Clock { hour: 9, minute: 0 }))).unwrap();
    assert!(left.puts_down());
    anna.deed(Deed::PutDown(at(9, 0))).does(left.clone());
    assert_eq!(made(&anna), None, "it lies in no file");
    let file = draft(&mut anna, 10, 0);
    assert_eq!(made(&anna), Some(at(10, 0)));
    assert_eq!(Document::read(&file, &[]).unwrap().record.edition().at, Some(at(10, 0)));
    anna.deed(Deed::PutDown(at(10, 40))).does(left);
    assert_eq!(made(&anna), Some(at(10, 0)), "no other file was made");
    // So a state of half past ten that was saved elsewhere is the newer one.
    let mut elsewhere = Person::at_work();
    let sealed = Product::Found { json: file, container: Container::SealedJson, paper: None };
    elsewhere
        .does(Action::File("kladde.age.txt".into(), Rc::from(&b"sealed"[..])))
        .gets(Ok(sealed));
    elsewhere.continues_on("2026-11-20").writes(CHILD, "Alma Eksempel");
    let newer = draft(&mut elsewhere, 10, 30);
    anna.opens(&newer);
    let Some(Asking::Join(found)) = &anna.state.asking else { panic!("nothing is asked") };
    assert_eq!(found.kin, Some(Kin::Newer));
}

#[test]
fn neither_does_looking_at_the_code_nor_a_file_that_was_given_up() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma");
    asks(&mut anna, 9, 0);
    assert_eq!((anna.state.screen, made(&anna)), (Screen::Draft, None));
    let mut bo = Person::at_work();
    bo.begins_on("2026-11-20", FORM).writes(CHILD, "Bo").does(Action::Want(Wanted::Paper));
    bo.deed(Deed::PutDown(at(9, 0))).does(Action::Make).deed(Deed::Cancel);
    assert!(bo.state.busy.is_none());
    assert_eq!(made(&bo), None);
    bo.does(Action::Make);
    bo.outside.clear();
    bo.gets(Err(Failure::Broken));
    assert_eq!(made(&bo), None, "it could not be made");
}

#[test]
fn two_drafts_of_one_day_are_an_earlier_and_a_later_one() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma");
    let old = draft(&mut anna, 9, 0);
    anna.writes("Udfyldt af", "Anna Eksempel");
    let new = draft(&mut anna, 9, 30);
    for (lies, comes, kin) in [(&old, &new, Kin::Newer), (&new, &old, Kin::Older)] {
        let mut bo = Person::at_work();
        let sealed =
            Product::Found { json: lies.clone(), container: Container::SealedJson, paper: None };
        bo.does(Action::File("kladde.age.txt".into(), lies.as_slice().into())).gets(Ok(sealed));
        bo.opens(comes);
        let Some(Asking::Join(found)) = &bo.state.asking else { panic!("nothing is asked") };
        assert_eq!(found.kin, Some(kin));
        assert!(found.is_state_of(bo.desk()), "it is said that both are the same draft");
    }
}

#[test]
fn what_was_handed_over_keeps_its_minute_however_often_it_is_saved() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma");
    let paper = hands_over_at(&mut anna, 10, 42);
    let again = hands_over_at(&mut anna, 10, 50);
    assert_eq!(paper, again, "one document says one minute");
}

#[test]
fn a_minute_is_read_as_fhir_writes_it_and_nothing_else_is_one() {
    let read = |text: &str| Moment::parse(text).map(|moment| moment.to_string());
    for good in ["2026-11-20T10:42:00+01:00", "2026-06-01T00:00:00-11:30"] {
        assert_eq!(read(good).as_deref(), Some(good));
    }
    let utc = Some("2026-11-20T10:42:00+00:00");
    assert_eq!(read("2026-11-20T10:42:31.123Z").as_deref(), utc, "seconds are left out");
    let bad =
        ["", "2026-11-20", "2026-11T10:42:00Z", "2026-11-20T10:42:00", "2026-11-20T24:00:00Z"];
    for bad in bad.into_iter().chain(["2026-11-20T1x:42:00Z", "2026-11-20T10:42:00+æ"]) {
        assert_eq!(read(bad), None, "{bad}");
    }
    assert!(at(10, 42).is_before(&at(11, 5)) && !at(11, 5).is_before(&at(11, 5)));
}
