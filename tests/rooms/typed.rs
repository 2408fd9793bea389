//! Numbers, times, addresses and measures as people write them, and how they stand in a field.

use std::rc::Rc;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use trivsel::answers::{Answer, Answers};
use trivsel::form::{Form, Item, Scalar, Unit, Value};
use trivsel::texts::DANISH;

use crate::support::form;

/// An item of this type, with these units to choose from.
fn item(kind: &str, units: &[&str]) -> Rc<Item> {
    let unit = |unit: &&str| {
        json!({
            "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption",
            "valueCoding": { "system": "http://unitsofmeasure.org", "code": unit, "display": unit },
        })
    };
    let units: Vec<Json> = units.iter().map(unit).collect();
    let form: Rc<Form> = form(json!([{ "linkId": "q", "type": kind, "extension": units }]));
    form.items()[0].clone()
}

/// What an answer is in the record, or nothing where the text is no value.
fn taken(answer: &Answer) -> Option<String> {
    match answer.value()? {
        Value::Scalar(scalar) => Some(match &**scalar {
            Scalar::Integer(number) => number.to_string(),
            Scalar::Decimal(number) => number.text().to_string(),
            Scalar::DateTime(instant) | Scalar::Time(instant) => instant.text().into(),
            Scalar::Url(address) => address.to_string(),
            Scalar::Quantity(quantity) => {
                let unit = quantity.unit.as_ref().map(Unit::shown).unwrap_or("-");
                format!("{} {unit}", quantity.value.text())
            }
        }),
        _ => None,
    }
}

/// What a text comes to in a field of this type, while it is typed and once it is left.
fn read(kind: &str, text: &str) -> Option<String> {
    taken(&Answers::typed(&item(kind, &[]), text))
}

fn left(kind: &str, text: &str) -> Option<String> {
    let item = item(kind, &[]);
    Answers::settled(&item, &Answer::Typed(text.into()), None)
        .and_then(|v| taken(&Answer::Value(v)))
}

#[test]
fn whole_numbers() {
    let is =
        |text: &str, number: &str| assert_eq!(read("integer", text).unwrap(), number, "{text}");
    is("12", "12");
    is(" 12 ", "12");
    is("-3", "-3");
    is("\u{2212}3", "-3");
    is("+3", "3");
    is("007", "7");
    is("1 000", "1000");
    is("12\u{a0}000\u{a0}000", "12000000");
    is("-2147483648", "-2147483648");
}

#[test]
fn what_could_be_two_numbers_is_none() {
    for text in ["1.000", "12.000", "-1.000", "1.000.000", "1.000,5"] {
        assert_eq!(read("integer", text), None, "{text}");
        assert_eq!(read("decimal", text), None, "{text}");
    }
    for text in ["", "-", "3,5", "3,0", "1e3", "1 00", "1000 000", "tre", "2147483648", "٣", "3-4"]
    {
        assert_eq!(read("integer", text), None, "{text}");
    }
}

#[test]
fn numbers_with_decimals() {
    let is =
        |text: &str, number: &str| assert_eq!(read("decimal", text).unwrap(), number, "{text}");
    is("3,5", "3.5");
    is("3.5", "3.5");
    is(",5", "0.5");
    is("-,5", "-0.5");
    is("1,250", "1.250");
    is("0.125", "0.125");
    is("1,50", "1.50");
    is("1 234,5", "1234.5");
    is("12", "12");
    is("0,12345678", "0.12345678");
    is("1,500000000", "1.500000000");
    for text in ["3,", "3,5,5", "3.5.5", "3,-5", "1e5", "0,123456789", "NaN", "½"] {
        assert_eq!(read("decimal", text), None, "{text}");
    }
    assert_eq!(read("decimal", &"9".repeat(29)), None, "more digits than can be kept");
}

