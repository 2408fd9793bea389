//! A date that is written in three fields.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::rc::Rc;

use trivsel::answers::Answer;
use trivsel::form::{Date, Value, When};
use trivsel::state::{DatePart, DateParts};

fn parts(day: &str, month: &str, year: &str) -> DateParts {
    DateParts::default()
        .with(DatePart::Day, day.into())
        .with(DatePart::Month, month.into())
        .with(DatePart::Year, year.into())
}

fn shown(parts: &DateParts) -> [Rc<str>; 3] {
    [DatePart::Day, DatePart::Month, DatePart::Year].map(|part| parts.get(part).clone())
}

/// What the fields show after the text was kept as it was typed.
fn again(parts: &DateParts) -> [Rc<str>; 3] {
    shown(&DateParts::of(Some(&Answer::Typed(parts.join().as_str().into()))))
}

#[test]
fn three_full_fields_are_a_date() {
    let date = Date::from_typed(&parts("03", "07", "2023").join());
    assert_eq!(date, Date::new(2023, Some(7), Some(3)));
}

#[test]
fn the_day_may_be_left_out_and_so_may_the_month() {
    assert_eq!(Date::from_typed(&parts("", "7", "2023").join()), Date::new(2023, Some(7), None));
    let today = Date::new(2026, Some(11), Some(22));
    for year in ["2023", "23", "1912", "2032"] {
        let year = Date::meant(&parts("", "", year).join(), When::Around, today).unwrap();
        assert_eq!(year.month(), None, "it stands in the field for the year");
    }
    let july = Date::meant(&parts("", "7", "23").join(), When::Around, today);
    assert_eq!(july, Date::new(2023, Some(7), None));
}

#[test]
fn a_missing_part_is_never_taken_for_another() {
    let halves = [("3", "", ""), ("3", "7", ""), ("15", "", ""), ("3", "", "2023"), ("", "7", "")];
    for (day, month, year) in halves {
        let parts = parts(day, month, year);
        assert_eq!(Date::from_settled(&parts.join()), None, "{day}|{month}|{year}");
        assert_eq!(again(&parts).each_ref().map(|part| &**part), [day, month, year]);
    }
}

#[test]
fn a_date_that_does_not_exist_stays_in_its_fields() {
    assert_eq!(again(&parts("31", "2", "2023")).each_ref().map(|p| &**p), ["31", "2", "2023"]);
}

#[test]
fn a_whole_date_may_be_written_in_the_first_field() {
    for text in ["3/7/2023", "03-07-2023", "2023-07-03", "3.7.2023"] {
        let parts = parts(text, "", "");
        assert!(parts.is_in_one());
        assert_eq!(Date::from_typed(&parts.join()), Date::new(2023, Some(7), Some(3)), "{text}");
    }
    assert!(!parts("3", "", "").is_in_one());
    for text in ["030723", "3/7-23", "3. juli 2023", "3/7"] {
        assert!(parts(text, "", "").is_in_one(), "{text}");
        assert_eq!(parts(text, "", "").join(), text);
    }
}

#[test]
fn a_date_may_be_written_over_another_one_in_the_first_field() {
    for (text, join) in [
        ("3/7", "3/7/2026"),
        ("03-07", "03-07/2026"),
        ("3. juli", "3. juli/2026"),
        ("3/7/2023", "3/7/2023"),
        ("03-07-23", "03-07-23"),
    ] {
        let parts = parts(text, "11", "2026");
        assert!(parts.is_in_one(), "{text}");
        assert_eq!(parts.join(), join);
        let read = Date::meant(&parts.join(), When::Around, Date::new(2026, Some(11), Some(22)));
        assert!(read.is_some_and(|date| (date.day(), date.month()) == (Some(3), Some(7))));
    }
    // What is no date leaves the other fields as they are.
    for text in ["3", "22", "3/", "31/2", "x", "3/13"] {
        assert!(!parts(text, "11", "2026").is_in_one(), "{text}");
    }
}

#[test]
fn what_cannot_be_read_stays_in_the_field_where_it_was_typed() {
    for text in ["31/2-23", "i går", "31. februar", "99999999", "3/7", "31/2", "0307", "29/2"] {
        assert_eq!(again(&parts(text, "", "")).each_ref().map(|part| &**part), [text, "", ""]);
    }
    for fields in [["3", "juuli", "2023"], ["", "7", "202"], ["", "", "20233"], ["", "juuli", ""]] {
        let parts = parts(fields[0], fields[1], fields[2]);
        assert_eq!(again(&parts).each_ref().map(|part| &**part), fields);
    }
}

#[test]
fn a_year_may_be_added_to_a_day_that_was_written_in_the_first_field() {
    for text in ["3/7", "0307", "3. juli", "3.7."] {
        let kept = DateParts::of(Some(&Answer::Typed(text.into())));
        let text = kept.with(DatePart::Year, "2023".into()).join();
        let meant = Date::meant(&text, When::Birth, Date::new(2026, Some(11), Some(22)));
        assert_eq!(meant, Date::new(2023, Some(7), Some(3)), "{text}");
    }
    let kept = DateParts::of(Some(&Answer::Typed("31/2".into())));
    let parts = kept.with(DatePart::Year, "2023".into());
    assert_eq!(Date::from_typed(&parts.join()), None);
    assert_eq!(again(&parts).each_ref().map(|part| &**part), ["31", "2", "2023"]);
}

#[test]
fn a_value_fills_the_fields_and_nothing_leaves_them_empty() {
    let date = Answer::Value(Value::Date(Date::new(2023, Some(7), Some(3)).unwrap()));
    assert_eq!(shown(&DateParts::of(Some(&date))).each_ref().map(|p| &**p), ["3", "7", "2023"]);
    assert_eq!(shown(&DateParts::of(None)).each_ref().map(|p| &**p), ["", "", ""]);
    assert_eq!(parts(" ", "", "").join(), "");
}

#[test]
fn the_first_field_says_it_all_only_with_the_year() {
    for day in ["03-07-23", "3/7 2023", "030723", "3. juli 2023"] {
        assert!(parts(day, "", "").is_whole(), "{day}");
    }
    for day in ["03-07-23", "3. juli 2023", "3/7"] {
        assert!(parts(day, "12", "2022").is_whole(), "{day}, over a date with its year");
    }
    // The year that is still to be written would land in the next question.
    for day in ["3", "3/7", "0307", "7/2023", "2023", "31/2/2023", "i går"] {
        assert!(!parts(day, "", "").is_whole(), "{day}");
    }
    assert!(!parts("3", "7", "2023").is_whole(), "nobody wrote it into one field");
}

#[test]
fn debug_shows_no_answer() {
    assert!(!format!("{:?}", parts("3", "7", "2023")).contains('3'));
}
