//! Which version of a document this is, and which one it takes the place of: in the same words on
//! the screen and on paper.

use super::Texts;
use crate::form::Date;

impl Texts {
    /// When a version was made: to the minute where that is known, else on which day.
    pub fn when(&self, day: &Date, clock: Option<(u8, u8)>) -> String {
        let day = self.dates.date(day);
        match clock {
            Some((hour, minute)) => self.figures.moment(&day, hour, minute),
            None => day,
        }
    }
}

/// What is known of a version, each in words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Version<'a> {
    /// Which one it is, counted from 1.
    pub number: Option<usize>,
    /// When it was made.
    pub on: Option<&'a str>,
    /// Who filled it in.
    pub by: Option<&'a str>,
}

/// A version: its number, when it was made, and who filled it in.
pub(super) fn version_da(version: Version<'_>) -> String {
    let Version { number, on, by } = version;
    let number = number.map_or_else(|| "udgaven".into(), |number| format!("{number}. udgave"));
    format!("{number}{}", said_da(on, by))
}

/// That one version takes the place of another.
pub(super) fn replaces_da(this: Version<'_>, before: Version<'_>) -> String {
    let name =
        this.number.map_or_else(|| "En ny udgave".into(), |number| format!("{number}. udgave"));
    let on = this.on.map(|on| format!(" fra {on}")).unwrap_or_default();
    match before.on {
        Some(_) => format!("{name}{on}. Den erstatter den{}.", said_da(before.on, before.by)),
        None => {
            format!("{name}{on}. Den erstatter en tidligere udgave{}.", said_da(None, before.by))
        }
    }
}

/// That it answers another document, which is there still.
pub(super) fn answers_da(this: Version<'_>, before: Version<'_>) -> String {
    let on = this.on.map(|on| format!(" fra {on}")).unwrap_or_default();
    format!("Et svar{on}. Det er svar på skemaet{}.", said_da(before.on, before.by))
}

fn said_da(on: Option<&str>, by: Option<&str>) -> String {
    let on = on.map(|on| format!(" fra {on}")).unwrap_or_default();
    let by = by.map(|by| format!(", udfyldt af {by}")).unwrap_or_default();
    [on, by].concat()
}

/// The same in English.
#[cfg(feature = "english")]
pub(super) fn version_en(version: Version<'_>) -> String {
    let Version { number, on, by } = version;
    let number = number.map_or_else(|| "the version".into(), |number| format!("version {number}"));
    format!("{number}{}", said_en(on, by))
}

/// The same in English.
#[cfg(feature = "english")]
pub(super) fn replaces_en(this: Version<'_>, before: Version<'_>) -> String {
    let name =
        this.number.map_or_else(|| "A new version".into(), |number| format!("Version {number}"));
    let on = this.on.map(|on| format!(" from {on}")).unwrap_or_default();
    match before.on {
        Some(_) => format!("{name}{on}. It replaces the one{}.", said_en(before.on, before.by)),
        None => format!("{name}{on}. It replaces an earlier version{}.", said_en(None, before.by)),
    }
}

/// The same in English.
#[cfg(feature = "english")]
pub(super) fn answers_en(this: Version<'_>, before: Version<'_>) -> String {
    let on = this.on.map(|on| format!(" from {on}")).unwrap_or_default();
    format!("An answer{on}. It answers the form{}.", said_en(before.on, before.by))
}

#[cfg(feature = "english")]
fn said_en(on: Option<&str>, by: Option<&str>) -> String {
    let on = on.map(|on| format!(" from {on}")).unwrap_or_default();
    let by = by.map(|by| format!(", filled in by {by}")).unwrap_or_default();
    [on, by].concat()
}
