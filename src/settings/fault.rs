//! What can be wrong with settings, each fault with its place. The screen phrases them.

use std::rc::Rc;

use crate::form;

/// One fault and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON path, for example `contacts[1].phone`; empty for the whole file.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The bytes are no JSON, or are nested deeper than a reader should follow.
    NotJson,
    /// The file is larger than settings are.
    TooLarge,
    /// The file is written for another version of settings.
    Version,
    /// Settings have nothing of this name.
    Unknown(Rc<str>),
    /// Something of this name must be there.
    Missing(&'static str),
    /// It must hold parts with names.
    NotAnObject,
    /// It must be a list.
    NotAList,
    /// The list has more entries than this.
    TooMany(usize),
    /// It must be words.
    NotWords,
    /// The words have more characters than this.
    TooLong(usize),
    /// It must be words, or words by language with Danish among them.
    NotAText,
    /// It must be yes or no.
    NotYesOrNo,
    /// No code looks like this.
    NotACode,
    /// There is no such position.
    NotAPosition,
    /// What nobody may choose before the assessment: a position.
    PositionAhead,
    /// It must be a number of days from 1 to 365.
    NotDays,
    /// It must be two ages in months, the lower one first.
    NotMonths,
    /// It must be a colour like `#1a4d80`.
    NotAColour,
    /// White letters could not be read on this colour.
    TooPale,
    /// It must be four numbers, the last two of them greater than zero.
    NotAViewBox,
    /// It must be SVG path data.
    NotAPath,
    /// The text is no SVG from which a drawing could be taken.
    NotADrawing,
    /// It must be a recipient that files can be sealed for.
    NotARecipient,
    /// A form of the municipality's own (it calls itself so) has no address to be known by.
    NoAddress(Rc<str>),
    /// A form of the municipality's own (it calls itself so) is one with which settings are made.
    MakesSettings(Rc<str>),
    /// A form of the municipality's own cannot be filled in.
    Form {
        /// What the form calls itself.
        title: Rc<str>,
        /// What is wrong with it.
        problem: form::Problem,
    },
}
