//! The named colours of `www/style.css`, in both themes. It judges none of them.

use std::collections::BTreeMap;

use trivsel::settings::Colour;

/// The rules of the first screen, and those that follow with the whole program.
pub(super) const STYLE: &str = include_str!("../../www/style.css");
pub(super) const MORE: &str = include_str!("../../www/more.css");

/// The named colours of one theme.
pub(super) struct Theme {
    pub(super) name: &'static str,
    colours: BTreeMap<String, Colour>,
}

impl Theme {
    /// The colour of a name without the product's prefix.
    pub(super) fn colour(&self, name: &str) -> Colour {
        *self.colours.get(name).unwrap_or_else(|| panic!("{} has no {name}", self.name))
    }

    /// How much two named colours differ in lightness.
    pub(super) fn contrast(&self, one: &str, other: &str) -> f64 {
        self.colour(one).contrast(self.colour(other))
    }
}

/// Both themes. What the dark one does not name is as in the light one.
pub(super) fn themes() -> [Theme; 2] {
    let (_, rest) = STYLE.split_once("\n.trivsel {").expect("the tokens of the light theme");
    let (light, rest) = rest.split_once("\n}").expect("their end");
    let dark = rest.split_once("(prefers-color-scheme: dark)").expect("the dark theme").1;
    let dark = dark.split_once("\n}").expect("its end").0;
    let light = colours(light);
    let mut both = light.clone();
    both.extend(colours(dark));
    [Theme { name: "light", colours: light }, Theme { name: "dark", colours: both }]
}

fn colours(rules: &str) -> BTreeMap<String, Colour> {
    let tokens = rules.split("--trivsel-").skip(1).filter_map(|token| {
        let (name, value) = token.split_once(':')?;
        let value = value.split(';').next()?;
        Some((name.to_owned(), Colour::parse(&six(value)?)?))
    });
    tokens.collect()
}

/// The colour in a value, with six digits: `#fff` is `#ffffff`, and a wish has its own behind it.
fn six(value: &str) -> Option<String> {
    let digits: String =
        value.split_once('#')?.1.chars().take_while(char::is_ascii_hexdigit).collect();
    match digits.len() {
        6 => Some(format!("#{digits}")),
        3 => Some(digits.chars().fold("#".to_owned(), |all, digit| format!("{all}{digit}{digit}"))),
        _ => None,
    }
}
