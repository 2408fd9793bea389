//! Settings that hold now, as answers to the form, so that they are changed and not made anew.

use std::rc::Rc;

use super::{code_in, item, items, offered, system};
use crate::answers::{Address, Answer, Answers, Stamp};
use crate::form::{Coding, Form, Item, Text, Value};
use crate::settings::{Logo, Settings};

impl Settings {
    /// The form for settings, filled in with these.
    pub fn to_answers(&self, form: &Form, stamp: &Stamp) -> Answers {
        let mut filling = Filling { form, answers: Answers::new(form, stamp) };
        filling.words("name", self.name.as_deref());
        filling.labels(self);
        filling.bands(self);
        filling.codes(self);
        for contact in filling.rows("contact", &self.contacts) {
            let (row, contact) = contact;
            filling.words_at("contact-name", &row, Some(&contact.name));
            filling.words_at("contact-phone", &row, Some(&contact.phone));
            filling.words_at("contact-when", &row, contact.when.as_deref());
        }
        filling.words("retention", self.retention.as_ref().map(|text| &**text.main()));
        filling.words("retention-english", self.retention.as_ref().and_then(english));
        filling.words("accent", self.accent.as_deref());
        filling.words("logo", self.logo.as_ref().map(Logo::to_svg).as_deref());
        filling.words("logo-title", self.logo.as_ref().map(|logo| &*logo.title));
        filling.yes("spell-check", self.spell_check);
        filling.yes("positions-follow", self.positions_follow);
        for (row, (name, recipient)) in filling.rows("recipient", &self.recipients) {
            filling.words_at("recipient-name", &row, Some(name));
            filling.words_at("recipient-key", &row, Some(&recipient.to_string()));
        }
        filling.words("recovery", self.recovery.as_ref().map(ToString::to_string).as_deref());
        filling.answers
    }
}

/// The English words of a text.
fn english(text: &Text) -> Option<&str> {
    text.others().iter().find(|(language, _)| &**language == "en").map(|(_, words)| &**words)
}

struct Filling<'a> {
    form: &'a Form,
    answers: Answers,
}

impl<'a> Filling<'a> {
    fn words(&mut self, setting: &str, words: Option<&str>) {
        if let Some(item) = item(self.form, setting) {
            self.words_at(setting, &Address::top(item.id), words);
        }
    }

    fn words_at(&mut self, setting: &str, row: &Address, words: Option<&str>) {
        let (Some(item), Some(words)) = (item(self.form, setting), words) else { return };
        let item = item.clone();
        let answer = Answers::typed(&item, words);
        self.answers.set(&item, row.with_item(item.id), vec![answer]);
    }

    fn yes(&mut self, setting: &str, yes: bool) {
        if let Some(item) = item(self.form, setting).filter(|_| yes).cloned() {
            self.choose(&item, &Address::top(item.id), Value::Boolean(true));
        }
    }

    fn choose(&mut self, item: &Item, row: &Address, value: Value) {
        self.answers.set(item, row.with_item(item.id), vec![Answer::Value(value)]);
    }

    /// Chooses the option with a code, in a system where one is named.
    fn choose_code(&mut self, item: &Item, row: &Address, named: Option<&str>, code: &str) -> bool {
        let is = |coding: &&Coding| &*coding.code == code && system(coding) == named;
        let coding = offered(item).find(is).cloned();
        let found = coding.is_some();
        coding.into_iter().for_each(|coding| self.choose(item, row, Value::Coding(coding)));
        found
    }

    /// A row of a group for each entry.
    fn rows<'e, T>(&mut self, group: &str, entries: &'e [T]) -> Vec<(Address, &'e T)> {
        let Some(item) = item(self.form, group) else { return Vec::new() };
        let group = Address::top(item.id);
        let mut rows = Vec::new();
        for (place, entry) in entries.iter().enumerate() {
            let there = self.answers.rows(&group).get(place).copied();
            let row = there.or_else(|| self.answers.add_row(&group));
            rows.extend(row.map(|row| (group.in_row(row), entry)));
        }
        rows
    }

    fn labels(&mut self, settings: &Settings) {
        let Some(of) = item(self.form, "label-of").cloned() else { return };
        let asked = |label: &&crate::settings::Label| {
            offered(&of).any(|it| it.code == label.code && system(it) == Some(&label.system))
        };
        let labels: Vec<_> = settings.labels.iter().filter(asked).collect();
        for (row, label) in self.rows("label", &labels) {
            self.choose_code(&of, &row, Some(&label.system), &label.code);
            self.words_at("label-text", &row, Some(label.text.main()));
            self.words_at("label-english", &row, english(&label.text));
        }
    }

    fn bands(&mut self, settings: &Settings) {
        let Some(which) = item(self.form, "band-form").cloned() else { return };
        for (row, band) in self.rows("band", &settings.bands) {
            if !self.choose_code(&which, &row, None, &band.form) {
                self.words_at("band-form", &row, Some(&band.form));
            }
            let (low, high) = band.months;
            self.words_at("band-low", &row, Some(&low.to_string()));
            self.words_at("band-high", &row, Some(&high.to_string()));
            self.words_at("band-title", &row, band.title.as_ref().map(|title| &**title.main()));
        }
    }

    /// What is chosen ahead, and the limits of days.
    fn codes(&mut self, settings: &Settings) {
        for asked in items(self.form, "default").cloned().collect::<Vec<Rc<Item>>>() {
            for (named, code) in &settings.defaults {
                self.choose_code(&asked, &Address::top(asked.id), Some(named), code);
            }
        }
        for asked in items(self.form, "limit").cloned().collect::<Vec<Rc<Item>>>() {
            let position = code_in(&asked, "position");
            let limit = settings.limits.iter().find(|(code, _)| Some(code) == position.as_ref());
            if let Some((_, days)) = limit {
                let answer = Answers::typed(&asked, &days.to_string());
                self.answers.set(&asked, Address::top(asked.id), vec![answer]);
            }
        }
    }
}
