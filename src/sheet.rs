//! The form as it stands now: which rows are on and what is missing.
//!
//! Screen and paper both read the sheet, so they cannot differ in what they show. The room holds
//! no state of its own: [`Sheet::new`] and [`Sheet::update`] come to the same.

mod build;
mod calculate;
mod caution;
mod civil;
mod fit;
mod gap;
mod idle;
mod parents;
mod row;
mod rules;
mod scope;
mod standing;
mod told;
mod tree;
mod wave;

use std::rc::Rc;

use crate::answers::{Address, Answers, Document, Record};
use crate::form::{Bound, Constraint, Date, Form, Item, ItemId};

pub use calculate::is_in_row;
pub use caution::Caution;
pub use civil::Civil;
pub use parents::{Chapter, Reading, is_for_one_child};
pub use row::{Gap, Place, Row};
pub use scope::{
    Excerpt, Why, Withheld, asks_exceptions, asks_scope, is_joinable, is_scoped, takes_back,
};
pub use told::Told;

use build::Builder;
use standing::{Now, Standing};
use wave::Wave;

/// The rows that are on, as a tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The form.
    pub form: Rc<Form>,
    /// The top-level rows that are on, in document order.
    pub rows: Vec<Rc<Row>>,
    /// What the form points out about the answers as a whole.
    pub hints: Vec<Rc<Constraint>>,
    standing: Rc<Standing>,
    today: Option<Date>,
}

impl Sheet {
    /// The sheet of a form and its answers. `today` is the day for rules that ask for one.
    pub fn new(form: Rc<Form>, answers: &Answers, today: Option<Date>) -> Self {
        Self::first(form, answers, today, None)
    }

    /// The sheet as another one was that knew more: nothing is evaluated, nothing pointed out.
    pub fn as_told(form: Rc<Form>, answers: &Answers, told: &Told) -> Self {
        Self::first(form, answers, None, Some(told))
    }

    fn first(form: Rc<Form>, answers: &Answers, today: Option<Date>, told: Option<&Told>) -> Self {
        let standing = Rc::new(Standing::new(&form, answers, today, told));
        let now = Now { form: &form, answers, standing: &standing, today, told };
        let rows = Builder { now, touched: &[] }.roots(None);
        let hints = rules::form_hints(&now);
        Self { form, rows, hints, standing, today }
    }

    /// The sheet after the answers to some items, or the rows of some groups, have changed. Rows
    /// that nothing touched are the same `Rc` as before.
    #[must_use]
    pub fn update(&self, answers: &Answers, changed: &[ItemId]) -> Self {
        if !crate::WHOLE {
            // For the moment that the first module is there, a form of ours is quick enough anew.
            return Self::new(self.form.clone(), answers, self.today);
        }
        let (form, today) = (self.form.clone(), self.today);
        let mut wave = Wave::new(&form, &self.standing, today);
        changed.iter().for_each(|id| wave.start(*id));
        while let Some(id) = wave.next() {
            wave.switch(id, answers);
        }
        let Wave { standing, touched, speaks, .. } = wave;
        let now = Now { form: &form, answers, standing: &standing, today, told: None };
        let rows = Builder { now, touched: &touched }.roots(Some(&self.rows));
        let hints = if speaks { rules::form_hints(&now) } else { self.hints.clone() };
        Self { form, rows, hints, standing, today }
    }

    /// What only rules and patterns tell of the sheet.
    pub fn told(&self) -> Told {
        let odd = |row: &&Rc<Row>| match &row.gap {
            Some(Gap::Outside(bound)) => **bound == Bound::Pattern,
            _ => false,
        };
        let odd = self.all().into_iter().filter(odd).map(|row| row.address.clone());
        Told { off: self.standing.by_rule(&self.form), odd: odd.collect() }
    }

    /// The rows of a step, given the step's top-level items.
    pub fn rows_of<'a>(&'a self, roots: &'a [ItemId]) -> impl Iterator<Item = &'a Rc<Row>> {
        self.rows.iter().filter(|row| roots.contains(&row.item.id))
    }

    /// Whether a step is done: something is answered in it, and nothing is missing.
    pub fn is_filled(&self, roots: &[ItemId]) -> bool {
        let mut all = Vec::new();
        self.rows_of(roots).for_each(|row| row.collect(&mut all));
        all.iter().any(|row| !row.answers.is_empty()) && all.iter().all(|row| row.gap.is_none())
    }

    /// Every row that is on, in document order.
    pub fn all(&self) -> Vec<&Rc<Row>> {
        let mut all = Vec::new();
        self.rows.iter().for_each(|row| row.collect(&mut all));
        all
    }

    /// The row at an address, where it is on.
    pub fn at(&self, address: &Address) -> Option<&Rc<Row>> {
        self.all().into_iter().find(|row| row.address == *address)
    }

    /// Whether what stands at an address is asked: neither it nor what it stands in is off.
    pub fn is_on(&self, address: &Address) -> bool {
        self.standing.is_on(&self.form, address)
    }

    /// The questions that something is still to be said about, in document order.
    pub fn gaps(&self) -> Vec<&Rc<Row>> {
        let mut gaps = self.all();
        gaps.retain(|row| row.gap.is_some());
        if crate::WHOLE && !gaps.is_empty() {
            let waiting = self.waiting();
            gaps.retain(|row| {
                row.gap != Some(Gap::Missing) || !waiting.iter().any(|part| part.holds(row.item.id))
            });
        }
        gaps
    }

    /// The parts for whoever receives the document in which nothing is said yet: nothing is missing
    /// there before somebody answers.
    fn waiting(&self) -> Vec<&Rc<Item>> {
        let mut parts: Vec<&Rc<Item>> = self.form.reply_parts().collect();
        if !parts.is_empty() {
            let rows = self.all();
            let said = |row: &&&Rc<Row>| row.answers.iter().any(|answer| !answer.is_empty());
            let said: Vec<ItemId> = rows.iter().filter(said).map(|row| row.item.id).collect();
            parts.retain(|part| !said.iter().any(|id| part.holds(*id)));
        }
        parts
    }

    /// The document as the sheet shows it: answers of rows that are off are left out, and so are
    /// rows of repeating groups in which nothing is answered.
    pub fn document(&self, answers: &Answers, record: &Record) -> Document {
        let on = self.all().into_iter().map(|row| &row.address);
        Document {
            form: self.form.clone(),
            answers: answers.only(on).without_blank_rows(&self.form),
            record: record.finished(self.gaps().is_empty()),
        }
    }
}
