//! Numbers with decimals that keep the digits they were written with. They do not calculate.

use std::rc::Rc;

use serde_json::Value as Json;

use crate::fhirpath::{Decimal, MAX_SCALE};

/// A decimal as it was written, and what it comes to (FHIR R4 datatypes § 2.24.0.1: the precision
/// of a decimal is part of it).
#[derive(Clone, PartialEq)]
pub struct Number {
    text: Rc<str>,
    value: Decimal,
}

impl Number {
    /// Reads a JSON number; `None` where it has more digits than can be kept.
    pub fn parse(text: &str) -> Option<Self> {
        let value = Decimal::parse(text).filter(|_| is_exact(text))?;
        // JSON has no `007` and no `+1`, and what we could not write again we do not take.
        let json: Json = serde_json::from_str(text).ok()?;
        json.is_number().then(|| Self { text: text.into(), value })
    }

    /// The number as it was written, with a point.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// What it comes to.
    pub fn value(&self) -> Decimal {
        self.value
    }

    pub(super) fn write(&self) -> Json {
        serde_json::from_str(&self.text).expect("it was read as JSON when it was made")
    }

    pub(super) fn from_typed(text: &str) -> Option<Self> {
        Self::parse(&plain(text)?)
    }

    /// With a comma, and written out where the record has it with an exponent.
    pub(super) fn typed(&self) -> String {
        let short = self.text.contains(['e', 'E']);
        let text = if short { self.value.to_string() } else { self.text.to_string() };
        text.replace('.', ",")
    }
}

/// Whether the digits behind the point are no more than a [`Decimal`] keeps.
fn is_exact(text: &str) -> bool {
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let fraction = number.split_once('.').map_or("", |(_, fraction)| fraction);
    let digits = i64::try_from(fraction.trim_end_matches('0').len()).unwrap_or(i64::MAX);
    let exponent: i64 = exponent.parse().unwrap_or(i64::MIN);
    digits.saturating_sub(exponent) <= i64::from(MAX_SCALE)
}

/// A number as Danes write it, in the form that JSON has: a comma or a point before the decimals,
/// spaces between thousands. A point followed by exactly three digits may stand for either, and is
/// no number then; a nought before it settles the matter.
pub(super) fn plain(text: &str) -> Option<String> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let Some((whole, fraction)) = text.split_once([',', '.']) else {
        return Some(format!("{sign}{}", joined(text)?));
    };
    let is_unsure = text.contains('.') && fraction.len() == 3 && !matches!(whole, "" | "0");
    if is_unsure || !is_digits(fraction) {
        return None;
    }
    let whole = if whole.is_empty() { "0".to_owned() } else { joined(whole)? };
    Some(format!("{sign}{whole}.{fraction}"))
}

/// The digits of a whole number, which may stand in groups of three.
fn joined(text: &str) -> Option<String> {
    let mut groups = text.split(char::is_whitespace);
    let mut digits = groups.next()?.to_owned();
    let grouped = text.contains(char::is_whitespace);
    if grouped && !(1..=3).contains(&digits.len()) {
        return None;
    }
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let short = digits.trim_start_matches('0');
    is_whole.then(|| if short.is_empty() { "0".to_owned() } else { short.to_owned() })
}
