//! Builds rows. After a change only the rows on the way to what was touched are built anew; the
//! others are the same `Rc` as before.

use std::rc::Rc;

use super::caution::caution;
use super::gap::gap;
use super::idle::is_idle;
use super::row::{Gap, Place, Row};
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
        self.list(None, &Rc::from([]), before)
    }

    /// The rows under an item, or at the top.
    fn list(&self, of: Option<&Item>, rows: &Rc<[RowId]>, before: Before<'_>) -> Vec<Rc<Row>> {
        if let Some(old) = before {
            return self.mended(of, rows, old);
        }
        let row = |item: &Rc<Item>| self.row(item, rows, None);
        match of {
            Some(of) => self.now.form.children(of.id).filter_map(row).collect(),
            None => self.now.form.roots().filter_map(row).collect(),
        }
    }

    /// The rows as before, but those on the way to something that was touched. Of the others each
    /// costs one reference and no look.
    fn mended(&self, of: Option<&Item>, rows: &Rc<[RowId]>, old: &[Rc<Row>]) -> Vec<Rc<Row>> {
        let form = self.now.form;
        let (mut next, end) = of.map_or((0, u32::MAX), |of| (of.id.0 + 1, of.end.0));
        let mut mended = old.to_vec();
        for touched in self.touched_between(next, end) {
            // The item around what was touched that stands in this list.
            let mut up = std::iter::successors(Some(*touched), |id| form.item(*id)?.parent);
            let child =
                up.find_map(|id| form.item(id).filter(|it| it.parent == of.map(|of| of.id)));
            let Some(child) = child.filter(|child| child.id.0 >= next) else { continue };
            next = child.end.0;
            let place = mended.binary_search_by_key(&child.id, |row| row.item.id);
            let known = place.ok().and_then(|place| mended.get(place)).cloned();
            let new = self.row(child, rows, known.as_ref());
            let (Ok(from) | Err(from)) = place;
            mended.splice(from..from + usize::from(place.is_ok()), new);
        }
        mended
    }

    fn touched_between(&self, from: u32, to: u32) -> &[ItemId] {
        let rest = self.touched.partition_point(|touched| touched.0 < from);
        let rest = self.touched.get(rest..).unwrap_or_default();
        rest.get(..rest.partition_point(|touched| touched.0 < to)).unwrap_or_default()
    }

    fn row(&self, item: &Rc<Item>, rows: &Rc<[RowId]>, old: Option<&Rc<Row>>) -> Option<Rc<Row>> {
        if self.now.standing.is_off(item.id, rows) {
            return None;
        }
        let address = Address { item: item.id, rows: rows.clone() };
        // A row that was switched on is new below, whatever was touched there.
        let before = old.map(|old| old.rows.as_slice());
        let (rows, hints) = if item.is_repeating_group() {
            (self.instances(item, &address, before), Vec::new())
        } else {
            (self.children(item, &address, before), rules::hints(&self.now, &address))
        };
        let answers = self.now.answers.at(&address).to_vec();
        let odd = self.now.told.is_some_and(|told| told.odd.contains(&address));
        let gap = gap(item, &answers, &rows, odd);
        let gap = gap.filter(|gap| *gap != Gap::Missing || !self.is_idle(&address));
        let caution = caution(&self.now, item, &address, &answers);
        let item = item.clone();
        Some(Rc::new(Row { item, address, place: None, answers, gap, hints, caution, rows }))
    }

    fn instances(&self, item: &Rc<Item>, group: &Address, before: Before<'_>) -> Vec<Rc<Row>> {
        let all = self.now.answers.rows(group);
        let mut old = before.unwrap_or_default();
        // Where there must be a row, the first stands for it as long as nobody has begun any.
        let first =
            |row: &Rc<Row>| all.first().map(|row| group.in_row(*row)) == Some(row.address.clone());
        let moved = !old.first().is_some_and(first);
        let woke = item.required && (moved || old.iter().any(|row| self.woke(item, row)));
        let instance = |(index, row): (usize, &RowId)| {
            let address = group.in_row(*row);
            let found = old.iter().position(|row| row.address == address);
            let known = found.and_then(|place| old.get(place..)).and_then(<[_]>::split_first);
            old = known.map_or(old, |(_, rest)| rest);
            // In a row that somebody begins, other answers are missing at once.
            let known = known.map(|(row, _)| row).filter(|row| !woke && !self.woke(item, row));
            let rows = self.children(item, &address, known.map(|row| row.rows.as_slice()));
            let place = Some(Place { number: index + 1, of: all.len() });
            let hints = rules::hints(&self.now, &address);
            let (item, answers, gap, caution) = (item.clone(), Vec::new(), None, None);
            Rc::new(Row { item, address, place, answers, gap, hints, caution, rows })
        };
        all.iter().enumerate().map(instance).collect()
    }

    /// Whether nobody has begun the row that a place lies in.
    fn is_idle(&self, at: &Address) -> bool {
        is_idle(self.now.form, self.now.answers, at)
    }

    /// Whether something may be missing in a row now that was not before, or the other way round.
    fn woke(&self, group: &Item, row: &Row) -> bool {
        crate::WHOLE && row.is_answered() == self.now.answers.is_blank(group, &row.address)
    }

    fn children(&self, item: &Item, address: &Address, before: Before<'_>) -> Vec<Rc<Row>> {
        self.list(Some(item), &address.rows, before)
    }
}
