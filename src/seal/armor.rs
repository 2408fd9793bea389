//! Takes the armor off an age file: finds its lines in a text and gives the bytes they stand for.
//!
//! The armor itself is read as strictly as c2sp.org/age ("ASCII armor") asks. In one point this
//! is wider on purpose: text before and after it is passed over, since mail programs put it
//! there. Where a second armor follows, it is told whether anything else stands between the two
//! or behind them. It does not read what the armor holds.

use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{Fault, MAX_BYTES, header::MAGIC};

const BEGIN: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const END: &[u8] = b"-----END AGE ENCRYPTED FILE-----";
const DASHES: usize = 5;
const COLUMNS: usize = 64;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The binary age files in some bytes.
pub(crate) struct Files<'a> {
    pub(crate) first: Cow<'a, [u8]>,
    pub(crate) second: Option<Second>,
}

/// What follows the first file.
pub(crate) struct Second {
    pub(crate) bytes: Vec<u8>,
    /// Whether something else stands between the two or behind them.
    pub(crate) loose: bool,
}

/// The binary age file in these bytes, whether it lies there bare or armored in a text, and the one
/// that follows it, if any.
pub(crate) fn take_off(bytes: &[u8]) -> Result<Files<'_>, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::TooLarge);
    }
    if bytes.starts_with(MAGIC) {
        return Ok(Files { first: Cow::Borrowed(bytes), second: None });
    }
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let mut lines = text.split_inclusive(|byte| *byte == b'\n');
    if lines.by_ref().any(|line| without_line_end(line) == BEGIN) {
        let first = Cow::Owned(read_body(lines.by_ref())?);
        Ok(Files { first, second: read_second(lines)? })
    } else if text.split(|byte| *byte == b'\n').any(is_quoted_begin) {
        Err(Fault::Damaged)
    } else {
        Err(Fault::NotSealed)
    }
}

/// Reads up to the end line. Lines that are missing at the end make a file cut; a line that
/// cannot be armor makes it damaged.
fn read_body<'a>(lines: impl Iterator<Item = &'a [u8]>) -> Result<Vec<u8>, Fault> {
    let mut letters = Vec::new();
    let mut last_was_short = false;
    for raw in lines {
        let line = without_line_end(raw);
        if line == END {
            // The engine refuses padding anywhere but at the end, and bits behind the last byte.
            return STANDARD.decode(&letters).map_err(|_| Fault::Damaged);
        }
        if !raw.ends_with(b"\n") && (is_armor(line) || END.starts_with(line)) {
            return Err(Fault::Cut);
        }
        if last_was_short || line.is_empty() || !is_armor(line) {
            return Err(Fault::Damaged);
        }
        last_was_short = line.len() < COLUMNS;
        letters.extend_from_slice(line);
    }
    Err(Fault::Cut)
}

/// Reads what stands behind an end line: a second armor, or the end of a mail.
fn read_second<'a>(mut lines: impl Iterator<Item = &'a [u8]>) -> Result<Option<Second>, Fault> {
    let mut apart = false;
    let begin = lines.by_ref().find(|line| {
        let begins = begins(line);
        apart |= !begins && !line.trim_ascii().is_empty();
        begins
    });
    match begin {
        None => return Ok(None),
        Some(line) if without_line_end(line) != BEGIN => return Err(Fault::Cut),
        Some(_) => {}
    }
    let bytes = read_body(lines.by_ref())?;
    let mut loose = apart;
    for line in lines {
        if begins(line) {
            return Err(Fault::Several);
        }
        loose |= !line.trim_ascii().is_empty();
    }
    Ok(Some(Second { bytes, loose }))
}

/// Whether a line begins an armor, or was cut while it did. Dashes alone may stand under a mail.
fn begins(line: &[u8]) -> bool {
    let cut = !line.ends_with(b"\n") && BEGIN.starts_with(line);
    without_line_end(line) == BEGIN || cut && line.len() > DASHES
}

/// An answer to a mail quotes it with `>` or indents it, and so has changed every line of it. The
/// words in the middle of a line are no such thing: an answer in a form may hold them.
fn is_quoted_begin(line: &[u8]) -> bool {
    let quotes = |byte: &u8| b" \t>|".contains(byte);
    let start = line.iter().position(|byte| !quotes(byte)).unwrap_or(line.len());
    line.get(start..).is_some_and(|rest| rest.trim_ascii_end() == BEGIN)
}

fn is_armor(line: &[u8]) -> bool {
    let letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    line.len() <= COLUMNS && line.iter().all(letter)
}

fn without_line_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
