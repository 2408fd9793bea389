//! Answers that lie outside a bound, in words. They are kept; the sentence says what is asked for.

use super::Texts;
use crate::form::{Bound, Value};

/// Answers that lie outside a bound, in words.
#[derive(Debug)]
struct Bounds {
    shortest: fn(u32) -> String,
    pattern: &'static str,
    least: fn(&str) -> String,
    greatest: fn(&str) -> String,
    earliest: fn(&str) -> String,
    latest: fn(&str) -> String,
    decimals: fn(u32) -> String,
    fewest: fn(u32) -> String,
    most: fn(u32) -> String,
}

static DANISH: Bounds = Bounds {
    shortest: |least| format!("Teksten skal have mindst {least} tegn."),
    pattern: "Teksten har ikke den form, som skemaet beder om.",
    least: |least| format!("Tallet skal være {least} eller mere."),
    greatest: |most| format!("Tallet skal være {most} eller mindre."),
    earliest: |least| format!("Det skal være {least} eller senere."),
    latest: |most| format!("Det skal være {most} eller tidligere."),
    decimals: |most| match most {
        0 => "Skriv et helt tal.".into(),
        1 => "Skriv højst 1 decimal.".into(),
        _ => format!("Skriv højst {most} decimaler."),
    },
    fewest: |least| format!("Der skal være mindst {least}."),
    most: |most| format!("Der må højst være {most}."),
};

#[cfg(feature = "english")]
static ENGLISH: Bounds = Bounds {
    shortest: |least| format!("The text needs at least {least} characters."),
    pattern: "The text does not have the form that is asked for.",
    least: |least| format!("The number must be {least} or more."),
    greatest: |most| format!("The number must be {most} or less."),
    earliest: |least| format!("It must be {least} or later."),
    latest: |most| format!("It must be {most} or earlier."),
    decimals: |most| match most {
        0 => "Write a whole number.".into(),
        1 => "Write at most 1 decimal.".into(),
        _ => format!("Write at most {most} decimals."),
    },
    fewest: |least| format!("There must be at least {least}."),
    most: |most| format!("There may be at most {most}."),
};

impl Texts {
    /// What is asked for by a bound that an answer lies outside of.
    pub fn bound(&self, bound: &Bound) -> String {
        let bounds = self.bounds();
        match bound {
            Bound::Shortest(least) => (bounds.shortest)(*least),
            Bound::Pattern => bounds.pattern.into(),
            Bound::Least(value) => match self.point(value) {
                Some(point) => (bounds.earliest)(&point),
                None => (bounds.least)(&self.number(value)),
            },
            Bound::Greatest(value) => match self.point(value) {
                Some(point) => (bounds.latest)(&point),
                None => (bounds.greatest)(&self.number(value)),
            },
            Bound::Decimals(most) => (bounds.decimals)(*most),
            Bound::Fewest(least) => (bounds.fewest)(*least),
            Bound::Most(most) => (bounds.most)(*most),
        }
    }

    /// Reached by a function: what is part of a larger value, the first module carries with it.
    fn bounds(&self) -> &'static Bounds {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }

    /// A point in time in words.
    fn point(&self, value: &Value) -> Option<String> {
        match value {
            Value::Date(date) => Some(self.dates.date(date)),
            Value::Scalar(scalar) if scalar.is_point() => {
                Some(self.figures.scalar(scalar, &self.dates))
            }
            _ => None,
        }
    }

    fn number(&self, value: &Value) -> String {
        match value {
            Value::Scalar(scalar) => self.figures.scalar(scalar, &self.dates),
            _ => String::new(),
        }
    }
}
