//! Letters have a contrast of 7 (WCAG 2.2, 1.4.6, level AAA); edges of controls, shapes and the frame
//! of the focus have 3 (1.4.11). The colour of a municipality is in `tests/settings/colours.rs`.

use crate::tokens::themes;

/// Letters, and all grounds that they stand on.
const LETTERS: [(&str, &[&str]); 14] = [
    ("ink", &["bg", "surface", "sunken", "accent-tint", "error-tint", "ok-tint", "o-tint"]),
    ("ink", &["t-tint", "b-tint"]),
    ("ink-2", &["bg", "surface", "sunken", "accent-tint", "error-tint", "ok-tint", "o-tint"]),
    ("ink-2", &["t-tint", "b-tint"]),
    ("bg", &["ink"]),
    ("accent", &["bg", "surface", "sunken", "accent-tint", "error-tint", "ok-tint"]),
    ("accent-hover", &["bg", "surface", "accent-tint"]),
    ("accent-ink", &["accent", "accent-hover"]),
    ("error", &["bg", "surface", "sunken", "error-tint"]),
    ("ok", &["surface", "ok-tint"]),
    ("t-ink", &["surface", "sunken", "t-tint"]),
    ("o-ink", &["surface", "sunken", "o-tint"]),
    ("b-ink", &["surface", "sunken", "b-tint"]),
    ("o-ink", &["bg"]),
];

/// Edges and shapes, and what they stand on.
const SHAPES: [(&str, &[&str]); 9] = [
    ("line-2", &["bg", "surface", "sunken"]),
    ("focus", &["bg", "surface", "sunken", "accent-tint", "o-tint", "error-tint", "ok-tint"]),
    ("t-ink", &["surface", "t-tint"]),
    ("o-ink", &["surface", "o-tint"]),
    ("b-ink", &["surface", "b-tint"]),
    ("t", &["surface", "t-tint"]),
    ("b", &["surface", "b-tint"]),
    ("glyph", &["t", "b"]),
    ("glyph-o", &["o"]),
];

fn all_reach(pairs: &[(&str, &[&str])], least: f64) {
    for theme in themes() {
        for (front, grounds) in pairs {
            for ground in *grounds {
                let contrast = theme.contrast(front, ground);
                let name = theme.name;
                assert!(contrast >= least, "{name}: {front} on {ground} has {contrast:.2}");
            }
        }
    }
}

#[test]
fn letters_can_be_read() {
    all_reach(&LETTERS, 7.0);
}

#[test]
fn edges_and_shapes_can_be_seen() {
    all_reach(&SHAPES, 3.0);
}
