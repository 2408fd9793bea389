//! Preselects less than all where taking it along without a thought would be wrong. It takes no
//! offer away: whoever wants one ticks it.

use super::{concepts, gather, is_on};
use crate::answers::Answer;
use crate::form::{Form, Value};
use crate::state::{Desk, Offer};

/// What may always go along to another place: who it is about and what the child thrives with.
/// More is chosen piece by piece (GDPR article 5(1)(c)).
const PLAIN: [&str; 7] = [
    "child-name",
    "child-birthdate",
    "setting",
    "coordinator",
    "coordinator-relational",
    "strengths",
    "works",
];

/// Who wrote a document. Who has only opened it is perhaps somebody else.
const WRITER: [&str; 2] = ["assessor-name", "assessor-role"];

/// Where the child was when the document was written. The next place is another one.
const PLACE: [&str; 1] = ["setting"];

/// Unticks what is better thought about first.
pub(super) fn preselect(source: &Desk, target: &Desk, list: &mut [Offer]) {
    let leaves = goes_elsewhere(target.form());
    let came = goes_elsewhere(source.form());
    let opened = source.opened.is_some();
    let names = if is_named(target) { Vec::new() } else { gather::names(source) };
    for offer in list {
        let texts = offer.lines.iter().flat_map(|line| &line.answers).filter_map(Answer::text);
        offer.is_named = gather::are_in(&names, texts);
        let doubtful = leaves && !is_among(offer, &PLAIN)
            || came && is_among(offer, &PLACE)
            || opened && is_among(offer, &WRITER)
            || offer.is_named;
        offer.taken &= !doubtful;
    }
}

/// Whether all that is offered is for one of these concepts.
fn is_among(offer: &Offer, known: &[&str]) -> bool {
    let is = |concept: &str| known.contains(&concept);
    offer.lines.iter().all(|line| concepts(&line.item).any(is))
}

/// Whether a document of this form is handed to another place: it asks what may be passed on.
fn goes_elsewhere(form: &Form) -> bool {
    let is_scope =
        |value: &Value| matches!(value, Value::Coding(coding) if coding.is_in("consent-scope"));
    let mut options = form.items().iter().flat_map(|item| &item.options);
    options.any(|option| is_scope(&option.value))
}

/// Whether a document has a place for the child's name.
fn is_named(desk: &Desk) -> bool {
    let mut items = desk.form().items().iter();
    items.any(|item| concepts(item).any(|concept| concept == "child-name") && is_on(desk, item))
}
