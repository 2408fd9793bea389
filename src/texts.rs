//! Every sentence the program itself says, one value per language.
//!
//! A language is a value of [`Texts`], so the compiler proves it complete. Questions and answers
//! are not here: they stand in the forms. Nothing in this room decides anything.

mod accessibility;
mod beginning;
mod bounds;
mod calendar;
mod civil;
mod dates;
mod drafts;
mod dressing;
mod faults;
mod features;
mod figures;
mod fill;
mod finishing;
mod form_file;
mod frame;
mod handover;
mod help;
mod more;
mod offers;
mod opening;
#[cfg(feature = "documents")]
mod paper;
mod parents;
mod privacy;
mod receiving;
mod report;
mod scope;
mod settings;
mod speaking;
mod undoing;
mod unopened;
mod versions;

pub use accessibility::Accessibility;
pub use beginning::Beginning;
pub use calendar::Calendar;
pub use civil::Civil;
pub use dates::Dates;
pub use drafts::Drafts;
pub use dressing::{Dressing, dressing};
pub use faults::Faults;
pub use figures::Figures;
pub use fill::Fill;
pub use finishing::Finishing;
pub use form_file::FormFile;
pub use frame::Frame;
pub use handover::HandOver;
pub use help::{Help, Passage};
pub use more::More;
pub use offers::Offering;
pub use opening::Opening;
#[cfg(feature = "documents")]
pub use paper::Paper;
pub use parents::Parents;
pub use privacy::Privacy;
pub use receiving::Receiving;
pub use report::Report;
pub use scope::Scope;
pub use settings::{Said, Settings, Wrong};
pub use speaking::{Speaking, is_right_to_left, own_name};
pub use undoing::Undoing;
pub use unopened::Unopened;
pub use versions::Version;

/// All sentences in one language.
#[derive(Debug)]
pub struct Texts {
    /// BCP 47 tag of the language.
    pub language: &'static str,
    /// What stands on paper beside questions and answers; only the second module prints.
    #[cfg(feature = "documents")]
    pub paper: Paper,
    /// Dates and ages in words.
    pub dates: Dates,
    /// Numbers, measures and points in time in words.
    pub figures: Figures,
}

/// Danish.
pub static DANISH: Texts = Texts {
    language: "da",
    #[cfg(feature = "documents")]
    paper: paper::DANISH,
    dates: dates::DANISH,
    figures: figures::DANISH,
};

/// English, for those who develop and review. The first Wasm module carries one language only,
/// since the first screen waits for every byte of it.
#[cfg(feature = "english")]
pub static ENGLISH: Texts = Texts {
    language: "en",
    #[cfg(feature = "documents")]
    paper: paper::ENGLISH,
    dates: dates::ENGLISH,
    figures: figures::ENGLISH,
};

impl Texts {
    /// The sentences in a language; Danish where it is none that we have.
    pub fn of(language: &str) -> &'static Self {
        match language.split('-').next() {
            #[cfg(feature = "english")]
            Some("en") => &ENGLISH,
            _ => &DANISH,
        }
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}
