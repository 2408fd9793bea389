//! What is decided, and what is wrong, in words.

use serde_json::json;
use trivsel::settings::Settings;
use trivsel::texts::DANISH;

use crate::support::{everything, own_form, settings, with};

fn name(system: &str, code: &str) -> Option<String> {
    match (system, code) {
        ("position", "concern") => Some("Stærk bekymring".into()),
        ("consent-basis", "guideline") => Some("Kommunens retningslinje".into()),
        _ => None,
    }
}

#[test]
fn all_that_is_decided_is_said() {
    let said = settings(everything()).say(&DANISH, &name);
    let lines = |title: &str| said.iter().find(|part| part.title == title).unwrap().lines.clone();
    assert_eq!(lines("Navne").len(), 3);
    assert_eq!(lines("Navne")[1], "»Stærk bekymring« (koden concern i position)");
    assert_eq!(
        lines("Frister for opfølgning")[1],
        "»Stærk bekymring«: senest 14 dage efter vurderingen"
    );
    assert_eq!(lines("Ved akut fare")[1], "Ring til Modtagelsen: tlf. 71 00 00 00.");
    assert_eq!(lines("Aldre"), ["Trivselsskema, 2½–6 år: 30–71 måneder"]);
    assert_eq!(lines("Valgt på forhånd"), ["Kommunens retningslinje"]);
    assert_eq!(lines("Sletning og journalisering"), ["Slet efter et år."]);
    assert_eq!(lines("Modtagere")[0], "Sundhedsplejen");
    assert_eq!(lines("Egne skemaer"), ["Legepladsen"]);
    assert_eq!(lines("Udseende"), ["Farven #1a4d80", "Logo: Eksempel Kommune"]);
    assert_eq!(lines("Andet").len(), 2);
    assert!(Settings::default().say(&DANISH, &name).is_empty());
}

#[test]
fn every_fault_says_what_is_wrong_and_what_to_do() {
    let mut form = own_form();
    form["item"][0]["type"] = "attachment".into();
    let mut nameless = own_form();
    nameless.as_object_mut().unwrap().shift_remove("url");
    let ours: serde_json::Value =
        serde_json::from_str(include_str!("../../www/settings/indstillinger.json")).unwrap();
    let wrong = with(json!({
        "navn": 1, "name": "", "labels": { "position": { "gul": 1 }, "a b": { "c d": "E" } },
        "bands": [{ "form": "urn:a", "months": [2, 1] }], "defaults": { "position": "thriving" },
        "limits": { "concern": 0 }, "contacts": [{ "name": "x".repeat(201) }], "retention": {},
        "accent": "#ffffff", "logo": { "title": "A", "viewBox": "0", "paths": ["x"] },
        "spellCheck": 1, "recovery": "age1", "recipients": {}, "forms": [form, nameless, ours],
    }));
    let mut said = Vec::new();
    for reading in [
        Settings::from_json(&wrong),
        Settings::from_json(&with(json!({ "accent": "grøn" }))),
        Settings::from_json(&json!([])),
        Settings::from_json(&json!({ "trivsel": 9 })),
        Settings::read(b"nej"),
        Settings::read(&vec![b' '; 11_000_000]),
        Settings::from_json(&with(json!({ "contacts": vec![1; 51] }))),
    ] {
        assert!(reading.settings.is_none());
        said.extend(reading.faults.iter().map(|fault| fault.say(&DANISH)));
    }
    for sentence in &said {
        assert!(sentence.ends_with(['.', '}']) && sentence.len() > 20, "{sentence}");
    }
    let has = |words: &str| assert!(said.iter().any(|it| it.contains(words)), "{words}: {said:#?}");
    has("»navn« findes ikke");
    has("»phone« mangler");
    has("Vælg en mørkere");
    has("Skemaet »Legepladsen« kan ikke udfyldes. ");
    has("Skemaet »Legepladsen« har ingen adresse");
    has("Indstillinger kan ikke laves med skemaet »");
    let mut different = said.clone();
    different.sort();
    different.dedup();
    assert!(different.len() >= 20, "{}", different.len());
}
