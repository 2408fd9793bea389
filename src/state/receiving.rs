//! What the one who receives a document does with it: keep it for the case, answer it, begin anew
//! from it.

use std::rc::Rc;

use super::{Action, Deed, Desk, Effect, Focus, Parcel, SealedFile, State};
use crate::answers::{Address, Answer, Moment, Record, Stamp};
use crate::form::{Form, Kind, Value, Whole};
use crate::seal::Key;
use crate::work::Container;

/// Who wrote the file that a document began with, as that says. None of it stands in the document:
/// whoever writes now says it of themselves.
#[derive(Clone, PartialEq)]
pub struct Writer {
    /// What the file says of them: where it stood, and the answers.
    pub said: Vec<(Address, Vec<Answer>)>,
    /// Whether the document is a new one, and no version of that one.
    pub anew: bool,
}

/// What somebody says of themselves who fills in a form.
const SIGNED: [&str; 2] = ["assessor-name", "assessor-role"];

/// The file that a document came in.
#[derive(Clone, PartialEq, Eq)]
pub struct Came {
    /// How many bytes it has.
    pub size: usize,
    /// The PDF that it is, or that lay in it.
    pub paper: Option<Rc<[u8]>>,
    /// Whether that PDF was saved from here.
    pub saved: bool,
    /// What opened it, as long as it may be a draft, which goes on with its code.
    pub(super) by: Option<Key>,
}

impl Came {
    /// What is known of a file once a document was found in it.
    pub(super) fn new(file: SealedFile, container: Container, paper: Option<Vec<u8>>) -> Self {
        let (size, by) = (file.bytes.len(), file.by.map(|by| (*by).clone()));
        let paper = match container {
            Container::Pdf => Some(file.bytes),
            _ => paper.map(Rc::from),
        };
        Self { size, paper, saved: false, by }
    }
}

impl Desk {
    /// The record of a document that goes on from this one, or answers it.
    pub(super) fn continued(&self, stamp: &Stamp, reply: bool) -> Record {
        self.record.continued(stamp).after(self.author(), reply)
    }

    /// Who says that they filled it in, or answered it, where it is an answer.
    pub fn author(&self) -> Option<Rc<str>> {
        self.record.author(self.form(), &self.answers)
    }

    /// It lies in a file that says it was made then.
    pub(super) fn was_put_down(&mut self, at: Option<&Whole<Moment>>) {
        let made = self.record.also().made;
        let later = at.filter(|at| made.is_none_or(|made| made.is_before(at)));
        if later.is_some() && self.given.as_deref() != Some(&self.edits) {
            self.record = self.record.made_at(later);
        }
    }

    /// The name under which the PDF that was opened is saved: it tells a day and no child.
    pub fn paper_name(&self) -> String {
        [&self.name_of("skema"), ".pdf"].concat()
    }

    /// Takes the name and the role out that came with the file, so that whoever writes now says
    /// theirs, and puts today where the day of the file stood. What stood there is remembered; a
    /// record says besides who filled in the document that it takes the place of. Nobody has
    /// answered anything by this.
    pub(super) fn ask_who(&mut self, stamp: &Stamp, anew: bool) {
        let unsaved = self.unsaved;
        let mut said: Vec<_> = SIGNED.iter().filter_map(|concept| self.take_out(concept)).collect();
        // Where a form does not ask who fills it in, its day is that of a talk or a meeting.
        if !said.is_empty() {
            said.extend(self.date_anew(stamp));
        }
        self.named = (!said.is_empty()).then(|| Whole::new(Writer { said, anew })).flatten();
        self.unsaved = unsaved;
    }

    /// Takes out what was answered to a question, where somebody did.
    fn take_out(&mut self, concept: &str) -> Option<(Address, Vec<Answer>)> {
        let at = Address::top(self.form().with_concept(concept)?.id);
        let said = self.answers.at(&at).to_vec();
        self.answer(&at, Vec::new());
        (!said.is_empty() && self.answers.at(&at).is_empty()).then_some((at, said))
    }

    /// Who wrote the file that it began with, as long as nobody has said who writes now, and not
    /// all of it stands there again.
    pub fn asks_who(&self) -> Option<&Writer> {
        let stands = |(at, said): &(Address, Vec<Answer>)| self.answers.at(at) == said.as_slice();
        let named = self.named.as_deref().filter(|_| self.writer().is_none());
        named.filter(|named| !named.said.iter().all(stands))
    }

    /// Today, where the form asks for the day that the document speaks of; and what stood there.
    pub(super) fn date_anew(&mut self, stamp: &Stamp) -> Option<(Address, Vec<Answer>)> {
        let item = self.form().with_concept("assessment-date").cloned()?;
        let (at, today) = (Address::top(item.id), vec![Answer::Value(Value::Date(stamp.date))]);
        let said = self.answers.at(&at).to_vec();
        if item.kind != Kind::Date || said == today {
            return None;
        }
        self.answer(&at, today);
        (!said.is_empty()).then_some((at, said))
    }

