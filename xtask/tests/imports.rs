//! Module and glue lose their hashes together; a browser finds under a short name what stood
//! under the long one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by breaking off"
)]
use wasmparser::{Parser, Payload};
use xtask::imports::{shorten, unnumbered};
use xtask::powers;
use xtask::wasm::Bound;

const TYPES: &[u8] = &[1, 4, 1, 0x60, 0, 0];
const NEW: &str = "__wbg_new_0123456789abcdef";
const NEW_TOO: &str = "__wbg_new_fedcba9876543210";
const INVOKE: &str = "a__convert______invoke__h0123456789abcdef";

/// Imports functions of these names, and exports the first as a closure and as `mount`.
fn module(imports: &[&str]) -> Vec<u8> {
    let mut names = vec![imports.len() as u8];
    for name in imports {
        names.extend([&[1, b'a', name.len() as u8], name.as_bytes(), &[0, 0]].concat());
    }
    let closure = [&[2, INVOKE.len() as u8], INVOKE.as_bytes(), &[0, 0]].concat();
    let exports = [closure.as_slice(), b"\x05mount\0\0"].concat();
    let mut wasm = [b"\0asm\x01\0\0\0", TYPES].concat();
    for (id, body) in [(2, names), (7, exports), (0, b"\x04noteskipped".to_vec())] {
        wasm.push(id);
        // Two bytes where one may do: a list of names can be longer than 127 bytes.
        wasm.extend([body.len() as u8 | 0x80, (body.len() >> 7) as u8]);
        wasm.extend(body);
    }
    wasm
}

fn glue(imports: &[&str]) -> String {
    let mut glue = String::from("const import0 = {\n");
    for name in imports {
        glue.push_str(&format!("{name}: function() {{\nreturn new Set();\n}},\n"));
    }
    glue + &format!("}};\nfunction {INVOKE}(a) {{\nwasm.{INVOKE}(a);\n}}\nwasm.mount();\n")
}

fn bound(imports: &[&str]) -> Bound {
    Bound { glue: glue(imports), wasm: module(imports) }
}

fn names(wasm: &[u8]) -> (Vec<String>, Vec<String>) {
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                imports.extend(section.into_imports().map(|one| one.unwrap().name.to_owned()));
            }
            Payload::ExportSection(section) => {
                exports.extend(section.into_iter().map(|one| one.unwrap().name.to_owned()));
            }
            _ => {}
        }
    }
    (imports, exports)
}

#[test]
fn module_and_glue_change_together_and_keep_their_order() {
    let short = shorten(&bound(&[NEW_TOO, "__wbg_of_0123456789abcdef", NEW, "plain"])).unwrap();
    let (imports, exports) = names(&short.wasm);
    assert_eq!(imports, ["new$2", "of", "new", "plain"]);
    assert_eq!(exports, ["invoke", "mount"]);
    assert_eq!(short.glue, glue(&["new$2", "of", "new", "plain"]).replace(INVOKE, "invoke"));
}

#[test]
fn what_is_short_already_stays_as_it_is_without_what_browsers_skip() {
    let short = shorten(&bound(&[NEW, "plain"])).unwrap();
    let again = shorten(&short).unwrap();
    assert_eq!((&again.wasm, &again.glue), (&short.wasm, &short.glue));
    assert!(short.wasm.starts_with(&[b"\0asm\x01\0\0\0", TYPES].concat()));
    assert!(!short.wasm.windows(7).any(|bytes| bytes == b"skipped"));
}

#[test]
fn a_function_of_the_glue_is_not_overwritten() {
    let mut bound = bound(&[NEW]);
    bound.glue.push_str("function invoke() {}\n");
    let short = shorten(&bound).unwrap();
    assert_eq!(names(&short.wasm).1, ["invoke$2", "mount"]);
    assert!(short.glue.contains("function invoke$2(a) {\nwasm.invoke$2(a);\n"));
    assert!(short.glue.ends_with("function invoke() {}\n"));
}

#[test]
fn a_module_that_does_not_fit_its_glue_is_refused() {
    let refused = |glue: String| shorten(&Bound { glue, wasm: module(&[NEW]) }).is_err();
    assert!(refused(glue(&[NEW_TOO])));
    assert!(refused(glue(&[NEW, NEW])));
    assert!(!refused(glue(&[NEW])));
    assert!(shorten(&Bound { glue: glue(&[]), wasm: b"no module".to_vec() }).is_err());
}

#[test]
fn powers_are_the_same_before_and_after() {
    let names = [NEW, NEW_TOO, "__wbg_get_0123456789abcdef", "__wbg_get_fedcba9876543210"];
    let long = bound(&names);
    let short = shorten(&long).unwrap();
    let powers = powers::of(&short.wasm, &short.glue).unwrap();
    assert_eq!(powers, powers::of(&long.wasm, &long.glue).unwrap());
    assert_eq!(powers.into_iter().collect::<Vec<_>>(), ["get", "new Set"]);
    assert_eq!((unnumbered("get$12"), unnumbered("get_1")), ("get", "get_1"));
}
