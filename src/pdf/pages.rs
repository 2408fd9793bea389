//! Cuts the roll into pages. Strips that want to stay together do, unless they fill more than a
//! page. Where a table goes on over the page, its head stands above it anew.

use super::strips::Strip;
use super::style::{BOTTOM, TOP};

/// Where a strip came to lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Which strip of the roll.
    pub(super) strip: usize,
    /// Its upper edge.
    pub(super) y: f32,
    /// Whether it stands on an earlier page already, and is not read out once more.
    pub(super) again: bool,
}

/// The strips of each page. There is always one page.
pub(super) fn cut(strips: &[Strip]) -> Vec<Vec<Place>> {
    let mut cutter = Cutter { strips, done: Vec::new(), page: Vec::new(), y: TOP };
    let mut first = 0;
    for chain in strips.split_inclusive(|strip| !strip.keep) {
        let height: f32 = chain.iter().map(|strip| strip.height).sum();
        if cutter.y + height > BOTTOM {
            cutter.turn();
        }
        for (index, strip) in chain.iter().enumerate() {
            cutter.place(first + index, strip);
        }
        first += chain.len();
    }
    cutter.done.push(cutter.page);
    cutter.done
}

struct Cutter<'a> {
    strips: &'a [Strip],
    done: Vec<Vec<Place>>,
    page: Vec<Place>,
    y: f32,
}

impl Cutter<'_> {
    /// Begins a new page, where this one is not new.
    fn turn(&mut self) {
        if !self.page.is_empty() {
            self.done.push(std::mem::take(&mut self.page));
            self.y = TOP;
        }
    }

    fn place(&mut self, index: usize, strip: &Strip) {
        if self.y + strip.height > BOTTOM {
            self.turn();
        }
        if self.page.is_empty() {
            if strip.vanishes {
                return;
            }
            self.head(strip);
        }
        self.put(index, strip, false);
    }

    /// The head of the table that the strip belongs to, where it leaves room for the table.
    fn head(&mut self, strip: &Strip) {
        let Some((from, to)) = strip.under else { return };
        let head = self.strips.get(from..to).unwrap_or_default();
        let height: f32 = head.iter().map(|strip| strip.height).sum();
        if height < (BOTTOM - TOP) / 3.0 {
            (from..).zip(head).for_each(|(index, strip)| self.put(index, strip, true));
        }
    }

    fn put(&mut self, strip: usize, Strip { height, .. }: &Strip, again: bool) {
        self.page.push(Place { strip, y: self.y, again });
        self.y += height;
    }
}
