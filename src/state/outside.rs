//! What happens outside, as data: what is to be done there, and what comes back. It does nothing.

use std::rc::Rc;

use crate::answers::Address;
use crate::form::Whole;
use crate::work::{Job, Product};

/// A product behind an `Rc`, so that an action can be compared and cloned.
#[derive(Clone, Debug)]
pub struct ProductBox(pub Rc<Product>);

impl PartialEq for ProductBox {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is to happen outside.
#[derive(Clone)]
pub enum Effect {
    /// A heavy job is to be done; its end is reported by [`super::Action::Finished`].
    Run(Job),
    /// A file is to be saved on the person's device.
    Save(Parcel),
    /// The journal is to be brought up to date: at once, or within 250 ms while someone types.
    Journal {
        /// Whether it can wait a moment.
        soon: bool,
    },
    /// The journal is to be emptied: there is nothing to lose.
    Forget,
    /// This file is to be opened by the whole program.
    Later(Rc<str>, Rc<[u8]>),
    /// The focus is to go there.
    Focus(Focus),
    /// These settings, as their file, hold from now on, also where the program starts again.
    Settle(Whole<Rc<str>>),
    /// The page speaks this language from now on, also where the program starts again.
    Speak(Whole<&'static str>),
    /// The person is to choose a file for the draft, which is proposed to be called this; told by
    /// [`super::Drafting::Chosen`]. It must follow from a click: browsers ask for one.
    Choose(Whole<Rc<str>>),
    /// That file is to hold these bytes and no others; told by [`super::Drafting::Kept`] with this
    /// number.
    Keep(Whole<(u32, Rc<[u8]>)>),
    /// In so many milliseconds [`super::Drafting::Due`] is to be told, once.
    Tick(Whole<u32>),
    /// The job that runs is to be given up: nothing is told of its end.
    Stop(Whole<()>),
    /// The browser's history gets an entry with this number and nothing else.
    Remember(u32),
}

/// Where the focus goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The heading of the screen.
    Heading,
    /// The field of a question.
    Row(Address),
    /// The button that brings back what was removed.
    PutBack,
    /// The notice.
    Notice,
    /// The choice for whom a file is.
    Audience(Whole<()>),
    /// The list of what is missing.
    Wanting(Whole<()>),
    /// No other place than before; but what is to be done in danger, which stands under this
    /// question, comes into view.
    Danger(Whole<Address>),
}

/// A file on its way out. Its name never holds an answer.
#[derive(Clone, PartialEq)]
pub struct Parcel {
    /// File name.
    pub name: String,
    /// Media type (RFC 6838).
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}
