//! What is said of accessibility names the tests that prove it, and they are there. Whether they prove
//! it is for people to judge.

use std::fs;
use std::path::PathBuf;

/// What stands between the marks of code in a text.
fn marked(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn the_tests_behind_each_claim_are_there() {
    let house = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(house.join("docs/accessibility.md")).unwrap();
    let table = page.split_once("|---|---|---|").unwrap().1;
    let mut found = 0;
    for line in table.lines().filter(|line| line.starts_with('|')) {
        let tests = line.trim_end_matches('|').rsplit('|').next().unwrap();
        let mut file = String::new();
        let before = found;
        for mark in marked(tests) {
            if mark.ends_with(".rs") {
                file = fs::read_to_string(house.join(mark)).unwrap_or_else(|_| panic!("no {mark}"));
                continue;
            }
            let test = format!("#[test]\nfn {mark}()");
            assert!(file.contains(&test), "there is no test {mark}: {line}");
            found += 1;
        }
        let same = tests.contains("the same") || tests.contains("as the first line");
        assert!(found > before || same, "nothing proves this: {line}");
    }
    assert!(found > 30, "only {found} tests are named");
}
