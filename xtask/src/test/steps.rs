//! What each step runs. Cargo's output is passed on as it comes.
use std::process::Command;

use anyhow::Result;

use super::Tally;
use crate::house::House;
use crate::{budgets, build, documents, powers, shell, words};

fn cargo(house: &House, arguments: &[&str]) -> Command {
    let mut cargo = shell::cargo();
    cargo.args(arguments).current_dir(house.root());
    cargo
}

pub(super) fn format(house: &House, _: &mut Tally) -> Result<()> {
    shell::run(&mut cargo(house, &["fmt", "--all", "--check"]))
}

pub(super) fn lints(house: &House, _: &mut Tally) -> Result<()> {
    let all = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-Dwarnings"];
    shell::run(&mut cargo(house, &all))
}

/// The pure rooms alone: with all features on, nothing would tell that a room uses what only a
/// feature brings.
pub(super) fn lints_pure(house: &House, _: &mut Tally) -> Result<()> {
    shell::run(&mut cargo(house, &["clippy", "--all-targets", "--", "-Dwarnings"]))
}

pub(super) fn docs(house: &House, _: &mut Tally) -> Result<()> {
    let mut doc = cargo(house, &["doc", "--workspace", "--no-deps", "--all-features"]);
    shell::run(doc.env("RUSTDOCFLAGS", "-Dwarnings"))
}

pub(super) fn pure(house: &House, tally: &mut Tally) -> Result<()> {
    tally.run(&mut cargo(house, &["test", "--no-fail-fast"]))
}

pub(super) fn documents(house: &House, tally: &mut Tally) -> Result<()> {
    tally.run(&mut cargo(house, &["test", "--no-fail-fast", "--features", "documents"]))
}

pub(super) fn tool(house: &House, tally: &mut Tally) -> Result<()> {
    tally.run(&mut cargo(house, &["test", "--no-fail-fast", "--package", "xtask"]))?;
    // On its own: with the tool, the product would have features that the tool's tests are without.
    tally.run(&mut cargo(house, &["test", "--no-fail-fast", "--package", "trivsel-schema-tests"]))
}

pub(super) fn words(house: &House, _: &mut Tally) -> Result<()> {
    words::check(house)
}

pub(super) fn build(house: &House, _: &mut Tally) -> Result<()> {
    build::all(house, None)
}

pub(super) fn rehearsal(house: &House, _: &mut Tally) -> Result<()> {
    build::rehearsal(house)
}

pub(super) fn powers(house: &House, _: &mut Tally) -> Result<()> {
    powers::check(house)
}

pub(super) fn budgets(house: &House, _: &mut Tally) -> Result<()> {
    budgets::check(house)
}

pub(super) fn validators(house: &House, _: &mut Tally) -> Result<()> {
    documents::validate(house)
}

pub(super) fn browser(house: &House, tally: &mut Tally) -> Result<()> {
    let package = ["test", "--no-fail-fast", "--package", "trivsel-browser-tests"];
    tally.run(cargo(house, &package).args(["--lib", "--test", "page"]))
}

/// Firefox and WebKit. Two at a time: each walk has a browser, a driver and the page's worker.
pub(super) fn engines(house: &House, tally: &mut Tally) -> Result<()> {
    let package = ["test", "--package", "trivsel-browser-tests", "--test", "engines"];
    tally.run(cargo(house, &package).args(["--", "--test-threads=2"]))
}

pub(super) fn clean(house: &House, tally: &mut Tally) -> Result<()> {
    tally.same_tree(house)
}
