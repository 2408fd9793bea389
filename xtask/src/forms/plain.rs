//! Which forms the first module reads to the last word, so that they may be begun before the
//! whole program is there. It knows words, not meanings: a form that uses a word which is not on
//! these lists waits for the whole program, whatever the word says.
use serde_json::Value;

/// What objects may hold. Constraints are among it: their hints may come a moment later.
const KEYS: [&str; 50] = [
    "answerBoolean",
    "answerCoding",
    "answerOption",
    "code",
    "coding",
    "copyright",
    "date",
    "description",
    "display",
    "enableBehavior",
    "enableWhen",
    "experimental",
    "expression",
    "extension",
    "high",
    "id",
    "item",
    "jurisdiction",
    "language",
    "linkId",
    "low",
    "maxLength",
    "name",
    "operator",
    "publisher",
    "purpose",
    "question",
    "repeats",
    "required",
    "resourceType",
    "status",
    "subjectType",
    "system",
    "text",
    "title",
    "type",
    "unit",
    "url",
    "useContext",
    "value",
    "valueBoolean",
    "valueCode",
    "valueCodeableConcept",
    "valueCoding",
    "valueExpression",
    "valueId",
    "valueRange",
    "valueString",
    "version",
    "prefix",
];

/// The types of items.
const TYPES: [&str; 7] = ["group", "display", "choice", "text", "string", "date", "boolean"];

/// The extensions, by the ends of their addresses.
const EXTENSIONS: [&str; 8] = [
    "/StructureDefinition/questionnaire-itemControl",
    "/StructureDefinition/questionnaire-optionExclusive",
    "/StructureDefinition/sdc-questionnaire-collapsible",
    "/StructureDefinition/sdc-questionnaire-shortText",
    "://trivsel.example/fhir/StructureDefinition/alert",
    "://trivsel.example/fhir/StructureDefinition/meaning",
    "://trivsel.example/fhir/StructureDefinition/position",
    "://trivsel.example/fhir/StructureDefinition/signs",
];

/// The ways to show an item (`questionnaire-itemControl`).
const CONTROLS: [&str; 5] = ["help", "radio-button", "check-box", "drop-down", "table"];

/// Systems of codes, by the ends of their addresses, that say what of a form may be passed on: the
/// first module would hand over everything.
const SCOPES: [&str; 3] =
    ["/CodeSystem/part", "/CodeSystem/consent-scope", "/CodeSystem/consent-except"];

/// Whether a form holds nothing but what the first module understands.
pub fn is_plain(form: &Value) -> bool {
    match form {
        Value::Object(fields) => {
            let listed = fields.keys().all(|key| KEYS.contains(&key.as_str()));
            let kind = fields.get("linkId").is_none_or(|_| is_one_of(fields.get("type"), &TYPES));
            let extensions = fields.get("extension").and_then(Value::as_array);
            let system = fields.get("system").and_then(Value::as_str).unwrap_or_default();
            listed
                && kind
                && !SCOPES.iter().any(|end| system.ends_with(end))
                && extensions.into_iter().flatten().all(is_plain_extension)
                && fields.iter().filter(|(key, _)| *key != "extension").all(|(_, v)| is_plain(v))
        }
        Value::Array(values) => values.iter().all(is_plain),
        _ => true,
    }
}

fn is_plain_extension(extension: &Value) -> bool {
    let text = |pointer: &str| extension.pointer(pointer).and_then(Value::as_str);
    let url = text("/url").unwrap_or_default();
    if url.ends_with("/StructureDefinition/targetConstraint") {
        return true;
    }
    if url.ends_with("/StructureDefinition/sdc-questionnaire-initialExpression") {
        return text("/valueExpression/expression") == Some("today()");
    }
    let control = extension.pointer("/valueCodeableConcept/coding/0/code");
    let shown = control.is_none() || is_one_of(control, &CONTROLS);
    shown && EXTENSIONS.iter().any(|end| url.ends_with(end))
}

fn is_one_of(value: Option<&Value>, list: &[&str]) -> bool {
    value.and_then(Value::as_str).is_some_and(|text| list.contains(&text))
}
