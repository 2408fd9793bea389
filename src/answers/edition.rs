//! By what people tell the versions of a document from each other: which one it is, when it was
//! made, and who says that they filled it in. Ids are for programs, and stand elsewhere.

use std::rc::Rc;

use super::{Moment, Record};
use crate::form::Date;

/// By what a version is told from the others of its document.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Edition {
    /// Which one it is, counted from 1, where that is known.
    pub number: Option<usize>,
    /// The day on which it was written.
    pub date: Option<Date>,
    /// When it was put into a file.
    pub at: Option<Moment>,
    /// Who filled it in, as they said themselves.
    pub by: Option<Rc<str>>,
}

impl Edition {
    /// When it was made: the day, and the hour and minute where they are known.
    pub fn when(&self) -> Option<(Date, Option<(u8, u8)>)> {
        let made = self.at.map(|at| (at.date, Some((at.hour, at.minute))));
        made.or_else(|| self.date.map(|date| (date, None)))
    }
}

impl Record {
    /// Which version this is. Who filled it in is said in its answers
    /// ([`Record::author`]).
    pub fn edition(&self) -> Edition {
        Edition { number: self.number(), date: self.authored, at: self.also().made, by: None }
    }

    /// What is known of the version that this one takes the place of, where there is one.
    pub fn edition_before(&self) -> Option<Edition> {
        self.replaces.as_ref()?;
        let before = self.also().replaced.unwrap_or_default();
        let (date, at, by) = (before.authored, before.made, before.by);
        Some(Edition { number: None, date, at, by })
    }

    /// The first one is the one that takes the place of none. A record of old names the one before
    /// it and no other, and says nothing of how many there were.
    fn number(&self) -> Option<usize> {
        let before = self.predecessors().len();
        (before == 0 || self.also().replaced.is_some()).then_some(before + 1)
    }
}
