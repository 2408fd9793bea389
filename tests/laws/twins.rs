//! Every text of our forms and of the model stands in Danish and in English.

use std::fs;

use serde_json::{Map, Value as Json};

use crate::source::house;

/// What a person reads of a form. A `valueString` may also name an item (`signs`, `after`), and
/// then its twin would mislead.
const TEXTS: [&str; 6] = ["title", "description", "purpose", "copyright", "text", "display"];

/// Extensions and parts of extensions whose string is a text.
const SAID: [&str; 4] = ["meaning", "human", "shortText", "sdc-questionnaire-shortText"];

fn read(path: std::path::PathBuf) -> Json {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Whether a field carries an English translation with something in it.
fn has_twin(map: &Map<String, Json>, key: &str) -> bool {
    let parts = |one: &Json| one["extension"].as_array().cloned().unwrap_or_default();
    let english = |one: &Json| {
        let parts = parts(one);
        parts.iter().any(|part| part["valueCode"] == "en")
            && parts.iter().any(|part| part["valueString"].as_str().is_some_and(|s| !s.is_empty()))
    };
    map.get(&format!("_{key}")).is_some_and(|more| parts(more).iter().any(english))
}

/// The places of texts that lack one of the two, and how many texts there are.
fn untold(json: &Json, path: &str, lacking: &mut Vec<String>) -> usize {
    let map = match json {
        Json::Object(map) => map,
        Json::Array(list) => {
            let each = list.iter().enumerate();
            return each.map(|(i, value)| untold(value, &format!("{path}[{i}]"), lacking)).sum();
        }
        _ => return 0,
    };
    if map.contains_key("da") || map.contains_key("en") {
        let said = |language: &str| map.get(language).and_then(Json::as_str).unwrap_or_default();
        if said("da").is_empty() || said("en").is_empty() {
            lacking.push(path.to_owned());
        }
        return 1;
    }
    let mut count = 0;
    let name = map.get("url").and_then(Json::as_str).unwrap_or_default().rsplit('/').next();
    for (key, value) in map.iter().filter(|(key, _)| !key.starts_with('_')) {
        let there = format!("{path}.{key}");
        let said = key == "valueString" && name.is_some_and(|name| SAID.contains(&name));
        if value.is_string() && (said || TEXTS.contains(&key.as_str())) {
            count += 1;
            if !has_twin(map, key) {
                lacking.push(there);
            }
        } else if !["useContext", "jurisdiction", "practice"].contains(&key.as_str()) {
            count += untold(value, &there, lacking);
        }
    }
    count
}

#[test]
fn every_text_of_a_form_and_of_the_model_has_its_english_twin() {
    let mut files = vec![house().join("www/model.json")];
    for folder in ["www/forms", "www/settings"] {
        let entries = fs::read_dir(house().join(folder)).unwrap();
        files.extend(entries.map(|entry| entry.unwrap().path()));
    }
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    assert!(files.len() > 10);
    for path in files {
        let mut lacking = Vec::new();
        let count = untold(&read(path.clone()), "", &mut lacking);
        assert!(count > 15, "{} has {count} texts only", path.display());
        assert!(lacking.is_empty(), "{}: {lacking:#?}", path.display());
    }
}

#[test]
fn a_text_without_its_twin_is_found() {
    let twin = serde_json::json!({ "extension": [{ "extension": [
        { "url": "lang", "valueCode": "en" }, { "url": "content", "valueString": "Yes" },
    ] }] });
    let form = serde_json::json!({
        "title": "Ja", "_title": twin,
        "item": [{ "text": "Ja" }, { "extension": [{ "url": "x/meaning", "valueString": "Ja" }] }],
        "name": { "da": "Ja", "en": "" },
    });
    let mut lacking = Vec::new();
    assert_eq!(untold(&form, "", &mut lacking), 4);
    assert_eq!(lacking, [".item[0].text", ".item[1].extension[0].valueString", ".name"]);
}
