//! Finds the record in a PDF again.
//!
//! Not a PDF reader: it looks for the streams of embedded files in the bytes, wherever they stand,
//! and so needs neither the cross-reference table nor the object tree. It finds the record behind
//! junk, without a trailer, and after other programs have saved the file anew, since streams of
//! embedded files never lie in object streams (ISO 32000-1, 7.5.7). It cannot read encrypted files.

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use sha2::{Digest, Sha256};

use super::{Fault, RECORD};

/// Media type of the record.
pub(super) const MEDIA_TYPE: &str = "application/fhir+json";

/// How a media type ends that may be the record's; `+` may be written as `#2b`.
const OUR_TYPE: &[u8] = b"json";

/// The most that is inflated of one file, all streams together: 25 MB.
const LIMIT: usize = 25 << 20;

/// The most places that are looked at. We write two.
const PLACES: usize = 256;

/// How far around the name of its type the dictionary of a stream may reach.
const DICTIONARY: usize = 4096;

/// An embedded file as it was found.
enum Found {
    Whole(Vec<u8>),
    /// Ours by its media type, but it cannot be inflated.
    Broken,
}

/// Whether the bytes are a PDF: readers look for its mark in the first 1024 bytes.
pub fn looks_like(bytes: &[u8]) -> bool {
    find(bytes.get(..1024).unwrap_or(bytes), b"%PDF-").is_some()
}

/// The record that a PDF of ours carries, exactly as it was handed in.
///
/// # Errors
/// [`Fault::NoAttachment`] where there is none, [`Fault::Damaged`] where there was one and its
/// sum does not fit.
pub fn attachment(pdf: &[u8]) -> Result<Vec<u8>, Fault> {
    let found = embedded(pdf);
    let whole = || {
        found.iter().filter_map(|found| match found {
            Found::Whole(bytes) => Some(bytes),
            Found::Broken => None,
        })
    };
    let sums: Vec<&[u8]> = whole().map(|bytes| bytes.trim_ascii_end()).filter(is_sum).collect();
    let fits = |bytes: &&[u8]| {
        let line = sum_line(&Sha256::digest(bytes));
        sums.contains(&line.trim_ascii_end().as_bytes())
    };
    if let Some(record) = whole().flat_map(|bytes| readings(bytes)).find(fits) {
        return Ok(record.to_vec());
    }
    let broken = found.iter().any(|found| matches!(found, Found::Broken));
    let ours = broken || !sums.is_empty() || whole().any(|bytes| is_fhir(bytes));
    Err(if ours { Fault::Damaged } else { Fault::NoAttachment })
}

/// The line that `sha256sum` writes for the record.
pub(super) fn sum_line(digest: &[u8]) -> String {
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{hex}  {RECORD}\n")
}

fn is_sum(bytes: &&[u8]) -> bool {
    let ends = format!("  {RECORD}");
    bytes.len() == 64 + ends.len() && bytes.ends_with(ends.as_bytes())
}

/// A stream that is not compressed may end with a line end that is none of its own.
fn readings(bytes: &[u8]) -> [&[u8]; 3] {
    let cut = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    [bytes, cut, cut.strip_suffix(b"\r").unwrap_or(cut)]
}

fn is_fhir(bytes: &[u8]) -> bool {
    let start = bytes.get(..200).unwrap_or(bytes);
    start.starts_with(b"{") && find(start, b"\"resourceType\"").is_some()
}

/// Every embedded file, in the order of the bytes.
fn embedded(pdf: &[u8]) -> Vec<Found> {
    const NAME: &[u8] = b"/EmbeddedFile";
    let mut found = Vec::new();
    let (mut from, mut left) = (0, LIMIT);
    for _ in 0..PLACES {
        let Some(at) = pdf.get(from..).and_then(|rest| find(rest, NAME)) else { break };
        let at = from + at;
        from = at + NAME.len();
        // `/EmbeddedFiles` is the list of their names.
        if pdf.get(from) == Some(&b's') {
            continue;
        }
        found.extend(stream(pdf, at, &mut left));
    }
    found
}

/// The stream whose dictionary names its type at this place; `None` where it is none of ours.
fn stream(pdf: &[u8], at: usize, left: &mut usize) -> Option<Found> {
    let before = pdf.get(at.saturating_sub(DICTIONARY)..at)?;
    let start = before.windows(4).rposition(|word| word == b" obj").unwrap_or(0);
    let after = pdf.get(at..)?;
    let near = after.get(..DICTIONARY).unwrap_or(after);
    let Some(end) = find(near, b"stream") else {
        return is_ours(before, start, near).then_some(Found::Broken);
    };
    let (near, data) = (near.get(..end)?, after.get(end + 6..)?);
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    let data = data.strip_prefix(b"\n").unwrap_or(data);
    let says = |word| find(before.get(start..).unwrap_or_default(), word).or(find(near, word));
    let read = match (says(b"/FlateDecode"), says(b"/Filter")) {
        (Some(_), _) => inflate(data, left),
        (None, None) => plain(data),
        (None, Some(_)) => None,
    };
    match read {
        Some(bytes) => Some(Found::Whole(bytes)),
        None => is_ours(before, start, near).then_some(Found::Broken),
    }
}

/// Inflates a stream. What was inflated in vain counts too, so that no file costs more than the
/// limit.
fn inflate(data: &[u8], left: &mut usize) -> Option<Vec<u8>> {
    let read = decompress_to_vec_zlib_with_limit(data, *left);
    let spent = read.as_ref().map_or_else(|fault| fault.output.len(), Vec::len);
    *left = left.saturating_sub(spent);
    read.ok()
}

fn is_ours(before: &[u8], start: usize, near: &[u8]) -> bool {
    let before = before.get(start..).unwrap_or_default();
    find(before, OUR_TYPE).or(find(near, OUR_TYPE)).is_some()
}

/// A stream that is not compressed ends where its end is said.
fn plain(data: &[u8]) -> Option<Vec<u8>> {
    Some(data.get(..find(data, b"endstream")?)?.to_vec())
}

/// Where a word begins.
pub(super) fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}
