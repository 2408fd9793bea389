//! Reads the extensions that this version uses, HL7's and our own. All others survive in the
//! source of the form.

use serde_json::Value as Json;

use super::Reader;
use crate::form::{
    AnswerOption, BASE, Collapsible, Control, Initial, Item, ItemId, Kind, Position, Text, Whole,
};

pub(super) const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";
pub(super) const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

/// The extensions of an element whose address is `base` + `name`.
fn named<'a>(json: &'a Json, base: &str, name: &str) -> impl Iterator<Item = &'a Json> {
    let list = json.get("extension").and_then(Json::as_array).into_iter().flatten();
    list.filter(move |extension| {
        let url = extension.get("url").and_then(Json::as_str).unwrap_or("");
        url.strip_prefix(base) == Some(name)
    })
}

pub(super) fn own<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    named(json, &format!("{BASE}StructureDefinition/"), name).next()
}

/// Reads the extensions of an item.
pub(super) fn read(json: &Json, item: &mut Item) {
    let controls = named(json, HL7, "questionnaire-itemControl");
    item.control = controls.filter_map(control).next().unwrap_or_default();
    let sdc = |name: &str| named(json, SDC, name).next();
    item.short_text = sdc("sdc-questionnaire-shortText").and_then(|e| Text::read(e, "valueString"));
    item.collapsible = match code(sdc("sdc-questionnaire-collapsible")) {
        Some("default-closed") => Collapsible::Closed,
        Some("default-open") => Collapsible::Open,
        _ => Collapsible::No,
    };
    let initial = sdc("sdc-questionnaire-initialExpression");
    let today = expression(initial).is_some_and(|expression| expression.trim() == "today()");
    if today && item.kind == Kind::Date {
        item.initial = Initial::Today;
    }
    let alert = own(json, "alert").and_then(|extension| extension.get("valueBoolean"));
    item.alert = alert.and_then(Json::as_bool).unwrap_or(false);
}

/// Reads the extensions of an answer option.
pub(super) fn read_option(json: &Json, option: &mut AnswerOption) {
    option.meaning = own(json, "meaning").and_then(|e| Text::read(e, "valueString"));
    option.position = code(own(json, "position")).and_then(position);
    let exclusive = named(json, HL7, "questionnaire-optionExclusive").next();
    let exclusive = exclusive.and_then(|extension| extension.get("valueBoolean")?.as_bool());
    option.exclusive = exclusive.unwrap_or(false);
    if crate::WHOLE {
        let prefix = named(json, HL7, "questionnaire-optionPrefix").next();
        option.prefix = prefix.and_then(|extension| Text::read(extension, "valueString"));
        let joined = own(json, "joined").and_then(|extension| extension.get("valueBoolean"));
        option.joined = joined.and_then(Json::as_bool).filter(|joined| *joined).and(Whole::new(()));
    }
}

/// Finds the groups that the extension `signs` names. A name that is nowhere costs only the
/// place beside the question: the group is shown where it stands.
pub(super) fn resolve_signs(reader: &mut Reader<'_>) {
    for index in 0..reader.items.len() {
        let named = reader
            .places
            .get(index)
            .and_then(|(json, _)| own(json, "signs")?.get("valueString")?.as_str());
        let group: Option<ItemId> = named.and_then(|name| reader.links.find(name));
        if let Some(item) = reader.items.get_mut(index) {
            item.signs = group;
        }
    }
}

/// What stands under one name inside what stands under another.
pub(super) fn deep<'a>(json: &'a Json, outer: &str, inner: &str) -> Option<&'a Json> {
    json.get(outer)?.get(inner)
}

fn control(extension: &Json) -> Option<Control> {
    let codings = deep(extension, "valueCodeableConcept", "coding")?.as_array()?;
    codings.iter().find_map(|coding| {
        Some(match coding.get("code")?.as_str()? {
            "help" => Control::Help,
            "radio-button" => Control::RadioButton,
            "check-box" => Control::CheckBox,
            "drop-down" => Control::DropDown,
            "table" => Control::Table,
            code if crate::WHOLE => return more_controls(code),
            _ => return None,
        })
    })
}

fn more_controls(code: &str) -> Option<Control> {
    Some(match code {
        "gtable" => Control::Grid,
        "page" => Control::Page,
        "prompt" => Control::Prompt,
        "unit" => Control::Unit,
        _ => return None,
    })
}

fn code(extension: Option<&Json>) -> Option<&str> {
    extension?.get("valueCode")?.as_str()
}

fn expression(extension: Option<&Json>) -> Option<&str> {
    deep(extension?, "valueExpression", "expression")?.as_str()
}

fn position(code: &str) -> Option<Position> {
    Some(match code {
        "thriving" => Position::Thriving,
        "attention" => Position::Attention,
        "concern" => Position::Concern,
        "deferred" => Position::Deferred,
        _ => return None,
    })
}
