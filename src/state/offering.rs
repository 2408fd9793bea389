//! Carrying answers over from one document to another, and putting two together. Nothing is
//! written before a person has seen it and said yes.

use super::{Effect, State};
use crate::answers::Stamp;

/// What is offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {}

impl State {
    pub(super) fn carry(&mut self, _form: usize, _stamp: &Stamp) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn join(&mut self) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn take(&mut self, _offer: usize, _taken: bool) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn accept(&mut self) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn decline(&mut self) -> Vec<Effect> {
        Vec::new()
    }
}
