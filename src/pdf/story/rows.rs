//! The rows of the sheet, step by step. Help is for those who fill in and is not printed.

use std::rc::Rc;

use super::{Block, Table, Teller, Tone};
use crate::form::{Collapsible, Control, Kind};
use crate::sheet::Row;

/// Headings go down to this level (ISO 32000-1, 14.8.4.3.2).
const DEEPEST: u8 = 6;

impl Teller<'_> {
    /// Every step with its title.
    pub(super) fn steps(&mut self) {
        for step in self.sheet.form.steps() {
            let rows: Vec<&Rc<Row>> = self.sheet.rows_of(&step.roots).collect();
            let inside: Vec<&Rc<Row>> = match rows.as_slice() {
                [group] if group.item.kind == Kind::Group && !group.is_list() => {
                    group.contents().collect()
                }
                rows => rows.to_vec(),
            };
            if inside.iter().all(|row| row.item.is_help()) {
                continue;
            }
            let title = self.form_text(&step.title);
            self.push(Block::Begin);
            if title != self.form_text(&self.sheet.form.title) {
                self.push(Block::Heading(2, title));
            }
            inside.iter().for_each(|row| self.row(row, 3));
            self.push(Block::End);
        }
    }

    fn row(&mut self, row: &Rc<Row>, level: u8) {
        match row.item.kind {
            Kind::Display if row.item.is_help() => {}
            Kind::Display => self.push(Block::Sentence(self.form_text(&row.item.text))),
            Kind::Group if row.is_list() => {
                row.contents().for_each(|instance| self.group(instance, level));
            }
            Kind::Group => self.group(row, level),
            _ => self.question(row, level),
        }
    }

    fn group(&mut self, row: &Rc<Row>, level: u8) {
        // Signs that nobody ticked are help for the eye, not answers that are missing.
        let folded = row.item.collapsible == Collapsible::Closed && !row.is_answered();
        if folded || row.contents().next().is_none() {
            return;
        }
        let mut title = self.form_text(&row.item.text);
        if let Some(place) = row.place {
            title = format!("{title} {}", place.number).trim().to_owned();
        }
        let table = is_table(row);
        // Below a group, a heading of the table would claim what follows the table too.
        let caption = (table && level > 3 && !title.is_empty()).then(|| title.clone());
        self.push(Block::Begin);
        if caption.is_none() && !title.is_empty() {
            self.push(Block::Heading(level.min(DEEPEST), title));
        }
        if table {
            self.table(row, caption);
        } else {
            row.contents().for_each(|inner| self.row(inner, level + 1));
        }
        self.push(Block::End);
    }

    fn table(&mut self, row: &Rc<Row>, caption: Option<String>) {
        let rows = row.contents().map(|row| (self.label(row), self.answer(row))).collect();
        self.push(Block::Table(Table { caption, rows }));
    }

    fn question(&mut self, row: &Rc<Row>, level: u8) {
        self.push(Block::Question(self.label(row), self.answer(row)));
        for inner in row.contents() {
            match inner.item.kind {
                Kind::Display if row.item.alert => {
                    let text = self.form_text(&inner.item.text);
                    self.push(Block::Notice(Tone::Alert, text));
                }
                _ => self.row(inner, level),
            }
        }
    }

    fn label(&self, row: &Row) -> String {
        let prefix = row.item.prefix.as_ref().map(|prefix| self.form_text(prefix));
        let parts = prefix.into_iter().chain([self.form_text(&row.item.text)]);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// Whether a group is printed as a table: its questions have short answers and nothing below.
fn is_table(row: &Row) -> bool {
    let short = |row: &Rc<Row>| {
        matches!(row.item.kind, Kind::Choice | Kind::Boolean) && row.contents().next().is_none()
    };
    row.item.control == Control::Table && row.contents().all(short)
}
