//! What each Wasm module can ask of a browser: the sorted list of its imports. It is stored in
//! `tests/powers.txt`, so that a new power shows as one line in a diff.
//!
//! It reads the built modules; that the glue does no more than its names say is not its matter.
use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, bail};
use wasmparser::{Parser, Payload};

use crate::house::{self, House};
use crate::imports;
use crate::wasm::Module;

const HEAD: &str = "\
# What each Wasm module imports from its glue, hashes stripped: all that it can do to a browser.
# Written by `SNAPSHOTS=overwrite cargo xtask test`; a new line here wants a reason in review.
";

/// Compares the built modules with the stored list, or stores the list anew.
pub fn check(house: &House) -> Result<()> {
    let path = house.root().join("tests/powers.txt");
    let now = list(house)?;
    if std::env::var("SNAPSHOTS").is_ok_and(|wish| wish == "overwrite") {
        return house::write(&path, now);
    }
    let stored = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if stored == now {
        return Ok(());
    }
    for (sign, line) in difference(&stored, &now) {
        println!("{sign} {line}");
    }
    bail!(
        "the modules import other powers than tests/powers.txt says; if that is meant, store it \
         with `SNAPSHOTS=overwrite cargo xtask test powers`"
    )
}

fn list(house: &House) -> Result<String> {
    let mut list = HEAD.to_owned();
    for module in Module::ALL {
        let file = |end| house.site().join(format!("{}.{end}", module.name()));
        let powers = of(&house::bytes(&file("wasm"))?, &house::text(&file("js"))?)?;
        list.push_str(&format!("\n[{}.wasm]\n", module.name()));
        powers.iter().for_each(|power| list.extend([power, "\n"]));
    }
    Ok(list)
}

/// What a module imports, by plain names. All constructors are called `new` and something, so the
/// glue is asked what they make.
pub fn of(wasm: &[u8], glue: &str) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let name = import?.name;
                let plain = imports::unnumbered(plain_name(name));
                let made = made(glue, name).filter(|_| plain.starts_with("new"));
                names.insert(made.map_or(plain.to_owned(), |class| format!("new {class}")));
            }
        }
    }
    Ok(names)
}

/// The class of which an import makes an object: `name: function(...) { ... new Class(...) ... },`.
fn made<'a>(glue: &'a str, name: &str) -> Option<&'a str> {
    let start = format!("{name}: function(");
    let lines = glue.lines().map(str::trim).skip_while(|line| !line.starts_with(&start));
    let mut body = lines.take_while(|line| !line.starts_with('}') || !line.ends_with(','));
    let (_, class) = body.find_map(|line| line.split_once(" new "))?;
    class.split(['(', ';', ' ']).next()
}

/// A name without what wasm-bindgen adds: `__wbg_fetch_0123456789abcdef` is `fetch`.
pub fn plain_name(name: &str) -> &str {
    let is_hash = |end: &str| end.len() == 16 && end.bytes().all(|byte| byte.is_ascii_hexdigit());
    let bare = name.rsplit_once('_').filter(|(_, end)| is_hash(end)).map_or(name, |(bare, _)| bare);
    bare.strip_prefix("__wbg_").unwrap_or(bare)
}

/// Lines that only one of two lists has, per section.
fn difference(old: &str, new: &str) -> Vec<(char, String)> {
    let (old, new) = (placed(old), placed(new));
    let gone = old.difference(&new).map(|line| ('-', line.clone()));
    let come = new.difference(&old).map(|line| ('+', line.clone()));
    gone.chain(come).collect()
}

fn placed(list: &str) -> BTreeSet<String> {
    let mut section = "";
    let mut lines = BTreeSet::new();
    for line in list.lines() {
        if line.starts_with('[') {
            section = line;
        }
        lines.insert(format!("{section} {line}"));
    }
    lines
}
