//! Turns the glue of wasm-bindgen from a module into a classic script with one global name.
//!
//! A module script is blocked on a page from `file://`, and the glue for classic scripts lacks
//! the function that resets the state after a panic. The difference is the lines that export, and
//! four functions that no page of ours needs; no other line changes, and glue that is not
//! understood to the last export is refused.
use anyhow::{Result, bail};

/// Functions that fetch the module themselves; ours is compiled elsewhere, and begun by `initSync`.
const LOADERS: [&str; 3] =
    ["async function __wbg_load(", "async function __wbg_init(", "async function __wbg_init_once("];

/// Puts a value into words for a panic's message, which nobody ever reads: it may quote what
/// somebody typed.
const DESCRIBER: &str = "function debugString(";

/// The same glue as a classic script: `const GLOBAL = ...`, an object with all exports.
pub fn classic(glue: &str, global: &str) -> Result<String> {
    let mut names = Vec::new();
    let mut lines = Vec::new();
    let mut inside = false;
    for line in glue.lines() {
        if inside || LOADERS.iter().any(|start| line.starts_with(start)) {
            inside = line != "}";
            continue;
        }
        if line.starts_with(DESCRIBER) {
            lines.push("function debugString(val) { return typeof val; }");
            inside = true;
            continue;
        }
        match line.strip_prefix("export ") {
            Some("{ initSync, __wbg_init as default };") => names.push("initSync"),
            Some(definition) => {
                names.push(defined(definition)?);
                lines.push(definition);
            }
            None if line.starts_with("import ") => bail!("the glue imports: `{line}`"),
            None => lines.push(line),
        }
    }
    if !names.contains(&"initSync") || glue.contains("import.meta") {
        bail!("the glue is not what wasm-bindgen made so far; its version has changed");
    }
    let (body, names) = (lines.join("\n"), names.join(", "));
    Ok(format!(
        "const {global} = (() => {{\n\"use strict\";\n{body}\n\
         return {{ {names} }};\n}})();\n"
    ))
}

/// The name that a definition gives.
fn defined(definition: &str) -> Result<&str> {
    let kinds = ["function ", "async function ", "class ", "const "];
    let rest = kinds.iter().find_map(|kind| definition.strip_prefix(kind));
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
    let end = |rest: &str| rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
    match rest.and_then(|rest| rest.get(..end(rest))).filter(|name| !name.is_empty()) {
        Some(name) => Ok(name),
        None => bail!("the glue exports in an unknown way: `{definition}`"),
    }
}
