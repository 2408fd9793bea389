//! Reads `enableWhen`, once all items are known.

use serde_json::Value as Json;

use super::{Reader, join, options};
use crate::form::{Behavior, Condition, Item, ItemId, Operator, Problem, Value};

/// Reads whether all conditions must hold or any.
pub(super) fn behavior(json: &Json) -> Behavior {
    match json.get("enableBehavior").and_then(Json::as_str) {
        Some("any") => Behavior::Any,
        _ => Behavior::All,
    }
}

/// Resolves the conditions of every item.
pub(super) fn resolve(reader: &mut Reader<'_>) {
    for index in 0..reader.items.len() {
        let Some((json, path)) = reader.places.get(index).cloned() else { continue };
        let list = json.get("enableWhen").and_then(Json::as_array).into_iter().flatten();
        for (place, when) in list.enumerate() {
            let result = condition(reader, when);
            let Some(item) = reader.items.get_mut(index) else { continue };
            match result {
                Ok(condition) => item.conditions.push(condition),
                Err(problem) => {
                    let link_id = item.link_id.clone();
                    let path = join(&path, &format!("enableWhen[{place}]"));
                    reader.fault(&path, Some(&link_id), problem);
                }
            }
        }
    }
}

fn condition(reader: &Reader<'_>, when: &Json) -> Result<Condition, Problem> {
    let text = |key: &str| when.get(key).and_then(Json::as_str).unwrap_or("");
    let question = text("question");
    let found = reader.links.find(question);
    let question = found.ok_or_else(|| Problem::NoSuchQuestion(question.into()))?;
    let operator = text("operator");
    let operator =
        Operator::read(operator).ok_or_else(|| Problem::UnknownOperator(operator.into()))?;
    let answer = Value::read(when, "answer").ok_or(Problem::NoComparison)?;
    let asked = reader.items.get(question.index());
    let fits = match operator {
        // What asks for nothing has no answer that could exist.
        Operator::Exists if crate::WHOLE && !asked.is_some_and(Item::is_question) => false,
        Operator::Exists => matches!(answer, Value::Boolean(_)),
        _ => asked.is_some_and(|item| options::offers(item.kind, &answer)),
    };
    if fits { Ok(Condition { question, operator, answer }) } else { Err(Problem::NoComparison) }
}

/// For each item, the items whose conditions ask for it, or that are due so long after it.
pub(super) fn dependents(items: &[Item]) -> Vec<Vec<ItemId>> {
    let mut dependents = vec![Vec::new(); items.len()];
    for item in items {
        let asked = item.conditions.iter().map(|condition| condition.question);
        let due = item.more().filter(|_| crate::RULES).and_then(|more| more.due);
        for question in asked.chain(due.map(|due| due.after)) {
            let list: Option<&mut Vec<ItemId>> = dependents.get_mut(question.index());
            if let Some(list) = list.filter(|list| list.last() != Some(&item.id)) {
                list.push(item.id);
            }
        }
    }
    dependents
}