#[test]
fn times_of_day() {
    for text in
        ["14.30", "14:30", "1430", "kl. 14.30", "kl 14:30", "Kl.1430", "14:30:00", " 14.30 "]
    {
        assert_eq!(read("time", text).as_deref(), Some("14:30:00"), "{text}");
    }
    assert_eq!(read("time", "9").as_deref(), Some("09:00:00"));
    assert_eq!(read("time", "930").as_deref(), Some("09:30:00"));
    assert_eq!(read("time", "9.05").as_deref(), Some("09:05:00"));
    assert_eq!(read("time", "14.30.15").as_deref(), Some("14:30:15"));
    assert_eq!(read("time", "14:30:15.250").as_deref(), Some("14:30:15.250"));
    for text in ["", "kl.", "24.00", "14.60", "14.3", "14,30", "halv tre", "12345", "1.2.3", "æøå"]
    {
        assert_eq!(read("time", text), None, "{text}");
    }
}

#[test]
fn days_with_a_time() {
    let is = |text: &str, fhir: &str| assert_eq!(read("dateTime", text).unwrap(), fhir, "{text}");
    for text in ["3/7 2023 kl. 14.30", "3/7/2023 14:30", "3. 7. 2023 kl 1430", "2023-07-03T14:30"] {
        is(text, "2023-07-03T14:30:00+02:00");
    }
    is("3/12 2023 kl. 9", "2023-12-03T09:00:00+01:00");
    is("2023-07-03T14:30:00Z", "2023-07-03T14:30:00Z");
    is("2023-07-03T14:30:15.5+05:30", "2023-07-03T14:30:15.5+05:30");
    is("3/7 2023", "2023-07-03");
    is("7 2023", "2023-07");
    is("2023", "2023");
    for text in ["", "14.30", "3/7 14.30", "7/2023 kl. 14.30", "31/2 2023 kl. 9", "i går kl. 9"] {
        assert_eq!(read("dateTime", text), None, "{text}");
        assert_eq!(left("dateTime", text), None, "{text}");
    }
    assert_eq!(read("dateTime", "3/7/23 14.30"), None, "the year may not be written to its end");
    assert_eq!(left("dateTime", "3/7/23 14.30").unwrap(), "2023-07-03T14:30:00+02:00");
    assert_eq!(left("dateTime", "3/7/23").unwrap(), "2023-07-03");
}

#[test]
fn danish_clocks_go_by_the_sundays_of_march_and_october() {
    let zone = |text: &str| read("dateTime", text).unwrap()[19..].to_owned();
    assert_eq!(zone("30/3 2025 kl. 1.59"), "+01:00");
    assert_eq!(zone("30/3 2025 kl. 3.00"), "+02:00");
    assert_eq!(zone("26/10 2025 kl. 2.59"), "+02:00");
    assert_eq!(zone("26/10 2025 kl. 3.00"), "+01:00");
    assert_eq!(zone("31/3 2024 kl. 12"), "+02:00");
    assert_eq!(zone("30/3 2024 kl. 12"), "+01:00");
    assert_eq!(zone("27/10 2024 kl. 12"), "+01:00");
    assert_eq!(zone("26/10 2024 kl. 12"), "+02:00");
    assert_eq!(zone("15/10 1994 kl. 12"), "+01:00");
    assert_eq!(zone("15/10 1996 kl. 12"), "+02:00");
    assert_eq!(zone("1/7 1970 kl. 12"), "+01:00");
}

#[test]
fn addresses_have_a_scheme() {
    for text in ["https://example.org/a?b=c", "mailto:anna@example.org", "urn:oid:1.2.3"] {
        assert_eq!(read("url", text).as_deref(), Some(text));
    }
    for text in ["", "example.org", "kl. 9: møde", "https:", ":x", "1a:b", "https://a b"] {
        assert_eq!(read("url", text), None, "{text}");
    }
}

#[test]
fn a_measure_takes_the_unit_of_its_question() {
    let taken = |units: &[&str], text: &str| taken(&Answers::typed(&item("quantity", units), text));
    assert_eq!(taken(&["kg"], "3,5").unwrap(), "3.5 kg");
    assert_eq!(taken(&["kg"], "3,5 kg").unwrap(), "3.5 kg");
    assert_eq!(taken(&["kg"], "3,5KG").unwrap(), "3.5 kg");
    assert_eq!(taken(&["kg"], "3,5 g"), None, "grams are not asked for");
    assert_eq!(taken(&["kg", "g"], "3500 g").unwrap(), "3500 g");
    assert_eq!(taken(&["kg", "g"], "3 500 g").unwrap(), "3500 g");
    assert_eq!(taken(&["kg", "g"], "3,5"), None, "of what?");
    assert_eq!(
        taken(&["mg", "Mg"], "3 Mg").unwrap(),
        "3 Mg",
        "letters count where they tell apart"
    );
    assert_eq!(taken(&[], "3,5").unwrap(), "3.5 -");
    assert_eq!(taken(&[], "38,5 °C").unwrap(), "38.5 °C");
    for text in ["3-4 kg", "ca. 3 kg", "3 til 4 kg", "kg", "1.000 kg"] {
        assert_eq!(taken(&[], text), None, "{text}");
    }
}

