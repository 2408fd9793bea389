//! What can be chosen: options of every type, value sets in the form, and what options say.

use serde_json::{Value as Json, json};
use trivsel::form::{Form, Kind, Problem};

use crate::support::{Filled, HL7, begin_with, english, extension, fault, item, questionnaire};

/// Chooses the option with these words, and gives what is recorded.
fn chosen(kind: &str, option: Json, words: &str) -> Json {
    let mut filled = begin_with(json!({ "type": kind, "answerOption": [option] }));
    assert_eq!(filled.item("q").kind, Kind::Choice);
    filled.says("q", &[words]);
    assert_eq!(filled.gap("q"), None);
    filled.recorded("q")[0].clone()
}

/// A form whose question takes its options from a value set that the form contains.
fn with_set(set: Json) -> Json {
    let question = json!({ "linkId": "q", "type": "choice", "answerValueSet": "#farver" });
    let mut source = questionnaire(json!([question]));
    let mut set = set;
    set["resourceType"] = "ValueSet".into();
    set["id"] = "farver".into();
    source["contained"] = json!([set]);
    source
}

fn words(source: Json) -> Vec<String> {
    let item = Filled::of(source).item("q");
    item.options.iter().map(|option| option.display.main().to_string()).collect()
}

fn problem(source: Json) -> (String, Problem) {
    let mut faults = Form::from_json(source).faults;
    assert_eq!(faults.len(), 1, "{faults:?}");
    let fault = faults.remove(0);
    (fault.path, fault.problem)
}

features! {
    "item.answerOption" "answerOption.valueCoding" "Coding.system" "Coding.code" "Coding.display"
    => codings {
        let coding = json!({ "system": "https://example.org/c", "code": "a", "display": "Æble",
            "_display": english("Apple") });
        let item = item(json!({ "type": "choice", "answerOption": [{ "valueCoding": coding }] }));
        assert_eq!(item.options[0].display.in_language("en"), "Apple");
        let bare = json!({ "system": "https://example.org/c", "code": "a" });
        let recorded = chosen("choice", json!({ "valueCoding": coding }), "Æble");
        assert_eq!(recorded["valueCoding"]["system"], "https://example.org/c");
        let bare = json!({ "valueCoding": bare });
        assert_eq!(chosen("choice", bare.clone(), "a"), bare);
    }

    "answerOption.valueString" => texts {
        for kind in ["choice", "open-choice", "string", "text"] {
            assert_eq!(chosen(kind, json!({ "valueString": "Grøn" }), "Grøn"),
                json!({ "valueString": "Grøn" }));
        }
        let option = json!({ "valueString": "Grøn", "_valueString": english("Green") });
        let item = item(json!({ "type": "choice", "answerOption": [option] }));
        assert_eq!(item.options[0].display.in_language("en"), "Green");
    }

    "answerOption.valueInteger" => whole_numbers {
        for kind in ["choice", "integer"] {
            let three = json!({ "valueInteger": 3 });
            assert_eq!(chosen(kind, three.clone(), "3"), three);
        }
    }

    "answerOption.valueDate" => dates {
        for kind in ["choice", "date"] {
            assert_eq!(chosen(kind, json!({ "valueDate": "2026-03" }), "2026-03"),
                json!({ "valueDate": "2026-03" }));
        }
    }

    "answerOption.valueTime" => times {
        for kind in ["choice", "time"] {
            assert_eq!(chosen(kind, json!({ "valueTime": "08:00:00" }), "08:00:00"),
                json!({ "valueTime": "08:00:00" }));
        }
    }

    "answerOption.initialSelected" => an_option_may_be_chosen_from_the_start {
        let options = json!([
            { "valueString": "a" }, { "valueString": "b", "initialSelected": true },
        ]);
        let filled = begin_with(json!({ "type": "choice", "answerOption": options }));
        assert_eq!(filled.recorded("q"), json!([{ "valueString": "b" }]));
    }

    "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive"
    "http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix"
    => what_options_say_of_themselves {
        let exclusive = extension(HL7, "questionnaire-optionExclusive", "valueBoolean", true);
        let prefix = extension(HL7, "questionnaire-optionPrefix", "valueString", "a)");
        let item = item(json!({ "type": "choice", "repeats": true, "answerOption": [
            { "valueString": "ingen", "extension": [exclusive, prefix] },
            { "valueString": "nogle" },
        ] }));
        let said: Vec<_> = item.options.iter().map(|option| {
            let prefix = option.prefix.as_ref().map(|prefix| prefix.main().to_string());
            (option.exclusive, prefix)
        }).collect();
        assert_eq!(said, [(true, Some("a)".to_owned())), (false, None)]);
    }

    "item.answerValueSet" "Questionnaire.contained" "contained ValueSet"
    => options_from_a_value_set_in_the_form {
        let concept = json!([
            { "code": "r", "display": "Rød",
              "designation": [{ "language": "en", "value": "Red" }] },
            { "code": "g" },
        ]);
        let include = json!([{ "system": "https://example.org/farver", "concept": concept }]);
        let source = with_set(json!({ "compose": { "include": include } }));
        assert_eq!(words(source.clone()), ["Rød", "g"]);
        let mut filled = Filled::of(source);
        assert_eq!(filled.item("q").options[0].display.in_language("en"), "Red");
        filled.says("q", &["Rød"]);
        let red = filled.recorded("q")[0]["valueCoding"].clone();
        let system = "https://example.org/farver";
        assert_eq!(red, json!({ "system": system, "code": "r", "display": "Rød" }));
    }
}

