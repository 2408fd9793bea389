//! Judges the documents that the product makes, by validators that others wrote. They are Python
//! packages, kept in a virtual environment in `target/venv`; `validate.py` asks them.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

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
    let venv = house.root().join("target/venv");
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

/// Prints each of our forms as it begins and to be filled in by hand, each example with its
/// answers, and a form with every kind of question, by `cargo xtask print`.
fn print_each(house: &House) -> Result<Vec<PathBuf>> {
    let (forms, examples) = (house.www().join("forms"), house.root().join("tests/examples"));
    let mut papers = Vec::new();
    let names = stems(&forms)?;
    for name in &names {
        papers.push(print(house, name, &[&forms.join(format!("{name}.json"))])?);
    }
    for name in stems(&examples)? {
        // An example is named after its form, with a word behind it.
        let form = names.iter().find(|form| name.starts_with(form.as_str()));
        let form = form.with_context(|| format!("no form for the example {name}"))?;
        let (form, answers) = (format!("{form}.json"), format!("{name}.json"));
        papers.push(print(house, &name, &[&forms.join(form), &examples.join(answers)])?);
    }
    let kinds = house.root().join("tests/pdf/kinds");
    let kinds = [&*kinds.join("form.json"), &kinds.join("answers.json")];
    papers.push(print(house, "kinds", &kinds)?);
    papers.extend(ways(house, &names, &kinds)?);
    Ok(papers)
}

/// Forms to be filled in by hand, and a document about nobody in which the parents read English.
fn ways(house: &House, names: &[String], kinds: &[&Path]) -> Result<Vec<PathBuf>> {
    let forms = house.www().join("forms");
    let mut papers = Vec::new();
    for name in names {
        let form = forms.join(format!("{name}.json"));
        papers.push(print(house, &format!("{name}-blank"), &[&form, "--blank".as_ref()])?);
    }
    let kinds: Vec<&Path> = kinds.iter().copied().take(1).chain(["--blank".as_ref()]).collect();
    papers.push(print(house, "kinds-blank", &kinds)?);
    let form = forms.join("overgangsskema.json");
    let way = ["--practice", "--spoken", "en"].map(Path::new);
    papers.push(print(house, "practice-spoken", &[&[&*form], &way[..]].concat())?);
    let way = ["--blank", "--language", "en"].map(Path::new);
    papers.push(print(house, "blank-english", &[&[&*form], &way[..]].concat())?);
    Ok(papers)
}

/// The names of the JSON files in a directory, without their end.
fn stems(directory: &Path) -> Result<Vec<String>> {
    let files = house::files_below(directory)?.into_iter();
    Ok(files.filter_map(|file| file.strip_suffix(".json").map(String::from)).collect())
}

fn print(house: &House, name: &str, sources: &[&Path]) -> Result<PathBuf> {
    let paper = house.target().join("papers").join(format!("{name}.pdf"));
    let mut print = shell::cargo();
    print.args(["run", "--quiet", "--package", "xtask", "--features", "documents", "--", "print"]);
    shell::run(print.args(sources).arg("-o").arg(&paper).current_dir(house.root()))?;
    Ok(paper)
}
