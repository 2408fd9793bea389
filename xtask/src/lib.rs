//! `cargo xtask`: builds, serves and tests Trivsel, and needs nothing but Rust and a C compiler.
//!
//! A library as well as a program, because the browser tests serve the built site with the same
//! [`site::Server`] that a person gets from `cargo xtask serve`. It does not know what a form or
//! an answer is: it moves bytes, counts them and starts other programs.
//!
//! | to read first | says |
//! |---|---|
//! | [`command`] | what can be typed, and where each word leads |
//! | [`house`] | where things lie |
//! | [`build`] | sources → `dist/`; [`wasm`], [`glue`], [`site`], [`library`], [`single`], [`info`] are its parts |
//! | [`imports`] | the names that each module shares with its glue, made short |
//! | [`policy`] | both Content Security Policies, beside each other |
//! | [`powers`] | what the Wasm modules may ask of a browser |
//! | [`words`] | whether the texts are there in English, spelled right and easy enough to read |
//! | [`engines`] | what the browsers beside Chromium need |
//! | [`mod@test`] | every step of `cargo xtask test`, as a table |
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool speaks on the command line"
)]

pub mod bare;
pub mod budgets;
pub mod build;
pub mod command;
pub mod documents;
pub mod engines;
pub mod form;
pub mod forms;
pub mod glue;
pub mod house;
pub mod imports;
pub mod info;
pub mod library;
pub mod papers;
pub mod pictures;
pub mod policy;
pub mod powers;
pub mod shell;
pub mod single;
pub mod site;
pub mod test;
pub mod wasm;
pub mod words;
