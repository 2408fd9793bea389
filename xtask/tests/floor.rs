//! The page that cannot be shown names the browsers that docs/browsers.md names.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by breaking off"
)]
use std::fs;
use std::path::Path;

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)).unwrap()
}

/// The browsers of the first table, each with its oldest version.
fn floor() -> Vec<(String, String)> {
    let docs = text("docs/browsers.md");
    let rows = docs.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let cell = |row: &str, at: usize| row.split('|').nth(at).unwrap().trim().to_owned();
    rows.map(|row| (cell(row, 1), cell(row, 2))).collect()
}

#[test]
fn the_page_and_the_docs_name_the_same_floor() {
    let floor = floor();
    assert_eq!(floor.len(), 3, "{floor:?}");
    let page = text("www/index.html");
    let lines: Vec<_> = page.lines().filter(|line| line.starts_with("<p")).collect();
    assert_eq!(lines.len(), 2, "Danish and English: {lines:?}");
    for line in lines {
        for (browsers, version) in &floor {
            // »Edge and Chrome (Chromium)« and »Safari, on macOS …«
            let last = browsers.split([',', '(']).next().unwrap().trim();
            let last = last.rsplit(' ').next().unwrap();
            assert!(line.contains(&format!("{last} {version}")), "{last} {version}: {line}");
        }
        let numbers = line.split(|sign: char| !(sign.is_ascii_digit() || sign == '.'));
        let numbers = numbers.filter(|part| part.starts_with(|sign: char| sign.is_ascii_digit()));
        assert_eq!(numbers.count(), floor.len(), "no other version: {line}");
    }
}
