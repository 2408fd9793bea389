//! Every condition of our ten forms is met and not met.

use std::rc::Rc;

use trivsel::answers::{Address, Answer};
use trivsel::form::{Condition, Form, Item, ItemId, Operator};

use crate::support::{Reader, own_form};

/// Answers a question so that a condition on it holds, and switches the question on first.
fn meet(reader: &mut Reader, condition: &Condition) {
    assert_eq!(condition.operator, Operator::Equal, "what our forms use");
    switch_on(reader, condition.question);
    let question = reader.form.item(condition.question).unwrap().clone();
    let answer = Answer::Value(condition.answer.clone());
    reader.answers.set(&question, Address::top(question.id), vec![answer]);
    reader.changed(&[question.id]);
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

/// Whether an item is on with one of its conditions met, and off without.
fn try_one(form: &Rc<Form>, item: &Item, condition: &Condition) {
    let name = &item.link_id;
    let mut reader = Reader::of(form.clone());
    item.parent.into_iter().for_each(|parent| switch_on(&mut reader, parent));
    assert!(!reader.sees(name), "»{name}« is on before anything was said");
    meet(&mut reader, condition);
    assert!(reader.sees(name), "»{name}« is off although {:?} holds", condition.question);
    let question = form.item(condition.question).unwrap().link_id.clone();
    reader.says(&question, "");
    assert!(!reader.sees(name), "»{name}« is on although »{question}« is empty");
}

#[test]
fn every_condition_of_the_ten_forms_is_met_and_not_met() {
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
    assert_eq!(count, 108);
}
