//! The pure rooms, tried through their public items: each file is one room, and `scenarios` are
//! people with something to do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod alone;
mod answers;
mod bounds;
mod calendar;
mod choices;
mod civil;
mod covering;
mod dates;
mod files;
mod finishing;
mod form;
mod form_files;
mod idle;
mod keys;
#[cfg(feature = "english")]
mod language;
mod own;
mod parents;
mod practice;
mod quiet;
mod reading;
mod records;
mod scenarios;
mod sheet;
mod speaking;
mod starting;
mod state;
mod support;
mod texts;
mod typed;
mod undo;
mod work;
