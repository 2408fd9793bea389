//! What follows from an answer by the rules of its form: answers that are calculated, and those
//! that a document or a row starts with. What a person has written over stays theirs until they
//! clear it.

use std::rc::Rc;

use super::Desk;
use crate::answers::{Address, Answers};
use crate::form::{Item, ItemId, Purpose};
use crate::sheet::{Sheet, is_in_row};

impl Desk {
    /// Writes what a new document starts with.
    pub(super) fn start(&mut self) {
        if self.form().has_rules() {
            self.theirs.clear();
            self.follow(|sheet, answers| sheet.start(answers, None));
            self.follow(|sheet, answers| sheet.calculate_all(answers, &[]));
        }
    }

    /// The document is gone on with on another day.
    pub(super) fn go_on(&mut self) {
        let form = self.form().clone();
        if !form.has_rules() {
            return;
        }
        self.sheet = Rc::new(Sheet::new(form, &self.answers, self.record.authored));
        let theirs = self.theirs.clone();
        self.unsaved |= self.follow(|sheet, answers| sheet.calculate_all(answers, &theirs));
    }

    /// Writes what a new row starts with.
    pub(super) fn start_row(&mut self, row: &Address) {
        if !self.form().has_rules() {
            return;
        }
        let theirs = self.theirs.clone();
        self.follow(|sheet, answers| {
            let mut items = sheet.start(answers, Some(row));
            items.extend(sheet.calculate(answers, &items, &theirs));
            items
        });
    }

    /// The items that are answered otherwise now that these have changed.
    pub(super) fn following(&mut self, mut changed: Vec<ItemId>) -> Vec<ItemId> {
        if self.form().has_rules() {
            let answers = Rc::make_mut(&mut self.answers);
            changed.extend(self.sheet.calculate(answers, &changed, &self.theirs));
        }
        changed
    }

    /// Lets the sheet write answers and brings it up to date; tells whether it wrote any.
    fn follow(&mut self, write: impl FnOnce(&Sheet, &mut Answers) -> Vec<ItemId>) -> bool {
        let items = write(&self.sheet, Rc::make_mut(&mut self.answers));
        if !items.is_empty() {
            self.sheet = Rc::new(self.sheet.update(&self.answers, &items));
        }
        !items.is_empty()
    }

    /// A person answers an item. Where it is calculated, the answer is theirs from now on.
    pub(super) fn note(&mut self, item: &Item, at: &Address) {
        let is = |purpose: &Purpose| *purpose == Purpose::Calculate;
        let calculated = self.form().rules_of(Some(item.id)).any(|rule| is(&rule.purpose));
        if calculated && !self.theirs.contains(at) {
            self.theirs.push(at.clone());
        }
    }

    /// A person has cleared an answer and left it: it is calculated again. Tells whether it is one
    /// that is.
    pub(super) fn give_back(&mut self, at: &Address) -> bool {
        if !self.form().has_rules() {
            return false;
        }
        let before = self.theirs.len();
        if self.answers.at(at).is_empty() {
            self.theirs.retain(|other| other != at);
        }
        self.theirs.len() < before
    }

    /// The row that was removed last cannot come back, and what was written over in it is past.
    pub(super) fn forget_removed(&mut self) {
        let Some(removed) = self.removed.take() else { return };
        let form = self.form().clone();
        if form.has_rules() {
            self.theirs.retain(|at| !is_in_row(&form, &removed.address(), at));
        }
    }
}
