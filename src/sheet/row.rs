//! One row of a sheet: plain data for screen and paper.

use std::rc::Rc;

use crate::answers::{Address, Answer};
use crate::form::{Bound, Constraint, Item, Kind, Value, Whole};

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

/// What is missing from a question with these answers.
pub(super) fn gap(item: &Item, answers: &[Answer]) -> Option<Gap> {
    if !item.is_question() {
        return None;
    }
    let said = answers.iter().filter(|answer| !answer.is_empty());
    let longest = said.clone().filter_map(Answer::text).map(|text| text.chars().count()).max();
    let limit = item.max_length.map(|limit| limit as usize);
    let over = longest.zip(limit).and_then(|(longest, limit)| longest.checked_sub(limit));
    if said.clone().any(|answer| matches!(answer, Answer::Typed(_))) {
        Some(Gap::NotAValue)
    } else if let Some(over) = over.filter(|over| *over > 0 && is_text(item)) {
        Some(Gap::TooLong(over))
    } else {
        let missing = said.count() == 0 && item.required;
        missing.then_some(Gap::Missing)
    }
}

fn is_text(item: &Item) -> bool {
    matches!(item.kind, Kind::String | Kind::Text)
}
