//! The rows of the sheet, step by step. What speaks to those who fill in is not printed.

use std::rc::Rc;

use super::{Block, Table, Teller, Tone};
use crate::form::{Category, Collapsible, Control, Item, Kind};
use crate::sheet::Row;

/// Headings go down to this level (ISO 32000-1, 14.8.4.3.2).
pub(super) const DEEPEST: u8 = 6;

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
            if !inside.iter().any(|row| self.is_told(row)) {
                continue;
            }
            let tell = |teller: &mut Self| {
                teller.push(Block::Begin);
                let title = teller.form_text(&step.title);
                if title != teller.form_text(&teller.sheet.form.title) {
                    teller.push(Block::Heading(2, title));
                }
                match rows.as_slice() {
                    [group] if teller.is_table(group) => teller.table(group, None),
                    _ => inside.iter().for_each(|row| teller.row(row, 3)),
                }
                teller.push(Block::End);
            };
            match rows.as_slice() {
                [group] => self.to(&group.item, tell),
                _ => tell(self),
            }
        }
    }

    pub(super) fn row(&mut self, row: &Rc<Row>, level: u8) {
        if self.is_told(row) {
            self.to(&row.item, |teller| match row.item.kind {
                Kind::Display => teller.sentence(&row.item),
                Kind::Group if row.is_list() => teller.list(row, level),
                Kind::Group => teller.group(row, level),
                _ => teller.question(row, level),
            });
        }
    }

    /// Whether a row stands on paper: it is no help, and it was asked or answered. A question that
    /// nobody is asked may carry an answer, and what is carried is shown.
    pub(super) fn is_told(&self, row: &Row) -> bool {
        let hidden = row.item.more().is_some_and(|more| more.hidden);
        !is_aside(&row.item) && (row.is_answered() || !hidden)
    }

    fn sentence(&mut self, item: &Item) {
        let text = self.label_of(item);
        self.push(if is_care(item) {
            Block::Notice(Tone::Care, text)
        } else {
            Block::Sentence(text)
        });
    }

    fn list(&mut self, row: &Rc<Row>, level: u8) {
        if row.item.control != Control::Grid || !self.grid(row, level) {
            let begun = row.begun();
            if begun.is_empty() && row.item.collapsible != Collapsible::Closed {
                self.push(Block::Question(self.label(row), self.answer(row)));
            }
            begun.into_iter().for_each(|instance| self.group(instance, level));
        }
        if let Some(remark) = self.remark(row) {
            let title = self.form_text(&row.item.text);
            let remark = Block::Small([title, remark].join(": "));
            self.push(self.tongue.own_block(remark));
        }
    }

    pub(super) fn group(&mut self, row: &Rc<Row>, level: u8) {
        // Signs that nobody ticked are help for the eye, not answers that are missing.
        let folded = row.item.collapsible == Collapsible::Closed && !row.is_answered();
        if folded || !row.contents().any(|row| self.is_told(row)) {
            return;
        }
        let mut title = self.label(row);
        if let Some(place) = row.place {
            title = format!("{title} {}", place.number).trim().to_owned();
        }
        let table = self.is_table(row);
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
        let told = row.contents().filter(|row| self.is_told(row));
        let rows = told.map(|row| (self.label(row), self.answer(row))).collect();
        self.push(Block::Table(Table { caption, rows }));
    }

    /// Whether a group is printed as a table: its questions have short answers and nothing below.
    fn is_table(&self, row: &Row) -> bool {
        let mut told = row.contents().filter(|row| self.is_told(row));
        row.item.control == Control::Table && told.all(|row| is_short(row) && self.is_single(row))
    }

    /// Whether a row is a question with nothing told below it.
    pub(super) fn is_single(&self, row: &Row) -> bool {
        row.is_question() && !row.contents().any(|row| self.is_told(row))
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
        self.label_of(&row.item)
    }

    /// A question, heading or sentence with the number or letter before it.
    pub(super) fn label_of(&self, item: &Item) -> String {
        self.form_text(&item.title())
    }
}

/// Whether a sentence says how what is filled in is kept safe.
pub(super) fn is_care(item: &Item) -> bool {
    item.more().is_some_and(|more| more.category == Some(Category::Security))
}

/// What stands beside a question for those who fill it in.
pub(super) fn is_aside(item: &Item) -> bool {
    let help = matches!(item.control, Control::Help | Control::Prompt | Control::Unit);
    let category = item.more().and_then(|more| more.category);
    let speaks = matches!(category, Some(Category::Help | Category::Instructions));
    item.kind == Kind::Display && (help || speaks)
}

fn is_short(row: &Row) -> bool {
    !matches!(row.item.kind, Kind::String | Kind::Text)
}
