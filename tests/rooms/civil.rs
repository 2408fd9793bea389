//! The civil registration number, where a form asks for one.

use serde_json::{Value as Json, json};
use trivsel::sheet::{Caution, Civil, Gap};

use crate::support::{Person, form};

fn concept(code: &str) -> Json {
    json!([{ "system": "https://trivsel.example/fhir/CodeSystem/concept", "code": code }])
}

fn anna() -> Person {
    let form = form(json!([
        { "linkId": "cpr", "type": "string", "text": "CPR-nummer",
          "code": concept("civil-registration-number") },
        { "linkId": "born", "type": "date", "text": "Fødselsdato",
          "code": concept("child-birthdate") },
        { "linkId": "note", "type": "text", "text": "Andet" },
    ]));
    let mut anna = Person::with_forms(vec![form]);
    anna.begins("Et lille skema");
    anna
}

#[test]
fn a_number_is_taken_whatever_its_control_digit() {
    let mut anna = anna();
    for text in [
        "0307231234",
        "030723-1234",
        "030723 0000",
        "630723-1234",
        "030723-1AB2",
        "030723 - 1234",
        "03 07 23 1234",
        "030723/1234",
        "3/7 2023",
    ] {
        anna.writes("CPR-nummer", text);
        assert_eq!(anna.row("CPR-nummer").gap, None, "{text}");
    }
}

#[test]
fn what_is_no_number_stays_as_it_was_typed_and_is_pointed_out() {
    let mut anna = anna();
    for text in ["030723-123", "03072312345", "320723-1234", "Alma"] {
        anna.writes("CPR-nummer", text);
        assert_eq!(anna.row("CPR-nummer").gap, Some(Gap::NotAValue), "{text}");
        assert_eq!(anna.reads("CPR-nummer"), [text]);
        assert_eq!(
            anna.state.texts.not_a_value(&anna.row("CPR-nummer").item),
            "CPR-nummeret skal have ti cifre."
        );
    }
}

#[test]
fn another_day_of_birth_is_pointed_out_and_blocks_nothing() {
    let mut anna = anna();
    let caution = |anna: &Person| anna.row("CPR-nummer").caution.as_deref().copied();
    anna.writes("CPR-nummer", "030723-1234");
    assert_eq!(caution(&anna), None);
    anna.writes("Fødselsdato", "4/7/2023");
    assert_eq!(caution(&anna), Some(Caution::CivilBirth));
    assert!(anna.missing().is_empty());
    anna.writes("Fødselsdato", "3/7/2023");
    assert_eq!(caution(&anna), None, "as soon as the other answer is another");
}

#[test]
fn on_the_screen_the_last_four_are_hidden() {
    assert_eq!(Civil::masked("0307231234"), "030723-••••");
    assert_eq!(Civil::masked("030723-1234"), "030723-••••");
    for text in ["030723 - 1234", "030723/1234", "030723-123", "0307231234567", "030723-1AB2"] {
        assert_eq!(Civil::masked(text), "030723-••••", "{text}");
    }
    assert_eq!(Civil::masked("03 07 23 1234"), "03 07 23-••••");
    assert_eq!(Civil::masked("Alma 030723-12"), "Alma 030723-••••");
    for date in ["3/7 2023", "03-07-2023", "3. juli 2023", "030723", "Alma"] {
        assert_eq!(Civil::masked(date), date);
    }
}

#[test]
fn in_other_fields_replacement_numbers_are_found_too_and_a_moment_is_none() {
    let mut anna = anna();
    for (text, found) in [
        ("Bor hos 630723-1234", true),
        ("Nummer 030723-1AB2.", true),
        ("030723 1430", true),
        ("221126 1430", true),
        ("221126 kl. 1430", false),
        ("221126 14.30", false),
        ("221126 14:30", false),
        ("221126 2561", true),
        ("990723-1234", false),
    ] {
        anna.writes("Andet", text);
        let caution = anna.row("Andet").caution.as_deref().copied();
        assert_eq!(caution.is_some(), found, "{text}");
    }
}
