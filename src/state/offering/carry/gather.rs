//! Gathers what a document says under a concept, and makes it into answers to another question.
//! Rows that are about a child of their own say nothing of the one child of another document.

use std::rc::Rc;

use super::{concepts, is_child};
use crate::answers::{Address, Answer};
use crate::form::{Form, Item, Kind, Value};
use crate::state::Desk;

/// A question that was answered.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) item: Rc<Item>,
    pub(super) answers: Vec<Answer>,
    at: Address,
}

/// Everything that is answered and asked, but alerts.
pub(super) fn answered(desk: &Desk) -> Vec<Source> {
    let form = desk.form();
    let of_one = |item: &Item| {
        let mut around = form.repeating_around(item.id).into_iter();
        !around.any(|id| form.item(id).is_some_and(|group| is_child(form, group)))
    };
    let all = desk.answers.iter().filter(|(at, _)| desk.sheet.is_on(at));
    let all = all.filter_map(|(at, answers)| {
        let item = form.item(at.item).filter(|item| !item.alert && of_one(item))?.clone();
        let answers = super::super::said(answers);
        (!answers.is_empty()).then(|| Source { item, answers, at: at.clone() })
    });
    all.collect()
}

/// What is said under a concept, in document order.
pub(super) fn gather(desk: &Desk, concept: &str) -> Vec<Source> {
    let all = answered(desk).into_iter();
    all.filter(|one| concepts(&one.item).any(|other| other == concept)).collect()
}

/// The rows of the groups that carry a concept, each with its group and what is said in it.
pub(super) fn rows(desk: &Desk, concept: &str) -> Vec<(Rc<Item>, Vec<Source>)> {
    let form = desk.form();
    let mut rows: Vec<(Address, Rc<Item>, Vec<Source>)> = Vec::new();
    for one in answered(desk) {
        let group = form.items().iter().find(|group| {
            group.holds(one.item.id) && concepts(group).any(|other| other == concept)
        });
        let Some(group) = group else { continue };
        let depth = form.repeating_around(group.id).len() + usize::from(group.repeats);
        let row = one.at.rows.iter().take(depth).copied().collect();
        let at = Address { item: group.id, rows: row };
        match rows.iter_mut().find(|(other, _, _)| *other == at) {
            Some((_, _, said)) => said.push(one),
            None => rows.push((at, group.clone(), vec![one])),
        }
    }
    rows.sort_by_key(|(at, _, _)| place(desk, at));
    rows.into_iter().map(|(_, group, said)| (group, said)).collect()
}

/// Where a row stands on the screen.
fn place(desk: &Desk, at: &Address) -> (usize, usize) {
    let place = at.rows.split_last().and_then(|(last, before)| {
        let group = Address { item: at.item, rows: before.into() };
        desk.answers.rows(&group).iter().position(|row| row == last)
    });
    (at.item.index(), place.unwrap_or(0))
}

/// The values that an item takes: the first, or all where it may have several.
pub(super) fn values(item: &Item, found: &[Source]) -> Vec<Answer> {
    let all = found.iter().flat_map(|one| &one.answers);
    let fitting = all.filter(|answer| answer.value().is_some_and(|value| item.takes(value)));
    let mut taken: Vec<Answer> = Vec::new();
    for answer in fitting {
        let room = taken.is_empty() || item.repeats && item.allows(taken.len() + 1);
        if room && !taken.contains(answer) {
            taken.push(answer.clone());
        }
    }
    taken
}

/// One text of what is said in several places, each with the name of its area where they differ;
/// into a single line goes only what is said first.
pub(super) fn text(form: &Form, item: &Item, found: &[Source]) -> Option<Answer> {
    let areas: Vec<Option<&Rc<str>>> = found.iter().map(|one| area(form, &one.item)).collect();
    let differ = areas.windows(2).any(|pair| pair.first() != pair.last());
    let said = found.iter().zip(areas).filter_map(|(one, area)| {
        let texts: Vec<&str> = one.answers.iter().filter_map(words).collect();
        let text = texts.join(", ");
        let named = area.filter(|_| differ && item.kind == Kind::Text);
        (!text.is_empty()).then(|| match named {
            Some(area) => [area, text.as_str()].join(": "),
            None => text,
        })
    });
    let mut said = said.peekable();
    let text = match item.kind {
        Kind::Text => said.collect::<Vec<_>>().join("\n\n"),
        _ => said.peek().map(|first| first.replace('\n', " ")).unwrap_or_default(),
    };
    (!text.is_empty()).then(|| Answer::Value(Value::String(text.into())))
}

fn words(answer: &Answer) -> Option<&str> {
    match answer.value()? {
        Value::String(text) => Some(text.trim()),
        _ => None,
    }
}

/// The name of the group that a question stands in.
fn area<'a>(form: &'a Form, item: &Item) -> Option<&'a Rc<str>> {
    let group = form.item(item.parent?)?;
    Some(group.text.main()).filter(|text| !text.is_empty())
}

/// The parts of the child's name that would tell who it is.
pub(super) fn names(desk: &Desk) -> Vec<String> {
    let names = gather(desk, "child-name");
    let names = names.iter().flat_map(|one| &one.answers).filter_map(Answer::text);
    let words = names.flat_map(str::split_whitespace).filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).collect()
}

/// Whether one of the names is a word in one of the texts, also in the genitive.
pub(super) fn are_in<'a>(names: &[String], mut texts: impl Iterator<Item = &'a str>) -> bool {
    texts.any(|text| {
        let text = text.to_lowercase();
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        words.any(|word| {
            names.iter().any(|name| word == name || word.strip_suffix('s') == Some(name))
        })
    })
}
