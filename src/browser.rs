//! The only room that speaks to the browser: clock and chance, files in and out, history, focus,
//! print, and the bridge to the worker.
//!
//! It is thin on purpose: it decides nothing, keeps nothing and names no address to connect to.

mod drafts;
mod files;
mod host;
mod page;
mod stamp;

pub use drafts::{ChosenFile, able, choose, keep};
pub use files::{Incoming, save};
pub use host::{Host, Kept, Mount, run, stop, stops};
pub use page::{
    accent, explain, focus, forget_steps, hides_text, language, paint, print, remember, show,
    title, to_top,
};
pub use stamp::{clock, moment, stamp};

/// A timer that ends when it is dropped.
pub use gloo::timers::callback::Timeout;
