//! The screen in another language, at any time, and nothing lost by it.

use trivsel::form::Value;
use trivsel::state::{Action, Asking, Deed, Effect, Notice, Screen};
use trivsel::texts::{DANISH, Texts};

use crate::support::*;

const NAME: &str = "Barnets navn eller initialer";

fn language(tag: &str) -> Action {
    Action::deed(Deed::Language(tag.into())).unwrap()
}

fn halfway() -> Person {
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år");
    anna.writes(NAME, "Alma").writes("Fødselsdato", "3 7");
    anna.outside.clear();
    anna
}

#[test]
fn the_screen_changes_and_the_document_does_not() {
    let mut anna = halfway();
    let before = anna.desk().clone();
    anna.does(language("en"));
    assert_eq!(anna.state.texts.language, "en");
    assert_eq!(*anna.desk(), before);
    assert_eq!(anna.state.screen, Screen::Step(0));
    assert_eq!(anna.reads("Fødselsdato"), ["»3 7«"]);
    // The element is told, so that the language stays after a fall; the focus is nobody's business.
    let [Effect::Speak(told)] = anna.outside.as_slice() else { panic!("{:?}", anna.outside) };
    assert_eq!(**told, "en");
    anna.does(language("da"));
    assert_eq!(anna.state.texts, &DANISH);
    assert_eq!(*anna.desk(), before);
}

#[test]
fn questions_notices_and_what_is_being_asked_stay() {
    let mut anna = halfway();
    anna.does(Action::Clear).does(language("en"));
    assert_eq!(anna.state.asking, Some(Asking::Clear));
    anna.does(Action::Dismiss);
    anna.state.notice = Some(Notice::SetAside("the last words".into()));
    anna.does(language("da"));
    assert_eq!(anna.state.notice, Some(Notice::SetAside("the last words".into())));
}

#[test]
fn settings_that_could_not_be_read_are_told_of_in_the_other_language() {
    let mut anna = Person::at_the_start_page();
    let read = trivsel::settings::Settings::read(br##"{ "accent": "#zzz" }"##);
    assert!(!read.faults.is_empty());
    anna.state.say_undecided(&read.faults);
    let said = |anna: &Person| match &anna.state.notice {
        Some(Notice::Undecided(lines)) => lines.to_string(),
        other => panic!("{other:?}"),
    };
    let danish = said(&anna);
    anna.does(language("en"));
    assert_ne!(said(&anna), danish);
    anna.does(language("da"));
    assert_eq!(said(&anna), danish);
}

#[test]
fn a_language_that_we_do_not_have_is_danish_and_the_same_one_is_no_change() {
    let mut anna = halfway();
    anna.does(language("da")).does(language("kl")).does(language(""));
    assert_eq!(anna.state.texts, &DANISH);
    assert!(anna.outside.is_empty());
}

#[test]
fn each_language_knows_the_other() {
    assert_eq!(DANISH.other(), "en");
    assert_eq!(Texts::of("en").other(), "da");
    assert_eq!(Texts::of("da").other(), "en");
}

/// What is asked in Danish and answered, and what is asked in English.
#[test]
fn every_question_of_our_forms_has_english_words() {
    for (ages, _) in FORMS {
        let form = trivselsskema(ages);
        for item in form.items() {
            let (danish, english) = (&**item.text.main(), item.text.in_language("en"));
            assert_ne!(danish, english, "{ages}: {danish}");
            for option in &item.options {
                let named = matches!(option.value, Value::Coding(_));
                assert!(named && option.display.in_language("en") != &**option.display.main());
            }
        }
    }
}
