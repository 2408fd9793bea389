//! Text into tokens, by the lexical rules of the grammar (appendix B) and § 8.

use super::fault::{Fault, Problem};

/// The smallest parts of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A word; whether it is a keyword depends on where it stands.
    Name(String),
    /// A word in backticks, never a keyword.
    Delimited(String),
    Text(String),
    Number(String),
    /// What stands behind `@`.
    Moment(String),
    Symbol(&'static str),
    End,
}

/// Longer ones first.
const SYMBOLS: [&str; 24] = [
    "<=", ">=", "!=", "!~", "<", ">", "=", "~", "+", "-", "*", "/", "&", "|", "(", ")", "[", "]",
    "{", "}", ".", ",", "%", "$",
];

/// All tokens with the places where they begin, the last one being [`Token::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<(usize, Token)>, Fault> {
    let mut lexer = Lexer { text, rest: text };
    let mut found = Vec::new();
    loop {
        lexer.skip_blank()?;
        let place = lexer.place();
        let token = lexer.token().map_err(|problem| problem.at(place))?;
        let last = token == Token::End;
        found.push((place, token));
        if last {
            return Ok(found);
        }
    }
}

struct Lexer<'t> {
    text: &'t str,
    rest: &'t str,
}

impl<'t> Lexer<'t> {
    fn place(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// Takes as many characters as belong.
    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// White space and comments (§ 8.1, § 8.2).
    fn skip_blank(&mut self) -> Result<(), Fault> {
        loop {
            self.take_while(|c| matches!(c, ' ' | '\t' | '\r' | '\n'));
            if self.rest.starts_with("//") {
                self.take_while(|c| !matches!(c, '\r' | '\n'));
            } else if let Some(comment) = self.rest.strip_prefix("/*") {
                let Some((_, rest)) = comment.split_once("*/") else {
                    return Err(Problem::Unclosed.at(self.place()));
                };
                self.rest = rest;
            } else {
                return Ok(());
            }
        }
    }

    fn token(&mut self) -> Result<Token, Problem> {
        match self.rest.chars().next() {
            None => Ok(Token::End),
            Some('\'') => Ok(Token::Text(self.quoted('\'')?)),
            Some('`') => Ok(Token::Delimited(self.quoted('`')?)),
            Some('0'..='9') => Ok(Token::Number(self.number())),
            Some('@') => Ok(Token::Moment(self.moment())),
            Some('a'..='z' | 'A'..='Z' | '_') => {
                let word = self.take_while(|c| c.is_ascii_alphanumeric() || c == '_');
                Ok(Token::Name(word.to_owned()))
            }
            Some(_) => self.symbol(),
        }
    }

    fn symbol(&mut self) -> Result<Token, Problem> {
        for symbol in SYMBOLS {
            if let Some(rest) = self.rest.strip_prefix(symbol) {
                self.rest = rest;
                return Ok(Token::Symbol(symbol));
            }
        }
        Err(Problem::Character)
    }

    /// Digits, and a point with digits behind it: `1.toString()` has no such point.
    fn number(&mut self) -> String {
        let mut number = self.take_while(|c| c.is_ascii_digit()).to_owned();
        number.push_str(self.fraction());
        number
    }

    fn fraction(&mut self) -> &'t str {
        let start = self.rest;
        let point =
            start.strip_prefix('.').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let Some(rest) = point else { return "" };
        self.rest = rest;
        let digits = self.take_while(|c| c.is_ascii_digit()).len();
        start.get(..=digits).unwrap_or("")
    }

    /// `@2015-02-04T14:34:28.123+10:00`: all that may belong to a date or time; whether it does
    /// is for the reader of dates to say.
    fn moment(&mut self) -> String {
        self.rest = self.rest.strip_prefix('@').unwrap_or(self.rest);
        let mut moment = self.take_while(|c| c.is_ascii_digit() || "-T:".contains(c)).to_owned();
        moment.push_str(self.fraction());
        if moment.contains(':') || moment.contains('T') {
            moment.push_str(self.take_while(|c| c == 'Z'));
            if self.rest.starts_with(['+', '-']) && moment.contains(':') {
                moment.push_str(self.take_while(|c| c.is_ascii_digit() || "+-:".contains(c)));
            }
        }
        moment
    }

    /// A text or delimited identifier with its escapes (§ 4.1.2).
    fn quoted(&mut self, quote: char) -> Result<String, Problem> {
        let mut text = String::new();
        let mut characters = self.rest.chars();
        characters.next();
        loop {
            match characters.next().ok_or(Problem::Unclosed)? {
                '\\' => text.push(escape(&mut characters)?),
                end if end == quote => break,
                other => text.push(other),
            }
        }
        self.rest = characters.as_str();
        Ok(text)
    }
}

fn escape(characters: &mut std::str::Chars<'_>) -> Result<char, Problem> {
    match characters.next().ok_or(Problem::Unclosed)? {
        same @ ('\'' | '"' | '`' | '\\' | '/') => Ok(same),
        'r' => Ok('\r'),
        'n' => Ok('\n'),
        't' => Ok('\t'),
        'f' => Ok('\u{c}'),
        'u' => unicode(characters),
        _ => Err(Problem::Escape),
    }
}

/// Four digits are a code unit of UTF-16, so a character beyond U+FFFF is written as two.
fn unicode(characters: &mut std::str::Chars<'_>) -> Result<char, Problem> {
    let first = unit(characters)?;
    let mut units = vec![first];
    if (0xD800..0xDC00).contains(&first) {
        let rest = characters.as_str().strip_prefix("\\u").ok_or(Problem::Escape)?;
        *characters = rest.chars();
        units.push(unit(characters)?);
    }
    let decoded: Option<char> = char::decode_utf16(units).next().and_then(Result::ok);
    decoded.ok_or(Problem::Escape)
}

fn unit(characters: &mut std::str::Chars<'_>) -> Result<u16, Problem> {
    let digits =
        characters.as_str().get(..4).filter(|it| it.bytes().all(|b| b.is_ascii_hexdigit()));
    let digits = digits.ok_or(Problem::Escape)?;
    characters.nth(3);
    u16::from_str_radix(digits, 16).map_err(|_| Problem::Escape)
}
