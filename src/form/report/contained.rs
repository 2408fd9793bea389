//! Looks at the resources that a form contains: a value set that an item names is used, everything
//! else in there is kept.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::Status;
use super::walk::{Here, Walk};
use crate::form::features::{self, Place};

/// Looks at the field `contained`.
pub(super) fn look<'a>(walk: &mut Walk<'a>, value: &'a Json, here: &Here<'a>) {
    let Some(list) = value.as_array().filter(|list| !list.is_empty()) else {
        let name = features::named(Place::Questionnaire, "contained").into();
        return walk.note(here, "contained".into(), name, Status::Kept, false);
    };
    for (index, resource) in list.iter().enumerate() {
        let text = |key: &str| resource.get(key).and_then(Json::as_str).unwrap_or("");
        let named = |name: &str| !name.is_empty() && walk.value_sets.contains(name);
        let used = named(&format!("#{}", text("id"))) || named(text("url"));
        let used = used && text("resourceType") == "ValueSet";
        let name = if used { "contained ValueSet" } else { "contained resource" };
        let path = format!("contained[{index}]");
        let row = features::find(Place::Structure, name);
        row.into_iter().for_each(|row| walk.plain(row, here, path.clone()));
        if used {
            concepts(walk, resource, path, here);
        }
    }
}

/// What stands at the codes of a value set beyond the codes themselves.
fn concepts<'a>(walk: &mut Walk<'a>, level: &'a Json, path: String, here: &Here<'a>) {
    for key in ["compose", "expansion"] {
        if let Some(inner) = level.get(key) {
            concepts(walk, inner, format!("{path}.{key}"), here);
        }
    }
    for key in ["include", "concept", "contains"] {
        let list = level.get(key).and_then(Json::as_array).into_iter().flatten();
        for (index, inner) in list.enumerate() {
            let path = format!("{path}.{key}[{index}]");
            if key != "include" {
                walk.at_option(inner, &path, here);
            }
            concepts(walk, inner, path, here);
        }
    }
}

/// The names by which items ask for value sets.
pub(super) fn named<'a>(json: &'a Json, into: &mut BTreeSet<&'a str>) {
    for item in json.get("item").and_then(Json::as_array).into_iter().flatten() {
        let value_set = item.get("answerValueSet").and_then(Json::as_str);
        into.extend(value_set.and_then(|url| url.split('|').next()));
        named(item, into);
    }
}
