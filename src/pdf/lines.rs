//! Breaks text into lines and lines into glyphs. Text that reaches it has no line ends in it.

use std::rc::Rc;

use krilla::text::{GlyphId, KrillaGlyph};
use parley::style::{FontFamily, FontWeight, OverflowWrap, StyleProperty};
use parley::{Cluster, Layout};

use super::fonts::Fonts;
use super::style::{Face, Style};

/// A line of text, ready to be drawn.
#[derive(Clone)]
pub(super) struct Line {
    /// The paragraph that the glyphs' ranges refer to.
    pub(super) text: Rc<str>,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) style: Style,
    /// Without the space at its end.
    pub(super) width: f32,
}

impl Line {
    /// Room in place of words.
    pub(super) fn empty(style: Style) -> Self {
        Self { text: "".into(), glyphs: Vec::new(), style, width: 0.0 }
    }
}

/// Breaks a paragraph into lines. The space at which a line was broken stays at its end, so that
/// words do not run together when the text is read out or copied (ISO 14289-1, 7.2).
pub(super) fn set(fonts: &mut Fonts, text: &str, style: Style, width: f32) -> Vec<Line> {
    let layout = lay(fonts, text, style, width);
    let text: Rc<str> = text.into();
    let lines = layout.lines().map(|line| {
        let mut glyphs = Vec::new();
        for cluster in line.runs().flat_map(|run| run.visual_clusters().collect::<Vec<_>>()) {
            push(&mut glyphs, &cluster, style.size);
        }
        let metrics = line.metrics();
        let width = metrics.advance - metrics.hanging_advance;
        Line { text: text.clone(), glyphs, style, width }
    });
    lines.filter(|line| !line.glyphs.is_empty()).collect()
}

fn lay(fonts: &mut Fonts, text: &str, style: Style, width: f32) -> Layout<()> {
    let mut builder = fonts.layout.ranged_builder(&mut fonts.context, text, 1.0, false);
    let weight = match style.face {
        Face::Regular => 400.0,
        Face::SemiBold => 600.0,
    };
    builder.push_default(StyleProperty::FontFamily(FontFamily::named(&fonts.family)));
    builder.push_default(StyleProperty::FontSize(style.size));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(weight)));
    // A word that is longer than its column is broken rather than printed beyond the page.
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    let mut layout = builder.build(text);
    layout.break_all_lines(Some(width));
    layout
}

/// Adds the glyphs of a cluster. The later letters of a ligature have none: they belong to the
/// glyph before, so that the text can be read back.
fn push(glyphs: &mut Vec<KrillaGlyph>, cluster: &Cluster<'_, ()>, size: f32) {
    if cluster.is_ligature_continuation() {
        if let Some(glyph) = glyphs.last_mut() {
            glyph.text_range.end = cluster.text_range().end;
        }
        return;
    }
    glyphs.extend(cluster.glyphs().map(|glyph| {
        let (advance, x, y) = (glyph.advance / size, glyph.x / size, glyph.y / size);
        KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, cluster.text_range(), None)
    }));
}
