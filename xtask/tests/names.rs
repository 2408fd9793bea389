//! Hashes, names and counts: small things that a policy, a snapshot or a closing line rest on.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by breaking off"
)]
use xtask::test::{Need, Tally, missing};
use xtask::{info, policy, powers};

#[test]
fn a_script_is_named_by_its_hash_as_in_the_standard() {
    // The example of CSP Level 3, §2.3.1 ("alert('Hello, world.');").
    let hash = policy::hash("alert('Hello, world.');");
    assert_eq!(hash, "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
}

#[test]
fn the_single_file_may_run_its_own_script_and_connect_to_nothing() {
    let policy = policy::single(&["alert('Hello, world.');"], &[]);
    let parts: Vec<_> = policy.split("; ").collect();
    let script = "script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' \
                  'wasm-unsafe-eval'";
    for part in ["default-src 'none'", script, "style-src 'none'", "connect-src 'none'"] {
        assert!(parts.contains(&part), "{part} in {policy}");
    }
}

#[test]
fn a_site_without_files_may_connect_to_nothing() {
    assert!(policy::served("http://127.0.0.1:1", &[]).contains("; connect-src 'none'; "));
}

#[test]
fn an_import_loses_its_hash_and_nothing_else() {
    for (name, plain) in [
        ("__wbg_fetch_0123456789abcdef", "fetch"),
        ("__wbg_set_innerHTML_fd0c9f0e9d3b5a71", "set_innerHTML"),
        ("__wbindgen_cast_0000000000000001", "__wbindgen_cast"),
        ("__wbindgen_init_externref_table", "__wbindgen_init_externref_table"),
        ("__wbg___wbindgen_throw_be289d5034ed271b", "__wbindgen_throw"),
        ("__wbg_crypto_0123", "crypto_0123"),
        ("plain", "plain"),
    ] {
        assert_eq!(powers::plain_name(name), plain);
    }
}

/// A module that imports functions of these names.
fn module(names: &[&str]) -> Vec<u8> {
    let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
    let mut section = vec![names.len() as u8];
    for name in names {
        section.extend([1, b'a', name.len() as u8]);
        section.extend(name.as_bytes());
        section.extend([0, 0]);
    }
    wasm.extend([2, section.len() as u8]);
    wasm.extend(section);
    wasm
}

#[test]
fn the_imports_of_a_module_are_sorted_and_named_once() {
    let wasm = module(&["__wbg_b_0123456789abcdef", "__wbg_b_fedcba9876543210", "a"]);
    let names: Vec<_> = powers::of(&wasm, "").unwrap().into_iter().collect();
    assert_eq!(names, ["a", "b"]);
    assert!(powers::of(b"no module", "").is_err());
}

#[test]
fn a_constructor_is_named_by_what_it_makes() {
    let glue = "
        __wbg_new_0123456789abcdef: function(arg0) {
            const ret = new Uint8Array(arg0);
            return ret;
        },
        __wbg_new_fedcba9876543210: function() { return handleError(function (arg0, arg1) {
            const ret = new WebSocket(getStringFromWasm0(arg0, arg1));
            return ret;
        }, arguments); },
";
    let wasm = module(&["__wbg_new_0123456789abcdef", "__wbg_new_fedcba9876543210"]);
    let names: Vec<_> = powers::of(&wasm, glue).unwrap().into_iter().collect();
    assert_eq!(names, ["new Uint8Array", "new WebSocket"]);
}

#[test]
fn versions_are_read_from_the_lock_file() {
    let lock = "version = 4\n\n[[package]]\nname = \"age\"\nversion = \"0.12.1\"\n\n\
                [[package]]\nname = \"age-core\"\nversion = \"0.12.0\"\n";
    let packages = info::packages(lock).unwrap();
    assert_eq!(packages["age"], "0.12.1");
    assert_eq!(packages["yew"], "");
}

#[test]
fn closing_lines_are_counted() {
    let mut tally = Tally::default();
    for line in [
        "running 3 tests",
        "test a ... ok",
        "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0s",
        "test result: FAILED. 1 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out",
    ] {
        tally.heed(line);
    }
    assert_eq!((tally.passed, tally.failed, tally.ignored), (4, 2, 1));
}

#[test]
fn a_tool_that_is_not_there_is_named() {
    let there = Need { program: "cargo", proof: &["--version"], package: "cargo" };
    let gone = Need { program: "no-such-tool", proof: &["--version"], package: "none" };
    let missing: Vec<_> = missing(&[there, gone]).iter().map(|need| need.program).collect();
    assert_eq!(missing, ["no-such-tool"]);
}
