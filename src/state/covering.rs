//! Covering what is on the screen while nobody is there, and giving up work that takes too long.

use super::{Effect, State};

impl State {
    pub(super) fn cover(&mut self) -> Vec<Effect> {
        self.covered = true;
        Vec::new()
    }

    pub(super) fn uncover(&mut self) -> Vec<Effect> {
        self.covered = false;
        Vec::new()
    }

    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        Vec::new()
    }
}
