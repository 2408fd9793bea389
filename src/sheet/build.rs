//! Builds rows. After a change only the rows on the way to what was touched are built anew; the
//! others are the same `Rc` as before.

use std::rc::Rc;

use super::gap::gap;
use super::row::{Place, Row};
use super::rules;
use super::standing::Now;
use crate::answers::{Address, RowId};
use crate::form::{Item, ItemId};

/// Builds the rows of a sheet.
pub(super) struct Builder<'a> {
    pub(super) now: Now<'a>,
    /// The items whose rows are not as they were, in document order.
    pub(super) touched: &'a [ItemId],
}

/// The rows that were there before, in document order; nothing where all are new.
type Before<'a> = Option<&'a [Rc<Row>]>;

impl Builder<'_> {
    /// The top-level rows.
    pub(super) fn roots(&self, before: Before<'_>) -> Vec<Rc<Row>> {
        self.list(self.now.form.roots(), &Rc::from([]), before)
    }

    fn list<'i>(
        &self,
        items: impl Iterator<Item = &'i Rc<Item>>,
        rows: &Rc<[RowId]>,
        before: Before<'_>,
    ) -> Vec<Rc<Row>> {
        let mut old = before.unwrap_or_default().iter().peekable();
        let row = |item: &'i Rc<Item>| {
            let old = old.next_if(|row| row.item.id == item.id);
            if before.is_some() && !self.reaches(item) {
                return old.cloned();
            }
            self.row(item, Address { item: item.id, rows: rows.clone() }, old)
        };
        items.filter_map(row).collect()
    }

    /// Whether something in an item's subtree is touched.
    fn reaches(&self, item: &Item) -> bool {
        let next = self.touched.partition_point(|touched| *touched < item.id);
        self.touched.get(next).is_some_and(|touched| item.holds(*touched))
    }

    fn row(&self, item: &Rc<Item>, address: Address, old: Option<&Rc<Row>>) -> Option<Rc<Row>> {
        if self.now.standing.is_off(item.id, &address.rows) {
            return None;
        }
        // A row that was switched on is new below, whatever was touched there.
        let before = old.map(|old| old.rows.as_slice());
        let (rows, hints) = if item.is_repeating_group() {
            (self.instances(item, &address, before), Vec::new())
        } else {
            (self.children(item, &address, before), rules::hints(&self.now, &address))
        };
        let answers = self.now.answers.at(&address).to_vec();
        let gap = gap(item, &answers, &rows);
        let item = item.clone();
        Some(Rc::new(Row { item, address, place: None, answers, gap, hints, rows }))
    }

    fn instances(&self, item: &Rc<Item>, group: &Address, before: Before<'_>) -> Vec<Rc<Row>> {
        let all = self.now.answers.rows(group);
        let mut old = before.unwrap_or_default();
        let instance = |(index, row): (usize, &RowId)| {
            let address = group.in_row(*row);
            let found = old.iter().position(|row| row.address == address);
            let known = found.and_then(|place| old.get(place..)).and_then(<[_]>::split_first);
            old = known.map_or(old, |(_, rest)| rest);
            let before = known.map(|(row, _)| row.rows.as_slice());
            let rows = self.children(item, &address, before);
            let place = Some(Place { number: index + 1, of: all.len() });
            let hints = rules::hints(&self.now, &address);
            let (item, answers) = (item.clone(), Vec::new());
            Rc::new(Row { item, address, place, answers, gap: None, hints, rows })
        };
        all.iter().enumerate().map(instance).collect()
    }

    fn children(&self, item: &Item, address: &Address, before: Before<'_>) -> Vec<Rc<Row>> {
        self.list(self.now.form.children(item.id), &address.rows, before)
    }
}
