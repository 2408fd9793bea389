//! The sentences of the program: string literals of `src/texts/`, by the static that they stand in.
//! It reads as much of Rust as those files need, and nothing of what they do.
use super::text::{Language, Reader, Text};

/// The texts of a source file. A literal counts in `DANISH` and `ENGLISH`, and in `ROWS`, which
/// hold a name, a Danish and an English text in turn.
pub fn texts(file: &str, source: &str) -> Vec<Text> {
    let mut scan =
        Scan { rest: source, line: 1, depth: 0, holder: Holder::None, texts: Vec::new() };
    let mut before = "";
    while let Some(token) = scan.next() {
        match token {
            Token::Word(word) => {
                scan.enter(before, word);
                before = word;
            }
            Token::Text(says) => scan.note(file, &says),
        }
    }
    scan.texts
}

/// What the scanner stops at.
enum Token<'a> {
    /// A name or a keyword.
    Word(&'a str),
    /// What a string literal says.
    Text(String),
}

/// The item in which a literal stands.
#[derive(Clone, Copy)]
enum Holder {
    None,
    One(Language),
    /// The number of literals in the rows so far.
    Rows(usize),
}

struct Scan<'a> {
    rest: &'a str,
    line: usize,
    depth: usize,
    holder: Holder,
    texts: Vec<Text>,
}

impl<'a> Scan<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let first = self.rest.chars().next()?;
            match first {
                '/' if self.rest.starts_with("//") => self.take(self.rest.find('\n')),
                '#' => self.attribute(),
                '"' => return Some(Token::Text(self.literal())),
                '\'' => self.take(Some(letter(self.rest))),
                _ if first.is_alphabetic() || first == '_' => {
                    let end = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_');
                    return Some(Token::Word(self.take(end)));
                }
                _ => {
                    self.depth += usize::from("{[(".contains(first));
                    self.depth -= usize::from("}])".contains(first)).min(self.depth);
                    self.take(Some(first.len_utf8()))
                }
            };
        }
    }

    /// Takes bytes up to a place, or all that is left.
    fn take(&mut self, end: Option<usize>) -> &'a str {
        let (taken, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    /// Passes over `#[...]`; an attribute in `src/texts/` holds no bracket inside.
    fn attribute(&mut self) -> &'a str {
        let end = if self.rest.starts_with("#[") || self.rest.starts_with("#![") {
            self.rest.find(']').map(|at| at + 1)
        } else {
            Some(1)
        };
        self.take(end)
    }

    /// Reads a literal with its escapes; a backslash at the end of a line joins it with the next.
    fn literal(&mut self) -> String {
        let mut says = String::new();
        let mut chars = self.rest.char_indices().skip(1);
        let mut end = None;
        while let Some((at, letter)) = chars.next() {
            match letter {
                '"' => {
                    end = Some(at + 1);
                    break;
                }
                '\\' => match chars.next().map(|(_, escaped)| escaped) {
                    Some('\n') => {
                        let more = chars.clone().take_while(|(_, c)| c.is_whitespace()).count();
                        chars.by_ref().take(more).for_each(drop);
                    }
                    Some('n' | 't') => says.push(' '),
                    Some(other) => says.push(other),
                    None => {}
                },
                _ => says.push(letter),
            }
        }
        self.take(end);
        says
    }

    /// Notes the item that begins with these two words, where they stand outside of any other.
    fn enter(&mut self, before: &str, word: &str) {
        if self.depth > 0 {
            return;
        }
        self.holder = match (before, word) {
            ("static" | "const", "DANISH") => Holder::One(Language::Danish),
            ("static" | "const", "ENGLISH") => Holder::One(Language::English),
            ("static" | "const", "ROWS") => Holder::Rows(0),
            (_, "static" | "const" | "fn" | "impl" | "struct" | "enum") => Holder::None,
            _ => return,
        };
    }

    fn note(&mut self, file: &str, says: &str) {
        let language = match &mut self.holder {
            Holder::None => return,
            Holder::One(language) => *language,
            Holder::Rows(count) => {
                *count += 1;
                match *count % 3 {
                    1 => return,
                    2 => Language::Danish,
                    _ => Language::English,
                }
            }
        };
        let says = without_values(says);
        if says.chars().any(char::is_alphabetic) {
            let (file, place) = (file.to_owned(), format!("line {}", self.line));
            self.texts.push(Text { file, place, language, reader: Reader::Staff, says });
        }
    }
}

/// How long a letter in quotes is, or the mark of a lifetime.
fn letter(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    let escaped = chars.next().is_some_and(|(_, letter)| letter == '\\');
    let close = if escaped { chars.nth(1) } else { chars.next() };
    close.filter(|(_, letter)| *letter == '\'').map_or(1, |(at, _)| at + 1)
}

/// A text with a 1 for each value that the program puts in.
fn without_values(says: &str) -> String {
    let mut plain = String::new();
    let mut rest = says;
    while let Some((before, after)) = rest.split_once('{') {
        plain += before;
        plain.push('1');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    plain + rest
}
