//! Writes settings as the file that they are read from. What is not decided is not written.

use std::rc::Rc;

use serde_json::{Map, Value as Json, json};

use super::{Band, Contact, Label, Logo, Settings};
use crate::form::Text;
use crate::seal::Recipient;

/// What the file names as its schema; it lies beside the site and is not asked for.
const SCHEMA: &str = "settings.schema.json";

impl Settings {
    /// The file, to be read by people too. Reading it gives the same settings.
    pub fn write(&self) -> String {
        let mut file = Map::new();
        let mut put = |key: &str, value: Option<Json>| {
            if let Some(value) = value {
                file.insert(key.into(), value);
            }
        };
        put("$schema", Some(SCHEMA.into()));
        put("trivsel", Some(1.into()));
        put("name", self.name.as_deref().map(Json::from));
        put("labels", labels(&self.labels));
        put("bands", list(&self.bands, band));
        put("defaults", pairs(&self.defaults, |code| Json::from(&**code)));
        put("limits", pairs(&self.limits, |days| (*days).into()));
        put("contacts", list(&self.contacts, contact));
        put("retention", self.retention.as_ref().map(text));
        put("accent", self.accent.as_deref().map(Json::from));
        put("logo", self.logo.as_ref().map(Logo::write));
        put("spellCheck", self.spell_check.then_some(true.into()));
        put("positionsFollow", self.positions_follow.then_some(true.into()));
        put("recipients", list(&self.recipients, recipient));
        put("recovery", self.recovery.as_ref().map(|recovery| recovery.to_string().into()));
        put("forms", list(&self.forms, Json::clone));
        // A map whose keys are words always becomes JSON.
        serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
    }
}

fn list<T>(all: &[T], write: fn(&T) -> Json) -> Option<Json> {
    (!all.is_empty()).then(|| all.iter().map(write).collect())
}

fn pairs<T>(all: &[(Rc<str>, T)], write: fn(&T) -> Json) -> Option<Json> {
    let pairs = all.iter().map(|(key, value)| (key.to_string(), write(value)));
    (!all.is_empty()).then(|| Json::Object(pairs.collect()))
}

fn labels(all: &[Label]) -> Option<Json> {
    let mut systems = json!({});
    for label in all {
        if let Some(systems) = systems.as_object_mut() {
            let codes = systems.entry(&*label.system).or_insert_with(|| json!({}));
            if let Some(codes) = codes.as_object_mut() {
                codes.insert(label.code.to_string(), text(&label.text));
            }
        }
    }
    (!all.is_empty()).then_some(systems)
}

fn text(text: &Text) -> Json {
    if text.others().is_empty() {
        return Json::from(&**text.main());
    }
    let others = text.others().iter().map(|(language, words)| (&**language, &**words));
    let all = std::iter::once(("da", &**text.main())).chain(others);
    Json::Object(all.map(|(language, words)| (language.into(), words.into())).collect())
}

fn band(band: &Band) -> Json {
    let (low, high) = band.months;
    let mut json = json!({ "form": &*band.form, "months": [low, high] });
    add(&mut json, "title", band.title.as_ref().map(text));
    json
}

fn contact(contact: &Contact) -> Json {
    let mut json = json!({ "name": &*contact.name, "phone": &*contact.phone });
    add(&mut json, "when", contact.when.as_deref().map(Json::from));
    json
}

impl Logo {
    /// The drawing as a part of the file.
    pub(super) fn write(&self) -> Json {
        let paths: Vec<&str> = self.paths.iter().map(|path| &**path).collect();
        json!({ "title": &*self.title, "viewBox": &*self.view_box, "paths": paths })
    }
}

fn recipient((name, recipient): &(Rc<str>, Recipient)) -> Json {
    json!({ "name": &**name, "recipient": recipient.to_string() })
}

fn add(json: &mut Json, key: &str, value: Option<Json>) {
    if let (Some(map), Some(value)) = (json.as_object_mut(), value) {
        map.insert(key.into(), value);
    }
}
