//! Documents on paper: what is printed, what the file carries, and how it is read again.
//!
//! The validators that judge the files are run by `cargo xtask test`, not here.
#![cfg(feature = "documents")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod blank;
mod carried;
mod handed_over;
mod kinds;
mod outline;
mod printed;
mod spoken;
mod support;
mod versions;
mod withheld;
