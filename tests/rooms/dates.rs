//! Dates as FHIR writes them and as people do.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use trivsel::form::{Age, Date, Form, When};
use trivsel::state::Action;
use trivsel::texts::DANISH;

use crate::support::{Person, form};

fn concept(code: &str) -> Json {
    json!({ "system": "https://trivsel.example/fhir/CodeSystem/concept", "code": code })
}

fn typed(text: &str) -> Option<String> {
    Date::from_typed(text).map(|date| date.to_string())
}

#[test]
fn people_write_dates_in_many_ways() {
    for text in ["3/7/2023", "03-07-2023", "3.7.2023", "3 7 2023", " 3. 7. 2023 ", "2023-07-03"] {
        assert_eq!(typed(text).as_deref(), Some("2023-07-03"), "{text}");
    }
    assert_eq!(typed("7/2023").as_deref(), Some("2023-07"));
    assert_eq!(typed("2023").as_deref(), Some("2023"));
}

#[test]
fn what_is_no_date_is_not_taken_for_one() {
    for text in [
        "",
        "31/2/2023",
        "0/7/2023",
        "3/13/2023",
        "3/7/20",
        "3/7/20233",
        "i går",
        "1/2/3/2023",
        "29-02-2023",
        "003/7/2023",
    ] {
        assert_eq!(typed(text), None, "{text}");
    }
    assert_eq!(typed("29/2/2024").as_deref(), Some("2024-02-29"));
}

#[test]
fn a_year_of_two_digits_is_taken_once_the_field_is_left() {
    assert_eq!(Date::from_typed("3/7/23"), None);
    assert_eq!(Date::from_settled("3/7/23"), Date::parse("2023-07-03"));
    assert_eq!(Date::from_settled("3/7/2023"), Date::parse("2023-07-03"));
}

#[test]
fn fhir_dates_are_read_strictly() {
    for text in
        ["2023-7-3", "23-07-03", "2023-07-03T10:00:00", "2023-00", "20230703", "-2023", "0000"]
    {
        assert_eq!(Date::parse(text), None, "{text}");
    }
    for text in ["2023", "2023-07", "2023-07-03", "0001-01-01", "9999-12-31"] {
        assert_eq!(Date::parse(text).unwrap().to_string(), text);
    }
}

#[test]
fn ages_are_completed_months() {
    let age = |born: &str, on: &str| {
        Date::parse(born).unwrap().age_on(&Date::parse(on).unwrap()).map(|a| (a.years, a.months))
    };
    assert_eq!(age("2023-07-03", "2026-11-21"), Some((3, 4)));
    assert_eq!(age("2023-07-22", "2026-11-21"), Some((3, 3)));
    assert_eq!(age("2023-07", "2026-11-21"), Some((3, 4)));
    assert_eq!(age("2026-11-21", "2026-11-21"), Some((0, 0)));
    assert_eq!(age("2026-11-22", "2026-11-21"), None);
    assert_eq!(age("2023", "2026-11-21"), None);
}

#[test]
fn dates_and_ages_in_words() {
    let date = |text: &str| Date::parse(text).unwrap();
    assert_eq!(DANISH.dates.date(&date("2023-07-03")), "3. juli 2023");
    assert_eq!(DANISH.dates.date(&date("2023-12")), "december 2023");
    assert_eq!(DANISH.dates.date(&date("2023")), "2023");
    #[cfg(feature = "english")]
    assert_eq!(trivsel::texts::ENGLISH.dates.date(&date("2023-07-03")), "3 July 2023");
    let age = |years, months| DANISH.dates.age(&Age { years, months });
    assert_eq!(age(3, 4), "3 år og 4 måneder");
    assert_eq!(age(0, 1), "1 måned");
    assert_eq!(age(2, 0), "2 år");
}

/// What is meant by a text, on the 21st of November 2026.
fn meant(text: &str, when: When) -> Option<String> {
    let today = Date::parse("2026-11-21");
    Date::meant(text, when, today).map(|date| date.to_string())
}

