//! Prints a sheet as a tagged, archivable PDF that carries its own answers, and reopens one.
//!
//! The file is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once. It is made in four
//! steps, each a part of this room: a `story` says what stands on paper and in which order;
//! `strips` are its lines in their places on an endless roll; `pages` cuts the roll; `file`
//! draws the pages, hangs every line into the tag tree and attaches the record. Nothing here asks
//! for the time or for chance: the same document gives the same bytes.
//!
//! # What the file carries
//! Two attachments: the record as it was handed in (`trivsel.json`, a FHIR Bundle), and its
//! SHA-256 in the form that `sha256sum --check` reads (`trivsel.json.sha256`). The sum lies in a
//! stream of its own because streams of attachments survive when other programs save a PDF anew,
//! while dictionaries may be packed away. [`attachment`] gives out nothing whose sum differs.
//!
//! The room does not encrypt: archivable files must not be (ISO 19005-3, 6.1.13); see `seal`.

mod attachment;
mod file;
mod fonts;
mod letters;
mod lines;
mod pages;
mod shapes;
mod story;
mod strips;
mod style;
mod tree;

use std::rc::Rc;

use crate::answers::Document;
use crate::form::Form;
use crate::sheet::{Sheet, Told};
use crate::texts::Texts;

pub use attachment::{attachment, looks_like};

/// Name of the attachment that holds the record.
const RECORD: &str = "trivsel.json";

/// Why a document could not be printed, or none could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// These characters have no picture in our fonts; each is named once, in order.
    NoGlyphs(String),
    /// The document holds answers that its sheet does not show.
    Hidden,
    /// The PDF could not be written.
    NotWritten,
    /// The PDF carries no record of ours.
    NoAttachment,
    /// The PDF carried a record of ours, which is cut or changed.
    Damaged,
}

/// Prints a document and attaches `bundle`, which is the same document written as a record. What
/// rules and patterns say of it is told: nothing is evaluated here.
///
/// # Errors
/// [`Fault::NoGlyphs`], [`Fault::Hidden`] and [`Fault::NotWritten`].
pub fn print(
    document: &Document,
    bundle: &str,
    told: &Told,
    texts: &'static Texts,
) -> Result<Vec<u8>, Fault> {
    let sheet = Sheet::as_told(document.form.clone(), &document.answers, told);
    if sheet.document(&document.answers, &document.record).answers != document.answers {
        return Err(Fault::Hidden);
    }
    write(&story::Story::of(&sheet, document, texts), Some(bundle))
}

/// Prints a form without answers, to be filled in by hand: in a language that it can be read in,
/// or else in its own. It carries no record, for there is none.
///
/// # Errors
/// [`Fault::NoGlyphs`] and [`Fault::NotWritten`].
pub fn print_blank(form: &Rc<Form>, language: &str) -> Result<Vec<u8>, Fault> {
    write(&story::Story::blank(form, language), None)
}

fn write(story: &story::Story, bundle: Option<&str>) -> Result<Vec<u8>, Fault> {
    let mut fonts = fonts::Fonts::new().ok_or(Fault::NotWritten)?;
    let missing = fonts.missing(&story.text());
    if !missing.is_empty() {
        return Err(Fault::NoGlyphs(missing));
    }
    let roll = strips::lay(story, &mut fonts);
    let pages = pages::cut(&roll.strips);
    file::write(roll, &pages, story, bundle, &mut fonts)
}
