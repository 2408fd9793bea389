//! When a document was put into a file, as the clock on the wall said. It knows no seconds: people
//! tell two files of one day apart by the minute.

use std::fmt;

use crate::form::Date;

/// A day, the time on it, and where on earth the clock stands (FHIR R4 `instant`, datatypes
/// § 2.24.0.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// How many minutes the clock is ahead of UTC.
    pub ahead: i16,
}

impl Moment {
    /// Reads a FHIR `instant`.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, clock) = text.split_once('T')?;
        let date = Date::parse(day).filter(|date| date.day().is_some())?;
        let (hour, minute) = clock_in(clock)?;
        let (_, zone) = clock.split_at_checked(clock.find(['Z', '+', '-'])?)?;
        Some(Self { date, hour, minute, ahead: ahead(zone)? })
    }

    /// Whether it comes before another, as clocks in one country say. Where both differ in nothing
    /// but their zone, nobody who reads them could tell.
    pub fn is_before(&self, other: &Self) -> bool {
        let clock = |moment: &Self| (moment.hour, moment.minute);
        self.date < other.date || self.date == other.date && clock(self) < clock(other)
    }
}

/// `Z`, or how far a clock is ahead of UTC or behind it.
fn ahead(zone: &str) -> Option<i16> {
    let minutes =
        |clock| clock_in(clock).map(|(hour, minute)| i16::from(hour) * 60 + i16::from(minute));
    match zone.split_at_checked(1)? {
        ("Z", "") => Some(0),
        ("+", clock) => minutes(clock),
        ("-", clock) => minutes(clock).map(|minutes| -minutes),
        _ => None,
    }
}

/// Hour and minute of `10:42` and what may follow.
fn clock_in(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.get(..5)?.split_once(':')?;
    let (hour, minute) = (digits(hour)?, digits(minute)?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// A number without a sign, which a clock has not.
fn digits(text: &str) -> Option<u8> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Moment {
    /// In the form that FHIR has, in which an instant has its seconds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { date, hour, minute, ahead } = self;
        let (sign, away) =
            if *ahead < 0 { ('-', -i32::from(*ahead)) } else { ('+', (*ahead).into()) };
        write!(f, "{date}T{hour:02}:{minute:02}:00{sign}{:02}:{:02}", away / 60, away % 60)
    }
}
