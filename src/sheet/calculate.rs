//! Works out the answers that rules yield: those that are calculated, each after those that it
//! leans on, and those that a new document or row starts with. It writes answers and builds no
//! sheet; what a person has written over stays theirs.

use std::rc::Rc;

use super::standing::Now;
use super::wave::Wave;
use super::{Sheet, fit, rules};
use crate::answers::{Address, Answer, Answers};
use crate::form::{Form, Item, ItemId, Purpose, Rule};

/// How often first answers are gone through: one may start with another's first answer.
const ROUNDS: usize = 10;

impl Sheet {
    /// Writes the answers that follow from a change, but where a person has written over them, and
    /// tells which items they answer.
    pub fn calculate(
        &self,
        answers: &mut Answers,
        changed: &[ItemId],
        theirs: &[Address],
    ) -> Vec<ItemId> {
        let mut written = Vec::new();
        if !self.form.has_rules() {
            return written;
        }
        let mut wave = Wave::new(&self.form, &self.standing, self.today);
        changed.iter().for_each(|id| wave.start(*id));
        while let Some(id) = wave.next() {
            wave.switch(id, answers);
            let Some(item) = self.form.item(id) else { continue };
            let now = Now { standing: &wave.standing, ..self.now(answers) };
            let new = calculated(&now, item);
            let new: Vec<_> = new.into_iter().filter(|(at, _)| !theirs.contains(at)).collect();
            if !new.is_empty() {
                new.into_iter().for_each(|(at, new)| answers.set(item, at, new));
                written.push(id);
                wave.spread(id);
            }
        }
        written
    }

    /// Writes every answer that is calculated, for a document that is begun or gone on with.
    pub fn calculate_all(&self, answers: &mut Answers, theirs: &[Address]) -> Vec<ItemId> {
        let ruled = self.form.rules().iter().filter(|rule| rule.purpose == Purpose::Calculate);
        let items: Vec<ItemId> = ruled.filter_map(|rule| rule.item).collect();
        self.calculate(answers, &items, theirs)
    }

    /// Where the answers are not what would be calculated: a person has written over it. Where
    /// that cannot be told, calculation leaves no answer, so one that is there is a person's too.
    pub fn written_over(&self, answers: &Answers) -> Vec<Address> {
        if !self.form.has_rules() {
            return Vec::new();
        }
        let ruled = self.form.rules().iter().filter(|rule| rule.purpose == Purpose::Calculate);
        let items = ruled.filter_map(|rule| self.form.item(rule.item?));
        let now = self.now(answers);
        let other = items.filter(|item| item.is_writable()).flat_map(|item| calculated(&now, item));
        other.map(|(at, _)| at).filter(|at| !answers.at(at).is_empty()).collect()
    }

    /// Writes what rules give a new document, or a new row, to start with, where there is no
    /// answer yet, and tells which items that answers.
    pub fn start(&self, answers: &mut Answers, row: Option<&Address>) -> Vec<ItemId> {
        let mut written = Vec::new();
        if !self.form.has_rules() {
            return written;
        }
        for _ in 0..ROUNDS {
            let new = self.first_answers(answers, row);
            if new.is_empty() {
                break;
            }
            for (item, at, first) in new {
                written.push(item.id);
                answers.set(&item, at, first);
            }
        }
        written
    }

    fn first_answers(
        &self,
        answers: &Answers,
        row: Option<&Address>,
    ) -> Vec<(Rc<Item>, Address, Vec<Answer>)> {
        let now = self.now(answers);
        let mut first = Vec::new();
        for rule in self.form.rules().iter().filter(|rule| rule.purpose == Purpose::Initial) {
            let Some(item) = rule.item.and_then(|id| self.form.item(id)) else { continue };
            let inside = |at: &Address| {
                row.is_none_or(|row| is_in_row(&self.form, row, at)) && answers.at(at).is_empty()
            };
            for at in places(&now, item).into_iter().filter(inside) {
                let new = answer(&now, rule, item, &at);
                if !new.is_empty() {
                    first.push((item.clone(), at, new));
                }
            }
        }
        first
    }

    fn now<'a>(&'a self, answers: &'a Answers) -> Now<'a> {
        Now { form: &self.form, answers, standing: &self.standing, today: self.today, told: None }
    }
}

/// Whether an address lies in a row of a repeating group.
pub fn is_in_row(form: &Form, row: &Address, at: &Address) -> bool {
    form.item(row.item).is_some_and(|group| group.holds(at.item)) && at.is_under(&row.rows)
}

fn places(now: &Now<'_>, item: &Item) -> Vec<Address> {
    let rows = now.places(item.id).into_iter();
    rows.map(|rows| Address { item: item.id, rows }).collect()
}

/// The places where an item is answered otherwise than its rule says, with what the rule says. What
/// asks for the day says nothing while nobody knows the day.
fn calculated(now: &Now<'_>, item: &Item) -> Vec<(Address, Vec<Answer>)> {
    let rule = rules::calculating(now.form, item.id);
    let Some(rule) = rule.filter(|rule| now.today.is_some() || !rule.day) else {
        return Vec::new();
    };
    let new = places(now, item).into_iter().filter_map(|at| {
        let new = answer(now, rule, item, &at);
        (new != now.answers.at(&at)).then_some((at, new))
    });
    new.collect()
}

/// What a rule says that an item is answered with. Where that cannot be told, or costs too much,
/// there is no answer: an earlier one no longer follows, and would mislead.
fn answer(now: &Now<'_>, rule: &Rule, item: &Item, at: &Address) -> Vec<Answer> {
    rules::ask(now, rule, Some(at), |found| fit::answers(item, found)).unwrap_or_default()
}
