//! What can be begun: for whom, at which age, and with a child who does not exist.

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Action, Deed, Desk, Door, Effect, Notice, Settled, State};
use crate::answers::{Also, Answers, Document, Record, Stamp, Unreadable};
use crate::form::{Coding, Form, Whole};
use crate::library::{Library, Place};
use crate::settings::{Fault, Settings, makes_settings};

/// For whom something is to be begun. It is kept in this window only, and in no document.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Sought {
    /// Where the person works (its place in the library), if that was said.
    pub place: Option<usize>,
    /// The age that forms are meant for, in completed months, if that was said.
    pub band: Option<(u32, u32)>,
}

/// What is the parents', among the codes of parts.
const PARENTS: &str = "parents-part";

/// The months of a year.
const YEAR: u32 = 12;

/// As many faults of settings as a notice shows.
const SAID: usize = 5;

/// The forms that the page itself names, as they were before anything was added to them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named(Rc<[Rc<Form>]>);

impl State {
    /// What the municipality decides and what can be begun, before anything is shown or when it
    /// has decided otherwise. A form that the page names keeps its place, and gets the languages
    /// that the library has for it. The addresses of forms that cannot be filled in come back;
    /// what they were to take the place of stays, and the others are left out.
    pub fn equip(&mut self, settings: Settings, library: Library) -> Vec<Rc<str>> {
        let named = match &self.named {
            Some(named) => named.0.clone(),
            None => self.forms.clone(),
        };
        let mut forms: Vec<Json> = named.iter().map(|form| form.source().clone()).collect();
        library.forms.iter().chain(&settings.forms).for_each(|form| put(&mut forms, form));
        let mut faulty = Vec::new();
        let read = forms.iter().filter_map(|form| {
            let dressed = settings.dress(form);
            if let Some(same) = named.iter().find(|named| *named.source() == dressed) {
                return Some(same.clone());
            }
            Form::from_json(dressed).form.map(Rc::new).or_else(|| {
                faulty.push(address(form).into());
                let same = |named: &&Rc<Form>| is_same(&named.url, address(form));
                named.iter().find(same).cloned()
            })
        });
        self.forms = read.collect();
        self.named = Whole::new(Named(named));
        self.settings = Whole::new(Rc::new(settings));
        self.library = Whole::new(Rc::new(library));
        faulty
    }

    /// Says that what the municipality decides could not be read, and why.
    pub fn say_undecided(&mut self, faults: &[Fault]) {
        let line = |fault: &Fault| [&*fault.path, &*fault.say(self.texts)].join(": ");
        let lines: Vec<String> = faults.iter().take(SAID).map(line).collect();
        let lines = lines.join("\n").trim_start_matches(": ").into();
        self.notice = Whole::new(lines).map(Notice::Undecided);
        self.settled = Settled::refused(faults);
    }

    /// For whom something is to be begun.
    pub fn sought(&self) -> Sought {
        self.sought.map(|sought| *sought).unwrap_or_default()
    }

    /// Where the person works, if that was said.
    pub fn place(&self) -> Option<&Place> {
        self.library.as_ref()?.places.get(self.sought().place?)
    }

    /// How many of the forms the page itself names. They come first.
    pub fn named(&self) -> usize {
        let named = self.named.as_ref().map_or(&self.forms, |named| &named.0);
        named.len().min(self.forms.len())
    }

    /// The forms that are proposed (their places in [`State::forms`]): none before anything was
    /// said, and those for a certain age first. Where an age was said, they are those for it and
    /// those for any.
    pub fn proposed(&self) -> Vec<usize> {
        let Sought { band, .. } = self.sought();
        // A municipality may let ages overlap; each is a choice of its own all the same.
        let of_band = |form: &Form| form.months.is_none() || band.is_none() || form.months == band;
        let suits = |form: &Form| match (self.place(), band) {
            (Some(place), _) => of_band(form) && place.suits(form, band.map(|(from, _)| from)),
            (None, band) => band.is_some() && of_band(form),
        };
        let mut places = self.begun_if(suits);
        places.sort_by_key(|at| self.forms.get(*at).is_some_and(|form| form.months.is_none()));
        places
    }

    /// The forms that stand first (their places in [`State::forms`]): those that the page names,
    /// and once a place or an age was chosen, the first that is for the age, if there is one.
    pub fn first(&self) -> Vec<usize> {
        match self.sought() == Sought::default() {
            true => (0..self.named()).collect(),
            false => {
                let for_age =
                    |at: &usize| self.forms.get(*at).is_some_and(|it| it.months.is_some());
                self.proposed().into_iter().filter(for_age).take(1).collect()
            }
        }
    }

    /// The forms that are neither proposed nor stand first.
    pub fn others(&self) -> Vec<usize> {
        let (proposed, first) = (self.proposed(), self.first());
        let mut places = self.begun_if(|_| true);
        places.retain(|at| !first.contains(at) && !proposed.contains(at));
        places
    }

    /// The forms that somebody may want to begin, where they are such: what only is to be read is
    /// printed, and settings have a screen of their own.
    fn begun_if(&self, such: impl Fn(&Form) -> bool) -> Vec<usize> {
        let asks = |form: &Form| form.items().iter().any(|item| item.is_question());
        let begun = |form: &Form| such(form) && asks(form) && !makes_settings(form);
        let forms = self.forms.iter().enumerate();
        forms.filter(|(_, form)| begun(form)).map(|(at, _)| at).collect()
    }

    /// The ages in completed months that forms are meant for, both ends inclusive, the youngest
    /// first.
    pub fn bands(&self) -> Vec<(u32, u32)> {
        let mut bands: Vec<_> = self.forms.iter().filter_map(|form| form.months).collect();
        bands.sort_unstable();
        bands.dedup();
        bands
    }

