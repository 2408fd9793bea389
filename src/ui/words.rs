//! Answers, questions and dates in words, for the places that only show them.

use std::rc::Rc;

use yew::AttrValue;

use crate::answers::Answer;
use crate::form::{Item, Text, Value};
use crate::state::Desk;
use crate::texts::Texts;

/// A text of a form in the language of the screen.
pub(super) fn of(text: &Text, texts: &Texts) -> AttrValue {
    let words = text.in_language(texts.language);
    let own = text.main();
    AttrValue::Rc(if words == &**own { own.clone() } else { Rc::from(words) })
}

/// A value in words.
pub(super) fn value(item: &Item, value: &Value, texts: &Texts) -> AttrValue {
    match value {
        Value::Boolean(true) => texts.fill.yes.into(),
        Value::Boolean(false) => texts.fill.no.into(),
        Value::Date(date) => texts.dates.date(date).into(),
        Value::String(text) => text.clone().into(),
        Value::Coding(coding) => match item.option(value) {
            Some(option) => of(&option.display, texts),
            None => coding.display.as_ref().unwrap_or(&coding.code).clone().into(),
        },
    }
}

/// An answer in words: its value, or the text as it was typed.
pub(super) fn answer(item: &Item, answer: &Answer, texts: &Texts) -> AttrValue {
    match answer {
        Answer::Value(given) => value(item, given, texts),
        Answer::Typed(text) => text.clone().into(),
    }
}

/// What a document says under a concept, for example the child's name.
pub(super) fn concept(desk: &Desk, concept: &str, texts: &Texts) -> Option<AttrValue> {
    let item = desk.form().with_concept(concept)?;
    Some(value(item, desk.concept(concept)?, texts))
}

/// The date of birth with the age on the day of the assessment.
pub(super) fn born(desk: &Desk, texts: &Texts) -> Option<AttrValue> {
    let date = concept(desk, "child-birthdate", texts)?;
    Some(match desk.age() {
        Some(age) => (texts.paper.with_more)(&date, &texts.dates.age(&age)).into(),
        None => date,
    })
}
