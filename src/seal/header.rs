//! Our own strict reader of an age v1 header (c2sp.org/age, "File format").
//!
//! It runs before the age crate, which accepts a stanza without body or without final line, gives
//! one error for a damaged and a cut payload, and would reserve whatever memory a work factor
//! asks for. It proves nothing about the seal: that is the crate's work.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};

use super::{Fault, MAX_WORK_FACTOR, Need};

/// What every version of the format begins with.
pub(crate) const MAGIC: &[u8] = b"age-encryption.org/";

/// No honest file is sealed for so many; each stanza costs a multiplication on the curve.
const MAX_STANZAS: usize = 256;

const COLUMNS: usize = 64;
const NONCE: usize = 16;
const TAG: usize = 16;
const CHUNK: usize = 64 * 1024 + TAG;

/// What the header of a well-formed file says.
pub(crate) struct Header {
    pub(crate) need: Need,
    /// How many keys open it, as far as they are of the kind that we know.
    pub(crate) keys: usize,
}

impl Header {
    /// Reads the header, and from the length of what follows whether the payload can be whole.
    pub(crate) fn read(file: &[u8]) -> Result<Self, Fault> {
        let mut lines = Lines { rest: file };
        read_version(&mut lines)?;
        let header = read_stanzas(&mut lines)?;
        check_payload_length(lines.rest.len())?;
        Ok(header)
    }
}

/// The lines of the header; a line without its end means that the file ends too early.
struct Lines<'a> {
    rest: &'a [u8],
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Result<&'a [u8], Fault> {
        let mut halves = self.rest.splitn(2, |byte| *byte == b'\n');
        let (line, rest) = halves.next().zip(halves.next()).ok_or(Fault::Cut)?;
        self.rest = rest;
        Ok(line)
    }
}

fn read_version(lines: &mut Lines<'_>) -> Result<(), Fault> {
    if MAGIC.starts_with(lines.rest) {
        return Err(Fault::Cut);
    }
    let version = lines.rest.strip_prefix(MAGIC).ok_or(Fault::Damaged)?;
    *lines = Lines { rest: version };
    match lines.next()? {
        b"v1" => Ok(()),
        [b'v', digits @ ..] if is_number(digits) => Err(Fault::NotSealed),
        _ => Err(Fault::Damaged),
    }
}

/// Reads all stanzas and the line of the MAC. A scrypt stanza must be the only one.
fn read_stanzas(lines: &mut Lines<'_>) -> Result<Header, Fault> {
    let mut needs = Vec::new();
    let mut keys = 0;
    loop {
        let line = lines.next()?;
        if let Some(arguments) = line.strip_prefix(b"-> ") {
            keys += usize::from(arguments.starts_with(b"X25519 "));
            needs.push(read_stanza(arguments, lines)?);
        } else {
            read_mac(line)?;
            break;
        }
        if needs.len() > MAX_STANZAS {
            return Err(Fault::TooLarge);
        }
    }
    let need = match needs.as_slice() {
        [] => return Err(Fault::Damaged),
        [need] => *need,
        _ if needs.iter().all(|need| *need == Need::Identity) => Need::Identity,
        _ => return Err(Fault::Damaged),
    };
    Ok(Header { need, keys })
}

fn read_stanza(arguments: &[u8], lines: &mut Lines<'_>) -> Result<Need, Fault> {
    let arguments: Vec<&[u8]> = arguments.split(|byte| *byte == b' ').collect();
    let visible =
        |argument: &&[u8]| !argument.is_empty() && argument.iter().all(u8::is_ascii_graphic);
    if !arguments.iter().all(visible) {
        return Err(Fault::Damaged);
    }
    let body = read_body(lines)?;
    match arguments.as_slice() {
        [b"scrypt", salt, factor] if decoded(salt) == Some(16) && body == 32 => need_code(factor),
        [b"scrypt", ..] => Err(Fault::Damaged),
        _ => Ok(Need::Identity),
    }
}

/// The length of a body: full lines, then one shorter line, which may be empty.
fn read_body(lines: &mut Lines<'_>) -> Result<usize, Fault> {
    let mut length = 0;
    loop {
        let line = lines.next()?;
        length += decoded(line).ok_or(Fault::Damaged)?;
        if line.len() < COLUMNS {
            return Ok(length);
        }
        if line.len() > COLUMNS {
            return Err(Fault::Damaged);
        }
    }
}

/// `N = 2^factor`: a decimal number without sign and without leading zero.
fn need_code(factor: &[u8]) -> Result<Need, Fault> {
    if !is_number(factor) || factor.starts_with(b"0") {
        return Err(Fault::Damaged);
    }
    let factor = str::from_utf8(factor).map_err(|_| Fault::Damaged)?;
    // Digits only, so what does not fit is too large and is named as the largest there is.
    match factor.parse().unwrap_or(u8::MAX) {
        work_factor @ ..=MAX_WORK_FACTOR => Ok(Need::Code { work_factor }),
        work_factor => Err(Fault::WorkFactor(work_factor)),
    }
}

fn read_mac(line: &[u8]) -> Result<(), Fault> {
    let mac = line.strip_prefix(b"--- ").and_then(decoded);
    if mac == Some(32) { Ok(()) } else { Err(Fault::Damaged) }
}

/// Nonce, then chunks ("Payload"). The first may be empty, and every chunk has its tag: a rest
/// that is shorter than a tag was cut off from something longer.
fn check_payload_length(length: usize) -> Result<(), Fault> {
    let chunks = length.checked_sub(NONCE).ok_or(Fault::Cut)?;
    match chunks % CHUNK {
        0 if chunks == 0 => Err(Fault::Cut),
        1..TAG => Err(Fault::Cut),
        _ => Ok(()),
    }
}

/// How many bytes this canonical base64 without padding stands for.
fn decoded(text: &[u8]) -> Option<usize> {
    STANDARD_NO_PAD.decode(text).ok().map(|bytes| bytes.len())
}

fn is_number(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(u8::is_ascii_digit)
}
