//! Walks through the JSON of a form and looks every element up in the table of features. What is
//! in no row is kept, and counts where it may concern what a person sees or answers.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Map, Value as Json};

use super::proof;
use super::{Finding, Status};
use crate::form::features::{self, Feature, Place, Shape, Weight};
use crate::form::{Form, Item};

/// What was found so far.
pub(super) struct Walk<'a> {
    /// The names by which items ask for value sets.
    pub(super) value_sets: BTreeSet<&'a str>,
    /// The names of all variables.
    pub(super) variables: BTreeSet<&'a str>,
    pub(super) findings: Vec<Finding>,
    /// Findings without whose effect filling in would mislead.
    pub(super) misleading: Vec<Finding>,
}

/// Where in the form the walk is.
#[derive(Clone)]
pub(super) struct Here<'a> {
    pub(super) place: Place,
    pub(super) path: String,
    /// The form as it was read, unless it has faults.
    pub(super) form: Option<&'a Form>,
    pub(super) link_id: Option<Rc<str>>,
    /// The item that it is in, as it was read.
    pub(super) item: Option<&'a Item>,
    /// Its type, as it is written.
    pub(super) kind: &'a str,
    /// Which option it is in.
    pub(super) option: Option<usize>,
}

impl<'a> Here<'a> {
    /// A part of this element.
    fn at(&self, part: &str) -> String {
        match self.path.as_str() {
            "" => part.to_owned(),
            path => format!("{path}.{part}"),
        }
    }

    fn inside(&self, place: Place, path: String) -> Self {
        Self { place, path, ..self.clone() }
    }

    /// Goes into an item.
    fn enter(&mut self, entry: &'a Json) {
        let text = |key: &str| entry.get(key).and_then(Json::as_str);
        self.link_id = text("linkId").map(Rc::from);
        self.kind = text("type").unwrap_or("");
        self.item = self.form.zip(text("linkId")).and_then(|(form, link_id)| {
            form.find(link_id).and_then(|id| form.item(id)).map(|item| &**item)
        });
    }

    /// Where extensions of this element stand in the table.
    fn extensions(&self) -> Place {
        match self.place {
            Place::Questionnaire => Place::OnQuestionnaire,
            Place::Option | Place::Coding if self.option.is_some() => Place::OnOption,
            Place::OnText => Place::OnText,
            _ => Place::OnItem,
        }
    }

    /// Whether what is unknown may concern what a person sees or answers.
    fn concerns_people(&self) -> bool {
        !matches!(self.place, Place::Questionnaire | Place::OnQuestionnaire)
    }
}

impl<'a> Walk<'a> {
    /// Walks through a whole questionnaire.
    pub(super) fn through(source: &'a Json, form: Option<&'a Form>) -> Self {
        let mut value_sets = BTreeSet::new();
        super::contained::named(source, &mut value_sets);
        let mut variables = BTreeSet::new();
        super::odd::defined(source, &mut variables);
        let (findings, misleading) = (Vec::new(), Vec::new());
        let mut walk = Self { value_sets, variables, findings, misleading };
        let place = Place::Questionnaire;
        let path = String::new();
        let here = Here { place, path, form, link_id: None, item: None, kind: "", option: None };
        walk.element(source, &here);
        walk
    }

    /// An element with rows of its own.
    fn element(&mut self, json: &'a Json, here: &Here<'a>) {
        let Some(fields) = json.as_object() else {
            let name = features::named(here.place, "?");
            return self.note(here, here.path.clone(), name.into(), Status::Kept, true);
        };
        if fields.is_empty() {
            let name = features::named(here.place, "?");
            return self.note(here, here.path.clone(), name.into(), Status::Kept, false);
        }
        for (key, value) in fields {
            match key.strip_prefix('_') {
                Some(base) => self.behind(base, value, fields, here),
                None if key == "extension" => self.extensions(value, here),
                None => self.field(key, value, here),
            }
        }
    }

