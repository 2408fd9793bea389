//! Reads settings from JSON. Faults are collected, never first-fault-wins, and where there is one
//! nothing is taken. It looks into forms only to learn whether they can be filled in.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value as Json;

use super::places::{Place, is_code};
use super::{Band, Colour, Contact, Fault, Label, Logo, Problem, Settings, logo, makes_settings};
use crate::form::{Form, Text};
use crate::seal::Recipient;

/// The largest file, in bytes: a few dozen forms.
const LARGEST: usize = 10 * 1024 * 1024;

/// What a file of settings names as its schema.
const SCHEMA: &str = "settings.schema.json";

/// As many characters as a name has.
const NAME: usize = 200;

/// As many characters as a text has.
const TEXT: usize = 2_000;

/// As many entries as a list has.
const LIST: usize = 50;

/// The oldest child that a form is meant for, in months.
const OLDEST: u32 = 300;

/// The latest follow-up, in days after the assessment.
const LATEST: u32 = 365;

/// The codes of positions (code system `position`).
const POSITIONS: [&str; 4] = ["thriving", "attention", "concern", "deferred"];

/// What settings may hold beside their version.
const KEYS: [&str; 15] = [
    "$schema",
    "name",
    "labels",
    "bands",
    "defaults",
    "limits",
    "contacts",
    "retention",
    "accent",
    "logo",
    "spellCheck",
    "positionsFollow",
    "recipients",
    "recovery",
    "forms",
];

/// Settings that were read, or the faults that keep them from being used.
#[derive(Debug)]
pub struct Reading {
    /// The settings, where nothing is wrong with them.
    pub settings: Option<Settings>,
    /// Every fault found: what nobody knows first, then in the order of the schema.
    pub faults: Vec<Fault>,
}

impl Settings {
    /// Reads settings from bytes. Never panics; all faults are listed.
    pub fn read(bytes: &[u8]) -> Reading {
        let refused = |problem| {
            let fault = Fault { path: String::new(), problem };
            Reading { settings: None, faults: vec![fault] }
        };
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if bytes.len() > LARGEST {
            return refused(Problem::TooLarge);
        }
        match serde_json::from_slice(bytes) {
            Ok(json) => Self::from_json(&json),
            Err(_) => refused(Problem::NotJson),
        }
    }

    /// Reads settings from JSON that has been parsed already.
    pub fn from_json(json: &Json) -> Reading {
        let faults = RefCell::default();
        let settings = whole(&Place::root(json, &faults));
        let faults: Vec<Fault> = faults.into_inner();
        Reading { settings: settings.filter(|_| faults.is_empty()), faults }
    }

    /// Whether JSON means to be settings.
    pub fn is_one(json: &Json) -> bool {
        let schema = json.get("$schema").and_then(Json::as_str);
        let named = schema.is_some_and(|schema| schema.ends_with(SCHEMA));
        json.get("resourceType").is_none() && (named || json.get("trivsel").is_some())
    }
}

fn whole(at: &Place<'_>) -> Option<Settings> {
    let fields = at.fields(&["trivsel"], &KEYS)?;
    fields.read("$schema", |at| at.words(TEXT));
    fields.read("trivsel", |at| match at.number() {
        Some(1) => Some(()),
        _ => at.fault(Problem::Version),
    });
    Some(Settings {
        name: fields.read("name", |at| at.words(NAME)),
        labels: fields.read("labels", labels).unwrap_or_default(),
        bands: many(fields.get("bands"), band),
        defaults: fields.read("defaults", defaults).unwrap_or_default(),
        limits: fields.read("limits", limits).unwrap_or_default(),
        contacts: many(fields.get("contacts"), contact),
        retention: fields.read("retention", |at| at.text(TEXT)),
        accent: fields.read("accent", accent),
        logo: fields.read("logo", drawing),
        spell_check: fields.read("spellCheck", Place::yes).unwrap_or_default(),
        positions_follow: fields.read("positionsFollow", Place::yes).unwrap_or_default(),
        recipients: many(fields.get("recipients"), named_recipient),
        recovery: fields.read("recovery", recipient),
        forms: many(fields.get("forms"), form),
    })
}

fn many<T>(at: Option<&Place<'_>>, read: fn(&Place<'_>) -> Option<T>) -> Vec<T> {
    let list = at.map(|at| at.list(LIST)).unwrap_or_default();
    list.iter().filter_map(read).collect()
}

fn labels(at: &Place<'_>) -> Option<Vec<Label>> {
    let mut labels = Vec::new();
    for (system, at) in at.entries() {
        if !is_code(system) {
            at.fault::<()>(Problem::NotACode);
        }
        for (code, at) in at.entries() {
            match system {
                "position" => drop(position(&at, code)),
                _ if is_code(code) => {}
                _ => drop(at.fault::<()>(Problem::NotACode)),
            }
            let text = at.text(NAME);
            labels.extend(text.map(|text| Label {
                system: system.into(),
                code: code.into(),
                text,
            }));
        }
    }
    Some(labels)
}

