//! What somebody wanted to begin, and was asked first whether to save: it follows by itself once a
//! draft is saved, so that whoever is in a hurry has not to look for it again.

use super::Clock;
use crate::form::Whole;
use crate::state::{Asking, Effect, Notice, Screen, State};

impl State {
    /// Saves a draft before something else is begun. What is to be opened from a file does not wait
    /// for that: the file is chosen again.
    pub(in crate::state) fn save_first(&mut self, at: Clock) -> Vec<Effect> {
        let next = match self.drop_question() {
            Some(Asking::Replace(action)) if !action.opens() => Some(action),
            _ => None,
        };
        let effects = self.save_draft(at);
        self.on_draft(|draft| draft.course.next = next);
        effects
    }

    /// Does what was to follow, and says there what became of the draft. Where something was
    /// changed meanwhile, it is asked again.
    pub(super) fn follow(&mut self) -> Vec<Effect> {
        let Some(draft) = self.draft.as_deref() else { return Vec::new() };
        let (next, saved) = (draft.course.next.clone(), draft.saved.clone());
        let Some(next) = next else { return Vec::new() };
        self.on_draft(|draft| draft.course.next = None);
        let effects = self.reduce(*next);
        if self.asking.is_none() {
            self.notice = saved.and_then(Whole::new).map(Notice::Saved);
        }
        effects
    }

    /// Whoever turns away without saving wants no more of what was to follow.
    pub(super) fn mind_next(&mut self) {
        let Some(draft) = self.draft.as_deref() else { return };
        let waits = draft.course.next.is_some();
        if waits && self.screen != Screen::Draft && !draft.is_saving() {
            self.on_draft(|draft| draft.course.next = None);
        }
    }
}
