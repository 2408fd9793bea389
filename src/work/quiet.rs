//! What jobs and products say of themselves in `Debug`: what they are, and how long what they carry
//! is. A bundle, a file and the letters of a text are answers, which belong in no log.

use std::fmt::{Debug, Formatter, Result};

use super::{Blank, DraftJob, Drafted, Failure, Job, Product};

impl Debug for Job {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::DrawCode => f.write_str("DrawCode"),
            Self::Print { bundle, language, .. } => {
                write!(f, "Print({} bytes, {language})", bundle.len())
            }
            Self::Seal { bundle, language, lock, .. } => {
                write!(f, "Seal({} bytes, {language}, {lock:?})", bundle.len())
            }
            Self::Blank(blank) => blank.fmt(f),
            Self::Draft(draft) => draft.fmt(f),
            Self::Open { bytes, key } => write!(f, "Open({} bytes, {key:?})", bytes.len()),
        }
    }
}

impl Debug for Blank {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Blank({} bytes, {})", self.form.len(), self.language)
    }
}

impl Debug for DraftJob {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Draft({} bytes, {} others)", self.bundle.len(), self.others.len())
    }
}

impl Debug for Drafted {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Draft({} bytes)", self.bytes.len())
    }
}

impl Debug for Product {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Code(code) => write!(f, "Code({code:?})"),
            Self::Paper(bytes) => write!(f, "Paper({} bytes)", bytes.len()),
            Self::Sealed(bytes) => write!(f, "Sealed({} bytes)", bytes.len()),
            Self::Draft(draft) => draft.fmt(f),
            Self::Found { json, container, paper } => {
                let paper = paper.as_ref().map_or(0, Vec::len);
                write!(f, "Found({} bytes, {container:?}, paper: {paper} bytes)", json.len())
            }
            Self::Asks(need) => write!(f, "Asks({need:?})"),
        }
    }
}

impl Debug for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            Self::Seal(fault) => return write!(f, "Seal({fault:?})"),
            Self::NoGlyphs(_) => "NoGlyphs(…)",
            Self::NotPrinted => "NotPrinted",
            Self::NotADocument => "NotADocument",
            Self::NotOurs => "NotOurs",
            Self::NoAttachment => "NoAttachment",
            Self::Damaged => "Damaged",
            Self::TooLarge => "TooLarge",
            Self::Broken => "Broken",
        })
    }
}
