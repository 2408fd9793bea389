//! Reads a FHIR R4 QuestionnaireResponse into answers of a form. What fits nothing is kept aside.

use std::rc::Rc;

use serde_json::Value as Json;

use super::write::{AS_TYPED, REPLACES, own};
use super::{Address, Answer, Answers, Document, Misfit, Record, RowId, Status};
use crate::form::{Date, Form, Item, ItemId, Kind, Value};

/// Reads a response; the form decides what each answer is.
pub(super) fn response(form: Rc<Form>, json: &Json) -> Document {
    let mut reader = Reader { form: &form, answers: Answers::default(), inside: Vec::new() };
    reader.items(json);
    let answers = reader.answers;
    Document { answers, record: record(json), form }
}

fn record(json: &Json) -> Record {
    let uuid = |text: &str| text.strip_prefix("urn:uuid:").filter(|id| is_id(id)).map(Rc::from);
    let id = json.get("identifier").and_then(|id| id.get("value")?.as_str()).and_then(uuid);
    let replaces = extension(json, REPLACES).and_then(|e| e.get("valueUri")?.as_str());
    let status = match json.get("status").and_then(Json::as_str) {
        Some("completed") => Status::Completed,
        Some("amended") => Status::Amended,
        _ => Status::InProgress,
    };
    let authored = json.get("authored").and_then(Json::as_str);
    Record {
        id: id.unwrap_or_default(),
        status,
        authored: authored.and_then(|text| Date::parse(text.get(..10).unwrap_or(text))),
        replaces: replaces.and_then(uuid),
    }
}

/// An id may end up in a file name, so it holds nothing but hexadecimal digits and hyphens.
fn is_id(id: &str) -> bool {
    id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn extension<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    let url = own(name);
    let mut list = json.get("extension")?.as_array()?.iter();
    list.find(|extension| extension.get("url").and_then(Json::as_str) == Some(&url))
}

struct Reader<'a> {
    form: &'a Form,
    answers: Answers,
    /// The rows of repeating groups that the reader is inside of.
    inside: Vec<(ItemId, RowId)>,
}

impl Reader<'_> {
    fn items(&mut self, json: &Json) {
        for item in json.get("item").and_then(Json::as_array).into_iter().flatten() {
            self.item(item);
        }
    }

    fn item(&mut self, json: &Json) {
        let link_id = json.get("linkId").and_then(Json::as_str).unwrap_or("");
        let form = self.form;
        let found = form.find(link_id).and_then(|id| form.item(id));
        match found {
            Some(item) if item.is_question() => self.question(item, json),
            Some(item) if item.is_repeating_group() && json.get("answer").is_none() => {
                let row = self.row(item, json);
                self.inside.push((item.id, row));
                self.items(json);
                self.inside.pop();
            }
            // A group without a question may come and go between versions of a form, so its
            // items are read where they are known, whatever they stand in.
            _ if json.get("answer").is_none() => self.items(json),
            _ => self.unknown(json),
        }
    }

    /// Answers to a question that the form does not have. What is nested in them is read apart.
    fn unknown(&mut self, json: &Json) {
        let mut kept = without_items(json);
        let answers = json.get("answer").and_then(Json::as_array).into_iter().flatten();
        let bare = answers.clone().filter(|answer| says_something(answer)).map(without_items);
        let bare: Vec<Json> = bare.collect();
        if let Some(map) = kept.as_object_mut().filter(|_| !bare.is_empty()) {
            map.insert("answer".into(), Json::Array(bare));
            self.misfit(kept);
        }
        answers.for_each(|answer| self.items(answer));
        self.items(json);
    }

    /// The row that an instance of a repeating group stands for: the named one, or a new one.
    fn row(&mut self, item: &Item, json: &Json) -> RowId {
        let group = self.address(item.id);
        let named = json.get("id").and_then(Json::as_str).and_then(RowId::parse);
        let rows = self.answers.rows.or_insert(&group, Vec::new);
        let free = |row: &RowId| row.0 < u32::MAX && !rows.contains(row);
        let row = named.filter(free).unwrap_or_else(|| {
            RowId(rows.iter().map(|row| row.0.saturating_add(1)).max().unwrap_or(0))
        });
        rows.push(row);
        row
    }

    fn address(&self, item: ItemId) -> Address {
        let row_of = |group: &ItemId| {
            let found = self.inside.iter().find(|(inside, _)| inside == group);
            found.map_or(RowId(0), |(_, row)| *row)
        };
        let rows = self.form.repeating_around(item).iter().map(row_of).collect();
        Address { item, rows }
    }

    fn question(&mut self, item: &Rc<Item>, json: &Json) {
        let address = self.address(item.id);
        let mut unfit = Vec::new();
        for answer in json.get("answer").and_then(Json::as_array).into_iter().flatten() {
            let room = item.repeats || self.answers.at(&address).is_empty();
            match read_answer(item, answer).filter(|_| room) {
                Some(read) => self.answers.values.or_insert(&address, Vec::new).push(read),
                None if says_something(answer) => unfit.push(without_items(answer)),
                None => {}
            }
            self.items(answer);
        }
        if !unfit.is_empty() {
            let mut kept = without_items(json);
            if let Some(map) = kept.as_object_mut() {
                map.insert("answer".into(), Json::Array(unfit));
            }
            self.misfit(kept);
        }
        self.items(json);
    }

    fn misfit(&mut self, item: Json) {
        let text = |key: &str| item.get(key).and_then(Json::as_str).unwrap_or("").into();
        let answers = item.get("answer").and_then(Json::as_array).into_iter().flatten();
        let shown = answers.map(words).collect::<Vec<_>>().join(", ");
        let misfit = Misfit { link_id: text("linkId"), label: text("text"), shown, item };
        self.answers.misfits.push(Rc::new(misfit));
    }
}

fn read_answer(item: &Item, json: &Json) -> Option<Answer> {
    if item.kind == Kind::Date
        && let Some(meta) = json.get("_valueDate")
        && let Some(typed) = extension(meta, AS_TYPED)
    {
        return Some(Answer::Typed(typed.get("valueString")?.as_str()?.into()));
    }
    let value = Value::read(json, "value").filter(|value| value.fits(item.kind))?;
    let offered = item.options.is_empty() || item.option(&value).is_some();
    offered.then_some(Answer::Value(value))
}

fn says_something(answer: &Json) -> bool {
    answer.as_object().is_some_and(|map| map.keys().any(|key| key != "item" && key != "id"))
}

/// An item or an answer without what is nested in it.
fn without_items(json: &Json) -> Json {
    let fields = json.as_object().into_iter().flatten().filter(|(key, _)| *key != "item");
    fields.map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// An answer of any type in words, for a person to read.
fn words(answer: &Json) -> String {
    match Value::read(answer, "value") {
        Some(Value::String(text)) => text.to_string(),
        Some(Value::Date(date)) => date.to_string(),
        Some(Value::Coding(coding)) => coding.display.unwrap_or(coding.code).to_string(),
        _ => {
            let mut values = answer.as_object().into_iter().flatten();
            let value = values.find(|(key, _)| key.starts_with("value"));
            value.map(|(_, value)| value.to_string()).unwrap_or_default()
        }
    }
}
