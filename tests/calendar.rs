//! Days in calendars: Easter and working days against known years, and the iCalendar file against
//! a reader of its own, written from the grammar of RFC 5545 and from nothing in the writer.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use trivsel::calendar::{self, Event, Kind};
use trivsel::form::Date;

#[path = "calendar/reader.rs"]
mod reader;

use reader::{Entry, read};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// All days of a year.
fn days(year: u16) -> impl Iterator<Item = Date> {
    let all = (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day)));
    all.filter_map(move |(month, day)| Date::new(year, Some(month), Some(day)))
}

#[test]
fn easter_falls_where_almanacs_have_it() {
    for (year, day) in [
        (1583, "04-10"),
        (1761, "03-22"),
        (1818, "03-22"),
        (1886, "04-25"),
        (1900, "04-15"),
        (1943, "04-25"),
        (1954, "04-18"),
        (1981, "04-19"),
        (2000, "04-23"),
        (2008, "03-23"),
        (2019, "04-21"),
        (2024, "03-31"),
        (2025, "04-20"),
        (2026, "04-05"),
        (2027, "03-28"),
        (2028, "04-16"),
        (2038, "04-25"),
    ] {
        let text = format!("{year}-{day}");
        assert_eq!(calendar::easter(year).map(|easter| easter.to_string()), Some(text));
    }
}

/// The days from Monday to Friday on which Danish calendars have a public holiday.
const HOLIDAYS: [(u16, &[&str]); 5] = [
    (2023, &["04-06", "04-07", "04-10", "05-05", "05-18", "05-29", "12-25", "12-26"]),
    (2024, &["01-01", "03-28", "03-29", "04-01", "05-09", "05-20", "12-25", "12-26"]),
    (2025, &["01-01", "04-17", "04-18", "04-21", "05-29", "06-09", "12-25", "12-26"]),
    (2026, &["01-01", "04-02", "04-03", "04-06", "05-14", "05-25", "12-25"]),
    (2027, &["01-01", "03-25", "03-26", "03-29", "05-06", "05-17"]),
];

/// Some Saturdays, from which the others follow.
const SATURDAYS: [&str; 5] = ["2023-01-07", "2024-01-06", "2025-01-04", "2026-01-03", "2027-01-02"];

#[test]
fn working_days_are_those_of_danish_calendars() {
    for ((year, holidays), saturday) in HOLIDAYS.into_iter().zip(SATURDAYS) {
        let from = days(year).position(|day| day == date(saturday)).unwrap();
        let holidays: BTreeSet<Date> =
            holidays.iter().map(|day| date(&format!("{year}-{day}"))).collect();
        for (place, day) in days(year).enumerate() {
            let weekend = matches!((place + 7 - from) % 7, 0 | 1);
            let expected = !weekend && !holidays.contains(&day);
            assert_eq!(calendar::is_working_day(&day), expected, "{day}");
        }
    }
}

#[test]
fn six_working_days_are_counted_over_weekends_and_holidays() {
    for (from, by) in [
        ("2026-11-20", "2026-11-30"),
        ("2026-11-23", "2026-12-01"),
        ("2026-11-21", "2026-11-30"),
        ("2026-03-30", "2026-04-10"),
        ("2026-12-23", "2027-01-04"),
        ("2024-04-25", "2024-05-03"),
        ("2023-04-27", "2023-05-08"),
        ("2026-06-04", "2026-06-12"),
    ] {
        let found = calendar::working_days_after(&date(from), 6);
        assert_eq!(found, Some(date(by)), "six working days after {from}");
    }
    assert_eq!(calendar::working_days_after(&date("2026-11-21"), 0), Some(date("2026-11-21")));
    assert_eq!(calendar::working_days_after(&date("2026-11"), 6), None, "no day");
    assert_eq!(calendar::working_days_after(&date("9999-12-30"), 6), None, "no more days");
    assert!(!calendar::is_working_day(&date("2026-11")));
}

fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Agreement => "Aftale følges op",
        Kind::Review => "Opfølgning",
        Kind::Receipt => "Kvittering ventes",
    }
}

const ID: &str = "0b9e3c4a-5d6f-4a70-8b1c-2d3e4f506172";

fn event(on: &str, kind: Kind) -> Event {
    Event { on: date(on), kind }
}

#[test]
fn a_file_reads_as_it_was_meant() {
    let events = [
        event("2026-12-01", Kind::Receipt),
        event("2026-12-31", Kind::Agreement),
        event("2027-02-28", Kind::Review),
    ];
    let bytes = calendar::write(&events, &date("2026-11-22"), ID, title);
    assert_eq!(String::from_utf8(bytes).unwrap(), include_str!("snapshots/dates.ics"));
}

