//! What is wanted before everything that it needs is there: it waits, and is done then. It decides
//! on no screen.

use super::{Action, Deed, Door, Effect, Notice, Parts, State};

impl State {
    pub(super) fn arrived(&mut self, parts: Parts) -> Vec<Effect> {
        if self.door == Door::Closing {
            self.door = Door::Closed;
        }
        if parts == Parts::WithoutFiles {
            self.early = self.early.take().filter(|early| needs_no_files(early));
        }
        let effects = self.unpark();
        if parts != Parts::All {
            self.notice = Some(Notice::Incomplete(parts));
        }
        effects
    }

    /// Whether nothing can be opened yet: the door is open, or another job is under way.
    pub(super) fn is_held_up(&self) -> bool {
        self.door == Door::Closing || self.busy.is_some()
    }

    /// Keeps an action until it can be carried out. The last wish counts.
    pub(super) fn park(&mut self, action: Action) -> Vec<Effect> {
        self.early = Some(Box::new(action));
        Vec::new()
    }

    pub(super) fn unpark(&mut self) -> Vec<Effect> {
        self.early.take().map(|action| self.reduce(*action)).unwrap_or_default()
    }
}

/// Whether an action can be carried out where no file can be opened.
fn needs_no_files(action: &Action) -> bool {
    match action {
        Action::Begin(..) => true,
        Action::Do(deed) if crate::WHOLE => matches!(**deed, Deed::Practise(_)),
        _ => false,
    }
}
