//! The schema of settings and their reader accept and refuse the same, but for what a schema cannot
//! say, which is listed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use trivsel::settings::{Problem, Settings};

const SCHEMA: &str = include_str!("../../../www/settings.schema.json");

const RECIPIENT: &str = "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8";

fn schema() -> Validator {
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// What only the reader refuses: a checksum, arithmetic, and what a form is worth.
fn is_beyond_a_schema(problem: &Problem) -> bool {
    use Problem::{Form, NotARecipient, NotMonths, TooPale};
    matches!(problem, NotARecipient | TooPale | NotMonths | Form { .. })
}

/// Whether both say the same of this; the reader may refuse more where a schema cannot tell.
fn agree(schema: &Validator, json: &Json) {
    let reading = Settings::from_json(json);
    let accepted = reading.settings.is_some();
    let valid = schema.is_valid(json);
    let beyond = reading.faults.iter().all(|fault| is_beyond_a_schema(&fault.problem));
    if !accepted && beyond && valid {
        return;
    }
    let errors: Vec<_> = schema.iter_errors(json).map(|error| error.to_string()).collect();
    assert_eq!(accepted, valid, "{json:#}\n{:?}\n{errors:#?}", reading.faults);
}

fn everything() -> Json {
    json!({
        "$schema": "settings.schema.json",
        "trivsel": 1,
        "name": "Eksempel Kommune",
        "labels": {
            "position": { "attention": "Obs", "concern": { "da": "Uro", "en-GB": "Worry" } },
            "addressee": { "early-years-team": "Holdet" },
        },
        "bands": [{ "form": "urn:a", "months": [30, 71], "title": { "da": "A" } }],
        "defaults": { "consent-basis": "guideline" },
        "limits": { "attention": 42, "concern": 14 },
        "contacts": [{ "name": "Vagten", "phone": "70 00 00 00", "when": "altid" }],
        "retention": { "da": "Slet.", "en": "Delete." },
        "accent": "#1a4D80",
        "logo": { "title": "Et træ", "viewBox": "0 -1.5 40 40.25", "paths": ["M8 8h24v24z"] },
        "spellCheck": true,
        "positionsFollow": false,
        "recipients": [{ "name": "Teamet", "recipient": RECIPIENT }],
        "recovery": RECIPIENT,
        "forms": [{
            "resourceType": "Questionnaire", "url": "urn:f",
            "item": [{ "linkId": "a", "type": "text", "text": "Hvad?" }],
        }],
    })
}

/// Everything, with another value at one place.
fn with(path: &str, value: Json) -> Json {
    let mut json = everything();
    let (around, key) = path.rsplit_once('/').unwrap();
    let around = json.pointer_mut(around).unwrap();
    match around {
        Json::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        around => around[key] = value,
    }
    json
}

#[test]
fn both_accept_everything_and_nothing() {
    let schema = schema();
    for json in [everything(), json!({ "trivsel": 1 }), json!({ "trivsel": 1.0 })] {
        assert!(schema.is_valid(&json) && Settings::from_json(&json).settings.is_some(), "{json}");
    }
}

#[test]
fn they_agree_on_a_table_of_cases() {
    let schema = schema();
    let odd = [
        Json::Null,
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(1.5),
        json!(14.0),
        json!(365),
        json!(366),
        json!(400),
        json!(""),
        json!(" "),
        json!("a"),
        json!("a b"),
        json!("é"),
        json!("#12345"),
        json!("#123456"),
        json!("M"),
        json!("M0"),
        json!("M0;"),
        json!("0 0 1 1"),
        json!("0 0 0 1"),
        json!("0 0 1"),
        json!("0  0 1 1"),
        json!("a\n"),
        json!("#123456\n"),
        json!(RECIPIENT),
        json!(RECIPIENT.to_uppercase()),
        json!([]),
        json!([1]),
        json!([1, 2]),
        json!([1, 2, 3]),
        json!(["M0 0"]),
        json!({}),
        json!({ "da": "Ja" }),
        json!({ "da": "" }),
        json!({ "en": "Yes" }),
        json!({ "da": "Ja", "EN": "Yes" }),
        json!({ "da": "Ja", "x": "Y" }),
        json!({ "a": "b" }),
        json!({ "a": 1 }),
        json!({ "position": "thriving" }),
        json!({ "position": { "yellow": "Gul" } }),
        json!({ "a b": {} }),
        json!({ "concern": 1 }),
        json!("x".repeat(201)),
        json!("x".repeat(2001)),
        json!(vec![1; 51]),
        json!({ "name": "A" }),
        json!({ "name": "A", "phone": "1" }),
        json!({ "name": "A", "phone": "1", "fax": "2" }),
        json!({ "form": "urn:a", "months": [1, 2] }),
        json!({ "form": "urn:a", "months": [1, 301] }),
    ];
    let mut count = 0;
    for place in places(&everything(), "") {
        for value in &odd {
            agree(&schema, &with(&place, value.clone()));
            count += 1;
        }
    }
    assert!(count > 2_000, "{count}");
}

/// Every place in the tree but the whole, and but what stands inside of a form.
fn places(json: &Json, path: &str) -> Vec<String> {
    let below: Vec<(String, &Json)> = match json {
        _ if path.starts_with("/forms/") => Vec::new(),
        Json::Array(list) => list.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect(),
        Json::Object(map) => map.iter().map(|(key, it)| (key.clone(), it)).collect(),
        _ => Vec::new(),
    };
    let mut all = Vec::new();
    for (part, json) in below {
        let path = format!("{path}/{part}");
        all.extend(places(json, &path));
        all.push(path);
    }
    all
}

#[test]
fn they_agree_on_every_key_that_is_missing_or_unknown() {
    let schema = schema();
    for place in places(&everything(), "") {
        let mut without = everything();
        let (around, key) = place.rsplit_once('/').unwrap();
        if let Some(map) = without.pointer_mut(around).unwrap().as_object_mut() {
            map.remove(key).unwrap();
            agree(&schema, &without);
        }
        let mut more = everything();
        if let Some(map) = more.pointer_mut(&place).unwrap().as_object_mut() {
            map.insert("noget".into(), json!("andet"));
            agree(&schema, &more);
        }
    }
}

#[test]
fn what_only_the_reader_refuses() {
    let schema = schema();
    for (place, value) in [
        ("/recovery", json!(RECIPIENT.replace("wm9s8", "wm9s9"))),
        ("/accent", json!("#ffffff")),
        ("/bands/0/months", json!([5, 4])),
        ("/forms/0/item", json!([{ "linkId": "a", "type": "attachment" }])),
    ] {
        let json = with(place, value);
        assert!(schema.is_valid(&json), "{place}");
        let faults = Settings::from_json(&json).faults;
        assert!(faults.iter().all(|fault| is_beyond_a_schema(&fault.problem)), "{faults:?}");
        assert!(!faults.is_empty(), "{place}");
    }
}

fn any_json() -> impl Strategy<Value = Json> {
    let words = prop_oneof![
        "[a-z]{0,6}",
        "[ -~æøå]{0,8}",
        "#[0-9a-g]{5,7}",
        "[Mm][0-9hvz ,.-]{0,6}",
        "-?[0-9]{1,2}( -?[0-9]{1,2}(\\.[0-9])?){2,4}",
        "(da|en|nn-NO|position|concern|name)",
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        (-2..400).prop_map(Json::from),
        (0..800).prop_map(|number| Json::from(f64::from(number) / 2.0)),
        words.clone().prop_map(Json::from),
    ];
    leaf.prop_recursive(2, 8, 3, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Json::from),
            proptest::collection::vec((words.clone(), inner), 0..3)
                .prop_map(|pairs| Json::Object(pairs.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn they_agree_on_arbitrary_values(at in any::<proptest::sample::Index>(), value in any_json()) {
        thread_local!(static SCHEMA: Validator = schema());
        let places = places(&everything(), "");
        let json = with(&places[at.index(places.len())], value);
        SCHEMA.with(|schema| agree(schema, &json));
    }
}
