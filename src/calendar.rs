//! Dates to be kept, as an iCalendar file (RFC 5545), and the working days by which some of them
//! are counted. The titles are neutral: a calendar is read by others, and nothing of a child, a
//! place or an answer belongs into one. The room phrases nothing; titles are handed in.

mod days;
mod easter;
mod write;

pub use days::{is_working_day, working_days_after};
pub use easter::easter;
pub use write::write;

use std::fmt;

use crate::form::Date;

/// A day to be kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// The day.
    pub on: Date,
    /// What for.
    pub kind: Kind,
}

/// What a day is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What was agreed is to be done.
    Agreement,
    /// It is looked at again.
    Review,
    /// A receipt must have come.
    Receipt,
}

impl fmt::Debug for Event {
    /// Never shows the day: it is an answer, or follows from one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Event({:?})", self.kind)
    }
}
