//! Reads types, answer options and initial values.

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Reader, flag, join, more};
use crate::form::{AnswerOption, Initial, Item, Kind, Problem, ScalarKind, Text, Value, Whole};

/// Reads `item.type`; an unknown one is a fault and read as a display.
pub(super) fn kind(reader: &mut Reader<'_>, json: &Json, path: &str, link_id: &Rc<str>) -> Kind {
    let name = json.get("type").and_then(Json::as_str);
    let known = match name {
        Some("group") => Some(Kind::Group),
        Some("display") => Some(Kind::Display),
        Some("boolean") => Some(Kind::Boolean),
        Some("date") => Some(Kind::Date),
        Some("string") => Some(Kind::String),
        Some("text") => Some(Kind::Text),
        Some("choice") => Some(Kind::Choice),
        Some("open-choice") if crate::WHOLE => Some(Kind::Choice),
        name => name.and_then(ScalarKind::read).and_then(Whole::new).map(Kind::Scalar),
    };
    known.unwrap_or_else(|| {
        let problem = match name {
            None => Problem::Missing("type"),
            Some(name) if crate::WHOLE && more::is_refused(name) => {
                Problem::RefusedType(name.into())
            }
            Some(name) => Problem::UnknownType(name.into()),
        };
        reader.fault(&join(path, "type"), Some(link_id), problem);
        Kind::Display
    })
}

/// Reads `answerOption` and `initial` into the item.
pub(super) fn read<'a>(reader: &mut Reader<'a>, json: &'a Json, path: &str, item: &mut Item) {
    each(reader, json, path, item, "answerOption", |item, entry| {
        let value = Value::read(entry, "value").filter(|value| offers(item.kind, value));
        // Yes and no are all that a boolean can be answered with.
        let value = value.filter(|_| item.kind != Kind::Boolean)?;
        item.options.push(option(entry, value));
        Some(())
    });
    if crate::WHOLE {
        more::options(reader, json, path, item);
    } else if item.kind == Kind::Choice && item.options.is_empty() {
        reader.fault(path, Some(&item.link_id), Problem::Missing("answerOption"));
    }
    let mut initial = Vec::new();
    each(reader, json, path, item, "initial", |item, entry| {
        if crate::WHOLE && more::is_unit_only(item.kind, entry) {
            return Some(());
        }
        let value = Value::read(entry, "value").filter(|value| item.takes(value))?;
        initial.push(value);
        Some(())
    });
    if crate::WHOLE && more::is_too_much(item, initial.len()) {
        reader.fault(&join(path, "initial"), Some(&item.link_id), Problem::TooManyInitial);
    }
    if !initial.is_empty() {
        item.initial = Initial::Values(initial);
    }
}

/// Reads each entry of a list; one that cannot be read is a fault.
fn each(
    reader: &mut Reader<'_>,
    json: &Json,
    path: &str,
    item: &mut Item,
    key: &str,
    mut read: impl FnMut(&mut Item, &Json) -> Option<()>,
) {
    let list = json.get(key).and_then(Json::as_array).into_iter().flatten();
    for (place, entry) in list.enumerate() {
        if read(item, entry).is_none() {
            let path = join(path, &format!("{key}[{place}]"));
            reader.fault(&path, Some(&item.link_id), Problem::UnreadableValue);
        }
    }
}

/// Whether a value may be an option of an item of this kind, or what one is compared with.
pub(super) fn offers(kind: Kind, value: &Value) -> bool {
    value.fits(kind) || crate::WHOLE && more::offers(kind, value)
}

fn option(entry: &Json, value: Value) -> AnswerOption {
    let coding = entry.get("valueCoding");
    let display = coding.and_then(|coding| Text::read(coding, "display"));
    let display = display.unwrap_or_else(|| match &value {
        Value::Coding(coding) => Text::new(&coding.code),
        _ if crate::WHOLE => more::shown(entry, &value),
        Value::String(text) => Text::new(text),
        _ => Text::new(""),
    });
    let mut option = AnswerOption::new(value, display);
    option.initial = flag(entry, "initialSelected");
    super::extensions::read_option(entry, &mut option);
    option
}
