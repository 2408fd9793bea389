//! Writes what was taken into the document, by the same paths as what is typed, so that rules and
//! rows follow as they always do.

use std::rc::Rc;

use super::{Line, Offer, Target};
use crate::answers::{Address, RowId, Stamp};
use crate::form::ItemId;
use crate::state::{Desk, Effect};

/// The rows that were made for rows of the other document, inside the row that is written.
type Made = Vec<(ItemId, Vec<usize>, RowId)>;

impl Desk {
    /// What is put together is a new version: of the document that was filled in here, or of the
    /// one that was only read so far. It takes the place of the other one too, and what was written
    /// before the two were one is not to be come back to.
    pub(super) fn take_up(&mut self, stamp: &Stamp, versions: &[Rc<str>]) {
        if self.opened.is_some() {
            self.take_over(stamp);
        } else {
            self.record.authored = Some(stamp.date);
        }
        self.record = self.record.and_replaces(versions.to_vec());
        self.history = None;
        self.go_on();
        self.edits += 1;
        self.unsaved = true;
    }

    /// Writes an offer; nothing where the form has no room for it.
    pub(super) fn receive(&mut self, offer: &Offer) -> Vec<Effect> {
        match &offer.target {
            Target::Question(at) => {
                let answers = offer.lines.first().map(|line| line.answers.clone());
                self.answer(at, answers.unwrap_or_default())
            }
            Target::Row(group) => {
                let Some(row) = self.empty_row(group) else { return Vec::new() };
                let row = group.in_row(row);
                let mut made = Vec::new();
                // Rows inside the row are made in the order in which they stand in the other one.
                let mut lines: Vec<&Line> = offer.lines.iter().collect();
                lines.sort_by_key(|line| &line.rows);
                let lines = lines.into_iter();
                lines.flat_map(|line| self.receive_line(line, &row, &mut made)).collect()
            }
        }
    }

    fn receive_line(&mut self, line: &Line, row: &Address, made: &mut Made) -> Vec<Effect> {
        let around = self.form().repeating_around(line.item.id);
        let inside = around.into_iter().skip(row.rows.len());
        let mut rows = row.rows.to_vec();
        for (depth, item) in inside.enumerate() {
            let path = line.rows.iter().take(depth + 1).copied().collect::<Vec<_>>();
            let known = made.iter().find(|(group, of, _)| *group == item && *of == path);
            let known = known.map(|(_, _, row)| *row);
            let group = Address { item, rows: rows.as_slice().into() };
            let Some(row) = known.or_else(|| self.empty_row(&group)) else { return Vec::new() };
            made.push((item, path, row));
            rows.push(row);
        }
        self.answer(&Address { item: line.item.id, rows: rows.into() }, line.answers.clone())
    }

    /// A row of a group with nothing in it: one that is there, or a new one.
    fn empty_row(&mut self, group: &Address) -> Option<RowId> {
        let rows = self.answers.rows(group).to_vec();
        let item = self.form().item(group.item)?.clone();
        let is_empty = |row: &RowId| {
            let row = group.in_row(*row);
            let mut inside = self.answers.within(&item).iter();
            !inside.any(|(at, answers)| at.is_under(&row.rows) && !answers.is_empty())
        };
        let empty = rows.iter().copied().find(is_empty);
        empty.or_else(|| {
            self.add_row(group);
            self.answers.rows(group).last().copied().filter(|row| !rows.contains(row))
        })
    }
}
