//! The texts that a person reads, each with the place where it stands.
use anyhow::Result;
use serde_json::Value as Json;

use super::{json, source};
use crate::house::{self, House};

/// A language in which every text is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// The one in which everything is written first.
    Danish,
    /// The one for those who develop and review.
    English,
}

/// Who reads a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// Parents, who never chose to read forms.
    Parents,
    /// Those who work with children.
    Staff,
}

/// A text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The file, with `/` between.
    pub file: String,
    /// The place in it: a JSON path or a line.
    pub place: String,
    /// Its language.
    pub language: Language,
    /// Who reads it.
    pub reader: Reader,
    /// What it says. Where the program puts a value in, a 1 stands.
    pub says: String,
}

impl Text {
    /// Where it stands, for a person to find it.
    pub fn spot(&self) -> String {
        format!("{} {}", self.file, self.place)
    }

    /// Its words: runs of letters, with an apostrophe inside at most. A hyphen parts two.
    pub fn words(&self) -> Vec<&str> {
        let inside = |letter: char| letter.is_alphabetic() || letter == '\'' || letter == '’';
        let words = self.says.split(|letter| !inside(letter));
        let bare = words.map(|word| word.trim_matches(['\'', '’']));
        bare.filter(|word| !word.is_empty()).collect()
    }
}

/// All texts, and the places of those that lack their English twin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The texts.
    pub texts: Vec<Text>,
    /// What lacks its twin, each as a line for a person.
    pub untranslated: Vec<String>,
}

/// The texts of the forms, of the model and of the program.
pub fn gather(house: &House) -> Result<Found> {
    let mut found = Found::default();
    for name in house::files_below(&house.www())? {
        if !name.ends_with(".json") {
            continue;
        }
        let file: Json = serde_json::from_slice(&house::bytes(&house.www().join(&name))?)?;
        json::texts(&format!("www/{name}"), &file, &mut found);
    }
    let room = house.root().join("src/texts");
    for name in house::files_below(&room)? {
        let file = format!("src/texts/{name}");
        found.texts.extend(source::texts(&file, &house::text(&room.join(&name))?));
    }
    Ok(found)
}
