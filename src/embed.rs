//! The way in: what `www/element.js` calls to start the program, and the component that carries
//! out effects. It draws nothing itself; the element keeps what must outlive a fall.

mod app;
mod drafts;
mod effects;
mod first;
mod recovery;
#[cfg(feature = "rehearsal")]
mod rehearsal;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::browser::{Host, Mount};
use crate::state::{Action, Parts};
use app::{App, AppProps, Message};

pub use recovery::on_fall;

/// A mounted program.
#[wasm_bindgen]
pub struct Handle {
    app: AppHandle<App>,
}

/// Mounts the program on a node of an element's shadow root.
#[wasm_bindgen]
pub fn mount(node: Element, host: Host, with: Mount) -> Handle {
    let props = AppProps { start: Rc::new(app::Start { node: node.clone(), host, with }) };
    Handle { app: Renderer::<App>::with_root_and_props(node, props).render() }
}

#[wasm_bindgen]
impl Handle {
    /// Says that everything has been asked for that the page may ever need, and that its own door,
    /// where it has one, is closed. `files` is false where the worker did not arrive, and `whole`
    /// where the whole program never comes and somebody would need it.
    pub fn arrived(&self, files: bool, whole: bool) {
        let parts = match (files, whole) {
            (true, true) => Parts::All,
            (true, false) => Parts::WithoutWhole,
            (false, _) => Parts::WithoutFiles,
        };
        self.app.send_message(Message::Act(Action::Arrived(parts)));
    }

    /// Says that Back or Forward led to a history entry with this number.
    pub fn popped(&self, number: u32) {
        self.app.send_message(Message::Act(Action::Popped(number)));
    }

    /// Takes the program off its node; the journal is brought up to date first.
    pub fn unmount(self) {
        self.app.destroy();
    }
}

#[cfg(feature = "whole")]
#[wasm_bindgen]
impl Handle {
    /// Opens a file that was handed to the first module, and that it handed back.
    pub fn open(&self, name: &str, bytes: &[u8]) {
        self.app.send_message(Message::Act(Action::File(name.into(), bytes.into())));
    }

    /// Says what `www/watch.js` noticed, and whether anyone here heeds that.
    pub fn notice(&self, what: &str) -> bool {
        let heeded = drafts::heeded(what);
        let is_known = !heeded.is_empty();
        self.app.send_message_batch(heeded);
        is_known
    }
}
