//! What a sheet knows by rules and patterns, for a reader that has neither: the second module only
//! prints what the person saw, and evaluates nothing.

use crate::answers::Address;

/// What a sheet knows by rules and patterns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Items that are off by their own condition or rule.
    pub off: Vec<Address>,
    /// Questions with an answer that does not look as the form asks for.
    pub odd: Vec<Address>,
}
