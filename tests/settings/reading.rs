//! Settings are read whole, or refused with every fault and its place.

use serde_json::{Value as Json, json};
use trivsel::form;
use trivsel::settings::{Problem, Settings};

use crate::support::{RECIPIENT, everything, own_form, settings, with};

/// The faults of settings with these keys.
fn faults(keys: Json) -> Vec<(String, Problem)> {
    let reading = Settings::from_json(&with(keys));
    assert_eq!(reading.settings.is_none(), !reading.faults.is_empty());
    reading.faults.into_iter().map(|fault| (fault.path, fault.problem)).collect()
}

fn one(keys: Json, path: &str, problem: Problem) {
    assert_eq!(faults(keys.clone()), [(path.to_owned(), problem)], "{keys}");
}

#[test]
fn everything_there_is_can_be_decided() {
    let read = settings(everything());
    assert_eq!(read.name.as_deref(), Some("Eksempel Kommune"));
    assert_eq!(read.labels.len(), 3);
    assert_eq!(&*read.labels[0].code, "attention");
    assert_eq!(read.labels[1].text.in_language("en"), "Strong concern");
    assert_eq!(read.bands[0].months, (30, 71));
    assert_eq!(read.defaults, [("consent-basis".into(), "guideline".into())]);
    assert_eq!(read.limits, [("attention".into(), 42), ("concern".into(), 14)]);
    assert_eq!(read.contacts[0].when.as_deref(), Some("hele døgnet"));
    assert_eq!(read.retention.unwrap().in_language("en"), "Delete after a year.");
    assert_eq!(read.accent.as_deref(), Some("#1a4d80"));
    assert_eq!(read.logo.unwrap().paths, ["M8 8h24v24z".into()]);
    assert!(read.spell_check && read.positions_follow);
    assert_eq!(read.recipients[0].1.to_string(), RECIPIENT);
    assert_eq!(read.recovery.unwrap().to_string(), RECIPIENT);
    assert_eq!(read.forms, [own_form()]);
}

#[test]
fn nothing_needs_to_be_decided() {
    assert_eq!(settings(with(json!({}))), Settings::default());
}

#[test]
fn what_was_written_is_read_the_same() {
    for json in [everything(), with(json!({}))] {
        let read = settings(json);
        let again = Settings::read(read.write().as_bytes());
        assert_eq!(again.faults, []);
        assert_eq!(again.settings.unwrap(), read);
    }
    let written = settings(everything()).write();
    assert!(written.starts_with("{\n  \"$schema\": \"settings.schema.json\",\n  \"trivsel\": 1,"));
    assert_eq!(serde_json::from_str::<Json>(&written).unwrap(), everything());
}

#[test]
fn bytes_that_are_no_settings() {
    let first = |bytes: &[u8]| Settings::read(bytes).faults[0].problem.clone();
    assert_eq!(first(b"{"), Problem::NotJson);
    assert_eq!(first(&[b'['; 400]), Problem::NotJson);
    assert_eq!(first(b"[]"), Problem::NotAnObject);
    assert_eq!(first(b"{}"), Problem::Missing("trivsel"));
    assert_eq!(first(b"{\"trivsel\":2}"), Problem::Version);
    assert_eq!(first(&vec![b' '; 11_000_000]), Problem::TooLarge);
    assert_eq!(Settings::read(b"\xEF\xBB\xBF{\"trivsel\":1}").faults, []);
}

#[test]
fn a_key_that_nobody_knows_is_named() {
    one(json!({ "acent": "#1a4d80" }), "acent", Problem::Unknown("acent".into()));
    let contact = json!({ "name": "A", "phone": "1", "tlf": "2" });
    one(json!({ "contacts": [contact] }), "contacts[0].tlf", Problem::Unknown("tlf".into()));
    let long = "x".repeat(1000);
    let Problem::Unknown(name) = &faults(json!({ long: 1 }))[0].1 else { panic!() };
    assert_eq!(name.len(), 60, "a fault does not repeat a whole file");
}

#[test]
fn every_fault_is_told_in_the_order_of_the_schema() {
    let keys = json!({
        "name": 1, "limits": { "attention": 0, "green": 3 }, "spellCheck": "ja", "accent": "blå",
    });
    let paths: Vec<String> = faults(keys).into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["name", "limits.attention", "limits.green", "accent", "spellCheck"]);
}

#[test]
fn words_and_texts() {
    one(json!({ "name": "  " }), "name", Problem::NotWords);
    one(json!({ "name": "x".repeat(201) }), "name", Problem::TooLong(200));
    one(json!({ "retention": { "en": "Only" } }), "retention", Problem::NotAText);
    let odd = json!({ "retention": { "da": "Kun", "english": "Only" } });
    one(odd, "retention.english", Problem::NotAText);
    let empty = json!({ "retention": { "da": "Kun", "en": "" } });
    one(empty, "retention.en", Problem::NotWords);
}