#[test]
fn in_the_field_a_value_stands_as_a_dane_writes_it() {
    let shown = |kind: &str, units: &[&str], text: &str| {
        let item = item(kind, units);
        Answers::typed(&item, text).typed_text(&item).into_owned()
    };
    assert_eq!(shown("decimal", &[], "3.50"), "3,50");
    assert_eq!(shown("integer", &[], "1 000"), "1000");
    assert_eq!(shown("time", &[], "0930"), "09.30");
    assert_eq!(shown("time", &[], "9:30:15"), "09.30.15");
    assert_eq!(shown("dateTime", &[], "2023-07-03T14:30"), "3/7/2023 kl. 14.30");
    assert_eq!(shown("dateTime", &[], "2023-07"), "7/2023");
    assert_eq!(shown("dateTime", &[], "2023-07-03T14:30Z"), "2023-07-03T14:30:00Z");
    assert_eq!(shown("date", &[], "2023-07-03"), "3/7/2023");
    assert_eq!(shown("quantity", &["kg"], "3.5 kg"), "3,5");
    assert_eq!(shown("quantity", &["kg", "g"], "3.5 kg"), "3,5 kg");
    assert_eq!(shown("integer", &[], "tre"), "tre");
}

#[test]
fn nothing_changes_under_the_fingers() {
    let number = item("decimal", &[]);
    for text in ["3", "3,5", "3.5", "3,", "03", "1 000", "3,5 ", "x"] {
        let answer = Answers::typing(&number, text);
        assert_eq!(answer.typed_text(&number), text, "{text}");
    }
    let time = item("time", &[]);
    assert_eq!(Answers::typing(&time, "9").value(), None, "more may come");
    assert!(Answers::settled(&time, &Answer::Typed("9".into()), None).is_some());
    assert!(Answers::typing(&time, "09.30").value().is_some());
}

#[test]
fn a_date_with_a_gap_in_words() {
    assert_eq!(DANISH.dates.typed("3/?/2023"), "dag 3, år 2023");
    assert_eq!(DANISH.dates.typed("3/?/2023 14.30"), "dag 3, år 2023, 14.30");
    assert_eq!(DANISH.dates.typed("3/7/?"), "dag 3, måned 7");
    assert_eq!(DANISH.dates.typed("7/?"), "måned 7");
    assert_eq!(DANISH.dates.typed("3/?/?"), "dag 3");
    assert_eq!(DANISH.dates.typed("31/2/2023"), "31/2/2023");
    assert_eq!(DANISH.dates.typed("hvornår?"), "hvornår?");
    assert_eq!(DANISH.dates.typed("1/?/3/4"), "1/?/3/4");
}

const KINDS: [&str; 6] = ["integer", "decimal", "dateTime", "time", "url", "quantity"];

proptest! {
    /// Whatever is taken stands in the field so that it is taken for the same again.
    #[test]
    fn what_stands_in_the_field_is_read_back(
        kind in 0..KINDS.len(),
        text in prop_oneof!["[0-9 ,.:/-]{1,12}", "[0-9]{1,2}/[0-9]{1,2}/20[0-9]{2} kl. [0-9]{1,2}.[0-5][0-9]", ".{0,10}"],
    ) {
        for units in [&[][..], &["kg"], &["kg", "g"]] {
            let item = item(KINDS[kind], units);
            let answer = Answers::typed(&item, &text);
            prop_assert_eq!(&Answers::typed(&item, &answer.typed_text(&item)), &answer);
            let typing = Answers::typing(&item, &text);
            prop_assert_eq!(&*typing.typed_text(&item), text.as_str());
        }
    }
}
