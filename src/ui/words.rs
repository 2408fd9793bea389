//! Answers, questions and dates in words, for the places that only show them.

use std::rc::Rc;

use yew::AttrValue;

use crate::answers::{Address, Answer, Edition};
use crate::form::{Age, AnswerOption, Form, Item, Kind, Text, Value, Whole};
use crate::sheet::Row;
use crate::state::{Birth, Desk};
use crate::texts::Texts;

/// A text of a form in the language of the screen.
pub(super) fn of(text: &Text, texts: &Texts) -> AttrValue {
    let words = text.in_language(texts.language);
    let own = text.main();
    AttrValue::Rc(if words == &**own { own.clone() } else { Rc::from(words) })
}

/// When a version was made: to the minute where that is known, else on which day.
pub(super) fn when(edition: &Edition, texts: &Texts) -> Option<String> {
    let (day, clock) = edition.when()?;
    Some(texts.when(&day, clock))
}

/// A heading or sentence with the number or letter before it.
pub(super) fn titled(item: &Item, texts: &Texts) -> AttrValue {
    if crate::WHOLE { of(&item.title(), texts) } else { of(&item.text, texts) }
}

/// A question where it is spoken of elsewhere: with the group that it stands in, where the words
/// alone would not tell it from another.
pub(super) fn spoken(desk: &Desk, row: &Row, texts: &Texts) -> AttrValue {
    let words = of(&row.item.text, texts);
    match around(desk, row, texts).filter(|_| is_double(desk.form(), row)) {
        Some(group) => (texts.fill().question_in)(&words, &group).into(),
        None => words,
    }
}

/// Whether other questions sound just like this one.
pub(super) fn is_double(form: &Form, row: &Row) -> bool {
    let same = |other: &Rc<Item>| {
        other.id != row.item.id && other.is_question() && other.text.main() == row.item.text.main()
    };
    !row.address.rows.is_empty() || form.items().iter().any(same)
}

/// The group that a row stands in, with its number where there are several.
pub(super) fn around(desk: &Desk, row: &Row, texts: &Texts) -> Option<AttrValue> {
    let form = desk.form();
    let group = form.item(row.item.parent?)?;
    let name = of(&group.text, texts);
    let Some((last, before)) = row.address.rows.split_last().filter(|_| group.repeats) else {
        return Some(name);
    };
    let group = Address { item: group.id, rows: before.into() };
    let place = desk.answers.rows(&group).iter().position(|row| row == last)?;
    Some([&*name, &(place + 1).to_string()].join(" ").into())
}

/// A value in words.
pub(super) fn value(item: &Item, value: &Value, texts: &Texts) -> AttrValue {
    match value {
        Value::Boolean(true) => texts.fill().yes.into(),
        Value::Boolean(false) => texts.fill().no.into(),
        Value::Date(date) => texts.dates.date(date).into(),
        Value::String(text) => text.clone().into(),
        Value::Scalar(scalar) => texts.figures.scalar(scalar, &texts.dates).into(),
        Value::Coding(coding) => match item.option(value) {
            Some(given) => of(&given.display, texts),
            None => coding.display.as_ref().unwrap_or(&coding.code).clone().into(),
        },
    }
}

/// An option in words. What is no code and no text has none of its own.
pub(super) fn option(given: &AnswerOption, texts: &Texts) -> AttrValue {
    match &given.value {
        Value::Date(date) if crate::WHOLE => texts.dates.date(date).into(),
        Value::Scalar(scalar) => texts.figures.scalar(scalar, &texts.dates).into(),
        _ => of(&given.display, texts),
    }
}

/// An answer in words: its value, or the text as it was typed.
pub(super) fn answer(item: &Item, answer: &Answer, texts: &Texts) -> AttrValue {
    match answer {
        Answer::Value(given) => value(item, given, texts),
        Answer::Typed(text) if crate::WHOLE && is_dated(item) => {
            texts.dates.typed(text).into_owned().into()
        }
        Answer::Typed(text) => text.clone().into(),
    }
}

fn is_dated(item: &Item) -> bool {
    item.kind == Kind::Date || super::lines::is_moment(item)
}

/// What a document says under a concept, for example the child's name.
pub(super) fn concept(desk: &Desk, concept: &str, texts: &Texts) -> Option<AttrValue> {
    let item = desk.form().with_concept(concept)?;
    Some(value(item, desk.concept(concept)?, texts))
}

/// The date of birth with the age, and a remark where the form is for another age.
pub(super) fn born_and_remark(desk: &Desk, texts: &Texts) -> Option<AttrValue> {
    let born = born(desk, texts)?;
    let (least, most) = desk.form().months.unwrap_or((0, u32::MAX));
    let is_other =
        |age: Age| !(least..=most).contains(&(u32::from(age.years) * 12 + u32::from(age.months)));
    let remark = match desk.birth() {
        Birth::Aged(age) if is_other(age) => texts.fill().other_age,
        _ => return Some(born),
    };
    Some([&*born, remark].join(". ").into())
}

/// What is to be thought about where nobody is born yet on the day of the date of birth.
pub(super) fn unborn(desk: &Desk, texts: &Texts) -> Option<Whole<&'static str>> {
    if !crate::WHOLE {
        return None;
    }
    Whole::new(match desk.birth() {
        Birth::Later => texts.more().born_later,
        Birth::Ahead => texts.more().born_ahead,
        Birth::Aged(_) | Birth::Unknown => return None,
    })
}

/// The date of birth with the age on the day of the assessment.
pub(super) fn born(desk: &Desk, texts: &Texts) -> Option<AttrValue> {
    let date = concept(desk, "child-birthdate", texts)?;
    Some(match desk.age() {
        Some(age) => format!("{date} ({})", texts.dates.age(&age)).into(),
        None => date,
    })
}