#[test]
fn positions_are_four_and_never_chosen_ahead() {
    let label = json!({ "labels": { "position": { "yellow": "Gul" } } });
    one(label, "labels.position.yellow", Problem::NotAPosition);
    one(json!({ "limits": { "gul": 3 } }), "limits.gul", Problem::NotAPosition);
    let ahead = json!({ "defaults": { "position": "thriving" } });
    one(ahead, "defaults.position", Problem::PositionAhead);
    one(json!({ "defaults": { "role": "en to" } }), "defaults.role", Problem::NotACode);
}

#[test]
fn limits_are_days_of_a_year() {
    for wrong in [json!(0), json!(366), json!(1.5), json!("14"), json!(-1), Json::Null] {
        let keys = json!({ "limits": { "concern": wrong } });
        one(keys, "limits.concern", Problem::NotDays);
    }
    for right in [json!(1), json!(365), json!(14.0)] {
        assert_eq!(faults(json!({ "limits": { "concern": right } })), []);
    }
}

#[test]
fn ages_are_two_and_in_order() {
    let band = |months: Json| json!({ "bands": [{ "form": "urn:f", "months": months }] });
    for wrong in [json!([1]), json!([5, 4]), json!([0, 301]), json!(["0", 3]), json!(3)] {
        one(band(wrong), "bands[0].months", Problem::NotMonths);
    }
    assert_eq!(faults(band(json!([0, 11]))), []);
    one(json!({ "bands": [{ "form": "urn:f" }] }), "bands[0]", Problem::Missing("months"));
}

#[test]
fn a_colour_is_one_on_which_white_can_be_read() {
    for wrong in ["1a4d80", "#1a4d8", "#1a4d8g", "red", "#1a4d80ff"] {
        one(json!({ "accent": wrong }), "accent", Problem::NotAColour);
    }
    one(json!({ "accent": "#ffcc00" }), "accent", Problem::TooPale);
}

#[test]
fn a_recipient_is_one_that_files_can_be_sealed_for() {
    let mistyped = RECIPIENT.replace("wm9s8", "wm9s9");
    let secret = "AGE-SECRET-KEY-1QQQQ";
    let upper = RECIPIENT.to_uppercase();
    for wrong in [&*mistyped, secret, &upper, "", "ssh-ed25519 AAAA"] {
        one(json!({ "recovery": wrong }), "recovery", Problem::NotARecipient);
    }
    let nameless = json!({ "recipients": [{ "recipient": RECIPIENT }] });
    one(nameless, "recipients[0]", Problem::Missing("name"));
}

#[test]
fn a_form_with_faults_is_named() {
    let mut form = own_form();
    form["item"][0]["type"] = "attachment".into();
    let found = faults(json!({ "forms": [own_form(), form] }));
    let [(path, Problem::Form { title, problem })] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((&**path, &**title), ("forms[1].item[0].type", "Legepladsen"));
    assert!(matches!(problem, form::Problem::RefusedType(_)), "{problem:?}");
    let found = faults(json!({ "forms": [1] }));
    let [(path, Problem::Form { problem, .. })] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((&**path, problem), ("forms[0]", &form::Problem::NotAQuestionnaire));
}

#[test]
fn a_form_of_its_own_has_an_address_and_makes_no_settings() {
    let mut form = own_form();
    form["code"] = json!([{
        "system": "https://trivsel.example/fhir/CodeSystem/form", "code": "settings",
    }]);
    let title = "Legepladsen".into();
    one(json!({ "forms": [form] }), "forms[0]", Problem::MakesSettings(title));
    for address in ["", " "] {
        let mut form = own_form();
        form["url"] = address.into();
        let title = "Legepladsen".into();
        one(json!({ "forms": [form] }), "forms[0]", Problem::NoAddress(title));
    }
    let mut form = own_form();
    form.as_object_mut().unwrap().shift_remove("url");
    one(json!({ "forms": [form] }), "forms[0]", Problem::NoAddress("Legepladsen".into()));
}

#[test]
fn lists_have_an_end() {
    let many: Vec<Json> = (0..51).map(|_| json!({ "name": "A", "phone": "1" })).collect();
    one(json!({ "contacts": many }), "contacts", Problem::TooMany(50));
    one(json!({ "contacts": {} }), "contacts", Problem::NotAList);
}

#[test]
fn settings_are_told_from_other_json() {
    assert!(Settings::is_one(&json!({ "trivsel": 1 })));
    assert!(Settings::is_one(&json!({ "$schema": "https://a.dk/settings.schema.json" })));
    assert!(!Settings::is_one(&json!({ "resourceType": "Questionnaire", "trivsel": 1 })));
    assert!(!Settings::is_one(&json!({ "$schema": "other.json" })));
    assert!(!Settings::is_one(&json!([])));
}
