//! The source files, read once.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file of the product.
pub(crate) struct Source {
    /// Path below the house, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// The room that the file belongs to; `lib` for the map itself.
    pub(crate) fn room(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap();
        below.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// How many modules lie between the crate and the file's own items.
    pub(crate) fn depth(&self) -> usize {
        if self.room() == "lib" { 0 } else { self.path.matches('/').count() }
    }

    pub(crate) fn syntax(&self) -> syn::File {
        syn::parse_file(&self.text).unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }
}

pub(crate) fn house() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files under a folder of the house.
pub(crate) fn rust_files(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&house().join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| Source {
            text: fs::read_to_string(&path).unwrap(),
            path: path.strip_prefix(house()).unwrap().to_str().unwrap().replace('\\', "/"),
        })
        .collect()
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}
