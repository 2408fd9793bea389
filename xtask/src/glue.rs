//! Turns the glue of wasm-bindgen from a module into a classic script with one global name.
//!
//! A module script is blocked on a page from `file://`, and the glue for classic scripts lacks
//! the function that resets the state after a panic. The difference is the lines that export; it
//! changes no other line, and refuses glue that it does not understand to the last export.
use anyhow::{Result, bail};

/// The same glue as a classic script: `const GLOBAL = ...`, an object with all exports that, as in
/// wasm-bindgen's own classic glue, can itself be called to load the module.
pub fn classic(glue: &str, global: &str) -> Result<String> {
    let mut names = Vec::new();
    let mut lines = Vec::new();
    for line in glue.lines() {
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
         return Object.assign(__wbg_init, {{ {names} }});\n}})();\n"
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
