//! Forms of ours by name, settings in one line, and somebody who fills in a dressed form.

use std::path::Path;
use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Answer, Answers};
use trivsel::form::{Date, Form, Item, Value};
use trivsel::settings::Settings;
use trivsel::sheet::Sheet;

/// A recipient that was drawn for these tests, and whose identity nobody kept.
pub(crate) const RECIPIENT: &str = "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8";

/// Every form that is shipped, with its file name.
pub(crate) fn forms() -> Vec<(String, Json)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/forms");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut forms: Vec<_> = files
        .filter(|path| path.extension() == Some("json".as_ref()))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
        })
        .collect();
    forms.sort_by(|(one, _), (other, _)| one.cmp(other));
    forms
}

pub(crate) fn form(name: &str) -> Json {
    forms().into_iter().find(|(known, _)| known == name).unwrap().1
}

/// A small form of a municipality's own.
pub(crate) fn own_form() -> Json {
    json!({
        "resourceType": "Questionnaire",
        "url": "https://eksempel.dk/skemaer/legepladsen",
        "title": "Legepladsen",
        "language": "da",
        "status": "active",
        "item": [{ "linkId": "a", "type": "text", "text": "Hvad lykkes på legepladsen?" }],
    })
}

/// Settings that decide everything there is.
pub(crate) fn everything() -> Json {
    json!({
        "$schema": "settings.schema.json",
        "trivsel": 1,
        "name": "Eksempel Kommune",
        "labels": {
            "position": {
                "attention": "Bekymring",
                "concern": {
                    "da": "Stærk bekymring", "de": "Große Sorge", "en": "Strong concern",
                },
            },
            "addressee": { "early-years-team": "Småbørnsgruppen" },
        },
        "bands": [{
            "form": "https://trivsel.example/fhir/Questionnaire/trivselsskema-3-6",
            "months": [30, 71],
            "title": { "da": "Trivselsskema, 2½–6 år", "en": "Wellbeing form, 2½–6 years" },
        }],
        "defaults": { "consent-basis": "guideline" },
        "limits": { "attention": 42, "concern": 14 },
        "contacts": [
            { "name": "Børnevagten", "phone": "70 00 00 00", "when": "hele døgnet" },
            { "name": "Modtagelsen", "phone": "71 00 00 00" },
        ],
        "retention": {
            "da": "Slet efter et år.", "en": "Delete after a year.", "ar": "احذف بعد سنة.",
        },
        "accent": "#1a4d80",
        "logo": { "title": "Eksempel Kommune", "viewBox": "0 0 40 40", "paths": ["M8 8h24v24z"] },
        "spellCheck": true,
        "positionsFollow": true,
        "recipients": [{ "name": "Sundhedsplejen", "recipient": RECIPIENT }],
        "recovery": RECIPIENT,
        "forms": [own_form()],
    })
}

/// Settings of which nothing is wrong.
pub(crate) fn settings(json: Json) -> Settings {
    let reading = Settings::from_json(&json);
    assert_eq!(reading.faults, []);
    reading.settings.unwrap()
}

/// These keys beside the version.
pub(crate) fn with(keys: Json) -> Json {
    let mut json = json!({ "trivsel": 1 });
    json.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    json
}

/// Everything under an item of the JSON, by its linkId.
pub(crate) fn item<'a>(form: &'a Json, link_id: &str) -> &'a Json {
    find(form, link_id).unwrap_or_else(|| panic!("there is no »{link_id}«"))
}

pub(crate) fn find<'a>(json: &'a Json, link_id: &str) -> Option<&'a Json> {
    let items = json["item"].as_array().into_iter().flatten();
    items
        .into_iter()
        .find_map(|item| if item["linkId"] == link_id { Some(item) } else { find(item, link_id) })
}

/// Somebody who fills in a form.
pub(crate) struct Reader {
    form: Rc<Form>,
    answers: Answers,
}

/// What an item is answered with: nothing, the code of an option, `yes`, or what is typed.
pub(crate) fn answer(item: &Item, words: &str) -> Vec<Answer> {
    let code = |value: &Value| matches!(value, Value::Coding(it) if *it.code == *words);
    let option = item.options.iter().find(|option| code(&option.value));
    let answer = match (option, words) {
        (_, "") => None,
        (Some(option), _) => Some(Answer::Value(option.value.clone())),
        (None, "yes") => Some(Answer::Value(Value::Boolean(true))),
        _ => Some(Answers::typed(item, words)),
    };
    answer.into_iter().collect()
}

impl Reader {
    pub(crate) fn of(form: &Json) -> Self {
        let reading = Form::from_json(form.clone());
        assert_eq!(reading.faults, []);
        let form = Rc::new(reading.form.unwrap());
        Self { answers: Answers::none(&form), form }
    }

    pub(crate) fn says(&mut self, link_id: &str, words: &str) -> &mut Self {
        let item = self.form.item(self.form.find(link_id).unwrap()).unwrap().clone();
        self.answers.set(&item, Address::top(item.id), answer(&item, words));
        self
    }

    fn sheet(&self) -> Sheet {
        Sheet::new(self.form.clone(), &self.answers, Date::parse("2026-11-21"))
    }

    /// The sentences of the hints that are on, in a language.
    pub(crate) fn hints(&self, language: &str) -> Vec<String> {
        let sheet = self.sheet();
        let hints = sheet.all().into_iter().flat_map(|row| row.hints.clone()).collect::<Vec<_>>();
        hints.iter().map(|hint| hint.human.in_language(language).to_owned()).collect()
    }

    /// The words of everything that is on, in a language.
    pub(crate) fn sees(&self, language: &str) -> Vec<String> {
        let sheet = self.sheet();
        let rows = sheet.all().into_iter();
        rows.map(|row| row.item.text.in_language(language).to_owned()).collect()
    }
}
