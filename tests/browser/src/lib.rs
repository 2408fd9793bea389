//! A person in front of a real browser, for tests: reads labels, types and clicks.
//!
//! Nothing here reaches into the program. What a person cannot see or do, a [`Visitor`] cannot
//! either; only what leaves the page (requests, files) is looked at from behind.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod browser;
pub mod disk;
mod engine;
mod find;
pub mod keyboard;
mod looks;
mod page;
mod processes;
pub mod stage;
mod stop;
pub mod story;
pub mod tour;
mod tree;
mod visitor;

pub use browser::{Browser, tell, visit, visit_in};
pub use engine::Engine;
pub use looks::{NARROW, Wish};
pub use page::{Page, dist};
pub use stop::Stop;
pub use visitor::{DESKTOP, PHONE, Visitor};

use std::path::PathBuf;

/// The examples of the product's own tests.
#[must_use]
pub fn house() -> PathBuf {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    path.canonicalize().expect("the house is where it was built")
}
