//! Answers that fit nothing in the form, in words. Of yes and no the caller tells the words: no
//! sentence of the program stands here.

use serde_json::Value as Json;

use super::Misfit;
use super::write::AS_TYPED;
use crate::form::Value;

impl Misfit {
    /// The answers in words, given those for yes and no.
    pub fn words(&self, yes: &str, no: &str) -> String {
        if !crate::WHOLE {
            return self.shown.clone();
        }
        let answers = self.item.get("answer").and_then(Json::as_array).into_iter().flatten();
        let words = answers.map(|answer| match answer.get("valueBoolean") {
            Some(Json::Bool(said)) => if *said { yes } else { no }.to_owned(),
            _ => words(answer),
        });
        words.collect::<Vec<_>>().join(", ")
    }
}

/// An answer of any type in words; the first module, which opens no files, has none for it.
pub(super) fn words(answer: &Json) -> String {
    if !crate::WHOLE {
        return raw(answer);
    }
    match Value::read(answer, "value") {
        Some(Value::String(text)) => text.to_string(),
        Some(Value::Date(date)) => date.typed(),
        Some(Value::Coding(coding)) => coding.display.unwrap_or(coding.code).to_string(),
        Some(Value::Scalar(scalar)) => scalar.typed(&[]),
        _ => typed(answer).or_else(|| named(answer)).unwrap_or_else(|| raw(answer)),
    }
}

/// Text that was no value yet.
fn typed(answer: &Json) -> Option<String> {
    let values = answer.as_object()?.iter().filter(|(key, _)| key.contains("value"));
    let typed = values.filter_map(|(_, value)| super::read::extension(value, AS_TYPED)).next();
    typed?.get("valueString")?.as_str().map(str::to_owned)
}

/// What an attachment or a reference calls itself, never what it holds.
fn named(answer: &Json) -> Option<String> {
    let part = |of: &str, name: &str| answer.get(of)?.get(name)?.as_str();
    let attachment = ["title", "url", "contentType"].into_iter();
    let attachment = attachment.filter_map(|name| part("valueAttachment", name));
    let reference = ["display", "reference"].into_iter();
    let reference = reference.filter_map(|name| part("valueReference", name));
    attachment.chain(reference).next().map(str::to_owned)
}

fn raw(answer: &Json) -> String {
    let mut values = answer.as_object().into_iter().flatten();
    let value = values.find(|(key, _)| key.starts_with("value"));
    value.map(|(_, value)| value.to_string()).unwrap_or_default()
}
