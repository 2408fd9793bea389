//! Counts what becomes of the forms in directories, for example in the unpacked packages of
//! examples that HL7 publishes. Files that are no Questionnaires are passed over.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value as Json;
use trivsel::form::{Form, Report, Verdict};

use crate::house;

/// As many reasons as a row of the table names.
const MOST: usize = 6;

#[derive(Default)]
struct Count {
    files: u32,
    verdicts: BTreeMap<Verdict, u32>,
    reasons: BTreeMap<String, u32>,
}

/// A table with a row for each directory.
pub(super) fn packages(directories: &[PathBuf]) -> Result<String> {
    let mut text = String::from(
        "\n| package | forms | whole | partial | refused | most common reasons, and in how many \
         forms |\n|---|---|---|---|---|---|\n",
    );
    for directory in directories {
        let count = package(directory)?;
        let of = |verdict| count.verdicts.get(&verdict).copied().unwrap_or(0);
        let name = directory.file_name().unwrap_or(directory.as_os_str()).to_string_lossy();
        let (whole, partial) = (of(Verdict::Whole), of(Verdict::Partial));
        let (refused, reasons) = (of(Verdict::Refused), reasons(&count));
        let files = count.files;
        text += &format!("| {name} | {files} | {whole} | {partial} | {refused} | {reasons} |\n");
    }
    Ok(text)
}

fn package(directory: &Path) -> Result<Count> {
    if !directory.is_dir() {
        bail!("{} is no directory", directory.display());
    }
    let mut count = Count::default();
    for name in house::files_below(directory)? {
        let path = directory.join(&name);
        if !name.ends_with(".json") {
            continue;
        }
        let bytes = std::fs::read(&path).with_context(|| format!("{}", path.display()))?;
        let json: Json = serde_json::from_slice(&bytes).unwrap_or_default();
        if json.get("resourceType").and_then(Json::as_str) == Some("Questionnaire") {
            count.add(&Form::report(&bytes));
        }
    }
    Ok(count)
}

impl Count {
    fn add(&mut self, report: &Report) {
        self.files += 1;
        *self.verdicts.entry(report.verdict).or_default() += 1;
        let mut reasons = BTreeSet::new();
        if report.faults.is_empty() {
            reasons.extend(report.losses().map(|loss| short(&loss.element)));
        }
        for fault in &report.faults {
            // The name of the problem, without what it is about.
            let problem = format!("{:?}", fault.problem);
            let name = problem.split('(').next().unwrap_or_default();
            reasons.insert(match (&fault.problem, name) {
                (trivsel::form::Problem::Missing(field), _) => format!("Missing {field}"),
                (_, name) => name.to_owned(),
            });
        }
        for reason in reasons {
            *self.reasons.entry(reason).or_default() += 1;
        }
    }
}

/// The last part of an address, or the name itself.
fn short(element: &str) -> String {
    element.rsplit('/').next().filter(|_| element.contains("://")).unwrap_or(element).to_owned()
}

fn reasons(count: &Count) -> String {
    let mut reasons: Vec<_> = count.reasons.iter().collect();
    reasons.sort_by_key(|(_, times)| std::cmp::Reverse(**times));
    let named = reasons.iter().take(MOST).map(|(reason, times)| format!("`{reason}` {times}"));
    named.collect::<Vec<_>>().join(", ")
}
