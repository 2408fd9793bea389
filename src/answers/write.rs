//! Writes answers as a FHIR R4 QuestionnaireResponse.

use serde_json::{Map, Value as Json, json};

use super::{Address, Answer, Answers, Document, RowId, Status};
use crate::form::{BASE, Form, Item, Kind, ScalarKind};

/// The extension in which text stands that is not yet a value of its item's type.
pub(super) const AS_TYPED: &str = "as-typed";

/// The extension that marks an item whose answers fit nothing in the form. Without it the answers
/// might be taken for others once there is room for them.
pub(super) const ASIDE: &str = "aside";

/// The extension that names the document which this one goes on from.
pub(super) const REPLACES: &str = "replaces";

/// Writes the QuestionnaireResponse of a document.
pub(super) fn response(document: &Document) -> Json {
    let Document { form, answers, record } = document;
    let mut map = Map::new();
    map.insert("resourceType".into(), "QuestionnaireResponse".into());
    if let Some(replaces) = &record.replaces {
        let uri = format!("urn:uuid:{replaces}");
        map.insert("extension".into(), json!([{ "url": own(REPLACES), "valueUri": uri }]));
    }
    if let Some(also) = &record.also {
        also.write(&mut map);
    }
    let id = format!("urn:uuid:{}", record.id);
    map.insert("identifier".into(), json!({ "system": "urn:ietf:rfc:3986", "value": id }));
    map.insert("questionnaire".into(), canonical(form).into());
    map.insert("status".into(), record.status.code().into());
    if let Some(authored) = record.authored {
        map.insert("authored".into(), authored.to_string().into());
    }
    let mut items = Vec::new();
    for root in form.roots() {
        item(form, answers, root, &[], &mut items);
    }
    if crate::WHOLE {
        items.extend(answers.misfits.iter().map(|misfit| marked(&misfit.item)));
    }
    if !items.is_empty() {
        map.insert("item".into(), Json::Array(items));
    }
    Json::Object(map)
}

/// The address of an extension of our own.
pub(super) fn own(name: &str) -> String {
    format!("{BASE}StructureDefinition/{name}")
}

fn marked(item: &Json) -> Json {
    let mut item = item.clone();
    let map = if crate::WHOLE { item.as_object_mut() } else { None };
    if let Some(map) = map {
        let list = map.entry("extension").or_insert_with(|| json!([]));
        // What stands there instead of a list is kept, and the item is judged anew.
        if let Some(list) = list.as_array_mut() {
            list.push(json!({ "url": own(ASIDE), "valueBoolean": true }));
        }
    }
    item
}

fn canonical(form: &Form) -> String {
    let version = form.version.as_deref().map(|version| format!("|{version}"));
    format!("{}{}", form.url, version.unwrap_or_default())
}

impl Status {
    /// The FHIR code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::InProgress => "in-progress",
            Self::Completed => "completed",
            Self::Amended => "amended",
        }
    }
}

fn item(form: &Form, answers: &Answers, item: &Item, rows: &[RowId], into: &mut Vec<Json>) {
    let address = Address { item: item.id, rows: rows.into() };
    match item.kind {
        Kind::Display => {}
        Kind::Group if item.repeats => {
            let touched = answers.rows.get(&address).is_some();
            for row in answers.rows(&address) {
                let inner = address.in_row(*row);
                let children = children(form, answers, item, &inner.rows);
                if touched || !children.is_empty() {
                    into.push(written(item, Some(*row), None, children));
                }
            }
        }
        Kind::Group => {
            let children = children(form, answers, item, rows);
            if !children.is_empty() {
                into.push(written(item, None, None, children));
            }
        }
        _ => question(form, answers, item, &address, into),
    }
}

fn children(form: &Form, answers: &Answers, parent: &Item, rows: &[RowId]) -> Vec<Json> {
    let mut items = Vec::new();
    for child in form.children(parent.id) {
        item(form, answers, child, rows, &mut items);
    }
    items
}

/// Items nested in a question stand in its first answer (FHIR R4 § 4.10, `answer.item`).
fn question(form: &Form, answers: &Answers, item: &Item, address: &Address, into: &mut Vec<Json>) {
    let said = answers.at(address).iter();
    let mut list: Vec<Map<String, Json>> = said.map(|said| answer(item, said)).collect();
    let nested = children(form, answers, item, &address.rows);
    if !nested.is_empty() {
        if list.is_empty() {
            list.push(Map::new());
        }
        if let Some(first) = list.first_mut() {
            first.insert("item".into(), Json::Array(nested));
        }
    }
    if !list.is_empty() {
        into.push(written(item, None, Some(list), Vec::new()));
    }
}

/// An item of the record.
pub(super) fn written(
    item: &Item,
    row: Option<RowId>,
    answers: Option<Vec<Map<String, Json>>>,
    children: Vec<Json>,
) -> Json {
    let mut map = Map::new();
    if let Some(row) = row {
        map.insert("id".into(), row.to_string().into());
    }
    map.insert("linkId".into(), Json::from(&*item.link_id));
    if !item.text.main().is_empty() {
        map.insert("text".into(), Json::from(&**item.text.main()));
    }
    if let Some(answers) = answers {
        let answers = answers.into_iter().map(Json::Object).collect();
        map.insert("answer".into(), Json::Array(answers));
    }
    if !children.is_empty() {
        map.insert("item".into(), Json::Array(children));
    }
    Json::Object(map)
}

/// An empty field before one that is filled in is an answer that says nothing. Only a journal has
/// such: they are left out of what is handed over.
pub(super) fn answer(item: &Item, answer: &Answer) -> Map<String, Json> {
    let mut map = Map::new();
    match answer {
        _ if answer.is_empty() => {}
        Answer::Value(value) => {
            let (name, json) = value.write();
            map.insert(format!("value{name}"), json);
        }
        Answer::Typed(text) => {
            let extension = json!([{ "url": own(AS_TYPED), "valueString": &**text }]);
            let key = typed_key(item).unwrap_or(DATE);
            map.insert(key.into(), json!({ "extension": extension }));
        }
    }
    map
}

const DATE: &str = "_valueDate";

/// Where the extension of text stands that is not yet a value of its item's type: beside a value
/// that JSON writes as one word, and within one that has parts (FHIR R4 JSON § 2.6.2).
pub(super) fn typed_key(item: &Item) -> Option<&'static str> {
    Some(match item.kind {
        Kind::Date => DATE,
        Kind::Scalar(kind) => match *kind {
            ScalarKind::Integer => "_valueInteger",
            ScalarKind::Decimal => "_valueDecimal",
            ScalarKind::DateTime => "_valueDateTime",
            ScalarKind::Time => "_valueTime",
            ScalarKind::Url => "_valueUri",
            ScalarKind::Quantity => "valueQuantity",
        },
        Kind::Choice if item.is_open() => "_valueString",
        _ => return None,
    })
}
