//! Which of two values comes first. Not every two can be told apart: a year and a day in it, a
//! length and a weight. It does not convert units.

use std::cmp::Ordering;

use super::{Date, Quantity, Scalar, Unit, Value};
use crate::fhirpath::Decimal;

impl Value {
    /// Which comes first; `None` where nobody can tell.
    pub fn order(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Date(left), Self::Date(right)) => dates(left, right),
            (Self::String(left), Self::String(right)) => Some(left.cmp(right)),
            (Self::Scalar(left), Self::Scalar(right)) => scalars(left, right),
            _ => None,
        }
    }
}

/// Part by part, as far as both are known (FHIRPath N1 § 6.2 orders dates in the same way).
fn dates(left: &Date, right: &Date) -> Option<Ordering> {
    let part = |left: Option<u8>, right: Option<u8>| {
        (left.is_some() == right.is_some()).then(|| left.cmp(&right))
    };
    let year = left.year().cmp(&right.year());
    if year.is_ne() {
        return Some(year);
    }
    match part(left.month(), right.month())? {
        Ordering::Equal => part(left.day(), right.day()),
        month => Some(month),
    }
}

fn scalars(left: &Scalar, right: &Scalar) -> Option<Ordering> {
    match (left, right) {
        (Scalar::DateTime(left), Scalar::DateTime(right))
        | (Scalar::Time(left), Scalar::Time(right)) => left.value().order(&right.value()),
        (Scalar::Url(left), Scalar::Url(right)) => Some(left.cmp(right)),
        (Scalar::Quantity(left), Scalar::Quantity(right)) => quantities(left, right),
        _ => Some(number(left)?.cmp(&number(right)?)),
    }
}

fn number(scalar: &Scalar) -> Option<Decimal> {
    match scalar {
        Scalar::Integer(number) => Some(Decimal::from(*number)),
        Scalar::Decimal(number) => Some(number.value()),
        _ => None,
    }
}

/// By number, where both have the same unit. A number without a unit is one in the other's: so
/// forms write a bound, and the one unit of the question beside it.
fn quantities(left: &Quantity, right: &Quantity) -> Option<Ordering> {
    let units = left.unit.as_ref().zip(right.unit.as_ref());
    let comparable = units.is_none_or(|(left, right)| is_same(left, right));
    comparable.then(|| left.value.value().cmp(&right.value.value()))
}

fn is_same(left: &Unit, right: &Unit) -> bool {
    match (&left.code, &right.code) {
        (Some(one), Some(other)) => one == other && left.system == right.system,
        _ => left.words == right.words,
    }
}
