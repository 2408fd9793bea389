//! Dates and ages in words.

use std::borrow::Cow;

use crate::form::{Age, Date};

/// Dates and ages in words.
#[derive(Debug)]
pub struct Dates {
    months: [&'static str; 12],
    /// What stands between day and month.
    after_day: &'static str,
    year: fn(u16) -> String,
    month: fn(u8) -> String,
    and: &'static str,
    /// What day, month and year are called where one of them is missing.
    parts: [&'static str; 3],
}

/// How a field between others that was left empty stands in a date that is not whole yet.
const UNKNOWN: &str = "?";

pub(super) const DANISH: Dates = Dates {
    months: [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    after_day: ".",
    year: |years| format!("{years} år"),
    month: |months| if months == 1 { "1 måned".into() } else { format!("{months} måneder") },
    and: "og",
    parts: ["dag", "måned", "år"],
};

#[cfg(feature = "english")]
pub(super) const ENGLISH: Dates = Dates {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    after_day: "",
    year: |years| if years == 1 { "1 year".into() } else { format!("{years} years") },
    month: |months| if months == 1 { "1 month".into() } else { format!("{months} months") },
    and: "and",
    parts: ["day", "month", "year"],
};

impl Dates {
    /// A date in words, for example »3. juli 2023« or »juli 2023«.
    pub fn date(&self, date: &Date) -> String {
        let name = date.month().and_then(|month| self.months.get(usize::from(month) - 1));
        match (date.day(), name) {
            (Some(day), Some(month)) => {
                format!("{day}{} {month} {}", self.after_day, date.year())
            }
            (_, Some(month)) => format!("{month} {}", date.year()),
            _ => date.year().to_string(),
        }
    }

    /// What was typed where a date belongs, for a person to read: with the month left open, for
    /// example, »dag 3, år 2023«. There may be a time of day behind it.
    pub fn typed<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let (day, time) = text.split_once(' ').map_or((text, None), |(day, at)| (day, Some(at)));
        let parts: Vec<&str> = day.split('/').collect();
        let Some(before) = self.parts.len().checked_sub(parts.len()) else { return text.into() };
        if !crate::WHOLE || !parts.contains(&UNKNOWN) {
            return text.into();
        }
        let named = self.parts.iter().skip(before).zip(parts);
        let known = named.filter(|(_, part)| *part != UNKNOWN);
        let known = known.map(|(name, part)| format!("{name} {part}"));
        known.chain(time.map(str::to_owned)).collect::<Vec<_>>().join(", ").into()
    }

    /// An age in words, for example »3 år og 4 måneder«.
    pub fn age(&self, age: &Age) -> String {
        match (age.years, age.months) {
            (0, months) => (self.month)(months),
            (years, 0) => (self.year)(years),
            (years, months) => {
                format!("{} {} {}", (self.year)(years), self.and, (self.month)(months))
            }
        }
    }
}
