//! The document that lies open: its answers, its sheet and what is planned with it.

use std::rc::Rc;

use super::Screen;
use super::receiving::{Came, Writer};
use super::scope::{Audience, Handed, Handing, Whom};
use super::undoing::History;
use crate::answers::{Address, Answers, Document, Moment, Record, Removed, Stamp, Status};
use crate::form::{Age, Date, Form, Step, Value, Whole};
use crate::seal::Passphrase;
use crate::sheet::{Sheet, Told};
use crate::work::Container;

/// The document that lies open.
#[derive(Clone, PartialEq)]
pub struct Desk {
    /// All answers, also of rows that are off now.
    pub answers: Rc<Answers>,
    /// The form as it stands now.
    pub sheet: Rc<Sheet>,
    /// The steps of the form.
    pub steps: Rc<[Step]>,
    /// What the record will say of itself.
    pub record: Record,
    /// Whether there are answers that no file has.
    pub unsaved: bool,
    /// The row that was removed last and can be put back.
    pub removed: Option<Removed>,
    /// How the person wants to hand over.
    pub wanted: Wanted,
    /// The code that the next sealed file will have.
    pub code: Option<Passphrase>,
    /// The file that was made last.
    pub made: Option<Made>,
    /// For whom the next file is.
    pub(super) handing: Option<Whole<Handing>>,
    /// What the document was opened from, as long as it is only read.
    pub opened: Option<Container>,
    /// The file that it came in, as long as it is only read.
    pub came: Option<Whole<Came>>,
    /// Whose name it still has from the file that it began with.
    pub(super) named: Option<Whole<Writer>>,
    /// That what the sender wrote is open to whoever answers.
    pub(super) opens: Option<Whole<()>>,
    /// Where a person has written over an answer that is calculated, also in the row that was
    /// removed last.
    pub(super) theirs: Vec<Address>,
    /// Whether it was to be handed in while something was missing: from then on each field says
    /// what it asks for.
    pub(super) tried: bool,
    /// How many changes there have been.
    pub(super) edits: u64,
    /// The file that is being made.
    pub(super) making: Option<Making>,
    /// What can be taken back.
    pub(super) history: Option<Whole<Rc<History>>>,
    /// How many changes there had been when it was handed over to others.
    pub(super) given: Option<Whole<u64>>,
    /// What was filled in beforehand about a child who does not exist.
    pub(super) first: Option<Whole<Rc<Answers>>>,
    /// That a file has what it said before its last changes.
    pub(super) filed: Option<Whole<()>>,
    /// By this it is told from every other desk, also one with the same document.
    pub(super) mark: Option<Whole<Rc<()>>>,
}

/// A file that is being made, as it was asked for.
#[derive(Clone, PartialEq)]
pub(super) struct Making {
    /// How many changes there had been when it was asked for.
    pub edits: u64,
    /// What opens it, where it is sealed.
    pub code: Option<Passphrase>,
    /// For whom it is sealed, where that is somebody with a key.
    pub whom: Option<Whole<Whom>>,
    /// When the file says that it was made.
    pub minute: Option<Whole<Moment>>,
}

/// How to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A PDF that everybody can read.
    Paper,
    /// A file that only the code opens.
    Sealed,
}

/// What a date of birth says on the day of the assessment. None of it blocks anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Birth {
    /// The child is so old.
    Aged(Age),
    /// It is after the assessment.
    Later,
    /// It is still to come.
    Ahead,
    /// It is not there, or has no month.
    Unknown,
}

/// A file that was made.
#[derive(Clone, PartialEq, Eq)]
pub struct Made {
    /// File name.
    pub name: Rc<str>,
    /// Size in bytes.
    pub size: usize,
    /// What it is.
    pub kind: Wanted,
    /// The code that opens it, where it is sealed.
    pub code: Option<Passphrase>,
    /// For whom it is, and what did not go into it.
    pub handed: Option<Whole<Handed>>,
    /// The file itself, so that it can be saved once more.
    pub(super) bytes: Rc<[u8]>,
}

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Made({}, {} bytes)", self.name, self.bytes.len())
    }
}

impl Desk {
    /// A new document.
    pub(super) fn begin(form: Rc<Form>, stamp: &Stamp) -> Self {
        let answers = Answers::new(&form, stamp);
        let mut desk = Self::lay(Document { form, answers, record: Record::new(stamp) });
        desk.start();
        desk
    }

    /// A document that was there already.
    pub(super) fn lay(document: Document) -> Self {
        let Document { form, answers, record } = document;
        let form = if crate::WHOLE { super::speaking::spoken(form, &record) } else { form };
        let steps = form.steps().into();
        let handing = Handing::of(&form);
        let sheet = Sheet::new(form, &answers, record.authored);
        Self {
            steps,
            handing,
            theirs: sheet.written_over(&answers),
            sheet: Rc::new(sheet),
            answers: Rc::new(answers),
            record,
            unsaved: false,
            removed: None,
            wanted: Wanted::Sealed,
            code: None,
            made: None,
            opened: None,
            tried: false,
            came: None,
            named: None,
            opens: None,
            edits: 0,
            making: None,
            history: None,
            given: None,
            first: None,
            filed: None,
            mark: if crate::WHOLE { Whole::new(Rc::new(())) } else { None },
        }
    }

