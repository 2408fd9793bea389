//! Dates, dateTimes and times (§ 4.1.5 to § 4.1.7) that may be known to a year, a month, a day,
//! an hour or a minute only. Seconds and their thousandths are one component; what is finer than
//! a thousandth is not kept.

use std::cmp::Ordering;
use std::fmt;

/// A date, a dateTime or a time, as precise as it was written.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    kind: MomentKind,
    /// Year, month, day, hour, minute, thousandths of a second; zero where unknown.
    parts: [i32; 6],
    /// How many of the parts are known, counted from the year.
    known: usize,
    /// Minutes east of UTC.
    offset: Option<i32>,
}

/// Which of the three types a [`Moment`] has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MomentKind {
    /// `@2014-01-25`
    Date,
    /// `@2014-01-25T14:30:14`
    DateTime,
    /// `@T14:30`
    Time,
}

/// The parts that a time leaves out.
const TIME_FROM: usize = 3;
const MINUTES_A_DAY: i64 = 24 * 60;

impl Moment {
    /// Reads a FHIR date: `2014`, `2014-01` or `2014-01-25`.
    pub fn date(text: &str) -> Option<Self> {
        let (parts, known) = date_parts(text)?;
        Some(Self { kind: MomentKind::Date, parts, known, offset: None })
    }

    /// Reads a dateTime; after a day there may be a time, and after the time an offset.
    pub fn date_time(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once('T').unwrap_or((text, ""));
        let mut moment = Self { kind: MomentKind::DateTime, ..Self::date(date)? };
        if rest.is_empty() {
            return Some(moment);
        }
        let (time, offset) = split_offset(rest)?;
        if moment.known != TIME_FROM {
            return None;
        }
        moment.known = time_parts(time, &mut moment.parts)?;
        moment.offset = offset;
        Some(moment)
    }

    /// Reads a time: `14`, `14:30`, `14:30:14` or `14:30:14.559`.
    pub fn time(text: &str) -> Option<Self> {
        let mut parts = [0; 6];
        let known = time_parts(text, &mut parts)?;
        Some(Self { kind: MomentKind::Time, parts, known, offset: None })
    }

    /// Reads what stands behind the `@` of a literal.
    pub(super) fn literal(text: &str) -> Option<Self> {
        match text.strip_prefix('T') {
            Some(time) => Self::time(time),
            None if text.contains('T') => Self::date_time(text),
            None => Self::date(text),
        }
    }

    /// Reads a text as the type that another moment has.
    pub(super) fn as_kind(text: &str, kind: MomentKind) -> Option<Self> {
        match kind {
            MomentKind::Time => Self::time(text),
            MomentKind::Date | MomentKind::DateTime => {
                Self::date(text).or_else(|| Self::date_time(text))
            }
        }
    }

    /// Which of the three types it is.
    pub fn kind(&self) -> MomentKind {
        self.kind
    }

    /// The day of a dateTime (§ 5.5.4), or the dateTime that begins as a date does (§ 5.5.5).
    pub(super) fn into_kind(self, kind: MomentKind) -> Option<Self> {
        match (self.kind, kind) {
            (from, to) if from == to => Some(self),
            (MomentKind::Date, MomentKind::DateTime) => Some(Self { kind, ..self }),
            (MomentKind::DateTime, MomentKind::Date) => {
                let mut parts = [0; 6];
                parts.iter_mut().zip(self.parts).take(TIME_FROM).for_each(|(to, from)| *to = from);
                Some(Self { kind, parts, known: self.known.min(TIME_FROM), offset: None })
            }
            _ => None,
        }
    }

    /// Which comes first; `None` where one of them is not known precisely enough to tell
    /// (§ 6.2), or where only one of two clocks says where on earth it stands.
    pub fn order(&self, other: &Self) -> Option<Ordering> {
        if (self.kind == MomentKind::Time) != (other.kind == MomentKind::Time) {
            return None;
        }
        let clocks = self.known > TIME_FROM && other.known > TIME_FROM;
        if clocks && self.offset.is_some() != other.offset.is_some() {
            return None;
        }
        let (left, right) = if clocks { (self.in_utc(), other.in_utc()) } else { (*self, *other) };
        let pairs = left.parts.iter().zip(&right.parts).take(left.known.min(right.known));
        match pairs.map(|(l, r)| l.cmp(r)).find(|order| order.is_ne()) {
            Some(order) => Some(order),
            None => (left.known == right.known).then_some(Ordering::Equal),
        }
    }

