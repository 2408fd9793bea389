//! What `www/watch.js` offers for drafts: a file that the person chose, and what the browser can
//! do. The file is known here as long as somebody holds it, and its bytes are sealed already.

use js_sys::Promise;
use js_sys::futures::{JsFuture, spawn_local};
use wasm_bindgen::prelude::*;

use crate::state::Able;

#[wasm_bindgen]
extern "C" {
    /// A file that the person chose, to be written to again and again (File System Access).
    #[derive(Clone, Debug)]
    pub type ChosenFile;

    /// What it is called; where it lies, no page is told.
    #[wasm_bindgen(method, getter)]
    pub fn name(this: &ChosenFile) -> String;

    #[wasm_bindgen(js_namespace = trivsel_watch)]
    fn keeps() -> bool;

    #[wasm_bindgen(js_namespace = trivsel_watch)]
    fn warns() -> bool;

    #[wasm_bindgen(js_namespace = trivsel_watch, js_name = choose)]
    fn ask_for_file(name: &str) -> Promise;

    #[wasm_bindgen(js_namespace = trivsel_watch, js_name = keep)]
    fn put(file: &ChosenFile, bytes: &[u8]) -> Promise;
}

/// What the browser can do for drafts.
pub fn able() -> Able {
    Able { keeps: keeps(), warns: warns() }
}

/// Asks for a file that is proposed to be called this, and hands over the one that was chosen.
/// Browsers listen only while they hear a click.
pub fn choose(name: &str, then: impl FnOnce(Option<ChosenFile>) + 'static) {
    let asked = ask_for_file(name);
    spawn_local(async move {
        let file = JsFuture::from(asked).await.ok().filter(|file| !file.is_undefined());
        then(file.map(JsCast::unchecked_into));
    });
}

/// Writes the file, and tells whether it holds these bytes now.
pub fn keep(file: &ChosenFile, bytes: &[u8], then: impl FnOnce(bool) + 'static) {
    let written = put(file, bytes);
    spawn_local(async move {
        then(JsFuture::from(written).await.is_ok_and(|well| well.is_truthy()));
    });
}
