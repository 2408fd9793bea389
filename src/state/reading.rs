//! Pages that are read beside the work: whoever comes back from them finds everything as it was.

use super::{Screen, State};
use crate::form::Whole;

impl Screen {
    /// Whether a page is only read, and has nothing to do with what lies open.
    pub(super) fn is_aside(self) -> bool {
        matches!(self, Self::Help | Self::Privacy | Self::Accessibility)
    }
}

impl State {
    /// Turns to a page that is only read. Nothing changes, and it is noted where the person was.
    pub(super) fn turn_to(&mut self, screen: Screen) {
        if !self.screen.is_aside() {
            self.behind = Whole::new(self.screen);
        }
        self.screen = screen;
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
