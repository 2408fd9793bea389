//! One term per thing: words that say what another word says already. The list is data
//! (`xtask/words/terms.txt`), and so is why each term was chosen: it is what the forms say.
use anyhow::{Context, Result, bail};

use super::text::{Language, Text};
use crate::house::{self, House};

/// A term and what is not said in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The language of all of them.
    pub language: Language,
    /// What we say.
    pub say: String,
    /// What we do not say. A star stands for any ending.
    pub not: Vec<String>,
}

/// Where the list lies.
const LIST: &str = "xtask/words/terms.txt";

/// Reads the list of the house.
pub fn read(house: &House) -> Result<Vec<Term>> {
    let text = house::text(&house.root().join(LIST))?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| term(line).with_context(|| format!("{LIST}: {line}"))).collect()
}

/// Reads a line like `da | skema | formular*, blanket*`.
pub fn term(line: &str) -> Result<Term> {
    let parts: Vec<_> = line.split('|').map(str::trim).collect();
    let [language, say, not] = parts[..] else { bail!("a line has three parts") };
    let language = match language {
        "da" => Language::Danish,
        "en" => Language::English,
        _ => bail!("a line begins with da or en"),
    };
    let not: Vec<_> = not.split(',').map(|word| word.trim().to_lowercase()).collect();
    if say.is_empty() || not.iter().any(String::is_empty) {
        bail!("a word is missing");
    }
    Ok(Term { language, say: say.to_owned(), not })
}

/// The texts that say something else than the term.
pub fn faults(terms: &[Term], texts: &[Text]) -> Vec<String> {
    let mut faults = Vec::new();
    for text in texts {
        let words: Vec<_> = text.words().into_iter().map(str::to_lowercase).collect();
        for term in terms.iter().filter(|term| term.language == text.language) {
            for other in term.not.iter().filter(|other| says(&words, other)) {
                faults.push(format!("{}: say »{}«, not »{other}«", text.spot(), term.say));
            }
        }
    }
    faults
}

/// Whether the words hold a phrase; a star at its end stands for any ending.
fn says(words: &[String], phrase: &str) -> bool {
    let (phrase, open) = phrase.strip_suffix('*').map_or((phrase, false), |stem| (stem, true));
    let parts: Vec<_> = phrase.split([' ', '-']).collect();
    words.windows(parts.len().max(1)).any(|run| {
        let last = parts.len().saturating_sub(1);
        run.iter().zip(&parts).enumerate().all(|(place, (word, part))| {
            word == part || (open && place == last && word.starts_with(part))
        })
    })
}

/// The list as Markdown.
pub fn table(terms: &[Term]) -> String {
    let mut text = "| | we say | and not |\n|---|---|---|\n".to_owned();
    for Term { language, say, not } in terms {
        text += &format!("| {language:?} | {say} | {} |\n", not.join(", ").replace('*', "…"));
    }
    text
}
