//! A date in three fields: how day, month and year, written apart, become one text, and back.
//! It does not judge whether there is such a date.

use std::fmt;
use std::rc::Rc;

use crate::answers::Answer;
use crate::form::{Date, Value, When};

/// One of the three fields of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The day of the month.
    Day,
    /// The month as a number.
    Month,
    /// The year.
    Year,
}

/// What stands in the three fields of a date.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DateParts {
    day: Rc<str>,
    month: Rc<str>,
    year: Rc<str>,
}

/// Stands for a field that is empty while one before it is not, so that what is not yet a date is
/// never taken for another one: the 3rd of an unknown month in 2023 is not March 2023.
const UNKNOWN: &str = "?";

impl DateParts {
    /// The fields of an answer.
    pub fn of(answer: Option<&Answer>) -> Self {
        match answer {
            Some(Answer::Value(Value::Date(date))) => Self::of_date(date),
            Some(answer) => answer.text().map(Self::split).unwrap_or_default(),
            None => Self::default(),
        }
    }

    fn of_date(date: &Date) -> Self {
        let text = |number: Option<u8>| number.map(|number| number.to_string());
        Self {
            day: text(date.day()).unwrap_or_default().into(),
            month: text(date.month()).unwrap_or_default().into(),
            year: date.year().to_string().into(),
        }
    }

    fn split(text: &str) -> Self {
        let known = |part: &str| Rc::from(if part == UNKNOWN { "" } else { part });
        let parts: Vec<Rc<str>> = text.split('/').map(known).collect();
        let none = || Rc::from("");
        match parts.as_slice() {
            [day, month, year] => {
                Self { day: day.clone(), month: month.clone(), year: year.clone() }
            }
            // A day and a month stay where they were typed: two digits are no year.
            [month, year] if is_year(year) && is_number(month) && month.len() <= 2 => {
                Self { day: none(), month: month.clone(), year: year.clone() }
            }
            [year] if !crate::WHOLE && is_year(year) => {
                Self { day: none(), month: none(), year: year.clone() }
            }
            _ => Self { day: text.into(), month: none(), year: none() },
        }
    }

    /// What stands in one of the fields.
    pub fn get(&self, part: DatePart) -> &Rc<str> {
        match part {
            DatePart::Day => &self.day,
            DatePart::Month => &self.month,
            DatePart::Year => &self.year,
        }
    }

    /// The fields after one of them got another text.
    #[must_use]
    pub fn with(&self, part: DatePart, text: Rc<str>) -> Self {
        let mut parts = self.clone();
        match part {
            DatePart::Day => parts.day = text,
            DatePart::Month => parts.month = text,
            DatePart::Year => parts.year = text,
        }
        parts
    }

    /// Whether a whole date was written or pasted into the first field, also over another one.
    pub fn is_in_one(&self) -> bool {
        let day = self.day.trim();
        let is_alone = self.month.is_empty() && self.year.is_empty();
        !is_small(day) && is_alone || self.rewritten().is_some()
    }

    /// Whether the first field says a day with its year, so that nothing is left to be written in
    /// the others.
    pub fn is_whole(&self) -> bool {
        crate::WHOLE && self.is_in_one() && is_full(&self.join())
    }

    /// The date that was written into the first field while the others hold that of another one:
    /// with its own year, or with the year that stands there. What is no date takes nothing away.
    fn rewritten(&self) -> Option<String> {
        // Asked first, so that the first screen does not carry the tables of all letters.
        if !crate::WHOLE {
            return None;
        }
        let (day, year) = (self.day.trim(), self.year.trim());
        if self.month.trim().is_empty() || year.is_empty() {
            return None;
        }
        let mut pieces = day.split(|letter: char| !letter.is_alphanumeric());
        let is_several = pieces.by_ref().filter(|piece| !piece.is_empty()).nth(1).is_some();
        if !is_several {
            return None;
        }
        let texts = [day.to_owned(), [day, year].join("/")];
        texts.into_iter().find(|text| is_full(text))
    }

    /// The fields as one text, which [`Date::from_typed`] reads where it is a date.
    pub fn join(&self) -> String {
        if let Some(date) = self.rewritten() {
            return date;
        }
        if self.is_in_one() {
            return self.day.trim().to_owned();
        }
        let (day, month, year) = (self.day.trim(), self.month.trim(), self.year.trim());
        if crate::WHOLE && !year.is_empty() && month.is_empty() && !is_small(day) {
            // A day and its month were written in the first field, and the year where it belongs.
            return match day.split_at_checked(2) {
                Some((day, month)) if is_small(day) && is_small(month) => {
                    [day, month, year].join("/")
                }
                _ => [day, year].join("/"),
            };
        }
        // Without a day, this and nothing else cannot be taken for a day and a month.
        let is_plain = !month.is_empty() && is_small(month) && is_year(year);
        let is_open = crate::WHOLE && day.is_empty() && !is_plain;
        let is_open = is_open && !(month.is_empty() && year.is_empty());
        let mut text = String::new();
        for part in [if is_open { UNKNOWN } else { day }, month, year] {
            if !text.is_empty() {
                text.push('/');
            }
            match (part, text.is_empty()) {
                ("", true) => {}
                ("", false) => text.push_str(UNKNOWN),
                (part, _) => text.push_str(part),
            }
        }
        text
    }
}

/// Whether a text is a day with its year. Of a birth no year is guessed: what is read as one has it
/// written out.
fn is_full(text: &str) -> bool {
    Date::meant(text, When::Birth, None).is_some_and(|date| date.day().is_some())
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is nothing but digits, as many as a year has.
fn is_year(text: &str) -> bool {
    text.len() == 4 && is_number(text)
}

/// Whether a text is empty, or has the digits of a day or a month.
fn is_small(text: &str) -> bool {
    text.len() <= 2 && is_number(text)
}

impl fmt::Debug for DateParts {
    /// Never shows the answer: it belongs in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DateParts(…)")
    }
}
