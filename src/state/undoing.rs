//! Taking changes back, and making them again.

use super::{Effect, State};

impl State {
    pub(super) fn undo(&mut self) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn redo(&mut self) -> Vec<Effect> {
        Vec::new()
    }
}
