//! The museum: files made by every version since the first. Each later version must open them
//! and read the same answers. Nothing in here is ever changed; a new format adds a folder.

#![cfg(feature = "documents")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should fall over where it stands"
)]

use std::fs;
use std::path::{Path, PathBuf};

use trivsel::answers::Document;
use trivsel::seal::{Key, Passphrase};
use trivsel::work::{Container, Job, Product, perform};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The folders, one for each format version.
fn rooms() -> Vec<PathBuf> {
    let museum = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/museum");
    files(&museum).into_iter().filter(|path| path.is_dir()).collect()
}

fn open(path: &Path, key: Option<Key>) -> (Document, Container) {
    let bytes = fs::read(path).unwrap();
    match perform(Job::Open { bytes, key }) {
        Ok(Product::Found { json, container, .. }) => {
            (Document::read(&json, &[]).unwrap(), container)
        }
        other => panic!("{}: {other:?}", path.display()),
    }
}

#[test]
fn every_file_of_every_version_opens_and_says_what_it_said() {
    let mut opened = 0;
    for room in rooms() {
        let code = fs::read_to_string(room.join("code.txt")).unwrap();
        let key = || Some(Key::Code(Passphrase::typed(code.trim().to_owned())));
        for path in files(&room) {
            let name = path.file_name().unwrap().to_str().unwrap();
            let Some((subject, ending)) = name.split_once('.') else { continue };
            let (document, container) = match ending {
                "pdf" => open(&path, None),
                "age.txt" => open(&path, key()),
                _ => continue,
            };
            let expected = match ending {
                "pdf" => Container::Pdf,
                _ => Container::SealedPdf,
            };
            assert_eq!(container, expected, "{name}");
            let (said, _) = open(&room.join(format!("{subject}.json")), None);
            assert_eq!(document, said, "{name}");
            assert!(
                said.answers.iter().count() > 15 && said.answers.misfits().is_empty(),
                "{name}"
            );
            opened += 1;
        }
    }
    assert!(opened >= 3, "the museum is not empty: {opened}");
}

#[test]
fn what_is_opened_is_written_again_in_the_format_of_today() {
    for room in rooms() {
        for path in files(&room).iter().filter(|path| path.extension().is_some_and(|e| e == "json"))
        {
            let (document, _) = open(path, None);
            let again = Document::read(document.write().as_bytes(), &[]).unwrap();
            assert_eq!(again, document, "{}", path.display());
        }
    }
}
