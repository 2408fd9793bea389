//! What may not be passed on stands in none of the bytes that are: not in the attachment, not on
//! the page, not beside it, whether the file is sealed or not (law 10).

use std::rc::Rc;

use crate::handed_over::Person;
use crate::support::*;
use trivsel::answers::{Address, Document};
use trivsel::form::{Form, Value};
use trivsel::pdf;
use trivsel::seal::{self, Identity, Key, Passphrase, Recipient};
use trivsel::settings::Settings;
use trivsel::sheet::Why;
use trivsel::state::{Action, Audience, Deed, Screen, Wanted};

/// A text question, and a word that stands nowhere but in its answer.
type Marks = &'static [(&'static str, &'static str)];

const MARKS: Marks = &[
    ("note", "Havregryn"),
    ("joy", "Skovhytte"),
    ("health", "Birkepollen"),
    ("works", "Fingermaling"),
    ("first", "Madpakkeleg"),
];

fn small() -> Rc<Form> {
    let bytes = std::fs::read(house().join("tests/scope/form.json")).unwrap();
    Rc::new(Form::read(&bytes).form.unwrap())
}

/// Someone who has written every word of the list.
fn anna(form: Rc<Form>, marks: Marks) -> Person {
    let mut anna = Person::with(form);
    anna.does(Action::Begin(0, stamp()));
    marks.iter().for_each(|(question, word)| anna.types(question, word));
    anna
}

impl Person {
    fn chooses(&mut self, link_id: &str, code: &str) {
        let form = self.state.desk.as_ref().unwrap().form().clone();
        let item = form.item(form.find(link_id).unwrap()).unwrap();
        let is = |value: &&Value| matches!(value, Value::Coding(it) if &*it.code == code);
        let value = item.options.iter().map(|option| &option.value).find(is);
        let value = value.unwrap_or_else(|| panic!("{link_id} has no {code}")).clone();
        self.does(Action::Choose(Address::top(item.id), value, true));
    }

    fn deed(&mut self, deed: Deed) {
        self.does(Action::deed(deed).unwrap());
    }

    /// Hands over as a PDF.
    fn prints(&mut self) -> Vec<u8> {
        self.does(Action::Want(Wanted::Paper));
        self.does(Action::Make);
        self.saved.pop().unwrap()
    }

    /// Hands over as a sealed file: the file, and its code.
    fn seals(&mut self) -> (Vec<u8>, Passphrase) {
        self.does(Action::Want(Wanted::Sealed));
        self.does(Action::Go(Screen::HandOver));
        self.does(Action::Make);
        let made = self.state.desk.as_ref().unwrap().made.as_ref().unwrap();
        (self.saved.pop().unwrap(), made.code.clone().unwrap())
    }
}

fn has(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

/// The words of the list that stand in a PDF: on the page, in the attachment, or anywhere in the
/// bytes once every stream is inflated.
fn found(pdf: &[u8], marks: Marks) -> Vec<&'static str> {
    let (bytes, text) = (inflated(pdf), everything(pdf));
    let attached = pdf::attachment(pdf).unwrap();
    let is_found = |word: &&&str| {
        let (inside, printed) = (has(&bytes, word), text.contains(**word));
        assert_eq!(has(&attached, word), printed, "{word}: the attachment is what the page shows");
        assert!(inside || !printed, "{word}");
        inside
    };
    marks.iter().map(|(_, word)| word).filter(is_found).copied().collect()
}

#[test]
fn what_is_searched_for_is_found_where_it_may_stand() {
    let mut anna = anna(small(), MARKS);
    anna.deed(Deed::Address(Audience::Ourselves));
    let pdf = anna.prints();
    assert_eq!(found(&pdf, MARKS).len(), MARKS.len());
}

#[test]
fn parents_who_deliver_it_themselves_may_pass_on_their_part_alone() {
    let mut anna = anna(small(), MARKS);
    anna.chooses("basis", "parents-deliver");
    anna.chooses("scope", "parents-part");
    assert_eq!(found(&anna.prints(), MARKS), ["Skovhytte", "Birkepollen", "Madpakkeleg"]);
}

