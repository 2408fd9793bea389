//! One row of a sheet: plain data for screen and paper.

use std::rc::Rc;

use super::caution::Caution;
use crate::answers::{Address, Answer};
use crate::form::{Bound, Constraint, Item, Value, Whole};

/// An item that is on, with its answers and the rows under it.
///
/// A repeating group stands as one row whose [`Row::rows`] are its instances; each instance has a
/// [`Row::place`].
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is asked.
    pub item: Rc<Item>,
    /// Where the answers stand.
    pub address: Address,
    /// Which instance of a repeating group this is; `None` for everything else.
    pub place: Option<Place>,
    /// The answers given so far.
    pub answers: Vec<Answer>,
    /// What is still to be said about the question.
    pub gap: Option<Gap>,
    /// What the form points out about it.
    pub hints: Vec<Rc<Constraint>>,
    /// What the program itself points out about it.
    pub caution: Option<Whole<Caution>>,
    /// The rows under it that are on.
    pub rows: Vec<Rc<Row>>,
}

/// Which instance of a repeating group a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Counted from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

/// What is still to be said about a question. It never blocks.
#[derive(Clone, Debug, PartialEq)]
pub enum Gap {
    /// The form asks for an answer, and there is none.
    Missing,
    /// What was typed is not yet a value: no date, for example.
    NotAValue,
    /// The text is longer than the form says, by so many characters.
    TooLong(usize),
    /// What was said lies outside a bound that the form sets.
    Outside(Whole<Bound>),
}

impl Row {
    /// Whether the row asks for an answer.
    pub fn is_question(&self) -> bool {
        self.item.is_question()
    }

    /// The help that belongs to the row.
    pub fn help(&self) -> impl Iterator<Item = &Rc<Row>> {
        self.rows.iter().filter(|row| row.item.is_help())
    }

    /// The rows under it that are no help.
    pub fn contents(&self) -> impl Iterator<Item = &Rc<Row>> {
        self.rows.iter().filter(|row| !row.item.is_help())
    }

    /// Whether this value is among the answers.
    pub fn has(&self, value: &Value) -> bool {
        self.answers.iter().any(|answer| answer.value() == Some(value))
    }

    /// Whether the row or one under it has been answered.
    pub fn is_answered(&self) -> bool {
        !self.answers.is_empty() || self.rows.iter().any(|row| row.is_answered())
    }

    /// Whether the row is a repeating group as a whole.
    pub fn is_list(&self) -> bool {
        self.item.is_repeating_group() && self.place.is_none()
    }

    /// The rows of a repeating group that somebody has begun. Where there must be one and nobody
    /// has, it is the first.
    pub fn begun(&self) -> Vec<&Rc<Row>> {
        if !crate::WHOLE {
            return self.rows.iter().collect();
        }
        let begun: Vec<&Rc<Row>> = self.rows.iter().filter(|row| row.is_answered()).collect();
        match begun.as_slice() {
            [] if self.item.required => self.rows.iter().take(1).collect(),
            _ => begun,
        }
    }

    /// Whether there may be one more: a row of a repeating group, or an answer of a question that
    /// repeats.
    pub fn can_add(&self) -> bool {
        let count = if self.is_list() { self.rows.len() } else { self.answers.len() };
        self.item.repeats && self.place.is_none() && self.item.allows(count + 1)
    }

    /// Whether this row of a repeating group may go. Of the last one the answers may, so that an
    /// empty row takes its place.
    pub fn can_remove(&self) -> bool {
        self.place.is_some_and(|place| self.item.spares(place.of))
    }

    /// The row and all under it, in document order.
    pub fn collect<'a>(self: &'a Rc<Self>, into: &mut Vec<&'a Rc<Self>>) {
        into.push(self);
        self.rows.iter().for_each(|row| row.collect(into));
    }

    /// What an option of the item is called beside a value, in a language.
    pub fn words<'a>(&'a self, value: &'a Value, language: &str) -> Option<&'a str> {
        let option = self.item.option(value)?;
        Some(option.display.in_language(language))
    }
}
