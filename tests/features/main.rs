//! The feature matrix: each row of the table of features that this version uses is backed by a
//! test with a minimal form, from reading to rows, answers and record.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

/// Tests, each after the elements that it shows at work.
macro_rules! features {
    ($($($element:literal)+ => $name:ident $body:block)*) => {
        /// The elements that the tests here show at work.
        pub(crate) const TESTED: &[&str] = &[$($($element),+),*];

        $(#[test] fn $name() $body)*
    };
}

mod bounds;
mod conditions;
mod expressions;
mod faces;
mod fields;
mod five;
mod options;
mod own;
mod start;
mod support;
mod types;

use std::collections::BTreeSet;

use trivsel::form::{Status, features};

/// All that some test here shows at work.
fn tested() -> BTreeSet<&'static str> {
    let lists = [
        bounds::TESTED,
        conditions::TESTED,
        expressions::TESTED,
        faces::TESTED,
        fields::TESTED,
        five::TESTED,
        options::TESTED,
        own::TESTED,
        start::TESTED,
        types::TESTED,
    ];
    lists.into_iter().flatten().copied().collect()
}

#[test]
fn every_element_that_is_used_has_a_test_and_every_test_an_element_that_is_used() {
    let used: BTreeSet<String> =
        features().filter(|row| row.status == Status::Used).map(|row| row.element()).collect();
    let used: BTreeSet<&str> = used.iter().map(String::as_str).collect();
    let tested = tested();
    let without: Vec<_> = used.difference(&tested).collect();
    assert!(without.is_empty(), "used, and no test shows it: {without:#?}");
    let stray: Vec<_> = tested.difference(&used).collect();
    assert!(stray.is_empty(), "tested, and not in the table as used: {stray:#?}");
}
