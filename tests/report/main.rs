//! The report on a form: the verdict, what becomes of each element, and that nothing of a file is
//! passed over in silence.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod any_input;
mod documented;
mod effects;
mod elements;
mod odd;
mod published;
mod support;
mod verdicts;
mod words;
