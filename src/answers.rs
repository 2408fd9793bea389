//! What has been answered, typed by the form; reads and writes the record.
//!
//! Answers live here whether their item is on or not: the room `sheet` knows what is on, and a
//! record holds only that. Answers that fit nothing in the form are kept aside, never dropped.

mod address;
mod also;
mod answer;
mod differ;
mod document;
mod edition;
mod moment;
mod places;
mod read;
mod replaced;
mod rows;
mod start;
mod typed;
mod words;
mod write;

use std::rc::Rc;

use crate::form::{Form, Item, ItemId, Value, Whole};

pub use address::{Address, RowId};
pub use also::Also;
pub use answer::{Answer, Misfit};
pub use document::{Document, FORMAT, Record, Stamp, Status, Unreadable};
pub use edition::Edition;
pub use moment::Moment;
pub use replaced::Replaced;
pub use rows::Removed;

use places::Places;
use rows::First;

/// The answers to one form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    values: Places<Vec<Answer>>,
    /// The rows of each repeating group that was touched, in the order in which a person sees them.
    rows: Places<Vec<RowId>>,
    /// The rows that groups start with, where the form asks for several.
    first: Option<Whole<First>>,
    misfits: Vec<Rc<Misfit>>,
}

impl Answers {
    /// The answers at an address; most questions have none or one.
    pub fn at(&self, address: &Address) -> &[Answer] {
        self.values.get(address).map(Vec::as_slice).unwrap_or_default()
    }

    /// The first value that answers an item with this concept, for example `child-name`.
    pub fn concept(&self, form: &Form, concept: &str) -> Option<&Value> {
        let item = form.with_concept(concept)?;
        self.at(&Address::top(item.id)).first().and_then(|answer| answer.value())
    }

    /// Sets the answers at an address. Empty texts are no answers; where the item does not repeat,
    /// the last one counts.
    pub fn set(&mut self, item: &Item, address: Address, mut answers: Vec<Answer>) {
        if !item.repeats {
            answers = answers.pop().into_iter().collect();
            answers.retain(|answer| !answer.is_empty());
        }
        while answers.last().is_some_and(Answer::is_empty) {
            answers.pop();
        }
        if answers.is_empty() {
            self.values.remove(&address);
        } else {
            self.values.insert(address, answers);
        }
    }

    /// The answers to a question as seen from a place: in the same rows as far as both share
    /// them, in any row beyond that (FHIR R4 § 4.9, enableWhen in repeating groups).
    pub fn seen_from<'a>(
        &'a self,
        form: &'a Form,
        question: ItemId,
        from: &'a Address,
    ) -> impl Iterator<Item = (&'a Address, &'a [Answer])> {
        let ours = form.repeating_around(from.item);
        let theirs = form.repeating_around(question);
        let shared = ours.iter().zip(&theirs).take_while(|(a, b)| a == b).count();
        let together = move |address: &Address| {
            let rows = address.rows.iter().zip(from.rows.iter()).take(shared);
            rows.into_iter().all(|(a, b)| a == b)
        };
        let all = self.values.of(question).iter();
        all.filter(move |(at, _)| together(at)).map(|(at, answers)| (at, answers.as_slice()))
    }

    /// Everything answered, in document order.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &[Answer])> {
        self.values.iter().map(|(address, answers)| (address, answers.as_slice()))
    }

    /// What is answered in an item's subtree, in any row, in document order.
    pub(crate) fn within(&self, item: &Item) -> &[(Address, Vec<Answer>)] {
        self.values.between(item.id, item.end)
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.misfits.is_empty()
    }

    /// Answers of a record that fit nothing in the form.
    pub fn misfits(&self) -> &[Rc<Misfit>] {
        &self.misfits
    }

    /// The same answers without those that fit nothing in the form.
    #[must_use]
    pub fn without_misfits(mut self) -> Self {
        self.misfits.clear();
        self
    }

    /// The answers at these addresses alone, without fields that are empty, with the rows of the
    /// groups among them, and all that fits nothing.
    pub fn only<'a>(&self, addresses: impl Iterator<Item = &'a Address>) -> Self {
        let (misfits, first) = (self.misfits.clone(), self.first.clone());
        let mut kept = Self { misfits, first, ..Self::default() };
        for address in addresses {
            if let Some(answers) = self.values.get(address) {
                let said = answers.iter().filter(|answer| !answer.is_empty());
                kept.values.insert(address.clone(), said.cloned().collect());
            }
            if let Some(rows) = self.rows.get(address) {
                kept.rows.insert(address.clone(), rows.clone());
            }
        }
        kept
    }
}
