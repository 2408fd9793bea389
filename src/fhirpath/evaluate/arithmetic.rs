//! Sums, products and joined texts (§ 6.6), and dates so much later (§ 6.7). What does not fit
//! its type, and what is divided by zero, is empty.

use super::super::decimal::Decimal;
use super::super::fault::{Fault, Problem};
use super::super::moment::Moment;
use super::super::operator::Operator;
use super::super::quantity::{Duration, Quantity, Unit};
use super::super::syntax::Place;
use super::super::tree::Tree;
use super::super::value::Value;
use super::{Items, Run, maybe, one, single_value};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    pub(super) fn arithmetic(
        &self,
        left: Items<'a, N>,
        operator: Operator,
        right: Items<'a, N>,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let (left, right) = (single_value(left, place)?, single_value(right, place)?);
        let Some((left, right)) = left.zip(right) else { return Ok(Vec::new()) };
        let wrong = Err(Problem::WrongType.at(place.0));
        if let (Value::Integer(left), Value::Integer(right)) = (&left, &right)
            && operator != Operator::Over
        {
            return Ok(maybe(integers(*left, operator, *right)));
        }
        if let (Some(left), Some(right)) = (left.decimal(), right.decimal()) {
            return Ok(maybe(decimals(left, operator, right)));
        }
        match (left, operator, right) {
            (Value::Text(left), Operator::Plus, Value::Text(right)) => {
                self.spend(left.len() + right.len(), place)?;
                Ok(one(format!("{left}{right}")))
            }
            (Value::Quantity(left), Operator::Plus, Value::Quantity(right)) => {
                Ok(maybe(left.plus(&right)))
            }
            (Value::Quantity(left), Operator::Minus, Value::Quantity(right)) => {
                Ok(maybe(left.plus(&right.negative())))
            }
            (Value::Moment(left), Operator::Plus, Value::Quantity(right)) => {
                later(left, &right).map_or(wrong, |moment| Ok(maybe(moment)))
            }
            (Value::Moment(left), Operator::Minus, Value::Quantity(right)) => {
                later(left, &right.negative()).map_or(wrong, |moment| Ok(maybe(moment)))
            }
            _ => wrong,
        }
    }

    /// `&`, for which nothing is the empty text (§ 6.6.7).
    pub(super) fn join(
        &self,
        left: Items<'a, N>,
        right: Items<'a, N>,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let mut joined = String::new();
        for side in [left, right] {
            match single_value(side, place)? {
                None => {}
                Some(Value::Text(text)) => joined.push_str(&text),
                Some(_) => return Err(Problem::WrongType.at(place.0)),
            }
        }
        self.spend(joined.len(), place)?;
        Ok(one(joined))
    }

    /// `-a` and `+a` (appendix B).
    pub(super) fn sign(
        &self,
        minus: bool,
        items: Items<'a, N>,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        Ok(match single_value(items, place)? {
            None => Vec::new(),
            Some(Value::Integer(it)) => maybe(if minus { it.checked_neg() } else { Some(it) }),
            Some(Value::Decimal(it)) => one(if minus { it.negative() } else { it }),
            Some(Value::Quantity(it)) => one(if minus { it.negative() } else { it }),
            Some(_) => return Err(Problem::WrongType.at(place.0)),
        })
    }
}

fn integers(left: i32, operator: Operator, right: i32) -> Option<i32> {
    match operator {
        Operator::Times => left.checked_mul(right),
        Operator::Div => left.checked_div(right),
        Operator::Mod => left.checked_rem(right),
        Operator::Plus => left.checked_add(right),
        _ => left.checked_sub(right),
    }
}

fn decimals<'a>(left: Decimal, operator: Operator, right: Decimal) -> Option<Value<'a>> {
    Some(Value::Decimal(match operator {
        Operator::Times => left.times(right)?,
        Operator::Over => left.over(right)?,
        Operator::Div => return left.whole_over(right)?.integer().map(Value::Integer),
        Operator::Mod => left.rest_over(right)?,
        Operator::Plus => left.plus(right)?,
        _ => left.minus(right)?,
    }))
}

/// The outer `None`: that unit is not one to add to a date (§ 6.7). The inner one: the result
/// cannot be told, or is no date that can be written.
fn later(moment: Moment, more: &Quantity) -> Option<Option<Moment>> {
    let (duration, number) = match &more.unit {
        Unit::Calendar(duration) => (*duration, more.value),
        Unit::Ucum(code) => (definite(code)?, more.value),
    };
    let milliseconds = match duration {
        Duration::Year => return Some(months(moment, number, 12)),
        Duration::Month => return Some(months(moment, number, 1)),
        Duration::Week => 604_800_000,
        Duration::Day => 86_400_000,
        Duration::Hour => 3_600_000,
        Duration::Minute => 60_000,
        Duration::Second => 1000,
        Duration::Millisecond => 1,
    };
    // Parts of a second count; parts of anything longer do not (§ 6.7.1).
    let whole = if milliseconds > 1000 { number.truncated() } else { number };
    let sum = whole.times(Decimal::from(milliseconds))?.truncated();
    Some(sum.to_string().parse().ok().and_then(|sum| moment.plus_milliseconds(sum)))
}

/// The UCUM units that are as long as the words of the calendar; its months and years are not.
fn definite(code: &str) -> Option<Duration> {
    Some(match code {
        "wk" => Duration::Week,
        "d" => Duration::Day,
        "h" => Duration::Hour,
        "min" => Duration::Minute,
        "s" => Duration::Second,
        "ms" => Duration::Millisecond,
        _ => return None,
    })
}

fn months(moment: Moment, number: Decimal, each: i64) -> Option<Moment> {
    let number = i64::from(number.truncated().integer()?);
    moment.plus_months(number * each)
}