#[test]
fn dates_need_not_be_written_out() {
    for text in [
        "3/7-23",
        "3/7 23",
        "03-07-23",
        "3.7.23",
        "3.7.2023",
        "030723",
        "03072023",
        "20230703",
        "2023-7-3",
        "3. juli 2023",
        "3 juli 23",
        "d. 3. jul. 2023",
        "den 3/7 2023",
        "3.JULI 2023",
        "July 3, 2023",
        "3july2023",
        "3–7–2023",
    ] {
        for when in [When::Birth, When::Ahead, When::Around] {
            assert_eq!(meant(text, when).as_deref(), Some("2023-07-03"), "{text}");
        }
    }
    for text in ["7/2023", "072023", "juli 2023", "jul 23", "7-23", "7/23"] {
        assert_eq!(meant(text, When::Birth).as_deref(), Some("2023-07"), "{text}");
    }
    assert_eq!(meant("2023", When::Birth).as_deref(), Some("2023"));
}

#[test]
fn a_day_without_a_year_is_the_nearest_one_that_makes_sense() {
    for text in ["3/7", "3. juli", "3.7.", "0307", "3 jul", "3/7/?"] {
        assert_eq!(meant(text, When::Around).as_deref(), Some("2026-07-03"), "{text}");
        assert_eq!(meant(text, When::Ahead).as_deref(), Some("2027-07-03"), "{text}");
        assert_eq!(meant(text, When::Birth), None, "{text}: how old is the child?");
    }
    assert_eq!(meant("1/2", When::Around).as_deref(), Some("2027-02-01"));
    assert_eq!(meant("1/11", When::Ahead).as_deref(), Some("2026-11-01"), "it was just now");
    assert_eq!(meant("29/2", When::Ahead), None, "the next one is more than a year away");
    assert_eq!(meant("29/2", When::Around), None);
    assert_eq!(Date::meant("3/7", When::Around, None), None, "nobody knows the day");
}

#[test]
fn a_year_of_two_digits_is_in_the_past_for_a_birth_and_near_for_the_rest() {
    assert_eq!(meant("3/7-26", When::Birth).as_deref(), Some("2026-07-03"));
    assert_eq!(meant("3/2-27", When::Birth).as_deref(), Some("2027-02-03"), "it is expected");
    assert_eq!(meant("3/7-85", When::Birth).as_deref(), Some("1985-07-03"));
    assert_eq!(meant("3/7-28", When::Ahead).as_deref(), Some("2028-07-03"));
    assert_eq!(meant("3/7-99", When::Around).as_deref(), Some("1999-07-03"));
}

#[test]
fn what_nobody_can_mean_is_no_date() {
    for text in [
        "",
        "3",
        "juli",
        "31/2",
        "31/2-23",
        "3/13-23",
        "i går",
        "3/?/?",
        "3/?/2023",
        "7/?",
        "3/7/2023/1",
        "3 ju 2023",
        "tre juli",
        "3/7/023",
        "12345",
        "1234567",
        "3/7 0023",
        "?",
        "40 juli 2023",
        "3#7#2023",
        "3 juli juli",
    ] {
        for when in [When::Birth, When::Ahead, When::Around] {
            assert_eq!(meant(text, when), None, "{text}");
        }
    }
}

#[test]
fn a_guess_does_not_go_far() {
    for text in ["12/13", "3/13", "3/99"] {
        assert_eq!(meant(text, When::Around), None, "{text}");
        assert_eq!(meant(text, When::Ahead), None, "{text}");
    }
    assert_eq!(meant("12/25", When::Ahead), None, "it is over");
    assert_eq!(meant("3/27", When::Ahead).as_deref(), Some("2027-03"));
    // The year 1912 is too long ago, and 2032 too far away; both are there in a year's own field.
    assert_eq!(meant("1912", When::Around).as_deref(), Some("2026-12-19"));
    assert_eq!(meant("2011", When::Around).as_deref(), Some("2011"));
    assert_eq!(meant("2032", When::Ahead), None);
    assert_eq!(meant("?/?/2032", When::Ahead).as_deref(), Some("2032"));
}

#[test]
fn the_days_ahead_of_a_transition_are_none_that_are_over() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/forms/overgangsskema.json");
    let form = Form::read(&std::fs::read(path).unwrap()).form.unwrap();
    let mut anna = Person::with_forms(vec![form.into()]);
    anna.begins("Overgangsskema");
    for label in ["Første dag det nye sted", "Dato for mødet eller opkaldet"] {
        anna.writes(label, "1/8");
        assert_eq!(anna.reads(label), ["1. august 2027"]);
    }
}