#[test]
fn the_same_day_has_the_same_name_whenever_it_is_written() {
    let events = [event("2026-12-01", Kind::Review), event("2026-12-01", Kind::Agreement)];
    let written = |today: &str, id: &str| {
        let found = read(&calendar::write(&events, &date(today), id, title)).unwrap();
        found.into_iter().map(|entry| entry.uid).collect::<Vec<_>>()
    };
    let first = written("2026-11-22", ID);
    assert_eq!(first, written("2026-11-30", ID), "saved once more, it is the same event");
    assert_ne!(first[0], first[1], "two things on one day are two events");
    assert_ne!(first, written("2026-11-22", "another"), "another document has other events");
}

#[test]
fn the_last_day_of_all_has_no_day_after_it() {
    let events = [event("9999-12-31", Kind::Review)];
    let found = read(&calendar::write(&events, &date("2026-11-22"), ID, title)).unwrap();
    assert_eq!((&*found[0].start, found[0].end.as_deref()), ("99991231", None));
}

#[test]
fn the_reader_of_this_test_is_strict() {
    let events = [event("2026-12-01", Kind::Review)];
    let bytes = calendar::write(&events, &date("2026-11-22"), ID, title);
    let good = String::from_utf8(bytes).unwrap();
    assert!(read(good.as_bytes()).is_ok());
    let long = format!("SUMMARY:{}", "x".repeat(75));
    for (from, to) in [
        ("\r\n", "\n"),
        ("VERSION:2.0\r\n", ""),
        ("PRODID", "PRODUCT"),
        ("DTSTAMP:20261122T000000Z", "DTSTAMP:20261122T000000"),
        ("DTEND;VALUE=DATE:20261202", "DTEND;VALUE=DATE:20261201"),
        ("DTSTART;VALUE=DATE:20261201", "DTSTART;VALUE=DATE:20261131"),
        ("SUMMARY:Opfølgning", "SUMMARY:Op, følgning"),
        ("SUMMARY:Opfølgning", "SUMMARY:Op\\følgning"),
        ("SUMMARY:Opfølgning", "SUMMARY:A\r\nSUMMARY:B"),
        ("SUMMARY:Opfølgning", long.as_str()),
        ("UID:", "X:"),
        ("END:VEVENT\r\n", ""),
        ("END:VCALENDAR\r\n", ""),
    ] {
        let bad = good.replace(from, to);
        assert_ne!(bad, good, "{from}");
        assert!(read(bad.as_bytes()).is_err(), "{from:?} as {to:?} is read");
    }
}

proptest! {
    #[test]
    fn a_working_day_later_is_a_working_day(
        year in 1_u16..9000, place in 0_usize..365, count in 1_u16..60,
    ) {
        let from = days(year).nth(place).unwrap();
        let by = calendar::working_days_after(&from, count).unwrap();
        prop_assert!(calendar::is_working_day(&by));
        let between = days(year).chain(days(year + 1)).filter(|day| from < *day && *day <= by);
        let working = between.filter(calendar::is_working_day).count();
        prop_assert_eq!(working, usize::from(count));
        let shorter = calendar::working_days_after(&from, count - 1).unwrap();
        prop_assert_eq!(calendar::working_days_after(&shorter, 1), Some(by));
    }

    #[test]
    fn easter_is_a_sunday_in_spring(year in 1583_u16..=9998) {
        let easter = calendar::easter(year).unwrap();
        let in_year = |month, day| Date::new(year, Some(month), Some(day)).unwrap();
        prop_assert!((in_year(3, 22)..=in_year(4, 25)).contains(&easter));
        // Good Friday and Easter Monday are one working day apart from the days around them.
        let thursday = calendar::working_days_after(&easter, 1).unwrap();
        let tuesday = days(year).find(|day| *day > easter && calendar::is_working_day(day));
        prop_assert_eq!(Some(thursday), tuesday);
        let gap = days(year).filter(|day| *day > easter && *day < thursday).count();
        prop_assert_eq!(gap, 1, "Monday alone stands between");
    }

    #[test]
    fn any_title_and_any_id_come_back(
        words in "\\PC{0,200}", id in "\\PC{0,100}", kind in 0..3_usize, year in 1_u16..=9999,
    ) {
        let kind = [Kind::Agreement, Kind::Review, Kind::Receipt][kind];
        let on = Date::new(year, Some(12), Some(24)).unwrap();
        let said: &'static str = words.clone().leak();
        let bytes = calendar::write(&[Event { on, kind }], &date("2026-11-22"), &id, |_| said);
        let found = read(&bytes).unwrap();
        let [Entry { uid, summary, start, .. }] = found.as_slice() else { panic!("{found:?}") };
        prop_assert_eq!(summary, &words);
        prop_assert!(uid.starts_with(&id));
        prop_assert_eq!(start, &format!("{year:04}1224"));
    }
}
