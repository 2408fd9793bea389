//! The settings of a municipality: taken from a file, made anew, given out.

use super::{Effect, State};
use crate::answers::Stamp;

impl State {
    pub(super) fn adopt(&mut self) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn edit_settings(&mut self, _stamp: &Stamp) -> Vec<Effect> {
        Vec::new()
    }
}
