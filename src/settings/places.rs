//! A place in the JSON of settings while they are read: what should stand there, or the fault. It
//! decides nothing about what settings are.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value as Json;

use super::{Fault, Problem};
use crate::form::Text;

/// As many faults as are listed; nobody reads more.
const MOST_FAULTS: usize = 200;

/// As much of an unknown name as a fault repeats.
const NAME: usize = 60;

/// As much of a path as a fault names.
const PATH: usize = 200;

/// A value and where it stands.
#[derive(Clone)]
pub(super) struct Place<'a> {
    pub(super) json: &'a Json,
    pub(super) path: String,
    faults: &'a RefCell<Vec<Fault>>,
}

/// The parts of a value that has parts with names.
pub(super) struct Fields<'a>(Vec<(&'a str, Place<'a>)>);

impl<'a> Place<'a> {
    /// The whole file.
    pub(super) fn root(json: &'a Json, faults: &'a RefCell<Vec<Fault>>) -> Self {
        Self { json, path: String::new(), faults }
    }

    /// Notes what is wrong here.
    pub(super) fn fault<T>(&self, problem: Problem) -> Option<T> {
        let mut faults = self.faults.borrow_mut();
        if faults.len() < MOST_FAULTS {
            faults.push(Fault { path: self.path.clone(), problem });
        }
        None
    }

    /// Another place below this one.
    pub(super) fn below(&self, part: &str, json: &'a Json) -> Self {
        let dot = if self.path.is_empty() || part.starts_with('[') { "" } else { "." };
        let part: String = part.chars().take(PATH).collect();
        let path = [&*self.path, dot, &part].concat();
        Self { json, path, faults: self.faults }
    }

    /// All parts with their names, whatever they are called.
    pub(super) fn entries(&self) -> Vec<(&'a str, Self)> {
        match self.json.as_object() {
            Some(map) => map.iter().map(|(key, value)| (&**key, self.below(key, value))).collect(),
            None => self.fault(Problem::NotAnObject).unwrap_or_default(),
        }
    }

    /// The parts with these names, of which the first ones must be there.
    pub(super) fn fields(&self, needed: &[&'static str], others: &[&str]) -> Option<Fields<'a>> {
        let map = match self.json.as_object() {
            Some(map) => map,
            None => return self.fault(Problem::NotAnObject),
        };
        let known = |key: &str| needed.contains(&key) || others.contains(&key);
        for (key, value) in map.iter().filter(|(key, _)| !known(key)) {
            let name: String = key.chars().take(NAME).collect();
            self.below(key, value).fault::<()>(Problem::Unknown(name.into()));
        }
        for key in needed.iter().filter(|key| !map.contains_key(**key)) {
            self.fault::<()>(Problem::Missing(key));
        }
        let fields = map.iter().filter(|(key, _)| known(key));
        Some(Fields(fields.map(|(key, value)| (&**key, self.below(key, value))).collect()))
    }

    /// The entries of a list.
    pub(super) fn list(&self, most: usize) -> Vec<Self> {
        let list = match self.json.as_array() {
            Some(list) if list.len() > most => return self.none(Problem::TooMany(most)),
            Some(list) => list.iter().enumerate(),
            None => return self.none(Problem::NotAList),
        };
        list.map(|(place, json)| self.below(&format!("[{place}]"), json)).collect()
    }

    fn none(&self, problem: Problem) -> Vec<Self> {
        self.fault(problem).unwrap_or_default()
    }

    /// Words, at most so many characters of them.
    pub(super) fn words(&self, most: usize) -> Option<Rc<str>> {
        match self.json.as_str() {
            Some(words) if words.trim().is_empty() => self.fault(Problem::NotWords),
            Some(words) if words.chars().count() > most => self.fault(Problem::TooLong(most)),
            Some(words) => Some(words.into()),
            None => self.fault(Problem::NotWords),
        }
    }

    /// Words that look right.
    pub(super) fn words_that(
        &self,
        most: usize,
        fit: impl Fn(&str) -> bool,
        problem: Problem,
    ) -> Option<Rc<str>> {
        match self.json.as_str() {
            Some(words) if words.chars().count() > most => self.fault(Problem::TooLong(most)),
            Some(words) if fit(words) => Some(words.into()),
            _ => self.fault(problem),
        }
    }

    /// Yes or no.
    pub(super) fn yes(&self) -> Option<bool> {
        let yes = self.json.as_bool();
        if yes.is_none() { self.fault(Problem::NotYesOrNo) } else { yes }
    }

    /// A whole number, also where it is written as `42.0`: JSON Schema takes both for the same
    /// (2020-12 core § 4.2.1).
    pub(super) fn number(&self) -> Option<u32> {
        let number = self.json.as_f64()?;
        let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
        is_whole.then_some(number as u32)
    }

    /// Words, or words by language with Danish among them.
    pub(super) fn text(&self, most: usize) -> Option<Text> {
        if self.json.is_string() {
            return Some(Text::new(&self.words(most)?));
        }
        if !self.json.get("da").is_some_and(Json::is_string) {
            return self.fault(Problem::NotAText);
        }
        let (mut main, mut others) = (None, Vec::new());
        for (language, at) in self.entries() {
            match language {
                "da" => main = at.words(most),
                _ if !is_language(language) => at.fault(Problem::NotAText)?,
                _ => others.extend(at.words(most).map(|words| (Rc::from(language), words))),
            }
        }
        Some(Text::with(&main?, others))
    }
}

impl<'a> Fields<'a> {
    /// The part with a name.
    pub(super) fn get(&self, name: &str) -> Option<&Place<'a>> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, at)| at)
    }

    /// What is read of the part with a name.
    pub(super) fn read<T>(
        &self,
        name: &str,
        read: impl FnOnce(&Place<'a>) -> Option<T>,
    ) -> Option<T> {
        self.get(name).and_then(read)
    }
}

/// Whether a name may be a language (BCP 47 § 2.1, without the rarer forms): `en`, `en-GB`, `ar`.
pub(super) fn is_language(name: &str) -> bool {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default();
    let letters = first.bytes().all(|byte| byte.is_ascii_lowercase());
    let known = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    letters
        && (2..=3).contains(&first.len())
        && parts.all(|part| (2..=8).contains(&part.len()) && known(part))
}

/// Whether a word may be a code of ours, or the name of one of our code systems.
pub(super) fn is_code(word: &str) -> bool {
    let first = word.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
    let more = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    first && word.len() <= 64 && word.bytes().all(more)
}
