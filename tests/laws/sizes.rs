//! The size budget: small files, small functions, short lines.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::source::{Source, rust_files};

const FILE: usize = 400;
const FILE_MEDIAN: usize = 120;
const FUNCTION: usize = 60;
const FUNCTION_MEDIAN: usize = 10;
const FUNCTION_P90: usize = 30;
const LINE: usize = 100;

fn sources() -> Vec<Source> {
    ["src", "worker/src"].into_iter().flat_map(rust_files).collect()
}

#[test]
fn files_stay_small() {
    let mut sizes: Vec<_> =
        sources().iter().map(|source| (source.text.lines().count(), source.path.clone())).collect();
    sizes.sort();
    let (largest, path) = sizes.last().unwrap();
    assert!(*largest <= FILE, "{path} has {largest} lines");
    let median = sizes[sizes.len() / 2].0;
    assert!(median <= FILE_MEDIAN, "half of the files have more than {median} lines");
}

#[test]
fn functions_stay_small() {
    let mut sizes = Vec::new();
    for source in sources() {
        let mut functions = Functions { path: &source.path, sizes: &mut sizes };
        functions.visit_file(&source.syntax());
    }
    sizes.sort();
    let (largest, name) = sizes.last().unwrap();
    assert!(*largest <= FUNCTION, "{name} has {largest} lines");
    let p90 = sizes[sizes.len() * 9 / 10].0;
    assert!(p90 <= FUNCTION_P90, "a tenth of the functions have more than {p90} lines");
    let median = sizes[sizes.len() / 2].0;
    assert!(median <= FUNCTION_MEDIAN, "half of the functions have more than {median} lines");
}

#[test]
fn lines_stay_short() {
    for source in sources() {
        // A row of a table in a doc comment cannot be broken.
        let lines = source.text.lines().enumerate().filter(|(_, line)| !line.starts_with("//! |"));
        for (number, line) in lines {
            let length = line.chars().count();
            assert!(length <= LINE, "{}:{} has {length} columns", source.path, number + 1);
        }
    }
}

struct Functions<'a> {
    path: &'a str,
    sizes: &'a mut Vec<(usize, String)>,
}

impl Functions<'_> {
    fn note(&mut self, name: &syn::Ident, block: &syn::Block) {
        let span = block.span();
        let lines = span.end().line - span.start().line + 1;
        self.sizes.push((lines, format!("{}: {name}", self.path)));
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.note(&function.sig.ident, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.note(&function.sig.ident, &function.block);
        visit::visit_impl_item_fn(self, function);
    }
}
