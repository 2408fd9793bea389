//! What a text must look like (HL7 extension `regex`). The whole text must fit, as in XML Schema.

use std::fmt;
use std::rc::Rc;

use regex_lite::{Regex, RegexBuilder};

/// The largest program that a pattern may become, in bytes: a form is no place to run one in.
const MOST: usize = 64 * 1024;

/// A pattern that was read.
#[derive(Clone)]
pub struct Pattern {
    text: Rc<str>,
    regex: Regex,
}

impl Pattern {
    /// Reads a pattern; `None` where it asks for something that cannot be matched in linear time
    /// (looking around, looking back), or is none.
    pub fn parse(text: &str) -> Option<Self> {
        let anchored = format!("^(?:{text})$");
        let regex = RegexBuilder::new(&anchored).size_limit(MOST).build().ok()?;
        Some(Self { text: text.into(), regex })
    }

    /// Whether the whole text fits.
    pub fn fits(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pattern({})", self.text)
    }
}
