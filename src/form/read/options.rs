//! Reads types, answer options and initial values.

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Reader, fitting, flag, join};
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
        name => name.and_then(ScalarKind::read).and_then(Whole::new).map(Kind::Scalar),
    };
    known.unwrap_or_else(|| {
        let problem = name.map_or(Problem::Missing("type"), |n| Problem::UnknownType(n.into()));
        reader.fault(&join(path, "type"), Some(link_id), problem);
        Kind::Display
    })
}

/// Reads `answerOption` and `initial` into the item.
pub(super) fn read(reader: &mut Reader<'_>, json: &Json, path: &str, item: &mut Item) {
    let list = json.get("answerOption").and_then(Json::as_array).into_iter().flatten();
    for (place, entry) in list.enumerate() {
        match fitting(entry, "value", item) {
            Some(value) => item.options.push(option(entry, value)),
            None => {
                let path = join(path, &format!("answerOption[{place}]"));
                reader.fault(&path, Some(&item.link_id), Problem::UnreadableValue);
            }
        }
    }
    if item.kind == Kind::Choice && item.options.is_empty() {
        reader.fault(path, Some(&item.link_id), Problem::Missing("answerOption"));
    }
    let list = json.get("initial").and_then(Json::as_array).into_iter().flatten();
    let mut initial = Vec::new();
    for (place, entry) in list.enumerate() {
        match fitting(entry, "value", item) {
            Some(value) => initial.push(value),
            None => {
                let path = join(path, &format!("initial[{place}]"));
                reader.fault(&path, Some(&item.link_id), Problem::UnreadableValue);
            }
        }
    }
    if !initial.is_empty() {
        item.initial = Initial::Values(initial);
    }
}

fn option(entry: &Json, value: Value) -> AnswerOption {
    let coding = entry.get("valueCoding");
    let display = coding.and_then(|coding| Text::read(coding, "display")).unwrap_or_else(|| {
        Text::new(match &value {
            Value::Coding(coding) => &coding.code,
            Value::String(text) => text,
            _ => "",
        })
    });
    let mut option = AnswerOption {
        value,
        display,
        prefix: None,
        meaning: None,
        position: None,
        exclusive: false,
        initial: flag(entry, "initialSelected"),
    };
    super::extensions::read_option(entry, &mut option);
    option
}
