//! Answering: texts, choices, rows.

use std::rc::Rc;

use super::{Desk, Effect, Focus};
use crate::answers::{Address, Answer, Answers, RowId};
use crate::form::{AnswerOption, Date, Item, ItemId, Kind, Value};

/// As many empty fields as are kept before one that is filled in: nobody leaves more.
const MOST_FIELDS: usize = 100;

impl Desk {
    /// Sets the answers to a question.
    pub(super) fn answer(&mut self, at: &Address, answers: Vec<Answer>) -> Vec<Effect> {
        self.set(at, answers, false)
    }

    /// A question was left without an answer again. The button that did it is gone now, so the
    /// focus goes to the question.
    pub(super) fn unanswer(&mut self, at: &Address) -> Vec<Effect> {
        let mut effects = self.answer(at, Vec::new());
        effects.push(Effect::Focus(Focus::Row(at.clone())));
        effects
    }

    fn set(&mut self, at: &Address, answers: Vec<Answer>, soon: bool) -> Vec<Effect> {
        let Some(item) = self.form().item(at.item).filter(|item| item.is_question()).cloned()
        else {
            return Vec::new();
        };
        Rc::make_mut(&mut self.answers).set(&item, at.clone(), answers);
        self.changed(item.id, soon)
    }

    fn changed(&mut self, item: ItemId, soon: bool) -> Vec<Effect> {
        self.sheet = Rc::new(self.sheet.update(&self.answers, &[item]));
        self.unsaved = true;
        self.edits += 1;
        self.made = None;
        vec![Effect::Journal { soon }]
    }

    /// A field has this text now.
    pub(super) fn type_text(&mut self, at: &Address, index: usize, text: &str) -> Vec<Effect> {
        let Some(item) = self.form().item(at.item).cloned() else { return Vec::new() };
        let mut answers = self.answers.at(at).to_vec();
        put(&mut answers, index, Answers::typed(&item, text));
        self.set(at, answers, true)
    }

    /// A field was left: a date whose year was written with two digits is taken now.
    pub(super) fn settle(&mut self, at: &Address, index: usize) -> Vec<Effect> {
        let answers = self.answers.at(at);
        let date = answers.get(index).filter(|answer| answer.value().is_none());
        let date = date.and_then(Answer::text).and_then(Date::from_settled);
        let Some(date) = date.filter(|_| self.kind(at) == Some(Kind::Date)) else {
            return Vec::new();
        };
        let mut answers = answers.to_vec();
        put(&mut answers, index, Answer::Value(Value::Date(date)));
        self.set(at, answers, false)
    }

    fn kind(&self, at: &Address) -> Option<Kind> {
        self.form().item(at.item).map(|item| item.kind)
    }

    /// An option was chosen or taken away.
    pub(super) fn choose(&mut self, at: &Address, value: &Value, chosen: bool) -> Vec<Effect> {
        let Some(item) = self.form().item(at.item).cloned() else { return Vec::new() };
        if !value.fits(item.kind) {
            return Vec::new();
        }
        let mut answers = self.answers.at(at).to_vec();
        answers.retain(|answer| answer.value() != Some(value));
        if chosen {
            let alone = !item.repeats || is_exclusive(&item, value);
            answers.retain(|answer| {
                !alone && answer.value().is_some_and(|other| !is_exclusive(&item, other))
            });
            answers.push(Answer::Value(value.clone()));
        }
        if !item.options.is_empty() {
            answers = in_order(&item, &answers);
        }
        self.set(at, answers, false)
    }

    /// A field of a repeating question was taken away.
    pub(super) fn remove_answer(&mut self, at: &Address, index: usize) -> Vec<Effect> {
        let mut answers = self.answers.at(at).to_vec();
        if index < answers.len() {
            answers.remove(index);
        }
        let mut effects = self.answer(at, answers);
        effects.push(Effect::Focus(Focus::Row(at.clone())));
        effects
    }

    /// A repeating group got one more row.
    pub(super) fn add_row(&mut self, group: &Address) -> Vec<Effect> {
        let answers = Rc::make_mut(&mut self.answers);
        let Some(row) = answers.add_row(group) else { return Vec::new() };
        // The new row may get the number of the one that was removed, which then cannot come back.
        self.removed = None;
        let mut effects = self.changed(group.item, false);
        effects.push(Effect::Focus(Focus::Row(group.in_row(row))));
        effects
    }

    /// A row of a repeating group was taken away. It can be put back.
    pub(super) fn remove_row(&mut self, group: &Address, row: RowId) -> Vec<Effect> {
        let form = self.form().clone();
        let answers = Rc::make_mut(&mut self.answers);
        let Some(removed) = answers.remove_row(&form, group, row) else { return Vec::new() };
        self.removed = Some(removed);
        let mut effects = self.changed(group.item, false);
        effects.push(Effect::Focus(Focus::PutBack));
        effects
    }

    /// What was taken away last comes back.
    pub(super) fn put_back(&mut self) -> Vec<Effect> {
        let Some(removed) = self.removed.take() else { return Vec::new() };
        let form = self.form().clone();
        let address = removed.address();
        Rc::make_mut(&mut self.answers).put_back(&form, removed);
        let mut effects = self.changed(address.item, false);
        effects.push(Effect::Focus(Focus::Row(address)));
        effects
    }
}

/// Puts an answer in its place. Fields before it may be empty still, and stay where they are.
fn put(answers: &mut Vec<Answer>, index: usize, answer: Answer) {
    while answers.len() < index.min(MOST_FIELDS) {
        answers.push(Answer::Typed(Rc::from("")));
    }
    match answers.get_mut(index) {
        Some(place) => *place = answer,
        None => answers.push(answer),
    }
}

fn is_exclusive(item: &Item, value: &Value) -> bool {
    item.option(value).is_some_and(|option| option.exclusive)
}

/// Choices stand in the order of the form, whichever was ticked first.
fn in_order(item: &Item, answers: &[Answer]) -> Vec<Answer> {
    let chosen =
        |option: &&AnswerOption| answers.iter().any(|answer| answer.value() == Some(&option.value));
    let values = item.options.iter().filter(chosen).map(|option| option.value.clone());
    values.map(Answer::Value).collect()
}
