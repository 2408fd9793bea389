//! What an expression yields, as answers of an item's type. What does not fit is none: nothing is
//! cut or rounded to make it fit.

use super::tree::Node;
use crate::answers::Answer;
use crate::fhirpath::Value as Simple;
use crate::fhirpath::{Collection, Item as Found, MomentKind, Quantity as Measure, Unit as In};
use crate::form::{
    Coding, Date, Instant, Item, Kind, Number, Quantity, Scalar, ScalarKind, Unit, Value, Whole,
};

const UCUM: &str = "http://unitsofmeasure.org";

/// The answers that a collection stands for: none where one of them fits the item in no way, or
/// there are several and the item takes one. An answer that no longer follows would mislead.
pub(super) fn answers<'n>(item: &Item, found: &Collection<'n, Node<'n>>) -> Vec<Answer> {
    if found.items().len() > 1 && !item.repeats {
        return Vec::new();
    }
    let each = found.items().iter().map(|one| value(item, one).map(Answer::Value));
    each.collect::<Option<_>>().unwrap_or_default()
}

fn value<'n>(item: &Item, found: &Found<'n, Node<'n>>) -> Option<Value> {
    let own = match found.node() {
        Some(Node::Value(value)) => Some((*value).clone()),
        Some(Node::Source(json)) => Coding::read(json.document()).map(Value::Coding),
        _ => None,
    };
    if let Some(value) = own.filter(|value| item.takes(value)) {
        // Of a choice, the option itself: another form may word it otherwise.
        return Some(item.option(&value).map_or(value.clone(), |option| option.value.clone()));
    }
    let simple = found.value()?;
    let option = item.options.iter().find(|option| is_named(&option.value, &simple));
    let other = || of_kind(item, &simple).filter(|value| item.takes(value));
    option.map(|option| option.value.clone()).or_else(other)
}

/// Whether an option is this number or text, or has it for its code.
fn is_named(option: &Value, simple: &Simple<'_>) -> bool {
    match (option, simple) {
        (Value::Coding(coding), Simple::Text(text)) => *coding.code == **text,
        (Value::String(option), Simple::Text(text)) => **option == **text,
        (Value::Scalar(scalar), Simple::Integer(number)) => {
            matches!(&**scalar, Scalar::Integer(option) if option == number)
        }
        _ => false,
    }
}

/// A simple value as one of the item's type.
fn of_kind(item: &Item, simple: &Simple<'_>) -> Option<Value> {
    match (item.kind, simple) {
        (Kind::Boolean, Simple::Boolean(yes)) => Some(Value::Boolean(*yes)),
        (Kind::Date, Simple::Moment(moment)) if moment.kind() == MomentKind::Date => {
            Date::parse(&moment.to_string()).map(Value::Date)
        }
        (Kind::String | Kind::Text, simple) => {
            Some(Value::String(simple.to_string().into())).filter(|text| !is_blank(text))
        }
        (Kind::Choice, Simple::Text(text)) if item.is_open() => {
            Some(Value::String((&**text).into()))
        }
        (Kind::Scalar(kind), simple) => {
            scalar(item, *kind, simple).and_then(Whole::new).map(Value::Scalar)
        }
        _ => None,
    }
}

fn is_blank(value: &Value) -> bool {
    matches!(value, Value::String(text) if text.trim().is_empty())
}

fn scalar(item: &Item, kind: ScalarKind, simple: &Simple<'_>) -> Option<Scalar> {
    match (kind, simple) {
        (ScalarKind::Integer, Simple::Integer(number)) => Some(Scalar::Integer(*number)),
        (ScalarKind::Integer, Simple::Decimal(number)) => number.integer().map(Scalar::Integer),
        (ScalarKind::Decimal, Simple::Integer(_) | Simple::Decimal(_)) => {
            number(simple).map(Scalar::Decimal)
        }
        (ScalarKind::DateTime, Simple::Moment(moment)) if moment.kind() != MomentKind::Time => {
            Instant::date_time(&moment.to_string()).map(Scalar::DateTime)
        }
        (ScalarKind::Time, Simple::Moment(moment)) if moment.kind() == MomentKind::Time => {
            Instant::time(&moment.to_string()).map(Scalar::Time)
        }
        (ScalarKind::Url, Simple::Text(text)) if text.contains(':') => {
            Some(Scalar::Url((&**text).into()))
        }
        (ScalarKind::Quantity, Simple::Quantity(measure)) => quantity(item, measure),
        (ScalarKind::Quantity, Simple::Integer(_) | Simple::Decimal(_)) => {
            let unit = item.more().and_then(|more| more.unit.clone());
            Some(Scalar::Quantity(Quantity { value: number(simple)?, unit }))
        }
        _ => None,
    }
}

fn number(simple: &Simple<'_>) -> Option<Number> {
    Number::parse(&simple.to_string())
}

/// A measure in a unit of the item where it has that one, and else in its own.
fn quantity(item: &Item, measure: &Measure) -> Option<Scalar> {
    let value = Number::parse(&measure.value.to_string())?;
    let In::Ucum(code) = &measure.unit else { return None };
    let known = item.more().into_iter().flat_map(|more| more.unit.iter().chain(&more.units));
    let mut known = known.filter(|unit| unit.code.as_deref() == Some(code));
    let own = || Unit { words: None, system: Some(UCUM.into()), code: Some(code.as_str().into()) };
    let unit = known.next().cloned().unwrap_or_else(own);
    Some(Scalar::Quantity(Quantity { value, unit: Some(unit) }))
}
