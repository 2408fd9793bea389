//! Drafts: everything that lies open, saved as a sealed file under one code for the window, as often
//! as somebody wishes, and by itself where the browser can go on writing to a file.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands, and shares its support"
)]

mod again;
mod clearing;
mod keeping;
mod next;
mod opened;
mod random;
mod saving;
#[cfg(feature = "documents")]
mod sealed;
mod standing;
#[path = "../rooms/support.rs"]
mod support;
mod window;