    fn field(&mut self, key: &str, value: &'a Json, here: &Here<'a>) {
        if (here.place, key) == (Place::Questionnaire, "contained") {
            return super::contained::look(self, value, here);
        }
        let Some(row) = features::find(here.place, key) else {
            let name = features::named(here.place, key).into();
            return self.note(here, here.at(key), name, Status::Kept, here.concerns_people());
        };
        match (row.shape, value) {
            (Shape::Many(place), Json::Array(list)) if self.has_parts(row, list, here) => {
                self.list(row, place, list, here);
            }
            (Shape::One(place), Json::Object(fields)) if !fields.is_empty() => {
                self.element(value, &here.inside(place, here.at(key)));
            }
            _ => self.judge(row, value, here, here.at(key)),
        }
    }

    /// Whether the entries of a list are told of one by one.
    fn has_parts(&self, row: &Feature, list: &'a [Json], here: &Here<'a>) -> bool {
        let left_out = row.name == "answerOption"
            && here.item.is_some_and(|item| item.is_question() && item.options.is_empty());
        !list.is_empty() && row.is_for(here.kind) && !left_out
    }

    fn list(&mut self, row: &Feature, place: Place, list: &'a [Json], here: &Here<'a>) {
        // A sentence is read and asks for nothing, so it need not stand there once for each answer.
        let asks = list.iter().any(|entry| entry["type"] != "display");
        if place == Place::Item && asks && proof::asked_once(here) {
            let row = features::find(Place::Structure, "items below a repeating question");
            row.into_iter().for_each(|row| self.plain(row, here, here.at("item")));
        }
        for (index, entry) in list.iter().enumerate() {
            let path = here.at(&format!("{}[{index}]", row.name));
            let mut inner = here.inside(place, path);
            match place {
                Place::Item => inner.enter(entry),
                Place::Option => inner.option = Some(index),
                _ => {}
            }
            self.element(entry, &inner);
            if place == Place::Condition {
                super::odd::condition(self, index, entry, &inner);
            }
        }
    }

    /// What stands behind a simple value, in the field with `_` before its name.
    fn behind(&mut self, base: &str, value: &'a Json, fields: &Map<String, Json>, here: &Here<'a>) {
        let row = features::find(here.place, base);
        let shown = row.is_some_and(|row| row.status == Status::Used);
        let path = here.at(&format!("_{base}"));
        let name: Rc<str> = features::named(here.place, &format!("_{base}")).into();
        if !shown || !value.is_object() {
            let counts = row.is_none() && here.concerns_people() || value_is_alone(base, fields);
            return self.note(here, path, name, Status::Kept, counts && here.concerns_people());
        }
        self.text(value, &here.inside(Place::OnText, path), &name);
    }

    /// The extensions and the id of a simple value.
    fn text(&mut self, value: &'a Json, here: &Here<'a>, name: &Rc<str>) {
        let Some(fields) = value.as_object().filter(|fields| !fields.is_empty()) else {
            return self.note(here, here.path.clone(), name.clone(), Status::Kept, false);
        };
        for (key, value) in fields {
            match key.as_str() {
                "extension" => self.extensions(value, here),
                key => {
                    self.note(here, here.at(key), name.clone(), Status::Kept, key != "id");
                }
            }
        }
    }

    fn extensions(&mut self, value: &'a Json, here: &Here<'a>) {
        let list = value.as_array().filter(|list| !list.is_empty());
        let Some(list) = list else {
            return self.note(here, here.at("extension"), "extension".into(), Status::Kept, false);
        };
        let mut seen = BTreeSet::new();
        for (index, extension) in list.iter().enumerate() {
            let path = here.at(&format!("extension[{index}]"));
            let inner = here.inside(here.extensions(), path.clone());
            let url = extension.get("url").and_then(Json::as_str).unwrap_or("");
            if seen.insert(url) || super::extension::may_repeat(url) {
                super::extension::look(self, extension, &inner);
            } else {
                self.note(&inner, path, url.into(), Status::Kept, here.concerns_people());
            }
        }
    }

