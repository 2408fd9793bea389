//! Answering: texts, choices, rows.

use std::rc::Rc;

use super::{Desk, Effect, Focus, State};
use crate::answers::{Address, Answer, Answers, RowId};
use crate::form::{AnswerOption, Item, ItemId, Value};

/// As many empty fields as are kept before one that is filled in: nobody leaves more.
const MOST_FIELDS: usize = 100;

impl State {
    pub(super) fn on_desk(&mut self, act: impl FnOnce(&mut Desk) -> Vec<Effect>) -> Vec<Effect> {
        // A document that was opened is read until the person goes on with it.
        match self.desk.as_mut().filter(|desk| desk.opened.is_none()) {
            Some(desk) => act(desk),
            None => Vec::new(),
        }
    }
}

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
        let item =
            self.form().item(at.item).filter(|item| item.is_question() && item.is_writable());
        let Some(item) = item.cloned() else { return Vec::new() };
        self.note(&item, at);
        Rc::make_mut(&mut self.answers).set(&item, at.clone(), answers);
        // While someone types, an empty field may be on its way to another answer.
        if !soon {
            self.give_back(at);
        }
        self.changed(item.id, soon)
    }

    fn changed(&mut self, item: ItemId, soon: bool) -> Vec<Effect> {
        let changed = self.following(vec![item]);
        self.sheet = Rc::new(self.sheet.update(&self.answers, &changed));
        self.unsaved = true;
        self.edits += 1;
        self.made = None;
        vec![Effect::Journal { soon }]
    }

    /// A field has this text now.
    pub(super) fn type_text(&mut self, at: &Address, index: usize, text: &str) -> Vec<Effect> {
        let Some(item) = self.form().item(at.item).cloned() else { return Vec::new() };
        let answer = Answers::typing(&item, text);
        let mut answers = self.answers.at(at).to_vec();
        if item.is_open() {
            in_own_words(&item, &mut answers, answer);
        } else {
            put(&item, &mut answers, index, answer);
        }
        self.set(at, answers, true)
    }

    /// A field was left: what could be read in its own way only, or was not finished before, is
    /// taken now.
    pub(super) fn settle(&mut self, at: &Address, index: usize) -> Vec<Effect> {
        let Some(item) = self.form().item(at.item).cloned() else { return Vec::new() };
        if self.give_back(at) {
            return self.changed(item.id, false);
        }
        let mut answers = self.answers.at(at).to_vec();
        let index = if item.is_open() { own_words_at(&item, &answers) } else { Some(index) };
        let value = index
            .and_then(|index| Answers::settled(&item, answers.get(index)?, self.record.authored));
        let Some((index, value)) = index.zip(value) else { return Vec::new() };
        if item.is_open() {
            answers.remove(index);
            answers = with_choice(&item, answers, &value);
        } else {
            put(&item, &mut answers, index, Answer::Value(value));
        }
        self.set(at, answers, false)
    }

    /// An option was chosen or taken away.
    pub(super) fn choose(&mut self, at: &Address, value: &Value, chosen: bool) -> Vec<Effect> {
        let Some(item) = self.form().item(at.item).cloned() else { return Vec::new() };
        if !item.takes(value) {
            return Vec::new();
        }
        let mut answers = self.answers.at(at).to_vec();
        if chosen {
            answers = with_choice(&item, answers, value);
        } else {
            answers.retain(|answer| answer.value() != Some(value));
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
        let form = self.form().clone();
        let count = self.answers.rows(group).len();
        let allowed = form.item(group.item).is_some_and(|item| item.allows(count + 1));
        let answers = Rc::make_mut(&mut self.answers);
        let row = if allowed { answers.add_row(group) } else { None };
        let Some(row) = row else { return Vec::new() };
        if crate::WHOLE {
            answers.start_row(&form, &group.in_row(row), self.record.authored);
        }
        // The new row may get the number of the one that was removed, which then cannot come back.
        self.forget_removed();
        let mut effects = self.changed(group.item, false);
        self.start_row(&group.in_row(row));
        effects.push(Effect::Focus(Focus::Row(group.in_row(row))));
        effects
    }

    /// A row of a repeating group was taken away. It can be put back.
    pub(super) fn remove_row(&mut self, group: &Address, row: RowId) -> Vec<Effect> {
        let form = self.form().clone();
        let count = self.answers.rows(group).len();
        if !form.item(group.item).is_some_and(|item| item.spares(count)) {
            return Vec::new();
        }
        let answers = Rc::make_mut(&mut self.answers);
        let Some(removed) = answers.remove_row(&form, group, row) else { return Vec::new() };
        self.forget_removed();
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
fn put(item: &Item, answers: &mut Vec<Answer>, index: usize, answer: Answer) {
    while answers.len() < index.min(MOST_FIELDS) {
        answers.push(Answers::typed(item, ""));
    }
    match answers.get_mut(index) {
        Some(place) => *place = answer,
        None => answers.push(answer),
    }
}

/// The answers once one more was chosen. One that wants to stand alone does, and goes when another
/// is chosen.
fn with_choice(item: &Item, mut answers: Vec<Answer>, value: &Value) -> Vec<Answer> {
    let answer = Answer::Value(value.clone());
    if item.is_open() && answer.is_in_own_words(item) {
        in_own_words(item, &mut answers, answer);
        return answers;
    }
    let alone = !item.repeats || is_exclusive(item, value);
    answers.retain(|other| {
        let goes = |other: &Value| other == value || is_exclusive(item, other);
        !alone && !other.value().is_some_and(goes)
    });
    answers.push(answer);
    if item.options.is_empty() { answers } else { in_order(item, &answers) }
}

/// Own words stand beside the options where several may be chosen, but not beside one that wants
/// to stand alone, and instead of them where one may.
fn in_own_words(item: &Item, answers: &mut Vec<Answer>, answer: Answer) {
    answers.retain(|other| !other.is_in_own_words(item));
    if !answer.is_empty() {
        answers.retain(|other| {
            item.repeats && !other.value().is_some_and(|other| is_exclusive(item, other))
        });
        answers.push(answer);
    }
}

/// Where the answer in own words stands.
fn own_words_at(item: &Item, answers: &[Answer]) -> Option<usize> {
    answers.iter().position(|answer| answer.is_in_own_words(item))
}

fn is_exclusive(item: &Item, value: &Value) -> bool {
    item.option(value).is_some_and(|option| option.exclusive)
}

/// Choices stand in the order of the form, whichever was ticked first, and own words behind them.
fn in_order(item: &Item, answers: &[Answer]) -> Vec<Answer> {
    let chosen =
        |option: &&AnswerOption| answers.iter().any(|answer| answer.value() == Some(&option.value));
    let values = item.options.iter().filter(chosen).map(|option| option.value.clone());
    let own = answers.iter().filter(|answer| answer.is_in_own_words(item)).cloned();
    values.map(Answer::Value).chain(own).collect()
}
