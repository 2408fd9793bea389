//! What the program itself points out about an answer, beside what the form points out: a text
//! that seems to hold a civil registration number, and a date by which something must have come.
//! It never blocks, and changes no answer.
//!
//! A civil registration number opens more doors than a form about well-being needs, so it belongs
//! nowhere but into the field that asks for it (concept `civil-registration-number`).

use std::fmt;

use super::civil::{Civil, is_between};
use super::standing::Now;
use crate::answers::{Address, Answer};
use crate::calendar::working_days_after;
use crate::form::{Date, Item, Value, Whole};

/// What the program itself points out about an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// There seems to be a civil registration number (CPR) in a text.
    CivilNumber,
    /// The civil registration number is that of somebody born on another day.
    CivilBirth,
    /// What the question asks for is not there, and must be on this day at the latest.
    Due(Date),
}

impl fmt::Debug for Caution {
    /// Never shows the day, which follows from an answer.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CivilNumber => "CivilNumber",
            Self::CivilBirth => "CivilBirth",
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
    let civil = match item.concept() {
        Some(crate::form::CIVIL) => {
            is_born_otherwise(now, at, answers).then_some(Caution::CivilBirth)
        }
        _ => has_civil_numbers(item, answers).then_some(Caution::CivilNumber),
    };
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

/// Whether the number that was asked for has another day in it than the child was born on.
fn is_born_otherwise(now: &Now<'_>, at: &Address, answers: &[Answer]) -> bool {
    let Some(born) = now.form.with_concept("child-birthdate") else { return false };
    let number = answers.iter().find_map(|answer| Civil::read(answer.text()?));
    let mut born = now.answers.seen_from(now.form, born.id, at).flat_map(|(_, answers)| answers);
    number.is_some_and(|number| {
        born.any(|born| matches!(born.value(), Some(Value::Date(date)) if !number.is_born(date)))
    })
}

fn has_civil_numbers(item: &Item, answers: &[Answer]) -> bool {
    let own_words = |answer: &Answer| match answer.value() {
        Some(value @ Value::String(text)) => item.option(value).is_none() && has_civil_number(text),
        _ => false,
    };
    answers.iter().any(own_words)
}

/// Whether a text holds what looks like a civil registration number: a day of birth (ddmmyy) and
/// four digits, alone or with a blank or a hyphen between them.
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
    let (blank, rest) = match rest {
        [between, rest @ ..] if is_between(*between) => (between.is_whitespace(), rest),
        rest => (false, rest),
    };
    let Some((serial, rest)) = rest.split_at_checked(4) else { return false };
    // A time of day is one where it is written as one, with a word or a point. Four digits are not:
    // a hint too many does no harm, and the youngest were born these days.
    let digits = serial.iter().all(char::is_ascii_digit);
    let is_number = digits || !blank && is_replacement(serial);
    is_number && Civil::of_day(birth).is_some() && !is_run_on(rest.iter())
}

/// Whether four characters are those of a replacement number: capital letters among digits.
fn is_replacement(serial: &[char]) -> bool {
    let either = |letter: &char| letter.is_ascii_uppercase() || letter.is_ascii_digit();
    serial.iter().all(either)
        && serial.iter().any(char::is_ascii_digit)
        && serial.iter().any(char::is_ascii_uppercase)
}

/// Whether digits go on here, also behind what stands within dates and identifiers.
/// Letters right beside digits are those of an identifier.
fn is_run_on<'a>(mut letters: impl Iterator<Item = &'a char>) -> bool {
    let Some(first) = letters.next() else { return false };
    let joined = matches!(first, '-' | '/' | '.' | '_');
    first.is_alphanumeric() || joined && letters.next().is_some_and(char::is_ascii_digit)
}
