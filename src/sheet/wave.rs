//! How far a change goes: from the items that changed to those that depend on them, and on, each
//! after those that it leans on. Items that stand as before end it.

use std::rc::Rc;

use super::rules;
use super::standing::{Now, Standing, depends};
use crate::answers::Answers;
use crate::form::{Date, Form, ItemId, Purpose};

/// A change on its way through the form.
pub(super) struct Wave<'a> {
    pub(super) form: &'a Form,
    pub(super) today: Option<Date>,
    /// How things stand by now.
    pub(super) standing: Rc<Standing>,
    /// The items whose rows are not as they were, in document order.
    pub(super) touched: Vec<ItemId>,
    /// Whether the form may have something else to point out.
    pub(super) speaks: bool,
    /// The items that are still to be looked at, those that others lean on last.
    pending: Vec<ItemId>,
}

impl<'a> Wave<'a> {
    pub(super) fn new(form: &'a Form, standing: &Rc<Standing>, today: Option<Date>) -> Self {
        let standing = standing.clone();
        Self { form, today, standing, touched: Vec::new(), speaks: false, pending: Vec::new() }
    }

    /// The answers to an item have changed, or the rows of a group.
    pub(super) fn start(&mut self, id: ItemId) {
        self.touch(id);
        self.spread(id);
        self.touch_civil(id);
        let end = self.form.item(id).map_or(id, |item| item.end);
        // In a new row the conditions have not been asked yet.
        for inner in self.form.items().get(id.index()..end.index()).unwrap_or_default() {
            if depends(self.form, inner) || rules::calculating(self.form, inner.id).is_some() {
                self.push(inner.id);
            }
        }
    }

    /// A civil registration number is held against the day of birth.
    fn touch_civil(&mut self, id: ItemId) {
        let item = self.form.item(id).filter(|_| crate::WHOLE);
        if item.is_some_and(|item| item.concept() == Some("child-birthdate")) {
            let civil = self.form.with_concept(crate::form::CIVIL).map(|civil| civil.id);
            civil.into_iter().for_each(|civil| self.touch(civil));
        }
    }

    /// The next item to look at.
    pub(super) fn next(&mut self) -> Option<ItemId> {
        self.pending.pop()
    }

    /// Asks whether an item is on now, and when it is due.
    pub(super) fn switch(&mut self, id: ItemId, answers: &Answers) {
        if self.form.item(id).and_then(|item| item.more()?.due).is_some() {
            self.touch(id);
        }
        let Some(item) = self.form.item(id).filter(|item| depends(self.form, item)) else { return };
        let (form, standing, today) = (self.form, &*self.standing, self.today);
        let off = Now { form, answers, standing, today, told: None }.off(item);
        if off != standing.of(id) {
            Rc::make_mut(&mut self.standing).set(id, off);
            self.touch(id);
            self.spread(id);
        }
    }

    /// Goes on to what depends on an item, or on one below it: an item that is off has no answer.
    pub(super) fn spread(&mut self, id: ItemId) {
        let form = self.form;
        let Some(item) = form.item(id) else { return };
        for inner in id.0..item.end.0 {
            form.dependents(ItemId(inner)).iter().for_each(|dependent| self.push(*dependent));
        }
        if !crate::RULES {
            return;
        }
        for rule in form.looking_at(item) {
            match (&rule.purpose, rule.item) {
                (Purpose::Enable | Purpose::Calculate, Some(item)) => self.push(item),
                (Purpose::Constraint(_), Some(item)) => self.touch(item),
                (Purpose::Constraint(_), None) => self.speaks = true,
                _ => {}
            }
        }
    }

    fn push(&mut self, id: ItemId) {
        let rank = self.form.rank(id);
        let place = self.pending.binary_search_by(|other| rank.cmp(&self.form.rank(*other)));
        if let Err(place) = place {
            self.pending.insert(place, id);
        }
    }

    fn touch(&mut self, id: ItemId) {
        if let Err(place) = self.touched.binary_search(&id) {
            self.touched.insert(place, id);
        }
    }
}
