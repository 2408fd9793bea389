//! The room `fhirpath` from outside: the language, HL7's own cases, the hints of our forms, what
//! an expression reads, and that nothing runs away.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that cannot go on should fall over where it stands, and a scoreboard be seen"
)]

mod bounds;
mod forms;
mod language;
mod numbers;
mod official;
mod reads;
mod support;
mod trees;
