//! The texts of forms (a text with its FHIR translations) and of the model (an object with one text
//! for each language). What else a JSON file holds is passed over.
use serde_json::{Map, Value as Json};

use super::text::{Found, Language, Reader, Text};

/// FHIR's extension for a text in another language.
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// The fields of a form that a person reads.
const FIELDS: [&str; 7] =
    ["title", "description", "purpose", "copyright", "text", "display", "valueString"];

/// Extensions whose string is no text: it names an item, or is a pattern.
const NAMES: [&str; 3] = ["signs", "after", "regex"];

/// Parts of a form that only programs read, and answers, which nobody translates.
const PASSED: [&str; 5] = ["useContext", "jurisdiction", "meta", "contained", "practice"];

/// Finds the texts of a file; one that is neither a form nor the model has none.
pub fn texts(file: &str, json: &Json, found: &mut Found) {
    let form = json.get("resourceType").and_then(Json::as_str) == Some("Questionnaire");
    let mut walk = Walk { file, form, found };
    if form || file.ends_with("/model.json") {
        walk.value(json, "", Reader::Staff);
    }
}

struct Walk<'a> {
    file: &'a str,
    form: bool,
    found: &'a mut Found,
}

impl Walk<'_> {
    fn value(&mut self, json: &Json, path: &str, reader: Reader) {
        match json {
            Json::Object(map) => self.object(map, path, reader),
            Json::Array(list) => {
                for (place, value) in list.iter().enumerate() {
                    self.value(value, &format!("{path}[{place}]"), reader);
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, map: &Map<String, Json>, path: &str, reader: Reader) {
        let url = map.get("url").and_then(Json::as_str).unwrap_or_default();
        if url == TRANSLATION {
            return;
        }
        let reader = if is_for_parents(map) { Reader::Parents } else { reader };
        if !self.form && map.contains_key("da") {
            let text = |language| map.get(language).and_then(Json::as_str);
            return self.pair(path, reader, text("da"), text("en"));
        }
        for (key, value) in map.iter().filter(|(key, _)| !PASSED.contains(&key.as_str())) {
            let there = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            let name = url.rsplit('/').next().unwrap_or_default();
            let is_text = FIELDS.contains(&key.as_str()) && !NAMES.contains(&name);
            if self.form && is_text && value.is_string() {
                self.pair(&there, reader, value.as_str(), english(map, key));
            } else {
                self.value(value, &there, reader);
            }
        }
    }

    /// A text and its twin.
    fn pair(&mut self, path: &str, reader: Reader, danish: Option<&str>, english: Option<&str>) {
        for (language, text) in [(Language::Danish, danish), (Language::English, english)] {
            match text.filter(|text| !text.trim().is_empty()) {
                Some(says) => self.found.texts.push(Text {
                    file: self.file.to_owned(),
                    place: path.to_owned(),
                    language,
                    reader,
                    says: says.to_owned(),
                }),
                None => {
                    let line = format!("{} {path} has no {language:?} text", self.file);
                    self.found.untranslated.push(line);
                }
            }
        }
    }
}

/// The English translation of a field.
fn english<'a>(map: &'a Map<String, Json>, key: &str) -> Option<&'a str> {
    let translations = map.get(&format!("_{key}"))?.get("extension")?.as_array()?;
    let found = translations.iter().filter(|one| one["url"] == TRANSLATION);
    let mut parts = found.filter_map(|one| one.get("extension")?.as_array());
    let part = parts.find(|parts| parts.iter().any(|part| part["valueCode"] == "en"))?;
    part.iter().find(|part| part["url"] == "content")?.get("valueString")?.as_str()
}

/// Whether a form or a part of one is for the parents, by a code in our code system `part`.
fn is_for_parents(map: &Map<String, Json>) -> bool {
    let codes = map.get("code").and_then(Json::as_array);
    codes.is_some_and(|codes| {
        codes.iter().any(|code| {
            let system = code["system"].as_str().unwrap_or_default();
            system.ends_with("/CodeSystem/part") && code["code"] == "parents-part"
        })
    })
}
