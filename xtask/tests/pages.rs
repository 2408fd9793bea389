//! A site of stand-ins, laid out as files and packed into one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by breaking off"
)]
use std::fs;
use std::io::Read;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use xtask::house::House;
use xtask::site::{Modules, PIECES, REST, Site};
use xtask::wasm::Bound;
use xtask::{forms, policy, single};

const PAGE: &str = "<!doctype html>\n<!-- trivsel:policy -->\n<trivsel-skema forms=\"%FORMS%\">\n\
                    </trivsel-skema>\n<!-- trivsel:script -->\n";

/// A house with only what is written by hand for the page.
fn house(name: &str) -> House {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pages").join(name);
    let _ = fs::remove_dir_all(&root);
    for directory in ["forms", "fonts", "hosts", "settings"] {
        fs::create_dir_all(root.join("www").join(directory)).unwrap();
    }
    for piece in PIECES.iter().chain(REST) {
        fs::write(root.join("www").join(piece), format!("// Its head.\r\nrun(\"{piece}\");\r\n"))
            .unwrap();
    }
    for (name, text) in [
        ("index.html", PAGE),
        ("worker.js", "// Its head.\nwork();"),
        ("style.css", "a { b: c }"),
        ("more.css", "d { e: f }"),
        ("model.json", "{ \"places\": [] }"),
        ("forms/b.json", "{ \"b\": 1 }"),
        ("forms/a.json", "{ \"a\": 1 }"),
        ("forms/LICENSE.md", "free"),
        ("settings/c.json", "{ \"c\": 1 }"),
        ("settings.schema.json", "{}"),
        ("fonts/x.woff2", "wOF2"),
        ("fonts/OFL.txt", "free"),
        ("hosts/plain.html", "<p>"),
    ] {
        fs::write(root.join("www").join(name), text).unwrap();
    }
    House::at(&root)
}

fn bound(name: &str) -> Bound {
    Bound { glue: format!("const trivsel_{name} = 1;\n"), wasm: format!("\0asm {name}").into() }
}

fn modules() -> Modules {
    Modules { first: bound("module"), whole: bound("whole"), worker: bound("worker") }
}

fn gather(house: &House) -> anyhow::Result<Site> {
    Site::gather(house, modules(), None)
}

fn file(site: &Site, name: &str) -> String {
    let files = site.files();
    let file = files.iter().find(|file| file.name == name);
    String::from_utf8(file.unwrap_or_else(|| panic!("{name} is not there")).bytes.clone()).unwrap()
}

#[test]
fn a_site_has_these_files_and_no_others() {
    let house = house("files");
    gather(&house).unwrap().write(&house.site()).unwrap();
    fs::write(house.site().join("old.html"), "old").unwrap();
    let site = gather(&house).unwrap();
    site.write(&house.site()).unwrap();
    assert!(!house.site().join("old.html").exists());
    let mut names: Vec<_> = site.files().into_iter().map(|file| file.name).collect();
    names.sort();
    assert_eq!(
        names,
        [
            "fonts/OFL.txt",
            "fonts/x.woff2",
            "forms/a.json",
            "forms/b.json",
            "forms/library.json",
            "hosts/plain.html",
            "index.html",
            "settings.schema.json",
            "style.css",
            "trivsel-rest.js",
            "trivsel-whole.js",
            "trivsel-whole.wasm",
            "trivsel-worker.js",
            "trivsel-worker.wasm",
            "trivsel.js",
            "trivsel.wasm",
        ]
    );
    assert!(names.iter().all(|name| house.site().join(name).is_file()));
}

#[test]
fn the_served_page_names_its_script_and_its_forms() {
    let page = file(&gather(&house("served")).unwrap(), "index.html");
    assert!(page.contains("<trivsel-skema forms=\"forms/a.json forms/b.json\">"), "{page}");
    assert!(page.contains("<script src=\"trivsel.js\"></script>"), "{page}");
    assert!(!page.contains("trivsel:") && !page.contains('%'), "{page}");
}

