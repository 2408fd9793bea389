//! A repeating group as a table: its rows are rows, its questions the columns.

use std::rc::Rc;

use super::{Block, Said, Teller};
use crate::form::{Collapsible, Item};
use crate::sheet::Row;

/// A repeating group as a table, and the same as groups where the table is wider than the paper.
pub(in crate::pdf) struct Grid {
    pub(in crate::pdf) caption: Option<String>,
    pub(in crate::pdf) heads: Vec<String>,
    /// Rows of cells, as many in each as there are heads.
    pub(in crate::pdf) rows: Vec<Vec<Vec<Said>>>,
    pub(in crate::pdf) otherwise: Vec<Block>,
}

impl Teller<'_> {
    /// Tells a repeating group as a table; `false` where it is none.
    pub(super) fn grid(&mut self, list: &Rc<Row>, level: u8) -> bool {
        let folded = list.item.collapsible == Collapsible::Closed && !list.is_answered();
        let instances = list.begun();
        let columns = self.columns(&instances);
        let heads: Vec<String> = columns.iter().map(|item| self.label_of(item)).collect();
        let single = |row: &Rc<Row>| !self.is_told(row) || self.is_single(row);
        let flat = instances.iter().all(|instance| instance.contents().all(single));
        if folded || heads.len() < 2 || !flat || heads.iter().any(String::is_empty) {
            return false;
        }
        let cells = |instance: &&Rc<Row>| -> Vec<Vec<Said>> {
            columns.iter().map(|item| self.cell(instance, item)).collect()
        };
        let rows = instances.iter().map(cells).collect();
        let caption = Some(self.label_of(&list.item));
        let caption = caption.filter(|caption| !caption.is_empty() && !self.is_headed(caption));
        let told = std::mem::take(&mut self.blocks);
        instances.iter().for_each(|instance| self.group(instance, level));
        let otherwise = std::mem::replace(&mut self.blocks, told);
        self.push(Block::Grid(Grid { caption, heads, rows, otherwise }));
        true
    }

    /// Whether these words stand right above already, as a heading.
    fn is_headed(&self, words: &str) -> bool {
        matches!(self.blocks.last(), Some(Block::Heading(_, above)) if above == words)
    }

    /// The questions that were asked in one row at least, in the order of the form.
    fn columns(&self, instances: &[&Rc<Row>]) -> Vec<Rc<Item>> {
        let all = instances.iter().flat_map(|instance| instance.contents());
        let asked = all.filter(|row| row.is_question() && self.is_told(row));
        let mut columns: Vec<Rc<Item>> = asked.map(|row| row.item.clone()).collect();
        columns.sort_by_key(|item| item.id);
        columns.dedup_by_key(|item| item.id);
        columns
    }

    /// What stands in a cell. None is empty: a reader that hears nothing would not know why.
    fn cell(&self, instance: &Row, item: &Item) -> Vec<Said> {
        let row = instance.rows.iter().find(|row| row.item.id == item.id);
        match row.filter(|row| self.is_told(row)) {
            Some(row) => self.answer(row),
            None => vec![self.own(Said::Empty(self.texts().paper.not_asked.into()))],
        }
    }
}
