//! Looks for a word in everything below a folder, in every form in which a browser might have
//! written it. It reads files as they are: neither what was deleted nor what was compressed.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// The files in which a word is found.
///
/// # Panics
/// Where a folder cannot be read.
#[must_use]
pub fn files_with(word: &str, folder: &Path) -> Vec<PathBuf> {
    let forms = forms(word);
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder can be read") {
            let path = entry.expect("a folder can be listed").path();
            if path.is_symlink() {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if fs::read(&path).is_ok_and(|bytes| holds(&bytes, &forms)) {
                found.push(path);
            }
        }
    }
    found
}

/// Whether bytes hold a word in one of its forms.
#[must_use]
pub fn is_in(word: &str, bytes: &[u8]) -> bool {
    holds(bytes, &forms(word))
}

/// UTF-8, UTF-16 in both orders, Latin-1, percent-encoded, as in JSON, and base64 wherever the
/// word may begin in it.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let wide: Vec<u16> = word.encode_utf16().collect();
    let percent = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    let escaped = |c: char| match c.is_ascii() {
        true => c.to_string(),
        false => format!("\\u{:04x}", u32::from(c)),
    };
    let mut forms = vec![
        word.as_bytes().to_vec(),
        wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        word.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect(),
        word.bytes().map(percent).collect::<String>().into_bytes(),
        word.chars().map(escaped).collect::<String>().into_bytes(),
    ];
    for before in 0..3 {
        let shifted = [&b"   "[..before], word.as_bytes()].concat();
        let coded = STANDARD_NO_PAD.encode(&shifted);
        // The first and the last letters depend on what stands beside the word.
        let inner = (before * 4).div_ceil(3)..(shifted.len() / 3) * 4;
        forms.push(coded.as_bytes()[inner].to_vec());
    }
    forms
}

fn holds(bytes: &[u8], forms: &[Vec<u8>]) -> bool {
    forms.iter().any(|form| {
        let first = form[0];
        let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == first);
        starts.map(|(at, _)| at).any(|at| bytes[at..].starts_with(form))
    })
}
