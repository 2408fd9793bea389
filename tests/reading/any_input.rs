//! Arbitrary bytes, arbitrary JSON, and our own forms changed at arbitrary places.

use std::path::Path;
use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value as Json};
use trivsel::answers::{Answers, Document, Record};
use trivsel::form::{Form, Reading, Verdict};
use trivsel::sheet::Sheet;

use crate::{questionnaire, stamp};

/// Every form that is shipped.
fn forms() -> Vec<Json> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/forms");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension() == Some("json".as_ref())).collect();
    files.sort();
    assert!(files.len() >= 12, "{files:?}");
    files
        .iter()
        .map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
        .collect()
}

/// What was read can be begun, shown and recorded; what was not has faults.
fn is_read_or_refused(reading: Reading) -> Result<(), TestCaseError> {
    prop_assert_eq!(reading.form.is_none(), !reading.faults.is_empty());
    let Some(form) = reading.form.map(Rc::new) else { return Ok(()) };
    let stamp = stamp();
    let mut answers = Answers::new(&form, &stamp);
    let begun = Sheet::new(form.clone(), &answers, Some(stamp.date));
    begun.start(&mut answers, None);
    begun.calculate_all(&mut answers, &[]);
    let sheet = Sheet::new(form.clone(), &answers, Some(stamp.date));
    let document = sheet.document(&answers, &Record::new(&stamp));
    let again = Document::read(document.write().as_bytes(), std::slice::from_ref(&form)).unwrap();
    prop_assert_eq!(again.answers, document.answers);
    Ok(())
}

/// One change to a form.
#[derive(Clone, Debug)]
enum Change {
    Value(Json),
    Name(&'static str),
    Removed,
    Doubled,
    Moved(Index),
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => any_json().prop_map(Change::Value),
        2 => word().prop_map(Change::Name),
        1 => Just(Change::Removed),
        1 => Just(Change::Doubled),
        2 => any::<Index>().prop_map(Change::Moved),
    ]
}

fn change(json: &mut Json, place: Index, change: &Change) {
    let mut paths = Vec::new();
    pointers(json, String::new(), &mut paths);
    if paths.is_empty() {
        return;
    }
    let path = &paths[place.index(paths.len())];
    let (parent, last) = path.rsplit_once('/').unwrap();
    match change {
        Change::Value(value) => *json.pointer_mut(path).unwrap() = value.clone(),
        Change::Moved(from) => {
            let value = json.pointer(&paths[from.index(paths.len())]).unwrap().clone();
            *json.pointer_mut(path).unwrap() = value;
        }
        _ => match json.pointer_mut(parent).unwrap() {
            Json::Object(map) => reshape_object(map, &plain(last), change),
            Json::Array(list) => reshape_list(list, last.parse().unwrap(), change),
            _ => unreachable!(),
        },
    }
}

fn reshape_object(map: &mut Map<String, Json>, key: &str, change: &Change) {
    let value = map.shift_remove(key).unwrap();
    match change {
        Change::Name(name) => _ = map.insert((*name).into(), value),
        Change::Doubled => _ = map.insert(key.into(), Json::from(vec![value.clone(), value])),
        _ => {}
    }
}

fn reshape_list(list: &mut Vec<Json>, place: usize, change: &Change) {
    match change {
        Change::Doubled => list.insert(place, list[place].clone()),
        _ => _ = list.remove(place),
    }
}

proptest! {
    #[test]
    fn bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        is_read_or_refused(Form::read(&bytes))?;
    }

    #[test]
    fn json_never_panics(json in any_json()) {
        is_read_or_refused(Form::from_json(questionnaire(json.clone())))?;
        is_read_or_refused(Form::from_json(json))?;
    }

    /// Items that look like items, so that most of what is in them is reached.
    #[test]
    fn items_never_panic(items in proptest::collection::vec(any_item(), 1..6)) {
        is_read_or_refused(Form::from_json(questionnaire(Json::Array(items))))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn changed_forms_never_panic(
        form in any::<Index>(),
        changes in proptest::collection::vec((any::<Index>(), any_change()), 1..5),
    ) {
        let mut json = FORMS.with(|forms| forms[form.index(forms.len())].clone());
        for (place, with) in &changes {
            change(&mut json, *place, with);
        }
        let report = Form::report(json.to_string().as_bytes());
        prop_assert!(report.faults.is_empty() || report.verdict == Verdict::Refused);
        is_read_or_refused(Form::from_json(json))?;
    }
}

