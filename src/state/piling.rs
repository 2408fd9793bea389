//! Several files that were handed over at once: they are opened one after the other, and those that
//! are versions of one document are told from each other. What belongs to another document is named
//! and not opened: one document lies open at a time.

use std::rc::Rc;

use super::{Action, Deed, Effect, Focus, Notice, State};
use crate::form::Whole;

/// A file: its name on the person's device, and what is in it.
pub(super) type Given = (Rc<str>, Rc<[u8]>);

/// Several files that were handed over at once.
#[derive(Clone, PartialEq)]
pub(super) struct Pile {
    /// Those that are still to be opened, the next one at the end.
    rest: Vec<Given>,
    /// The one that is being opened.
    now: Rc<str>,
    /// How many there are.
    of: usize,
    /// The one before, if that was opened.
    before: Option<Rc<str>>,
    /// Whether one of them lies open.
    begun: bool,
    /// The names of those that were not opened.
    left: Vec<Rc<str>>,
}

/// Which of several files it is that waits for its code or its key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Piled<'a> {
    /// Counted from 1.
    pub nth: usize,
    /// How many there are.
    pub of: usize,
    /// The name of the one before, if that was opened.
    pub before: Option<&'a str>,
}

impl State {
    /// Which of several files is being opened.
    pub fn piled(&self) -> Option<Piled<'_>> {
        let pile = self.pile.as_deref()?;
        let (nth, before) = (pile.of.saturating_sub(pile.rest.len()), pile.before.as_deref());
        Some(Piled { nth, of: pile.of, before })
    }

    /// Opens several files, one after the other.
    pub(super) fn open_all(&mut self, files: &[Given]) -> Vec<Effect> {
        if self.is_held_up() {
            let again = Action::deed(Deed::Files(files.to_vec()));
            return again.map(|again| self.park(again)).unwrap_or_default();
        }
        let mut rest: Vec<Given> = files.iter().rev().cloned().collect();
        let Some((name, bytes)) = rest.pop() else { return Vec::new() };
        if !rest.is_empty() {
            let (now, of, left) = (name.clone(), files.len(), Vec::new());
            let pile = Pile { rest, now, of, before: None, begun: false, left };
            self.pile = Whole::new(pile);
        }
        self.open(name, &bytes)
    }

    /// Opens the next file once nothing waits for the person or for the worker. One that is too
    /// large is left at once, and must not hold up those behind it until something else is done.
    pub(super) fn go_through(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        while let Some(more) = self.open_next() {
            effects.extend(more);
        }
        effects
    }

    fn open_next(&mut self) -> Option<Vec<Effect>> {
        let waits = self.busy.is_some() || self.asking.is_some() || self.early.is_some();
        let waits = waits || self.sealed.is_some() || self.offers.is_some();
        let mut pile = self.pile.as_deref().filter(|_| !waits).cloned()?;
        let failed = matches!(self.notice, Some(Notice::Failed(_) | Notice::Unreadable(_)));
        if failed {
            pile.left.push(pile.now.clone());
        }
        if let Some((name, bytes)) = pile.rest.pop() {
            let opened = pile.left.last() != Some(&pile.now);
            let before = std::mem::replace(&mut pile.now, name.clone());
            pile.before = Some(before).filter(|_| opened);
            self.pile = Whole::new(pile);
            return Some(self.open(name, &bytes));
        }
        self.pile = None;
        // Where one alone could not be opened, it was said why.
        if pile.left.is_empty() || failed && pile.left.len() == 1 {
            return Some(Vec::new());
        }
        self.notice = Whole::new(pile.left.join(", ").into()).map(Notice::Left);
        Some(vec![Effect::Focus(Focus::Notice)])
    }

    /// A document of a pile lies open now.
    pub(super) fn begin_pile(&mut self) {
        let pile = self.pile.as_deref().cloned();
        self.pile = pile.and_then(|pile| Whole::new(Pile { begun: true, ..pile }));
    }

    /// Leaves a document where it is that has nothing to do with the one of the pile that lies
    /// open; says whether it did.
    pub(super) fn leaves(&mut self) -> bool {
        let Some(mut pile) = self.pile.as_deref().cloned().filter(|pile| pile.begun) else {
            return false;
        };
        pile.left.push(pile.now.clone());
        self.pile = Whole::new(pile);
        true
    }
}
