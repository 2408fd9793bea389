//! What a row keeps for itself about answers that are written in a line and read as something
//! else than text, and about own words beside options. The first module has none of these.

use std::rc::Rc;

use yew::AttrValue;

use super::row::RowProps;
use super::{moment, own_words};
use crate::answers::Answer;
use crate::form::{Item, Kind, ScalarKind, Unit};
use crate::sheet::Row;
use crate::state::DateParts;

/// What a row keeps for itself.
#[derive(Default)]
pub(super) struct Lines {
    /// The line that has the focus, and what is typed there: nothing is written anew under the
    /// fingers.
    typed: Option<(usize, Rc<str>)>,
    /// The line for which a unit was chosen, and the unit's place in the list.
    unit: Option<(usize, Option<usize>)>,
    /// Whether own words are to be the answer, though there are none yet.
    pub(super) own: bool,
    /// Whether what is hidden as it is typed is shown.
    pub(super) shown_plainly: bool,
    /// Whether they were just taken away by a button.
    dropped: bool,
}

/// What happens in such a line.
pub(super) enum Happened {
    /// It has this text now.
    Typed(usize, Rc<str>),
    /// A unit was chosen: its place in the list, where it is one.
    Unit(usize, Option<usize>),
    /// Own words are to be the answer, or not.
    Own(bool),
    /// What is typed is to be shown, or hidden.
    Plain(bool),
}

impl Lines {
    /// Keeps what happened; the line whose answer is another one now.
    pub(super) fn keep(&mut self, happened: &Happened) -> Option<usize> {
        match happened {
            Happened::Typed(place, text) => {
                self.typed = Some((*place, text.clone()));
                Some(*place)
            }
            Happened::Unit(place, unit) => {
                self.unit = Some((*place, *unit));
                Some(*place)
            }
            Happened::Plain(plain) => {
                self.shown_plainly = *plain;
                None
            }
            Happened::Own(own) => {
                self.own = *own;
                self.dropped = !own;
                None
            }
        }
    }

    /// Another answer: an option, where it is the only answer, takes the place of own words; where
    /// these were deleted, their field stays under the fingers.
    pub(super) fn answered(&mut self, old: &Row, row: &Row) {
        let dropped = std::mem::take(&mut self.dropped);
        if !row.answers.is_empty() && !row.item.repeats && own_words::answer(row).is_none() {
            self.own = false;
        } else if !dropped && own_words::answer(old).is_some() {
            self.own = true;
        }
    }

    /// The line that has the focus and was typed in.
    pub(super) fn typed_at(&self) -> Option<usize> {
        self.typed.as_ref().map(|(place, _)| *place)
    }

    /// The focus has left the line; which one it was.
    pub(super) fn leave(&mut self) -> Option<usize> {
        self.typed.take().map(|(place, _)| place)
    }

    /// What stands in a line.
    pub(super) fn shown(&self, props: &RowProps, place: usize) -> AttrValue {
        match self.typed.as_ref().filter(|typed| typed.0 == place) {
            Some((_, text)) => text.clone().into(),
            None => {
                let answer = props.row.answers.get(place);
                let written = answer.map(|answer| written(&props.row.item, answer));
                written.unwrap_or_default().into()
            }
        }
    }

    /// Which unit stands beside a line.
    pub(super) fn unit(&self, props: &RowProps, place: usize) -> Option<usize> {
        match self.unit.filter(|unit| unit.0 == place) {
            Some((_, unit)) => unit,
            None => unit_of(&props.row.item, props.row.answers.get(place)?),
        }
    }

    /// The answer of a line as one text, as it is read. `date` stands beside a time of day.
    pub(super) fn joined(&self, props: &RowProps, place: usize, date: &DateParts) -> String {
        let text = self.shown(props, place);
        let item = &props.row.item;
        if is_moment(item) {
            return moment::join(date, &text);
        }
        let unit = self.unit(props, place).and_then(|unit| units(item).get(unit));
        match unit.filter(|_| !text.trim().is_empty()) {
            Some(unit) => [text.trim(), unit.shown()].join(" "),
            None => text.to_string(),
        }
    }
}

/// Whether the item asks for one day with a time of day, in fields of their own.
pub(super) fn is_moment(item: &Item) -> bool {
    matches!(item.kind, Kind::Scalar(kind) if *kind == ScalarKind::DateTime) && !item.repeats
}

/// The units that a person can choose from.
pub(super) fn units(item: &Item) -> &[Unit] {
    match item.more().map(|more| more.units()) {
        Some(units @ [_, _, ..]) => units,
        _ => &[],
    }
}

fn written(item: &Item, answer: &Answer) -> String {
    if is_moment(item) {
        return moment::time(item, answer);
    }
    let text = answer.typed_text(item);
    match unit_of(item, answer).and_then(|unit| units(item).get(unit)) {
        Some(unit) => text.trim_end().trim_end_matches(unit.shown()).trim_end().to_owned(),
        None => text.into_owned(),
    }
}

/// The unit of an answer, as its place in the list. It stands behind the number.
fn unit_of(item: &Item, answer: &Answer) -> Option<usize> {
    let text = answer.typed_text(item);
    let behind = |unit: &Unit| {
        let number = text.trim_end().strip_suffix(unit.shown());
        number.is_some_and(|number| number.ends_with(' '))
    };
    units(item).iter().position(behind)
}
