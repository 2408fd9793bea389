//! `docs/forms.md` says what the code does, of each element and of `cargo xtask form`.

use serde_json::{Value as Json, json};

use crate::support::{hl7, house, item, report};

/// The very file that `cargo xtask form --table` runs.
#[path = "../../xtask/src/form/table.rs"]
mod table;

/// The very file that `cargo xtask form --json FILE...` runs.
#[path = "../../xtask/src/form/line.rs"]
mod line;

/// The very file that `cargo xtask form FILE...` runs without it.
#[path = "../../xtask/src/form/list.rs"]
mod list;

#[test]
fn a_list_for_people_begins_with_what_is_wrong() {
    let slider = json!({ "coding": [{ "code": "slider" }] });
    let form = crate::support::questionnaire(json!([
        { "linkId": "a", "type": "integer", "text": "A", "extension": [
            hl7("questionnaire-itemControl", "valueCodeableConcept", slider),
        ] },
        { "linkId": "a", "type": "string", "text": "B", "definition": "urn:x" },
    ]));
    let expected = "\
form.json: Skemaet kan ikke udfyldes her.
Noget i skemaet ville vise eller spørge om noget forkert. Giv listen til den, der har lavet skemaet.

Det er galt med skemaet
* To punkter har det samme linkId.
  item[1] · linkId a

Det virker ikke her
* Skyder («itemControl slider») er gemt i skemaet, men virker ikke her.
  item[0].extension[0] · linkId a

1 del er gemt i skemaet og ændrer ikke, hvad du ser.
10 dele virker her.
";
    assert_eq!(list::list("form.json", &report(&form)), expected);
}

#[test]
fn a_line_says_what_becomes_of_each_element() {
    let slider = json!({ "coding": [{ "code": "slider" }] });
    let form = item(json!({ "type": "integer", "extension": [
        hl7("questionnaire-itemControl", "valueCodeableConcept", slider),
    ] }));
    let line = line::line("form.json", &report(&form));
    let keys: Vec<_> = line.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["file", "verdict", "items", "used", "kept", "refused", "faults"]);
    assert_eq!(line["file"], "form.json");
    assert_eq!(line["verdict"], "partial");
    assert_eq!(line["items"], 1);
    assert_eq!(
        line["kept"],
        json!([{
            "path": "item[0].extension[0]",
            "linkId": "q",
            "element": "itemControl slider",
            "counts": true,
            "da": "Skyder («itemControl slider») er gemt i skemaet, men virker ikke her.",
            "en": "A slider («itemControl slider») is kept in the form but does not work here.",
        }])
    );
    assert_eq!((&line["refused"], &line["faults"]), (&json!([]), &json!([])));
}

#[test]
fn what_is_used_stands_once_with_its_first_place() {
    let form = crate::support::questionnaire(json!([
        { "linkId": "a", "type": "string", "text": "A" },
        { "linkId": "b", "type": "string", "text": "B" },
    ]));
    let line = line::line("form.json", &report(&form));
    let texts: Vec<&Json> = line["used"].as_array().unwrap().iter().collect();
    let texts: Vec<_> = texts.into_iter().filter(|one| one["element"] == "item.text").collect();
    assert_eq!(texts.len(), 1);
    assert_eq!((&texts[0]["path"], &texts[0]["count"]), (&json!("item[0].text"), &json!(2)));
}

#[test]
fn a_fault_has_its_place_and_a_sentence_in_both_languages() {
    let line = line::line("form.json", &report(&item(json!({ "type": "reference" }))));
    assert_eq!(line["verdict"], "refused");
    let fault = &line["faults"][0];
    assert_eq!((&fault["path"], &fault["linkId"]), (&json!("item[0].type"), &json!("q")));
    assert!(fault["da"].as_str().unwrap().starts_with("Spørgsmål af typen «reference»"));
    assert!(fault["en"].as_str().unwrap().starts_with("Questions of the type «reference»"));
}

#[test]
fn the_table_in_the_docs_is_the_one_in_the_code() {
    let docs = std::fs::read_to_string(house().join("docs/forms.md")).unwrap();
    let fresh = table::between(&docs, "features", &table::features()).unwrap();
    assert!(docs == fresh, "docs/forms.md is stale: run `cargo xtask form --table`");
}

#[test]
fn each_package_of_the_fixtures_is_counted_in_the_docs() {
    let docs = std::fs::read_to_string(house().join("docs/forms.md")).unwrap();
    for package in ["hl7.fhir.r4.examples 4.0.1", "hl7.fhir.r5.examples 5.0.0", "hl7.fhir.uv.sdc"] {
        assert!(docs.contains(&format!("| {package}")), "{package}");
    }
}
