//! Rows of repeating groups: added, removed, put back. A group always shows at least one row, and
//! as many as its form asks for. How many there may be is for others to say.

use std::fmt;
use std::rc::Rc;

use super::{Address, Answer, Answers, RowId};
use crate::form::{Form, Item, ItemId, Whole};

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
const ONE: &[RowId] = &[RowId(0)];

/// The rows that an untouched group shows, for the groups of a form that show several.
pub(super) type First = Rc<[(ItemId, Vec<RowId>)]>;

impl Answers {
    /// The rows of a repeating group, in order. There is always at least one, and as many as the
    /// form asks for.
    pub fn rows(&self, group: &Address) -> &[RowId] {
        self.rows.get(group).map_or_else(|| self.first_rows(group), Vec::as_slice)
    }

    /// The rows of a group that nobody has touched.
    fn first_rows(&self, group: &Address) -> &[RowId] {
        let found = self.first.iter().flat_map(|first| first.iter());
        let rows = found.into_iter().find(|(item, _)| *item == group.item);
        rows.map_or(ONE, |(_, rows)| rows.as_slice())
    }

    /// Notes how many rows the groups of a form start with.
    pub(super) fn note_first(&mut self, form: &Form) {
        let several = |item: &Rc<Item>| {
            let least = item.more()?.first_rows()?;
            let rows = (0..least).map(RowId).collect();
            (item.is_repeating_group() && least > 1).then_some((item.id, rows))
        };
        let first: First = form.items().iter().filter_map(several).collect();
        self.first = if first.is_empty() { None } else { Whole::new(first) };
    }

    /// The rows of a group, to be changed.
    fn rows_of(&mut self, group: &Address) -> &mut Vec<RowId> {
        let first = self.first_rows(group).to_vec();
        self.rows.or_insert(group, first)
    }

    /// Rows that are just those that a group starts with need no note, nor a place in the record.
    fn forget_first(&mut self, group: &Address) {
        let is_first = |rows: &Vec<RowId>| *rows == self.first_rows(group);
        if crate::WHOLE && self.rows.get(group).is_some_and(is_first) {
            self.rows.remove(group);
        }
    }

    /// A record leaves out empty rows that a group starts with; here they are again.
    pub(super) fn complete_rows(&mut self) {
        let groups: Vec<Address> = self.rows.iter().map(|(group, _)| group.clone()).collect();
        for group in groups {
            let first = self.first_rows(&group).to_vec();
            let rows = self.rows_of(&group);
            let lacking = first.len().saturating_sub(rows.len());
            let are_first = rows.iter().all(|row| first.contains(row)) && rows.is_sorted();
            let others = first.iter().filter(|row| !rows.contains(row)).copied();
            let others: Vec<RowId> = others.take(lacking).collect();
            rows.extend(others);
            if are_first && lacking > 0 {
                rows.sort();
            }
            self.forget_first(&group);
        }
    }

    /// Takes out what stands in rows that are not there.
    pub(super) fn take_strays(&mut self, form: &Form) -> Vec<(Address, Vec<Answer>)> {
        let is_there = |answers: &Self, address: &Address| {
            let groups = form.repeating_around(address.item).into_iter();
            let mut places = groups.zip(0..address.rows.len()).map(|(item, depth)| {
                let before = address.rows.get(..depth).unwrap_or_default().into();
                let rows = answers.rows(&Address { item, rows: before });
                address.rows.get(depth).is_some_and(|row| rows.contains(row))
            });
            places.all(|there| there)
        };
        let values = self.values.iter().map(|(address, _)| address);
        let groups = self.rows.iter().map(|(group, _)| group);
        let strays = values.chain(groups).filter(|address| !is_there(self, address));
        let strays: Vec<Address> = strays.cloned().collect();
        self.rows.take(|group| strays.contains(group));
        self.values.take(|address| strays.contains(address))
    }

    /// Adds an empty row at the end and returns it; `None` once the numbers are used up.
    pub fn add_row(&mut self, group: &Address) -> Option<RowId> {
        let rows = self.rows_of(group);
        let next = rows.iter().map(|row| row.0).max().unwrap_or(0).checked_add(1)?;
        rows.push(RowId(next));
        Some(RowId(next))
    }

    /// Removes a row. Where it was the last one, an empty row takes its place.
    pub fn remove_row(&mut self, form: &Form, group: &Address, row: RowId) -> Option<Removed> {
        let item = form.item(group.item)?;
        let rows = self.rows_of(group);
        let place = rows.iter().position(|other| *other == row)?;
        if rows.len() == 1 {
            let next = row.0.checked_add(1).unwrap_or(0);
            rows.push(RowId(next));
        }
        rows.remove(place);
        self.forget_first(group);
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
            [row] => {
                let item = form.item(removed.group.item);
                item.is_some_and(|item| self.is_blank(item, &removed.group.in_row(*row)))
            }
            _ => false,
        };
        let rows = self.rows_of(&removed.group);
        if alone && removed.place == 0 {
            rows.clear();
        }
        rows.insert(removed.place.min(rows.len()), removed.row);
        self.forget_first(&removed.group);
        removed.values.into_iter().for_each(|(at, answers)| self.values.insert(at, answers));
        removed.rows.into_iter().for_each(|(at, rows)| self.rows.insert(at, rows));
    }

    /// Whether nothing is answered in a row of a group.
    pub(crate) fn is_blank(&self, group: &Item, row: &Address) -> bool {
        let mut inside = self.within(group).iter().filter(|(at, _)| at.is_under(&row.rows));
        !inside.any(|(_, answers)| answers.iter().any(|answer| !answer.is_empty()))
    }

    /// The same answers without rows in which nothing is answered.
    #[must_use]
    pub fn without_blank_rows(mut self, form: &Form) -> Self {
        if !crate::WHOLE {
            return self;
        }
        let groups: Vec<Address> = self.rows.iter().map(|(group, _)| group.clone()).collect();
        for group in groups {
            let Some(item) = form.item(group.item) else { continue };
            let mut rows = self.rows(&group).to_vec();
            rows.retain(|row| !self.is_blank(item, &group.in_row(*row)));
            if rows.is_empty() {
                self.rows.remove(&group);
            } else {
                self.rows.insert(group, rows);
            }
        }
        self.complete_rows();
        self
    }
}
