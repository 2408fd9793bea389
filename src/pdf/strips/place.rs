//! Single strips, and what holds strips together.

use super::{Mark, Strip, Words};
use crate::pdf::lines::Line;
use crate::pdf::style::{self, Color, Style};
use crate::pdf::tree::NodeId;

/// Height of a line that is written by hand: 8 mm.
const WRITING: f32 = 22.7;
/// How far down it is written on.
pub(super) const UNDER: f32 = WRITING - 4.0;

impl Strip {
    /// Empty space that belongs to what follows.
    pub(super) fn space(height: f32) -> Self {
        Self { height, vanishes: true, keep: true, ..Self::default() }
    }

    /// A line of text.
    pub(super) fn of(x: f32, node: NodeId, line: Line) -> Self {
        let style = line.style;
        let words = vec![Words { x, node, line, ticks: None }];
        Self { words, ..Self::blank(style) }
    }

    /// Room for a line in this style. The letters stand in the middle of the strip: IBM Plex
    /// reaches 1.025 of its size above the baseline and 0.275 below it.
    pub(super) fn blank(style: Style) -> Self {
        let baseline = style.leading / 2.0 + style.size * 0.375;
        Self { height: style.leading, baseline, ..Self::default() }
    }

    /// Space with a line across its middle, which parts what follows from what was before.
    pub(super) fn parting(padding: f32, color: Color) -> Self {
        let strip = Self::space(2.0 * padding);
        strip.with(Mark::rule(0.0, style::WIDTH, padding, color))
    }

    /// The strip with a mark on it.
    pub(super) fn with(mut self, mark: Mark) -> Self {
        self.marks.push(mark);
        self
    }

    /// Adds a line of another column to the strip.
    pub(super) fn beside(&mut self, x: f32, node: NodeId, line: Line) {
        if self.height < line.style.leading {
            self.height = line.style.leading;
        }
        if self.words.is_empty() {
            self.baseline = Self::blank(line.style).baseline;
        }
        self.vanishes = false;
        self.words.push(Words { x, node, line, ticks: None });
    }

    /// Empty room with a line to write on near its lower edge.
    pub(super) fn writing(x: f32, width: f32) -> Self {
        let strip = Self { height: WRITING, baseline: WRITING - 7.0, ..Self::default() };
        strip.with(Mark::rule(x, width, UNDER, style::STRONG_LINE))
    }
}

impl Mark {
    /// A hairline.
    pub(super) fn rule(x: f32, width: f32, at: f32, color: Color) -> Self {
        Self::Rule { x, width, at, thickness: style::HAIRLINE, color }
    }
}

/// Holds the first two strips together, and the last two.
pub(super) fn hold_ends(strips: &mut [Strip]) {
    let last_but_one = strips.len().checked_sub(2);
    for index in [Some(0), last_but_one].into_iter().flatten() {
        if strips.len() > 1
            && let Some(strip) = strips.get_mut(index)
        {
            strip.keep = true;
        }
    }
}

/// Holds all strips together, but only where they leave room on a page for something else.
pub(super) fn hold_all(strips: &mut [Strip]) {
    let height: f32 = strips.iter().map(|strip| strip.height).sum();
    if height > (style::BOTTOM - style::TOP) / 2.0 {
        return;
    }
    let all_but_last = strips.len().saturating_sub(1);
    strips.iter_mut().take(all_but_last).for_each(|strip| strip.keep = true);
}