    /// A document from a file, to be read. Answers to what it does not ask for would be shown
    /// nowhere, and lost when it is handed over again: they are put aside.
    pub(super) fn read(document: Document, container: Container) -> Self {
        let mut desk = Self { opened: Some(container), ..Self::lay(document) };
        // A draft holds them on purpose: what is off may come on again.
        if crate::WHOLE && desk.is_draft() {
            return desk;
        }
        // In a record from which something was left out, nothing of that may stand.
        let excerpt = desk.excerpt();
        let sheet = excerpt.as_ref().map_or(&*desk.sheet, |excerpt| &excerpt.sheet);
        if crate::WHOLE && desk.answers.iter().any(|(at, _)| !sheet.is_on(at)) {
            Rc::make_mut(&mut desk.answers).keep_only(&sheet.form, |at| sheet.is_on(at));
            desk.theirs = desk.sheet.written_over(&desk.answers);
        }
        desk
    }

    /// The form.
    pub fn form(&self) -> &Rc<Form> {
        &self.sheet.form
    }

    /// The document as it would be handed over now.
    pub fn document(&self) -> Document {
        match self.excerpt() {
            Some(excerpt) => excerpt.document(&self.answers, &self.record),
            None => self.sheet.document(&self.answers, &self.record),
        }
    }

    /// What a printer has to be told of that document.
    pub(super) fn told(&self) -> Told {
        match self.excerpt() {
            Some(excerpt) => excerpt.told.clone(),
            None => self.sheet.told(),
        }
    }

    /// All answers, also of rows that are off now: what the journal holds, so that nothing is
    /// lost when the program falls over.
    pub fn whole(&self) -> Document {
        let (form, answers) = (self.form().clone(), (*self.answers).clone());
        Document { form, answers, record: self.record.clone() }
    }

    /// The first text or date that answers an item with this concept, for example `child-name`.
    pub fn concept(&self, concept: &str) -> Option<&Value> {
        self.answers.concept(self.form(), concept)
    }

    /// How old the child is on the day of the assessment, as far as both dates are known.
    pub fn age(&self) -> Option<Age> {
        let on = self.date("assessment-date").or(self.record.authored)?;
        self.date("child-birthdate")?.age_on(&on)
    }

    fn date(&self, concept: &str) -> Option<Date> {
        match self.concept(concept) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// What the date of birth says as things stand.
    pub fn birth(&self) -> Birth {
        let born = self.date("child-birthdate").filter(|born| born.month().is_some());
        let today = self.record.authored;
        match (self.age(), born) {
            (Some(age), _) => Birth::Aged(age),
            (None, Some(born)) if today.is_some_and(|today| born.age_on(&today).is_none()) => {
                Birth::Ahead
            }
            (None, Some(_)) => Birth::Later,
            (None, None) => Birth::Unknown,
        }
    }

    /// Whether a step is to be shown among the others: not where all its questions are for others
    /// than those who fill in.
    pub fn asks(&self, step: &Step) -> bool {
        !crate::WHOLE || self.sheet.asks(&step.roots)
    }

    /// The screen after a step: the next one that asks something, else the review.
    pub fn after(&self, number: usize) -> Screen {
        let mut steps = self.steps.iter().enumerate().skip(number.saturating_add(1));
        let next = steps.find(|(_, step)| self.asks(step));
        next.map_or(Screen::Review, |(number, _)| Screen::Step(number))
    }

    /// The screen before a step: the last one that asks something, else the start.
    pub fn before(&self, number: usize) -> Screen {
        let mut steps = self.steps.iter().enumerate().take(number);
        let last = steps.rfind(|(_, step)| self.asks(step));
        last.map_or(Screen::Start, |(number, _)| Screen::Step(number))
    }

    /// Whether the parents are alone with it: it is theirs, or they fill in their part only.
    pub fn is_parents_alone(&self) -> bool {
        crate::WHOLE && (self.form().is_for_parents() || self.sheet.is_parents_alone())
    }

    /// Whether it is about a child who does not exist.
    pub fn is_practice(&self) -> bool {
        crate::WHOLE && self.record.also().practice
    }

    /// Whether it was opened from a draft: that one is neither paper nor bare, and not finished.
    pub fn is_draft(&self) -> bool {
        let open = self.record.status == Status::InProgress && !self.record.also().withheld;
        self.opened == Some(Container::SealedJson) && open
    }

    /// Goes on with what was opened: with a draft as the same document, with everything else as a
    /// version of its own.
    pub(super) fn take_over(&mut self, stamp: &Stamp) {
        let draft = self.is_draft();
        (self.opened, self.came) = (None, None);
        self.filed = Whole::new(());
        self.record = match draft {
            true => self.record.resumed(stamp),
            false => self.continued(stamp, false),
        };
        if !draft {
            self.ask_who(stamp, false);
        }
    }

    /// A file name without an answer in it: the date and four characters of the document's id. A
    /// file for ourselves is told from one for others, or the wrong one might be handed over.
    pub fn file_name(&self, wanted: Wanted) -> String {
        let ending = match wanted {
            Wanted::Paper => "pdf",
            Wanted::Sealed => "age.txt",
        };
        let own = if self.audience() == Some(Audience::Ourselves) { OWN } else { "" };
        [&self.name_of("skema"), own, ".", ending].concat()
    }

    /// As [`Desk::file_name`], without an ending, for a file that holds something else. Practice is
    /// told from all else by its name.
    pub(super) fn name_of(&self, what: &str) -> String {
        let what = if self.is_practice() { "oevelse" } else { what };
        let date = self.record.authored.map(|date| format!("{date}-")).unwrap_or_default();
        let id: String = self.record.id.chars().filter(char::is_ascii_hexdigit).take(4).collect();
        [what, "-", &date, &id].concat()
    }
}

/// What the name of a file for ourselves ends with.
const OWN: &str = "-eget";

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Desk({:?}, unsaved: {})", self.form(), self.unsaved)
    }
}
