//! Every condition of our forms is met and not met.

use std::rc::Rc;

use trivsel::answers::{Address, Answer};
use trivsel::form::{Condition, Form, Item, ItemId, Operator, Value};

use crate::support::{Reader, own_form};

/// Answers a question so that a condition on it holds, and switches the question on first.
fn meet(reader: &mut Reader, condition: &Condition) {
    switch_on(reader, condition.question);
    let question = reader.form.item(condition.question).unwrap().clone();
    let answer = match condition.operator {
        Operator::Equal => Some(condition.answer.clone()),
        Operator::NotEqual => other(&question, &condition.answer),
        Operator::Exists if condition.answer == Value::Boolean(true) => Some(words()),
        Operator::Exists => None,
        operator => panic!("our forms do not use {operator:?}"),
    };
    answers(reader, &question, answer);
}

fn words() -> Value {
    Value::String("Karim Eksempel".into())
}

/// Answers a question so that a condition on it does not hold.
fn fail(reader: &mut Reader, condition: &Condition) {
    let question = reader.form.item(condition.question).unwrap().clone();
    let answer = match condition.operator {
        Operator::Equal | Operator::Exists => None,
        Operator::NotEqual => Some(condition.answer.clone()),
        operator => panic!("our forms do not use {operator:?}"),
    };
    answers(reader, &question, answer);
}

fn answers(reader: &mut Reader, question: &Item, answer: Option<Value>) {
    let answer = answer.map(Answer::Value).into_iter().collect();
    reader.answers.set(question, Address::top(question.id), answer);
    reader.changed(&[question.id]);
}

/// Whether a condition holds while there is no answer.
fn is_absence(condition: &Condition) -> bool {
    condition.operator == Operator::Exists && condition.answer == Value::Boolean(false)
}

/// Another option than this one.
fn other(question: &Item, value: &Value) -> Option<Value> {
    question.options.iter().map(|option| &option.value).find(|other| *other != value).cloned()
}

/// Meets one condition of an item and of everything around it.
fn switch_on(reader: &mut Reader, id: ItemId) {
    let mut next = Some(id);
    while let Some(item) = next.and_then(|id| reader.form.item(id)).cloned() {
        if let Some(condition) = item.conditions.first() {
            meet(reader, condition);
        }
        next = item.parent;
    }
}

/// Whether an item is on with one of its conditions met, and off without. What is on while nobody
/// has said who fills in is tried from its other condition.
fn try_one(form: &Rc<Form>, item: &Item, condition: &Condition) {
    let name = &item.link_id;
    let mut reader = Reader::of(form.clone());
    item.parent.into_iter().for_each(|parent| switch_on(&mut reader, parent));
    let at_first = item.conditions.iter().any(is_absence);
    assert_eq!(reader.sees(name), at_first, "»{name}« before anything was said");
    meet(&mut reader, condition);
    assert!(reader.sees(name), "»{name}« is off although {:?} holds", condition.question);
    // What is on without an answer goes off with the one that the condition beside it refuses.
    if is_absence(condition) {
        return;
    }
    fail(&mut reader, condition);
    assert!(!reader.sees(name), "»{name}« is on although {:?} does not hold", condition.question);
}

#[test]
fn every_condition_of_our_forms_is_met_and_not_met() {
    let mut count = 0;
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/www/forms")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let form = own_form(path.file_stem().unwrap().to_str().unwrap());
        for item in form.items() {
            for condition in &item.conditions {
                try_one(&form, item, condition);
                count += 1;
            }
        }
    }
    assert_eq!(count, 133);
}