#[test]
fn the_script_is_the_glue_and_then_each_piece_with_the_element_last() {
    let site = gather(&house("script")).unwrap();
    let script = file(&site, "trivsel.js");
    let marks = PIECES.iter().map(|piece| script.find(&format!("\nrun(\"{piece}\");\n")).unwrap());
    let marks: Vec<_> =
        std::iter::once(script.find("const trivsel_module").unwrap()).chain(marks).collect();
    assert!(marks.is_sorted(), "{script}");
    assert_eq!(PIECES.last(), Some(&"element.js"));
    let rest: String = REST.iter().map(|piece| format!("run(\"{piece}\");\n")).collect();
    assert_eq!(file(&site, "trivsel-rest.js"), rest);
    assert!(REST.iter().all(|piece| !script.contains(piece)), "{script}");
    assert_eq!(file(&site, "trivsel-worker.js"), "const trivsel_worker = 1;\nwork();\n");
    // The whole program brings the rules for what only it shows.
    let whole = file(&site, "trivsel-whole.js");
    let styles = whole.strip_prefix("const trivsel_whole = 1;\n").unwrap();
    assert!(styles.contains("replaceSync(\"d{e:f}"), "{styles}");
    assert_eq!(file(&site, "style.css").trim(), "a{b:c}");
    assert!(!script.contains("//"), "{script}");
}

#[test]
fn the_script_knows_the_forms_that_the_first_module_reads_and_no_other() {
    let house = house("known");
    let plain = r#"{"item":[{"linkId":"a","type":"text"}]}"#;
    fs::write(house.www().join("forms/a.json"), plain).unwrap();
    let script = "const KNOWN = [/* trivsel:known */];\n";
    fs::write(house.www().join("element.js"), script).unwrap();
    let site = gather(&house).unwrap();
    let known = format!("const KNOWN = [{}];", forms::sum(plain));
    assert!(file(&site, "trivsel.js").contains(&known), "{}", file(&site, "trivsel.js"));
}

/// The text between two others.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn the_single_file_holds_every_asset_as_it_is() {
    let site = gather(&house("assets")).unwrap();
    let page = single::pack(&site).unwrap();
    let assets: Vec<_> = site.packed.assets.iter().chain(&site.assets).collect();
    assert_eq!(assets.len(), 8);
    for asset in assets {
        let start = format!(
            "<script type=\"text/plain\" data-asset=\"{}\" data-encoding=\"gzip+base64\">",
            asset.name
        );
        let packed = BASE64.decode(between(&page, &start, "</script>")).unwrap();
        assert_eq!(packed[4..8], [0; 4], "a date in {}", asset.name);
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, asset.bytes, "{}", asset.name);
    }
    assert_eq!(page, single::pack(&site).unwrap());
}

/// Nothing is waited for in the single file, so the whole program stands where the first would.
#[test]
fn the_single_file_holds_the_whole_program_and_no_first_one() {
    let site = gather(&house("whole")).unwrap();
    let packed = |name: &str| {
        let found = site.packed.assets.iter().find(|asset| asset.name == name);
        String::from_utf8(found.unwrap().bytes.clone()).unwrap()
    };
    assert_eq!(site.packed.assets.len(), 2);
    assert_eq!(packed("trivsel.wasm"), "\0asm whole");
    assert!(packed("style.css").contains("a{b:c}") && packed("style.css").contains("d{e:f}"));
    let page = single::pack(&site).unwrap();
    assert!(
        page.contains("const trivsel_module = 1;") && !page.contains("trivsel_whole"),
        "{page}"
    );
    assert!(!page.contains("trivsel-whole"), "{page}");
}

/// What the first screen does not wait for on a site comes before the element in the single file.
#[test]
fn the_single_file_has_all_pieces_and_the_element_last() {
    let page = single::pack(&gather(&house("order")).unwrap()).unwrap();
    let mark = |piece: &str| page.find(&format!("run(\"{piece}\");")).unwrap();
    let element = mark("element.js");
    assert!(PIECES.iter().chain(REST).all(|piece| mark(piece) <= element), "{page}");
    assert!(mark("program.js") < mark("rest.js"), "{page}");
}

