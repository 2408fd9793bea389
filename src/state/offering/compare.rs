//! Whether two documents belong together: forms of the same kind, and about the same child. It
//! only asks for doubt; whether it is the same child a person says.

use std::rc::Rc;

use crate::answers::{Document, Edition};
use crate::form::{Form, Item, Value};
use crate::library::instrument;
use crate::state::Desk;

/// Whether two forms ask the same: they are the same form, or have the same address, or they are
/// the same instrument and each question stands in both in the same words.
pub(super) fn is_same_kind(ours: &Form, theirs: &Form) -> bool {
    let same = |(a, b): (&Rc<Item>, &Rc<Item>)| {
        a.link_id == b.link_id && a.kind == b.kind && a.text.main() == b.text.main()
    };
    let alike = || {
        let items = (ours.items(), theirs.items());
        items.0.len() == items.1.len() && items.0.iter().zip(items.1).all(same)
    };
    ours == theirs
        || !ours.url.is_empty() && ours.url == theirs.url
        || instrument(ours).is_some() && instrument(ours) == instrument(theirs) && alike()
}

/// Whether the names or the birth dates of the children differ.
pub(super) fn is_other_child(ours: &Desk, theirs: &Document) -> bool {
    ["child-name", "child-birthdate"].into_iter().any(|concept| {
        let here = ours.concept(concept).map(plain);
        let there = theirs.answers.concept(&theirs.form, concept).map(plain);
        here.zip(there).is_some_and(|(here, there)| here != there)
    })
}

/// How a document that was found stands to the one that lies open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// It takes the place of what lies open, or is a later state of it.
    Newer,
    /// What lies open takes its place, or is a later state of it.
    Older,
    /// Both go on from the same one.
    Both,
    /// It is the very same document; whether its answers are the same as well.
    Same(bool),
}

/// How two documents stand to each other, where one is a version of the other, or both are versions
/// of a third.
pub(super) fn kin(ours: &Desk, theirs: &Document) -> Option<Kin> {
    let (here, there) = (&ours.record, &theirs.record);
    let kin = is_same_kind(ours.form(), &theirs.form);
    if !kin || here.id.is_empty() || there.id.is_empty() {
        return None;
    }
    if here.id == there.id {
        return Some(same(ours, theirs));
    }
    let (before, of_theirs) = (here.predecessors(), there.predecessors());
    if of_theirs.contains(&here.id) {
        return Some(Kin::Newer);
    }
    if before.contains(&there.id) {
        return Some(Kin::Older);
    }
    before.iter().any(|id| of_theirs.contains(id)).then_some(Kin::Both)
}

/// How two states of the very same document stand to each other. A draft that is gone on with stays
/// the same document: it says on which day that was, and when it was put into its file.
fn same(ours: &Desk, theirs: &Document) -> Kin {
    let (here, there) = (ours.record.edition(), theirs.record.edition());
    if *ours.answers == theirs.answers {
        return Kin::Same(true);
    }
    match (comes_before(&here, &there), comes_before(&there, &here)) {
        (true, _) => Kin::Newer,
        (_, true) => Kin::Older,
        _ => Kin::Same(false),
    }
}

fn comes_before(one: &Edition, other: &Edition) -> bool {
    match (one.at, other.at) {
        (Some(one), Some(other)) => one.is_before(&other),
        _ => one.date.zip(other.date).is_some_and(|(one, other)| one < other),
    }
}

/// A name in the way in which two writers agree.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
            Some(words.join(" "))
        }
        Value::Date(date) => Some(date.to_string()),
        _ => None,
    }
}
