//! How an item asks to be shown.

use serde_json::json;
use trivsel::form::{Category, Collapsible, Control};

use crate::support::{HL7, SDC, begin, begin_with, control, english, extension, item, more};

fn shown_as(kind: &str, code: &str) -> Control {
    let mut json = json!({ "type": kind, "extension": control(code) });
    if kind == "choice" {
        json["answerOption"] = json!([{ "valueString": "a" }]);
    }
    item(json).control
}

features! {
    "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
    "itemControl radio-button" "itemControl check-box" "itemControl drop-down"
    => choices_in_three_ways {
        assert_eq!(shown_as("choice", "radio-button"), Control::RadioButton);
        assert_eq!(shown_as("choice", "check-box"), Control::CheckBox);
        assert_eq!(shown_as("choice", "drop-down"), Control::DropDown);
        assert_eq!(shown_as("choice", "something-else"), Control::Default);
    }

    "itemControl help" "itemControl prompt" "itemControl unit" => sentences_beside_a_question {
        let filled = begin(json!([{ "linkId": "q", "type": "decimal", "item": [
            { "linkId": "help", "type": "display", "text": "?", "extension": control("help") },
            { "linkId": "prompt", "type": "display", "text": "!", "extension": control("prompt") },
            { "linkId": "unit", "type": "display", "text": "kg", "extension": control("unit") },
        ] }]));
        let row = filled.row("q").unwrap();
        let help: Vec<_> = row.help().map(|row| row.item.link_id.to_string()).collect();
        assert_eq!(help, ["help"]);
        assert_eq!(filled.item("prompt").control, Control::Prompt);
        assert_eq!(filled.item("unit").control, Control::Unit);
    }

    "itemControl table" "itemControl gtable" "itemControl page" => groups_in_three_ways {
        assert_eq!(shown_as("group", "table"), Control::Table);
        assert_eq!(shown_as("group", "gtable"), Control::Grid);
        assert_eq!(shown_as("group", "page"), Control::Page);
    }

    "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"
    => a_hidden_question_keeps_its_answer {
        let hidden = extension(HL7, "questionnaire-hidden", "valueBoolean", true);
        let filled = begin_with(json!({
            "type": "string", "extension": [hidden], "initial": [{ "valueString": "stille" }],
        }));
        assert!(filled.item("q").more().unwrap().hidden);
        assert_eq!(filled.recorded("q"), json!([{ "valueString": "stille" }]));
    }

    "http://hl7.org/fhir/StructureDefinition/entryFormat" => how_an_answer_may_look {
        let mut format = extension(HL7, "entryFormat", "valueString", "dd-mm-åååå");
        format["_valueString"] = english("dd-mm-yyyy");
        let format = more(json!({ "type": "date", "extension": [format] })).entry_format.unwrap();
        assert_eq!((&**format.main(), format.in_language("en")), ("dd-mm-åååå", "dd-mm-yyyy"));
    }

    "http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation"
    => options_beside_each_other {
        let oriented = |code: &str| {
            let orientation = extension(HL7, "questionnaire-choiceOrientation", "valueCode", code);
            item(json!({ "type": "choice", "extension": [orientation],
                "answerOption": [{ "valueString": "a" }] }))
        };
        assert!(oriented("horizontal").more().unwrap().horizontal);
        assert_eq!(oriented("vertical").more(), None);
    }

    "http://hl7.org/fhir/StructureDefinition/questionnaire-displayCategory"
    => what_a_sentence_is_for {
        let category = |code: &str| {
            let concept = json!({ "coding": [{ "code": code }] });
            let name = "questionnaire-displayCategory";
            let category = extension(HL7, name, "valueCodeableConcept", concept);
            item(json!({ "type": "display", "text": "!", "extension": [category] }))
                .more().and_then(|more| more.category)
        };
        assert_eq!(category("instructions"), Some(Category::Instructions));
        assert_eq!(category("security"), Some(Category::Security));
        assert_eq!(category("help"), Some(Category::Help));
        assert_eq!(category("something-else"), None);
    }

    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-collapsible"
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText"
    => folded_and_in_short {
        let short = extension(SDC, "shortText", "valueString", "Kort");
        let folded = |code: &str| {
            let collapsible = extension(SDC, "collapsible", "valueCode", code);
            item(json!({ "type": "group", "text": "Et langt navn",
                "extension": [collapsible, short] }))
        };
        assert_eq!(folded("default-closed").collapsible, Collapsible::Closed);
        assert_eq!(folded("default-open").collapsible, Collapsible::Open);
        assert_eq!(&**folded("default-open").short_text.clone().unwrap().main(), "Kort");
    }
}
