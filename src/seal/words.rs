//! The 2,048 Danish words that codes are made of.
//!
//! The list is frozen: a change of one word would change codes already handed out. This part
//! never draws a word; that is done in `chance`.

/// One word per line, sorted, 4 to 7 letters of a-z. `tests/seal_words.rs` holds what it promises.
const LIST: &str = include_str!("words-da.txt");

/// How many letters decide a word.
const DECISIVE: usize = 4;

/// All words, in order.
pub fn words() -> impl Iterator<Item = &'static str> {
    LIST.lines()
}

/// The word of the list that begins as this does: the first four letters decide, whatever
/// follows them.
///
/// ```
/// use trivsel::seal::whole_word;
/// assert_eq!(whole_word("abri"), Some("abrikos"));
/// assert_eq!(whole_word("abrikåser"), Some("abrikos"));
/// assert_eq!(whole_word("abr"), None);
/// ```
#[must_use]
pub fn whole_word(start: &str) -> Option<&'static str> {
    let start = start.get(..DECISIVE)?;
    words().find(|word| word.starts_with(start))
}