#[test]
fn an_exception_stands_in_no_byte() {
    let mut anna = anna(small(), MARKS);
    anna.chooses("scope", "parents-part");
    anna.chooses("scope", "staff-part");
    anna.chooses("except", "health");
    assert_eq!(found(&anna.prints(), MARKS), ["Skovhytte", "Fingermaling", "Madpakkeleg"]);
}

#[test]
fn a_consent_that_was_taken_back_leaves_what_it_was_not_asked_for() {
    let mut anna = anna(small(), MARKS);
    anna.chooses("scope", "parents-part");
    anna.chooses("scope", "staff-part");
    anna.types("withdrawn", "1/12/2026");
    assert_eq!(found(&anna.prints(), MARKS), ["Madpakkeleg"]);
}

#[test]
fn what_is_internal_goes_to_nobody_even_where_everything_may() {
    let mut anna = anna(small(), MARKS);
    anna.chooses("scope", "parents-part");
    anna.chooses("scope", "staff-part");
    assert!(!found(&anna.prints(), MARKS).contains(&"Havregryn"));
}

#[test]
fn a_sealed_file_that_is_opened_again_has_no_more_than_the_open_one() {
    let mut anna = anna(small(), MARKS);
    anna.chooses("scope", "staff-part");
    let (sealed, code) = anna.seals();
    let pdf = seal::open(&sealed, &Key::Code(code.clone())).unwrap();
    assert_eq!(found(&pdf, MARKS), ["Fingermaling", "Madpakkeleg"]);

    let mut bo = Person::with(small());
    bo.opens(&sealed);
    bo.does(Action::Unlock(code));
    assert_eq!(bo.state.screen, Screen::Opened);
    let desk = bo.state.desk.as_ref().unwrap();
    assert!(desk.excerpt().unwrap().has(Why::NotChosen), "it is said what was not passed on");
    let written = desk.whole().write();
    assert!(!written.contains("Skovhytte") && written.contains("Fingermaling"));
}

#[test]
fn a_named_recipient_and_the_recovery_key_open_the_same_file() {
    let mut anna = anna(small(), MARKS);
    anna.chooses("scope", "staff-part");
    let keys = [keygen(), keygen()];
    let recipients = vec![("PPR".into(), keys[0].1.clone())];
    let recovery = Some(keys[1].1.clone());
    let settings = Settings { recipients, recovery, ..Settings::default() };
    anna.state.equip(settings, trivsel::library::Library::default());
    anna.deed(Deed::LockFor(Some(0)));
    anna.does(Action::Want(Wanted::Sealed));
    anna.does(Action::Make);
    let sealed = anna.saved.pop().unwrap();
    for (identity, _) in keys {
        let pdf = seal::open(&sealed, &Key::Identities(vec![identity])).unwrap();
        assert_eq!(found(&pdf, MARKS), ["Fingermaling", "Madpakkeleg"]);
    }
}

/// A key that nobody else has, made by another program.
fn keygen() -> (Identity, Recipient) {
    let said = String::from_utf8(run("age-keygen", &[])).unwrap();
    let identity = Identity::from_key_file(&said).unwrap().remove(0);
    let public = said.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap();
    (identity, Recipient::parse(public).unwrap())
}

#[test]
fn what_follows_from_a_withheld_answer_is_not_printed_either() {
    let mut anna = anna(small(), MARKS);
    let form = small();
    let special = Address::top(form.find("special").unwrap());
    anna.does(Action::Choose(special, Value::Boolean(true), true));
    anna.types("follow", "Fingermaling");
    anna.chooses("scope", "parents-part");
    let pdf = anna.prints();
    assert!(!found(&pdf, MARKS).contains(&"Fingermaling"));
    assert!(!everything(&pdf).contains("Hvad gør vi ved det særlige?"));
}

#[test]
fn somebody_who_goes_on_with_what_they_got_can_pass_on_no_more() {
    let mut anna = anna(small(), MARKS);
    anna.chooses("scope", "parents-part");
    let pdf = anna.prints();
    let mut bo = Person::with(small());
    bo.opens(&pdf);
    bo.does(Action::Continue(stamp()));
    bo.types("works", "Fingermaling");
    assert_eq!(found(&bo.prints(), MARKS), ["Skovhytte", "Birkepollen", "Madpakkeleg"]);
    let document: Document = bo.document();
    assert!(document.record.also().withheld);
}