    /// Who says that they filled it in.
    pub fn writer(&self) -> Option<Rc<str>> {
        match self.concept("assessor-name") {
            Some(Value::String(name)) => Some(name.clone()),
            _ => None,
        }
    }
}

impl State {
    /// Saves the PDF that was opened, byte for byte: a case is kept with what was handed over, and
    /// not with what this version of the program would print.
    pub(super) fn save_paper(&mut self) -> Vec<Effect> {
        let Some(desk) = &mut self.desk else { return Vec::new() };
        let Some(came) = desk.came.as_deref().cloned() else { return Vec::new() };
        let Some(paper) = &came.paper else { return Vec::new() };
        let name = desk.paper_name();
        let parcel = Parcel { name, media_type: "application/pdf", bytes: paper.to_vec() };
        desk.came = Whole::new(Came { saved: true, ..came });
        vec![Effect::Save(parcel)]
    }

    /// Whether what was handed over to others has been changed since.
    pub fn is_revised(&self) -> bool {
        let desk = self.desk.as_ref().filter(|desk| desk.opened.is_none());
        desk.is_some_and(|desk| desk.given.as_deref().is_some_and(|given| *given != desk.edits))
    }

    /// What others have stays what it was: from its first change on, this is a version of its own.
    pub(super) fn revise(&mut self, stamp: &Stamp) -> Vec<Effect> {
        let revised = self.is_revised();
        let Some(desk) = self.desk.as_mut().filter(|_| revised) else { return Vec::new() };
        desk.given = None;
        desk.record = desk.record.revised(stamp, desk.author());
        vec![Effect::Journal { soon: true }]
    }

    /// Whether a file on its way out was made of what a person has answered: neither the PDF that
    /// was opened is, nor a form without answers.
    pub fn is_own(&self, parcel: &Parcel) -> bool {
        let made = self.desk.as_ref().and_then(|desk| desk.made.as_ref());
        parcel.media_type != "application/pdf" || made.is_some_and(|made| *made.name == parcel.name)
    }

    /// Whoever wrote what came with the file writes now as well: who they are, and the day, stand
    /// there again. Who wrote it stays known: whoever takes that back is asked again.
    pub(super) fn same_writer(&mut self) -> Vec<Effect> {
        let desk = self.desk.as_mut().filter(|desk| desk.opened.is_none());
        let named = desk.as_ref().and_then(|desk| desk.named.as_deref().cloned());
        let Some((desk, named)) = desk.zip(named) else { return Vec::new() };
        if let Some((first, _)) = named.said.first() {
            desk.at_once(first.clone(), |desk| {
                named.said.iter().for_each(|(at, answers)| {
                    desk.answer(at, answers.clone());
                })
            });
        }
        vec![Effect::Journal { soon: false }, Effect::Focus(Focus::Heading)]
    }

    /// Keeps what the clock says. A document says it once it lies in a file that was made then, and
    /// not before: a tab that was left with nothing to save makes nothing newer.
    pub(super) fn put_down(&mut self, at: Moment) -> Vec<Effect> {
        self.minute = Whole::new(at);
        Vec::new()
    }

    /// What a file that is begun now says of when it was made. What others have already stays what
    /// it was.
    pub(super) fn minute_now(&self) -> Option<Whole<Moment>> {
        let desk = self.desk.as_ref().filter(|desk| crate::WHOLE && desk.opened.is_none())?;
        let given = desk.given.as_deref() == Some(&desk.edits);
        self.minute.as_deref().filter(|_| !given).copied().and_then(Whole::new)
    }

    /// Begins a document of the same kind with whom and where it is about, and nothing else: how
    /// the child is doing is to be seen here and now.
    pub(super) fn begin_anew(&mut self, stamp: &Stamp) -> Vec<Effect> {
        if self.desk.is_some() && self.must_ask() {
            let deed = Action::deed(Deed::Anew(stamp.clone()));
            return deed.map(|deed| self.ask(deed)).unwrap_or_default();
        }
        let Some(source) = &self.desk else { return Vec::new() };
        let mut desk = Desk::begin(self.form_now(source), stamp);
        desk.take_head(source);
        desk.date_anew(stamp);
        desk.unsaved = false;
        desk.ask_who(stamp, true);
        let effects = self.lay_out(desk);
        [vec![Effect::Journal { soon: false }], effects].concat()
    }

    /// The form of a document as it is begun now, where that is one of ours, and its own elsewhere.
    fn form_now(&self, desk: &Desk) -> Rc<Form> {
        let form = desk.form();
        let same = |other: &&Rc<Form>| !form.url.is_empty() && other.url == form.url;
        self.forms.iter().find(same).unwrap_or(form).clone()
    }
}
