//! What a form and its items say of themselves, and how items stand together.

use serde_json::json;
use trivsel::form::Coding;
use trivsel::sheet::Gap;

use crate::support::{Filled, HL7, begin, begin_with, english, fault, item, questionnaire, read};

features! {
    "Questionnaire.resourceType" "Questionnaire.item" "Questionnaire.url" "Questionnaire.version"
    "Questionnaire.title" "Questionnaire.language"
    => a_form_has_a_name_and_an_address {
        let mut source = questionnaire(json!([{ "linkId": "q", "type": "string" }]));
        source["version"] = "1.2".into();
        source["language"] = "en".into();
        source["_title"] = english("A small form");
        let form = read(source.clone());
        assert_eq!(&*form.url, "https://example.org/form");
        assert_eq!(form.version.as_deref(), Some("1.2"));
        assert_eq!((&**form.title.main(), &*form.language), ("Et lille skema", "en"));
        assert_eq!(form.title.in_language("en"), "A small form");
        let response = Filled::of(source).response();
        assert_eq!(response["questionnaire"], "https://example.org/form|1.2");
    }

    "Questionnaire.code" => which_instrument_a_form_is {
        let mut source = questionnaire(json!([{ "linkId": "q", "type": "string" }]));
        source["code"] = json!([{ "system": "https://example.org/forms", "code": "trivsel" }]);
        assert_eq!(&*read(source).codes[0].code, "trivsel");
    }

    "Questionnaire.useContext" => for_whom_a_form_is {
        let context = |code: &str, key: &str, value: serde_json::Value| {
            json!({ "code": { "code": code }, key: value })
        };
        let form = |contexts: serde_json::Value| {
            let mut source = questionnaire(json!([{ "linkId": "q", "type": "string" }]));
            source["useContext"] = contexts;
            read(source)
        };
        let range = |low: u32, high: u32, code: &str| {
            let end = |value: u32| json!({ "value": value, "code": code });
            json!([context("age", "valueRange", json!({ "low": end(low), "high": end(high) }))])
        };
        assert_eq!(form(range(12, 35, "mo")).months, Some((12, 35)));
        assert_eq!(form(range(3, 5, "a")).months, Some((36, 71)), "three, four and five years");
        assert_eq!(form(range(3, 5, "wk")).months, None);
        let roles = json!([{ "system": "https://example.org/role", "code": "pedagogue" }]);
        let user = context("user", "valueCodeableConcept", json!({ "coding": roles }));
        let expected = Coding {
            system: Some("https://example.org/role".into()),
            code: "pedagogue".into(),
            display: None,
        };
        assert_eq!(form(json!([user])).roles, [expected]);
    }

    "item.text" "item.prefix" "http://hl7.org/fhir/StructureDefinition/translation"
    => texts_with_their_translations {
        let item = item(json!({
            "type": "string",
            "text": "Hvad?", "_text": english("What?"),
            "prefix": "a)", "_prefix": english("A)"),
        }));
        assert_eq!((&**item.text.main(), item.text.in_language("en")), ("Hvad?", "What?"));
        assert_eq!(item.text.in_language("en-GB"), "What?");
        assert_eq!(item.text.in_language("tr"), "Hvad?");
        let prefix = item.prefix.clone().unwrap();
        assert_eq!((&**prefix.main(), prefix.in_language("en")), ("a)", "A)"));
        let title = item.title();
        assert_eq!((&**title.main(), title.in_language("en")), ("a) Hvad?", "A) What?"));
    }

    "item.prefix" => a_step_has_its_number {
        let step = json!({ "linkId": "s", "type": "group", "text": "Hjemme", "prefix": "1.",
            "item": [{ "linkId": "q", "type": "string" }] });
        let steps = begin(json!([step])).form.steps();
        assert_eq!(&**steps[0].title.main(), "1. Hjemme");
    }

    "item.required" => a_lacking_answer_is_pointed_out {
        let mut filled = begin_with(json!({ "type": "string", "required": true }));
        assert_eq!(filled.gap("q"), Some(Gap::Missing));
        assert_eq!(filled.response()["status"], "in-progress");
        filled.says("q", &["ord"]);
        assert_eq!(filled.gap("q"), None);
        assert_eq!(filled.response()["status"], "completed");
    }

    "item.repeats" => a_question_may_have_several_answers {
        let mut filled = begin_with(json!({ "type": "string", "repeats": true }));
        filled.says("q", &["en", "to"]);
        let both = json!([{ "valueString": "en" }, { "valueString": "to" }]);
        assert_eq!(filled.recorded("q"), both);
    }

    "item.readOnly" => an_answer_may_be_there_to_read_only {
        let filled = begin_with(json!({
            "type": "string", "readOnly": true, "initial": [{ "valueString": "givet" }],
        }));
        assert!(filled.item("q").more().unwrap().read_only);
        assert_eq!(filled.recorded("q"), json!([{ "valueString": "givet" }]));
        assert_eq!(item(json!({ "type": "string", "readOnly": false })).more(), None);
    }

    "item.code" => what_an_item_is_stands_in_its_codes {
        let system = "https://trivsel.example/fhir/CodeSystem/concept";
        let filled = begin_with(json!({
            "type": "date", "code": [{ "system": system, "code": "child-birthdate" }],
        }));
        let found = filled.form.with_concept("child-birthdate").unwrap();
        assert_eq!(&*found.link_id, "q");
    }
}

