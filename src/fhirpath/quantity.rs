//! Numbers with a unit (§ 4.1.8): calendar durations, and the few UCUM units that a form for
//! children measures in. No unit algebra: two units outside the table are comparable only when
//! they are written alike.

use std::cmp::Ordering;
use std::fmt;

use super::decimal::Decimal;

/// A number with its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// How many.
    pub value: Decimal,
    /// Of what.
    pub unit: Unit,
}

/// What a quantity counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A calendar duration, written as a word: `4 days`.
    Calendar(Duration),
    /// A UCUM code: `4 'kg'`.
    Ucum(String),
}

/// The words for calendar durations (§ 4.1.8.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// `year`, `years`
    Year,
    /// `month`, `months`
    Month,
    /// `week`, `weeks`
    Week,
    /// `day`, `days`
    Day,
    /// `hour`, `hours`
    Hour,
    /// `minute`, `minutes`
    Minute,
    /// `second`, `seconds`
    Second,
    /// `millisecond`, `milliseconds`
    Millisecond,
}

/// Each unit as a number of another one, under what it measures. Years and months have no fixed
/// number of days, so they measure something of their own.
const TABLE: [(&str, &str, &str); 18] = [
    ("ms", "s", "0.001"),
    ("s", "s", "1"),
    ("min", "s", "60"),
    ("h", "s", "3600"),
    ("d", "s", "86400"),
    ("wk", "s", "604800"),
    ("ug", "g", "0.000001"),
    ("mg", "g", "0.001"),
    ("g", "g", "1"),
    ("kg", "g", "1000"),
    ("[lb_av]", "g", "453.59237"),
    ("mm", "m", "0.001"),
    ("cm", "m", "0.01"),
    ("m", "m", "1"),
    ("km", "m", "1000"),
    ("mL", "L", "0.001"),
    ("dL", "L", "0.1"),
    ("L", "L", "1"),
];

impl Duration {
    const ALL: [(Duration, &'static str, &'static str); 8] = [
        (Duration::Year, "year", "calendar year"),
        (Duration::Month, "month", "calendar month"),
        (Duration::Week, "week", "wk"),
        (Duration::Day, "day", "d"),
        (Duration::Hour, "hour", "h"),
        (Duration::Minute, "minute", "min"),
        (Duration::Second, "second", "s"),
        (Duration::Millisecond, "millisecond", "ms"),
    ];

    /// The duration that a word in singular or plural means.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        let singular = word.strip_suffix('s').unwrap_or(word);
        Self::ALL.into_iter().find(|(_, name, _)| *name == singular).map(|(it, ..)| it)
    }

    fn names(self) -> (&'static str, &'static str) {
        let mut all = Self::ALL.into_iter();
        all.find(|(it, ..)| *it == self).map_or(("", ""), |(_, word, code)| (word, code))
    }
}

impl Unit {
    fn code(&self) -> &str {
        match self {
            Unit::Calendar(duration) => duration.names().1,
            Unit::Ucum(code) => code,
        }
    }

    /// What the unit measures, and how many of that it is.
    fn measure(&self) -> Option<(&'static str, Decimal)> {
        let (_, measure, number) = TABLE.iter().find(|(code, ..)| *code == self.code())?;
        Some((measure, Decimal::parse(number)?))
    }
}

impl Quantity {
    /// A bare number is one with the unit `1`.
    pub(super) fn plain(value: Decimal) -> Self {
        Self { value, unit: Unit::Ucum("1".to_owned()) }
    }

    /// Reads what [`Quantity`] prints (§ 5.5.7).
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (number, unit) = text.split_once(char::is_whitespace).unwrap_or((text, "'1'"));
        let unit = unit.trim();
        let value = Decimal::parse(number).filter(|_| !number.contains(['e', 'E']))?;
        let code = unit.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
        let unit = match code {
            Some(code) => Unit::Ucum(code.to_owned()),
            None => Unit::Calendar(Duration::from_word(unit)?),
        };
        Some(Self { value, unit })
    }

    /// Both values in one unit; the first `None` says that the units measure different things,
    /// the second that nobody here can tell.
    fn shared(&self, other: &Self) -> Option<Option<(Decimal, Decimal)>> {
        if self.unit.code() == other.unit.code() {
            return Some(Some((self.value, other.value)));
        }
        let ((left, l), (right, r)) = (self.unit.measure()?, other.unit.measure()?);
        if left != right {
            return Some(None);
        }
        Some(Some((self.value.times(l)?, other.value.times(r)?)))
    }

    /// Order, where both measure the same (§ 6.2).
    pub(super) fn order(&self, other: &Self) -> Option<Ordering> {
        let (left, right) = self.shared(other)??;
        Some(left.cmp(&right))
    }

    /// Equality (§ 6.1.1); `None` where the units cannot be compared.
    pub(super) fn equals(&self, other: &Self) -> Option<bool> {
        Some(self.shared(other)?.is_some_and(|(left, right)| left == right))
    }

    /// Equivalence (§ 6.1.2): as precise as the less precise of the two, in its own unit.
    pub(super) fn equivalent(&self, other: &Self) -> bool {
        let Some(Some(_)) = self.shared(other) else { return false };
        let coarse = if self.value.scale() <= other.value.scale() { self } else { other };
        let fine = if std::ptr::eq(coarse, self) { other } else { self };
        fine.value_in(&coarse.unit)
            .is_some_and(|value| value.rounded(coarse.value.scale()) == coarse.value)
            || coarse
                .value_in(&fine.unit)
                .is_some_and(|value| value.rounded(fine.value.scale()) == fine.value)
    }

    fn value_in(&self, unit: &Unit) -> Option<Decimal> {
        if self.unit.code() == unit.code() {
            return Some(self.value);
        }
        self.value.times(self.unit.measure()?.1)?.over(unit.measure()?.1)
    }

    /// Sum or difference in the first one's unit (§ 6.6.3, § 6.6.4).
    pub(super) fn plus(&self, other: &Self) -> Option<Self> {
        let value = self.value.plus(other.value_in(&self.unit)?)?;
        Some(Self { value, unit: self.unit.clone() })
    }

    pub(super) fn negative(&self) -> Self {
        Self { value: self.value.negative(), unit: self.unit.clone() }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.unit {
            Unit::Calendar(duration) => {
                let plural = if self.value == Decimal::from(1) { "" } else { "s" };
                write!(f, "{} {}{plural}", self.value, duration.names().0)
            }
            Unit::Ucum(code) => write!(f, "{} '{code}'", self.value),
        }
    }
}