thread_local! {
    static FORMS: Vec<Json> = forms();
}

#[test]
fn our_own_forms_are_read_as_they_are() {
    for json in forms() {
        let reading = Form::from_json(json);
        assert_eq!(reading.faults, []);
        is_read_or_refused(reading).unwrap();
    }
}

/// Names and codes that mean something to a reader of forms.
const WORDS: [&str; 62] = [
    "linkId",
    "type",
    "item",
    "text",
    "group",
    "display",
    "choice",
    "open-choice",
    "coding",
    "integer",
    "decimal",
    "quantity",
    "date",
    "dateTime",
    "time",
    "url",
    "string",
    "boolean",
    "required",
    "repeats",
    "readOnly",
    "maxLength",
    "enableWhen",
    "enableBehavior",
    "any",
    "question",
    "operator",
    "exists",
    "=",
    ">",
    "answerBoolean",
    "answerString",
    "answerDate",
    "answerOption",
    "answerValueSet",
    "answerConstraint",
    "optionsOrString",
    "#vs",
    "initial",
    "valueCoding",
    "valueString",
    "valueInteger",
    "valueDecimal",
    "valueQuantity",
    "valueDate",
    "valueDateTime",
    "value",
    "unit",
    "code",
    "system",
    "extension",
    "url",
    "contained",
    "http://hl7.org/fhir/StructureDefinition/minValue",
    "http://hl7.org/fhir/StructureDefinition/regex",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
    "http://hl7.org/fhir/StructureDefinition/variable",
    "valueExpression",
    "expression",
    "2026-02",
    "a",
];

fn word() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(&WORDS[..])
}

fn leaf() -> impl Strategy<Value = Json> {
    prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        word().prop_map(Json::from),
        ".{0,8}".prop_map(Json::from),
    ]
}

fn any_json() -> impl Strategy<Value = Json> {
    leaf().prop_recursive(4, 48, 6, |inner| {
        let pairs = proptest::collection::vec((word(), inner.clone()), 0..6);
        prop_oneof![
            proptest::collection::vec(inner, 0..6).prop_map(Json::from),
            pairs.prop_map(|pairs| {
                pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
            }),
        ]
    })
}

fn any_item() -> impl Strategy<Value = Json> {
    let fields = proptest::collection::vec((word(), any_json()), 0..5);
    let kind = proptest::sample::select(&WORDS[4..18]);
    let value = (proptest::sample::select(&WORDS[39..46]), leaf());
    (0..8_u8, kind, value, fields).prop_map(|(link_id, kind, (name, value), fields)| {
        let mut item: Map<String, Json> =
            fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let mut entry = Map::new();
        entry.insert(name.to_owned(), value);
        for key in ["answerOption", "initial"] {
            item.insert(key.into(), Json::from(vec![Json::Object(entry.clone())]));
        }
        item.insert("linkId".into(), link_id.to_string().into());
        item.insert("type".into(), kind.into());
        Json::Object(item)
    })
}

/// The JSON pointers (RFC 6901) of all that stands in a value.
fn pointers(json: &Json, at: String, into: &mut Vec<String>) {
    match json {
        Json::Object(map) => {
            for (key, value) in map {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(value, format!("{at}/{key}"), into);
            }
        }
        Json::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                pointers(value, format!("{at}/{index}"), into);
            }
        }
        _ => {}
    }
    if !at.is_empty() {
        into.push(at);
    }
}

fn plain(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}
