//! Tables: questions that share their answers, and what the document says of itself.

use krilla::tagging::{TableHeaderScope, Tag};

use super::{Layer, Strip, place};
use crate::pdf::story::{Said, Table};
use crate::pdf::style::{self, Style};

/// Above and below a row.
const PADDING: f32 = 3.5;
/// Where short answers begin.
const SHORT: f32 = style::WIDTH - style::SHORT_ANSWERS;

impl Layer<'_> {
    /// Questions with short answers. Every question heads its row (ISO 14289-1, 7.5).
    pub(super) fn table(&mut self, table: &Table) {
        let tag = self.tag(Tag::Table);
        self.open.push(tag);
        let mut strips = vec![Strip::space(if table.caption.is_some() { 9.0 } else { 0.0 })];
        if let Some(caption) = &table.caption {
            let node = self.tag(Tag::Caption);
            let lines = self.lines(node, caption, style::SUBGROUP, 0.0, style::WIDTH);
            strips.extend(lines);
        }
        for (label, said) in &table.rows {
            strips.push(Strip::parting(PADDING, style::LINE));
            strips.extend(self.row(label, said));
        }
        self.open.pop();
        place::hold_all(&mut strips);
        self.roll.strips.extend(strips);
    }

    fn row(&mut self, label: &str, said: &[Said]) -> Vec<Strip> {
        let row = self.tag(Tag::TR);
        self.open.push(row);
        let head = self.tag(Tag::TH(TableHeaderScope::Row));
        let left = self.lines(head, label, style::ANSWER, 0.0, SHORT - style::GUTTER);
        let cell = self.tag(Tag::TD);
        self.open.push(cell);
        let right = self.said(said, SHORT, style::SHORT_ANSWERS);
        self.open.truncate(self.open.len().saturating_sub(2));
        let mut strips = side_by_side(left, right);
        place::hold_all(&mut strips);
        strips
    }

    /// What the document says of itself.
    pub(super) fn facts(&mut self, facts: &[(String, String)]) {
        let table = self.tag(Tag::Table);
        self.open.push(table);
        let mut strips = vec![Strip::space(5.0)];
        for (name, value) in facts {
            let row = self.tag(Tag::TR);
            self.open.push(row);
            let head = self.tag(Tag::TH(TableHeaderScope::Row));
            let bold = Style { face: style::LABEL.face, ..style::SMALL };
            let left = self.lines(head, name, bold, 0.0, style::ANSWERS - style::GUTTER);
            let cell = self.tag(Tag::TD);
            let width = style::WIDTH - style::ANSWERS;
            let right = self.lines(cell, value, style::SMALL, style::ANSWERS, width);
            strips.extend(side_by_side(left, right));
            strips.push(Strip::space(2.0));
            self.open.pop();
        }
        self.open.pop();
        place::hold_all(&mut strips);
        // The sentence below belongs to the table.
        if let Some(last) = strips.last_mut() {
            last.keep = true;
        }
        self.roll.strips.extend(strips);
    }
}

/// Columns beside each other, line by line.
pub(super) fn side_by_side(mut left: Vec<Strip>, right: Vec<Strip>) -> Vec<Strip> {
    if left.len() < right.len() {
        left.resize_with(right.len(), Strip::default);
    }
    for (left, right) in left.iter_mut().zip(right) {
        for words in right.words {
            match words.ticks {
                Some(_) => left.words.push(words),
                None => left.beside(words.x, words.node, words.line),
            }
        }
        left.marks.extend(right.marks);
    }
    left
}
