//! `cargo xtask words`: every text that a person reads, in the forms, in `www/model.json` and in
//! `src/texts/`, has its English twin, is spelled right, calls one thing by one word, and is not
//! harder to read than its readers deserve. It changes no text.
//!
//! | to read first | says |
//! |---|---|
//! | [`text`] | what a text is, and where all of them stand |
//! | [`json`], [`source`] | the texts of forms and of the model; those of the program |
//! | [`spelling`] | hunspell, and the words that its dictionaries lack |
//! | [`terms`] | one term per thing |
//! | [`lix`] | how hard a text is to read |
use anyhow::{Context, Result, bail};

use crate::command::Arguments;
use crate::house::{self, House};

pub mod json;
pub mod lix;
pub mod source;
pub mod spelling;
pub mod terms;
pub mod text;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// Lists what is wrong.
    Check,
    /// Writes the tables into `docs/model.md`.
    Table,
}

/// Where the tables stand.
const DOCS: &str = "docs/model.md";

impl Words {
    pub(crate) fn parse(rest: &mut Arguments) -> Words {
        if rest.flag("--table") { Words::Table } else { Words::Check }
    }
}

/// Does what is asked for.
pub fn answer(house: &House, words: Words) -> Result<()> {
    match words {
        Words::Check => check(house),
        Words::Table => {
            let docs = house.root().join(DOCS);
            house::write(&docs, fresh(house)?)?;
            println!("{DOCS} holds the tables as they are now.");
            Ok(())
        }
    }
}

/// Lists everything that is wrong, and fails where something is.
pub fn check(house: &House) -> Result<()> {
    let found = text::gather(house)?;
    let rows = lix::rows(&found.texts);
    println!("{}", lix::table(&rows));
    let mut faults = found.untranslated;
    faults.extend(lix::too_hard(&rows));
    faults.extend(terms::faults(&terms::read(house)?, &found.texts));
    faults.extend(spelling::faults(house, &found.texts)?);
    if fresh(house)? != house::text(&house.root().join(DOCS))? {
        faults.push(format!("{DOCS} is stale: run `cargo xtask words --table`"));
    }
    for fault in &faults {
        println!("{fault}");
    }
    println!("{} texts, {} faults", found.texts.len(), faults.len());
    if faults.is_empty() { Ok(()) } else { bail!("{} faults in texts", faults.len()) }
}

/// The page with its tables as they should be.
fn fresh(house: &House) -> Result<String> {
    let text = house::text(&house.root().join(DOCS))?;
    let lix = lix::table(&lix::rows(&text::gather(house)?.texts));
    let terms = terms::table(&terms::read(house)?);
    let both = between(&text, "lix", &lix).and_then(|text| between(&text, "terms", &terms));
    both.with_context(|| format!("{DOCS} has lost the marks of a table"))
}

/// A text with the part between two marks replaced; nothing where the marks are missing.
fn between(text: &str, part: &str, new: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- {part}: begin -->\n"), format!("<!-- {part}: end -->"));
    let (before, rest) = text.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}{new}{end}{after}"))
}
