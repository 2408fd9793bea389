//! Covering what is on the screen while nobody is there, giving up work that takes too long, and
//! the keys that may do something meanwhile. Nothing that was filled in is touched here.

use super::{Deed, Effect, Focus, Screen, State};

impl State {
    /// Nobody has touched the page for a while. Where nothing lies open, there is nothing to cover.
    pub(super) fn cover(&mut self) -> Vec<Effect> {
        self.covered = self.desk.is_some();
        Vec::new()
    }

    pub(super) fn uncover(&mut self) -> Vec<Effect> {
        self.covered = false;
        Vec::new()
    }

    /// Whether a deed that a key asks for has to wait: nothing happens behind a cover, or behind a
    /// question that must be answered first.
    pub(super) fn is_held_back(&self, deed: &Deed) -> bool {
        // What lies behind the offers is not to change under them.
        let behind = self.screen == Screen::Offers && matches!(deed, Deed::Undo | Deed::Redo);
        let by_key = matches!(deed, Deed::SaveDraft(_) | Deed::Undo | Deed::Redo | Deed::Next);
        behind || by_key && (self.covered || self.asking.is_some())
    }

    /// What follows on the screen: the next step, the review, the hand-over.
    pub(super) fn go_on_from_here(&mut self) -> Vec<Effect> {
        let after = |step| self.desk.as_ref().map_or(Screen::Review, |desk| desk.after(step));
        match self.screen {
            Screen::Step(step) => self.go(self.came_from().unwrap_or_else(|| after(step))),
            Screen::Review => self.go(Screen::HandOver),
            _ => Vec::new(),
        }
    }

    /// What is being worked on is given up, and everything is as it was before: a file that asks
    /// for a code still asks for it, and a code that was drawn is still the one of the next file.
    /// The button that did it is gone now, so the focus goes to the heading.
    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        let Some(mut effects) = self.give_up() else { return Vec::new() };
        let early = self.early.take();
        self.put_away_files();
        (self.early, self.blank) = (early, None);
        if let Some(desk) = &mut self.desk {
            desk.making = None;
        }
        effects.push(Effect::Focus(Focus::Heading));
        effects.extend(self.unpark());
        effects
    }
}
