//! What is still to be said about a row: nothing here blocks, cuts or corrects.

use std::cmp::Ordering;
use std::rc::Rc;

use super::civil::Civil;
use super::row::{Gap, Row};
use crate::answers::Answer;
use crate::form::{Bound, Item, More, ScalarKind, Value, Whole};

/// What is still to be said about an item with these answers, or with these rows. `odd` is whether
/// somebody who knows the pattern has told that an answer does not fit it.
pub(super) fn gap(item: &Item, answers: &[Answer], rows: &[Rc<Row>], odd: bool) -> Option<Gap> {
    if !item.is_question() {
        let more = item.more().filter(|_| item.is_repeating_group())?;
        let filled = rows.iter().filter(|row| row.is_answered()).count();
        return occurs(item, more, filled, rows.len()).and_then(outside);
    }
    let said = || answers.iter().filter(|answer| !answer.is_empty());
    let texts = said().filter_map(|answer| text(item, answer.value()?));
    let longest = texts.map(|text| text.chars().count()).max();
    let limit = item.max_length.map(|limit| limit as usize);
    let over = longest.zip(limit).and_then(|(longest, limit)| longest.checked_sub(limit));
    if said().any(|answer| matches!(answer, Answer::Typed(_))) {
        return Some(Gap::NotAValue);
    }
    let civil = crate::WHOLE && item.concept() == Some(crate::form::CIVIL);
    if civil && said().any(|answer| answer.text().is_some_and(|text| !Civil::may_be(text))) {
        return Some(Gap::NotAValue);
    }
    if let Some(over) = over.filter(|over| *over > 0) {
        return Some(Gap::TooLong(over));
    }
    let count = said().count();
    if count == 0 && item.required && item.more().is_none_or(is_asked) {
        return Some(Gap::Missing);
    }
    let more = item.more()?;
    let bound = said().find_map(|answer| broken(item, more, answer.value()?, odd));
    bound.or_else(|| occurs(item, more, count, count)).and_then(outside)
}

fn outside(bound: Bound) -> Option<Gap> {
    Whole::new(bound).map(Gap::Outside)
}

/// Whether a person can do anything about a missing answer.
fn is_asked(more: &More) -> bool {
    !more.read_only && !more.hidden
}

/// Too few or too many. Where nothing is required, nothing is too few (`minOccurs` goes with
/// `required`), but for something half done.
fn occurs(item: &Item, more: &More, filled: usize, all: usize) -> Option<Bound> {
    let fewest = more.min_occurs.filter(|least| filled < *least as usize);
    let fewest = fewest.filter(|_| is_asked(more) && (item.required || filled > 0));
    let most = more.max_occurs.filter(|most| all > *most as usize);
    fewest.map(Bound::Fewest).or(most.map(Bound::Most))
}

/// The first bound that a value lies outside of. Two values that cannot be compared, for example
/// because they have different units, break none.
fn broken(item: &Item, more: &More, value: &Value, odd: bool) -> Option<Bound> {
    let is = |bound: &Option<Value>, order| {
        let bound = bound.as_ref()?;
        (value.order(bound) == Some(order)).then(|| bound.clone())
    };
    let text = text(item, value);
    let short = more
        .min_length
        .filter(|least| text.is_some_and(|text| text.chars().count() < *least as usize));
    let unfit = more.pattern.as_ref().zip(text).is_some_and(|(pattern, text)| !pattern.fits(text));
    let fine = more.decimal_places.filter(|most| decimals(value) > *most);
    is(&more.min_value, Ordering::Less)
        .map(Bound::Least)
        .or_else(|| is(&more.max_value, Ordering::Greater).map(Bound::Greatest))
        .or_else(|| short.map(Bound::Shortest))
        .or_else(|| (odd || unfit).then_some(Bound::Pattern))
        .or_else(|| fine.map(Bound::Decimals))
}

/// The words of an answer in own words, or of an address.
fn text<'a>(item: &Item, value: &'a Value) -> Option<&'a str> {
    match value {
        _ if !item.is_worded() => None,
        Value::String(text) if item.option(value).is_none() => Some(text),
        Value::Scalar(scalar) if scalar.kind() == ScalarKind::Url => scalar.address(),
        _ => None,
    }
}

/// How many digits a number was written with behind the point.
fn decimals(value: &Value) -> u32 {
    match value {
        Value::Scalar(scalar) => scalar.number().map_or(0, |number| number.value().scale()),
        _ => 0,
    }
}
