//! FHIR dates, which may be a year or a year and a month only (datatypes § 2.24.0.1), and the
//! ways in which people write them.

mod meant;

use std::fmt;

pub use meant::When;

/// A day, a month or a year in the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// Completed years and months between two dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// Completed years.
    pub years: u16,
    /// Completed months beyond the years, 0 to 11.
    pub months: u8,
}

impl Date {
    /// A date that exists, or `None`.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let month_exists = month.is_none_or(|month| (1..=12).contains(&month));
        let day_exists = match (month, day) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(month), Some(day)) => (1..=days_in(year, month)).contains(&day),
        };
        let year_exists = (1..=9999).contains(&year);
        (year_exists && month_exists && day_exists).then_some(Self { year, month, day })
    }

    /// Reads a FHIR `date`: `2023`, `2023-07` or `2023-07-03`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2).ok_or(())).transpose().ok()?;
        let day = parts.next().map(|part| digits(part, 2).ok_or(())).transpose().ok()?;
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, month.map(|m| m as u8), day.map(|d| d as u8))
    }

    /// Reads what people write: `3/7 2023`, `03-07-2023`, `3.7.2023`, `7 2023`, `2023` or the
    /// FHIR form. The year has four digits, so that a date is not taken before it is written.
    pub fn from_typed(text: &str) -> Option<Self> {
        Self::parse(text.trim()).or_else(|| Self::from_parts(text, |year| digits(year, 4)))
    }

    /// As [`Date::from_typed`], once the field is left: a year of two digits is in this century.
    pub fn from_settled(text: &str) -> Option<Self> {
        Self::from_typed(text)
            .or_else(|| Self::from_parts(text, |year| digits(year, 2).map(|year| 2000 + year)))
    }

    fn from_parts(text: &str, year: impl Fn(&str) -> Option<u16>) -> Option<Self> {
        let separator = |c: char| c.is_whitespace() || "/.-".contains(c);
        let mut parts = text.split(separator).filter(|part| !part.is_empty()).rev();
        let year = year(parts.next()?)?;
        let small = |part: &str| (part.len() <= 2).then(|| part.parse().ok()).flatten();
        let month = parts.next().map(|part| small(part).ok_or(())).transpose().ok()?;
        let day = parts.next().map(|part| small(part).ok_or(())).transpose().ok()?;
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, month, day)
    }

    /// The date as a person would write it in one field: [`Date::from_typed`] reads it back.
    pub fn typed(&self) -> String {
        let parts = [self.day, self.month].into_iter().flatten();
        let mut text: String = parts.map(|part| format!("{part}/")).collect();
        text.push_str(&format!("{:04}", self.year));
        text
    }

    /// The year.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(&self) -> Option<u8> {
        self.month
    }

    /// The day of the month where it is known.
    pub fn day(&self) -> Option<u8> {
        self.day
    }

    /// Age on a date. Unknown where either date lacks its month; a lacking day counts as the first.
    pub fn age_on(&self, on: &Date) -> Option<Age> {
        let months = |date: &Date| Some(i32::from(date.year) * 12 + i32::from(date.month?));
        let mut between = months(on)? - months(self)?;
        if on.day.unwrap_or(1) < self.day.unwrap_or(1) {
            between -= 1;
        }
        let between = u16::try_from(between).ok()?;
        Some(Age { years: between / 12, months: (between % 12) as u8 })
    }
}

impl fmt::Display for Date {
    /// The FHIR form.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

fn digits(text: &str, count: usize) -> Option<u16> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
