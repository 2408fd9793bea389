//! The code: six words, or whatever another age tool was given as a passphrase.
//!
//! It does not judge the strength of a code that somebody else made up.

use std::fmt;

use zeroize::Zeroizing;

use super::words::{whole_word, words};

/// How many words a code has: six of 11 bits each are 66 bits.
pub const CODE_WORDS: usize = 6;

/// The lower 11 bits of a draw are the place of a word in the list.
const PLACE: u16 = 0x07FF;

/// Room for the longest code, so that its letters are never copied to a larger place and left
/// behind unwiped in the smaller one: six words of at most seven letters and five dashes.
const LONGEST: usize = CODE_WORDS * 7 + CODE_WORDS - 1;

/// A code, wiped from memory when it is dropped and never shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Keeps a code exactly as it was typed.
    #[must_use]
    pub fn typed(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Makes a code of six draws. Of each draw the lower 11 bits count; since 2,048 divides
    /// 65,536, uniform draws give uniform words.
    #[must_use]
    pub fn from_words(draws: [u16; CODE_WORDS]) -> Self {
        let mut code = Zeroizing::new(String::with_capacity(LONGEST));
        for word in draws.iter().filter_map(|draw| words().nth(usize::from(draw & PLACE))) {
            push_part(&mut code, word);
        }
        Self(code)
    }

    /// The code itself. Call it only where the code is shown to a person or given to a cipher.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What the person may have meant, likeliest first, at most two: exactly what was typed, then
    /// the same in order (lower case, one dash between the parts), where six parts that all begin
    /// as words of the list become those words.
    ///
    /// ```
    /// use trivsel::seal::Passphrase;
    /// let code = Passphrase::typed(" Abor abri – adap\nADELIG-adre adresse ".to_string());
    /// assert_eq!(code.readings()[1].expose(), "aborre-abrikos-adapter-adel-adresse-adresse");
    /// ```
    #[must_use]
    pub fn readings(&self) -> Vec<Passphrase> {
        let tidy = self.tidy();
        let meant = tidy.completed().unwrap_or(tidy);
        if meant == *self { vec![self.clone()] } else { vec![self.clone(), meant] }
    }

    /// Trimmed, in lower case, with one dash for every run of blanks and dashes.
    fn tidy(&self) -> Self {
        // Lower case is never more than three times as long as what it is made of.
        let mut code = Zeroizing::new(String::with_capacity(self.0.len() * 3));
        for part in self.0.split(parts_here).filter(|part| !part.is_empty()) {
            push_part(&mut code, "");
            code.extend(part.chars().flat_map(char::to_lowercase));
        }
        Self(code)
    }

    /// The six whole words, if there are six parts and each begins as a word of the list.
    fn completed(&self) -> Option<Self> {
        let mut code = Zeroizing::new(String::with_capacity(LONGEST));
        for part in self.0.split('-') {
            push_part(&mut code, whole_word(part)?);
        }
        (self.0.split('-').count() == CODE_WORDS).then_some(Self(code))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Passphrase(..)")
    }
}

fn push_part(code: &mut String, part: &str) {
    if !code.is_empty() {
        code.push('-');
    }
    code.push_str(part);
}

/// Blanks, every dash that a word processor may put in the place of a hyphen, and the invisible
/// marks that come along when text is copied.
fn parts_here(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(letter, '\u{00AD}' | '\u{200B}' | '\u{FEFF}')
}
