//! The library: what can be begun, read from `www/model.json` and `www/forms/` as they are
//! shipped, and from anything else that a file may hold.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod any_input;
mod model;
mod reading;

use std::path::PathBuf;
use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::form::Form;
use trivsel::library::Library;

fn www() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www")
}

fn json(path: PathBuf) -> Json {
    serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap()
}

/// The forms as they are shipped, sorted by the names of their files.
fn questionnaires() -> Vec<Json> {
    let files = std::fs::read_dir(www().join("forms")).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension() == Some("json".as_ref())).collect();
    files.sort();
    files.into_iter().map(json).collect()
}

/// The model and the forms in one file, as the page gets them.
fn file() -> Json {
    let mut file = json(www().join("model.json"));
    file["forms"] = json!(questionnaires());
    file
}

fn library() -> Library {
    let reading = Library::read(file().to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.library
}

fn forms(library: &Library) -> Vec<Rc<Form>> {
    let form = |json: &Json| Form::from_json(json.clone()).form.map(Rc::new).unwrap();
    library.forms.iter().map(form).collect()
}
