//! Where the answers are, as far as a window can know: what the browser was asked to save may be in
//! no folder, and only a file that was written is known to be. It says nothing itself.

use std::rc::Rc;

use super::{Clock, Opener, Saved, State, Way};
use crate::state::Desk;

/// Where the answers are.
#[derive(Clone, PartialEq)]
pub enum Standing {
    /// The file that was chosen could not be written to, and something is in no other.
    Trouble,
    /// They are written to this file again and again, the last time then.
    Keeps(Rc<str>, Clock),
    /// They are on their way into this file.
    Writing(Rc<str>),
    /// The browser was asked to save all of them then, and nobody knows whether it did.
    Asked(Clock),
    /// All of them were written to the file of this name.
    Written(Rc<str>, Clock),
    /// What was changed after this draft is only here.
    Changed(Clock),
    /// All of them are in the file that was made to be handed over, and the draft is older.
    Handed(Clock),
    /// A file was made for others; what it has not is only here.
    Lacking,
    /// All of them are in the file that was made to be handed over.
    Made,
    /// They are as in the draft that was opened.
    Opened,
    /// What was changed is only here; the rest is in the file that was opened or made.
    Newer,
    /// All of them are only here.
    Unsaved,
}

/// What may be lost with the window although every answer was to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// A code that somebody may not have noted.
    Code,
    /// A file that nobody may have seen.
    File,
    /// A file that nobody may have seen, and that opens with a code of this window.
    Both,
}

impl State {
    /// Where the answers are, where there is anything to say.
    pub fn standing(&self) -> Option<Standing> {
        let desk = self.desk.as_ref()?;
        let draft = self.draft.as_deref();
        let trouble = draft.is_some_and(|draft| draft.trouble);
        let unsaved = self.is_unsaved();
        if trouble && unsaved {
            return Some(Standing::Trouble);
        }
        let saved = draft.and_then(|draft| draft.saved.as_ref());
        let file = draft.and_then(|draft| draft.file.clone()).filter(|_| !trouble);
        match (file, saved) {
            (Some(file), Some(saved)) if draft.is_some_and(super::Draft::has_kept) => {
                Some(Standing::Keeps(file, saved.at))
            }
            (Some(file), _) if unsaved => Some(Standing::Writing(file)),
            (_, Some(saved)) => Some(desk.since(saved, unsaved)),
            (_, None) => desk.without_draft(draft.and_then(super::Draft::opener), unsaved),
        }
    }

    /// What may be lost although nothing is unsaved: a code that only this window has, and a file
    /// of which nobody knows whether the browser saved it.
    pub fn leaves_behind(&self) -> Option<Left> {
        if !crate::WHOLE {
            return None;
        }
        let desk = self.desk.as_ref();
        let made = desk.and_then(|desk| desk.made.as_ref());
        let saved = self.draft.as_deref().and_then(|draft| draft.saved.as_ref());
        let saved = saved.filter(|saved| saved.way == Way::Download);
        // A draft that has everything opens with its code, whatever else was made of it.
        let is_whole = |saved: &Saved| desk.is_none_or(|desk| desk.edits == saved.edits);
        let needs_code = self.shows_code() || saved.is_some_and(is_whole);
        match (made.is_some() || saved.is_some(), self.shows_code() || self.has_drafts()) {
            (true, _) if needs_code => Some(Left::Both),
            (true, _) => Some(Left::File),
            (false, true) => Some(Left::Code),
            (false, false) => None,
        }
    }
}

impl Desk {
    /// What a draft of before says of the answers as they are now.
    fn since(&self, saved: &Saved, unsaved: bool) -> Standing {
        match saved.way {
            _ if unsaved => Standing::Changed(saved.at),
            _ if saved.edits != self.edits => Standing::Handed(saved.at),
            Way::Download => Standing::Asked(saved.at),
            Way::File => Standing::Written(saved.name.clone(), saved.at),
        }
    }

    fn without_draft(&self, opener: Option<Opener>, unsaved: bool) -> Option<Standing> {
        let lacks = |made: &crate::state::Made| made.handed.as_ref().is_some_and(|to| to.lacks);
        if !unsaved {
            let opened = opener.map(|_| Standing::Opened);
            return self.made.as_ref().map(|_| Standing::Made).or(opened);
        }
        Some(match &self.made {
            Some(made) if lacks(made) => Standing::Lacking,
            _ if self.filed.is_some() => Standing::Newer,
            _ => Standing::Unsaved,
        })
    }
}
