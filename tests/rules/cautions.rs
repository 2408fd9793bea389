//! What the program itself points out: a text that seems to hold a civil registration number.

use std::rc::Rc;

use crate::support::{Reader, form, own_form};
use proptest::prelude::*;
use serde_json::json;
use trivsel::answers::{Address, Answer};
use trivsel::form::{Form, Value};
use trivsel::sheet::{Caution, Sheet};

fn texts() -> Rc<Form> {
    let concept = json!([{
        "system": "https://trivsel.example/fhir/CodeSystem/concept",
        "code": "civil-registration-number",
    }]);
    form(json!([
        { "linkId": "line", "type": "string" },
        { "linkId": "lines", "type": "text", "repeats": true },
        { "linkId": "open", "type": "open-choice", "answerOption": [{ "valueString": "010190-1234" }] },
        { "linkId": "date", "type": "date" },
        { "linkId": "number", "type": "string", "code": concept },
    ]))
}

/// Whether something is pointed out about a text.
fn warns(text: &str) -> bool {
    let mut reader = Reader::of(texts());
    reader.says("line", text);
    reader.row("line").caution.as_deref() == Some(&Caution::CivilNumber)
}

#[test]
fn what_looks_like_a_civil_registration_number_is_pointed_out() {
    for text in [
        "010190-1234",
        "0101901234",
        "010190 1234",
        "010190–1234",
        "Mors CPR er 311299-4321.",
        "CPR-nr.:010119-0001, født i går",
        "(290200-1234)",
        "010190-1234/far: 020289-1111",
        "cpr.010190-1234,020291-1234",
    ] {
        assert!(warns(text), "{text}");
    }
}

#[test]
fn what_only_has_digits_is_not() {
    for text in [
        "",
        "12 34 56 78",
        "12345678",
        "+45 12345678",
        "4512345678",
        "010190",
        "010190-",
        "010190-123",
        "010190-12345",
        "1010190-1234",
        "010190--1234",
        "010190  1234",
        "320190-1234",
        "011390-1234",
        "310490-1234",
        "290201-1234",
        "20261122-1430",
        "2026-11-22 14.30",
        "22-11-2026 1430",
        "1234-010190-1234",
        "010190-1234-5678",
        "a010190-1234",
        "010190-1234b",
        "0b9e3c4a-5d6f-4a70-8b1c-0101901234ab",
        "٠١٠١٩٠-١٢٣٤",
    ] {
        assert!(!warns(text), "{text}");
    }
}

#[test]
fn it_is_looked_for_in_every_text_but_where_it_is_asked_for() {
    let mut reader = Reader::of(texts());
    let of = |reader: &Reader, link_id: &str| reader.row(link_id).caution.is_some();
    reader.says("number", "010190-1234").says("open", "010190-1234");
    assert!(!of(&reader, "number"), "it is asked for");
    assert!(!of(&reader, "open"), "the form itself offers it");
    reader.says("open", "Ja, 010190-1234");
    assert!(of(&reader, "open"), "own words");
    reader.says("date", "010190-1234");
    assert!(!of(&reader, "date"), "no text");
    let lines = reader.item("lines");
    let said = ["hej", "010190-1234"].map(|text| Answer::Value(Value::String(text.into())));
    reader.answers.set(&lines, Address::top(lines.id), said.to_vec());
    reader.changed(&[lines.id]);
    assert!(of(&reader, "lines"), "the second of several");
    assert!(reader.says("lines", "hej").row("lines").caution.is_none(), "taken out again");
    assert!(reader.sheet.gaps().iter().all(|row| &*row.item.link_id == "date"), "nothing blocks");
}

#[test]
fn what_was_only_told_points_nothing_out() {
    let mut reader = Reader::of(texts());
    reader.says("line", "010190-1234");
    assert!(reader.row("line").caution.is_some());
    let told = reader.sheet.told();
    let paper = Sheet::as_told(reader.form.clone(), &reader.answers, &told);
    assert!(paper.all().iter().all(|row| row.caution.is_none()));
}

#[test]
fn our_own_form_asks_for_the_number_in_one_place() {
    let mut reader = Reader::of(own_form("underretning-kladde"));
    let items: Vec<_> = reader.form.items().to_vec();
    let items = items.iter().filter(|item| item.is_worded() && item.conditions.is_empty());
    let mut silent = 0;
    for item in items {
        let at = Address::top(item.id);
        if reader.sheet.at(&at).is_none() {
            continue;
        }
        reader.says_at(&at, "010190-1234");
        let Some(row) = reader.sheet.at(&at) else { continue };
        match item.concept() {
            Some("civil-registration-number") => silent += usize::from(row.caution.is_none()),
            _ => assert!(row.caution.is_some(), "{}", item.link_id),
        }
    }
    assert_eq!(silent, 1);
}

