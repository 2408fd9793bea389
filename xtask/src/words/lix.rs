//! How hard the Danish texts are to read: LIX (Björnsson 1968), the words of a sentence and the
//! share of long words. It is a rule of thumb: it knows nothing of what a sentence says.
use std::collections::BTreeMap;

use super::text::{Language, Reader, Text};

/// What parents read may be as hard as easy prose.
const PARENTS: usize = 35;

/// What staff read may be as hard as a newspaper.
const STAFF: usize = 45;

/// A word is long beyond so many letters.
const LONG: usize = 6;

/// Counts of words and sentences.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Words.
    pub words: usize,
    /// Words of more than six letters.
    pub long: usize,
    /// Sentences: what ends with a full stop, a question mark or an exclamation mark, or where the
    /// text ends.
    pub sentences: usize,
}

/// Texts of one file for the same readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What they are.
    pub name: String,
    /// Who reads them.
    pub reader: Reader,
    /// What was counted in them.
    pub counts: Counts,
}

impl Counts {
    /// Counts a text.
    pub fn of(text: &str) -> Counts {
        let mut counts = Counts::default();
        let mut open = false;
        for word in text.split_whitespace() {
            let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
            if word.chars().any(char::is_alphanumeric) {
                counts.words += 1;
                counts.long += usize::from(letters > LONG);
                open = true;
            }
            let end = word.trim_end_matches(['»', '«', '"', '”', ')', ',']);
            if open && end.ends_with(['.', '?', '!']) {
                counts.sentences += 1;
                open = false;
            }
        }
        counts.sentences += usize::from(open);
        counts
    }

    fn add(&mut self, other: Counts) {
        self.words += other.words;
        self.long += other.long;
        self.sentences += other.sentences;
    }

    /// The words of a sentence plus the long words in a hundred, rounded.
    pub fn lix(&self) -> usize {
        let share = |of: usize, all: usize| if all == 0 { 0.0 } else { of as f64 / all as f64 };
        let lix = share(self.words, self.sentences) + 100.0 * share(self.long, self.words);
        lix.round() as usize
    }
}

impl Row {
    /// How hard its texts may be.
    pub fn limit(&self) -> usize {
        match self.reader {
            Reader::Parents => PARENTS,
            Reader::Staff => STAFF,
        }
    }
}

/// A row for each form and reader, for the model, and for the program as a whole.
pub fn rows(texts: &[Text]) -> Vec<Row> {
    let mut rows: BTreeMap<(String, Reader), Counts> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.language == Language::Danish) {
        let name = match text.file.strip_prefix("www/") {
            Some(file) => file.to_owned(),
            None => "the program".to_owned(),
        };
        rows.entry((name, text.reader)).or_default().add(Counts::of(&text.says));
    }
    rows.into_iter().map(|((name, reader), counts)| Row { name, reader, counts }).collect()
}

/// The rows as Markdown.
pub fn table(rows: &[Row]) -> String {
    let mut text =
        "| texts | read by | words | sentences | LIX | limit |\n|---|---|---|---|---|---|\n"
            .to_owned();
    for row in rows {
        let Counts { words, sentences, .. } = row.counts;
        let reader = match row.reader {
            Reader::Parents => "parents",
            Reader::Staff => "staff",
        };
        let (lix, limit) = (row.counts.lix(), row.limit());
        let name = &row.name;
        text += &format!("| {name} | {reader} | {words} | {sentences} | {lix} | {limit} |\n");
    }
    text
}

/// The rows that are harder to read than they may be.
pub fn too_hard(rows: &[Row]) -> Vec<String> {
    let hard = rows.iter().filter(|row| row.counts.lix() > row.limit());
    let line = |row: &Row| {
        let (lix, limit) = (row.counts.lix(), row.limit());
        format!("{} for {:?} has LIX {lix}, and may have {limit}", row.name, row.reader)
    };
    hard.map(line).collect()
}
