//! Reads a FHIR R4 QuestionnaireResponse into answers of a form. What fits nothing is kept aside.

use std::rc::Rc;

use serde_json::Value as Json;

use super::words::words;
use super::write::{AS_TYPED, ASIDE, REPLACES, answer, own, typed_key, written};
use super::{Address, Also, Answer, Answers, Document, Misfit, Record, RowId, Status};
use crate::form::{Date, Form, Item, ItemId, Value, Whole};

/// Reads a response; the form decides what each answer is.
pub(super) fn response(form: Rc<Form>, json: &Json) -> Document {
    let mut reader = Reader { form: &form, answers: Answers::none(&form), inside: Vec::new() };
    reader.items(json);
    if crate::WHOLE {
        reader.answers.complete_rows();
        reader.strays();
    }
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
        also: if crate::WHOLE { Also::read(json).and_then(Whole::new) } else { None },
    }
}

/// An id may end up in a file name, so it holds nothing but hexadecimal digits and hyphens.
pub(super) fn is_id(id: &str) -> bool {
    id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// The extension of our own with this name.
pub(super) fn extension<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
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
        if let Some(unmarked) = unmarked(json) {
            return self.unknown(&unmarked);
        }
        match found {
            Some(item) if item.is_question() => self.question(item, json),
            Some(item) if item.is_repeating_group() => {
                let row = self.row(item, json);
                self.inside.push((item.id, row));
                self.unknown(json);
                self.inside.pop();
            }
            // A group without a question may come and go between versions of a form, so its
            // items are read where they are known, whatever they stand in.
            _ => self.unknown(json),
        }
    }

    /// Answers that the form does not ask for here. What is nested in them is read apart.
    fn unknown(&mut self, json: &Json) {
        let answers = answers_in(json).iter();
        let bare = answers.clone().filter(|answer| says_something(answer)).map(without_items);
        self.aside(json, bare.collect());
        answers.for_each(|answer| self.items(answer));
        self.items(json);
    }

    /// Keeps the answers of an item aside that fit nothing. The first module reads nothing but what
    /// it has written itself, and opens no file.
    fn aside(&mut self, json: &Json, answers: Vec<Json>) {
        if !crate::WHOLE {
            return;
        }
        let mut kept = without_items(json);
        if let Some(map) = kept.as_object_mut().filter(|_| !answers.is_empty()) {
            map.insert("answer".into(), Json::Array(answers));
            self.misfit(kept);
        }
    }

    /// The row that an instance of a repeating group stands for: the named one, or a new one.
    fn row(&mut self, item: &Item, json: &Json) -> RowId {
        let group = self.address(item.id);
        let named = json.get("id").and_then(Json::as_str).and_then(RowId::parse);
        let rows = self.answers.rows.or_insert(&group, Vec::new());
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
        let answers = answers_in(json).iter();
        let mut said = self.answers.at(&address).to_vec();
        let mut unfit = Vec::new();
        for answer in answers.clone() {
            match read_answer(item, answer).filter(|read| has_room(item, &said, read)) {
                Some(read) => said.push(read),
                None if says_something(answer) => unfit.push(without_items(answer)),
                // A field that is empty, before one that is not.
                None if item.repeats && item.options.is_empty() => {
                    said.push(Answers::typed(item, ""));
                }
                None => {}
            }
        }
        self.answers.set(item, address, said);
        answers.for_each(|answer| self.items(answer));
        self.aside(json, unfit);
        self.items(json);
    }

    /// Answers that stand outside the rows of their group belong to none of them.
    fn strays(&mut self) {
        let strays = self.answers.take_strays(self.form);
        self.answers.put_aside(self.form, strays);
    }

    fn misfit(&mut self, item: Json) {
        self.answers.misfits.push(Rc::new(misfit(item)));
    }
}

impl Answers {
    /// Puts aside what answers questions that are not asked: such answers would be shown nowhere.
    pub fn keep_only(&mut self, form: &Form, asked: impl Fn(&Address) -> bool) {
        let off = self.values.take(|address| !asked(address));
        self.put_aside(form, off);
    }

    fn put_aside(&mut self, form: &Form, off: Vec<(Address, Vec<Answer>)>) {
        for (address, said) in off {
            let Some(item) = form.item(address.item) else { continue };
            let said = said.iter().filter(|said| !said.is_empty());
            let said = said.map(|said| answer(item, said)).collect();
            self.misfits.push(Rc::new(misfit(written(item, None, Some(said), Vec::new()))));
        }
    }
}

fn misfit(item: Json) -> Misfit {
    let text = |key: &str| item.get(key).and_then(Json::as_str).unwrap_or("").into();
    let answers = item.get("answer").and_then(Json::as_array).into_iter().flatten();
    let shown = answers.map(words).collect::<Vec<_>>().join(", ");
    Misfit { link_id: text("linkId"), label: text("text"), shown, item }
}

/// The answers of an item; one that stands in no list is one as well.
fn answers_in(json: &Json) -> &[Json] {
    match json.get("answer") {
        Some(Json::Array(list)) => list,
        Some(one @ Json::Object(_)) => std::slice::from_ref(one),
        _ => &[],
    }
}

fn read_answer(item: &Item, json: &Json) -> Option<Answer> {
    let typed = typed_key(item).and_then(|key| json.get(key));
    if let Some(typed) = typed.and_then(|meta| extension(meta, AS_TYPED)) {
        return Some(Answer::Typed(typed.get("valueString")?.as_str()?.into()));
    }
    let value = Value::read(json, "value").filter(|value| item.takes(value))?;
    Some(Answer::Value(value))
}

/// Whether one more answer has room: beside options there is one in own words.
fn has_room(item: &Item, said: &[Answer], more: &Answer) -> bool {
    let in_own_words = |answer: &Answer| answer.is_in_own_words(item);
    let crowded = item.is_open() && in_own_words(more) && said.iter().any(in_own_words);
    (item.repeats || said.is_empty()) && !crowded
}

/// An item that was put aside when it was written, as it was before.
fn unmarked(json: &Json) -> Option<Json> {
    if !crate::WHOLE {
        return None;
    }
    extension(json, ASIDE)?;
    let mut item = json.clone();
    let map = item.as_object_mut()?;
    let list = map.get_mut("extension")?.as_array_mut()?;
    list.retain(|extension| extension.get("url").and_then(Json::as_str) != Some(&own(ASIDE)));
    if list.is_empty() {
        map.remove("extension");
    }
    Some(item)
}

fn says_something(answer: &Json) -> bool {
    answer.as_object().is_some_and(|map| map.keys().any(|key| key != "item" && key != "id"))
}

/// An item or an answer without what is nested in it.
fn without_items(json: &Json) -> Json {
    let fields = json.as_object().into_iter().flatten().filter(|(key, _)| *key != "item");
    fields.map(|(key, value)| (key.clone(), value.clone())).collect()
}
