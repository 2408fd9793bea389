//! A colour that the page is drawn in: whether it can be read, and which other shades go with it.
//! Contrast is that of WCAG 2.2 (success criterion 1.4.3, "contrast ratio"). It draws nothing.

use std::fmt;

/// The least contrast with white of a colour that is taken (WCAG 2.2, 1.4.3, level AA).
const TAKEN: f64 = 4.5;

/// The least contrast between letters and what is behind them once it is drawn (1.4.6, level AAA).
const READ: f64 = 7.0;

const WHITE: Colour = Colour([255, 255, 255]);
const BLACK: Colour = Colour([0, 0, 0]);

/// Where the accent stands in the light theme, beside its own tint: on a card, on the page, on what
/// went well and on what went wrong.
const LIGHT: [Colour; 4] =
    [WHITE, Colour([0xf3, 0xf5, 0xf8]), Colour([0xe3, 0xf4, 0xf1]), Colour([0xfd, 0xec, 0xee])];

/// The same in the dark theme, and the letters that stand on the accent there.
const DARK: [Colour; 4] = [
    Colour([0x17, 0x1d, 0x23]),
    Colour([0x10, 0x30, 0x2b]),
    Colour([0x35, 0x16, 0x1b]),
    Colour([0x06, 0x20, 0x3d]),
];

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The shades that a page needs of its accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    /// The accent where the page is light: as dark as it must be, so that white letters can be
    /// read on it, and it can be read on a tinted ground.
    pub light: Colour,
    /// The same, a little darker, under the pointer.
    pub light_hover: Colour,
    /// The ground of what is chosen there.
    pub light_tint: Colour,
    /// The accent where the page is dark: as light as it must be to be read there.
    pub dark: Colour,
    /// The same, a little lighter, under the pointer.
    pub dark_hover: Colour,
    /// The ground of what is chosen there.
    pub dark_tint: Colour,
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
        let light_tint = |shade: Self| shade.toward(WHITE, 92);
        let dark_tint = |shade: Self| shade.toward(DARK[0], 90);
        let light = self.read_on(BLACK, &LIGHT, light_tint)?;
        let dark = self.read_on(WHITE, &DARK, dark_tint)?;
        (self.contrast(WHITE) >= TAKEN).then(|| Shades {
            light,
            light_hover: light.toward(BLACK, 25),
            light_tint: light_tint(light),
            dark,
            dark_hover: dark.toward(WHITE, 40),
            dark_tint: dark_tint(dark),
        })
    }

    /// The nearest colour on the way to another that can be read on these grounds and its own tint.
    fn read_on(self, other: Self, grounds: &[Self], tint: fn(Self) -> Self) -> Option<Self> {
        let is_read = |shade: &Self| {
            let grounds = grounds.iter().copied().chain([tint(*shade)]);
            grounds.into_iter().all(|ground| shade.contrast(ground) >= READ)
        };
        (0..=100).map(|part| self.toward(other, part)).find(is_read)
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
    /// Without any they are empty, and the page is drawn in its own.
    pub fn named(shades: Option<&Self>) -> [(&'static str, String); 6] {
        let say = |shade: fn(&Self) -> Colour| {
            shades.map(|shades| shade(shades).to_string()).unwrap_or_default()
        };
        [
            ("--own-light", say(|it| it.light)),
            ("--own-light-hover", say(|it| it.light_hover)),
            ("--own-light-tint", say(|it| it.light_tint)),
            ("--own-dark", say(|it| it.dark)),
            ("--own-dark-hover", say(|it| it.dark_hover)),
            ("--own-dark-tint", say(|it| it.dark_tint)),
        ]
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}
