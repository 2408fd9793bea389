//! Whoever receives a document: what they are told of it, and what they can do with it.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands, and shares its support"
)]

mod anew;
mod answered;
mod editions;
mod fallen;
#[cfg(feature = "documents")]
mod kept;
#[path = "../ways/people.rs"]
mod people;
mod signed;
mod station;
#[path = "../rooms/support.rs"]
mod support;
mod together;
mod versions;
#[path = "../drafts/window.rs"]
mod window;