#[test]
fn an_expansion_is_flat_and_its_headings_are_no_choice() {
    let contains = json!([
        { "abstract": true, "code": "varme", "display": "Varme", "contains": [
            { "system": "https://example.org/farver", "code": "r", "display": "Rød" } ] },
        { "system": "https://example.org/farver", "code": "b", "display": "Blå" },
    ]);
    let expansion = json!({ "expansion": { "total": 3, "contains": contains } });
    assert_eq!(words(with_set(expansion)), ["Rød", "Blå"]);
    let page = json!({ "expansion": { "total": 300, "contains": contains } });
    let expected = Problem::UnlistedValueSet("#farver".into());
    assert_eq!(problem(with_set(page)), ("item[0].answerValueSet".to_owned(), expected));
}

#[test]
fn a_value_set_in_the_form_is_found_by_its_address_too() {
    let concept = json!([{ "code": "r", "display": "Rød" }]);
    let mut source = with_set(json!({
        "url": "https://example.org/vs", "compose": { "include": [{ "concept": concept }] },
    }));
    source["item"][0]["answerValueSet"] = "https://example.org/vs|2".into();
    assert_eq!(words(source), ["Rød"]);
}

#[test]
fn codes_that_nobody_here_can_list_are_refused_each_by_name() {
    let named = |name: &str| {
        let mut source = with_set(json!({}));
        source["item"][0]["answerValueSet"] = name.into();
        problem(source).1
    };
    let remote = "http://hl7.org/fhir/ValueSet/languages";
    assert_eq!(named(remote), Problem::RemoteValueSet(remote.into()));
    assert_eq!(named("#other"), Problem::NoSuchValueSet("#other".into()));
    let system = "http://snomed.info/sct";
    for include in [
        json!([{ "system": system }]),
        json!([{ "system": system, "filter": [{ "property": "concept" }], "concept": [] }]),
        json!([{ "valueSet": ["https://example.org/other"] }]),
        json!([]),
    ] {
        let found = problem(with_set(json!({ "compose": { "include": include } })));
        assert_eq!(found.1, Problem::UnlistedValueSet("#farver".into()), "{include}");
    }
}

#[test]
fn an_open_choice_can_be_answered_without_the_options_that_stand_elsewhere() {
    let remote = "http://hl7.org/fhir/ValueSet/languages";
    let mut filled = begin_with(json!({ "type": "open-choice", "answerValueSet": remote }));
    filled.says("q", &["dansk"]);
    assert_eq!(filled.recorded("q"), json!([{ "valueString": "dansk" }]));
}

#[test]
fn options_that_contradict_each_other_or_their_question_are_faults() {
    let both = json!({ "type": "choice", "answerValueSet": "#x",
        "answerOption": [{ "valueString": "a" }] });
    assert_eq!(fault(both), ("item[0].answerValueSet".to_owned(), Problem::TwoSources));
    let reference = json!({ "type": "open-choice", "answerOption": [
        { "valueReference": { "reference": "Patient/1" } } ] });
    let expected = ("item[0].answerOption[0]".to_owned(), Problem::UnreadableValue);
    assert_eq!(fault(reference), expected);
    let another = json!({ "type": "integer", "answerOption": [{ "valueString": "a" }] });
    assert_eq!(fault(another), expected);
}

#[test]
fn a_decimal_or_a_quantity_may_be_an_option_as_in_forms_out_there() {
    let recorded = chosen("decimal", json!({ "valueDecimal": 0.5 }), "0.5");
    assert_eq!(recorded, json!({ "valueDecimal": 0.5 }));
    let quantity = json!({ "value": 5, "unit": "kg" });
    let recorded = chosen("quantity", json!({ "valueQuantity": quantity }), "5 kg");
    assert_eq!(recorded, json!({ "valueQuantity": quantity }));
}
