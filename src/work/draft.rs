//! A draft as data: what is to be sealed, with which code, and what came of it. The code is
//! stretched for the first draft only; those after it begin with the same first part.

use crate::seal::{KeyPart, Passphrase, Recipient};

/// A document that is to be sealed as it is, as a FHIR Bundle.
#[derive(Clone, PartialEq, Eq)]
pub struct DraftJob {
    /// The document.
    pub bundle: String,
    /// What it is closed with.
    pub lock: DraftLock,
    /// Who can open it beside those with the code.
    pub others: Vec<Recipient>,
}

/// What a draft is closed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftLock {
    /// A code that no draft has had yet.
    Code(Passphrase),
    /// The first part that an earlier draft began with.
    Key(KeyPart),
}

/// A draft that was sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct Drafted {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it begins with.
    pub key: KeyPart,
}
