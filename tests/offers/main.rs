//! Answers that are carried over to another form, and two documents that are put together: what
//! is offered, what is ticked, and what stands there once a person has said yes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod carried;
mod consent;
mod joined;
mod random;
mod support;
