//! The laws of `src/lib.rs` that a machine can read out of the source: arrows point down, words
//! stand where words belong and in both languages, files and functions stay small.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod layers;
mod scripts;
mod sizes;
mod source;
mod twins;
mod unsaid;
mod words;
