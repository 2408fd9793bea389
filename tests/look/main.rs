//! What the page is drawn in, read from the rules themselves: whether it can be read, and told apart.
//! And whether what is claimed of that is tested.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod claims;
mod classes;
mod contrast;
mod eyes;
mod rules;
mod shapes;
mod tokens;
