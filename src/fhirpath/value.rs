//! The simple values (§ 4.1). Collections of them stand in `tree.rs`.

use std::borrow::Cow;
use std::fmt;

use super::decimal::Decimal;
use super::moment::Moment;
use super::quantity::Quantity;

/// A value of one of the System types (§ 4.1). `Debug` tells the type only: it may be an answer.
#[derive(Clone, PartialEq)]
pub enum Value<'a> {
    /// `true`, `false` (§ 4.1.1)
    Boolean(bool),
    /// `'text'` (§ 4.1.2)
    Text(Cow<'a, str>),
    /// `45` (§ 4.1.3)
    Integer(i32),
    /// `3.14` (§ 4.1.4)
    Decimal(Decimal),
    /// `@2015-02-04`, `@2015-02-04T14:34`, `@T14:34` (§ 4.1.5 to § 4.1.7)
    Moment(Moment),
    /// `10 'mg'`, `4 days` (§ 4.1.8)
    Quantity(Quantity),
}

impl<'a> Value<'a> {
    /// The same value without its own copy of a text.
    pub(super) fn borrowed(&'a self) -> Value<'a> {
        match self {
            Value::Text(text) => Value::Text(Cow::Borrowed(text)),
            other => other.clone(),
        }
    }

    /// As a number, for which an Integer is as good as a Decimal.
    pub(super) fn decimal(&self) -> Option<Decimal> {
        match self {
            Value::Integer(number) => Some(Decimal::from(*number)),
            Value::Decimal(number) => Some(*number),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Value::Boolean(_) => "Boolean",
            Value::Text(_) => "Text",
            Value::Integer(_) => "Integer",
            Value::Decimal(_) => "Decimal",
            Value::Moment(_) => "Moment",
            Value::Quantity(_) => "Quantity",
        })
    }
}

impl fmt::Display for Value<'_> {
    /// As `toString()` has it (§ 5.5.8).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Boolean(boolean) => boolean.fmt(f),
            Value::Text(text) => text.fmt(f),
            Value::Integer(number) => number.fmt(f),
            Value::Decimal(number) => number.fmt(f),
            Value::Moment(moment) => moment.fmt(f),
            Value::Quantity(quantity) => quantity.fmt(f),
        }
    }
}

impl From<bool> for Value<'_> {
    fn from(boolean: bool) -> Self {
        Value::Boolean(boolean)
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text.into())
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Value::Integer(number)
    }
}

impl From<Decimal> for Value<'_> {
    fn from(number: Decimal) -> Self {
        Value::Decimal(number)
    }
}

impl From<Moment> for Value<'_> {
    fn from(moment: Moment) -> Self {
        Value::Moment(moment)
    }
}

impl From<Quantity> for Value<'_> {
    fn from(quantity: Quantity) -> Self {
        Value::Quantity(quantity)
    }
}
