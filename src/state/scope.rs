//! For whom a file is, and what may go into it.

use super::{Effect, State};

/// For whom a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// For those who filled it in: everything goes into it.
    Ourselves,
    /// For others: only what may be passed on.
    Others,
}

impl State {
    pub(super) fn address(&mut self, _audience: Audience) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn lock_for(&mut self, _recipient: Option<usize>) -> Vec<Effect> {
        Vec::new()
    }
}
