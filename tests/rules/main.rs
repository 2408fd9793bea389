//! Rules of a form, from the expression to what a person sees: items that are switched on, answers
//! that are worked out, hints that are given. Every answer in these tests is given to a sheet that
//! is brought up to date and to one that is begun anew, and the two must be the same.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod bounds;
mod calculated;
mod cautions;
mod circles;
mod conditions;
mod enabling;
mod hints;
mod ours;
mod positions;
mod random;
mod reading;
mod rows;
mod speed;
mod starting;
mod support;
mod variables;
