//! Civil registration numbers (CPR) as people write them: a day of birth (ddmmyy) and four more
//! characters. Nothing is asked of the control digit: since 2007 numbers are given out that have
//! none. Replacement numbers add 60 to the day, or have letters behind it.

use crate::form::{Date, When};

/// A number that was read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    day: u8,
    month: u8,
    /// The last two digits of the year.
    year: u16,
}

impl Civil {
    /// Reads a number that stands alone, whatever is written between its digits.
    pub fn read(text: &str) -> Option<Self> {
        let parts = |letter: &char| !is_between(*letter) && !matches!(letter, '/' | '.');
        let letters: Vec<char> = text.chars().filter(parts).collect();
        let (birth, rest) = letters.split_at_checked(6)?;
        let whole = rest.len() == 4 && rest.iter().all(char::is_ascii_alphanumeric);
        whole.then(|| Self::of_day(birth)).flatten()
    }

    /// Whether a text may stand where a number is asked for: one, or a whole date.
    pub(super) fn may_be(text: &str) -> bool {
        text.trim().is_empty() || Self::read(text).is_some() || is_day(text)
    }

    /// A number as others may see it on a screen: the day of birth. What has more digits than that
    /// may be one with a slip in it, and is hidden from there on; a date is shown.
    pub fn masked(text: &str) -> String {
        let mut digits = text.char_indices().filter(|(_, letter)| letter.is_ascii_digit());
        let sixth = digits.nth(5);
        let is_more = digits.next().is_some() || Self::read(text).is_some();
        let is_run = text.trim().bytes().all(|byte| byte.is_ascii_digit());
        match sixth.and_then(|(at, _)| text.get(..=at)) {
            Some(birth) if is_more && (is_run || !is_day(text)) => [birth, "-••••"].concat(),
            _ => text.to_owned(),
        }
    }

    /// Whether a day of birth is the one in the number.
    pub(super) fn is_born(&self, on: &Date) -> bool {
        let day = on.day().is_none_or(|day| day == self.day);
        let month = on.month().is_none_or(|month| month == self.month);
        day && month && on.year() % 100 == self.year
    }

    /// Six digits that are a day, the century unknown.
    pub(super) fn of_day(digits: &[char]) -> Option<Self> {
        let two = |from: usize| {
            let digits = digits.get(from..from + 2)?.iter().map(|digit| digit.to_digit(10));
            digits.collect::<Option<Vec<u32>>>().map(|two| two.iter().fold(0, |a, b| a * 10 + b))
        };
        let small = |number: u32| u8::try_from(number).ok();
        let (day, month) = (small(two(0)?)?, small(two(2)?)?);
        let year = u16::try_from(two(4)?).ok()?;
        let day = if day > 60 { day - 60 } else { day };
        // Of 1900 and 2000 only the latter had a 29 February.
        Date::new(2000 + year, Some(month), Some(day))?;
        Some(Self { day, month, year })
    }
}

/// Whether a text is a whole date.
fn is_day(text: &str) -> bool {
    Date::meant(text, When::Birth, None).is_some_and(|date| date.day().is_some())
}

/// What people write between the day and the last four characters.
pub(super) fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}
