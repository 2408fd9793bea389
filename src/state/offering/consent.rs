//! What two documents say about passing on, put together: consent never grows by it. What may be
//! passed on is taken only by who ticks it, exceptions add up, and a consent that either of the two
//! has taken back is taken back. Whether a consent is valid it does not judge.

use std::rc::Rc;

use super::{Offer, said};
use crate::answers::{Address, Answer, Document};
use crate::form::{Form, Item, ItemId};
use crate::sheet::{asks_exceptions, asks_scope, takes_back};
use crate::state::Desk;

/// What is said about passing on on either side.
pub(super) struct Consent<'a> {
    form: &'a Form,
    ours: Vec<(ItemId, Vec<Answer>)>,
    /// The questions with which the other document takes a consent back, and ours does not.
    withdrawn: Vec<ItemId>,
}

impl<'a> Consent<'a> {
    /// What is said about passing on in ours, and what is taken back in theirs.
    pub(super) fn of(ours: &'a Desk, theirs: &Document) -> Self {
        let form: &Form = ours.form();
        let about = |item: &&Rc<Item>| asks_scope(item) || takes_back(item, &[]).is_some();
        let about = form.items().iter().filter(about);
        let here = |item: &Item| said(ours.answers.at(&Address::top(item.id)));
        let back = |item: &Item| {
            let there = theirs.form.find(&item.link_id)?;
            let there = theirs.answers.at(&Address::top(there));
            // What is off counts for nothing, whatever stands there.
            let is_on = ours.sheet.is_on(&Address::top(item.id));
            let only = takes_back(item, there)? && !(is_on && takes_back(item, &here(item))?);
            only.then_some(item.id)
        };
        let withdrawn = about.clone().filter_map(|item| back(item)).collect();
        Self { form, ours: about.map(|item| (item.id, here(item))).collect(), withdrawn }
    }

    /// The offer as it may stand; nothing where it would give back a consent that was taken back.
    pub(super) fn kept(&self, item: &Item, offer: Offer) -> Option<Offer> {
        let ours = self.ours.iter().find(|(id, _)| *id == item.id).map(|(_, answers)| answers);
        if asks_scope(item) {
            let there = ours.cloned().unwrap_or_default();
            return Some(Offer { there, taken: false, ..offer });
        }
        let new = offer.lines.first().map(|line| line.answers.as_slice()).unwrap_or_default();
        let gives_back = takes_back(item, new) == Some(false)
            && ours.and_then(|ours| takes_back(item, ours)) == Some(true);
        let taken = offer.taken || self.is_withdrawing(item);
        (!gives_back).then_some(Offer { taken, ..offer })
    }

    /// Whether this is what takes the consent back, or what that question hangs on.
    fn is_withdrawing(&self, item: &Item) -> bool {
        let hangs = |withdrawn: &ItemId| {
            let on_it = |id: &ItemId| self.form.item(*id).is_some_and(|on| on.holds(*withdrawn));
            item.id == *withdrawn || self.form.dependents(item.id).iter().any(on_it)
        };
        self.withdrawn.iter().any(hangs)
    }
}

/// What both except, where that is what is asked: in the order of the form, and "nothing" only
/// where both say so.
pub(super) fn exceptions(item: &Item, here: &[Answer], new: &[Answer]) -> Option<Vec<Answer>> {
    if !asks_exceptions(item) || !item.repeats {
        return None;
    }
    let all = here.iter().chain(new.iter().filter(|answer| !here.contains(answer)));
    let is_none = |answer: &&Answer| {
        let option = answer.value().and_then(|value| item.option(value));
        option.is_some_and(|option| option.exclusive)
    };
    let some: Vec<Answer> = all.clone().filter(|answer| !is_none(answer)).cloned().collect();
    Some(if some.is_empty() { all.cloned().collect() } else { some })
}
