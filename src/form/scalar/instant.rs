//! Days with a time of day, and times of day, as FHIR writes them and as people do. A clock on
//! paper has no zone, so one that is written here stands in Denmark.

use std::rc::Rc;

use super::zone;
use crate::fhirpath::{Moment, MomentKind};
use crate::form::{Date, When};

/// A dateTime or a time as it was written, and what it comes to.
#[derive(Clone, PartialEq)]
pub struct Instant {
    text: Rc<str>,
    value: Moment,
}

impl Instant {
    /// Reads a FHIR `dateTime`. Seconds may be left out, and are noughts then: FHIR R4 wants them
    /// written (datatypes § 2.24.0.1).
    pub fn date_time(text: &str) -> Option<Self> {
        let text = match text.split_once('T') {
            Some((day, clock)) => format!("{day}T{}", with_seconds(clock)?),
            None => text.to_owned(),
        };
        let value = Moment::date_time(&text)?;
        Some(Self { text: text.into(), value })
    }

    /// Reads a FHIR `time`: `14:30` or `14:30:00`, with or without a fraction.
    pub fn time(text: &str) -> Option<Self> {
        let text = with_seconds(text)?;
        let value = Moment::time(&text).filter(|moment| moment.kind() == MomentKind::Time)?;
        Some(Self { text: text.into(), value })
    }

    /// The instant in its FHIR form.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it comes to.
    pub fn value(&self) -> Moment {
        self.value
    }

    /// Reads `14.30`, `14:30`, `1430`, `930`, `kl. 9` and the FHIR form.
    pub(super) fn time_from_typed(text: &str) -> Option<Self> {
        let text = after_word(text).unwrap_or(text);
        Self::time(text).or_else(|| Self::time(&clock(text)?))
    }

    /// Reads a date, alone or with a time behind it, for example `3/7 2023 kl. 14.30`.
    pub(super) fn date_time_from_typed(text: &str) -> Option<Self> {
        let known = Self::date_time(text).and_then(Self::in_denmark);
        known.or_else(|| Self::parted(text, Date::from_typed))
    }

    /// As [`Instant::date_time_from_typed`], with a date that need not be written out. The day must
    /// be there: two numbers may just as well be a time.
    pub(super) fn date_time_from_settled(text: &str, today: Option<Date>) -> Option<Self> {
        let whole =
            |day: &str| Date::meant(day, When::Around, today).filter(|date| date.day().is_some());
        Self::parted(text, whole)
    }

    fn parted(text: &str, date: impl Fn(&str) -> Option<Date>) -> Option<Self> {
        if let Some(date) = date(text) {
            return Self::date_time(&date.to_string());
        }
        let (day, time) = match text.to_ascii_lowercase().find("kl") {
            Some(at) => text.split_at_checked(at)?,
            None => text.rsplit_once(char::is_whitespace)?,
        };
        let date = date(day.trim()).filter(|date| date.day().is_some())?;
        let time = Self::time_from_typed(time)?;
        Self::date_time(&format!("{date}T{}", time.text())).and_then(Self::in_denmark)
    }

    /// With the zone of Denmark, where a time has none (FHIR R4 asks for one).
    fn in_denmark(self) -> Option<Self> {
        let Some((day, clock)) = self.text.split_once('T') else { return Some(self) };
        if clock.contains(['Z', '+', '-']) {
            return Some(self);
        }
        let zone = zone::offset(&Date::parse(day)?, clock);
        Self::date_time(&format!("{}{zone}", self.text))
    }

    /// A time that is not told by a Danish clock, or by a finer one, stays as FHIR writes it.
    pub(super) fn date_time_typed(&self) -> String {
        let Some((day, clock)) = self.text.split_once('T') else {
            return Date::parse(&self.text).map_or_else(|| self.text.to_string(), |d| d.typed());
        };
        let parts = Date::parse(day).zip(clock.split_at_checked("00:00:00".len()));
        match parts {
            Some((date, (clock, zone))) if zone == zone::offset(&date, clock) => {
                format!("{} kl. {}", date.typed(), dotted(clock))
            }
            _ => self.text.to_string(),
        }
    }

    /// With points, as Danish clocks are written.
    pub(super) fn time_typed(&self) -> String {
        let plain = !self.text.contains('.');
        if plain { dotted(&self.text) } else { self.text.to_string() }
    }
}

/// `14:30:00` as `14.30`.
fn dotted(clock: &str) -> String {
    clock.strip_suffix(":00").unwrap_or(clock).replace(':', ".")
}

/// A clock without a word, in the form that FHIR has.
fn with_seconds(clock: &str) -> Option<String> {
    let (minutes, rest) = clock.split_at_checked("00:00".len())?;
    let seconds = if rest.starts_with(':') { "" } else { ":00" };
    (minutes.get(2..3) == Some(":")).then(|| format!("{minutes}{seconds}{rest}"))
}

/// What stands behind »kl.«.
fn after_word(text: &str) -> Option<&str> {
    let (word, rest) = text.trim().split_at_checked(2)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    word.eq_ignore_ascii_case("kl").then(|| rest.trim())
}

/// A clock as people write it, in the form that FHIR has. Minutes have two digits: `14.3` may be
/// three or thirty minutes past.
fn clock(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(['.', ':']).collect();
    let (hour, minute, second) = match parts.as_slice() {
        [hour] if hour.len() <= 2 => (*hour, "00", "00"),
        [both] => {
            let (hour, minute) = both.split_at_checked(both.len() - 2)?;
            (hour, minute, "00")
        }
        [hour, minute] => (*hour, *minute, "00"),
        [hour, minute, second] => (*hour, *minute, *second),
        _ => return None,
    };
    let is_clock = (1..=2).contains(&hour.len()) && minute.len() == 2 && second.len() == 2;
    is_clock.then(|| format!("{hour:0>2}:{minute}:{second}"))
}
