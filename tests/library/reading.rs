//! What is read, what is left out, and where the file is at fault.

use serde_json::{Value as Json, json};
use trivsel::form::Problem;
use trivsel::library::{Library, Reading};

fn read(json: &Json) -> Reading {
    Library::read(json.to_string().as_bytes())
}

/// The faults as path and problem.
fn faults(json: &Json) -> Vec<(String, Problem)> {
    read(json).faults.into_iter().map(|fault| (fault.path, fault.problem)).collect()
}

#[test]
fn a_library_may_hold_nothing() {
    assert_eq!(read(&json!({})), Reading::default());
}

#[test]
fn every_part_is_read() {
    let library = read(&json!({
        "forms": [{ "resourceType": "Questionnaire", "url": "u" }],
        "places": [{
            "code": "here",
            "name": { "da": "Her", "en": "Here" },
            "roles": ["leader"],
            "months": [12, 35],
            "guide": [{ "title": { "da": "Først" }, "text": { "da": "Se barnet." } }],
        }],
        "families": [{ "name": { "da": "Slags" }, "forms": ["a", "b"], "next": ["a"] }],
        "law": [{
            "source": { "da": "§ 1" },
            "says": { "da": "Ja.", "en": "Yes." },
        }],
        "practice": [{ "resourceType": "QuestionnaireResponse", "questionnaire": "u|1" }],
    }));
    assert_eq!(library.faults, []);
    let library = library.library;
    assert_eq!(library.forms[0]["url"], "u");
    let place = &library.places[0];
    assert_eq!(&*place.code, "here");
    assert_eq!((place.name.in_language("da"), place.name.in_language("en")), ("Her", "Here"));
    assert_eq!(place.roles, ["leader".into()]);
    assert_eq!(place.months, Some((12, 35)));
    assert_eq!(place.guide[0].title.in_language("en"), "Først", "there is no English one");
    assert_eq!(&**place.guide[0].text.main(), "Se barnet.");
    assert_eq!(library.law[0].says.in_language("en"), "Yes.");
    let family = library.family_of("b").unwrap();
    assert_eq!((&**family.name.main(), family.next.as_slice()), ("Slags", &["a".into()][..]));
    assert_eq!(library.family_of("c"), None);
    assert_eq!(library.practice_for("u"), Some(&library.practice[0]));
    assert_eq!(library.practice_for("v"), None);
}

#[test]
fn what_cannot_be_read_is_left_out_and_named() {
    let library = json!({
        "forms": [{ "resourceType": "Questionnaire" }, { "resourceType": "Patient" }],
        "places": [
            { "name": { "da": "Uden kode" } },
            { "code": "", "name": { "en": "Without Danish" } },
            { "code": "here", "name": { "da": "Her" }, "roles": ["a", 1], "months": [3, 2] },
            { "code": "there", "name": { "da": "Der" }, "months": [1], "guide": {} },
        ],
        "families": [{ "name": { "da": "Slags", "en": 5 } }],
        "law": "none",
    });
    let at = |path: &str, problem: Problem| (path.to_owned(), problem);
    assert_eq!(
        faults(&library),
        [
            at("forms[1]", Problem::WrongShape),
            at("places[0]", Problem::Missing("code")),
            at("places[1].code", Problem::WrongShape),
            at("places[1].name", Problem::WrongShape),
            at("places[2].roles[1]", Problem::WrongShape),
            at("places[2].months", Problem::ImpossibleRange),
            at("places[3].months", Problem::WrongShape),
            at("places[3].guide", Problem::WrongShape),
            at("families[0].name", Problem::WrongShape),
            at("law", Problem::WrongShape),
        ]
    );
    let library = read(&library).library;
    assert_eq!(library.forms.len(), 1);
    let places: Vec<_> = library.places.iter().map(|place| (&*place.code, place.months)).collect();
    assert_eq!(places, [("here", None), ("there", None)]);
    assert_eq!(library.places[0].roles, ["a".into()]);
    assert!(library.families.is_empty() && library.law.is_empty());
}

#[test]
fn what_is_no_library_is_refused() {
    let problem = |bytes: &[u8]| {
        let reading = Library::read(bytes);
        assert_eq!(reading.library, Library::default());
        reading.faults.into_iter().map(|fault| fault.problem).collect::<Vec<_>>()
    };
    assert_eq!(problem(b""), [Problem::NotJson]);
    assert_eq!(problem(b"{\"forms\": [}"), [Problem::NotJson]);
    assert_eq!(problem(b"[]"), [Problem::WrongShape]);
    assert_eq!(problem(&[b' '; 11 * 1024 * 1024]), [Problem::TooLarge]);
    let deep = format!("{{\"law\": {}1{}}}", "[".repeat(200), "]".repeat(200));
    assert_eq!(problem(deep.as_bytes()), [Problem::NotJson]);
}
