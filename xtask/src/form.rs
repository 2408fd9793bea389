//! `form`: tells the author of a form what becomes of each of its elements, by the very function
//! that the page uses when a form is loaded from a file.
//!
//! That function is in the product, and nobody who only wants to see the page should wait for it
//! twice; so this is behind the feature `form`, and without it the tool starts itself again. The
//! PDF engine and the cipher are not part of it.
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::command::Arguments;
use crate::house::House;

#[cfg(feature = "form")]
mod count;
#[cfg(feature = "form")]
mod line;
#[cfg(feature = "form")]
mod list;
#[cfg(feature = "form")]
mod print;
#[cfg(feature = "form")]
mod table;

/// What is asked about forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// What becomes of these files, as a list for people.
    Report(Vec<PathBuf>),
    /// What becomes of each element of these files, as a line of JSON for each.
    Json(Vec<PathBuf>),
    /// What becomes of each element that there is, written into `docs/forms.md`.
    Table,
    /// How many forms of these directories are whole, partial and refused, written into
    /// `docs/forms.md`.
    Count(Vec<PathBuf>),
}

impl Form {
    pub(crate) fn parse(arguments: &mut Arguments) -> Result<Form> {
        let (table, count) = (arguments.flag("--table"), arguments.flag("--count"));
        let json = arguments.flag("--json");
        let mut files = Vec::new();
        while let Some(file) = arguments.plain() {
            files.push(file);
        }
        match (table, count, files.is_empty()) {
            (true, ..) | (_, true, _) if json => bail!("form --json wants files"),
            (false, false, false) if json => Ok(Form::Json(files)),
            (true, false, true) => Ok(Form::Table),
            (false, true, false) => Ok(Form::Count(files)),
            (false, false, false) => Ok(Form::Report(files)),
            (false, true, true) => bail!("form --count wants directories"),
            (false, false, true) => bail!("form wants files"),
            (true, _, _) => bail!("form --table takes nothing else"),
        }
    }
}

/// Answers what is asked about forms.
#[cfg(feature = "form")]
pub fn answer(house: &House, form: &Form, _arguments: &[String]) -> Result<()> {
    match form {
        Form::Report(files) => print::files(files, list::list),
        Form::Json(files) => {
            print::files(files, |file, report| line::line(file, report).to_string())
        }
        Form::Table => document(house, "features", &table::features()),
        Form::Count(directories) => document(house, "counts", &count::packages(directories)?),
    }
}

/// Answers what is asked about forms.
#[cfg(not(feature = "form"))]
pub fn answer(house: &House, _form: &Form, arguments: &[String]) -> Result<()> {
    eprintln!("Starting the reader of forms (compiled once, half a minute) ...");
    crate::shell::again(house, "form", arguments)
}

/// Writes a part of `docs/forms.md`, between its two marks.
#[cfg(feature = "form")]
fn document(house: &House, part: &str, text: &str) -> Result<()> {
    use anyhow::Context;
    let path = house.root().join("docs/forms.md");
    let old = std::fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    let new = table::between(&old, part, text)
        .with_context(|| format!("{} lacks the marks of {part}", path.display()))?;
    std::fs::write(&path, new).with_context(|| format!("{}", path.display()))?;
    println!("Wrote the part `{part}` of {}.", path.display());
    Ok(())
}