/// On the form for transitions: what the parents wrote, and what the staff did.
const TRANSITION: Marks = &[
    ("par.joy", "Skovhytte"),
    ("par.health", "Birkepollen"),
    ("kid.voice", "Kastanjedyr"),
    ("pro.strengths", "Fingermaling"),
    ("pro.relations", "Gyngestativ"),
    ("agr.coordinator", "Havregryn"),
    ("agr.first-weeks", "Madpakkeleg"),
    ("consent.except", "Perleplade"),
];

fn moving_on() -> Person {
    let bytes = std::fs::read(house().join("www/forms/overgangsskema.json")).unwrap();
    anna(Rc::new(Form::read(&bytes).form.unwrap()), TRANSITION)
}

#[test]
fn a_transition_that_parents_carry_has_their_part_on_paper_and_nothing_of_the_staffs() {
    let mut anna = moving_on();
    anna.chooses("consent.basis", "parents-deliver");
    anna.chooses("consent.scope", "parents-part");
    let pdf = anna.prints();
    let expected = ["Skovhytte", "Birkepollen", "Kastanjedyr", "Madpakkeleg"];
    assert_eq!(found(&pdf, TRANSITION), expected);
    assert!(!everything(&pdf).contains("Fagpersonens del\n"), "no heading without what is below");
}

#[test]
fn a_transition_with_an_exception_or_without_consent_keeps_back_what_it_says() {
    let mut anna = moving_on();
    anna.chooses("consent.basis", "consent");
    anna.chooses("consent.scope", "parents-part");
    anna.chooses("consent.scope", "staff-part");
    anna.chooses("consent.withhold", "parents-health");
    let expected = ["Skovhytte", "Kastanjedyr", "Fingermaling", "Gyngestativ", "Madpakkeleg"];
    assert_eq!(found(&anna.prints(), TRANSITION), expected);
    anna.types("consent.withdrawn", "1/12/2026");
    assert_eq!(found(&anna.prints(), TRANSITION), ["Madpakkeleg"]);
    anna.deed(Deed::Address(Audience::Ourselves));
    assert_eq!(found(&anna.prints(), TRANSITION).len(), TRANSITION.len());
}

/// The staff's part and the parents' go along.
fn agreed(anna: &mut Person) {
    anna.chooses("consent.scope", "parents-part");
    anna.chooses("consent.scope", "staff-part");
}

#[test]
fn an_excepted_answer_and_one_that_was_never_given_are_the_same_file() {
    let mut excepted = moving_on();
    agreed(&mut excepted);
    excepted.types("pro.body", "Klatremus");
    excepted.chooses("pro.support", "speech");
    for code in ["parents-health", "staff-relations", "staff-body", "staff-support"] {
        excepted.chooses("consent.withhold", code);
    }
    let mut silent = moving_on();
    agreed(&mut silent);
    silent.types("par.health", "");
    silent.types("pro.relations", "");
    let [excepted, silent] = [excepted.prints(), silent.prints()];
    assert_eq!(everything(&excepted), everything(&silent), "the page");
    assert_eq!(pdf::attachment(&excepted), pdf::attachment(&silent), "what is attached to it");
    assert!(found(&silent, TRANSITION).contains(&"Fingermaling"), "the part itself is there");
    let page = one_line(&everything(&silent));
    assert!(!page.contains("Krop, bevægelse og sanser") && !page.contains("Allergi, medicin"));
}

#[test]
fn the_language_of_the_parents_is_in_no_byte_of_what_others_get() {
    let mut anna = moving_on();
    agreed(&mut anna);
    anna.deed(Deed::Speak(Some("en".into())));
    anna.chooses("consent.withhold", "parents-language");
    let pdf = anna.prints();
    let spoken = "StructureDefinition/spoken";
    assert!(!has(&pdf::attachment(&pdf).unwrap(), spoken) && !has(&inflated(&pdf), spoken));
    assert!(!has(&inflated(&pdf), "/Lang (en)"), "no part of the page is in their language");
    anna.deed(Deed::Address(Audience::Ourselves));
    let pdf = anna.prints();
    assert!(has(&pdf::attachment(&pdf).unwrap(), spoken) && has(&inflated(&pdf), "/Lang (en)"));
}