proptest! {
    #[test]
    fn any_text_can_be_looked_through(text in "\\PC*") {
        warns(&text);
    }

    #[test]
    fn no_day_and_no_telephone_number_is_taken_for_one(
        phone in "[2-9][0-9]{7}",
        day in 1_u8..=28, month in 1_u8..=12, year in 1900_u16..2100,
        words in "[a-zæøå ,.]{0,12}",
    ) {
        let (ab, rest) = phone.split_at(2);
        let (cd, rest) = rest.split_at(2);
        let (ef, gh) = rest.split_at(2);
        for text in [
            format!("{words}{phone}"),
            format!("{words} {ab} {cd} {ef} {gh}"),
            format!("{words} {ab}{cd} {ef}{gh}"),
            format!("{words} +45 {phone} {words}"),
            format!("{day}/{month} {year}"),
            format!("{day:02}.{month:02}.{year}"),
            format!("{year}-{month:02}-{day:02}"),
            format!("{day:02}{month:02}{year}"),
            format!("{words} {day:02}-{month:02}-{year} {words} {phone}"),
        ] {
            prop_assert!(!warns(&text), "{}", text);
        }
    }

    #[test]
    fn every_possible_number_is_found(
        day in 1_u8..=28, month in 1_u8..=12, year in 0_u8..100, serial in "[0-9]{4}",
        between in "[ -]?", before in "[a-zæøå ,.:]{0,12}", after in "[a-zæøå ,.:]{0,12}",
    ) {
        let number = format!("{day:02}{month:02}{year:02}{between}{serial}");
        let text = format!("{before} {number} {after}");
        prop_assert!(warns(&text), "{}", text);
    }
}

/// A letter that may be sent several times, each waiting for a receipt.
fn letters() -> Rc<Form> {
    let due = json!({
        "url": "https://trivsel.example/fhir/StructureDefinition/due",
        "extension": [
            { "url": "after", "valueString": "sent" },
            { "url": "workingDays", "valueInteger": 6 },
        ],
    });
    let asked = json!([{ "question": "is", "operator": "=", "answerBoolean": true }]);
    form(json!([
        { "linkId": "is", "type": "boolean" },
        { "linkId": "letter", "type": "group", "repeats": true, "item": [
            // What is due may stand before that after which it is due.
            { "linkId": "receipt", "type": "date", "extension": [due] },
            { "linkId": "sent", "type": "date", "enableWhen": asked },
        ] },
    ]))
}

/// By when the receipts must come, row by row.
fn due(reader: &Reader) -> Vec<Option<String>> {
    let rows = reader.sheet.all().into_iter().filter(|row| &*row.item.link_id == "receipt");
    let said = rows.map(|row| match row.caution.as_deref() {
        Some(Caution::Due(date)) => Some(date.to_string()),
        _ => None,
    });
    said.collect()
}

#[test]
fn what_is_due_follows_the_date_after_which_it_is_due() {
    let mut reader = Reader::of(letters());
    let group = Address::top(reader.item("letter").id);
    assert!(reader.answers.add_row(&group).is_some());
    reader.changed(&[group.item]);
    let rows: Vec<Address> =
        reader.answers.rows(&group).iter().map(|row| group.in_row(*row)).collect();
    let (sent, receipt) = (reader.item("sent").id, reader.item("receipt").id);
    let at = |row: usize, item| Address { item, rows: rows[row].rows.clone() };
    reader.says("is", "yes").says_at(&at(0, sent), "20/11/2026");
    assert_eq!(due(&reader), [Some("2026-11-30".into()), None], "each row by itself");
    reader.says_at(&at(1, sent), "23/11/2026");
    assert_eq!(due(&reader), [Some("2026-11-30".into()), Some("2026-12-01".into())]);
    reader.says_at(&at(0, sent), "11 2026");
    assert_eq!(due(&reader), [None, Some("2026-12-01".into())], "a month is no day");
    reader.says_at(&at(1, receipt), "24/11/2026");
    assert_eq!(due(&reader), [None, None], "it has come");
    reader.says_at(&at(1, receipt), "").says("is", "no");
    assert_eq!(due(&reader), [None, None], "what is off was not sent");
    reader.says("is", "yes");
    assert_eq!(due(&reader), [None, Some("2026-12-01".into())], "it is on again");
}