    /// Equality (§ 6.1.1): a time is never a date, and otherwise as [`Moment::order`].
    pub fn equals(&self, other: &Self) -> Option<bool> {
        if (self.kind == MomentKind::Time) != (other.kind == MomentKind::Time) {
            return Some(false);
        }
        self.order(other).map(Ordering::is_eq)
    }

    fn in_utc(self) -> Self {
        let [year, month, day, hour, minute, fine] = self.parts;
        let Some(offset) = self.offset else { return self };
        let minutes = i64::from(hour) * 60 + i64::from(minute) - i64::from(offset);
        let days = days_from(year, month, day) + minutes.div_euclid(MINUTES_A_DAY);
        let Some([year, month, day]) = date_from(days) else { return self };
        let clock = minutes.rem_euclid(MINUTES_A_DAY) as i32;
        Self { parts: [year, month, day, clock / 60, clock % 60, fine], ..self }
    }

    /// Later by calendar months; a day that the month lacks becomes its last (§ 6.7.1).
    pub(super) fn plus_months(self, months: i64) -> Option<Self> {
        let [year, month, day, hour, minute, fine] = self.parts;
        if self.kind == MomentKind::Time {
            return None;
        }
        let known = if self.known == 1 { months - months % 12 } else { months };
        let sum = (i64::from(year) * 12 + i64::from(month.max(1) - 1)).checked_add(known)?;
        let year = i32::try_from(sum.div_euclid(12)).ok().filter(|y| (1..=9999).contains(y))?;
        let next = (sum.rem_euclid(12) + 1) as i32;
        let month = if self.known == 1 { 0 } else { next };
        let day = day.min(days_in(year, next));
        Some(Self { parts: [year, month, day, hour, minute, fine], ..self })
    }

    /// Later by thousandths of a second, as far as the precision tells them apart. A time goes
    /// around the clock; years and months are no number of days and stay as they are.
    pub(super) fn plus_milliseconds(self, more: i64) -> Option<Self> {
        let [year, month, day, hour, minute, fine] = self.parts;
        let step: i64 = match self.known {
            0..TIME_FROM => return None,
            TIME_FROM => MINUTES_A_DAY * 60_000,
            4 => 3_600_000,
            5 => 60_000,
            _ => 1,
        };
        let clock = (i64::from(hour) * 60 + i64::from(minute)) * 60_000 + i64::from(fine);
        let sum = clock.checked_add(more - more % step)?;
        let days = sum.div_euclid(MINUTES_A_DAY * 60_000);
        let clock = sum.rem_euclid(MINUTES_A_DAY * 60_000);
        let [year, month, day] = match self.kind {
            MomentKind::Time => [0; 3],
            _ => date_from(days_from(year, month, day).checked_add(days)?)?,
        };
        let (minutes, fine) = ((clock / 60_000) as i32, (clock % 60_000) as i32);
        Some(Self { parts: [year, month, day, minutes / 60, minutes % 60, fine], ..self })
    }

    /// As it stands behind the `@` of a literal.
    pub(super) fn as_literal(&self) -> String {
        match self.kind {
            MomentKind::Time => format!("T{self}"),
            MomentKind::DateTime if self.known <= TIME_FROM => format!("{self}T"),
            _ => self.to_string(),
        }
    }
}

impl PartialEq for Moment {
    /// The same type, value and precision: not the `=` of § 6.1.1, which is [`Moment::equals`].
    fn eq(&self, other: &Self) -> bool {
        (self.kind, self.parts, self.known, self.offset)
            == (other.kind, other.parts, other.known, other.offset)
    }
}

