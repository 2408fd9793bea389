//! Answers that fit nothing in the form, of whatever type they are. None of them is left out: what
//! has no words of ours is told as the record writes it.

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Block, Said, Teller, letters};
use crate::answers::Misfit;
use crate::form::Value;

impl Teller<'_> {
    /// Answers that fit nothing in the form.
    pub(super) fn misfits(&mut self, misfits: &[Rc<Misfit>]) {
        if misfits.is_empty() {
            return;
        }
        self.push(Block::Begin);
        self.push(Block::Heading(2, self.texts().fill().misfits.into()));
        self.push(Block::Sentence(self.texts().fill().misfits_hint.into()));
        for misfit in misfits {
            let named = Some(&misfit.label).filter(|label| !label.trim().is_empty());
            let label = letters::clean(named.unwrap_or(&misfit.link_id));
            self.push(Block::Question(label, vec![self.misfit(misfit)]));
        }
        self.push(Block::End);
    }

    fn misfit(&self, misfit: &Misfit) -> Said {
        let answers = misfit.item.get("answer").and_then(Json::as_array).into_iter().flatten();
        let words = answers.map(|answer| self.stray(answer));
        let mut words: Vec<String> = words.filter(|words| !words.trim().is_empty()).collect();
        match (words.pop(), words.is_empty()) {
            (Some(only), true) => Said::Words(only),
            (Some(last), false) => {
                words.push(last);
                Said::List(words)
            }
            (None, _) => self.own(Said::Empty(self.texts().paper.not_filled.into())),
        }
    }

    /// An answer of any type.
    fn stray(&self, answer: &Json) -> String {
        match Value::read(answer, "value") {
            Some(value) => self.value(&value),
            None => letters::clean(&foreign(answer)).trim().to_owned(),
        }
    }
}

/// An answer of a type that no question here has: what it is called, or else as it is written.
fn foreign(answer: &Json) -> String {
    let mut fields = answer.as_object().into_iter().flatten();
    let Some((_, value)) = fields.find(|(key, _)| key.trim_start_matches('_').starts_with("value"))
    else {
        return String::new();
    };
    let named = ["display", "title", "reference", "url"].iter();
    let name = named.filter_map(|key| value.get(key)).find_map(Json::as_str);
    // Text that was typed where a value belonged stands in an extension.
    let typed = value.pointer("/extension/0/valueString").and_then(Json::as_str);
    match name.or(value.as_str()).or(typed) {
        Some(name) => name.to_owned(),
        None => value.to_string(),
    }
}
