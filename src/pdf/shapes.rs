//! The shapes of positions: a disc with a check mark, a triangle and a square with exclamation
//! marks, a dashed ring. They differ in outline and weight, so that they can be told apart without
//! colour; the word beside them says the same as real text.

use krilla::geom::{Path, PathBuilder, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;

use super::style::{self, Color};
use crate::form::Position;

/// Width and height of a shape.
pub(super) const SIZE: f32 = 13.0;

/// The colour of a position's word.
pub(super) fn ink(position: Position) -> Color {
    match position {
        Position::Thriving => style::TEAL_INK,
        Position::Attention => style::AMBER_INK,
        Position::Concern => style::MAROON_INK,
        Position::Deferred => style::SOFT_INK,
    }
}

/// Draws a shape; `x` and `y` are its upper left corner.
pub(super) fn draw(surface: &mut Surface<'_>, position: Position, x: f32, y: f32) {
    let at = |dx: f32, dy: f32| (x + dx * SIZE, y + dy * SIZE);
    match position {
        Position::Thriving => {
            paint(surface, disc(at(0.5, 0.5), 0.46 * SIZE), style::TEAL, style::TEAL_INK);
            let check = open(&[at(0.28, 0.52), at(0.44, 0.68), at(0.73, 0.36)]);
            line(surface, check, style::WHITE, 1.5, None);
        }
        Position::Attention => {
            let triangle = closed(&[at(0.5, 0.06), at(0.97, 0.92), at(0.03, 0.92)]);
            paint(surface, triangle, style::AMBER, style::AMBER_INK);
            exclamation(surface, at, 0.5, 0.36, style::AMBER_INK);
        }
        Position::Concern => {
            let corners = [at(0.06, 0.06), at(0.94, 0.06), at(0.94, 0.94), at(0.06, 0.94)];
            paint(surface, closed(&corners), style::MAROON, style::MAROON_INK);
            exclamation(surface, at, 0.35, 0.24, style::WHITE);
            exclamation(surface, at, 0.65, 0.24, style::WHITE);
        }
        Position::Deferred => {
            let ring = disc(at(0.5, 0.5), 0.44 * SIZE);
            let dash = StrokeDash { array: vec![2.4, 1.8], offset: 0.0 };
            line(surface, ring, style::STRONG_LINE, 1.2, Some(dash));
        }
    }
}

/// Width and height of a box to tick.
pub(super) const BOX: f32 = 9.5;

/// Draws a box to tick; its middle is so far down.
pub(super) fn tick_box(surface: &mut Surface<'_>, x: f32, middle: f32) {
    let (top, bottom) = (middle - BOX / 2.0, middle + BOX / 2.0);
    let corners = [(x, top), (x + BOX, top), (x + BOX, bottom), (x, bottom)];
    line(surface, closed(&corners), style::SOFT_INK, 0.9, None);
}

/// An exclamation mark that hangs from a point.
fn exclamation(
    surface: &mut Surface<'_>,
    at: impl Fn(f32, f32) -> (f32, f32),
    x: f32,
    y: f32,
    color: Color,
) {
    line(surface, open(&[at(x, y), at(x, y + 0.25)]), color, 1.5, None);
    // A dot is a line of almost no length with round ends.
    line(surface, open(&[at(x, y + 0.43), at(x, y + 0.435)]), color, 1.6, None);
}

/// Fills and outlines a path.
fn paint(surface: &mut Surface<'_>, path: Option<Path>, inside: Color, outline: Color) {
    surface.set_fill(Some(fill(inside)));
    surface.set_stroke(Some(stroke(outline, 0.9)));
    path.iter().for_each(|path| surface.draw_path(path));
}

/// Draws a path as a line.
fn line(
    surface: &mut Surface<'_>,
    path: Option<Path>,
    color: Color,
    width: f32,
    dash: Option<StrokeDash>,
) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { dash, ..stroke(color, width) }));
    path.iter().for_each(|path| surface.draw_path(path));
}

/// Fills a rectangle.
pub(super) fn rectangle(surface: &mut Surface<'_>, rect: Option<Rect>, color: Color) {
    let Some(rect) = rect else { return };
    let mut builder = PathBuilder::new();
    builder.push_rect(rect);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(color)));
    builder.finish().iter().for_each(|path| surface.draw_path(path));
}

/// Paint that covers all below it.
pub(super) fn fill(color: Color) -> Fill {
    let Color(red, green, blue) = color;
    let paint = krilla::color::rgb::Color::new(red, green, blue).into();
    Fill { paint, opacity: NormalizedF32::ONE, rule: Default::default() }
}

fn stroke(color: Color, width: f32) -> Stroke {
    let paint = fill(color).paint;
    let (line_cap, line_join) = (LineCap::Round, LineJoin::Round);
    Stroke { paint, width, line_cap, line_join, ..Stroke::default() }
}

fn open(points: &[(f32, f32)]) -> Option<Path> {
    through(points).finish()
}

fn closed(points: &[(f32, f32)]) -> Option<Path> {
    let mut builder = through(points);
    builder.close();
    builder.finish()
}

fn through(points: &[(f32, f32)]) -> PathBuilder {
    let mut builder = PathBuilder::new();
    for (index, (x, y)) in points.iter().enumerate() {
        match index {
            0 => builder.move_to(*x, *y),
            _ => builder.line_to(*x, *y),
        }
    }
    builder
}

/// A circle of four Bézier curves.
fn disc((x, y): (f32, f32), radius: f32) -> Option<Path> {
    // The handle length with which a curve comes closest to a quarter of a circle.
    let handle = radius * 0.552_285;
    let mut builder = PathBuilder::new();
    builder.move_to(x + radius, y);
    builder.cubic_to(x + radius, y + handle, x + handle, y + radius, x, y + radius);
    builder.cubic_to(x - handle, y + radius, x - radius, y + handle, x - radius, y);
    builder.cubic_to(x - radius, y - handle, x - handle, y - radius, x, y - radius);
    builder.cubic_to(x + handle, y - radius, x + radius, y - handle, x + radius, y);
    builder.close();
    builder.finish()
}
