//! Tells a form of FHIR STU3 or older by its elements: its options, initial values and conditions
//! have other names there, and read as R4 they would be lost.

use std::rc::Rc;

use serde_json::Value as Json;

use super::join;
use super::limits::DEEPEST;
use crate::form::{Fault, Problem};

/// Each element that no R4 form has.
pub(super) fn marks(source: &Json) -> Vec<Fault> {
    let mut faults = Vec::new();
    if source.get("group").is_some() {
        faults.push(fault("group".into(), None));
    }
    items(source, "", 0, &mut faults);
    faults
}

fn fault(path: String, link_id: Option<Rc<str>>) -> Fault {
    Fault { path, link_id, problem: Problem::Stu3 }
}

fn items(json: &Json, path: &str, depth: usize, faults: &mut Vec<Fault>) {
    let list = json.get("item").and_then(Json::as_array).into_iter().flatten();
    for (index, item) in list.enumerate().filter(|_| depth < DEEPEST) {
        let path = join(path, &format!("item[{index}]"));
        let link_id: Option<Rc<str>> = item.get("linkId").and_then(Json::as_str).map(Rc::from);
        for (key, _) in item.as_object().into_iter().flatten().filter(|(key, _)| is_old(key)) {
            faults.push(fault(join(&path, key), link_id.clone()));
        }
        let conditions = item.get("enableWhen").and_then(Json::as_array).into_iter().flatten();
        for (place, _) in conditions.enumerate().filter(|(_, when)| when.get("hasAnswer").is_some())
        {
            faults.push(fault(
                join(&path, &format!("enableWhen[{place}].hasAnswer")),
                link_id.clone(),
            ));
        }
        items(item, &path, depth + 1, faults);
    }
}

/// `option`, `options`, and `initialString` or another `initial[x]`.
fn is_old(key: &str) -> bool {
    let choice = key.strip_prefix("initial").and_then(|rest| rest.chars().next());
    key == "option" || key == "options" || choice.is_some_and(|first| first.is_ascii_uppercase())
}
