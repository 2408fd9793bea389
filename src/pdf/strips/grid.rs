//! A table whose columns are questions. Its columns are as wide as what stands in them asks for;
//! where the paper is too narrow for that, what it holds is told as groups instead.

use krilla::tagging::{TableHeaderScope, Tag};

use super::table::side_by_side;
use super::{Layer, Strip, place};
use crate::pdf::story::{Grid, Said};
use crate::pdf::style::{self, Style};

/// Between two columns.
const GUTTER: f32 = 10.0;
/// Above and below a row.
const PADDING: f32 = 3.5;
/// Beside a shape or a dot.
const BESIDE: f32 = 20.0;
/// No column is narrower, and none asks for more, so that one long answer leaves room for others.
const NARROW: f32 = 44.0;
const WIDE: f32 = 230.0;
/// Texts with as many letters differ by so much in width.
const SLACK: f32 = 4.0;
/// The longest word that is not broken.
const WORD: f32 = 120.0;

/// Where a column stands and how wide it is.
pub(super) type Column = (f32, f32);

impl Layer<'_> {
    /// A table with a head, which stands anew on every page that the table goes on to.
    pub(super) fn grid(&mut self, grid: &Grid) {
        let Some(columns) = self.columns(grid) else {
            grid.otherwise.iter().for_each(|block| self.block(block));
            return;
        };
        let tag = self.tag(Tag::Table);
        self.open.push(tag);
        self.push(Strip::space(9.0));
        if let Some(caption) = &grid.caption {
            let node = self.tag(Tag::Caption);
            for line in self.lines(node, caption, style::SUBGROUP, 0.0, style::WIDTH) {
                self.push(Strip { keep: true, ..line });
            }
        }
        let head = self.head(grid, &columns);
        for cells in &grid.rows {
            let row = self.tag(Tag::TR);
            let row = self.cells(row, cells.iter().zip(&columns), |layer, said, (x, width)| {
                let cell = layer.tag(Tag::TD);
                layer.open.push(cell);
                let strips = layer.said(said, x, width);
                layer.open.pop();
                strips
            });
            let strips = row.into_iter().chain([Strip::parting(PADDING, style::LINE)]);
            self.roll.strips.extend(strips.map(|strip| Strip { under: Some(head), ..strip }));
        }
        self.open.pop();
    }

    /// The head of the table; tells from which strip to which it stands.
    fn head(&mut self, grid: &Grid, columns: &[Column]) -> (usize, usize) {
        let row = self.tag(Tag::TR);
        let heads = grid.heads.iter().zip(columns);
        let mut head = self.cells(row, heads, |layer, label, (x, width)| {
            let cell = layer.tag(Tag::TH(TableHeaderScope::Column));
            layer.lines(cell, label, style::LABEL, x, width)
        });
        head.push(Strip::parting(PADDING, style::STRONG_LINE));
        let from = self.roll.strips.len();
        self.roll.strips.extend(head.into_iter().map(|strip| Strip { keep: true, ..strip }));
        (from, self.roll.strips.len())
    }

    /// The cells of a row, side by side.
    fn cells<'a, T: 'a>(
        &mut self,
        row: super::NodeId,
        cells: impl Iterator<Item = (&'a T, &'a Column)>,
        lay: impl Fn(&mut Self, &T, Column) -> Vec<Strip>,
    ) -> Vec<Strip> {
        self.open.push(row);
        let mut strips = Vec::new();
        for (cell, column) in cells {
            let cell = lay(self, cell, *column);
            strips = side_by_side(strips, cell);
        }
        self.open.pop();
        place::hold_all(&mut strips);
        strips
    }

    /// The columns, where the paper is wide enough for every word in them.
    fn columns(&mut self, grid: &Grid) -> Option<Vec<Column>> {
        let room = style::WIDTH - GUTTER * (grid.heads.len() as f32 - 1.0);
        let asks: Vec<(f32, f32)> =
            (0..grid.heads.len()).map(|column| self.asks(grid, column)).collect();
        let least: f32 = asks.iter().map(|(least, _)| least).sum();
        let more: f32 = asks.iter().map(|(least, most)| most - least).sum();
        if least > room {
            return None;
        }
        // What is left is shared by what each column asks for beyond the least; and evenly, where
        // there is more than all of them ask for.
        let share = if more > 0.0 { ((room - least) / more).min(1.0) } else { 0.0 };
        let rest = (room - least - more * share).max(0.0) / asks.len() as f32;
        let mut x = 0.0;
        let place = |(least, most): (f32, f32)| {
            let width = least + (most - least) * share + rest;
            let column = (x, width);
            x += width + GUTTER;
            column
        };
        Some(asks.into_iter().map(place).collect())
    }

    /// How wide a column must be, and how wide it would be with every text in one line.
    fn asks(&mut self, grid: &Grid, column: usize) -> (f32, f32) {
        let said = grid.rows.iter().filter_map(|row| row.get(column)).flatten();
        let beside = said.clone().any(|said| matches!(said, Said::List(_) | Said::Position(..)));
        let mut texts = Vec::new();
        said.for_each(|said| said.collect(&mut texts));
        let head = grid.heads.get(column).map(String::as_str).unwrap_or_default();
        let words = longest(texts.iter().flat_map(|text| text.split_whitespace()));
        let lines = longest(texts.iter().flat_map(|text| text.lines()));
        let beside = if beside { BESIDE } else { 0.0 };
        let label = longest(head.split_whitespace());
        let word = self.width(words, style::WORD).max(self.width(label, style::LABEL));
        let line = self.width(lines, style::ANSWER).max(self.width(head, style::LABEL));
        let least = (word.min(WORD) + beside).max(NARROW);
        (least, (line + SLACK + beside).min(WIDE).max(least))
    }

    fn width(&mut self, text: &str, style: Style) -> f32 {
        let lines = self.set(text, style, f32::MAX);
        lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

/// The text with most letters, which is close to the widest.
fn longest<'a>(texts: impl Iterator<Item = &'a str>) -> &'a str {
    texts.max_by_key(|text| text.chars().count()).unwrap_or_default()
}
