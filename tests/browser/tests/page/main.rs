//! The built page in a real browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod beginning;
mod cover;
mod disk;
mod drafts;
mod english;
mod falls;
mod filling;
mod finishing;
mod form_file;
mod going_on;
mod guards;
mod hosts;
mod interactions;
mod keyboard;
mod kinds;
mod leaving;
mod outside;
mod parents;
mod passed_on;
mod pressing;
mod printing;
mod quiet;
mod received;
mod refusing;
mod screens;
mod settings;
mod taking_over;
mod tree;
mod walk;
