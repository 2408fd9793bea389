//! Pages that are read beside the work, and the one that the parents read: whoever comes back finds
//! everything as it was.

use std::rc::Rc;

use super::{Desk, Effect, Notice, Screen, State};
use crate::form::Whole;
use crate::sheet::is_for_one_child;

impl Screen {
    /// Whether a page is only read, and has nothing to do with what lies open.
    pub(super) fn is_aside(self) -> bool {
        matches!(self, Self::Help | Self::Privacy | Self::Accessibility)
    }
}

impl Desk {
    /// Whether there is a page of it that its parents can read: it is about one child.
    pub fn is_for_parents(&self) -> bool {
        is_for_one_child(self.form())
    }
}

impl State {
    /// The parents' page is read in this language from now on; `None` is that of the screen. The
    /// document does not change.
    pub(super) fn read_in(&mut self, language: Option<&Rc<str>>) -> Vec<Effect> {
        self.reads_in = language.cloned().and_then(Whole::new);
        Vec::new()
    }

    /// In which language the parents' page is read: as was chosen there, else as the parents' part
    /// speaks, else as the screen does.
    pub fn read_language(&self) -> Rc<str> {
        let form = self.desk.as_ref().map(Desk::form);
        let chosen = self.reads_in.as_deref().and_then(|tag| form?.speaks(tag));
        let spoken = || form?.spoken().cloned();
        chosen.or_else(spoken).unwrap_or_else(|| self.texts.language.into())
    }

    /// Turns to a page that is only read. Nothing changes, and it is noted where the person was.
    pub(super) fn turn_to(&mut self, screen: Screen) {
        if !self.screen.is_aside() {
            self.behind = Whole::new(self.screen);
        }
        self.screen = screen;
        // That the form is cleared is said where it was done.
        if matches!(self.notice, Some(Notice::Cleared(_))) {
            self.notice = None;
        }
    }

    /// Where the person was before turning to the pages that are only read; where nobody knows, the
    /// document that lies open.
    pub fn behind(&self) -> Screen {
        let noted = self.behind.map(|screen| *screen);
        let open = self.desk.as_ref().map(|desk| match desk.opened {
            Some(_) => Screen::Opened,
            None => Screen::Step(0),
        });
        let shown = |screen: &Screen| self.can_show(*screen);
        noted.filter(shown).or(open).filter(shown).unwrap_or(Screen::Start)
    }
}
