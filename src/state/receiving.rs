//! What the one who receives a document does with it: keep it for the case, answer it, begin anew
//! from it.

use std::rc::Rc;

use super::{Effect, State};
use crate::answers::Stamp;
use crate::texts::Texts;

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

    /// The screen speaks another language; forms and answers stay what they are.
    pub(super) fn speak_to_all(&mut self, language: &Rc<str>) -> Vec<Effect> {
        self.texts = Texts::of(language);
        Vec::new()
    }
}
