//! The heavy jobs as data: `Job -> Product`. The same function runs in a worker, on the page
//! where no worker can be had, and natively in tests and in the tool.
//!
//! The types always exist, so that the first Wasm module can name a job; `perform` exists only
//! with the feature `documents`, so that the first module cannot contain the second by accident.

mod draft;
#[cfg(feature = "documents")]
mod perform;
mod quiet;
mod wire;

use crate::form::Whole;
use crate::seal::{Key, Lock, Passphrase};
use crate::sheet::Told;

pub use draft::{DraftJob, DraftLock, Drafted};
#[cfg(feature = "documents")]
pub use perform::perform;
pub use wire::{Message, NotAMessage, read_answer, read_job, write_answer, write_job};

/// The largest file that is read, before anything in it is looked at: 25 MB.
pub const MAX_BYTES: usize = crate::seal::MAX_BYTES;

/// A heavy job.
#[derive(Clone)]
pub enum Job {
    /// Draw a new code.
    DrawCode,
    /// Print a document as a PDF that carries the very same bundle.
    Print {
        /// The document as a FHIR Bundle.
        bundle: String,
        /// What the rules of its form say of it.
        told: Told,
        /// BCP 47 tag of the language to print in.
        language: String,
    },
    /// Print a document and close the PDF.
    Seal {
        /// The document as a FHIR Bundle.
        bundle: String,
        /// What the rules of its form say of it.
        told: Told,
        /// BCP 47 tag of the language to print in.
        language: String,
        /// What the file is closed with.
        lock: Lock,
    },
    /// Print a form without answers.
    Blank(Whole<Blank>),
    /// Close a document that is not finished, for those who write it.
    Draft(Whole<DraftJob>),
    /// Find the document in a PDF, a sealed file or FHIR JSON.
    Open {
        /// The file.
        bytes: Vec<u8>,
        /// What opens it, where it is sealed.
        key: Option<Key>,
    },
}

/// A form without answers, to be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Blank {
    /// The form as a FHIR Questionnaire.
    pub form: String,
    /// BCP 47 tag of the language to print in.
    pub language: String,
}

/// What comes out of a job.
#[derive(Clone)]
pub enum Product {
    /// A new code.
    Code(Passphrase),
    /// A PDF.
    Paper(Vec<u8>),
    /// A sealed file (age, armored).
    Sealed(Vec<u8>),
    /// A sealed file in two parts (age, armored), with what the next one begins with.
    Draft(Whole<Drafted>),
    /// The document in a file, as JSON that has not been read yet.
    Found {
        /// FHIR JSON.
        json: Vec<u8>,
        /// What the file was.
        container: Container,
        /// The PDF that lay in a sealed file, as it was sealed.
        paper: Option<Vec<u8>>,
    },
    /// The file is sealed, and asks for this.
    Asks(crate::seal::Need),
}

/// What a document was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// FHIR JSON.
    Json,
    /// A PDF of ours; the attachment has the SHA-256 that was recorded for it.
    Pdf,
    /// A sealed file around a PDF of ours.
    SealedPdf,
    /// A sealed file around FHIR JSON.
    SealedJson,
}

impl Container {
    /// Whether the file was sealed, so that its contents are as they were when it was closed.
    pub fn is_sealed(self) -> bool {
        matches!(self, Self::SealedPdf | Self::SealedJson)
    }
}

/// Why a job did not come to its end. The screen phrases it.
#[derive(Clone, PartialEq, Eq)]
pub enum Failure {
    /// Sealing or opening failed.
    Seal(crate::seal::Fault),
    /// The document could not be printed: these characters have no picture in our fonts.
    NoGlyphs(String),
    /// The document could not be printed for another reason.
    NotPrinted,
    /// The bundle handed in is none.
    NotADocument,
    /// The file is none that we can read.
    NotOurs,
    /// The file is a PDF without a document of ours in it.
    NoAttachment,
    /// The PDF is ours, but what it carries was changed or is cut.
    Damaged,
    /// The file is larger than [`MAX_BYTES`].
    TooLarge,
    /// The second module could not be started, or fell over while it worked.
    Broken,
}
