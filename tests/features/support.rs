//! Small forms, and what a person gives them.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Answer, Answers, Document, Record, Stamp};
use trivsel::form::{Date, Fault, Form, Item, Kind, More, Problem, Value};
use trivsel::sheet::{Gap, Row, Sheet};

pub(crate) const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";
pub(crate) const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
pub(crate) const OWN: &str = "https://trivsel.example/fhir/StructureDefinition/";

/// An extension: where its address begins and ends, and what it says.
pub(crate) fn extension(base: &str, name: &str, key: &str, value: impl Into<Json>) -> Json {
    json!({ "url": format!("{base}{name}"), key: value.into() })
}

/// HL7's extension for how an item is to be shown.
pub(crate) fn control(code: &str) -> Json {
    let system = "http://hl7.org/fhir/questionnaire-item-control";
    let concept = json!({ "coding": [{ "system": system, "code": code }] });
    json!([extension(HL7, "questionnaire-itemControl", "valueCodeableConcept", concept)])
}

/// The extension that says a text in another language.
pub(crate) fn english(text: &str) -> Json {
    json!({ "extension": [{ "url": format!("{HL7}translation"), "extension": [
        { "url": "lang", "valueCode": "en" },
        { "url": "content", "valueString": text },
    ] }] })
}

pub(crate) fn questionnaire(items: Json) -> Json {
    json!({
        "resourceType": "Questionnaire",
        "url": "https://example.org/form",
        "title": "Et lille skema",
        "status": "draft",
        "language": "da",
        "item": items,
    })
}

/// Reads a form that has no faults.
pub(crate) fn read(source: Json) -> Rc<Form> {
    let reading = Form::read(source.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    Rc::new(reading.form.unwrap())
}

/// The faults of a form with these items: where they stand and what is wrong there.
pub(crate) fn faults(items: Json) -> Vec<(String, Problem)> {
    let reading = Form::read(questionnaire(items).to_string().as_bytes());
    assert!(reading.form.is_none() || reading.faults.is_empty());
    let pair = |fault: Fault| (fault.path, fault.problem);
    reading.faults.into_iter().map(pair).collect()
}

/// The one fault of a form with one item, which has no more to say than this.
pub(crate) fn fault(item: Json) -> (String, Problem) {
    let mut faults = faults(json!([with_link_id(item)]));
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0)
}

fn with_link_id(mut item: Json) -> Json {
    item["linkId"] = "q".into();
    item
}

/// An item that stands alone in its form.
pub(crate) fn item(item: Json) -> Rc<Item> {
    let form = read(questionnaire(json!([with_link_id(item)])));
    form.items()[0].clone()
}

/// What an item says beyond what the first module understands.
pub(crate) fn more(json: Json) -> More {
    item(json).more().expect("the item says more").clone()
}

pub(crate) fn stamp() -> Stamp {
    Stamp {
        date: Date::parse("2026-11-21").unwrap(),
        id: "0b9e3c4a-5d6f-4a70-8b1c-2d3e4f506172".into(),
    }
}

/// A form that is being filled in.
pub(crate) struct Filled {
    pub(crate) form: Rc<Form>,
    pub(crate) answers: Answers,
}

/// Begins a form with these items.
pub(crate) fn begin(items: Json) -> Filled {
    Filled::of(questionnaire(items))
}

/// Begins a form with one item, `q`.
pub(crate) fn begin_with(item: Json) -> Filled {
    begin(json!([with_link_id(item)]))
}

impl Filled {
    pub(crate) fn of(source: Json) -> Self {
        let form = read(source);
        let answers = Answers::new(&form, &stamp());
        let mut filled = Self { form, answers };
        let sheet = filled.sheet();
        sheet.start(&mut filled.answers, None);
        sheet.calculate_all(&mut filled.answers, &[]);
        filled
    }

    pub(crate) fn item(&self, link_id: &str) -> Rc<Item> {
        self.form.item(self.form.find(link_id).unwrap()).unwrap().clone()
    }

    /// Answers a question as a person would: in a field, or by the words of an option.
    pub(crate) fn says(&mut self, link_id: &str, texts: &[&str]) -> &mut Self {
        let item = self.item(link_id);
        let answers = texts.iter().map(|text| answer(&item, text)).collect();
        self.answers.set(&item, Address::top(item.id), answers);
        self.sheet().calculate(&mut self.answers, &[item.id], &[]);
        self
    }

    pub(crate) fn sheet(&self) -> Sheet {
        Sheet::new(self.form.clone(), &self.answers, Some(stamp().date))
    }

    pub(crate) fn row(&self, link_id: &str) -> Option<Rc<Row>> {
        let sheet = self.sheet();
        let found = sheet.all().into_iter().find(|row| *row.item.link_id == *link_id);
        found.cloned()
    }

    pub(crate) fn is_on(&self, link_id: &str) -> bool {
        self.row(link_id).is_some()
    }

    pub(crate) fn gap(&self, link_id: &str) -> Option<Gap> {
        self.row(link_id).expect("the row is on").gap.clone()
    }

    /// The record of what is on, which reads as it was written.
    pub(crate) fn response(&self) -> Json {
        let document = self.sheet().document(&self.answers, &Record::new(&stamp()));
        let written = document.write();
        let again = Document::read(written.as_bytes(), &[]).unwrap();
        assert_eq!(again, document, "what was written is not what is read");
        let bundle: Json = serde_json::from_str(&written).unwrap();
        bundle["entry"][1]["resource"].clone()
    }

    /// The answers of the record to one question.
    pub(crate) fn recorded(&self, link_id: &str) -> Json {
        find(&self.response(), link_id).map_or(Json::Null, |item| item["answer"].clone())
    }
}

fn answer(item: &Item, text: &str) -> Answer {
    let option = item.options.iter().find(|option| &**option.display.main() == text);
    if let Some(option) = option {
        return Answer::Value(option.value.clone());
    }
    match item.kind {
        Kind::Boolean => Answer::Value(Value::Boolean(text == "Ja")),
        Kind::Choice => Answer::Value(Value::String(text.into())),
        _ => Answers::typed(item, text),
    }
}

/// An item of a response, however deep it stands.
pub(crate) fn find<'a>(json: &'a Json, link_id: &str) -> Option<&'a Json> {
    if json["linkId"] == link_id {
        return Some(json);
    }
    match json {
        Json::Object(map) => map.values().find_map(|value| find(value, link_id)),
        Json::Array(list) => list.iter().find_map(|value| find(value, link_id)),
        _ => None,
    }
}
