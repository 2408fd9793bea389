//! Judges the documents that the product makes, by validators that others wrote. They are Python
//! packages, kept in a virtual environment below the target directory; `validate.py` asks them.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::house::{self, House};
use crate::shell;

/// Prints one document of each kind and has all of them judged.
pub fn validate(house: &House) -> Result<()> {
    let python = python(house)?;
    let papers = print_each(house)?;
    println!("Judging {} documents (5 to 10 seconds each) ...", papers.len());
    let mut validate = Command::new(python);
    shell::run(validate.arg(house.root().join("xtask/validate.py")).args(papers))
}

/// The Python that has the validators; it is made when it is missing or other versions are asked
/// for.
pub fn python(house: &House) -> Result<PathBuf> {
    let wanted = house.root().join("xtask/requirements.txt");
    let venv = house.target().join("venv");
    let (python, made) = (venv.join("bin/python"), venv.join("requirements.txt"));
    if fs::read(&made).ok() == Some(house::bytes(&wanted)?) {
        return Ok(python);
    }
    if !shell::works("python3", &["-c", "import ensurepip, venv"]) {
        bail!("`python3` with its module `venv` is not installed (Debian: python3-venv)");
    }
    println!("Fetching the PDF validators into {} (about 1 minute, once) ...", venv.display());
    shell::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    shell::run(pip.arg("--requirement").arg(&wanted))?;
    fs::copy(&wanted, made)?;
    Ok(python)
}

/// Prints each of our forms without answers, and each record in the museum, by
/// `cargo xtask print`.
fn print_each(house: &House) -> Result<Vec<PathBuf>> {
    let directory = house.target().join("papers");
    let mut papers = Vec::new();
    for form in house::files_below(&house.www().join("forms"))? {
        let paper = directory.join(Path::new(&form).with_extension("pdf"));
        fs::create_dir_all(&directory)?;
        let mut print = shell::cargo();
        print.args(["run", "--quiet", "--package", "xtask", "--features", "documents", "--"]);
        print.arg("print").arg(house.www().join("forms").join(form)).arg("-o").arg(&paper);
        shell::run(print.current_dir(house.root()))?;
        papers.push(paper);
    }
    Ok(papers)
}