fn position(at: &Place<'_>, code: &str) -> Option<()> {
    if POSITIONS.contains(&code) { Some(()) } else { at.fault(Problem::NotAPosition) }
}

fn band(at: &Place<'_>) -> Option<Band> {
    let fields = at.fields(&["form", "months"], &["title"])?;
    let (form, months) = (fields.read("form", |at| at.words(TEXT)), fields.read("months", months));
    let title = fields.read("title", |at| at.text(NAME));
    Some(Band { form: form?, months: months?, title })
}

fn months(at: &Place<'_>) -> Option<(u32, u32)> {
    let list = at.json.as_array().map(Vec::as_slice).unwrap_or_default();
    let number = |json| at.below("", json).number().filter(|months| *months <= OLDEST);
    match list {
        [low, high] => number(low).zip(number(high)).filter(|(low, high)| low <= high),
        _ => None,
    }
    .or_else(|| at.fault(Problem::NotMonths))
}

fn defaults(at: &Place<'_>) -> Option<Vec<(Rc<str>, Rc<str>)>> {
    let entries = at.entries().into_iter().filter_map(|(system, at)| match system {
        "position" => at.fault(Problem::PositionAhead),
        _ if !is_code(system) => at.fault(Problem::NotACode),
        _ => Some((system.into(), at.words_that(TEXT, is_code, Problem::NotACode)?)),
    });
    Some(entries.collect())
}

fn limits(at: &Place<'_>) -> Option<Vec<(Rc<str>, u32)>> {
    let entries = at.entries().into_iter().filter_map(|(code, at)| {
        position(&at, code)?;
        let days = at.number().filter(|days| (1..=LATEST).contains(days));
        Some((code.into(), days.or_else(|| at.fault(Problem::NotDays))?))
    });
    Some(entries.collect())
}

fn contact(at: &Place<'_>) -> Option<Contact> {
    let fields = at.fields(&["name", "phone"], &["when"])?;
    let words = |key: &str| fields.read(key, |at| at.words(NAME));
    let [name, phone, when] = ["name", "phone", "when"].map(words);
    Some(Contact { name: name?, phone: phone?, when })
}

fn accent(at: &Place<'_>) -> Option<Rc<str>> {
    let looks = |words: &str| Colour::parse(words).is_some();
    let words = at.words_that(NAME, looks, Problem::NotAColour)?;
    match Colour::parse(&words).and_then(Colour::shades) {
        Some(_) => Some(words),
        None => at.fault(Problem::TooPale),
    }
}

fn drawing(at: &Place<'_>) -> Option<Logo> {
    let fields = at.fields(&["title", "viewBox", "paths"], &[])?;
    let title = fields.read("title", |at| at.words(NAME));
    let view_box =
        fields.read("viewBox", |at| at.words_that(NAME, logo::is_view_box, Problem::NotAViewBox));
    let paths = fields.read("paths", paths);
    Some(Logo { title: title?, view_box: view_box?, paths: paths? })
}

fn paths(at: &Place<'_>) -> Option<Vec<Rc<str>>> {
    let path = |at: &Place<'_>| at.words_that(logo::LONGEST, logo::is_path, Problem::NotAPath);
    match at.json.as_array() {
        Some(paths) if paths.is_empty() => at.fault(Problem::NotAPath),
        _ => Some(at.list(logo::MOST).iter().filter_map(path).collect()),
    }
}

/// A recipient as key files have it: what is sealed for a mistake, nobody can open.
fn recipient(at: &Place<'_>) -> Option<Recipient> {
    let words = at.words_that(NAME, |words| words.starts_with("age1"), Problem::NotARecipient)?;
    let read = Recipient::parse(&words).ok().filter(|read| read.to_string() == *words);
    read.or_else(|| at.fault(Problem::NotARecipient))
}

fn named_recipient(at: &Place<'_>) -> Option<(Rc<str>, Recipient)> {
    let fields = at.fields(&["name", "recipient"], &[])?;
    let name = fields.read("name", |at| at.words(NAME));
    fields.read("recipient", recipient).and_then(|recipient| Some((name?, recipient)))
}

/// A form that can be filled in. One that only loses something is for the municipality to judge.
/// Forms are told from each other by their addresses; and settings are made with our form alone,
/// since another could not be left again.
fn form(at: &Place<'_>) -> Option<Json> {
    let report = Form::report(at.json.to_string().as_bytes());
    let title = Text::read(at.json, "title").map(|title| title.main().clone()).unwrap_or_default();
    match &report.form {
        Some(form) if form.url.trim().is_empty() => return at.fault(Problem::NoAddress(title)),
        Some(form) if makes_settings(form) => return at.fault(Problem::MakesSettings(title)),
        Some(_) => return Some(at.json.clone()),
        None => {}
    }
    for fault in report.faults {
        let at = if fault.path.is_empty() { at.clone() } else { at.below(&fault.path, at.json) };
        let (title, problem) = (title.clone(), fault.problem);
        at.fault::<()>(Problem::Form { title, problem });
    }
    None
}
