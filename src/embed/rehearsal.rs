//! Falls over on demand, so that the recovery can be rehearsed in a real browser. It is compiled
//! with the feature `rehearsal` only, which no shipped module has.

#![allow(clippy::panic, reason = "to fall over is what this file is for")]

use crate::state::Action;

/// Typed once more after the recovery, this text does no harm.
const ONCE: &str = "¤panic¤";

/// This text makes the program fall over again when it is given back.
const TWICE: &str = "¤panic twice¤";

/// Falls over when somebody typed one of the two texts.
pub(super) fn perhaps_fall(action: &Action) {
    let harmful = match action {
        Action::Type(_, _, text) => text.contains(ONCE) || text.contains(TWICE),
        Action::Recover(journal) => {
            journal.typed.as_ref().is_some_and(|(_, _, text)| text.contains(TWICE))
        }
        _ => false,
    };
    if harmful {
        panic!("as was asked for");
    }
}
