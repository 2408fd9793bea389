//! What codes are called: in the options, and where a text of the form quotes a label in »…« or
//! “…”. All labels change at once, so that one which takes the name of another does not change
//! again with it.

use serde_json::{Map, Value as Json};

use super::sentences::{self, Others};
use crate::form::{Coding, Text};
use crate::settings::Label;

/// In these marks a text quotes a label.
const MARKS: [(char, char); 2] = [('»', '«'), ('“', '”')];

/// What stands under these keys is read by programs.
const NAMES: [&str; 7] = ["linkId", "url", "system", "code", "id", "question", "expression"];

/// Gives codes their labels, and lets the texts follow.
pub(super) fn follow(form: &mut Json, labels: &[Label]) {
    if labels.is_empty() {
        return;
    }
    let language = sentences::language(form);
    let mut quotes = Quotes::default();
    each_map(form, &mut |map| {
        let label = label_of(map, labels);
        let said = sentences::read(map, "display", &language);
        match label {
            Some(label) => {
                said.iter().for_each(|(language, old)| quotes.note(old, language, label));
            }
            None => quotes.stay.extend(said.iter().map(|(_, words)| (*words).to_owned())),
        }
        if let Some(label) = label {
            sentences::put(map, "display", &label.text, &language, Others::Stay);
        }
    });
    quotes.settle();
    if !quotes.pairs.is_empty() {
        quote(form, &quotes.pairs);
    }
}

/// The label for a coding, where there is one.
fn label_of<'a>(map: &Map<String, Json>, labels: &'a [Label]) -> Option<&'a Label> {
    let text = |key: &str| map.get(key).and_then(Json::as_str);
    let coding = Coding {
        system: Some(text("system")?.into()),
        code: text("code")?.into(),
        display: text("display").map(Into::into),
    };
    let fits = |label: &&Label| coding.is_in(&label.system) && coding.code == label.code;
    labels.iter().find(fits).filter(|_| coding.display.is_some())
}

/// What quoted labels become.
#[derive(Default)]
struct Quotes {
    /// The old words, the new ones, and whether they are those of a position.
    pairs: Vec<(String, String, bool)>,
    /// Words of codes that keep theirs.
    stay: Vec<String>,
}

impl Quotes {
    fn note(&mut self, old: &str, language: &str, label: &Label) {
        let Some(new) = in_this(&label.text, language) else { return };
        let pair = (old.to_owned(), new.to_owned(), &*label.system == "position");
        if !self.pairs.contains(&pair) {
            self.pairs.push(pair);
        }
    }

    /// Leaves out what nobody can tell apart: words that several codes share and that would become
    /// different ones. A position is what a text means before anything else.
    fn settle(&mut self) {
        let all = self.pairs.clone();
        let other = |(old, new, position): &(String, String, bool)| {
            let rival = |pair: &&(String, String, bool)| pair.0 == *old && pair.1 != *new;
            let rivals = all.iter().filter(rival);
            let stays = !position && self.stay.contains(old);
            stays || rivals.into_iter().any(|rival| rival.2 || !position)
        };
        self.pairs.retain(|pair| pair.0 != pair.1 && !other(pair));
    }
}

/// A text in exactly this language.
fn in_this<'a>(text: &'a Text, language: &str) -> Option<&'a str> {
    sentences::each(text).find(|(tag, _)| *tag == language).map(|(_, words)| words)
}

/// Every object of the JSON.
fn each_map(json: &mut Json, act: &mut dyn FnMut(&mut Map<String, Json>)) {
    match json {
        Json::Array(list) => list.iter_mut().for_each(|json| each_map(json, act)),
        Json::Object(map) => {
            act(map);
            map.values_mut().for_each(|json| each_map(json, act));
        }
        _ => {}
    }
}

/// Lets every text follow that quotes a label.
fn quote(json: &mut Json, pairs: &[(String, String, bool)]) {
    match json {
        Json::String(words) if words.contains(MARKS.map(|(open, _)| open)) => {
            *words = quoted(words, pairs);
        }
        Json::Array(list) => list.iter_mut().for_each(|json| quote(json, pairs)),
        Json::Object(map) => {
            let texts = map.iter_mut().filter(|(key, _)| !NAMES.contains(&key.as_str()));
            texts.for_each(|(_, json)| quote(json, pairs));
        }
        _ => {}
    }
}

/// A text in which each quoted label is the new one, in one walk from left to right.
fn quoted(words: &str, pairs: &[(String, String, bool)]) -> String {
    let (mut said, mut rest) = (String::new(), words);
    while let Some(letter) = rest.chars().next() {
        let (_, after) = rest.split_at(letter.len_utf8());
        said.push(letter);
        rest = after;
        let Some((_, close)) = MARKS.iter().find(|(open, _)| *open == letter) else { continue };
        let fits = |(old, _, _): &&(String, String, bool)| {
            after.strip_prefix(&**old).is_some_and(|rest| rest.starts_with(*close))
        };
        if let Some((old, new, _)) = pairs.iter().find(fits) {
            said.push_str(new);
            rest = after.get(old.len()..).unwrap_or_default();
        }
    }
    said
}
