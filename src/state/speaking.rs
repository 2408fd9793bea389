//! The languages of parents, and paper without answers.

use std::rc::Rc;

use super::{Effect, State};

impl State {
    pub(super) fn print_blank(&mut self, _form: usize, _language: &Rc<str>) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn speak(&mut self, _language: Option<&Rc<str>>) -> Vec<Effect> {
        Vec::new()
    }
}
