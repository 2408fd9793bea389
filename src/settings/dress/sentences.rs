//! Writes a text into a form's JSON, in the form's own language and, as FHIR's `translation`, in
//! the others that the text is in.

use serde_json::{Map, Value as Json, json};

use crate::form::Text;

const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// The language in which settings are written first.
const FIRST: &str = "da";

/// What becomes of translations that a new text does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Others {
    /// They still say the same.
    Stay,
    /// They would say something else.
    Go,
}

/// The language that a form is written in.
pub(super) fn language(form: &Json) -> String {
    form.get("language").and_then(Json::as_str).unwrap_or(FIRST).to_owned()
}

/// A text in each language that it is in.
pub(super) fn each(text: &Text) -> impl Iterator<Item = (&str, &str)> {
    let others = text.others().iter().map(|(language, words)| (&**language, &**words));
    std::iter::once((FIRST, &**text.main())).chain(others)
}

/// Writes a text under a key, and its translations beside it.
pub(super) fn put(
    map: &mut Map<String, Json>,
    key: &str,
    text: &Text,
    language: &str,
    others: Others,
) {
    map.insert(key.into(), text.in_language(language).into());
    let beside = format!("_{key}");
    let mut extensions = match map.get(&beside).and_then(|meta| meta.get("extension")) {
        Some(Json::Array(extensions)) => extensions.clone(),
        _ => Vec::new(),
    };
    let translations: Vec<_> = each(text).filter(|(tag, _)| *tag != language).collect();
    let replaced =
        |tag: &str| others == Others::Go || translations.iter().any(|(new, _)| *new == tag);
    extensions.retain(|extension| !translated(extension).is_some_and(|(tag, _)| replaced(tag)));
    extensions.extend(translations.iter().map(|(tag, words)| translation(tag, words)));
    match extensions.is_empty() {
        true => drop(map.shift_remove(&beside)),
        false => drop(map.insert(beside, json!({ "extension": extensions }))),
    }
}

/// A new sentence among the items: a `display`.
pub(super) fn display(link_id: String, text: &Text, language: &str) -> Map<String, Json> {
    let mut map = Map::new();
    map.insert("linkId".into(), link_id.into());
    put(&mut map, "text", text, language, Others::Go);
    map.insert("type".into(), "display".into());
    map
}

/// The languages of a text in the JSON and its words in them, its own language first.
pub(super) fn read<'a>(
    map: &'a Map<String, Json>,
    key: &str,
    language: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let main = map.get(key).and_then(Json::as_str).map(|words| (language, words));
    let more = map.get(&format!("_{key}")).and_then(|meta| meta.get("extension")?.as_array());
    let more = more.into_iter().flatten().filter_map(translated);
    main.into_iter().chain(more).collect()
}

fn translation(language: &str, words: &str) -> Json {
    json!({ "url": TRANSLATION, "extension": [
        { "url": "lang", "valueCode": language },
        { "url": "content", "valueString": words },
    ] })
}

fn translated(extension: &Json) -> Option<(&str, &str)> {
    if extension.get("url")?.as_str()? != TRANSLATION {
        return None;
    }
    let parts = extension.get("extension")?.as_array()?;
    let part = |name: &str, key: &str| {
        let mut parts = parts.iter();
        let found = parts.find(|part| part.get("url").and_then(Json::as_str) == Some(name));
        found.and_then(|part| part.get(key)?.as_str())
    };
    Some((part("lang", "valueCode")?, part("content", "valueString")?))
}
