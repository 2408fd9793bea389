//! What must not be overlooked: words on a tinted ground with a bar beside them.

use krilla::tagging::Tag;

use super::{Layer, Mark, Strip, place};
use crate::pdf::story::Tone;
use crate::pdf::style::{self, Color};

const PADDING: f32 = 8.0;
const BAR: f32 = 3.0;
const INDENT: f32 = 14.0;

impl Layer<'_> {
    pub(super) fn notice(&mut self, tone: Tone, text: &str) {
        let (bar, tint) = colors(tone);
        let node = self.tag(Tag::P);
        let lines = self.set(text, style::MISSING, style::WIDTH - 2.0 * INDENT);
        let edge = || Strip { height: PADDING, ..Strip::default() };
        let mut strips = vec![edge()];
        strips.extend(lines.into_iter().map(|line| Strip::of(INDENT, node, line)));
        strips.push(edge());
        place::hold_all(&mut strips);
        self.push(Strip::space(10.0));
        for strip in strips {
            let ground = Mark::Fill { x: 0.0, width: style::WIDTH, color: tint };
            self.push(strip.with(ground).with(Mark::Fill { x: 0.0, width: BAR, color: bar }));
        }
    }
}

fn colors(tone: Tone) -> (Color, Color) {
    match tone {
        Tone::Unfinished => (style::AMBER, style::AMBER_TINT),
        Tone::Alert => (style::MAROON, style::MAROON_TINT),
        Tone::Care => (style::ACCENT, style::ACCENT_TINT),
    }
}
