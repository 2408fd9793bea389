//! Laws 1, 2 and 7 for what is written by hand in JavaScript and HTML: one place asks for files,
//! nothing is stored, nothing turns text into code or markup. The glue between the modules is
//! generated; what it may do is stored in `tests/powers.txt`.

use std::fs;

use crate::source::house;

/// The scripts with their names, comments taken out.
fn scripts() -> Vec<(String, String)> {
    let mut scripts = Vec::new();
    for entry in fs::read_dir(house().join("www")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            scripts.push((name, without_comments(&fs::read_to_string(&path).unwrap())));
        }
    }
    scripts.sort();
    assert!(scripts.iter().any(|(name, _)| name == "element.js"));
    scripts
}

/// Line comments go; none of our strings holds `//` outside an address, which begins after `:`.
fn without_comments(script: &str) -> String {
    let line = |line: &str| {
        let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
        comment.map_or(line, |(at, _)| &line[..at]).to_owned()
    };
    script.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn words(script: &str) -> impl Iterator<Item = &str> {
    script.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$')
}

#[test]
fn one_place_asks_for_files() {
    let places: Vec<_> = scripts()
        .iter()
        .flat_map(|(name, script)| {
            let count = words(script).filter(|word| *word == "fetch").count();
            vec![name.clone(); count]
        })
        .collect();
    assert_eq!(places, ["parts.js"]);
}

#[test]
fn nothing_is_stored_sent_or_turned_into_code() {
    const NEVER: [&str; 21] = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "caches",
        "cookie",
        "serviceWorker",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "RTCPeerConnection",
        "WebTransport",
        "BroadcastChannel",
        "Function",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "write",
        "importScripts",
        "clipboard",
        "location",
    ];
    for (name, script) in scripts() {
        assert!(!script.contains("eval("), "{name} turns text into code");
        for word in words(&script).filter(|word| NEVER.contains(word)) {
            // The journal writes into its own private field.
            assert!(word == "write", "{name} names {word}");
            assert!(!script.contains("document.write"), "{name} writes markup");
        }
    }
}

#[test]
fn the_element_stays_small() {
    for (name, _) in scripts() {
        let lines = fs::read_to_string(house().join("www").join(&name)).unwrap().lines().count();
        assert!(lines < 150, "{name} has {lines} lines");
    }
}

#[test]
fn the_page_has_no_style_or_script_of_its_own() {
    let page = fs::read_to_string(house().join("www/index.html")).unwrap();
    for never in ["<style", " style=", "onclick", "onload", "http://", "https://"] {
        assert!(!page.contains(never), "index.html has {never}");
    }
}
