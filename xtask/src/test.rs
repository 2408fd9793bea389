//! `cargo xtask test`: every step that must pass before a change is merged, as a table, and
//! `check`: the quick ones. A step that cannot run has failed; nothing is skipped.
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail};

use crate::house::House;

mod setup;
mod steps;
mod tally;

pub use setup::{Need, missing};
pub use tally::Tally;

/// One step.
struct Step {
    name: &'static str,
    /// How long it takes on two cores when everything must be compiled.
    takes: &'static str,
    /// A step without whose product this one would judge something old.
    needs: Option<&'static str>,
    work: fn(&House, &mut Tally) -> Result<()>,
}

impl Step {
    const fn new(
        name: &'static str,
        takes: &'static str,
        work: fn(&House, &mut Tally) -> Result<()>,
    ) -> Step {
        Step { name, takes, needs: None, work }
    }

    const fn after(mut self, needs: &'static str) -> Step {
        self.needs = Some(needs);
        self
    }
}

const STEPS: [Step; 17] = [
    Step::new("set-up", "up to 6 minutes", setup::prepare),
    Step::new("format", "seconds", steps::format),
    Step::new("lints", "2 minutes", steps::lints),
    Step::new("lints-pure", "half a minute", steps::lints_pure),
    Step::new("docs", "1 minute", steps::docs),
    Step::new("pure", "1 minute", steps::pure),
    Step::new("documents", "2 minutes", steps::documents),
    Step::new("tool", "1 minute", steps::tool),
    Step::new("words", "seconds", steps::words),
    Step::new("build", "4 minutes", steps::build),
    Step::new("powers", "seconds", steps::powers).after("build"),
    Step::new("budgets", "seconds", steps::budgets).after("build"),
    Step::new("rehearsal", "half a minute", steps::rehearsal).after("build"),
    Step::new("validators", "2 minutes", steps::validators),
    Step::new("browser", "10 minutes", steps::browser).after("rehearsal"),
    Step::new("engines", "2 minutes", steps::engines).after("build"),
    Step::new("clean", "seconds", steps::clean),
];

const QUICK: [&str; 3] = ["format", "lints-pure", "pure"];

/// What became of a step.
struct Outcome {
    name: &'static str,
    took: Duration,
    fault: Option<anyhow::Error>,
}

/// Runs the quick steps.
pub fn check(house: &House) -> Result<()> {
    run(house, |name| QUICK.contains(&name))
}

/// Runs all steps, or those that are named.
pub fn all(house: &House, names: &[String]) -> Result<()> {
    let known = |name: &&String| STEPS.iter().all(|step| step.name != name.as_str());
    if let Some(name) = names.iter().find(known) {
        let steps: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("`{name}` is no step; these are: {}", steps.join(" "));
    }
    run(house, |name| names.is_empty() || names.iter().any(|wish| wish == name))
}

fn run(house: &House, wanted: impl Fn(&str) -> bool) -> Result<()> {
    let mut tally = Tally::before(house);
    let mut outcomes = Vec::new();
    for step in STEPS.iter().filter(|step| wanted(step.name)) {
        let outcome = perform(house, step, &outcomes, &mut tally);
        outcomes.push(outcome);
    }
    close(&outcomes, &tally)
}

fn perform(house: &House, step: &Step, before: &[Outcome], tally: &mut Tally) -> Outcome {
    println!("\n== {} ({}) ==", step.name, step.takes);
    let start = Instant::now();
    let failed = |name: &str| before.iter().any(|one| one.name == name && one.fault.is_some());
    let result = match step.needs.filter(|name| failed(name)) {
        Some(name) => Err(anyhow!("it needs the step `{name}`, which failed")),
        None => (step.work)(house, tally),
    };
    if let Err(fault) = &result {
        println!("FAILED {}: {fault:#}", step.name);
    }
    Outcome { name: step.name, took: start.elapsed(), fault: result.err() }
}

/// The closing lines: minutes per step, what failed, and the counts.
fn close(outcomes: &[Outcome], tally: &Tally) -> Result<()> {
    println!("\n== minutes ==");
    for Outcome { name, took, fault } in outcomes {
        let verdict = if fault.is_some() { "FAILED" } else { "passed" };
        println!("{:>7.1}  {verdict}  {name}", took.as_secs_f32() / 60.0);
    }
    let total: Duration = outcomes.iter().map(|outcome| outcome.took).sum();
    println!("{:>7.1}  in all", total.as_secs_f32() / 60.0);
    let failed: Vec<_> = outcomes.iter().filter(|one| one.fault.is_some()).collect();
    for Outcome { name, fault, .. } in &failed {
        println!(
            "FAILED {name}: {:#}",
            fault.as_ref().map_or_else(String::new, |f| format!("{f:#}"))
        );
    }
    println!("steps: {} passed, {} failed", outcomes.len() - failed.len(), failed.len());
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if failed.is_empty() { Ok(()) } else { bail!("{} of the steps failed", failed.len()) }
}
