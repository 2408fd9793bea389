//! What can be begun: for whom, at which age, and with a child who does not exist.

use std::rc::Rc;

use super::{Effect, State};
use crate::answers::Stamp;
use crate::form::Whole;
use crate::library::Library;
use crate::settings::Settings;

impl State {
    /// What the municipality decides and what can be begun, before anything is shown.
    pub fn equip(&mut self, settings: Settings, library: Library) {
        self.settings = Whole::new(Rc::new(settings));
        self.library = Whole::new(Rc::new(library));
    }

    pub(super) fn choose_place(&mut self, _place: Option<usize>) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn choose_months(&mut self, _months: Option<u32>) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn practise(&mut self, _stamp: &Stamp) -> Vec<Effect> {
        Vec::new()
    }
}
