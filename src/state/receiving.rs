//! What the one who receives a document does with it: keep it for the case, answer it, begin anew
//! from it.

use super::{Effect, State};
use crate::answers::Stamp;

impl State {
    pub(super) fn save_paper(&mut self) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn answer_document(&mut self, _: &Stamp) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn begin_anew(&mut self, _: &Stamp) -> Vec<Effect> {
        Vec::new()
    }
}
