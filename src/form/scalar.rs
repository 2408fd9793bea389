//! Values that are written in a field and read: numbers, points in time, addresses, measures.

use std::fmt;
use std::rc::Rc;

use serde_json::{Map, Value as Json};

use crate::fhirpath::{Decimal, Moment, MomentKind};

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

/// A decimal as it was written, and what it comes to (FHIR R4 datatypes § 2.24.0.1: the precision
/// of a decimal is part of it).
#[derive(Clone, PartialEq)]
pub struct Number {
    text: Rc<str>,
    value: Decimal,
}

/// A dateTime or a time as it was written, and what it comes to.
#[derive(Clone, PartialEq)]
pub struct Instant {
    text: Rc<str>,
    value: Moment,
}

/// A FHIR Quantity (datatypes § 2.24.0.9) without a comparator.
#[derive(Clone, PartialEq)]
pub struct Quantity {
    /// How many.
    pub value: Number,
    /// Of what.
    pub unit: Option<Unit>,
}

/// A unit: in words, by its code, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The unit in words.
    pub words: Option<Rc<str>>,
    /// Address of the system of units.
    pub system: Option<Rc<str>>,
    /// Its code there.
    pub code: Option<Rc<str>>,
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

    /// Reads what a person wrote in a field of this type.
    pub fn from_typed(kind: ScalarKind, text: &str) -> Option<Self> {
        let text = text.trim();
        match kind {
            ScalarKind::Integer => text.parse().ok().map(Self::Integer),
            ScalarKind::Decimal => Number::parse(&text.replace(',', ".")).map(Self::Decimal),
            ScalarKind::DateTime => Instant::date_time(text).map(Self::DateTime),
            ScalarKind::Time => Instant::time(text).map(Self::Time),
            ScalarKind::Url => text.contains(':').then(|| Self::Url(text.into())),
            ScalarKind::Quantity => {
                let value = Number::parse(&text.replace(',', "."))?;
                Some(Self::Quantity(Quantity { value, unit: None }))
            }
        }
    }

    /// The FHIR JSON of the value with the name of its type.
    pub(crate) fn write(&self) -> (&'static str, Json) {
        match self {
            Self::Integer(number) => ("Integer", Json::from(*number)),
            Self::Decimal(number) => ("Decimal", number.write()),
            Self::DateTime(instant) => ("DateTime", Json::from(instant.text())),
            Self::Time(instant) => ("Time", Json::from(instant.text())),
            Self::Url(address) => ("Uri", Json::from(&**address)),
            Self::Quantity(quantity) => ("Quantity", quantity.write()),
        }
    }
}

impl Number {
    /// Reads a JSON number; `None` where it has more digits than can be kept.
    pub fn parse(text: &str) -> Option<Self> {
        let value = Decimal::parse(text)?;
        Some(Self { text: text.into(), value })
    }

    /// The number as it was written, with a point.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// What it comes to.
    pub fn value(&self) -> Decimal {
        self.value
    }

    fn write(&self) -> Json {
        serde_json::from_str(&self.text).unwrap_or_else(|_| Json::from(&*self.text))
    }
}

impl Instant {
    /// Reads a FHIR `dateTime`.
    pub fn date_time(text: &str) -> Option<Self> {
        let value = Moment::date_time(text)?;
        Some(Self { text: text.into(), value })
    }

    /// Reads a FHIR `time`: `14:30` or `14:30:00`, with or without a fraction.
    pub fn time(text: &str) -> Option<Self> {
        let value = Moment::time(text).filter(|moment| moment.kind() == MomentKind::Time)?;
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
}

impl Quantity {
    fn read(json: &Json) -> Option<Self> {
        if json.get("comparator").is_some() {
            return None;
        }
        let Json::Number(number) = json.get("value")? else { return None };
        Some(Self { value: Number::parse(&number.to_string())?, unit: Unit::read(json) })
    }

    fn write(&self) -> Json {
        let mut map = Map::new();
        map.insert("value".into(), self.value.write());
        if let Some(unit) = &self.unit {
            let fields = [("unit", &unit.words), ("system", &unit.system), ("code", &unit.code)];
            for (key, value) in fields {
                if let Some(value) = value {
                    map.insert(key.into(), Json::from(&**value));
                }
            }
        }
        Json::Object(map)
    }
}

impl Unit {
    pub(super) fn read(json: &Json) -> Option<Self> {
        let text = |key: &str| json.get(key).and_then(Json::as_str).map(Rc::from);
        let unit = Self { words: text("unit"), system: text("system"), code: text("code") };
        (unit.words.is_some() || unit.code.is_some()).then_some(unit)
    }

    /// What a person reads.
    pub fn shown(&self) -> &str {
        self.words.as_ref().or(self.code.as_ref()).map(|words| &**words).unwrap_or_default()
    }
}

impl fmt::Debug for Scalar {
    /// Names the type and never the value: an answer belongs in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}(…)", self.kind())
    }
}
