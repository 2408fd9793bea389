//! The rules use the named colours and sizes, and only those that there are: a colour written out
//! would stay as it is in the dark theme, and a name that nothing defines draws nothing.

use std::collections::BTreeSet;

use crate::tokens::{MORE, STYLE};

/// What a host page or the program itself may set, and what has its own behind it.
const WISHES: [&str; 8] = [
    "--trivsel-font",
    "--trivsel-height",
    "--own-light",
    "--own-light-hover",
    "--own-light-tint",
    "--own-dark",
    "--own-dark-hover",
    "--own-dark-tint",
];

pub(crate) fn without_remarks(css: &str) -> String {
    let parts = css.split("/*").enumerate();
    parts
        .map(|(place, part)| if place == 0 { part } else { part.split_once("*/").unwrap().1 })
        .collect()
}

fn names<'a>(css: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    css.split(before).skip(1).map(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        rest.split_at(end.unwrap_or(rest.len())).0
    })
}

#[test]
fn every_name_that_is_used_is_defined() {
    let css = without_remarks(&[STYLE, MORE].concat());
    let spaced = css.replace(['{', ';'], " ");
    let defined: BTreeSet<_> = spaced
        .split_whitespace()
        .filter(|word| word.starts_with("--"))
        .filter_map(|word| word.split_once(':'))
        .map(|(name, _)| name)
        .collect();
    assert!(defined.len() > 40, "{defined:?}");
    for name in names(&css, "var(") {
        assert!(defined.contains(name) || WISHES.contains(&name), "nothing defines {name}");
    }
}

#[test]
fn colours_are_named() {
    let css = without_remarks(&[STYLE, MORE].concat());
    for line in css.lines().filter(|line| !line.contains("--trivsel-")) {
        for digits in names(line, "#") {
            let colour = digits.len() >= 3 && digits.chars().all(|c| c.is_ascii_hexdigit());
            // Paper is white, and its ink is black.
            assert!(!colour || digits == "000", "#{digits} has no name: {line}");
        }
    }
}

#[test]
fn sizes_do_not_follow_the_page_around() {
    for (number, line) in without_remarks(&[STYLE, MORE].concat()).lines().enumerate() {
        let rem = line
            .match_indices("rem")
            .any(|(at, _)| at > 0 && line.as_bytes()[at - 1].is_ascii_digit());
        assert!(!rem, "line {number}: {line}");
    }
}
