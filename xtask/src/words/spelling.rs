//! Spelling: hunspell with the Danish and the British dictionary, and a list of our own for each
//! (`xtask/words/da.txt`, `en.txt`): compounds, terms and abbreviations that a dictionary lacks.
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use anyhow::{Result, bail};

use super::text::{Language, Text};
use crate::house::{self, House};
use crate::shell;

/// The list of a language, its dictionary, and the Debian package that brings it.
const fn dictionary(language: Language) -> (&'static str, &'static str, &'static str) {
    match language {
        Language::Danish => ("xtask/words/da.txt", "da_DK", "hunspell-da"),
        Language::English => ("xtask/words/en.txt", "en_GB", "hunspell-en-gb"),
    }
}

/// What is spelled wrong, and what is wrong with the lists.
pub fn faults(house: &House, texts: &[Text]) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for language in [Language::Danish, Language::English] {
        let (list, ..) = dictionary(language);
        let own = house::text(&house.root().join(list))?;
        let used = used(texts, language);
        let unknown = unknown(house, language, &used)?;
        faults.extend(judge(list, &own, &used, &unknown));
    }
    Ok(faults)
}

/// The words of a language with a place where each stands, as they are written.
pub fn used(texts: &[Text], language: Language) -> BTreeMap<&str, String> {
    let mut used = BTreeMap::new();
    for text in texts.iter().filter(|text| text.language == language) {
        for word in text.words() {
            used.entry(word).or_insert_with(|| text.spot());
        }
    }
    used
}

/// The words that the dictionary does not know.
fn unknown(
    house: &House,
    language: Language,
    used: &BTreeMap<&str, String>,
) -> Result<BTreeSet<String>> {
    let (_, name, package) = dictionary(language);
    if !shell::works("hunspell", &["-d", name, "-l", "/dev/null"]) {
        bail!("hunspell lacks {name}: sudo apt-get install --yes hunspell {package}");
    }
    let words = house.target().join("words").join(name);
    let lines: Vec<_> = used.keys().map(|word| word.replace('’', "'")).collect();
    house::write(&words, lines.join("\n") + "\n")?;
    let mut hunspell = Command::new("hunspell");
    hunspell.args(["-i", "utf-8", "-d", name, "-l"]).arg(&words);
    Ok(shell::read(&mut hunspell)?.lines().map(str::to_owned).collect())
}

/// What is wrong with the words, given those that the dictionary does not know, and with our list.
pub fn judge(
    list: &str,
    own: &str,
    used: &BTreeMap<&str, String>,
    unknown: &BTreeSet<String>,
) -> Vec<String> {
    let own: Vec<_> = own.lines().filter(|line| !line.starts_with('#')).collect();
    let mut faults = Vec::new();
    for (word, next) in own.iter().zip(own.iter().skip(1)).filter(|(word, next)| word >= next) {
        faults.push(format!("{list}: {next} stands behind {word}"));
    }
    let said: BTreeSet<_> = used.keys().map(|word| word.to_lowercase()).collect();
    for word in own.iter().filter(|word| !said.contains(**word)) {
        faults.push(format!("{list}: no text says {word}"));
    }
    for word in unknown.iter().filter(|word| !own.contains(&word.to_lowercase().as_str())) {
        let spot = used.get(word.as_str()).map_or("", String::as_str);
        faults.push(format!("{spot}: is »{word}« spelled right?"));
    }
    faults
}
