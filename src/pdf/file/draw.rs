//! Draws one page: what stands at its edges, marks that are never read out, and words that are.

use krilla::geom::{Point, Rect};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};

use crate::pdf::fonts::Fonts;
use crate::pdf::lines::{self, Line};
use crate::pdf::pages::Place;
use crate::pdf::shapes;
use crate::pdf::strips::{Mark, Strip, Words};
use crate::pdf::style::{self, FOOTER, HEADER, MARGIN, WIDTH};
use crate::pdf::tree::Tree;

/// Draws header and footer: left and right above, left and right below.
pub(super) fn edges(surface: &mut Surface<'_>, fonts: &mut Fonts, texts: &[String]) {
    let places = [
        (ArtifactType::Header, HEADER, false),
        (ArtifactType::Header, HEADER, true),
        (ArtifactType::Footer, FOOTER, false),
        (ArtifactType::Footer, FOOTER, true),
    ];
    for ((kind, y, right), text) in places.into_iter().zip(texts) {
        artifact(surface, kind);
        for line in lines::set(fonts, text, style::MARGINAL, WIDTH).into_iter().take(1) {
            let x = if right { MARGIN + WIDTH - line.width } else { MARGIN };
            glyphs(surface, fonts, &line, x, y);
        }
        surface.end_tagged();
    }
    artifact(surface, ArtifactType::Layout);
    for y in [HEADER + 8.0, FOOTER - 14.0] {
        shapes::rectangle(surface, rect(0.0, y, WIDTH, style::HAIRLINE), style::LINE);
    }
    surface.end_tagged();
}

/// Draws what every page of a document about nobody says, in the middle of its header.
pub(super) fn practice(surface: &mut Surface<'_>, fonts: &mut Fonts, words: Option<&str>) {
    let Some(words) = words else { return };
    artifact(surface, ArtifactType::Header);
    for line in lines::set(fonts, words, style::PRACTICE, WIDTH) {
        glyphs(surface, fonts, &line, MARGIN + (WIDTH - line.width) / 2.0, HEADER);
    }
    surface.end_tagged();
}

/// Draws lines, grounds and shapes as one artifact.
pub(super) fn marks(surface: &mut Surface<'_>, strips: &[Strip], places: &[Place]) {
    artifact(surface, ArtifactType::Layout);
    for (strip, y) in on_page(strips, places) {
        for mark in &strip.marks {
            match *mark {
                Mark::Rule { x, width, at, thickness, color } => {
                    shapes::rectangle(surface, rect(x, y + at, width, thickness), color);
                }
                Mark::Fill { x, width, color } => {
                    // Grounds overlap by a little, so that no screen shows a gap between them.
                    shapes::rectangle(surface, rect(x, y, width, strip.height + 0.2), color);
                }
                Mark::Box { x } => {
                    let middle = y + strip.baseline - 0.35 * style::ANSWER.size;
                    shapes::tick_box(surface, MARGIN + x, middle);
                }
                Mark::Shape { x, position } => {
                    // Beside capital letters, which are 0.7 of the size high.
                    let middle = y + strip.baseline - 0.35 * style::WORD.size;
                    shapes::draw(surface, position, MARGIN + x, middle - shapes::SIZE / 2.0);
                }
            }
        }
    }
    surface.end_tagged();
}

/// Draws the text, one tagged span per line, in the order in which it is read: all of a question,
/// then all of its answer, although they stand side by side.
pub(super) fn words(
    surface: &mut Surface<'_>,
    strips: &[Strip],
    places: &[Place],
    tree: &mut Tree,
    fonts: &Fonts,
) {
    let mut all = words_on_page(strips, places, false);
    all.sort_by_key(|(words, _)| words.node);
    for (words, y) in all {
        // A box to tick is read as the option that it stands for.
        let says = words.ticks.as_deref();
        let span = SpanTag::empty().with_actual_text(says);
        let span = surface.start_tagged(ContentTag::Span(span));
        match says {
            Some(_) => shapes::tick_box(surface, MARGIN + words.x, y - 0.35 * style::ANSWER.size),
            None => glyphs(surface, fonts, &words.line, MARGIN + words.x, y),
        }
        surface.end_tagged();
        tree.hang(words.node, span);
    }
}

/// Draws the heads of tables that go on from the page before. They were read out there.
pub(super) fn heads(surface: &mut Surface<'_>, strips: &[Strip], places: &[Place], fonts: &Fonts) {
    let all = words_on_page(strips, places, true);
    if all.is_empty() {
        return;
    }
    artifact(surface, ArtifactType::PaginationOther);
    for (words, y) in all {
        glyphs(surface, fonts, &words.line, MARGIN + words.x, y);
    }
    surface.end_tagged();
}

/// The words on a page, each with the line on which it stands.
fn words_on_page<'a>(strips: &'a [Strip], places: &[Place], again: bool) -> Vec<(&'a Words, f32)> {
    let places = places.iter().filter(|place| place.again == again);
    let strips = places.filter_map(|place| Some((strips.get(place.strip)?, place.y)));
    let words =
        strips.flat_map(|(strip, y)| strip.words.iter().map(move |w| (w, y + strip.baseline)));
    words.collect()
}

fn on_page<'a>(strips: &'a [Strip], places: &'a [Place]) -> impl Iterator<Item = (&'a Strip, f32)> {
    places.iter().filter_map(|place| Some((strips.get(place.strip)?, place.y)))
}

fn artifact(surface: &mut Surface<'_>, kind: ArtifactType) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
}

fn rect(x: f32, y: f32, width: f32, height: f32) -> Option<Rect> {
    Rect::from_xywh(MARGIN + x, y, width, height)
}

fn glyphs(surface: &mut Surface<'_>, fonts: &Fonts, line: &Line, x: f32, y: f32) {
    let Line { text, glyphs, style, .. } = line;
    surface.set_stroke(None);
    surface.set_fill(Some(shapes::fill(style.color)));
    let (at, font) = (Point::from_xy(x, y), fonts.of(style.face));
    surface.draw_glyphs(at, glyphs, font, text, style.size, false);
}
