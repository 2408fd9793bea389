//! From one type to another (§ 5.5). What cannot be converted is empty.

use super::super::decimal::Decimal;
use super::super::fault::Fault;
use super::super::function::Target;
use super::super::moment::{Moment, MomentKind};
use super::super::quantity::Quantity;
use super::super::syntax::Place;
use super::super::tree::Tree;
use super::super::value::Value;
use super::equal::value_of;
use super::{Items, Run, maybe, one, single};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    pub(super) fn to(
        &self,
        input: Items<'a, N>,
        target: Target,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let item = single(input, place)?;
        Ok(maybe(item.as_ref().and_then(value_of).and_then(|value| converted(value, target))))
    }

    pub(super) fn converts_to(
        &self,
        input: Items<'a, N>,
        target: Target,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let Some(item) = single(input, place)? else { return Ok(Vec::new()) };
        Ok(one(value_of(&item).and_then(|value| converted(value, target)).is_some()))
    }
}

fn converted<'a>(value: Value<'a>, target: Target) -> Option<Value<'a>> {
    match target {
        Target::Boolean => boolean(&value).map(Value::Boolean),
        Target::Integer => integer(&value).map(Value::Integer),
        Target::Decimal => decimal(&value).map(Value::Decimal),
        Target::Text => Some(match value {
            Value::Text(_) => value,
            other => Value::from(other.to_string()),
        }),
        Target::Date => moment(&value, MomentKind::Date).map(Value::Moment),
        Target::DateTime => moment(&value, MomentKind::DateTime).map(Value::Moment),
        Target::Time => moment(&value, MomentKind::Time).map(Value::Moment),
        Target::Quantity => quantity(value).map(Value::Quantity),
    }
}

fn boolean(value: &Value<'_>) -> Option<bool> {
    match value {
        Value::Boolean(boolean) => Some(*boolean),
        Value::Text(text) => match text.to_lowercase().as_str() {
            "true" | "t" | "yes" | "y" | "1" | "1.0" => Some(true),
            "false" | "f" | "no" | "n" | "0" | "0.0" => Some(false),
            _ => None,
        },
        _ => match value.decimal()?.integer()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        },
    }
}

fn integer(value: &Value<'_>) -> Option<i32> {
    match value {
        Value::Integer(number) => Some(*number),
        Value::Boolean(boolean) => Some(i32::from(*boolean)),
        Value::Text(text) => text.parse().ok(),
        _ => None,
    }
}

fn decimal(value: &Value<'_>) -> Option<Decimal> {
    match value {
        Value::Text(text) => Decimal::parse(text).filter(|_| !text.contains(['e', 'E'])),
        Value::Boolean(boolean) => Some(Decimal::from(i32::from(*boolean))),
        _ => value.decimal(),
    }
}

fn moment(value: &Value<'_>, kind: MomentKind) -> Option<Moment> {
    match value {
        Value::Moment(moment) => moment.into_kind(kind),
        Value::Text(text) => Moment::as_kind(text, kind)?.into_kind(kind),
        _ => None,
    }
}

fn quantity(value: Value<'_>) -> Option<Quantity> {
    match value {
        Value::Quantity(quantity) => Some(quantity),
        Value::Text(text) => Quantity::parse(&text),
        other => decimal(&other).map(Quantity::plain),
    }
}
