//! The day that is meant by what a person has written and left: with slashes, points or hyphens,
//! without any, with the name of the month, with two digits of the year or none. Where nothing
//! sensible can be meant, it is no date; what could be meant otherwise is shown beside the field.

use super::Date;
use crate::form::Item;

/// When a day is that a question asks for, as seen from the day of the document. It tells the year
/// that is meant where it is not written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A birth. Its year is never guessed.
    Birth,
    /// Something to come.
    Ahead,
    /// Something around that day.
    Around,
}

impl When {
    /// When the day is that a question asks for.
    pub fn of(item: &Item) -> Self {
        match item.concept() {
            Some("child-birthdate") => Self::Birth,
            Some("agreement-by" | "review-date" | "delete-by") => Self::Ahead,
            Some("starts-on" | "meeting-date") => Self::Ahead,
            _ => Self::Around,
        }
    }
}

/// A piece of what was written.
#[derive(Clone, Copy, PartialEq)]
enum Piece<'a> {
    Digits(&'a str),
    Month(u8),
    /// A field that was left empty behind one that was not.
    Open,
}

/// The years that a person may mean. Others are slips of the fingers, or a day and a month.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

/// The months in Danish and English. They are read by their first letters, three at least.
const MONTHS: [[&str; 2]; 12] = [
    ["januar", "january"],
    ["februar", "february"],
    ["marts", "march"],
    ["april", "april"],
    ["maj", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["august", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

impl Date {
    /// Reads what people write, once they have left the field: all that [`Date::from_typed`] reads,
    /// and `3/7-23`, `030723`, `3. juli 2023`, `jul 23`, or `3/7` where the year goes without
    /// saying. `today` is the day of the document.
    pub fn meant(text: &str, when: When, today: Option<Self>) -> Option<Self> {
        use Piece::{Digits, Month, Open};
        let meant = Meant { when, today };
        match *pieces(text)?.as_slice() {
            [Digits(year), Digits(month), Digits(day)] if year.len() == 4 => {
                meant.day(small(day)?, small(month)?, year)
            }
            [Digits(day), Digits(month), Digits(year)] => {
                meant.day(small(day)?, small(month)?, year)
            }
            [Digits(day), Month(month), Digits(year)]
            | [Month(month), Digits(day), Digits(year)] => meant.day(small(day)?, month, year),
            [Digits(day), Digits(month), Open] => meant.yearless(small(day)?, small(month)?),
            [Digits(day), Month(month)] | [Digits(day), Month(month), Open] => {
                meant.yearless(small(day)?, month)
            }
            [Open, Open, Digits(year)] => meant.in_year(year, |year| Self::new(year, None, None)),
            [Open, Digits(month), Digits(year)] => meant.month(small(month)?, year),
            [Month(month), Digits(year)] | [Open, Month(month), Digits(year)] => {
                meant.month(month, year)
            }
            [Digits(one), Digits(other)] => meant.two(one, other),
            [Digits(run)] => meant.run(run),
            _ => None,
        }
    }

    /// Whether the year is one that a person may mean.
    pub fn is_likely(&self) -> bool {
        YEARS.contains(&self.year)
    }
}

/// The words that people put before a day.
const BEFORE: [&str; 2] = ["d", "den"];

fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let of_its_kind = |letter: char| match first {
            '0'..='9' => letter.is_ascii_digit(),
            _ => letter.is_alphabetic() && first.is_alphabetic(),
        };
        let end = rest.find(|letter| !of_its_kind(letter)).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at_checked(end.max(first.len_utf8()))?;
        rest = behind;
        match first {
            '0'..='9' => pieces.push(Piece::Digits(piece)),
            '?' => pieces.push(Piece::Open),
            '/' | '.' | '-' | '\u{2013}' | ',' => {}
            _ if first.is_whitespace() => {}
            _ if pieces.is_empty() && BEFORE.contains(&piece.to_lowercase().as_str()) => {}
            _ => pieces.push(Piece::Month(month(piece)?)),
        }
    }
    Some(pieces)
}

/// The month that a word is the name of, or the beginning of the name.
fn month(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let named = |names: &[&str; 2]| names.iter().any(|name| name.starts_with(&word));
    let place = MONTHS.iter().position(named).filter(|_| word.len() >= 3)?;
    u8::try_from(place + 1).ok()
}

/// A day or a month.
fn small(digits: &str) -> Option<u8> {
    if digits.len() <= 2 { digits.parse().ok() } else { None }
}

/// What is known of a date beside what was written.
#[derive(Clone, Copy)]
struct Meant {
    when: When,
    today: Option<Date>,
}

impl Meant {
    fn day(self, day: u8, month: u8, year: &str) -> Option<Date> {
        self.in_year(year, |year| Date::new(year, Some(month), Some(day)))
    }

    fn month(self, month: u8, year: &str) -> Option<Date> {
        self.in_year(year, |year| Date::new(year, Some(month), None))
    }

    /// Two numbers: a day and a month, or a month and its year.
    fn two(self, one: &str, other: &str) -> Option<Date> {
        let numbers = small(one).zip(small(other));
        let is_day = numbers.is_some_and(|(day, month)| {
            // 2024 has a 29 February.
            Date::new(2024, Some(month), Some(day)).is_some()
        });
        match numbers {
            Some((day, month)) if is_day => self.yearless(day, month),
            // `12/25` may be a slip in a day as well as a month.
            _ => self.month(small(one)?, other).filter(|date| {
                other.len() == 4 || self.when == When::Birth || self.is_near(date.year)
            }),
        }
    }

    /// Digits with nothing between them: `030723`, `03072023`, `20230703`, `072023`, `2023`,
    /// `0307`. Four digits are a year where somebody may mean that year, and else a day and its
    /// month; six and eight are a day first, since 19 and 20 are no months.
    fn run(self, run: &str) -> Option<Date> {
        let part = |from: usize, to: usize| run.get(from..to);
        let number = |from, to| small(part(from, to)?);
        match run.len() {
            4 => year(run)
                .filter(|year| self.is_in_reach(*year))
                .and_then(|year| Date::new(year, None, None))
                .or_else(|| self.yearless(number(0, 2)?, number(2, 4)?)),
            6 => self
                .day(number(0, 2)?, number(2, 4)?, part(4, 6)?)
                .or_else(|| self.month(number(0, 2)?, part(2, 6)?)),
            8 => self
                .day(number(0, 2)?, number(2, 4)?, part(4, 8)?)
                .or_else(|| self.day(number(6, 8)?, number(4, 6)?, part(0, 4)?)),
            _ => None,
        }
    }

    /// A date in a year that was written with four digits or two.
    fn in_year(self, digits: &str, date: impl Fn(u16) -> Option<Date>) -> Option<Date> {
        if digits.len() == 4 {
            return date(year(digits)?);
        }
        let two: u16 = if digits.len() == 2 { digits.parse().ok()? } else { return None };
        let Some(today) = self.today else { return date(2000 + two) };
        let this = today.year - today.year % 100;
        let years = [this.checked_sub(100), Some(this), this.checked_add(100)];
        let years = years.into_iter().flatten().map(|century| century + two);
        let years = years.filter(|year| YEARS.contains(year));
        let meant = match self.when {
            // A child may be expected within the year.
            When::Birth => years.filter(|year| *year <= today.year + 1).max(),
            When::Ahead | When::Around => years.min_by_key(|year| year.abs_diff(today.year)),
        };
        date(meant?)
    }

    /// Whether a year is about now, or of things to come not before.
    fn is_near(self, year: u16) -> bool {
        let from = |today: Date| today.year - u16::from(self.when != When::Ahead);
        self.today.is_some_and(|today| (from(today)..=today.year + 1).contains(&year))
    }

    /// Whether somebody may write of a year with nothing around it.
    fn is_in_reach(self, year: u16) -> bool {
        let reach = |today: Date| today.year.saturating_sub(100)..=today.year + 3;
        self.today.is_none_or(|today| reach(today).contains(&year))
    }

    /// A day of which the year goes without saying: the nearest one, or of things to come the next
    /// one, where that was not just now; none that is more than a year or so away. A year of birth
    /// says how old a child is: it is asked for.
    fn yearless(self, day: u8, month: u8) -> Option<Date> {
        let today = self.today?;
        let years = today.year.saturating_sub(4)..=today.year + 4;
        let mut days = years.filter_map(|year| Date::new(year, Some(month), Some(day)));
        let now = count(&today);
        let day = match self.when {
            When::Birth => None,
            When::Ahead => days.find(|day| count(day) >= now - JUST_NOW),
            When::Around => days.min_by_key(|day| (count(day) - now).abs()),
        };
        day.filter(|day| (count(day) - now).abs() <= A_YEAR)
    }
}

/// As many days ago is still just now.
const JUST_NOW: i32 = 31;

/// As many days as a year has where every month has 31.
const A_YEAR: i32 = 12 * 31;

fn year(digits: &str) -> Option<u16> {
    digits.parse().ok().filter(|year| YEARS.contains(year))
}

/// Counts days, near enough to tell what is nearest: every month has 31.
fn count(date: &Date) -> i32 {
    let months = i32::from(date.year) * 12 + i32::from(date.month.unwrap_or(1));
    months * 31 + i32::from(date.day.unwrap_or(1))
}