#[test]
fn a_form_that_the_page_does_not_name_lies_on_the_site_alone() {
    let house = house("named");
    let page = PAGE.replace("%FORMS%", "forms/b.json");
    fs::write(house.www().join("index.html"), page).unwrap();
    let site = gather(&house).unwrap();
    assert_eq!(file(&site, "forms/a.json"), r#"{"a":1}"#);
    let packed = single::pack(&site).unwrap();
    assert!(packed.contains("data-asset=\"forms/b.json\""), "{packed}");
    assert!(packed.contains("data-asset=\"forms/library.json\""), "{packed}");
    assert!(!packed.contains("data-asset=\"forms/a.json\""), "{packed}");
}

#[test]
fn the_library_has_the_model_and_all_forms_with_translations_in_its_order() {
    let house = house("library");
    let form = |code: &str| {
        format!(
            r#"{{"code":[{{"code":"{code}"}}],"_title":{{"extension":[{{"extension":[
            {{"url":"lang","valueCode":"en"}}],"url":"x"}}]}}}}"#
        )
    };
    let model = r#"{ "families": [{ "forms": ["c"] }, { "forms": ["b", "a"] }], "law": [1] }"#;
    for (name, text) in [
        ("model.json", model.to_owned()),
        ("forms/a.json", form("a")),
        ("forms/b.json", form("b")),
        ("forms/b2.json", form("b")),
        ("forms/c.json", form("c")),
        ("forms/d.json", form("d")),
    ] {
        fs::write(house.www().join(name), text).unwrap();
    }
    let library = file(&gather(&house).unwrap(), "forms/library.json");
    let library: serde_json::Value = serde_json::from_str(&library).unwrap();
    let forms = library["forms"].as_array().unwrap();
    let codes: Vec<_> = forms.iter().map(|form| form["code"][0]["code"].as_str()).collect();
    // The form with which settings are made has no code here, and comes last.
    assert_eq!(codes, [Some("c"), Some("b"), Some("b"), Some("a"), Some("d"), None]);
    let translated = forms.iter().filter(|form| form["_title"].is_object());
    assert_eq!(translated.count(), 5);
    assert_eq!(library["law"], serde_json::json!([1]));
}

#[test]
fn settings_are_named_by_the_page_and_lie_in_both_layouts() {
    let house = house("settings");
    let path = house.www().join("of-ours.json");
    fs::write(&path, "{ \"trivsel\": 1 }").unwrap();
    let site = Site::gather(&house, modules(), Some(&path)).unwrap();
    let page = file(&site, "index.html");
    assert!(page.contains("<trivsel-skema settings=\"settings.json\" forms="), "{page}");
    assert_eq!(file(&site, "settings.json"), r#"{"trivsel":1}"#);
    let packed = single::pack(&site).unwrap();
    assert!(packed.contains("data-asset=\"settings.json\""), "{packed}");
    assert!(packed.contains("<trivsel-skema settings=\"settings.json\" forms="), "{packed}");

    fs::write(&path, "{").unwrap();
    let fault = format!("{:#}", Site::gather(&house, modules(), Some(&path)).unwrap_err());
    assert!(fault.contains("of-ours.json is not JSON"), "{fault}");
}

#[test]
fn the_policy_of_the_single_file_fits_its_one_running_script() {
    let page = single::pack(&gather(&house("policy")).unwrap()).unwrap();
    let script = between(&page, "<script>", "</script>");
    let policy = between(&page, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">");
    assert!(policy.contains(&format!("script-src {} ", policy::hash(script))), "{policy}");
    assert_eq!(page.matches("<script>").count(), 1);
    assert!(page.find("<meta").unwrap() < page.find("<script").unwrap());
}

#[test]
fn what_is_missing_or_out_of_place_is_named() {
    for (name, path, text, said) in [
        ("no-style", "style.css", None, "style.css"),
        ("no-piece", "element.js", None, "element.js"),
        ("no-page", "index.html", None, "index.html"),
        ("no-model", "model.json", None, "model.json"),
        ("no-marker", "index.html", Some("<!-- trivsel:policy -->"), "trivsel:script"),
        ("stray", "extra.js", Some(""), "www/extra.js"),
        ("bad-form", "forms/a.json", Some("{"), "forms/a.json"),
    ] {
        let house = house(name);
        match text {
            Some(text) => fs::write(house.www().join(path), text).unwrap(),
            None => fs::remove_file(house.www().join(path)).unwrap(),
        }
        let fault = format!("{:#}", gather(&house).unwrap_err());
        assert!(fault.contains(said), "{name}: {fault}");
    }
}

#[test]
fn an_inline_style_is_refused_where_it_would_only_be_blocked() {
    for style in ["<p style=\"color: red\">", "<style>p {}</style>"] {
        let house = house("inline");
        fs::write(house.www().join("index.html"), format!("{PAGE}{style}")).unwrap();
        assert!(gather(&house).is_err(), "{style}");
    }
}

#[test]
fn a_script_that_would_end_its_own_block_is_refused() {
    for text in ["\"</script>\"", "\"<!--\"", "\"</SCRIPT \""] {
        let house = house("ends");
        fs::write(house.www().join("element.js"), text).unwrap();
        assert!(single::pack(&gather(&house).unwrap()).is_err(), "{text}");
    }
}
