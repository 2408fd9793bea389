//! The Wasm module for paper and seal: runs [`trivsel::work::perform`] where it cannot hold up the
//! page.
//!
//! It knows no page and no network: a message comes in, a message goes out.

use trivsel::work::{self, Failure, Message};
use wasm_bindgen::prelude::*;

/// What came of a job, as a message.
#[wasm_bindgen]
pub struct Reply(Message);

#[wasm_bindgen]
impl Reply {
    /// JSON that says what came of the job.
    #[wasm_bindgen(getter)]
    pub fn header(&self) -> String {
        self.0.header.clone()
    }

    /// The file, where one was made or found.
    #[wasm_bindgen(getter)]
    pub fn bytes(&self) -> Vec<u8> {
        self.0.bytes.clone()
    }
}

/// Does the job that the message asks for. One that cannot be read is a job that fell over.
#[wasm_bindgen]
pub fn perform(header: String, bytes: Vec<u8>) -> Reply {
    let job = work::read_job(Message { header, bytes });
    Reply(work::write_answer(job.map_err(|_| Failure::Broken).and_then(work::perform)))
}
