//! Law 3: the layer table of `src/lib.rs` is true. A room names only the rooms that its row
//! allows, and all of those lie in lower layers.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};

use crate::source::{Source, rust_files};

struct Room {
    layer: u32,
    may_use: BTreeSet<String>,
}

/// The rows of the table: `//! | 2 | `form` | sentence | other, rooms |`.
fn table() -> BTreeMap<String, Room> {
    let sources = rust_files("src");
    let map = sources.iter().find(|source| source.path == "src/lib.rs").unwrap();
    let mut rooms = BTreeMap::new();
    for line in map.text.lines().filter_map(|line| line.strip_prefix("//! |")) {
        let cells: Vec<_> = line.trim_end_matches('|').split('|').map(str::trim).collect();
        let [layer, name, _, may_use] = cells[..] else { continue };
        let Ok(layer) = layer.parse() else { continue };
        let names = may_use.split(',').map(str::trim).filter(|name| *name != "-");
        let room = Room { layer, may_use: names.map(str::to_owned).collect() };
        rooms.insert(name.trim_matches('`').to_owned(), room);
    }
    rooms
}

#[test]
fn every_room_has_a_row_and_every_row_a_room() {
    let declared: BTreeSet<String> = rust_files("src")
        .iter()
        .find(|source| source.path == "src/lib.rs")
        .unwrap()
        .syntax()
        .items
        .into_iter()
        .filter_map(|item| match item {
            syn::Item::Mod(module) => Some(module.ident.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(declared, table().into_keys().collect());
}

#[test]
fn what_a_room_may_use_lies_below_it() {
    let rooms = table();
    for (name, room) in &rooms {
        for other in &room.may_use {
            let below = rooms.get(other).unwrap_or_else(|| panic!("{name} names {other}"));
            assert!(below.layer < room.layer, "{name} may not use {other}, which is not below it");
        }
    }
}

#[test]
fn arrows_point_where_the_table_says() {
    let rooms = table();
    let mut wrong = Vec::new();
    for source in rust_files("src").iter().filter(|source| source.room() != "lib") {
        let allowed = &rooms[source.room()].may_use;
        for used in rooms_named_in(source) {
            if used != source.room() && !allowed.contains(&used) {
                wrong.push(format!("{} uses {used}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_browser_rooms_name_the_browser() {
    const BROWSER: [&str; 6] =
        ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "yew", "gloo"];
    let wall = table()["state"].layer;
    for source in rust_files("src").iter().filter(|source| source.room() != "lib") {
        if table()[source.room()].layer > wall {
            continue;
        }
        for word in source.text.split(|c: char| !c.is_alphanumeric() && c != '_') {
            assert!(!BROWSER.contains(&word), "{} names {word}", source.path);
        }
    }
}

/// A room that is not in the source is still seen by the reader of the source.
#[test]
fn the_reader_sees_every_way_to_name_a_room() {
    let source = |text: &str| Source { path: "src/form/deep/file.rs".into(), text: text.into() };
    for text in [
        "use crate::state;",
        "use crate::{form::Form, state::State};",
        "use crate::state as other;",
        "fn f() { crate::state::f() }",
        "fn f() { println!(\"{}\", crate::state::f()) }",
        "use super::super::super::state::State;",
        "type T = super::super::super::state::State;",
    ] {
        assert!(rooms_named_in(&source(text)).contains("state"), "{text}");
    }
    assert!(!rooms_named_in(&source("use super::state::State;")).contains("state"));
}

fn rooms_named_in(source: &Source) -> BTreeSet<String> {
    let mut names = Names { depth: source.depth(), found: BTreeSet::new() };
    names.visit_file(&source.syntax());
    names.found
}

struct Names {
    depth: usize,
    found: BTreeSet<String>,
}

impl Names {
    /// Notes the room that a path names, where it leads out to the crate.
    fn path(&mut self, segments: &[String]) {
        let supers = segments.iter().take_while(|segment| *segment == "super").count();
        let room = match segments.first().map(String::as_str) {
            Some("crate") => segments.get(1),
            Some("super") if supers == self.depth => segments.get(supers),
            _ => None,
        };
        // The two constants in `src/lib.rs` stand in no room.
        self.found.extend(room.filter(|room| room.contains(char::is_lowercase)).cloned());
    }

    fn tree(&mut self, tree: &syn::UseTree, before: &mut Vec<String>) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(&path.tree, before);
                before.pop();
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.tree(tree, before));
            }
            syn::UseTree::Name(name) => self.leaf(&name.ident, before),
            syn::UseTree::Rename(rename) => self.leaf(&rename.ident, before),
            syn::UseTree::Glob(_) => self.path(before),
        }
    }

    fn leaf(&mut self, ident: &syn::Ident, before: &[String]) {
        let mut path = before.to_vec();
        path.push(ident.to_string());
        self.path(&path);
    }
}

impl<'a> Visit<'a> for Names {
    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.tree(&item.tree, &mut Vec::new());
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let segments: Vec<_> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        self.path(&segments);
        visit::visit_path(self, path);
    }

    /// The inside of a macro is no syntax yet, so its words are read one after the other.
    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        let text = mac.tokens.to_string().replace(' ', "");
        for rest in text.split("crate::").skip(1) {
            let name: String =
                rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            self.path(&["crate".to_owned(), name]);
        }
        visit::visit_macro(self, mac);
    }
}
