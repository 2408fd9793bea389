//! Questions that share their options, with boxes to tick in columns. To the eye it is a table; it
//! is tagged as what it is to whoever listens: a question, and a list of what can be ticked. Cells
//! with nothing but a box in them would be a table of nothing.

use krilla::tagging::{ListNumbering, Tag};

use super::grid::Column;
use super::{Layer, Strip, Words, place};
use crate::pdf::lines::Line;
use crate::pdf::story::Matrix;
use crate::pdf::style;

/// Above and below a row.
const PADDING: f32 = 3.5;
/// Between two columns.
const GUTTER: f32 = 10.0;
/// How wide a column of boxes is at least and at most.
const NARROW: f32 = 44.0;
const WIDE: f32 = 92.0;

impl Layer<'_> {
    /// Columns of boxes, their heads anew on every page that they go on to.
    pub(super) fn matrix(&mut self, matrix: &Matrix) {
        let columns = self.box_columns(matrix);
        let left = columns.first().map_or(style::WIDTH, |(x, _)| x - GUTTER);
        self.push(Strip::space(9.0));
        let head = self.matrix_head(matrix, &columns, left);
        for label in &matrix.rows {
            let asked = self.tag(Tag::P);
            let mut strips = self.lines(asked, label, style::ANSWER, 0.0, left);
            let cells = self.entries(matrix.heads.len());
            for ((option, (x, _)), node) in matrix.heads.iter().zip(&columns).zip(cells) {
                if let Some(first) = strips.first_mut() {
                    let (line, ticks) = (Line::empty(style::ANSWER), Some(option.clone()));
                    first.words.push(Words { x: *x, node, line, ticks });
                }
            }
            place::hold_all(&mut strips);
            let strips = strips.into_iter().chain([Strip::parting(PADDING, style::LINE)]);
            self.roll.strips.extend(strips.map(|strip| Strip { under: Some(head), ..strip }));
        }
    }

    /// The options; tells from which strip to which they stand.
    fn matrix_head(&mut self, matrix: &Matrix, columns: &[Column], left: f32) -> (usize, usize) {
        let mut head = self.said(std::slice::from_ref(&matrix.corner), 0.0, left);
        let cells = self.entries(matrix.heads.len());
        for ((option, (x, width)), cell) in matrix.heads.iter().zip(columns).zip(cells) {
            let lines = self.lines(cell, option, style::LABEL, *x, *width);
            head = super::table::side_by_side(head, lines);
        }
        head.push(Strip::parting(PADDING, style::STRONG_LINE));
        let from = self.roll.strips.len();
        self.roll.strips.extend(head.into_iter().map(|strip| Strip { keep: true, ..strip }));
        (from, self.roll.strips.len())
    }

    /// The entries of a list.
    fn entries(&mut self, count: usize) -> Vec<super::NodeId> {
        let list = self.tag(Tag::L(ListNumbering::None));
        self.open.push(list);
        let entry = |_| {
            let entry = self.tag(Tag::LI);
            self.open.push(entry);
            let body = self.tag(Tag::LBody);
            self.open.pop();
            body
        };
        let entries = (0..count).map(entry).collect();
        self.open.pop();
        entries
    }

    /// As wide as their heads, side by side at the right edge.
    fn box_columns(&mut self, matrix: &Matrix) -> Vec<Column> {
        let heads = matrix.heads.iter();
        let widths: Vec<f32> = heads
            .map(|head| {
                let lines = self.set(head, style::LABEL, f32::MAX);
                let wide = lines.iter().map(|line| line.width).fold(0.0, f32::max);
                (wide + 1.0).clamp(NARROW, WIDE)
            })
            .collect();
        let all: f32 = widths.iter().map(|width| width + GUTTER).sum();
        let mut x = style::WIDTH - all + GUTTER;
        let place = |width: f32| {
            let column = (x, width);
            x += width + GUTTER;
            column
        };
        widths.into_iter().map(place).collect()
    }
}
