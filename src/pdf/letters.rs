//! Makes text ready for paper: what has no picture and no meaning goes, line ends become one kind.
//! It changes no letter; the attachment keeps the text as it was.

/// The text without control characters and invisible marks, its lines parted by `\n`.
pub(super) fn clean(text: &str) -> String {
    let one_end = text.replace("\r\n", "\n");
    one_end.chars().filter_map(shown).collect()
}

/// The character that stands for this one on paper.
fn shown(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            Some(' ')
        }
        '\u{2007}' | '\u{202f}' => Some('\u{a0}'),
        letter if letter.is_control() || is_invisible(letter) => None,
        letter => Some(letter),
    }
}

/// Marks for joining, direction, variants and byte order (Unicode 16, default ignorable).
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
