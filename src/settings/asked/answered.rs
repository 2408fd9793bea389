//! What was answered, as settings. It becomes a file first, which is read as any other: what would
//! be refused there is refused here, with the same words.

use serde_json::{Map, Value as Json, json};

use super::{answer, code_in, item, items, offered, system};
use crate::answers::{Address, Answers, Document};
use crate::form::{Coding, Form, Item, Value};
use crate::settings::{Fault, Logo, Problem, Reading, Settings};

impl Settings {
    /// The settings that a form was filled in with; what it does not ask for is as in `before`.
    pub fn from_answers(document: &Document, before: &Self) -> Reading {
        let before = serde_json::from_str(&before.write()).unwrap_or_default();
        let mut asked = Asked {
            form: &document.form,
            answers: &document.answers,
            file: before,
            undrawn: false,
        };
        asked.all();
        let mut reading = Self::from_json(&Json::Object(asked.file));
        if asked.undrawn {
            let fault = Fault { path: "logo".into(), problem: Problem::NotADrawing };
            reading = Reading { settings: None, ..reading };
            reading.faults.push(fault);
        }
        reading
    }
}

/// The answers, and the file that is made of them.
struct Asked<'a> {
    form: &'a Form,
    answers: &'a Answers,
    file: Map<String, Json>,
    /// Whether the logo is no drawing.
    undrawn: bool,
}

