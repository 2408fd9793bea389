//! The language of the screen, those of parents, and paper without answers. Which words are said is
//! for the form.

use std::rc::Rc;

use super::{Action, Busy, Deed, Desk, Door, Effect, Focus, Notice, Parcel, State};
use crate::answers::{Also, Record};
use crate::form::{Form, Item, Whole};
use crate::sheet::Sheet;
use crate::texts::Texts;
use crate::work::{Blank, Failure, Job};

impl State {
    /// Prints a form without answers. What lies on the desk is not touched, and none of it is in
    /// the job.
    pub(super) fn print_blank(&mut self, form: usize, language: &Rc<str>) -> Vec<Effect> {
        if self.door == Door::Closing {
            let again = Action::deed(Deed::PrintBlank(form, language.clone()));
            return again.map(|again| self.park(again)).unwrap_or_default();
        }
        let Some(form) = self.forms.get(form) else { return Vec::new() };
        let (name, language) = (file_name(form).into(), language.to_string());
        let blank = Whole::new(Blank { form: form.source().to_string(), language });
        let Some(blank) = blank.filter(|_| self.busy.is_none()) else { return Vec::new() };
        self.blank = Whole::new(name);
        self.start(Busy::Making, Job::Blank(blank))
    }

    /// A form without answers is there, where one was asked for; else the paper is the desk's.
    pub(super) fn blank_made(&mut self, bytes: &[u8]) -> Option<Vec<Effect>> {
        let name = self.blank.take()?.to_string();
        let parcel = Parcel { name, media_type: "application/pdf", bytes: bytes.to_vec() };
        Some(vec![Effect::Save(parcel)])
    }

    /// A form without answers could not be printed. Which letters the paper lacks is worth more
    /// than that it did not work.
    pub(super) fn blank_failed(&mut self, failure: Failure) -> Vec<Effect> {
        self.notice = match failure {
            Failure::NoGlyphs(_) => Some(Notice::Failed(failure)),
            _ => Whole::new(failure).map(Notice::NoBlank),
        };
        vec![Effect::Focus(Focus::Notice)]
    }

    pub(super) fn speak(&mut self, language: Option<&Rc<str>>) -> Vec<Effect> {
        let mut effects = self.on_desk(|desk| desk.speak(language));
        // Parents who are alone with the form need the buttons too, where we have words for them.
        let alone = self.desk.as_ref().is_some_and(Desk::is_parents_alone);
        if let Some(language) = language.filter(|tag| alone && Texts::has(tag)) {
            effects.extend(self.speak_to_all(language));
        }
        effects
    }
}

impl State {
    /// The screen speaks another language; forms, answers and the way to here stay what they are.
    pub(super) fn speak_to_all(&mut self, language: &str) -> Vec<Effect> {
        let texts = Texts::of(language);
        if texts == self.texts {
            return Vec::new();
        }
        self.texts = texts;
        // The one notice whose words are a part of it is said anew.
        let faults = self.settled.as_ref().map(|settled| settled.faults.clone());
        if let (Some(Notice::Undecided(_)), Some(faults)) = (&self.notice, faults) {
            self.say_undecided(&faults);
        }
        Whole::new(texts.language).map(Effect::Speak).into_iter().collect()
    }
}

impl Desk {
    /// Speaks to the parents in another language, or again in that of the screen.
    fn speak(&mut self, language: Option<&Rc<str>>) -> Vec<Effect> {
        let spoken = language.and_then(|tag| self.form().speaks(tag));
        let also = self.record.also();
        if spoken == also.spoken {
            return Vec::new();
        }
        self.record = self.record.saying(Also { spoken, ..also });
        let Some(form) = worded(self.form(), &self.record) else { return Vec::new() };
        self.steps = form.steps().into();
        self.sheet = Rc::new(Sheet::new(form, &self.answers, self.record.authored));
        self.edits += 1;
        self.unsaved |= self.count() > 0;
        vec![Effect::Journal { soon: false }]
    }
}

/// The form as it speaks in a document: to the parents in the language that the record names.
pub(super) fn spoken(form: Rc<Form>, record: &Record) -> Rc<Form> {
    match record.also().spoken {
        Some(_) if form.spoken().is_none() => worded(&form, record).unwrap_or(form),
        _ => form,
    }
}

fn worded(form: &Form, record: &Record) -> Option<Rc<Form>> {
    let plain = || Form::from_json(form.source().clone()).form;
    match record.also().spoken {
        Some(language) => plain()?.speaking(&language).or_else(plain).map(Rc::new),
        None => plain().map(Rc::new),
    }
}

/// A file name that says which form it is: by its own address, which never holds an answer.
fn file_name(form: &Form) -> String {
    let last = form.url.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let plain: String = last.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let blank = form.items().iter().any(|item: &Rc<Item>| item.is_question());
    let parts = [if blank { "tomt-skema" } else { "" }, plain.trim_matches('-')];
    let named: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match named.as_slice() {
        [] => "skema.pdf".into(),
        named => format!("{}.pdf", named.join("-")),
    }
}
