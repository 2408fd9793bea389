//! Drafts: everything that lies open, saved as a sealed file under one code for the window, as
//! often as somebody wishes, and by itself where the browser can go on writing to a file. It writes
//! nothing that is not sealed.

use std::rc::Rc;

use super::{Effect, State};
use crate::form::Whole;
use crate::seal::Passphrase;

/// A time of day on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// How drafts are saved in this window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The code that opens every draft of this window, once it is drawn.
    pub code: Option<Passphrase>,
    /// The name of the file that the browser goes on writing to, if the person chose one.
    pub file: Option<Rc<str>>,
    /// What was saved last.
    pub saved: Option<Saved>,
    /// Whether the file that was chosen could not be written to.
    pub trouble: bool,
}

/// A draft that was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// When.
    pub at: Clock,
    /// The name of the file.
    pub name: Rc<str>,
}

/// What the browser can do for drafts; nothing is known of it before it has said so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Able {
    /// It can go on writing to a file that the person chose (File System Access).
    pub keeps: bool,
    /// It asks before it leaves a page whose answers are in no file. iOS does not.
    pub warns: bool,
}

/// What only drafting knows of.
#[derive(Clone, Debug, PartialEq)]
pub enum Drafting {
    /// What the browser can do.
    Able(Able),
    /// Another code was asked for, before any draft has this one.
    NewCode,
    /// The code is noted: the draft is to be saved as a download.
    Download(Clock),
    /// The code is noted: the draft is to be saved in a file that keeps itself up to date.
    InFile(Clock),
    /// The person chose this file for it, or none.
    Chosen(Option<Rc<str>>),
    /// The file was written, or could not be.
    Kept(Option<Clock>),
    /// Some time has gone since the last change, or the page is about to be hidden.
    Due(Clock),
    /// The page is seen again after it was hidden.
    Shown,
    /// The file is not to be written to any more.
    Stop,
}

impl State {
    pub(super) fn save_draft(&mut self, _: Clock) -> Vec<Effect> {
        self.draft = Whole::new(Draft::default());
        Vec::new()
    }

    pub(super) fn draft_on(&mut self, _: &Drafting) -> Vec<Effect> {
        Vec::new()
    }
}