impl Asked<'_> {
    fn all(&mut self) {
        self.put("name", self.top("name"));
        self.labels();
        self.put("bands", self.rows("band", Self::band));
        self.defaults();
        self.limits();
        self.put("contacts", self.rows("contact", Self::contact));
        self.retention();
        self.put("accent", self.top("accent").map(lower));
        self.logo();
        self.put("spellCheck", self.yes("spell-check"));
        self.put("positionsFollow", self.yes("positions-follow"));
        self.put("recipients", self.rows("recipient", Self::recipient));
        self.put("recovery", self.top("recovery").map(lower));
    }

    /// What is answered replaces what was there; what is not answered was given up.
    fn put(&mut self, key: &str, value: Option<impl Into<Json>>) {
        match value {
            Some(value) => drop(self.file.insert(key.into(), value.into())),
            None => drop(self.file.shift_remove(key)),
        }
    }

    /// Puts a value two names deep, or takes it away.
    fn put_in(&mut self, path: &[&str], value: Option<Json>) {
        let [around @ .., key] = path else { return };
        let mut map = &mut self.file;
        for name in around {
            let inside = map.entry(*name).or_insert_with(|| json!({}));
            let Some(inside) = inside.as_object_mut() else { return };
            map = inside;
        }
        match value {
            Some(value) => drop(map.insert((*key).into(), value)),
            None => drop(map.shift_remove(*key)),
        }
    }

    /// The words that answer an item in a row.
    fn words(&self, setting: &str, row: &Address) -> Option<String> {
        let item = item(self.form, setting)?;
        self.words_of(item, row)
    }

    fn words_of(&self, item: &Item, row: &Address) -> Option<String> {
        let answer = answer(self.answers, &row.with_item(item.id))?;
        let words = match answer.value() {
            Some(Value::Coding(coding)) => coding.code.to_string(),
            _ => answer.typed_text(item).trim().to_owned(),
        };
        Some(words).filter(|words| !words.is_empty())
    }

    /// The words that answer an item that stands in no row.
    fn top(&self, setting: &str) -> Option<String> {
        let item = item(self.form, setting)?;
        self.words_of(item, &Address::top(item.id))
    }

    /// Only a yes is written: no is what holds anyway.
    fn yes(&self, setting: &str) -> Option<bool> {
        let item = item(self.form, setting)?;
        let answer = answer(self.answers, &Address::top(item.id))?;
        Some(answer.value()? == &Value::Boolean(true)).filter(|yes| *yes)
    }

    fn coding(&self, setting: &str, row: &Address) -> Option<Coding> {
        let item = item(self.form, setting)?;
        match answer(self.answers, &row.with_item(item.id))?.value()? {
            Value::Coding(coding) => Some(coding.clone()),
            _ => None,
        }
    }

    /// What is made of each row of a group; rows in which nothing is said are none.
    fn rows(&self, group: &str, read: fn(&Self, &Address) -> Json) -> Option<Vec<Json>> {
        let read = |row: &Address| read(self, row);
        let rows = self.addresses(group);
        let rows = rows.iter().map(read).filter(|json| *json != json!({}));
        Some(rows.collect::<Vec<_>>()).filter(|rows| !rows.is_empty())
    }

    fn addresses(&self, group: &str) -> Vec<Address> {
        let Some(item) = item(self.form, group) else { return Vec::new() };
        let group = Address::top(item.id);
        self.answers.rows(&group).iter().map(|row| group.in_row(*row)).collect()
    }

    /// Parts of a row that are answered, by their names in the file.
    fn parts(&self, row: &Address, parts: &[(&str, &str)]) -> Map<String, Json> {
        let words = |(key, setting): &(&str, &str)| {
            Some(((*key).to_owned(), Json::from(self.words(setting, row)?)))
        };
        parts.iter().filter_map(words).collect()
    }

    fn contact(&self, row: &Address) -> Json {
        let parts =
            [("name", "contact-name"), ("phone", "contact-phone"), ("when", "contact-when")];
        Json::Object(self.parts(row, &parts))
    }

    fn recipient(&self, row: &Address) -> Json {
        let mut parts = self.parts(row, &[("name", "recipient-name")]);
        let key = self.words("recipient-key", row).map(lower);
        parts.extend(key.map(|key| ("recipient".to_owned(), key.into())));
        Json::Object(parts)
    }

    fn band(&self, row: &Address) -> Json {
        let mut parts = self.parts(row, &[("form", "band-form")]);
        let ends = [self.words("band-low", row), self.words("band-high", row)];
        if ends.iter().any(Option::is_some) {
            let ends: Vec<Json> = ends.into_iter().flatten().map(number).collect();
            parts.insert("months".into(), ends.into());
        }
        let bands = self.file.get("bands").and_then(Json::as_array).into_iter().flatten();
        let bands = bands.filter(|band| band.get("form") == parts.get("form"));
        let old = bands.filter_map(|band| band.get("title"));
        let title = self.text(["band-title", "band-title-english"], row, old);
        parts.extend(title.map(|title| ("title".to_owned(), title)));
        Json::Object(parts)
    }

    fn labels(&mut self) {
        let Some(of) = item(self.form, "label-of").cloned() else { return };
        let before = self.file.get("labels").cloned().unwrap_or_default();
        for coding in offered(&of) {
            if let Some(system) = system(coding) {
                self.put_in(&["labels", system, &coding.code], None);
            }
        }
        for row in self.addresses("label") {
            let coding = self.coding("label-of", &row);
            let old = coding.as_ref().and_then(|it| before.get(system(it)?)?.get(&*it.code));
            let text = self.text(["label-text", "label-english"], &row, old);
            let Some(coding) = coding.filter(|_| text.is_some()) else { continue };
            if let Some(system) = system(&coding) {
                self.put_in(&["labels", system, &coding.code], text);
            }
        }
    }

    /// A text, in English as it is answered, where that is asked for. In the languages that are
    /// not asked for it stays as it was in one of `old` that says the same in Danish.
    fn text<'o>(
        &self,
        [danish, english]: [&str; 2],
        row: &Address,
        old: impl IntoIterator<Item = &'o Json>,
    ) -> Option<Json> {
        let danish = self.words(danish, row)?;
        let same =
            |old: &&Json| old.get("da").and_then(Json::as_str).map(str::trim) == Some(&danish);
        let old = old.into_iter().find(same);
        let mut text = old.and_then(Json::as_object).cloned().unwrap_or_default();
        text.insert("da".into(), danish.clone().into());
        if item(self.form, english).is_some() {
            match self.words(english, row) {
                Some(words) => drop(text.insert("en".into(), words.into())),
                None => drop(text.shift_remove("en")),
            }
        }
        Some(if text.len() > 1 { Json::Object(text) } else { danish.into() })
    }

    fn retention(&mut self) {
        let top = item(self.form, "retention").map(|item| Address::top(item.id));
        let old = self.file.get("retention");
        let text = top.and_then(|top| self.text(["retention", "retention-english"], &top, old));
        self.put("retention", text);
    }

    fn defaults(&mut self) {
        for item in items(self.form, "default").cloned().collect::<Vec<_>>() {
            let systems: Vec<&str> = offered(&item).filter_map(system).collect();
            let chosen = self.words_of(&item, &Address::top(item.id)).map(Json::from);
            if let Some(system) = systems.first() {
                self.put_in(&["defaults", system], chosen);
            }
        }
    }

    fn limits(&mut self) {
        for item in items(self.form, "limit").cloned().collect::<Vec<_>>() {
            let days = self.words_of(&item, &Address::top(item.id)).map(number);
            if let Some(position) = code_in(&item, "position") {
                self.put_in(&["limits", &position], days);
            }
        }
    }

    fn logo(&mut self) {
        let svg = self.top("logo");
        let title = self.top("logo-title");
        let drawn = svg.as_ref().and_then(|svg| {
            let named = Logo::from_svg(svg, title.as_deref());
            named.or_else(|| Logo::from_svg(svg, Some(&self.top("name")?)))
        });
        self.undrawn = svg.is_some() && drawn.is_none();
        self.put("logo", drawn.as_ref().map(Logo::write));
    }
}

fn lower(words: String) -> String {
    words.to_ascii_lowercase()
}

/// A number where it is one, and else what was written, which the reader points out.
fn number(words: String) -> Json {
    words.parse::<u32>().map_or(Json::from(words), Json::from)
}
