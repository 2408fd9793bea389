//! What may be passed on: which parts others get, for which reasons they do not get the rest, and
//! that nothing withheld stands in anything that is handed over.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands, and shares its support"
)]

mod addressed;
mod locked;
mod parts;
mod random;
#[path = "../rooms/support.rs"]
mod support;
mod told;
mod transition;
