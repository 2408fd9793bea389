//! Whether two documents belong together: forms of the same kind, and about the same child. It
//! only asks for doubt; whether it is the same child a person says.

use std::rc::Rc;

use crate::answers::{Address, Document};
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
        let there = value(theirs, concept).map(plain);
        here.zip(there).is_some_and(|(here, there)| here != there)
    })
}

fn value<'a>(document: &'a Document, concept: &str) -> Option<&'a Value> {
    let item = document.form.with_concept(concept)?;
    document.answers.at(&Address::top(item.id)).first()?.value()
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
