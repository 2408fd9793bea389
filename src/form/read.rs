//! Reads the JSON of a Questionnaire. Faults are collected, never first-fault-wins; JSON nested
//! deeper than `serde_json`'s limit of 128 is refused by the parser, which bounds our recursion.

use std::rc::Rc;

use serde_json::Value as Json;

use super::item::{Item, ItemId};
use super::links::Links;
use super::{Coding, Fault, Form, Problem, Reading, Rule, Ruled, Text, Whole};

mod bounds;
mod conditions;
mod contexts;
mod due;
mod extensions;
mod limits;
mod more;
mod options;
mod place;
mod r5;
mod ranks;
mod rules;
mod shapes;
mod stu3;
mod valuesets;

pub(super) use rules::GIVEN;

/// Reads a form from bytes. One that would only mislead is there beside its faults, so that the
/// report can look at it.
pub(super) fn bytes(bytes: &[u8]) -> Reading {
    if crate::RULES && bytes.len() > limits::LARGEST {
        return refused(Problem::TooLarge);
    }
    match serde_json::from_slice(bytes) {
        Ok(source) => json(source),
        Err(_) => refused(Problem::NotJson),
    }
}

/// Reads a form from parsed JSON.
pub(super) fn json(source: Json) -> Reading {
    if source.get("resourceType").and_then(Json::as_str) != Some("Questionnaire") {
        return refused(Problem::NotAQuestionnaire);
    }
    let source = if crate::RULES {
        let old = stu3::marks(&source);
        if !old.is_empty() {
            return Reading { form: None, faults: old };
        }
        r5::to_r4(source)
    } else {
        source
    };
    let source = Rc::new(source);
    let mut reader = Reader::default();
    if crate::WHOLE {
        more::begin(&mut reader, &source);
    }
    reader.modifier(&source, "", None);
    let roots = reader.items(&source, "", None);
    if roots.is_empty() {
        reader.fault("item", None, Problem::Missing("item"));
    }
    conditions::resolve(&mut reader);
    extensions::resolve_signs(&mut reader);
    if crate::RULES {
        due::resolve(&mut reader);
        rules::read(&mut reader, &source);
    }
    ranks::settle(&mut reader);
    reader.finish(&source)
}

fn refused(problem: Problem) -> Reading {
    Reading { form: None, faults: vec![Fault { path: String::new(), link_id: None, problem }] }
}

/// A form while it is being read.
#[derive(Default)]
struct Reader<'a> {
    items: Vec<Item>,
    /// JSON and path of each item, for what can only be resolved when all items are known.
    places: Vec<(&'a Json, String)>,
    links: Links,
    rules: Vec<Ruled<rules::Placed>>,
    /// Rules that are never evaluated (law 9).
    kept: Vec<Ruled<Rule>>,
    /// The items that ask for a position, in document order.
    positions: Vec<ItemId>,
    ranks: Vec<u32>,
    order: Vec<ItemId>,
    faults: Vec<Fault>,
    sets: Option<Whole<valuesets::Sets>>,
    /// How many items stand around the one that is being read.
    depth: usize,
    /// How many options value sets have given so far.
    options: usize,
    /// How many patterns were read so far.
    patterns: usize,
}

impl<'a> Reader<'a> {
    fn fault(&mut self, path: &str, link_id: Option<&Rc<str>>, problem: Problem) {
        self.faults.push(Fault { path: path.to_owned(), link_id: link_id.cloned(), problem });
    }

    fn modifier(&mut self, json: &Json, path: &str, link_id: Option<&Rc<str>>) {
        if json.get("modifierExtension").is_some() {
            self.fault(&join(path, "modifierExtension"), link_id, Problem::Modifier);
        }
    }

    fn items(&mut self, json: &'a Json, path: &str, parent: Option<ItemId>) -> Vec<ItemId> {
        let mut ids = Vec::new();
        let list = json.get("item").and_then(Json::as_array).into_iter().flatten();
        for (index, child) in list.enumerate() {
            let path = join(path, &format!("item[{index}]"));
            if crate::RULES && !limits::has_room(self, &path) {
                break;
            }
            ids.push(self.item(child, &path, parent));
        }
        ids
    }

    fn item(&mut self, json: &'a Json, path: &str, parent: Option<ItemId>) -> ItemId {
        let id = ItemId(self.items.len() as u32);
        let link_id: Rc<str> = json.get("linkId").and_then(Json::as_str).unwrap_or("").into();
        if link_id.is_empty() {
            self.fault(path, None, Problem::Missing("linkId"));
        } else if !self.links.insert(&link_id, id) {
            self.fault(path, Some(&link_id), Problem::DuplicateLinkId);
        }
        self.modifier(json, path, Some(&link_id));
        let kind = options::kind(self, json, path, &link_id);
        let mut item = Item {
            id,
            kind,
            text: Text::read(json, "text").unwrap_or_default(),
            short_text: None,
            prefix: Text::read(json, "prefix"),
            codes: codings(json.get("code")),
            required: flag(json, "required"),
            repeats: flag(json, "repeats"),
            max_length: number(json, "maxLength"),
            options: Vec::new(),
            initial: super::Initial::None,
            conditions: Vec::new(),
            behavior: conditions::behavior(json),
            control: super::Control::Default,
            collapsible: super::Collapsible::No,
            alert: false,
            signs: None,
            more: None,
            parent,
            children: Vec::new(),
            end: id,
            link_id,
        };
        options::read(self, json, path, &mut item);
        extensions::read(json, &mut item);
        self.items.push(item);
        self.places.push((json, path.to_owned()));
        self.depth += 1;
        let children = self.items(json, path, Some(id));
        self.depth -= 1;
        let end = ItemId(self.items.len() as u32);
        if let Some(item) = self.items.get_mut(id.index()) {
            item.children = children;
            item.end = end;
        }
        id
    }

    fn finish(self, source: &Rc<Json>) -> Reading {
        let merely_misleads =
            |fault: &Fault| crate::RULES && matches!(fault.problem, Problem::Misleading(_));
        if !self.faults.iter().all(merely_misleads) {
            return Reading { form: None, faults: self.faults };
        }
        let text = |key: &str| source.get(key).and_then(Json::as_str).map(Rc::from);
        let dependents = conditions::dependents(&self.items);
        let rules = match crate::RULES {
            true => rules::in_order(&self.rules, &self.kept, &self.ranks),
            false => None,
        };
        let form = Form {
            url: text("url").unwrap_or_default(),
            version: text("version"),
            title: Text::read(source, "title").unwrap_or_default(),
            language: text("language").unwrap_or_else(|| "da".into()),
            codes: codings(source.get("code")),
            months: contexts::months(source),
            roles: if crate::WHOLE { contexts::roles(source) } else { Vec::new() },
            items: self.items.into_iter().map(Rc::new).collect(),
            links: self.links,
            dependents,
            rules,
            ranks: self.ranks,
            order: self.order,
            spoken: None,
            source: source.clone(),
        };
        Reading { form: Some(form), faults: self.faults }
    }
}

fn join(path: &str, part: &str) -> String {
    if path.is_empty() { part.to_owned() } else { format!("{path}.{part}") }
}

fn flag(json: &Json, key: &str) -> bool {
    json.get(key).and_then(Json::as_bool).unwrap_or(false)
}

fn number(json: &Json, key: &str) -> Option<u32> {
    json.get(key).and_then(Json::as_u64).and_then(|number| u32::try_from(number).ok())
}

fn codings(json: Option<&Json>) -> Vec<Coding> {
    let list = json.and_then(Json::as_array).into_iter().flatten();
    list.filter_map(Coding::read).collect()
}
