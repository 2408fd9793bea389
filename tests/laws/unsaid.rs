//! What age says its sentences with is our own `unsaid`, in the version that age asks for. Where
//! the versions no longer match, Cargo takes the published crate again and says so in passing.

use std::fs;

const NAME: &str = "i18n-embed-fl";

#[test]
fn age_gets_the_macro_without_sentences() {
    let root = env!("CARGO_MANIFEST_DIR");
    let lock = fs::read_to_string(format!("{root}/Cargo.lock")).unwrap();
    let ours = fs::read_to_string(format!("{root}/unsaid/Cargo.toml")).unwrap();
    let version = ours.lines().find(|line| line.starts_with("version = ")).unwrap();
    let packages = || lock.split("[[package]]\n").skip(1);
    let named = |name: &str| -> Vec<&str> {
        let first = format!("name = \"{name}\"\n");
        packages().filter(|package| package.starts_with(&first)).collect()
    };
    // One package with this name, ours: what comes from elsewhere has a source and a checksum.
    let [found] = named(NAME)[..] else { panic!("there is one {NAME} in Cargo.lock") };
    assert!(found.lines().any(|line| line == version), "{found} is not of {version}");
    assert!(!found.contains("source ="), "{found}");
    assert!(!lock.contains("[[patch.unused]]"), "a patch is not used");
    // Cargo writes a dependency without its version where there is one package with the name, so
    // what age asks for is met by ours.
    let [age] = named("age")[..] else { panic!("there is one age in Cargo.lock") };
    assert!(age.lines().any(|line| line == format!(" \"{NAME}\",")), "{age}");
}
