//! Rewrites an R5 form as R4, so that what we read, keep and write is R4. Which one a form is, its
//! elements say: R5 asks for a `coding` and says in `answerConstraint` whether other answers will
//! do (FHIR R5, Questionnaire, "Changes from R4"). What R4 cannot say is left as it is.

use serde_json::{Map, Value as Json};

use super::limits::DEEPEST;

/// The form as R4.
pub(super) fn to_r4(mut source: Json) -> Json {
    items(&mut source, 0);
    source
}

fn items(json: &mut Json, depth: usize) {
    let list = json.get_mut("item").and_then(Json::as_array_mut);
    for item in list.into_iter().flatten().filter(|_| depth < DEEPEST) {
        if let Some(map) = item.as_object_mut() {
            rewrite(map);
        }
        items(item, depth + 1);
    }
}

fn rewrite(item: &mut Map<String, Json>) {
    let text = |key: &str| item.get(key).and_then(Json::as_str);
    let Some(kind) = r4_type(text("type"), text("answerConstraint"), has_options(item)) else {
        return;
    };
    item.insert("type".into(), kind.into());
    // `remove` would put the last element in the place of the removed one.
    item.shift_remove("answerConstraint");
}

fn has_options(item: &Map<String, Json>) -> bool {
    item.contains_key("answerOption") || item.contains_key("answerValueSet")
}

/// What the type is called in R4; `None` where it stays as it is.
fn r4_type(name: Option<&str>, constraint: Option<&str>, options: bool) -> Option<&'static str> {
    let (name, constraint) = match (name?, constraint) {
        ("coding", constraint) => ("coding", constraint.unwrap_or("optionsOnly")),
        (name, constraint) => (name, constraint.filter(|_| options)?),
    };
    match (name, constraint) {
        ("coding" | "string" | "text" | "integer" | "date" | "time", "optionsOnly") => {
            Some("choice")
        }
        ("coding" | "string" | "text", "optionsOrType" | "optionsOrString")
        | ("integer" | "date" | "time", "optionsOrString") => Some("open-choice"),
        _ => None,
    }
}