    /// The extensions of a code in a value set, which stand there as at an option.
    pub(super) fn at_option(&mut self, json: &'a Json, path: &str, here: &Here<'a>) {
        if let Some(value) = json.get("extension") {
            let mut inner = here.inside(Place::Option, path.to_owned());
            inner.option = Some(usize::MAX);
            self.extensions(value, &inner);
        }
    }

    /// Judges an element by its row, its shape, and what was read of it.
    pub(super) fn judge(&mut self, row: &Feature, value: &Json, here: &Here<'a>, path: String) {
        if !row.is_for(here.kind) {
            let element = row.element().into();
            return self.note(here, path, element, Status::Kept, false);
        }
        let effect = match row.status {
            Status::Used if !fits(row.shape, value) => proof::Effect::Missed,
            Status::Used => proof::effect(row, value, here),
            _ if proof::is_so_anyway(row, value) => proof::Effect::Nothing,
            _ => proof::Effect::Full,
        };
        match effect {
            proof::Effect::Full => self.plain(row, here, path),
            proof::Effect::Nothing => {
                self.note(here, path, row.element().into(), Status::Kept, false);
            }
            proof::Effect::Missed => {
                self.note(here, path, row.element().into(), Status::Kept, true);
            }
            proof::Effect::Refused => self.miss(row, here, path),
        }
        if row.place == Place::Item {
            self.codes(row.name, value, here);
        }
        if (row.place, row.name) == (Place::Condition, "operator") {
            self.code(Place::Operator, value, here, here.at("operator"));
        }
    }

    /// Codes that have rows of their own.
    fn codes(&mut self, name: &str, value: &Json, here: &Here<'a>) {
        if name == "type" {
            self.code(Place::Type, value, here, here.at("type"));
        }
    }

    fn code(&mut self, place: Place, value: &Json, here: &Here<'a>, path: String) {
        let Some(code) = value.as_str() else { return };
        match features::find(place, code) {
            Some(row) => self.plain(row, here, path),
            None => {
                let name = features::named(place, code).into();
                self.note(here, path, name, Status::Refused, true);
            }
        }
    }

    /// Notes an element as its row says.
    pub(super) fn plain(&mut self, row: &Feature, here: &Here<'a>, path: String) {
        let counts = row.weight != Weight::None;
        if row.weight == Weight::Misleads && row.status != Status::Used {
            return self.miss(row, here, path);
        }
        self.note(here, path, row.element().into(), row.status, counts);
    }

    /// Notes an element that cannot have its effect.
    pub(super) fn miss(&mut self, row: &Feature, here: &Here<'a>, path: String) {
        self.note(here, path, row.element().into(), Status::Refused, true);
        if row.weight == Weight::Misleads {
            self.misleading.extend(self.findings.last().cloned());
        }
    }

    pub(super) fn note(
        &mut self,
        here: &Here<'a>,
        path: String,
        element: Rc<str>,
        status: Status,
        counts: bool,
    ) {
        let link_id = here.link_id.clone();
        self.findings.push(Finding { path, link_id, element, about: None, status, counts });
    }

    /// Tells what exactly the last finding is about.
    pub(super) fn about(&mut self, about: Option<String>) {
        if let Some(finding) = self.findings.last_mut() {
            finding.about = about.map(Rc::from);
        }
    }
}

/// Whether a field with `_` before its name stands without the value that it belongs to.
fn value_is_alone(base: &str, fields: &Map<String, Json>) -> bool {
    !fields.contains_key(base)
}

/// Whether the JSON is of the type that the table asks for.
fn fits(shape: Shape, value: &Json) -> bool {
    match shape {
        Shape::Any => true,
        Shape::Text => value.is_string(),
        Shape::Flag => value.is_boolean(),
        Shape::Count => value.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
        Shape::Many(_) | Shape::One(_) => false,
    }
}
