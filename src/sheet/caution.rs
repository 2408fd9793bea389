//! What the program itself points out about an answer, beside what the form points out: a text
//! that seems to hold a civil registration number, and a date by which something must have come.
//! It never blocks, and changes no answer.
//!
//! A civil registration number opens more doors than a form about well-being needs, so it belongs
//! nowhere but into the field that asks for it (concept `civil-registration-number`).

use std::fmt;

use super::standing::Now;
use crate::answers::{Address, Answer};
use crate::calendar::working_days_after;
use crate::form::{Date, Item, Value, Whole};

/// What the program itself points out about an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// There seems to be a civil registration number (CPR) in a text.
    CivilNumber,
    /// What the question asks for is not there, and must be on this day at the latest.
    Due(Date),
}

impl fmt::Debug for Caution {
    /// Never shows the day, which follows from an answer.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CivilNumber => "CivilNumber",
            Self::Due(_) => "Due(…)",
        })
    }
}

/// What is to be pointed out about the answers to an item. Like hints, it is none of the paper's
/// business.
pub(super) fn caution(
    now: &Now<'_>,
    item: &Item,
    at: &Address,
    answers: &[Answer],
) -> Option<Whole<Caution>> {
    if !crate::WHOLE || !crate::RULES || now.told.is_some() {
        return None;
    }
    let civil = has_civil_numbers(item, answers).then_some(Caution::CivilNumber);
    let due = || due(now, item, at).filter(|_| answers.is_empty()).map(Caution::Due);
    civil.or_else(due).and_then(Whole::new)
}

/// The day on which an answer must be there: the last one, where there are several dates from
/// which it is counted.
fn due(now: &Now<'_>, item: &Item, at: &Address) -> Option<Date> {
    let due = item.more()?.due?;
    let seen = now.answers.seen_from(now.form, due.after, at);
    let on = seen.filter(|(at, _)| now.standing.is_on(now.form, at));
    let dates = on.flat_map(|(_, answers)| answers).filter_map(|answer| match answer.value() {
        Some(Value::Date(date)) if date.day().is_some() => Some(*date),
        _ => None,
    });
    working_days_after(&dates.max()?, due.working_days)
}

fn has_civil_numbers(item: &Item, answers: &[Answer]) -> bool {
    let own_words = |answer: &Answer| match answer.value() {
        Some(value @ Value::String(text)) => item.option(value).is_none() && has_civil_number(text),
        _ => false,
    };
    let asked_for = item.concept() == Some("civil-registration-number");
    !asked_for && answers.iter().any(own_words)
}

/// Whether a text holds what looks like a civil registration number: a day of birth (ddmmyy) and
/// four digits, alone or with a blank or a hyphen between them. Nothing is asked of the control
/// digit: since 2007 numbers are given out that have none.
fn has_civil_number(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    (0..letters.len()).any(|from| {
        let (before, from_here) = letters.split_at(from);
        !is_run_on(before.iter().rev()) && civil_number(from_here)
    })
}

/// Whether a text begins with such a number that nothing of its kind follows.
fn civil_number(letters: &[char]) -> bool {
    let Some((birth, rest)) = letters.split_at_checked(6) else { return false };
    let rest = match rest {
        [between, rest @ ..] if is_between(*between) => rest,
        rest => rest,
    };
    let Some((serial, rest)) = rest.split_at_checked(4) else { return false };
    let digits = |letters: &[char]| letters.iter().all(char::is_ascii_digit);
    digits(birth) && digits(serial) && !is_run_on(rest.iter()) && is_day(birth)
}

/// What people write between the day and the last four digits.
fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}

/// Whether digits go on here, also behind what stands within dates and identifiers.
/// Letters right beside digits are those of an identifier.
fn is_run_on<'a>(mut letters: impl Iterator<Item = &'a char>) -> bool {
    let Some(first) = letters.next() else { return false };
    let joined = matches!(first, '-' | '/' | '.' | '_');
    first.is_alphanumeric() || joined && letters.next().is_some_and(char::is_ascii_digit)
}

/// Whether six digits are a day: ddmmyy, the century unknown.
fn is_day(digits: &[char]) -> bool {
    let mut numbers = digits.chunks_exact(2).map(|two| {
        two.iter().filter_map(|digit| digit.to_digit(10)).fold(0, |sum, digit| sum * 10 + digit)
    });
    let (day, month, year) = (numbers.next(), numbers.next(), numbers.next());
    // Of 1900 and 2000 only the latter had a 29 February.
    let year = year.and_then(|year| u16::try_from(2000 + year).ok());
    let small = |number: Option<u32>| number.and_then(|number| u8::try_from(number).ok());
    year.is_some_and(|year| {
        small(day)
            .zip(small(month))
            .is_some_and(|(day, month)| Date::new(year, Some(month), Some(day)).is_some())
    })
}
