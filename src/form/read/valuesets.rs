//! Reads the value sets that a form contains (`contained`, `answerValueSet`). Only codes that are
//! written out become options: nothing is fetched, and no code system is known here.

use std::collections::HashMap;
use std::rc::Rc;

use serde_json::Value as Json;

use super::extensions::read_option;
use super::limits::has_room_for_options;
use super::place::Place;
use crate::form::{AnswerOption, Coding, Item, Problem, Text, Value};

/// The contained value sets by `#id`, and by their own addresses.
pub(super) struct Sets(HashMap<Rc<str>, Option<Vec<AnswerOption>>>);

impl Sets {
    /// Reads every contained value set; `None` stands for one whose codes are not written out.
    pub(super) fn of(source: &Json) -> Self {
        let mut sets = HashMap::new();
        let contained = source.get("contained").and_then(Json::as_array).into_iter().flatten();
        for set in contained {
            let text = |key: &str| set.get(key).and_then(Json::as_str);
            if text("resourceType") == Some("ValueSet") {
                let options = listed(set);
                let id = text("id").map(|id| format!("#{id}"));
                let names = id.into_iter().chain(text("url").map(str::to_owned));
                for name in names {
                    sets.entry(name.into()).or_insert_with(|| options.clone());
                }
            }
        }
        Self(sets)
    }
}

/// Reads the options of an item out of the value set that it names.
pub(super) fn read(place: &mut Place<'_, '_>, item: &mut Item) {
    let Some(name) = place.json.get("answerValueSet").and_then(Json::as_str) else { return };
    if !item.is_question() {
        return place.fault("answerValueSet", Problem::UnreadableValue);
    }
    if place.json.get("answerOption").is_some() {
        return place.fault("answerValueSet", Problem::TwoSources);
    }
    match options(place, name) {
        Ok(options) if has_room_for_options(place.reader, options.len()) => item.options = options,
        Ok(_) => place.fault("answerValueSet", Problem::TooManyOptions),
        // Own words will do there, so it can be answered; the report tells what is missing.
        Err(Problem::RemoteValueSet(_) | Problem::UnlistedValueSet(_)) if is_open(item) => {}
        Err(problem) => place.fault("answerValueSet", problem),
    }
}

fn is_open(item: &Item) -> bool {
    item.more().is_some_and(|more| more.open)
}

fn options(place: &Place<'_, '_>, name: &str) -> Result<Vec<AnswerOption>, Problem> {
    let sets = place.reader.sets.as_ref().map(|sets| &sets.0);
    // A canonical address may carry a version after a bar.
    let bare = name.split('|').next().unwrap_or(name);
    match sets.and_then(|sets| sets.get(bare)) {
        Some(Some(options)) => Ok(options.clone()),
        Some(None) => Err(Problem::UnlistedValueSet(name.into())),
        None if name.starts_with('#') => Err(Problem::NoSuchValueSet(name.into())),
        None => Err(Problem::RemoteValueSet(name.into())),
    }
}

/// The codes of a set, where it lists all of them: its expansion, or else what it is composed of.
fn listed(set: &Json) -> Option<Vec<AnswerOption>> {
    if set.get("modifierExtension").is_some() || set.get("implicitRules").is_some() {
        return None;
    }
    let mut options = Vec::new();
    match set.get("expansion").filter(|expansion| expansion.get("contains").is_some()) {
        Some(expansion) => {
            let entries = expanded(expansion, &mut options);
            let total = expansion.get("total").and_then(Json::as_u64).unwrap_or(0);
            // A page of an expansion is not the whole of it.
            if total > entries {
                return None;
            }
        }
        None => composed(set.get("compose")?, &mut options)?,
    }
    (!options.is_empty()).then_some(options)
}

/// Collects what can be chosen, and counts what stands there: headings are no choice.
fn expanded(level: &Json, into: &mut Vec<AnswerOption>) -> u64 {
    let mut entries = 0;
    for entry in level.get("contains").and_then(Json::as_array).into_iter().flatten() {
        let heading = super::flag(entry, "abstract");
        let system = entry.get("system").and_then(Json::as_str);
        into.extend((!heading).then(|| option(system, entry)).flatten());
        entries += 1 + expanded(entry, into);
    }
    entries
}

/// FHIR R4 § 4.9.5: an include that names no codes means a whole code system, one with filters a
/// part of it, and one with value sets other sets. None of these can be listed here.
fn composed(compose: &Json, into: &mut Vec<AnswerOption>) -> Option<()> {
    if compose.get("exclude").is_some() {
        return None;
    }
    for include in compose.get("include")?.as_array()? {
        if include.get("filter").is_some() || include.get("valueSet").is_some() {
            return None;
        }
        let system = include.get("system").and_then(Json::as_str);
        let concepts = include.get("concept")?.as_array()?;
        into.extend(concepts.iter().filter_map(|concept| option(system, concept)));
    }
    Some(())
}

fn option(system: Option<&str>, concept: &Json) -> Option<AnswerOption> {
    let code: Rc<str> = concept.get("code")?.as_str()?.into();
    let display: Option<Rc<str>> = concept.get("display").and_then(Json::as_str).map(Rc::from);
    let shown = Text::with(display.as_ref().unwrap_or(&code), designations(concept));
    let value = Value::Coding(Coding { system: system.map(Rc::from), code, display });
    let mut option = AnswerOption::new(value, shown);
    read_option(concept, &mut option);
    Some(option)
}

/// What a code is called in other languages.
fn designations(concept: &Json) -> Vec<(Rc<str>, Rc<str>)> {
    let list = concept.get("designation").and_then(Json::as_array).into_iter().flatten();
    let pair = |designation: &Json| {
        let text = |key: &str| designation.get(key)?.as_str().map(Rc::from);
        Some((text("language")?, text("value")?))
    };
    list.filter_map(pair).collect()
}
