//! Measures, type and colours on paper, in points. It decides nothing about content.

/// Width of A4.
pub(super) const PAGE_WIDTH: f32 = 595.276;
/// Height of A4.
pub(super) const PAGE_HEIGHT: f32 = 841.89;
/// Left and right margin: 18 mm.
pub(super) const MARGIN: f32 = 51.0;
/// Where the text begins.
pub(super) const TOP: f32 = 68.0;
/// Where the text ends.
pub(super) const BOTTOM: f32 = 778.0;
/// Baseline of the header.
pub(super) const HEADER: f32 = 42.0;
/// Baseline of the footer.
pub(super) const FOOTER: f32 = 808.0;
/// Width of the text.
pub(super) const WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// Where answers begin, and how wide questions beside them are.
pub(super) const ANSWERS: f32 = 172.0;
/// Between two columns.
pub(super) const GUTTER: f32 = 18.0;
/// Width of small print, so that a line is not too long to be followed.
pub(super) const SMALL_WIDTH: f32 = 440.0;
/// Width of what is there to be read.
pub(super) const PROSE_WIDTH: f32 = 460.0;
/// Width of the answers in a table of short answers.
pub(super) const SHORT_ANSWERS: f32 = 128.0;
/// Above and below a question.
pub(super) const PADDING: f32 = 5.5;
/// Thickness of a hairline.
pub(super) const HAIRLINE: f32 = 0.6;

/// Which of our two fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Weight 400.
    Regular,
    /// Weight 600.
    SemiBold,
}

/// Red, green and blue (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Color(pub(super) u8, pub(super) u8, pub(super) u8);

/// How a line of text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// The font.
    pub(super) face: Face,
    /// Size of the letters.
    pub(super) size: f32,
    /// From one baseline to the next.
    pub(super) leading: f32,
    /// Colour of the letters.
    pub(super) color: Color,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, color: Color) -> Self {
        Self { face, size, leading, color }
    }

    /// The same in another colour.
    pub(super) const fn in_color(self, color: Color) -> Self {
        Self { color, ..self }
    }
}

pub(super) const INK: Color = Color(0x17, 0x20, 0x2a);
pub(super) const SOFT_INK: Color = Color(0x3d, 0x47, 0x54);
pub(super) const LINE: Color = Color(0xd5, 0xdb, 0xe2);
pub(super) const STRONG_LINE: Color = Color(0x7a, 0x85, 0x94);
pub(super) const ACCENT: Color = Color(0x00, 0x4d, 0x99);
pub(super) const ACCENT_TINT: Color = Color(0xe8, 0xf1, 0xfb);
pub(super) const WHITE: Color = Color(0xff, 0xff, 0xff);

pub(super) const TITLE: Style = Style::new(Face::SemiBold, 23.0, 28.0, INK);
pub(super) const LEAD: Style = Style::new(Face::Regular, 13.0, 19.0, SOFT_INK);
pub(super) const STEP: Style = Style::new(Face::SemiBold, 16.0, 21.0, ACCENT);
pub(super) const GROUP: Style = Style::new(Face::SemiBold, 12.0, 17.0, INK);
pub(super) const SUBGROUP: Style = Style::new(Face::SemiBold, 10.5, 15.0, INK);
pub(super) const LABEL: Style = Style::new(Face::SemiBold, 9.5, 14.5, INK);
pub(super) const ANSWER: Style = Style::new(Face::Regular, 10.0, 14.5, INK);
pub(super) const WORD: Style = Style::new(Face::SemiBold, 11.0, 15.5, INK);
pub(super) const MISSING: Style = Style::new(Face::SemiBold, 10.0, 14.5, INK);
pub(super) const QUIET: Style = Style::new(Face::Regular, 10.0, 14.5, SOFT_INK);
pub(super) const SMALL: Style = Style::new(Face::Regular, 9.0, 13.0, SOFT_INK);
pub(super) const PROSE: Style = Style::new(Face::Regular, 11.0, 16.5, INK);
pub(super) const PRACTICE: Style = Style::new(Face::SemiBold, 10.0, 12.0, MAROON_INK);
pub(super) const MARGINAL: Style = Style::new(Face::Regular, 8.5, 12.0, SOFT_INK);

// Fill, ink and tint of the positions.
pub(super) const TEAL: Color = Color(0x1b, 0x8a, 0x7a);
pub(super) const TEAL_INK: Color = Color(0x00, 0x59, 0x4f);
pub(super) const AMBER: Color = Color(0xf0, 0xa5, 0x00);
pub(super) const AMBER_INK: Color = Color(0x6b, 0x45, 0x00);
pub(super) const AMBER_TINT: Color = Color(0xff, 0xf3, 0xd6);
pub(super) const MAROON: Color = Color(0x8f, 0x1d, 0x3f);
pub(super) const MAROON_INK: Color = Color(0x86, 0x12, 0x2b);
pub(super) const MAROON_TINT: Color = Color(0xfd, 0xea, 0xee);
