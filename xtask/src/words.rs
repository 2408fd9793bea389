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
    /// Writes the tables into `docs/`.
    Table,
}

impl Words {
    pub(crate) fn parse(rest: &mut Arguments) -> Words {
        if rest.flag("--table") { Words::Table } else { Words::Check }
    }
}

/// Does what is asked for.
pub fn answer(house: &House, words: Words) -> Result<()> {
    match words {
        Words::Check => check(house),
        Words::Table => write(house),
    }
}

/// Lists everything that is wrong, and fails where something is.
pub fn check(house: &House) -> Result<()> {
    let (found, terms) = (text::gather(house)?, terms::read(house)?);
    let rows = lix::rows(&found.texts);
    println!("{}", lix::table(&rows));
    let pages = pages(house, &rows, &terms)?;
    let stale = pages.iter().filter(|page| page.fresh != page.now);
    let stale = stale.map(|page| format!("{} is stale: `cargo xtask words --table`", page.name));
    let mut faults: Vec<_> = found.untranslated.into_iter().chain(stale).collect();
    faults.extend(lix::too_hard(&rows));
    faults.extend(terms::faults(&terms, &found.texts));
    faults.extend(spelling::faults(house, &found.texts)?);
    for fault in &faults {
        println!("{fault}");
    }
    println!("{} texts, {} faults", found.texts.len(), faults.len());
    if faults.is_empty() { Ok(()) } else { bail!("{} faults in texts", faults.len()) }
}

fn write(house: &House) -> Result<()> {
    let rows = lix::rows(&text::gather(house)?.texts);
    for page in pages(house, &rows, &terms::read(house)?)? {
        house::write(&house.root().join(page.name), page.fresh)?;
        println!("{} holds its table as it is now.", page.name);
    }
    Ok(())
}

/// The pages with tables, as they are and as they should be.
fn pages(house: &House, rows: &[lix::Row], terms: &[terms::Term]) -> Result<Vec<Page>> {
    let tables = [
        ("docs/model.md", "lix", lix::table(rows)),
        ("docs/forms.md", "terms", terms::table(terms)),
    ];
    let page = |(name, part, table): (&'static str, &str, String)| {
        let now = house::text(&house.root().join(name))?;
        let fresh = between(&now, part, &table);
        let fresh = fresh.with_context(|| format!("{name} has lost the marks of {part}"))?;
        Ok(Page { name, now, fresh })
    };
    tables.into_iter().map(page).collect()
}

/// A page with a table.
struct Page {
    name: &'static str,
    now: String,
    fresh: String,
}

/// A text with the part between two marks replaced; nothing where the marks are missing.
fn between(text: &str, part: &str, new: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- {part}: begin -->\n"), format!("<!-- {part}: end -->"));
    let (before, rest) = text.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}{new}{end}{after}"))
}
