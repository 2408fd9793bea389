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
