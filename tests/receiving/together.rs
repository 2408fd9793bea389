//! Two versions of one document, opened together or one after the other: the tool says which takes
//! the place of which, and leaves it to people where it cannot tell.

use std::rc::Rc;

use trivsel::state::{Action, Asking, Deed, Effect, Kin, Notice, Screen, Wanted};
use trivsel::work::{Container, Product};

use crate::support::Person;

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";

fn first() -> Vec<u8> {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(NAME, "Alma").writes("Udfyldt af", "Anna Eksempel");
    anna.is_saved()
}

fn second(first: &[u8], day: &str, by: &str) -> Vec<u8> {
    let mut other = Person::at_work();
    other.opens(first).continues_on(day).writes("Udfyldt af", by);
    other.is_saved()
}

/// How the file that was just found stands to what lies open, where that is asked.
fn kin(person: &Person) -> Option<Kin> {
    match &person.state.asking {
        Some(Asking::Join(found)) => found.kin,
        _ => None,
    }
}

#[test]
fn a_newer_version_is_told_from_the_one_that_lies_open() {
    let old = first();
    let new = second(&old, "2026-12-01", "Jonas Eksempel");
    let mut eva = Person::at_work();
    eva.opens(&old).opens(&new);
    assert_eq!(kin(&eva), Some(Kin::Newer));
    let Some(Asking::Join(found)) = &eva.state.asking else { panic!() };
    let edition = found.edition();
    assert_eq!((edition.number, edition.by.as_deref()), (Some(2), Some("Jonas Eksempel")));
    assert_eq!(edition.date.unwrap().to_string(), "2026-12-01");
    assert_eq!(eva.desk().author().as_deref(), Some("Anna Eksempel"));
    eva.does(Action::Confirm);
    assert_eq!(eva.reads("Udfyldt af"), ["Jonas Eksempel"]);
    // And the other way round, where keeping what lies open shows the newer one.
    eva.opens(&old);
    assert_eq!(kin(&eva), Some(Kin::Older));
    eva.does(Action::Dismiss);
    assert_eq!(eva.reads("Udfyldt af"), ["Jonas Eksempel"]);
    eva.opens(&old).does(Action::Confirm);
    assert_eq!(eva.reads("Udfyldt af"), ["Anna Eksempel"]);
}

#[test]
fn a_version_knows_those_before_it_too() {
    let old = first();
    let third = second(&second(&old, "2026-12-01", "Jonas"), "2026-12-08", "Eva");
    let mut bo = Person::at_work();
    bo.opens(&third).opens(&old);
    assert_eq!(kin(&bo), Some(Kin::Older));
}

#[test]
fn where_both_go_on_from_the_same_one_people_decide() {
    let old = first();
    let (one, other) = (second(&old, "2026-12-01", "Jonas"), second(&old, "2026-12-02", "Eva"));
    let mut bo = Person::at_work();
    bo.opens(&one).opens(&other);
    assert_eq!(kin(&bo), Some(Kin::Both));
    bo.deed(Deed::Join(crate::people::on("2026-12-03")));
    assert_eq!(bo.state.screen, Screen::Offers, "the two can be put together");
}

#[test]
fn the_same_document_is_said_to_be_the_same() {
    let old = first();
    let mut bo = Person::at_work();
    bo.opens(&old).opens(&old);
    assert!(bo.state.asking.is_none(), "there is nothing to decide");
    assert_eq!(bo.state.screen, Screen::Opened);
    let other = String::from_utf8(old.clone()).unwrap().replace("\"Alma\"", "\"Ida\"");
    bo.opens(other.as_bytes());
    assert_eq!(kin(&bo), Some(Kin::Same(false)));
    bo.does(Action::Dismiss);
    assert_eq!(bo.reads(NAME), ["Alma"]);
}

#[test]
fn who_fills_in_is_asked_even_before_the_very_same_file_takes_its_place() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(NAME, "Alma");
    let file = anna.is_saved();
    anna.opens(&file);
    assert_eq!(kin(&anna), Some(Kin::Same(true)));
    anna.does(Action::Dismiss);
    assert!(anna.desk().opened.is_none(), "she goes on where she was");
    anna.writes(NAME, "Alma Eksempel").opens(&file);
    assert_eq!(kin(&anna), Some(Kin::Same(false)));
    assert!(anna.state.is_unsaved(), "what would be lost is still here");
    anna.does(Action::Confirm);
    assert_eq!((anna.state.screen, anna.reads(NAME)), (Screen::Opened, vec!["Alma".to_owned()]));
}

#[test]
fn two_documents_that_have_nothing_to_do_with_each_other_are_no_versions() {
    let mut bo = Person::at_work();
    bo.opens(&first());
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Overgangsskema").writes("Barnets navn", "Ida");
    bo.opens(&anna.is_saved());
    assert!(bo.state.asking.is_none());
    assert_eq!(bo.reads("Barnets navn"), ["Ida"]);
}

