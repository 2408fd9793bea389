//! What somebody wanted to begin, and was asked first whether to save: it follows once a draft is
//! saved, so that whoever is in a hurry has not to look for it again.

use super::Clock;
use crate::state::{Asking, Effect, Left, Screen, State};

impl State {
    /// Saves a draft before something else is begun. What is to be opened from a file does not wait
    /// for that: the file is chosen again.
    pub(in crate::state) fn save_first(&mut self, at: Clock) -> Vec<Effect> {
        let next = match self.drop_question() {
            Some(Asking::Replace(action)) if action.begins() => Some(action),
            _ => None,
        };
        let effects = self.save_draft(at);
        self.on_draft(|draft| draft.course.next = next);
        effects
    }

    /// Does what was to follow, unless the person has turned to something else meanwhile. Whether a
    /// download is where it should be nobody here knows: that is asked before the answers go. So is
    /// what was changed meanwhile.
    pub(super) fn follow(&mut self) -> Vec<Effect> {
        let next = self.draft.as_deref().and_then(|draft| draft.course.next.clone());
        let Some(next) = next else { return Vec::new() };
        self.on_draft(|draft| draft.course.next = None);
        if self.is_engaged() {
            return Vec::new();
        }
        match self.leaves_behind() {
            Some(Left::File | Left::Both) => self.ask(*next),
            Some(Left::Code) | None => self.reduce(*next),
        }
    }

    /// Whether something is asked, opened, offered or made.
    fn is_engaged(&self) -> bool {
        let opens = self.sealed.is_some() || self.waiting.is_some() || self.pile.is_some();
        let works = self.busy.is_some() || self.next.is_some() || self.early.is_some();
        self.asking.is_some() || self.offers.is_some() || opens || works
    }

    /// Whoever turns away without saving wants no more of what was to follow; to look something up
    /// is not to turn away.
    pub(super) fn mind_next(&mut self) {
        let Some(draft) = self.draft.as_deref() else { return };
        let stays = self.screen == Screen::Draft || self.screen.is_aside();
        if draft.course.next.is_some() && !stays && !draft.is_saving() {
            self.on_draft(|draft| draft.course.next = None);
        }
    }
}