#[test]
fn a_group_may_stand_more_than_once() {
    let mut filled = begin(json!([{ "linkId": "g", "type": "group", "repeats": true, "item": [
        { "linkId": "q", "type": "string" },
    ] }]));
    let group = trivsel::answers::Address::top(filled.form.find("g").unwrap());
    let row = filled.answers.add_row(&group).unwrap();
    let question = filled.item("q");
    let second = group.in_row(row).with_item(question.id);
    let ord = trivsel::form::Value::String("ord".into());
    filled.answers.set(&question, second, vec![trivsel::answers::Answer::Value(ord.clone())]);
    assert_eq!(filled.row("g").unwrap().rows.len(), 2);
    assert_eq!(filled.response()["item"].as_array().unwrap().len(), 1, "nobody has begun one");
    let first = group.in_row(filled.answers.rows(&group)[0]).with_item(question.id);
    filled.answers.set(&question, first, vec![trivsel::answers::Answer::Value(ord)]);
    assert_eq!(filled.response()["item"].as_array().unwrap().len(), 2);
}

#[test]
fn questions_may_stand_under_questions() {
    let mut filled = begin(json!([{ "linkId": "outer", "type": "boolean", "item": [
        { "linkId": "inner", "type": "string" },
    ] }]));
    filled.says("outer", &["Ja"]).says("inner", &["ord"]);
    assert_eq!(
        filled.recorded("outer"),
        json!([{ "valueBoolean": true, "item": [
        { "linkId": "inner", "answer": [{ "valueString": "ord" }] },
    ] }])
    );
}

#[test]
fn an_element_of_another_json_type_is_a_fault_and_not_an_absent_one() {
    use trivsel::form::Problem;
    let wrong = [
        ("required", json!("true")),
        ("repeats", json!(1)),
        ("readOnly", json!("no")),
        ("maxLength", json!("12")),
        ("maxLength", json!(-1)),
        ("text", json!(["Hvad?"])),
        ("prefix", json!(1)),
        ("code", json!({ "code": "x" })),
        ("item", json!({})),
        ("item", json!(["x"])),
        ("enableWhen", json!({})),
        ("initial", json!("x")),
        ("extension", json!({})),
        ("answerValueSet", json!(["#x"])),
    ];
    for (key, value) in wrong {
        let expected = (format!("item[0].{key}"), Problem::WrongShape);
        let mut item = json!({ "type": "string" });
        item[key] = value;
        let mut item = item.as_object().unwrap().clone();
        item.insert("linkId".into(), "q".into());
        let found = crate::support::faults(json!([item]));
        assert!(found.contains(&expected), "{key}: {found:?}");
    }
}

#[test]
fn what_changes_the_meaning_of_all_else_is_refused_wherever_it_stands() {
    use trivsel::form::{Form, Problem};
    let modifier = json!([{ "url": format!("{HL7}unknown"), "valueBoolean": true }]);
    let on = |item: serde_json::Value| fault(item);
    let expected = |path: &str| (path.to_owned(), Problem::Modifier);
    assert_eq!(
        on(json!({ "type": "string", "modifierExtension": modifier })),
        expected("item[0].modifierExtension")
    );
    assert_eq!(
        on(json!({ "type": "choice", "answerOption": [
            { "valueString": "a", "modifierExtension": modifier } ] })),
        expected("item[0].answerOption[0].modifierExtension")
    );
    assert_eq!(
        on(json!({ "type": "string", "initial": [
            { "valueString": "a", "modifierExtension": modifier } ] })),
        expected("item[0].initial[0].modifierExtension")
    );
    let mut source = questionnaire(json!([{ "linkId": "q", "type": "string" }]));
    source["implicitRules"] = "https://example.org/rules".into();
    let faults = Form::from_json(source).faults;
    assert_eq!(faults[0].path, "implicitRules");
}
