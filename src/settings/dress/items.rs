//! The items of a Questionnaire's JSON, and what their codes say of them.

use serde_json::Value as Json;

use crate::form::{BASE, Coding};

/// Every item, those around it first.
pub(super) fn each(json: &mut Json, act: &mut dyn FnMut(&mut Json)) {
    for item in list(json, "item") {
        act(item);
        each(item, act);
    }
}

/// The first item that is asked for.
pub(super) fn find<'a>(json: &'a Json, wanted: &dyn Fn(&Json) -> bool) -> Option<&'a Json> {
    let mut items = json.get("item").and_then(Json::as_array).into_iter().flatten();
    items.find_map(|item| if wanted(item) { Some(item) } else { find(item, wanted) })
}

/// The list under a key; none where there is no list.
pub(super) fn list<'a>(json: &'a mut Json, key: &str) -> impl Iterator<Item = &'a mut Json> {
    json.get_mut(key).and_then(Json::as_array_mut).into_iter().flatten()
}

/// The items under an item, to be added to.
pub(super) fn children(item: &mut Json) -> Option<&mut Vec<Json>> {
    list_of(item, "item")
}

/// The extensions of an item, to be added to.
pub(super) fn extensions(item: &mut Json) -> Option<&mut Vec<Json>> {
    list_of(item, "extension")
}

/// The list under a key, new where there is none; `None` where something else stands there.
fn list_of<'a>(json: &'a mut Json, key: &str) -> Option<&'a mut Vec<Json>> {
    let map = json.as_object_mut()?;
    map.entry(key).or_insert_with(|| Json::Array(Vec::new())).as_array_mut()
}

/// Whether an item has a code in one of our code systems.
pub(super) fn has_code(item: &Json, system: &str, code: &str) -> bool {
    let codings = item.get("code").and_then(Json::as_array).into_iter().flatten();
    let mut codings = codings.filter_map(Coding::read);
    codings.any(|coding| coding.is_in(system) && &*coding.code == code)
}

/// The coding of an option, where it is in one of our code systems.
pub(super) fn option_code(option: &Json, system: &str) -> Option<Coding> {
    let coding = option.get("valueCoding").and_then(Coding::read)?;
    coding.is_in(system).then_some(coding)
}

/// The options of an item.
pub(super) fn options(item: &Json) -> impl Iterator<Item = &Json> {
    item.get("answerOption").and_then(Json::as_array).into_iter().flatten()
}

/// One of our own extensions.
pub(super) fn own_extension<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    let mut list = json.get("extension").and_then(Json::as_array)?.iter();
    let named = |url: &str| {
        url.strip_prefix(BASE).and_then(|rest| rest.strip_prefix("StructureDefinition/"))
            == Some(name)
    };
    list.find(|extension| extension.get("url").and_then(Json::as_str).is_some_and(named))
}

/// Whether somebody would choose a position here.
pub(super) fn is_position(item: &Json) -> bool {
    options(item).any(|option| own_extension(option, "position").is_some())
}

/// The linkId of an item.
pub(super) fn link_id(item: &Json) -> Option<String> {
    item.get("linkId")?.as_str().map(str::to_owned)
}

/// The type of an item.
pub(super) fn is_of_type(item: &Json, kinds: &[&str]) -> bool {
    item.get("type").and_then(Json::as_str).is_some_and(|kind| kinds.contains(&kind))
}
