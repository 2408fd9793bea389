//! The parents' part in a language of theirs, and documents about nobody.

use std::rc::Rc;

use trivsel::answers::{Also, Answers, Document, Record};
use trivsel::form::Form;
use trivsel::sheet::Sheet;

use crate::support::*;

/// A new document of one of our forms, whose record says this.
fn document(name: &str, also: Also) -> Document {
    let path = house().join(format!("www/forms/{name}.json"));
    let form = Rc::new(Form::read(&std::fs::read(path).unwrap()).form.unwrap());
    let answers = Answers::new(&form, &stamp());
    let record = Record::new(&stamp()).saying(also);
    Sheet::new(form, &answers, Some(stamp().date)).document(&answers, &record)
}

fn speaking(language: &str) -> Also {
    Also { spoken: Some(language.into()), ..Also::default() }
}

fn words(document: &Document) -> String {
    one_line(&reading_order(&print(document).unwrap()))
}

#[test]
fn the_parents_part_is_in_their_language_and_the_rest_is_not() {
    let danish = words(&document("overgangsskema", Also::default()));
    let english = words(&document("overgangsskema", speaking("en")));
    let form = document("overgangsskema", Also::default()).form;
    let own = |part| form.items().iter().find(|item| item.part() == Some(part)).unwrap().clone();
    for (part, is_spoken) in [("parents-part", true), ("staff-part", false)] {
        let group = own(part);
        for item in form.children(group.id).filter(|item| item.is_question()) {
            let (da, en) = (item.text.main(), item.text.in_language("en"));
            assert!(&**da != en);
            if !danish.contains(&**da) {
                continue;
            }
            assert_eq!(english.contains(en), is_spoken, "{en}");
            assert_eq!(english.contains(&**da), !is_spoken, "{da}");
        }
    }
    assert!(english.contains("Not filled in") && english.contains("Ikke udfyldt"));
    assert!(danish.contains("Forældrenes del") && !english.contains("Forældrenes del"));
    assert!(english.contains("Overgangsskema"));
}

#[test]
fn the_part_says_which_language_it_is_in() {
    let spoken = print(&document("overgangsskema", speaking("en"))).unwrap();
    assert!(in_file(&spoken, "/Lang (en)") && in_file(&spoken, "/Lang (da)"));
    let plain = print(&document("overgangsskema", Also::default())).unwrap();
    assert!(!in_file(&plain, "/Lang (en)"));
    // A language that the form does not carry changes nothing but what the record says.
    let none = words(&document("overgangsskema", speaking("pl")));
    assert_eq!(none, words(&document("overgangsskema", Also::default())));
}

#[test]
fn a_form_wholly_for_the_parents_is_in_their_language_from_its_title_on() {
    let text = words(&document("foraeldreinformation", speaking("en")));
    let form = document("foraeldreinformation", Also::default()).form;
    assert!(text.starts_with(form.title.in_language("en")), "{text}");
    assert!(!text.contains(&**form.title.main()) && text.contains("About the document"));
}

#[test]
fn practice_is_said_at_the_top_and_on_every_page() {
    let also = Also { practice: true, ..Also::default() };
    let document = document("trivselsskema-3-6", also);
    let pdf = print(&document).unwrap();
    let pages = page_count(&pdf);
    assert!(pages > 1);
    for page in 1..=pages {
        assert!(page_text(&pdf, page).contains("ØVELSE"), "page {page}");
    }
    assert!(words(&document).contains("Øvelse: Barnet findes ikke"));
    let tags = crate::outline::tags(&pdf);
    assert!(tags.contains("P: Øvelse: Barnet findes ikke"), "{tags}");
    let ours = words(&example("trivselsskema-3-6-concern"));
    assert!(!ours.to_lowercase().contains("øvelse:"));
}

#[test]
fn paper_says_that_something_was_left_out() {
    let also = Also { withheld: true, ..Also::default() };
    assert!(words(&document("overgangsskema", also)).contains("Udeladt Noget af det"));
}