/// Hands over several files at once, and lets each be opened.
fn opens_all(person: &mut Person, files: &[(&str, &[u8])]) {
    let given = files.iter().map(|(name, bytes)| (Rc::from(*name), Rc::from(*bytes)));
    person.outside.clear();
    person.deed(Deed::Files(given.collect()));
    go_through(person);
}

/// Opens what is to be opened, as long as nothing is asked.
fn go_through(person: &mut Person) {
    while person.outside.iter().any(|effect| matches!(effect, Effect::Run(_))) {
        let trivsel::work::Job::Open { bytes, .. } = person.job() else { panic!() };
        let found = Product::Found { json: bytes, container: Container::Pdf, paper: None };
        person.gets(Ok(found));
    }
}

#[test]
fn several_files_are_opened_one_after_the_other() {
    let old = first();
    let new = second(&old, "2026-12-01", "Jonas Eksempel");
    let mut eva = Person::at_work();
    opens_all(&mut eva, &[("a.pdf", &old), ("b.pdf", &new)]);
    assert_eq!(kin(&eva), Some(Kin::Newer));
    eva.does(Action::Confirm);
    assert_eq!(eva.reads("Udfyldt af"), ["Jonas Eksempel"]);
    assert!(eva.state.notice.is_none());
}

#[test]
fn what_belongs_to_other_documents_is_named_and_not_opened() {
    let (one, mut anna) = (first(), Person::at_work());
    anna.begins_on("2026-11-20", "Overgangsskema").writes("Barnets navn", "Ida");
    let other = anna.is_saved();
    let mut eva = Person::at_work();
    opens_all(&mut eva, &[("a.pdf", &one), ("b.pdf", &other), ("c.pdf", b"{}")]);
    assert_eq!(eva.reads(NAME), ["Alma"], "the first one lies open");
    let Some(Notice::Left(names)) = &eva.state.notice else { panic!("{:?}", eva.state.notice) };
    assert_eq!(&***names, "b.pdf, c.pdf");
    let said = format!("{:?}", eva.state);
    assert!(!said.contains("b.pdf"), "the name of a file is in no log");
    // It is said once: a file that is opened later is opened.
    eva.does(Action::Dismiss).opens(&other);
    assert_eq!(eva.reads("Barnets navn"), ["Ida"]);
}

/// Which of several files asks for its code, of how many, and which was opened before.
fn piled(person: &Person) -> Option<(usize, usize, Option<String>)> {
    let piled = person.state.piled()?;
    Some((piled.nth, piled.of, piled.before.map(str::to_owned)))
}

/// The code of the file that waits is given, and this lies in it.
fn unlocks(person: &mut Person, json: &[u8]) {
    let code = trivsel::seal::Passphrase::typed("abe-abe-abe-abe-abe-abe".into());
    person.outside.clear();
    person.does(Action::Unlock(code)).job();
    let container = Container::SealedPdf;
    person.gets(Ok(Product::Found { json: json.to_vec(), container, paper: None }));
}

#[test]
fn of_two_sealed_files_it_is_said_which_one_asks_for_its_code() {
    let asks = || Ok(Product::Asks(trivsel::seal::Need::Code { work_factor: 17 }));
    let old = first();
    let new = second(&old, "2026-12-01", "Jonas Eksempel");
    let mut eva = Person::at_work();
    let given = ["a.age.txt", "b.age.txt"].map(|name| (name.into(), Rc::from(name.as_bytes())));
    eva.deed(Deed::Files(given.to_vec())).gets(asks());
    assert_eq!((eva.state.screen, piled(&eva)), (Screen::Unlock, Some((1, 2, None))));
    unlocks(&mut eva, &old);
    eva.gets(asks());
    assert_eq!(eva.state.screen, Screen::Unlock);
    assert_eq!(piled(&eva), Some((2, 2, Some("a.age.txt".to_owned()))));
    unlocks(&mut eva, &new);
    assert_eq!(kin(&eva), Some(Kin::Newer));
    eva.does(Action::Confirm);
    assert_eq!((eva.state.screen, piled(&eva)), (Screen::Opened, None));
}

#[test]
fn a_file_that_could_not_be_read_is_not_said_to_be_open() {
    let mut eva = Person::at_work();
    let given = ["a.pdf", "b.age.txt"].map(|name| (name.into(), Rc::from(name.as_bytes())));
    eva.deed(Deed::Files(given.to_vec())).gets(Err(trivsel::work::Failure::NotOurs));
    eva.gets(Ok(Product::Asks(trivsel::seal::Need::Code { work_factor: 17 })));
    assert_eq!(piled(&eva), Some((2, 2, None)));
}

