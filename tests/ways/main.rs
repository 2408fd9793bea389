//! Each way through the model, from the first form to the last, as people walk it.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands, and shares its support"
)]

mod asked;
mod attention;
mod concern;
mod danger;
mod first;
mod people;
#[path = "../rooms/support.rs"]
mod support;
mod transition;
