//! Forms of any size to measure with. They are shaped like ours: sections of ten, with text,
//! choices, dates and conditions that look backwards. They are no forms for people.

use serde_json::{Value, json};

/// How many items a section has, its heading included.
const SECTION: usize = 10;

/// What the forms are called on the scales of the benches.
pub const SIZES: [usize; 3] = [50, 1_000, 10_000];

/// A form of about so many items, none of which has a rule.
pub fn form(items: usize) -> Vec<u8> {
    questionnaire(items, Vec::new())
}

/// As [`form`], with a hint in each section that looks at two of its questions.
pub fn form_with_hints(items: usize) -> Vec<u8> {
    let sections = items.div_ceil(SECTION);
    questionnaire(items, (0..sections).map(hint).collect())
}

fn questionnaire(items: usize, hints: Vec<Value>) -> Vec<u8> {
    let sections = items.div_ceil(SECTION);
    let mut hints = hints.into_iter();
    let section = |number| section(number, hints.next());
    json!({
        "resourceType": "Questionnaire",
        "url": "https://trivsel.example/fhir/Questionnaire/measured",
        "status": "active",
        "title": "Measured",
        "item": (0..sections).map(section).collect::<Vec<_>>(),
    })
    .to_string()
    .into_bytes()
}

fn section(number: usize, hint: Option<Value>) -> Value {
    let id = |name: &str| format!("s{number}-{name}");
    let question =
        |name: &str, kind: &str| json!({ "linkId": id(name), "text": name, "type": kind });
    let choice = |name: &str, hint: Option<Value>| {
        let option = |code| json!({ "valueCoding": { "system": "urn:scale", "code": code } });
        let options = ["a", "b", "c"].map(option);
        let hints: Vec<Value> = hint.into_iter().collect();
        json!({
            "extension": hints,
            "linkId": id(name),
            "text": name,
            "type": "choice",
            "answerOption": options,
        })
    };
    let c = json!({ "system": "urn:scale", "code": "c" });
    let condition = json!({ "question": id("one"), "operator": "=", "answerCoding": c });
    let switched =
        json!({ "linkId": id("more"), "text": "more", "type": "text", "enableWhen": [condition] });
    json!({
        "linkId": id("group"),
        "text": format!("Section {number}"),
        "type": "group",
        "item": [
            question("name", "string"),
            choice("one", hint),
            choice("two", None),
            choice("three", None),
            switched,
            question("words", "text"),
            question("yes", "boolean"),
            question("day", "date"),
            question("last", "string"),
        ],
    })
}

fn hint(number: usize) -> Value {
    let answer = |name: &str| {
        format!("%resource.repeat(item).where(linkId='s{number}-{name}').answer.value.code")
    };
    let expression = format!("{}='a' implies {}!='c'", answer("one"), answer("two"));
    let expression = json!({ "language": "text/fhirpath", "expression": expression });
    json!({
        "url": "http://hl7.org/fhir/StructureDefinition/targetConstraint",
        "extension": [
            { "url": "key", "valueId": format!("k{number}") },
            { "url": "severity", "valueCode": "warning" },
            { "url": "expression", "valueExpression": expression },
            { "url": "human", "valueString": "The two do not go together." },
        ],
    })
}
