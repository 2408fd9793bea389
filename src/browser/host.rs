//! What `www/element.js` offers: a journal, the worker, events, and what it mounts the program
//! with. The names here are the names there.

use js_sys::Promise;
use js_sys::futures::{JsFuture, spawn_local};
use wasm_bindgen::prelude::*;

use crate::work::{self, Failure, Job, Message, Product};

#[wasm_bindgen]
extern "C" {
    /// What the element does for the program inside it.
    #[derive(Clone, Debug)]
    pub type Host;

    /// Keeps this record, in memory only, until the program falls over or a newer one comes.
    #[wasm_bindgen(method)]
    pub fn journal(this: &Host, record: &str);

    /// Drops the record: there is nothing to lose.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Host);

    /// Mounts the program with this from now on, and not with what the page says: `settings`, or
    /// the `language`.
    #[wasm_bindgen(method)]
    pub fn hold(this: &Host, what: &str, value: &str);

    /// Where the person is, whether there are answers that no file has, and whether another
    /// program may take over here.
    #[wasm_bindgen(method)]
    pub fn place(this: &Host, screen: u32, unsaved: bool, calm: bool);

    /// Hands a file back, to be opened by the whole program.
    #[wasm_bindgen(method)]
    pub fn later(this: &Host, name: &str, bytes: &[u8]);

    /// Fires a DOM event with one detail, which is never an answer.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Host, name: &str, detail: &str, value: &str);

    #[wasm_bindgen(method)]
    fn run(this: &Host, header: &str, bytes: &[u8]) -> Promise;

    type Reply;

    #[wasm_bindgen(method, getter)]
    fn header(this: &Reply) -> String;

    #[wasm_bindgen(method, getter)]
    fn bytes(this: &Reply) -> Vec<u8>;

    #[wasm_bindgen(js_namespace = trivsel_work, js_name = stop)]
    fn give_up(by: &Host);

    /// Whether a job can be given up. One that is done on the page itself cannot.
    #[wasm_bindgen(js_namespace = trivsel_work)]
    pub fn stops() -> bool;

    /// With what the element mounts the program.
    #[derive(Clone, Debug)]
    pub type Mount;

    /// BCP 47 tag of the language.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &Mount) -> String;

    /// The forms, each as JSON.
    #[wasm_bindgen(method, getter)]
    pub fn forms(this: &Mount) -> Vec<String>;

    /// What the whole program can begin, where the page names such a file and it came; empty where
    /// it did not come.
    #[wasm_bindgen(method, getter)]
    pub fn library(this: &Mount) -> Option<String>;

    /// What the municipality decides, in the same way.
    #[wasm_bindgen(method, getter)]
    pub fn settings(this: &Mount) -> Option<String>;

    /// Whether the page is ours, with a door, a title and a history of its own.
    #[wasm_bindgen(method, getter)]
    pub fn own(this: &Mount) -> bool;

    /// Whether everything had arrived before, because the program is mounted once more.
    #[wasm_bindgen(method, getter)]
    pub fn arrived(this: &Mount) -> bool;

    /// What the journal holds, if anything.
    #[wasm_bindgen(method, getter)]
    pub fn kept(this: &Mount) -> Option<Kept>;

    /// What the journal holds.
    pub type Kept;

    /// The last record.
    #[wasm_bindgen(method, getter)]
    pub fn record(this: &Kept) -> String;

    /// The number of the screen.
    #[wasm_bindgen(method, getter)]
    pub fn screen(this: &Kept) -> u32;

    /// Whether there are answers that no file has.
    #[wasm_bindgen(method, getter)]
    pub fn unsaved(this: &Kept) -> bool;

    /// The field in which was typed after the record was written, as its `data-field` names it.
    #[wasm_bindgen(method, getter)]
    pub fn field(this: &Kept) -> Option<String>;

    /// The text in that field, or what stands in the three fields of a date.
    #[wasm_bindgen(method, getter)]
    pub fn texts(this: &Kept) -> Option<Vec<String>>;

    /// Text that made the program fall over twice.
    #[wasm_bindgen(method, getter = setAside)]
    pub fn set_aside(this: &Kept) -> Option<String>;

    /// Whether the program fell over; otherwise the element was taken out and put back.
    #[wasm_bindgen(method, getter)]
    pub fn fell(this: &Kept) -> bool;
}

/// Has a job done by the worker, wherever that runs, and hands over what came of it.
pub fn run(host: &Host, job: Job, then: impl FnOnce(Result<Product, Failure>) + 'static) {
    let Message { header, bytes } = work::write_job(job);
    let promise = host.run(&header, &bytes);
    spawn_local(async move {
        // A rejection says that the worker fell over; its words are not for the screen.
        let reply = match JsFuture::from(promise).await {
            // What was given up has no end, not even a bad one.
            Err(reason) if crate::WHOLE && reason.is_null() => return,
            reply => reply.map_err(|_| Failure::Broken),
        };
        then(reply.and_then(|reply| {
            let reply: Reply = reply.unchecked_into();
            work::read_answer(Message { header: reply.header(), bytes: reply.bytes() })
        }));
    });
}

/// Gives up the job that is being done for this program. Nothing is heard of its end.
pub fn stop(host: &Host) {
    give_up(host);
}
