//! Performs a job: the only place where paper and seal meet.

use std::rc::Rc;

use super::{Blank, Container, DraftJob, DraftLock, Drafted, Failure, Job, MAX_BYTES, Product};
use crate::answers::Document;
use crate::form::{Form, Whole};
use crate::pdf;
use crate::seal::{self, Fault, Key};
use crate::sheet::Told;
use crate::texts::Texts;

/// Performs a job. Never panics, and gives nothing out that was not read or proved whole.
///
/// # Errors
/// A [`Failure`] for the screen to phrase.
pub fn perform(job: Job) -> Result<Product, Failure> {
    match job {
        Job::DrawCode => seal::draw_code().map(Product::Code).map_err(Failure::Seal),
        Job::Print { bundle, told, language } => {
            print(&bundle, &told, &language).map(Product::Paper)
        }
        Job::Seal { bundle, told, language, lock } => {
            let paper = print(&bundle, &told, &language)?;
            seal::seal(&paper, &lock).map(Product::Sealed).map_err(Failure::Seal)
        }
        Job::Blank(blank) => print_blank(&blank).map(Product::Paper),
        Job::Draft(draft) => seal_draft(&draft),
        Job::Open { bytes, key } => open(bytes, key),
    }
}

/// The bundle is read again here: what is printed is what the bundle says, and the bundle is what
/// the paper carries, so that the two cannot differ.
fn print(bundle: &str, told: &Told, language: &str) -> Result<Vec<u8>, Failure> {
    let document = Document::read(bundle.as_bytes(), &[]).map_err(|_| Failure::NotADocument)?;
    pdf::print(&document, bundle, told, Texts::of(language)).map_err(not_printed)
}

fn print_blank(blank: &Blank) -> Result<Vec<u8>, Failure> {
    let form = Form::read(blank.form.as_bytes()).form.ok_or(Failure::NotADocument)?;
    pdf::print_blank(&Rc::new(form), &blank.language).map_err(not_printed)
}

/// A draft that could not be read again is none: it is read here before it is sealed.
fn seal_draft(draft: &DraftJob) -> Result<Product, Failure> {
    let bundle = draft.bundle.as_bytes();
    Document::read(bundle, &[]).map_err(|_| Failure::NotADocument)?;
    let key = match &draft.lock {
        DraftLock::Code(code) => seal::key_part(code).map_err(Failure::Seal)?,
        DraftLock::Key(key) => key.clone(),
    };
    let bytes = seal::seal_in_two(bundle, &key, &draft.others).map_err(Failure::Seal)?;
    Whole::new(Drafted { bytes, key }).map(Product::Draft).ok_or(Failure::Broken)
}

fn not_printed(fault: pdf::Fault) -> Failure {
    match fault {
        pdf::Fault::NoGlyphs(letters) => Failure::NoGlyphs(letters),
        _ => Failure::NotPrinted,
    }
}

fn open(bytes: Vec<u8>, key: Option<Key>) -> Result<Product, Failure> {
    if bytes.len() > MAX_BYTES {
        return Err(Failure::TooLarge);
    }
    match seal::look(&bytes) {
        Ok(need) => match key {
            Some(key) => {
                let inside = seal::open(&bytes, &key).map_err(Failure::Seal)?;
                let mut product = found(&inside, Container::SealedPdf, Container::SealedJson)?;
                if let Product::Found { container: Container::SealedPdf, paper, .. } = &mut product
                {
                    *paper = Some(inside.to_vec());
                }
                Ok(product)
            }
            None => Ok(Product::Asks(need)),
        },
        Err(Fault::NotSealed) => found(&bytes, Container::Pdf, Container::Json),
        Err(fault) => Err(Failure::Seal(fault)),
    }
}

fn found(bytes: &[u8], pdf: Container, json: Container) -> Result<Product, Failure> {
    if pdf::looks_like(bytes) {
        let attached = pdf::attachment(bytes).map_err(|fault| match fault {
            pdf::Fault::NoAttachment => Failure::NoAttachment,
            _ => Failure::Damaged,
        })?;
        return Ok(Product::Found { json: attached, container: pdf, paper: None });
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let object = text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    if object {
        Ok(Product::Found { json: text.to_vec(), container: json, paper: None })
    } else {
        Err(Failure::NotOurs)
    }
}