    /// One of these ages to say of where it ends: the first one whose last year is in the name of
    /// another one too. Where there is none, nobody has to wonder.
    pub fn shared_band(&self) -> Option<(u32, u32)> {
        let bands = self.bands();
        let is_shared = |(_, to): &(u32, u32)| {
            let end = to + 1;
            end.is_multiple_of(YEAR) && bands.iter().any(|(from, _)| *from == end)
        };
        let mut whole = bands.iter().filter(|(from, _)| from.is_multiple_of(YEAR));
        let born = whole.clone().find(|band| band.0 > 0 && is_shared(band));
        born.or_else(|| whole.find(|band| is_shared(band))).copied()
    }

    /// The forms that parents read or fill in (their places in [`State::forms`]): wholly, or a
    /// part of them.
    pub fn for_parents(&self) -> Vec<usize> {
        let forms = self.forms.iter().enumerate();
        forms.filter(|(_, form)| has_parents(form)).map(|(at, _)| at).collect()
    }

    pub(super) fn choose_place(&mut self, place: Option<usize>) -> Vec<Effect> {
        self.sought = Whole::new(Sought { place, ..self.sought() });
        Vec::new()
    }

    pub(super) fn choose_band(&mut self, band: Option<usize>) -> Vec<Effect> {
        let band = band.and_then(|at| self.bands().get(at).copied());
        self.sought = Whole::new(Sought { band, ..self.sought() });
        Vec::new()
    }

    /// Whether there is a child who does not exist to practise with.
    pub fn can_practise(&self) -> bool {
        self.practice().is_some()
    }

    /// Answers about a child who does not exist: to a form that is proposed, or to the first that
    /// there are any for.
    fn practice(&self) -> Option<Document> {
        let library = self.library.as_ref()?;
        let places = self.proposed().into_iter().chain(0..self.forms.len());
        let mut forms = places.filter_map(|at| self.forms.get(at));
        forms.find_map(|form| {
            let answers = library.practice_for(&form.url)?.to_string();
            Document::read(answers.as_bytes(), std::slice::from_ref(form)).ok()
        })
    }

    pub(super) fn practise(&mut self, stamp: &Stamp) -> Vec<Effect> {
        let again = || Action::deed(Deed::Practise(stamp.clone()));
        if self.door == Door::Closing {
            return again().map(|again| self.park(again)).unwrap_or_default();
        }
        if self.must_ask() {
            return again().map(|again| self.ask(again)).unwrap_or_default();
        }
        let Some(mut document) = self.practice() else { return Vec::new() };
        begin_today(&mut document, stamp);
        let also = Also { practice: true, ..Also::default() };
        let record = Record::new(stamp).saying(also);
        let mut desk = Desk::lay(Document { record, ..document });
        desk.first = Whole::new(desk.answers.clone());
        self.lay_out(desk)
    }

    /// Reads a record of the journal. A form that was begun before the library was there gets the
    /// languages that the library has for it: no word of it is another, and nobody has seen it
    /// otherwise.
    pub(super) fn kept(&self, record: &str) -> Result<Document, Unreadable> {
        let document = Document::read(record.as_bytes(), &self.forms)?;
        let Some(full) = self.full(&document.form) else { return Ok(document) };
        let Some(record) = in_full(record, full) else { return Ok(document) };
        Document::read(record.as_bytes(), &self.forms)
    }

    /// The form that takes the place of one that the page names.
    fn full(&self, form: &Form) -> Option<&Rc<Form>> {
        let named = self.named.as_ref()?;
        named.0.iter().find(|named| ***named == *form)?;
        self.forms.iter().find(|full| is_same(&full.url, &form.url) && ***full != *form)
    }
}

/// Gives questions without an answer what a new document would start with, such as today's date.
fn begin_today(document: &mut Document, stamp: &Stamp) {
    let form = document.form.clone();
    for (at, answers) in Answers::new(&form, stamp).iter() {
        let item = form.item(at.item).filter(|_| document.answers.at(at).is_empty());
        if let Some(item) = item.filter(|_| at.rows.is_empty()) {
            document.answers.set(item, at.clone(), answers.to_vec());
        }
    }
}

/// Whether a form, or a part of it, has the code of what is the parents'.
fn has_parents(form: &Form) -> bool {
    let is = |coding: &Coding| coding.is_in("part") && &*coding.code == PARENTS;
    form.codes.iter().any(is) || form.items().iter().any(|item| item.part() == Some(PARENTS))
}

/// Puts a form in the place of the one with its address, or behind all others.
fn put(forms: &mut Vec<Json>, form: &Json) {
    match forms.iter_mut().find(|other| is_same(address(other), address(form))) {
        Some(other) => *other = form.clone(),
        None => forms.push(form.clone()),
    }
}

/// Whether two addresses are the same. Forms that have none are not known by it.
fn is_same(one: &str, other: &str) -> bool {
    !one.is_empty() && one == other
}

/// The canonical address of a form; empty where it has none.
fn address(form: &Json) -> &str {
    form.get("url").and_then(Json::as_str).unwrap_or_default()
}

/// A record with this form in place of its own.
fn in_full(record: &str, form: &Form) -> Option<String> {
    let mut record: Json = serde_json::from_str(record).ok()?;
    let entries = record.get_mut("entry")?.as_array_mut()?.iter_mut();
    let mut resources = entries.filter_map(|entry| entry.get_mut("resource"));
    let own = resources.find(|resource| resource["resourceType"] == "Questionnaire")?;
    *own = form.source().clone();
    Some(record.to_string())
}
