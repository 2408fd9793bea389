//! A colour that the page is drawn in: whether it can be read, and which other shades go with it.
//! Contrast is that of WCAG 2.2 (success criterion 1.4.3, "contrast ratio"). It draws nothing.

use std::fmt;

/// The least contrast between letters and what is behind them (WCAG 2.2, 1.4.3, level AA).
const LEAST: f64 = 4.5;

const WHITE: Colour = Colour([255, 255, 255]);
const BLACK: Colour = Colour([0, 0, 0]);

/// The darkest ground on which the accent stands in the light theme: the tint of the accent itself.
const TINT: Colour = Colour([0xe8, 0xf1, 0xfb]);

/// The darkest and the lightest ground on which the accent stands in the dark theme: the page, and
/// the tint of the accent itself.
const DARK: [Colour; 2] = [Colour([0x17, 0x1d, 0x23]), Colour([0x16, 0x28, 0x3b])];

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The shades that a page needs of its accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    /// The accent where the page is light: white letters can be read on it, and it can be read on
    /// a tinted ground, for which a light one is made a little darker.
    pub light: Colour,
    /// The same, a little darker, under the pointer.
    pub light_hover: Colour,
    /// The accent where the page is dark: as light as it must be to be read there.
    pub dark: Colour,
    /// The same, a little lighter, under the pointer.
    pub dark_hover: Colour,
}

impl Colour {
    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?.as_bytes();
        let digit = |place: usize| char::from(*digits.get(place)?).to_digit(16);
        let pair = |place: usize| Some((digit(place)? * 16 + digit(place + 1)?) as u8);
        let all = digits.len() == 6;
        Some(Self([pair(0)?, pair(2)?, pair(4)?])).filter(|_| all)
    }

    /// How much two colours differ in lightness, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The shades that a page needs of this accent, where white letters can be read on it.
    pub fn shades(self) -> Option<Shades> {
        let on_dark = |shade: &Self| DARK.iter().all(|ground| shade.contrast(*ground) >= LEAST);
        let on_light = |shade: &Self| shade.contrast(TINT) >= LEAST;
        let dark = (0..=100).map(|part| self.toward(WHITE, part)).find(on_dark)?;
        let light = (0..=100).map(|part| self.toward(BLACK, part)).find(on_light)?;
        (self.contrast(WHITE) >= LEAST).then(|| Shades {
            light,
            light_hover: light.toward(BLACK, 25),
            dark,
            dark_hover: dark.toward(WHITE, 40),
        })
    }

    /// Mixed with another colour, so many hundredths of the way.
    fn toward(self, other: Self, hundredths: u32) -> Self {
        let mix = |(one, two): (u8, u8)| {
            (u32::from(one) * (100 - hundredths) + u32::from(two) * hundredths).div_ceil(100) as u8
        };
        let ([r, g, b], [red, green, blue]) = (self.0, other.0);
        Self([mix((r, red)), mix((g, green)), mix((b, blue))])
    }

    /// Relative luminance as WCAG defines it.
    fn luminance(self) -> f64 {
        let linear = |byte: u8| {
            let part = f64::from(byte) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl Shades {
    /// The shades as properties of the page's style, by the names that its rules know them by.
    pub fn named(&self) -> [(&'static str, String); 4] {
        [
            ("--own-light", self.light.to_string()),
            ("--own-light-hover", self.light_hover.to_string()),
            ("--own-dark", self.dark.to_string()),
            ("--own-dark-hover", self.dark_hover.to_string()),
        ]
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}
