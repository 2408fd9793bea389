//! The glue changes its kind and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by breaking off"
)]
use xtask::glue::classic;

const GLUE: &str = "\
/* @ts-self-types=\"./a.d.ts\" */
export class Pen {
    free() {}
}
/**
 * export nothing
 */
export function start(root) {
    wasm.start(root);
}
export async function later() {}
function initSync(module) {}
function debugString(val) {
    return JSON.stringify(val);
}
async function __wbg_init_once(module_or_path) {
    wasm = fetch(module_or_path);
}
async function __wbg_init(module_or_path) {
    return __wbg_init_once(module_or_path);
}
export { initSync, __wbg_init as default };
";

#[test]
fn exports_become_one_global_name() {
    let script = classic(GLUE, "trivsel_module").unwrap();
    assert!(script.starts_with("const trivsel_module = (() => {\n\"use strict\";\n"));
    let end = "return { Pen, start, later, initSync };\n})();\n";
    assert!(script.ends_with(end), "{script}");
    assert!(script.contains("\nfunction start(root) {\n    wasm.start(root);\n}\n"));
    assert!(!script.lines().any(|line| line.starts_with("export")));
}

#[test]
fn it_neither_fetches_nor_quotes() {
    let script = classic(GLUE, "trivsel_module").unwrap();
    assert!(script.contains("\nfunction debugString(val) { return typeof val; }\n"), "{script}");
    for gone in ["fetch", "__wbg_init", "JSON"] {
        assert!(!script.contains(gone), "{gone} in {script}");
    }
}

#[test]
fn every_other_line_stays() {
    let script = classic(GLUE, "trivsel_module").unwrap();
    let gone = ["debugString", "JSON", "__wbg_init", "fetch"];
    let others = GLUE.lines().filter(|line| !gone.iter().any(|word| line.contains(word)));
    for line in others.filter(|line| !line.starts_with("export")) {
        assert!(script.lines().any(|kept| kept == line), "{line}");
    }
}

#[test]
fn glue_that_is_not_understood_is_refused() {
    for line in [
        "import { a } from './snippets/a.js';",
        "export { a as 'b-c' }",
        "export default a;",
        "export let a = 1;",
        "const here = import.meta.url;",
    ] {
        assert!(classic(&format!("{line}\n{GLUE}"), "a").is_err(), "{line}");
    }
    assert!(classic("function initSync() {}", "a").is_err());
}