#[test]
fn who_keeps_what_is_not_saved_keeps_all_files_away() {
    let old = first();
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Overgangsskema").writes("Barnets navn", "Ida");
    opens_all(&mut anna, &[("a.pdf", &old), ("b.pdf", &old)]);
    assert!(matches!(anna.state.asking, Some(Asking::Replace(_))));
    anna.outside.clear();
    anna.does(Action::Dismiss);
    assert!(anna.outside.is_empty(), "{:?}", anna.outside);
    assert_eq!(anna.reads("Barnets navn"), ["Ida"]);
}

#[test]
fn a_form_alone_in_a_bundle_is_a_form() {
    let anna = Person::at_work();
    let form = anna.state.forms[0].source().clone();
    let bundle = serde_json::json!({
        "resourceType": "Bundle", "type": "collection", "entry": [{ "resource": form }],
    });
    let mut bo = Person::at_work();
    bo.opens(bundle.to_string().as_bytes());
    assert_eq!(bo.state.screen, Screen::Form);
    assert!(bo.state.loaded.as_ref().unwrap().form.is_some());
}

/// Hands over what lies open, as a PDF that everybody can read.
fn hands_over(person: &mut Person) {
    person.does(Action::Want(Wanted::Paper)).does(Action::Make);
    person.gets(Ok(Product::Paper(b"%PDF".to_vec())));
}

#[test]
fn a_draft_that_is_gone_on_with_another_day_is_a_later_state_of_the_same_document() {
    let old = first();
    let mut anna = Person::at_work();
    let draft = Product::Found { json: old.clone(), container: Container::SealedJson, paper: None };
    anna.does(Action::File("kladde.age.txt".into(), old.as_slice().into())).gets(Ok(draft));
    anna.continues_on("2026-11-21").writes(NAME, "Alma Eksempel");
    let new = anna.is_saved();
    let mut bo = Person::at_work();
    bo.opens(&old).opens(&new);
    assert_eq!(bo.desk().record.id, anna.desk().record.id);
    assert_eq!(kin(&bo), Some(Kin::Newer));
    bo.does(Action::Confirm).opens(&old);
    assert_eq!(kin(&bo), Some(Kin::Older));
}

#[test]
fn what_was_handed_over_and_is_changed_then_is_a_version_of_its_own() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(NAME, "Alma").writes("Udfyldt af", "Anna Eksempel");
    anna.writes(NAME, "Ida");
    assert!(!anna.state.is_revised(), "nobody has it yet");
    hands_over(&mut anna);
    let old = anna.desk().document();
    assert!(!anna.state.is_revised(), "nothing has changed");
    anna.goes(Screen::Step(0)).writes(NAME, "Alma");
    assert!(anna.state.is_revised());
    anna.deed(Deed::Revise(crate::people::on("2026-11-21")));
    assert!(!anna.state.is_revised());
    let record = anna.desk().record.clone();
    assert_eq!(record.predecessors(), std::slice::from_ref(&old.record.id));
    assert_eq!(record.also().replaced.unwrap().by.as_deref(), Some("Anna Eksempel"));
    anna.deed(Deed::Revise(crate::people::on("2026-11-21"))).writes(NAME, "Bo");
    assert_eq!(anna.desk().record, record, "one version, until it is handed over as well");
    let mut bo = Person::at_work();
    bo.opens(old.write().as_bytes()).opens(anna.desk().document().write().as_bytes());
    assert_eq!(kin(&bo), Some(Kin::Newer));
}

#[test]
fn what_was_put_together_takes_the_place_of_both() {
    let old = first();
    let (one, other) = (second(&old, "2026-12-01", "Jonas"), second(&old, "2026-12-02", "Eva"));
    let mut bo = Person::at_work();
    bo.opens(&one).opens(&other);
    bo.deed(Deed::Join(crate::people::on("2026-12-03")));
    bo.deed(Deed::Take(0, true)).deed(Deed::Accept);
    let file = bo.is_saved();
    for version in [old, one, other] {
        let mut eva = Person::at_work();
        eva.opens(&file).opens(&version);
        assert_eq!(kin(&eva), Some(Kin::Older));
    }
}

#[test]
fn a_pdf_of_somebody_else_is_not_told_as_made_here() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(NAME, "Alma");
    hands_over(&mut anna);
    let own = |person: &Person| {
        let parcels = person.outside.iter().filter_map(|effect| match effect {
            Effect::Save(parcel) => Some(person.state.is_own(parcel)),
            _ => None,
        });
        parcels.collect::<Vec<_>>()
    };
    assert_eq!(own(&anna), [true]);
    let mut bo = Person::at_work();
    bo.opens(&first());
    bo.deed(Deed::SavePaper);
    assert_eq!(own(&bo), [false]);
}
