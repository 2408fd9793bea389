//! Builds rows. After a change only the rows on the way to what was touched are built anew.

use std::rc::Rc;

use super::gap::gap;
use super::row::{Place, Row};
use crate::answers::{Address, Answers};
use crate::form::{Behavior, Form, Item, ItemId};

/// The rows of the sheet before, and the items that a change has touched.
type Before<'a> = Option<(&'a [Rc<Row>], &'a Touched)>;

/// The top-level rows.
pub(super) fn roots(
    form: &Form,
    answers: &Answers,
    before: Option<(&Vec<Rc<Row>>, &Touched)>,
) -> Vec<Rc<Row>> {
    let builder = Builder { form, answers };
    let before = before.map(|(rows, touched)| (rows.as_slice(), touched));
    let addresses = form.roots().map(|item| (item, Address::top(item.id)));
    addresses.filter_map(|(item, address)| builder.row(item, address, before)).collect()
}

/// What a change touches: the changed items, those whose conditions ask for them, and whatever
/// asks for something under those, since an item that is off has no answer.
pub(super) fn touched(form: &Form, changed: &[ItemId]) -> Touched {
    let mut touched = vec![false; form.items().len()];
    let mut next = changed.to_vec();
    while let Some(id) = next.pop() {
        let Some(mark) = touched.get_mut(id.index()).filter(|mark| !**mark) else { continue };
        *mark = true;
        let Some(item) = form.item(id) else { continue };
        for inner in id.0..item.end.0 {
            next.extend(form.dependents(ItemId(inner)));
        }
    }
    Touched(touched)
}

/// The items that a change touches, by their place in the form.
pub(super) struct Touched(Vec<bool>);

impl Touched {
    /// Whether something in an item's subtree is touched.
    fn reaches(&self, item: &Item) -> bool {
        let subtree = self.0.get(item.id.index()..item.end.index());
        subtree.is_none_or(|subtree| subtree.contains(&true))
    }
}

struct Builder<'a> {
    form: &'a Form,
    answers: &'a Answers,
}

impl Builder<'_> {
    fn row(&self, item: &Rc<Item>, address: Address, before: Before<'_>) -> Option<Rc<Row>> {
        let kept = before.and_then(|(rows, touched)| {
            let old = rows.iter().find(|row| row.address == address);
            (!touched.reaches(item)).then(|| old.cloned())
        });
        if let Some(kept) = kept {
            return kept;
        }
        if !self.holds(item, &address) {
            return None;
        }
        let old = before.and_then(|(rows, touched)| {
            let old = rows.iter().find(|row| row.address == address)?;
            // A row that was switched on is new below, whatever was touched there.
            Some((old.rows.as_slice(), touched))
        });
        let rows = if item.is_repeating_group() {
            self.instances(item, &address, old)
        } else {
            self.children(item, &address, old)
        };
        let answers = self.answers.at(&address).to_vec();
        let gap = gap(item, &answers, &rows);
        let item = item.clone();
        let hints = Vec::new();
        Some(Rc::new(Row { item, address, place: None, answers, gap, hints, rows }))
    }

    fn instances(&self, item: &Rc<Item>, group: &Address, before: Before<'_>) -> Vec<Rc<Row>> {
        let rows = self.answers.rows(group);
        let of = rows.len();
        let instance = |(index, row): (usize, &_)| {
            let address = group.in_row(*row);
            let old = before.and_then(|(rows, touched)| {
                let old = rows.iter().find(|row| row.address == address)?;
                Some((old.rows.as_slice(), touched))
            });
            let place = Some(Place { number: index + 1, of });
            let rows = self.children(item, &address, old);
            let (item, answers) = (item.clone(), Vec::new());
            let hints = Vec::new();
            Rc::new(Row { item, address, place, answers, gap: None, hints, rows })
        };
        rows.iter().enumerate().map(instance).collect()
    }

    fn children(&self, item: &Item, address: &Address, before: Before<'_>) -> Vec<Rc<Row>> {
        let children = self.form.children(item.id);
        let rows = children.map(|child| self.row(child, address.with_item(child.id), before));
        rows.flatten().collect()
    }

    /// Whether the item's own conditions hold; the items around it are asked on the way down.
    fn holds(&self, item: &Item, address: &Address) -> bool {
        let mut conditions = item.conditions.iter().map(|condition| {
            let seen = self.answers.seen_from(self.form, condition.question, address);
            let on = seen.filter(|(at, _)| self.is_on(at)).flat_map(|(_, answers)| answers);
            condition.holds(on.filter_map(|answer| answer.value()))
        });
        match item.behavior {
            _ if item.conditions.is_empty() => true,
            Behavior::All => conditions.all(|holds| holds),
            Behavior::Any => conditions.any(|holds| holds),
        }
    }

    /// Whether an item is on: its conditions hold, and so do those of the items around it. Reading
    /// the form has shown that this comes to an end.
    fn is_on(&self, address: &Address) -> bool {
        let mut next = self.form.item(address.item);
        while let Some(item) = next {
            if !self.holds(item, &address.with_item(item.id)) {
                return false;
            }
            next = item.parent.and_then(|parent| self.form.item(parent));
        }
        true
    }
}
