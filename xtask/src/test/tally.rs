//! Counts tests by the lines with which cargo's test runner closes, and remembers how the working
//! tree was before the first of them.
use std::process::Command;

use anyhow::{Result, bail};

use crate::house::House;
use crate::shell;

/// The counts so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests that were left out, of which there must be none.
    pub ignored: usize,
    tree: Option<String>,
}

impl Tally {
    /// Nothing is counted yet.
    pub(super) fn before(house: &House) -> Tally {
        Tally { tree: tree(house).ok(), ..Tally::default() }
    }

    /// Takes the counts out of a line, when it is one like `test result: ok. 3 passed; 0 failed;
    /// 0 ignored; ...`.
    pub fn heed(&mut self, line: &str) {
        let Some(counts) = line.trim_start().strip_prefix("test result: ") else { return };
        let words: Vec<_> = counts.split([' ', ';']).filter(|word| !word.is_empty()).collect();
        for (number, kind) in words.iter().zip(words.iter().skip(1)) {
            let Ok(number) = number.parse::<usize>() else { continue };
            match *kind {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }

    /// Runs tests, passes their output on and counts.
    pub(super) fn run(&mut self, command: &mut Command) -> Result<()> {
        let before = self.clone();
        let verdict = shell::follow(command, |line| self.heed(line));
        verdict?;
        if self.ignored > before.ignored {
            bail!("{} tests were ignored; a test runs or is not there", self.ignored);
        }
        if self.passed == before.passed {
            bail!("not one test ran");
        }
        Ok(())
    }

    /// Fails when the run has changed the working tree.
    pub(super) fn same_tree(&self, house: &House) -> Result<()> {
        let now = tree(house)?;
        if self.tree.as_ref() == Some(&now) {
            return Ok(());
        }
        bail!("the run changed the working tree; `git status` says now:\n{now}")
    }
}

fn tree(house: &House) -> Result<String> {
    let mut git = Command::new("git");
    shell::read(git.args(["status", "--porcelain"]).current_dir(house.root()))
}
