//! Rows of repeating groups: added, removed, put back. A group always shows at least one row.

use std::fmt;

use super::{Address, Answer, Answers, RowId};
use crate::form::Form;

/// A row that was removed, with all that was written in it, so that it can be put back.
#[derive(Clone, PartialEq)]
pub struct Removed {
    group: Address,
    place: usize,
    row: RowId,
    values: Vec<(Address, Vec<Answer>)>,
    rows: Vec<(Address, Vec<RowId>)>,
}

impl Removed {
    /// The group that the row stood in.
    pub fn group(&self) -> &Address {
        &self.group
    }

    /// The address of the row.
    pub fn address(&self) -> Address {
        self.group.in_row(self.row)
    }

    /// The place of the row, from 0.
    pub fn place(&self) -> usize {
        self.place
    }
}

impl fmt::Debug for Removed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Removed({} from {})", self.row, self.group)
    }
}

/// The row that an untouched group shows.
const FIRST: &[RowId] = &[RowId(0)];

impl Answers {
    /// The rows of a repeating group, in order. There is always at least one.
    pub fn rows(&self, group: &Address) -> &[RowId] {
        self.rows.get(group).map_or(FIRST, Vec::as_slice)
    }

    /// Adds an empty row at the end and returns it; `None` once the numbers are used up.
    pub fn add_row(&mut self, group: &Address) -> Option<RowId> {
        let rows = self.rows.or_insert(group, || FIRST.to_vec());
        let next = rows.iter().map(|row| row.0).max().unwrap_or(0).checked_add(1)?;
        rows.push(RowId(next));
        Some(RowId(next))
    }

    /// Removes a row. Where it was the last one, an empty row takes its place.
    pub fn remove_row(&mut self, form: &Form, group: &Address, row: RowId) -> Option<Removed> {
        let item = form.item(group.item)?;
        let rows = self.rows.or_insert(group, || FIRST.to_vec());
        let place = rows.iter().position(|other| *other == row)?;
        if rows.len() == 1 {
            let next = row.0.checked_add(1).unwrap_or(0);
            rows.push(RowId(next));
        }
        rows.remove(place);
        let address = group.in_row(row);
        let inside = |other: &Address| item.holds(other.item) && other.is_under(&address.rows);
        let (values, rows) = (self.values.take(inside), self.rows.take(inside));
        Some(Removed { group: group.clone(), place, row, values, rows })
    }

    /// Puts a removed row back where it was. The empty row that took the place of a last one goes.
    /// Where another row has its number by now, nothing is put back.
    pub fn put_back(&mut self, form: &Form, removed: Removed) {
        if self.rows(&removed.group).contains(&removed.row) {
            return;
        }
        let alone = match self.rows(&removed.group) {
            [row] => self.is_blank(form, &removed.group, *row),
            _ => false,
        };
        let rows = self.rows.or_insert(&removed.group, Vec::new);
        if alone && removed.place == 0 {
            rows.clear();
        }
        rows.insert(removed.place.min(rows.len()), removed.row);
        removed.values.into_iter().for_each(|(at, answers)| self.values.insert(at, answers));
        removed.rows.into_iter().for_each(|(at, rows)| self.rows.insert(at, rows));
    }

    fn is_blank(&self, form: &Form, group: &Address, row: RowId) -> bool {
        let address = group.in_row(row);
        let item = form.item(group.item);
        let inside = |other: &Address| {
            item.is_some_and(|item| item.holds(other.item)) && other.is_under(&address.rows)
        };
        !self.values.iter().any(|(at, _)| inside(at))
    }
}
