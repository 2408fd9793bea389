//! The program's own sentences.

use trivsel::texts::{DANISH, Texts};

#[test]
fn danish_is_what_a_person_meets_unless_they_ask_for_english() {
    assert_eq!(Texts::of("da"), &DANISH);
    assert_eq!(Texts::of("da-DK"), &DANISH);
    assert_eq!(Texts::of("kl"), &DANISH);
    assert_eq!(Texts::of(""), &DANISH);
}

#[cfg(feature = "english")]
#[test]
fn english_stands_beside_danish() {
    use trivsel::texts::ENGLISH;
    assert_eq!(Texts::of("en-GB"), &ENGLISH);
    assert_eq!((ENGLISH.fill().missing)(1), "One field is missing");
}

#[test]
fn one_of_a_thing_is_not_several() {
    assert!((DANISH.frame().unsaved_count)(1).starts_with("1 svar findes"));
    assert!((DANISH.frame().unsaved_count)(9).starts_with("9 svar findes"));
    assert_eq!((DANISH.fill().missing)(1), "Ét felt mangler");
    assert_eq!((DANISH.fill().missing)(2), "2 felter mangler");
}

#[test]
fn a_sealed_file_is_not_sent_through_the_case_system_which_needs_the_other_one() {
    let (handed, scope) = (DANISH.hand_over(), DANISH.scope());
    let apart = [scope.steps_apart, scope.steps_parents];
    for steps in [handed.steps_sealed, scope.steps].into_iter().chain(apart) {
        for (name, how) in steps {
            let said = [*name, " ", how].concat().to_lowercase();
            let is_told = said.contains("fagsystemet skal have pdf'en");
            assert!(is_told || !said.contains("fagsystem") && !said.contains("sagen"), "{said}");
        }
    }
    assert!(scope.own_sealed.1.contains("Fagsystemet skal have PDF'en"));
    let paper = handed.steps_paper.first().expect("there is a first step");
    assert!(paper.0.starts_with("Læg filen på sagen") && paper.1.contains("fagsystemet"));
    // What is passed on to the recipient never holds the code, and says that it comes another way.
    let said = DANISH.finishing();
    assert!(said.pass_on_code.contains("Koden får du i telefonen"));
    assert!(said.pass_on_key.contains("nøglefil") && !said.pass_on_key.contains("Koden"));
}
