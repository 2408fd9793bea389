//! Numbers with a unit. Units are told apart and never converted.

use std::rc::Rc;

use serde_json::{Map, Value as Json};

use super::Number;

/// A FHIR Quantity (datatypes § 2.24.0.9) without a comparator.
#[derive(Clone, PartialEq)]
pub struct Quantity {
    /// How many.
    pub value: Number,
    /// Of what.
    pub unit: Option<Unit>,
}

/// A unit: in words, by its code, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The unit in words.
    pub words: Option<Rc<str>>,
    /// Address of the system of units.
    pub system: Option<Rc<str>>,
    /// Its code there.
    pub code: Option<Rc<str>>,
}

impl Quantity {
    pub(super) fn read(json: &Json) -> Option<Self> {
        if json.get("comparator").is_some() {
            return None;
        }
        let Json::Number(number) = json.get("value")? else { return None };
        Some(Self { value: Number::parse(&number.to_string())?, unit: Unit::read(json) })
    }

    pub(super) fn write(&self) -> Json {
        let mut map = Map::new();
        map.insert("value".into(), self.value.write());
        if let Some(unit) = &self.unit {
            let fields = [("unit", &unit.words), ("system", &unit.system), ("code", &unit.code)];
            for (key, value) in fields {
                if let Some(value) = value {
                    map.insert(key.into(), Json::from(&**value));
                }
            }
        }
        Json::Object(map)
    }

    /// Reads a number and the unit behind it. Where the question has one unit only, it need not be
    /// written; where it has several, a number alone does not say of what.
    pub(super) fn from_typed(text: &str, units: &[Unit]) -> Option<Self> {
        let is_number =
            |c: char| c.is_ascii_digit() || c.is_whitespace() || ",.+-\u{2212}".contains(c);
        let end = text.find(|c| !is_number(c)).unwrap_or(text.len());
        let (number, unit) = text.split_at_checked(end)?;
        let value = Number::from_typed(number)?;
        let unit = match (unit.trim(), units) {
            ("", []) => None,
            ("", [only]) => Some(only.clone()),
            (word, []) => Some(Unit::in_words(word)?),
            (word, units) => Some(named(word, units)?.clone()),
        };
        Some(Self { value, unit })
    }

    pub(super) fn typed(&self, units: &[Unit]) -> String {
        let number = self.value.typed();
        match &self.unit {
            Some(unit) if !matches!(units, [only] if only == unit) => {
                format!("{number} {}", unit.shown())
            }
            _ => number,
        }
    }
}

/// The unit with this name; its letters count, unless none has just these.
fn named<'a>(word: &str, units: &'a [Unit]) -> Option<&'a Unit> {
    let find = |is: fn(&str, &str) -> bool| {
        units.iter().find(|unit| {
            let names = [&unit.words, &unit.code].into_iter().flatten();
            names.into_iter().any(|name| is(name, word))
        })
    };
    find(|name, word| name == word).or_else(|| find(str::eq_ignore_ascii_case))
}

impl Unit {
    pub(crate) fn read(json: &Json) -> Option<Self> {
        let text = |key: &str| json.get(key).and_then(Json::as_str).map(Rc::from);
        let unit = Self { words: text("unit"), system: text("system"), code: text("code") };
        (unit.words.is_some() || unit.code.is_some()).then_some(unit)
    }

    /// A unit that the form does not name. It is one word: »3 til 4 kg« is no measure.
    fn in_words(word: &str) -> Option<Self> {
        let one = !word.contains(char::is_whitespace);
        one.then(|| Self { words: Some(word.into()), system: None, code: None })
    }

    /// What a person reads.
    pub fn shown(&self) -> &str {
        self.words.as_ref().or(self.code.as_ref()).map(|words| &**words).unwrap_or_default()
    }
}