impl fmt::Display for Moment {
    /// As § 5.5.8 writes it, without `@` and without the `T` of a time.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [year, month, day, hour, minute, fine] = self.parts;
        let dated = self.kind != MomentKind::Time;
        match self.known {
            1 => write!(f, "{year:04}")?,
            2 => write!(f, "{year:04}-{month:02}")?,
            _ if dated => write!(f, "{year:04}-{month:02}-{day:02}")?,
            _ => {}
        }
        if self.known > TIME_FROM {
            let t = if dated { "T" } else { "" };
            write!(f, "{t}{hour:02}")?;
        }
        if self.known > 4 {
            write!(f, ":{minute:02}")?;
        }
        if self.known > 5 {
            write!(f, ":{:02}", fine / 1000)?;
            if fine % 1000 > 0 {
                write!(f, ".{:03}", fine % 1000)?;
            }
        }
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(east) => {
                let sign = if east < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", east.abs() / 60, east.abs() % 60)
            }
        }
    }
}

fn number(text: &str, length: usize, most: i32) -> Option<i32> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = plain.then(|| text.parse().ok()).flatten()?;
    (number <= most).then_some(number)
}

fn date_parts(text: &str) -> Option<([i32; 6], usize)> {
    let mut pieces = text.split('-');
    let year = number(pieces.next()?, 4, 9999).filter(|year| *year > 0)?;
    let (mut month, mut day, mut known) = (0, 0, 1);
    if let Some(piece) = pieces.next() {
        (month, known) = (number(piece, 2, 12).filter(|month| *month > 0)?, 2);
    }
    if let Some(piece) = pieces.next() {
        (day, known) = (number(piece, 2, days_in(year, month)).filter(|day| *day > 0)?, 3);
    }
    pieces.next().is_none().then_some(([year, month, day, 0, 0, 0], known))
}

/// Fills in the clock and tells how much is known now.
fn time_parts(text: &str, parts: &mut [i32; 6]) -> Option<usize> {
    let [_, _, _, hour, minute, fine] = parts;
    let mut pieces = text.split(':');
    *hour = number(pieces.next()?, 2, 23)?;
    let Some(piece) = pieces.next() else { return Some(4) };
    *minute = number(piece, 2, 59)?;
    let Some(piece) = pieces.next() else { return Some(5) };
    let (seconds, thousandths) = piece.split_once('.').unwrap_or((piece, "0"));
    let plain = !thousandths.is_empty() && thousandths.bytes().all(|b| b.is_ascii_digit());
    let shown: String = thousandths.chars().chain("00".chars()).take(3).collect();
    *fine = number(seconds, 2, 59)? * 1000 + number(&shown, 3, 999).filter(|_| plain)?;
    pieces.next().is_none().then_some(6)
}

fn split_offset(text: &str) -> Option<(&str, Option<i32>)> {
    if let Some(time) = text.strip_suffix('Z') {
        return Some((time, Some(0)));
    }
    let Some(at) = text.find(['+', '-']) else { return Some((text, None)) };
    let (time, offset) = text.split_at_checked(at)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let minutes = number(hours, 2, 14)? * 60 + number(minutes, 2, 59)?;
    Some((time, Some(sign * minutes)))
}

fn days_in(year: i32, month: i32) -> i32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days before a date, from a fixed day, in the Gregorian calendar. The year begins in March, so
/// that the leap day is its last.
fn days_from(year: i32, month: i32, day: i32) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let year = i64::from(year);
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leaps + i64::from((month * 153 + 2) / 5 + day - 1)
}

/// The date so many days after that fixed day, in the years that can be written.
fn date_from(days: i64) -> Option<[i32; 3]> {
    let guess = i32::try_from(days.checked_mul(400)? / 146_097).ok()?;
    let fits = |year: &i32| (days_from(*year, 3, 1)..days_from(*year + 1, 3, 1)).contains(&days);
    let year = (guess - 1..=guess + 1).find(fits)?;
    let rest = i32::try_from(days - days_from(year, 3, 1)).ok()?;
    let month = (rest * 5 + 2) / 153;
    let day = rest - (month * 153 + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    (1..=9999).contains(&year).then_some([year, month, day])
}
