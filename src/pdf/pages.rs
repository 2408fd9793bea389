//! Cuts the roll into pages. Strips that want to stay together do, unless they fill more than a
//! page.

use super::strips::Strip;
use super::style::{BOTTOM, TOP};

/// Where a strip came to lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Which strip of the roll.
    pub(super) strip: usize,
    /// Its upper edge.
    pub(super) y: f32,
}

/// The strips of each page. There is always one page.
pub(super) fn cut(strips: &[Strip]) -> Vec<Vec<Place>> {
    let mut cutter = Cutter { done: Vec::new(), page: Vec::new(), y: TOP };
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

struct Cutter {
    done: Vec<Vec<Place>>,
    page: Vec<Place>,
    y: f32,
}

impl Cutter {
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
        if self.page.is_empty() && strip.vanishes {
            return;
        }
        self.page.push(Place { strip: index, y: self.y });
        self.y += strip.height;
    }
}
