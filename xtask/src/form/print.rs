//! Reads the files that are named, and prints what became of each.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use trivsel::form::{Form, Report, Verdict};

/// Prints what is said of each file. A file that cannot be read is named, and the others go on.
pub(super) fn files(files: &[PathBuf], say: impl Fn(&str, &Report) -> String) -> Result<()> {
    let (mut refused, mut unread) = (0, 0);
    for file in files {
        match read(file) {
            Ok(report) => {
                refused += usize::from(report.verdict == Verdict::Refused);
                println!("{}", say(&file.display().to_string(), &report));
            }
            Err(fault) => {
                unread += 1;
                eprintln!("xtask: {fault:#}");
            }
        }
    }
    match (refused, unread) {
        (0, 0) => Ok(()),
        (_, 0) => bail!("{refused} of {} forms are refused", files.len()),
        _ => bail!("{unread} of {} files cannot be read", files.len()),
    }
}

fn read(file: &Path) -> Result<Report> {
    if file.is_dir() {
        bail!("{} is a directory; name its files, or count them with --count", file.display());
    }
    let bytes = std::fs::read(file).with_context(|| format!("{}", file.display()))?;
    Ok(Form::report(&bytes))
}