#[test]
fn a_field_takes_what_was_meant_once_it_is_left() {
    let form = form(json!([
        { "linkId": "born", "type": "date", "text": "Fødselsdato", "code": [concept("child-birthdate")] },
        { "linkId": "next", "type": "date", "text": "Næste gang", "code": [concept("review-date")] },
        { "linkId": "seen", "type": "dateTime", "text": "Set" },
    ]));
    let mut anna = Person::with_forms(vec![form]);
    anna.begins("Et lille skema");
    for (label, text, is) in [
        ("Fødselsdato", "030723", "3. juli 2023"),
        ("Fødselsdato", "3/7", "»3/7«"),
        ("Fødselsdato", "31. februar", "»31. februar«"),
        ("Fødselsdato", "1912", "»1912«"),
        ("Fødselsdato", "3/7 0023", "»3/7 0023«"),
        ("Fødselsdato", "2023", "2023"),
        ("Næste gang", "29/2", "»29/2«"),
        ("Næste gang", "12/25", "»12/25«"),
        ("Næste gang", "1912", "19. december 2026"),
        ("Næste gang", "3/1", "3. januar 2027"),
        ("Næste gang", "jan 27", "januar 2027"),
        ("Næste gang", "0307", "3. juli 2027"),
        ("Set", "3/11 kl. 14.30", "3. november 2026 kl. 14.30"),
        ("Set", "3/11 1430", "3. november 2026 kl. 14.30"),
        ("Set", "3. nov. kl 9", "3. november 2026 kl. 09.00"),
    ] {
        anna.writes(label, text);
        assert_eq!(anna.reads(label), [is], "{text}");
        anna.does(Action::Unanswer(anna.row(label).address.clone()));
    }
    anna.writes("Fødselsdato", "3/7");
    assert_eq!(anna.missing(), ["Fødselsdato"], "it stays as it was typed, and is pointed out");
}

/// Every way in which people write a day.
fn written(date: &Date, way: usize) -> String {
    let (day, month, year) = (date.day().unwrap(), date.month().unwrap(), date.year());
    let words = DANISH.dates.date(date);
    let two = year % 100;
    match way {
        0 => date.typed(),
        1 => date.to_string(),
        2 => format!("{day:02}-{month:02}-{year}"),
        3 => format!("{day}.{month}.{year}"),
        4 => format!("{day} {month} {year}"),
        5 => format!("{day:02}{month:02}{year}"),
        6 => words,
        7 => words.to_uppercase(),
        8 => format!("d. {words}"),
        9 => format!("{year}{month:02}{day:02}"),
        10 => format!("{day}/{month}-{two:02}"),
        11 => format!("{day:02}{month:02}{two:02}"),
        _ => format!("{day:02}-{month:02}-{two:02}"),
    }
}

proptest! {
    #[test]
    fn whatever_is_written_nothing_falls_over(text in ".{0,24}", year in 1..9999u16) {
        let today = Date::new(year, Some(11), Some(21));
        for when in [When::Birth, When::Ahead, When::Around] {
            let meant = Date::meant(&text, when, today);
            prop_assert!(meant.is_none_or(|date| date.is_likely() || date.year().abs_diff(year) < 5));
        }
    }

    #[test]
    fn things_like_dates_neither(text in "[0-9?]{0,8}([ ./-](ju|juli|maj|x|[0-9]{0,4})){0,3}") {
        let _ = Date::meant(&text, When::Around, Date::parse("2026-11-21"));
    }

    #[test]
    fn every_day_is_read_however_it_is_written(
        year in 1950..2026u16, month in 1..=12u8, day in 1..=31u8, way in 0..13usize,
    ) {
        let Some(date) = Date::new(year, Some(month), Some(day)) else { return Ok(()) };
        let text = written(&date, way);
        let today = Date::parse("2026-11-21");
        prop_assert_eq!(Date::meant(&text, When::Birth, today), Some(date), "{}", text);
    }
}
