//! The room `settings`: what a municipality decides, read, written, and what it changes in forms.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod any_input;
mod asked;
mod colours;
mod dressed;
mod follow_up;
mod logo;
mod reading;
mod support;
mod window;
mod words;
