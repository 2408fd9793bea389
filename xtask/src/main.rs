//! The program behind `cargo xtask`. All it does is hand over its arguments.
use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::command::main(std::env::args().skip(1).collect())
}
