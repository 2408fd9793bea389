//! Values that are written in a field and read: numbers, points in time, addresses, measures.
//! What lies outside a bound is none of its business.

mod instant;
mod number;
mod quantity;
mod zone;

use std::fmt;
use std::rc::Rc;

use serde_json::Value as Json;

use crate::form::Date;

pub use instant::Instant;
pub use number::Number;
pub use quantity::{Quantity, Unit};

/// Types of questions whose answers are read from what is written in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScalarKind {
    /// A whole number of 32 bits (`integer`).
    Integer,
    /// A number with decimals (`decimal`).
    Decimal,
    /// A day with or without a time of day (`dateTime`); a month or a year will do.
    DateTime,
    /// A time of day (`time`).
    Time,
    /// An address (`url`).
    Url,
    /// A number with a unit (`quantity`).
    Quantity,
}

/// A value of one of these types.
#[derive(Clone, PartialEq)]
pub enum Scalar {
    /// A whole number.
    Integer(i32),
    /// A number with decimals, as precise as it was written.
    Decimal(Number),
    /// A day with or without a time of day.
    DateTime(Instant),
    /// A time of day.
    Time(Instant),
    /// An address; it is never contacted.
    Url(Rc<str>),
    /// A number with a unit.
    Quantity(Quantity),
}

impl ScalarKind {
    /// Reads `Questionnaire.item.type`.
    pub(crate) fn read(name: &str) -> Option<Self> {
        Some(match name {
            "integer" => Self::Integer,
            "decimal" => Self::Decimal,
            "dateTime" => Self::DateTime,
            "time" => Self::Time,
            "url" => Self::Url,
            "quantity" => Self::Quantity,
            _ => return None,
        })
    }

    /// The name of the type in `value[x]`. An item of type `url` is answered with a `valueUri`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Integer => "Integer",
            Self::Decimal => "Decimal",
            Self::DateTime => "DateTime",
            Self::Time => "Time",
            Self::Url => "Uri",
            Self::Quantity => "Quantity",
        }
    }
}

impl Scalar {
    /// Which type the value has.
    pub fn kind(&self) -> ScalarKind {
        match self {
            Self::Integer(_) => ScalarKind::Integer,
            Self::Decimal(_) => ScalarKind::Decimal,
            Self::DateTime(_) => ScalarKind::DateTime,
            Self::Time(_) => ScalarKind::Time,
            Self::Url(_) => ScalarKind::Url,
            Self::Quantity(_) => ScalarKind::Quantity,
        }
    }

    /// Whether the value is a point in time.
    pub fn is_point(&self) -> bool {
        matches!(self, Self::DateTime(_) | Self::Time(_))
    }

    /// The number of a number or a measure with decimals.
    pub fn number(&self) -> Option<&Number> {
        match self {
            Self::Decimal(number) => Some(number),
            Self::Quantity(quantity) => Some(&quantity.value),
            _ => None,
        }
    }

    /// The address, where it is one.
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Url(address) => Some(address),
            _ => None,
        }
    }

    /// Reads `<prefix>Integer`, `<prefix>Quantity` … from an object.
    pub(crate) fn read(json: &Json, prefix: &str) -> Option<Self> {
        let get = |name: &str| json.get(format!("{prefix}{name}"));
        let text = |name: &str| get(name).and_then(Json::as_str);
        if let Some(number) = get("Integer") {
            let whole = number.as_i64().and_then(|number| i32::try_from(number).ok());
            return whole.map(Self::Integer);
        }
        if let Some(Json::Number(number)) = get("Decimal") {
            return Number::parse(&number.to_string()).map(Self::Decimal);
        }
        if let Some(quantity) = get("Quantity") {
            return Quantity::read(quantity).map(Self::Quantity);
        }
        let date_time = || Instant::date_time(text("DateTime")?).map(Self::DateTime);
        let time = || Instant::time(text("Time")?).map(Self::Time);
        let url = || Some(Self::Url(text("Uri").or(text("Url"))?.into()));
        date_time().or_else(time).or_else(url)
    }

    /// The FHIR JSON of the value with the name of its type.
    pub(crate) fn write(&self) -> (&'static str, Json) {
        let json = match self {
            Self::Integer(number) => Json::from(*number),
            Self::Decimal(number) => number.write(),
            Self::DateTime(instant) | Self::Time(instant) => Json::from(instant.text()),
            Self::Url(address) => Json::from(&**address),
            Self::Quantity(quantity) => quantity.write(),
        };
        (self.kind().name(), json)
    }

    /// Reads what a person wrote in a field of this type; `units` are those that a measure may
    /// have. What could be read in two ways is not read.
    pub fn from_typed(kind: ScalarKind, text: &str, units: &[Unit]) -> Option<Self> {
        let text = text.trim();
        match kind {
            ScalarKind::Integer => number::plain(text)?.parse().ok().map(Self::Integer),
            ScalarKind::Decimal => Number::from_typed(text).map(Self::Decimal),
            ScalarKind::DateTime => Instant::date_time_from_typed(text).map(Self::DateTime),
            ScalarKind::Time => Instant::time_from_typed(text).map(Self::Time),
            ScalarKind::Url => is_address(text).then(|| Self::Url(text.into())),
            ScalarKind::Quantity => Quantity::from_typed(text, units).map(Self::Quantity),
        }
    }

    /// As [`Scalar::from_typed`], once the field is left, on this day: a date need not be written
    /// out then.
    pub fn from_settled(
        kind: ScalarKind,
        text: &str,
        units: &[Unit],
        today: Option<Date>,
    ) -> Option<Self> {
        let meant = || Instant::date_time_from_settled(text.trim(), today).map(Self::DateTime);
        let meant = if kind == ScalarKind::DateTime { meant() } else { None };
        meant.or_else(|| Self::from_typed(kind, text, units))
    }

    /// The value as a person would write it in a field: [`Scalar::from_typed`] reads it back. The
    /// only unit that a measure can have stands beside the field and not in it.
    pub fn typed(&self, units: &[Unit]) -> String {
        match self {
            Self::Integer(number) => number.to_string(),
            Self::Decimal(number) => number.typed(),
            Self::DateTime(instant) => instant.date_time_typed(),
            Self::Time(instant) => instant.time_typed(),
            Self::Url(address) => address.to_string(),
            Self::Quantity(quantity) => quantity.typed(units),
        }
    }
}

/// Whether a text is an address with a scheme (RFC 3986 § 3.1), without which nobody could tell
/// where it leads.
fn is_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let scheme = scheme.as_bytes();
    scheme.first().is_some_and(u8::is_ascii_alphabetic)
        && scheme.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
        && !rest.is_empty()
        && !rest.contains(char::is_whitespace)
}

impl fmt::Debug for Scalar {
    /// Names the type and never the value: an answer belongs in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}(…)", self.kind())
    }
}
