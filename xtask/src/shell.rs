//! Starts other programs. A program that is missing is named; nothing goes through a shell.
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, ErrorKind};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Error, Result, anyhow, bail};

/// The cargo that started this tool.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Starts this tool again with a feature that it lacks, and ends as that ends. Paths in the
/// arguments are relative to the current directory, which therefore stays. The arguments may hold
/// a code, so nothing here and nothing of cargo repeats them.
#[cfg(not(all(feature = "documents", feature = "form")))]
pub(crate) fn again(
    house: &crate::house::House,
    feature: &str,
    arguments: &[String],
) -> Result<()> {
    let mut cargo = cargo();
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", feature]);
    cargo.arg("--manifest-path").arg(house.root().join("Cargo.toml"));
    let status = cargo.arg("--").args(arguments).status().context("cargo cannot be started")?;
    std::process::exit(status.code().unwrap_or(1))
}

/// The compiler that this cargo uses.
pub(crate) fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// Runs a program whose output is for the person who watches.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|fault| not_started(command, fault))?;
    judge(command, status)
}

/// Runs a program and returns what it prints; its complaints go to the person.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    command.stderr(Stdio::inherit());
    let output = command.output().map_err(|fault| not_started(command, fault))?;
    judge(command, output.status)?;
    String::from_utf8(output.stdout).with_context(|| format!("{} spoke no UTF-8", name(command)))
}

/// Runs a program, passes each line of its output on as it comes, and hands each to `heed`.
pub(crate) fn follow(command: &mut Command, mut heed: impl FnMut(&str)) -> Result<()> {
    command.stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|fault| not_started(command, fault))?;
    let output = child.stdout.take().context("its output is piped")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        heed(&line);
    }
    let status = child.wait()?;
    judge(command, status)
}

/// Whether a program can be started and is content with these arguments.
pub(crate) fn works(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn judge(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    let arguments: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    bail!("`{} {}` failed ({status})", name(command), arguments.join(" "))
}

fn not_started(command: &Command, fault: std::io::Error) -> Error {
    match fault.kind() {
        ErrorKind::NotFound => anyhow!("`{}` is not installed", name(command)),
        _ => anyhow!(fault).context(format!("`{}` cannot be started", name(command))),
    }
}

/// The program without its directory: what a person would type.
fn name(command: &Command) -> String {
    let path = std::path::Path::new(command.get_program());
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
