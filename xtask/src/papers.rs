//! `print` and `open`: documents without a browser, made and opened by the very function that the
//! worker runs.
//!
//! That function brings the PDF engine and the cipher. Nobody who only wants to see the page
//! should wait for them, so they are behind the feature `documents`; without it, this tool starts
//! itself again with it.
use std::fmt;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::command::Arguments;
use crate::house::House;

#[cfg(feature = "documents")]
mod work;

/// What to print, and where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// A form: a file, or the name of one of ours.
    pub form: PathBuf,
    /// Answers to it, when there are any.
    pub answers: Option<PathBuf>,
    /// The document.
    pub output: PathBuf,
    /// What it is sealed with.
    pub lock: Lock,
    /// What is special about it.
    pub way: Way,
}

/// How a form is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Way {
    /// Whether there is room for answers, and none in it.
    pub blank: bool,
    /// The language to print in; Danish where none is named.
    pub language: Option<String>,
    /// Whether it says that the child does not exist.
    pub practice: bool,
    /// The language of the parents' part.
    pub spoken: Option<String>,
}

/// What to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// A document.
    pub file: PathBuf,
    /// What opens it, when it is sealed.
    pub key: Key,
}

/// What a document is sealed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lock {
    /// Nothing.
    Open,
    /// A code.
    Code(Secret),
    /// These recipients.
    Recipients(Vec<String>),
}

/// What opens a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Nothing.
    None,
    /// A code.
    Code(Secret),
    /// A file with identities.
    Identity(PathBuf),
}

/// A text that never shows itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(..)")
    }
}

impl Print {
    pub(crate) fn parse(arguments: &mut Arguments) -> Result<Print> {
        let output = arguments.value("-o")?.context("print wants `-o FILE`")?;
        let recipients = arguments.values("--recipient")?;
        let lock = match (arguments.value("--code")?, recipients.is_empty()) {
            (None, true) => Lock::Open,
            (Some(code), true) => Lock::Code(Secret(code)),
            (None, false) => Lock::Recipients(recipients),
            (Some(_), false) => bail!("a document has a code or recipients, not both"),
        };
        let way = Way {
            blank: arguments.flag("--blank"),
            practice: arguments.flag("--practice"),
            language: arguments.value("--language")?,
            spoken: arguments.value("--spoken")?,
        };
        let form = arguments.plain().context("print wants a form")?;
        let answers = arguments.plain();
        if way.blank && (answers.is_some() || lock != Lock::Open) {
            bail!("a form without answers has none, and nothing to seal");
        }
        Ok(Print { form, answers, output: output.into(), lock, way })
    }
}

impl Way {
    /// Whether the translations of the form are needed, which the first screen does not carry.
    #[cfg(feature = "documents")]
    fn needs_translations(&self) -> bool {
        self.blank || self.language.is_some() || self.spoken.is_some()
    }
}

impl Open {
    pub(crate) fn parse(arguments: &mut Arguments) -> Result<Open> {
        let key = match (arguments.value("--code")?, arguments.value("--identity")?) {
            (None, None) => Key::None,
            (Some(code), None) => Key::Code(Secret(code)),
            (None, Some(file)) => Key::Identity(file.into()),
            (Some(_), Some(_)) => bail!("a document is opened by a code or an identity, not both"),
        };
        Ok(Open { file: arguments.plain().context("open wants a file")?, key })
    }
}

/// Prints answers.
#[cfg(feature = "documents")]
pub fn print(house: &House, print: &Print, _arguments: &[String]) -> Result<()> {
    work::print(house, print)
}

/// Opens a document.
#[cfg(feature = "documents")]
pub fn open(_house: &House, open: &Open, _arguments: &[String]) -> Result<()> {
    work::open(open)
}

/// Prints answers.
#[cfg(not(feature = "documents"))]
pub fn print(house: &House, _print: &Print, arguments: &[String]) -> Result<()> {
    again(house, arguments)
}

/// Opens a document.
#[cfg(not(feature = "documents"))]
pub fn open(house: &House, _open: &Open, arguments: &[String]) -> Result<()> {
    again(house, arguments)
}

/// Starts this tool again, with what it lacks.
#[cfg(not(feature = "documents"))]
fn again(house: &House, arguments: &[String]) -> Result<()> {
    eprintln!("Starting the PDF engine and the cipher (compiled once, 1 to 3 minutes) ...");
    crate::shell::again(house, "documents", arguments)
}
