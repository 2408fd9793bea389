//! Which items are off, each told by its own conditions and rule alone. An item is on when neither
//! it nor any item around it is off. It builds no rows.

use std::rc::Rc;

use super::rules;
use super::told::Told;
use crate::answers::{Address, Answers, RowId};
use crate::form::{Behavior, Date, Form, Item, ItemId};

/// For each item, the rows in which it is off; where it stands in none, the empty one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Standing(Vec<Vec<Rc<[RowId]>>>);

impl Standing {
    /// Everything on.
    fn open(form: &Form) -> Self {
        Self(vec![Vec::new(); form.items().len()])
    }

    /// How things stand. Items come in an order in which those that others lean on come first.
    pub(super) fn new(
        form: &Form,
        answers: &Answers,
        today: Option<Date>,
        told: Option<&Told>,
    ) -> Self {
        let mut standing = Self::open(form);
        for item in form.in_order().filter(|item| told.is_some() || depends(form, item)) {
            let off = Now { form, answers, standing: &standing, today, told }.off(item);
            standing.set(item.id, off);
        }
        standing
    }

    /// The places of items that are off and have a rule that may have done it.
    pub(super) fn by_rule(&self, form: &Form) -> Vec<Address> {
        let items = form.items().iter().map(|item| item.id);
        let ruled = items.filter(|id| rules::enabling(form, *id).is_some());
        ruled.flat_map(|item| self.places(item)).collect()
    }

    /// The places of all items that are off by themselves, whatever is around them.
    pub(super) fn off(&self, form: &Form) -> Vec<Address> {
        form.items().iter().flat_map(|item| self.places(item.id)).collect()
    }

    fn places(&self, item: ItemId) -> impl Iterator<Item = Address> {
        self.of(item).iter().map(move |rows| Address { item, rows: rows.clone() })
    }

    pub(super) fn of(&self, id: ItemId) -> &[Rc<[RowId]>] {
        self.0.get(id.index()).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn set(&mut self, id: ItemId, off: Vec<Rc<[RowId]>>) {
        if let Some(place) = self.0.get_mut(id.index()) {
            *place = off;
        }
    }

    /// Whether the item itself is off, whatever is around it.
    pub(super) fn is_off(&self, id: ItemId, rows: &[RowId]) -> bool {
        self.of(id).iter().any(|off| rows.starts_with(off))
    }

    /// Whether an item is on: it is not off, and neither is an item around it.
    pub(super) fn is_on(&self, form: &Form, address: &Address) -> bool {
        let mut around = std::iter::successors(Some(address.item), |id| form.item(*id)?.parent);
        around.all(|id| !self.is_off(id, &address.rows))
    }
}

/// Whether something decides whether the item is on.
pub(super) fn depends(form: &Form, item: &Item) -> bool {
    !item.conditions.is_empty() || rules::enabling(form, item.id).is_some()
}

/// Everything that can be asked for at one moment.
#[derive(Clone, Copy)]
pub(super) struct Now<'a> {
    pub(super) form: &'a Form,
    pub(super) answers: &'a Answers,
    pub(super) standing: &'a Standing,
    pub(super) today: Option<Date>,
    /// What was told by one who could evaluate, instead of evaluating.
    pub(super) told: Option<&'a Told>,
}

impl Now<'_> {
    /// The rows in which an item is off.
    pub(super) fn off(&self, item: &Item) -> Vec<Rc<[RowId]>> {
        let all = self.places(item.id).into_iter();
        all.filter(|rows| !self.holds(item, &Address { item: item.id, rows: rows.clone() }))
            .collect()
    }

    /// All rows in which an item stands, in order.
    pub(super) fn places(&self, id: ItemId) -> Vec<Rc<[RowId]>> {
        let mut places: Vec<Rc<[RowId]>> = vec![Rc::from([])];
        for group in self.form.repeating_around(id) {
            let inside = |rows: Rc<[RowId]>| {
                let group = Address { item: group, rows };
                let each = self.answers.rows(&group).iter();
                each.map(|row| group.in_row(*row).rows).collect::<Vec<_>>()
            };
            places = places.into_iter().flat_map(inside).collect();
        }
        places
    }

    /// Whether the item's own conditions hold and its rule is true.
    fn holds(&self, item: &Item, address: &Address) -> bool {
        let mut conditions = item.conditions.iter().map(|condition| {
            let seen = self.answers.seen_from(self.form, condition.question, address);
            let on = seen.filter(|(at, _)| self.standing.is_on(self.form, at));
            condition.holds(on.flat_map(|(_, answers)| answers).filter_map(|it| it.value()))
        });
        let holds = match item.behavior {
            _ if item.conditions.is_empty() => true,
            Behavior::All => conditions.all(|holds| holds),
            Behavior::Any => conditions.any(|holds| holds),
        };
        holds
            && match self.told {
                Some(told) => !told.off.contains(address),
                None => rules::enables(self, address),
            }
    }
}
