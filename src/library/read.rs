//! Reads a library from its file. A piece that cannot be read is left out and named by its place,
//! and the rest is read all the same. The forms are not looked into: that is the room `form`'s.

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Advice, Family, Library, Paragraph, Place, Reading};
use crate::form::{Fault, Problem, Text};

/// The largest file, in bytes.
const LARGEST: usize = 10 * 1024 * 1024;

pub(super) fn bytes(bytes: &[u8]) -> Reading {
    let mut reader = Reader::default();
    let json = if bytes.len() > LARGEST {
        Err(Problem::TooLarge)
    } else {
        serde_json::from_slice(bytes).map_err(|_| Problem::NotJson)
    };
    let library = match json {
        Ok(json @ Json::Object(_)) => reader.library(Spot { json: &json, path: String::new() }),
        Ok(_) => reader.refuse("", Problem::WrongShape),
        Err(problem) => reader.refuse("", problem),
    };
    Reading { library: library.unwrap_or_default(), faults: reader.faults }
}

/// A value and where it stands.
struct Spot<'a> {
    json: &'a Json,
    /// JSON path, for example `places[2].name`.
    path: String,
}

impl<'a> Spot<'a> {
    /// The value behind a key, where it is there.
    fn field(&self, key: &str) -> Option<Spot<'a>> {
        let dot = if self.path.is_empty() { "" } else { "." };
        let json = self.json.get(key)?;
        Some(Spot { json, path: format!("{}{dot}{key}", self.path) })
    }
}

#[derive(Default)]
struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn library(&mut self, spot: Spot<'_>) -> Option<Library> {
        Some(Library {
            forms: self.list(&spot, "forms", |reader, spot| reader.resource(spot, FORM)),
            places: self.list(&spot, "places", Self::place),
            families: self.list(&spot, "families", Self::family),
            law: self.list(&spot, "law", Self::paragraph),
            practice: self.list(&spot, "practice", |reader, spot| reader.resource(spot, ANSWERS)),
        })
    }

    fn place(&mut self, spot: &Spot<'_>) -> Option<Place> {
        let (code, name) = (self.code_at(spot, "code"), self.text(spot, "name"));
        let roles = self.list(spot, "roles", Self::code);
        let months = spot.field("months").and_then(|months| self.months(&months));
        let guide = self.list(spot, "guide", Self::advice);
        Some(Place { code: code?, name: name?, roles, months, guide })
    }

    fn advice(&mut self, spot: &Spot<'_>) -> Option<Advice> {
        let (title, text) = (self.text(spot, "title"), self.text(spot, "text"));
        Some(Advice { title: title?, text: text? })
    }

    fn family(&mut self, spot: &Spot<'_>) -> Option<Family> {
        let name = self.text(spot, "name");
        let forms = self.list(spot, "forms", Self::code);
        let next = self.list(spot, "next", Self::code);
        Some(Family { name: name?, forms, next })
    }

    fn paragraph(&mut self, spot: &Spot<'_>) -> Option<Paragraph> {
        let (source, says) = (self.text(spot, "source"), self.text(spot, "says"));
        Some(Paragraph { source: source?, says: says? })
    }

    /// A resource of FHIR, taken as it is.
    fn resource(&mut self, spot: &Spot<'_>, kind: &str) -> Option<Json> {
        let is = spot.json.get("resourceType").and_then(Json::as_str) == Some(kind);
        if is { Some(spot.json.clone()) } else { self.refuse(&spot.path, Problem::WrongShape) }
    }

    /// The elements of a list that can be read; one that is not there has none.
    fn list<'a, T>(
        &mut self,
        spot: &Spot<'a>,
        key: &str,
        mut read: impl FnMut(&mut Self, &Spot<'a>) -> Option<T>,
    ) -> Vec<T> {
        let Some(Spot { json, path }) = spot.field(key) else { return Vec::new() };
        let Some(list) = json.as_array() else {
            return self.refuse(&path, Problem::WrongShape).unwrap_or_default();
        };
        let spots = list.iter().enumerate();
        let spots = spots.map(|(place, json)| Spot { json, path: format!("{path}[{place}]") });
        spots.filter_map(|spot| read(self, &spot)).collect()
    }

    fn text(&mut self, spot: &Spot<'_>, key: &'static str) -> Option<Text> {
        let spot = self.field(spot, key)?;
        Text::of_languages(spot.json).or_else(|| self.refuse(&spot.path, Problem::WrongShape))
    }

    fn code_at(&mut self, spot: &Spot<'_>, key: &'static str) -> Option<Rc<str>> {
        let spot = self.field(spot, key)?;
        self.code(&spot)
    }

    fn code(&mut self, spot: &Spot<'_>) -> Option<Rc<str>> {
        let code = spot.json.as_str().filter(|code| !code.is_empty()).map(Rc::from);
        code.or_else(|| self.refuse(&spot.path, Problem::WrongShape))
    }

    fn months(&mut self, spot: &Spot<'_>) -> Option<(u32, u32)> {
        let number = |json: &Json| u32::try_from(json.as_u64()?).ok();
        let ends: Option<Vec<u32>> =
            spot.json.as_array().and_then(|ends| ends.iter().map(number).collect());
        match ends.as_deref() {
            Some(&[from, to]) if from <= to => Some((from, to)),
            Some([_, _]) => self.refuse(&spot.path, Problem::ImpossibleRange),
            _ => self.refuse(&spot.path, Problem::WrongShape),
        }
    }

    /// A field that must be there.
    fn field<'a>(&mut self, spot: &Spot<'a>, key: &'static str) -> Option<Spot<'a>> {
        spot.field(key).or_else(|| self.refuse(&spot.path, Problem::Missing(key)))
    }

    fn refuse<T>(&mut self, path: &str, problem: Problem) -> Option<T> {
        self.faults.push(Fault { path: path.to_owned(), link_id: None, problem });
        None
    }
}

/// What forms are in FHIR.
const FORM: &str = "Questionnaire";

/// What answers are in FHIR.
const ANSWERS: &str = "QuestionnaireResponse";
