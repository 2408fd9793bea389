//! What stands on paper and in which order, without a place yet.
//!
//! The story is told from the sheet alone, so that paper shows what the screen shows: rows that
//! are off are in no block.

mod answer;
mod blank;
mod condition;
mod field;
mod frame;
mod grid;
mod misfits;
mod rows;
mod tongue;

use std::rc::Rc;

use crate::answers::Document;
use crate::form::{Form, Position};
use crate::sheet::Sheet;
use crate::texts::Texts;

use super::letters;
pub(super) use field::{Blank, Field, Matrix, Tick};
pub(super) use grid::Grid;
use tongue::Tongue;

/// What stands on paper.
pub(super) struct Story {
    /// Title of the file: the form's title and the date; it names nobody.
    pub(super) title: String,
    /// What stands at the top of every page.
    pub(super) header: [String; 2],
    /// What stands at the bottom of every page, beside its number.
    pub(super) footer: String,
    /// Everything between, in order.
    pub(super) blocks: Vec<Block>,
    /// The document's id, where it has one.
    pub(super) id: String,
    /// When the document was written, as year, month and day.
    pub(super) date: Option<(u16, u8, u8)>,
    /// What every page says, where the document is about nobody.
    pub(super) practice: Option<&'static str>,
    /// BCP 47 tag of the language that most of it is in.
    pub(super) language: Rc<str>,
    pub(super) texts: &'static Texts,
}

/// One thing after another.
pub(super) enum Block {
    /// What belongs together begins.
    Begin,
    /// What stands in another language begins.
    Speak(Rc<str>),
    /// Something in the language of the program, amid what is in another.
    In(&'static str, Box<Block>),
    /// What belongs together ends.
    End,
    /// A heading of a level, 1 to 6.
    Heading(u8, String),
    /// The heading of what is no part of the form.
    Colophon(String),
    /// Under the title.
    Lead(String),
    /// What must not be overlooked.
    Notice(Tone, String),
    /// A question with its answers.
    Question(String, Vec<Said>),
    /// Questions with short answers.
    Table(Table),
    /// A repeating group as a table.
    Grid(Grid),
    /// A sentence of the form.
    Sentence(String),
    /// A sentence of a form that is there to be read.
    Prose(String),
    /// A question with room for an answer.
    Blank(Blank),
    /// Questions that share their options, with boxes to tick.
    Matrix(Matrix),
    /// What the document says of itself, as names and values.
    Facts(Vec<(String, String)>),
    /// Small print.
    Small(String),
    /// What helps with what follows.
    Aside(String),
}

/// How loud a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// Something is missing.
    Unfinished,
    /// Something is to be done at once.
    Alert,
    /// What is said here is to be kept safe.
    Care,
}

/// Questions with short answers, one row each.
pub(super) struct Table {
    pub(super) caption: Option<String>,
    pub(super) rows: Vec<(String, Vec<Said>)>,
}

/// A part of an answer.
pub(super) enum Said {
    /// Words, with line ends in them.
    Words(String),
    /// An address that a reader may follow.
    Address(String),
    /// Several words, none before the other.
    List(Vec<String>),
    /// A position, with the sentence that the form puts beside it.
    Position(Position, String, Option<String>),
    /// No answer, though the form asks for one.
    Missing(String),
    /// No answer, and none was asked for.
    Empty(String),
    /// A remark about the answer.
    Remark(String),
    /// The same in another language.
    In(&'static str, Box<Said>),
}

impl Story {
    /// Tells what a sheet and its record show.
    pub(super) fn of(sheet: &Sheet, document: &Document, texts: &'static Texts) -> Self {
        let tongue = Tongue::of(&sheet.form, &document.record, texts);
        let record = &document.record;
        let mut teller = Teller { sheet, tongue, record, blocks: Vec::new(), above: None };
        teller.top();
        teller.steps();
        teller.misfits(document.answers.misfits());
        teller.about();
        frame::bind(teller)
    }

    /// Tells what a form asks, with room for answers.
    pub(super) fn blank(form: &Rc<Form>, language: &str) -> Self {
        blank::tell(form, language)
    }

    /// Every letter on paper.
    pub(super) fn text(&self) -> String {
        let mut all = vec![self.title.as_str(), &self.footer, &self.id];
        all.extend(self.header.iter().map(String::as_str));
        self.blocks.iter().for_each(|block| block.collect(&mut all));
        all.concat()
    }
}

impl Block {
    fn collect<'a>(&'a self, all: &mut Vec<&'a str>) {
        match self {
            Self::Begin | Self::Speak(_) | Self::End => {}
            Self::In(_, block) => block.collect(all),
            Self::Heading(_, text)
            | Self::Colophon(text)
            | Self::Lead(text)
            | Self::Notice(_, text)
            | Self::Sentence(text)
            | Self::Prose(text)
            | Self::Aside(text)
            | Self::Small(text) => all.push(text),
            Self::Blank(blank) => blank.collect(all),
            Self::Matrix(matrix) => matrix.collect(all),
            Self::Question(label, said) => {
                all.push(label);
                said.iter().for_each(|said| said.collect(all));
            }
            Self::Table(table) => {
                all.extend(table.caption.as_deref());
                for (label, said) in &table.rows {
                    all.push(label);
                    said.iter().for_each(|said| said.collect(all));
                }
            }
            Self::Grid(grid) => {
                all.extend(grid.caption.as_deref());
                all.extend(grid.heads.iter().map(String::as_str));
                let cells = grid.rows.iter().flatten().flatten();
                cells.for_each(|said| said.collect(all));
            }
            Self::Facts(facts) => {
                all.extend(facts.iter().flat_map(|(name, value)| [name.as_str(), value]));
            }
        }
    }
}

impl Said {
    /// Adds every text in it.
    pub(super) fn collect<'a>(&'a self, all: &mut Vec<&'a str>) {
        match self {
            Self::Words(text)
            | Self::Address(text)
            | Self::Missing(text)
            | Self::Empty(text)
            | Self::Remark(text) => all.push(text),
            Self::List(items) => all.extend(items.iter().map(String::as_str)),
            Self::Position(_, word, meaning) => {
                all.push(word);
                all.extend(meaning.as_deref());
            }
            Self::In(_, said) => said.collect(all),
        }
    }
}

/// Walks the sheet.
struct Teller<'a> {
    sheet: &'a Sheet,
    tongue: Tongue,
    record: &'a crate::answers::Record,
    blocks: Vec<Block>,
    /// The question that was asked last, on a form without answers.
    above: Option<crate::form::ItemId>,
}

impl Teller<'_> {
    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    fn texts(&self) -> &'static Texts {
        self.tongue.texts
    }

    /// A text of the form in the language that is spoken here.
    fn form_text(&self, text: &crate::form::Text) -> String {
        self.tongue.form_text(text)
    }
}
