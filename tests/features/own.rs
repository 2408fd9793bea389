//! Our own extensions: what they mean stands in `docs/forms.md`.

use serde_json::json;
use trivsel::form::Position;

use crate::support::{OWN, begin, english, extension, item};

features! {
    "https://trivsel.example/fhir/StructureDefinition/position"
    "https://trivsel.example/fhir/StructureDefinition/meaning" => shape_and_sentence_of_an_option {
        let mut meaning = extension(OWN, "meaning", "valueString", "Barnet trives");
        meaning["_valueString"] = english("The child thrives");
        let option = |code: &str| {
            let position = extension(OWN, "position", "valueCode", code);
            json!({ "valueCoding": { "code": code }, "extension": [position, meaning] })
        };
        let codes = ["thriving", "attention", "concern", "deferred"];
        let item = item(json!({ "type": "choice", "answerOption": codes.map(option) }));
        use Position::{Attention, Concern, Deferred, Thriving};
        let shapes: Vec<_> = item.options.iter().filter_map(|option| option.position).collect();
        assert_eq!(shapes, [Thriving, Attention, Concern, Deferred]);
        let meaning = item.options[0].meaning.clone().unwrap();
        assert_eq!(meaning.in_language("en"), "The child thrives");
    }

    "https://trivsel.example/fhir/StructureDefinition/signs" => the_signs_beside_a_question {
        let signs = extension(OWN, "signs", "valueString", "tegn");
        let filled = begin(json!([
            { "linkId": "q", "type": "boolean", "extension": [signs] },
            { "linkId": "tegn", "type": "group", "item": [{ "linkId": "t", "type": "boolean" }] },
        ]));
        assert_eq!(filled.item("q").signs, filled.form.find("tegn"));
    }

    "https://trivsel.example/fhir/StructureDefinition/alert" => a_yes_that_shows_what_to_do {
        let alert = extension(OWN, "alert", "valueBoolean", true);
        assert!(item(json!({ "type": "boolean", "extension": [alert] })).alert);
    }
}
