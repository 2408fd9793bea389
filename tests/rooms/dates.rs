//! Dates as FHIR writes them and as people do.

use trivsel::form::{Age, Date};
use trivsel::texts::DANISH;

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
