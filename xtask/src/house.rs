//! Where things lie: the workspace, its target directory, `www/` and `dist/`.
//!
//! It asks cargo, so that `CARGO_TARGET_DIR` and a user's own configuration are respected; it
//! creates nothing.
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::shell;

/// The directories that this tool reads and writes.
#[derive(Debug, Clone)]
pub struct House {
    root: PathBuf,
    target: PathBuf,
}

impl House {
    /// Finds the workspace around the current directory.
    pub fn find() -> Result<House> {
        let mut metadata = shell::cargo();
        metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
        let metadata: Value = serde_json::from_str(&shell::read(&mut metadata)?)?;
        let directory = |name: &str| {
            let path = metadata.get(name).and_then(Value::as_str);
            path.map(PathBuf::from).with_context(|| format!("`cargo metadata` gave no {name}"))
        };
        Ok(House { root: directory("workspace_root")?, target: directory("target_directory")? })
    }

    /// The workspace at a given place, with its target directory at its usual one.
    pub fn at(root: &Path) -> House {
        House { root: root.to_owned(), target: root.join("target") }
    }

    /// The workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo puts what it compiles; everything of ours that can be made again lies here.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The hand-written part of the page: script, style, forms, fonts.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// What is handed to others.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The files for a static server.
    pub fn site(&self) -> PathBuf {
        self.dist().join("site")
    }
}

/// Reads a file, or says which one is missing.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Reads a text file with plain line ends, so that a clone on Windows gives the same output (and
/// the same script hash: a browser hashes the text after it has normalised line ends).
pub(crate) fn text(path: &Path) -> Result<String> {
    let text = String::from_utf8(bytes(path)?);
    let text = text.with_context(|| format!("{} is not UTF-8", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}

/// Writes a file and the directories above it.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let parent = path.parent().context("a file has a directory")?;
    fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// All files below a directory, by their path relative to it with `/` between, sorted. A
/// directory that is not there holds no files.
pub(crate) fn files_below(directory: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    if directory.is_dir() {
        collect(directory, "", &mut names)?;
    }
    names.sort();
    Ok(names)
}

fn collect(directory: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(directory);
    for entry in entries.with_context(|| format!("cannot list {}", directory.display()))? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}
