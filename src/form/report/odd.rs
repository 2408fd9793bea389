//! Finds what was read and still comes to nothing, because it names what the form does not have: a
//! condition that no option meets, an expression about an item that is nowhere. It looks at the
//! form that was read, and refuses nothing.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::extension::expression;
use super::walk::{Here, Walk};
use crate::fhirpath::Expression;
use crate::form::features::{self, Place};
use crate::form::read::GIVEN;
use crate::form::{Condition, Item, Kind, Operator, Value};

/// As many letters as are shown of how an expression ends.
const MOST: usize = 30;

/// Looks at a condition of the item that the walk is in.
pub(super) fn condition<'a>(walk: &mut Walk<'a>, index: usize, json: &Json, here: &Here<'a>) {
    let found = here.item.and_then(|item| item.conditions.get(index));
    let asked = found.and_then(|condition| here.form?.item(condition.question));
    let Some(name) = found.zip(asked).and_then(|(found, asked)| comes_to(found, asked)) else {
        return;
    };
    let row = features::find(Place::Structure, name);
    row.into_iter().for_each(|row| walk.plain(row, here, here.path.clone()));
    walk.about(compared_with(json));
}

/// What a condition comes to whatever is chosen; nothing where that depends on the choice, as it
/// should.
fn comes_to(condition: &Condition, asked: &Item) -> Option<&'static str> {
    let own_words = asked.is_open() && matches!(condition.answer, Value::String(_));
    let chosen = asked.kind == Kind::Choice && !asked.options.is_empty() && !own_words;
    if !chosen || condition.operator == Operator::Exists {
        return None;
    }
    let met = asked.options.iter().filter(|it| condition.holds(std::iter::once(&it.value)));
    match met.count() {
        0 => Some("condition that never holds"),
        // For one that compares sizes, that may well be what is meant.
        all if all == asked.options.len() && condition.operator == Operator::NotEqual => {
            Some("condition that always holds")
        }
        _ => None,
    }
}

fn compared_with(json: &Json) -> Option<String> {
    let fields = json.as_object()?.iter();
    let (_, value) = fields.into_iter().find(|(key, _)| key.starts_with("answer"))?;
    let word = value.get("code").unwrap_or(value);
    Some(word.as_str().map_or_else(|| word.to_string(), str::to_owned))
}

/// Names the items that an expression asks for and the form does not have.
pub(super) fn names_no_item<'a>(walk: &mut Walk<'a>, json: &Json, path: &str, here: &Here<'a>) {
    let Some((form, expression)) = here.form.zip(parsed(json)) else { return };
    let row = features::find(Place::Language, "that names no item");
    for link_id in expression.reads().link_ids {
        if form.find(&link_id).is_none() {
            row.into_iter().for_each(|row| walk.plain(row, here, path.to_owned()));
            walk.about(Some(link_id));
        }
    }
}

/// What an expression asks for that is not here: the word at which reading it came to its end, or
/// a variable that nobody has defined.
pub(super) fn missing(json: &Json, defined: &BTreeSet<&str>) -> Option<String> {
    match Expression::parse(text(json)?) {
        Err(fault) => word(text(json)?, fault.position),
        Ok(expression) => {
            let known =
                |name: &String| GIVEN.contains(&name.as_str()) || defined.contains(name.as_str());
            let unknown = expression.reads().variables.into_iter().find(|name| !known(name));
            unknown.map(|name| format!("%{name}"))
        }
    }
}

/// The word that begins in a text at a place, with brackets where they show that it is a function;
/// at the end of the text, how it ends.
fn word(text: &str, at: usize) -> Option<String> {
    let from = text.get(at..)?.trim_start();
    let Some(first) = from.chars().next() else {
        let end = text.char_indices().rev().take(MOST).last();
        return end.and_then(|(from, _)| text.get(from..)).map(str::to_owned);
    };
    let end = |letter: char| !(letter.is_alphanumeric() || letter == '_');
    let rest = from.get(first.len_utf8()..)?;
    let length = if end(first) && first != '%' && first != '$' {
        0
    } else {
        rest.find(end).unwrap_or(rest.len())
    };
    let (more, after) = rest.split_at_checked(length)?;
    let brackets = if after.starts_with('(') { "()" } else { "" };
    Some([first.encode_utf8(&mut [0; 4]), more, brackets].concat())
}

/// The names of all variables that a form defines, wherever they are known.
pub(super) fn defined<'a>(json: &'a Json, into: &mut BTreeSet<&'a str>) {
    let list = |key: &str| json.get(key).and_then(Json::as_array).into_iter().flatten();
    let names = list("extension").filter_map(|it| it.get("valueExpression")?.get("name")?.as_str());
    into.extend(names);
    list("item").for_each(|item| defined(item, into));
}

fn parsed(json: &Json) -> Option<Expression> {
    Expression::parse(text(json)?).ok()
}

/// The text of the expression that an extension carries.
pub(super) fn text(json: &Json) -> Option<&str> {
    let found = expression(json)?;
    found.get("expression").unwrap_or(found).as_str()
}
