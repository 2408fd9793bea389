//! Files in, from the three ways in which a person hands one over, and files out as a download.
//! What is in a file is not looked at here.

use std::rc::Rc;

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DragEvent, Event, File, FileList, HtmlElement,
    HtmlInputElement, Url,
};

use super::Timeout;
use crate::state::Parcel;
use crate::work::MAX_BYTES;

/// How long a download may take to begin before its address is given back.
const PATIENCE: u32 = 60_000;

/// A file that a person handed over, and that has not been read yet.
#[derive(Clone, Debug)]
pub struct Incoming {
    name: String,
    blob: Blob,
}

impl Incoming {
    /// The file that was chosen in an input. The input is emptied, so that the same file can be
    /// chosen once more.
    pub fn chosen(event: &Event) -> Option<Self> {
        let input: HtmlInputElement = event.target()?.unchecked_into();
        let file = input.files()?.get(0).map(Self::file);
        input.set_value("");
        file
    }

    /// The file that was dropped. What the browser itself would do with it is prevented: it would
    /// leave the page.
    pub fn dropped(event: &DragEvent) -> Option<Self> {
        event.prevent_default();
        event.data_transfer()?.files()?.get(0).map(Self::file)
    }

    /// The file that was pasted, or the pasted text, since a sealed file is text.
    pub fn pasted(event: &ClipboardEvent) -> Option<Self> {
        let data = event.clipboard_data()?;
        if let Some(file) = data.files().and_then(|files| files.get(0)) {
            return Some(Self::file(file));
        }
        let text = data.get_data("text/plain").ok().filter(|text| !text.is_empty())?;
        let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
        Some(Self { name: String::new(), blob })
    }

    /// All files that were chosen in an input.
    pub fn all_chosen(event: &Event) -> Vec<Self> {
        let input = event.target().map(|target| target.unchecked_into::<HtmlInputElement>());
        let Some(input) = input else { return Vec::new() };
        let files = Self::all(input.files());
        input.set_value("");
        files
    }

    /// All files that were dropped.
    pub fn all_dropped(event: &DragEvent) -> Vec<Self> {
        event.prevent_default();
        Self::all(event.data_transfer().and_then(|data| data.files()))
    }

    /// All files that were pasted, or the pasted text.
    pub fn all_pasted(event: &ClipboardEvent) -> Vec<Self> {
        let files = Self::all(event.clipboard_data().and_then(|data| data.files()));
        if files.is_empty() { Self::pasted(event).into_iter().collect() } else { files }
    }

    fn all(files: Option<FileList>) -> Vec<Self> {
        let Some(files) = files else { return Vec::new() };
        (0..files.length()).filter_map(|place| files.get(place).map(Self::file)).collect()
    }

    fn file(file: File) -> Self {
        Self { name: file.name(), blob: file.into() }
    }

    /// Reads the file and hands over its name and bytes. Of a file that is too large only so much
    /// is read that the reader sees that it is; one that cannot be read any more is an empty one.
    pub fn read(self, then: impl FnOnce(Rc<str>, Rc<[u8]>) + 'static) {
        head(self.blob, MAX_BYTES, move |bytes| then(self.name.into(), bytes.into()));
    }

    /// Reads the file and not its name: so many bytes at most, and one more where there are more.
    /// Nothing of it is kept here; the browser's own copy of it is the browser's.
    pub fn read_only(self, most: usize, then: impl FnOnce(Vec<u8>) + 'static) {
        head(self.blob, most, then);
    }
}

/// Reads so many bytes of a file, and one more by which a reader sees that it is too large.
fn head(blob: Blob, most: usize, then: impl FnOnce(Vec<u8>) + 'static) {
    spawn_local(async move {
        let head = blob.slice_with_f64_and_f64(0.0, most as f64 + 1.0).unwrap_or(blob);
        let buffer = JsFuture::from(head.array_buffer()).await;
        then(buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default());
    });
}

/// Offers a file as a download. The browser, or the person, decides where it goes.
pub fn save(parcel: &Parcel) {
    let Some(address) = address(parcel) else { return };
    let document = web_sys::window().and_then(|window| window.document());
    let anchor = document.and_then(|document| document.create_element("a").ok());
    if let Some(anchor) = anchor {
        // Both names are those of attributes, so that nothing can go wrong.
        let _ = anchor.set_attribute("href", &address);
        let _ = anchor.set_attribute("download", &parcel.name);
        anchor.unchecked_into::<HtmlElement>().click();
    }
    Timeout::new(PATIENCE, move || drop(Url::revoke_object_url(&address))).forget();
}

fn address(parcel: &Parcel) -> Option<String> {
    let bytes = Uint8Array::from(parcel.bytes.as_slice());
    let kind = BlobPropertyBag::new();
    kind.set_type(parcel.media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&bytes), &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
