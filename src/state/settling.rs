//! The settings of a municipality: taken from a file, made anew, given out. They hold in this
//! window only; a document that lies open keeps the form that it was begun with.

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Action, Deed, Desk, Effect, Parcel, Screen, State};
use crate::answers::{Document, Record, Stamp};
use crate::form::{Form, Whole};
use crate::library::Library;
use crate::settings::{Fault, Reading, Settings, makes_settings};

/// The name of the file, as the site asks for it.
const FILE: &str = "settings.json";

/// What came of settings that were opened or made last.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// The file's name on the person's device; empty where they were made here.
    pub file: Rc<str>,
    /// What is wrong with them; where nothing is, they are in use.
    pub faults: Rc<[Fault]>,
}

impl Settled {
    /// What is wrong with the settings of the page itself, for the screen that shows them.
    pub(super) fn refused(faults: &[Fault]) -> Option<Whole<Self>> {
        Whole::new(Self { file: FILE.into(), faults: faults.into() })
    }
}

impl State {
    /// The settings that hold now; those that decide nothing where there are none.
    pub fn held(&self) -> Settings {
        self.settings.as_ref().map_or_else(Settings::default, |held| (***held).clone())
    }

    /// The form with which settings are made (its place in [`State::forms`]), where there is one.
    pub fn settings_form(&self) -> Option<usize> {
        self.forms.iter().position(|form| makes_settings(form))
    }

    /// Whether the document that lies open becomes settings when it is handed over.
    pub fn makes_settings(&self) -> bool {
        let desk = self.desk.as_ref().filter(|_| crate::WHOLE);
        desk.is_some_and(|desk| makes_settings(desk.form()))
    }

    /// What a form calls a code of one of our systems, and a form of an address (`form`).
    pub fn called(&self, system: &str, code: &str) -> Option<String> {
        let language = self.texts.language;
        if system == "form" {
            let form = self.forms.iter().find(|form| *form.url == *code)?;
            return Some(form.title.in_language(language).to_owned());
        }
        let others = self.forms.iter().filter(|form| !makes_settings(form));
        let mut options = others.flat_map(|form| form.items()).flat_map(|item| &item.options);
        let option = options.find(|option| match &option.value {
            crate::form::Value::Coding(coding) => coding.is_in(system) && *coding.code == *code,
            _ => false,
        })?;
        Some(option.display.in_language(language).to_owned())
    }

    /// Takes settings from the JSON of a file into use, or shows what is wrong with them.
    pub(super) fn settle(&mut self, file: Rc<str>, json: &Json) -> Vec<Effect> {
        self.sealed = None;
        self.take_in_and_show(file, Settings::from_json(json))
    }

    fn take_in_and_show(&mut self, file: Rc<str>, reading: Reading) -> Vec<Effect> {
        let taken = self.take_in(file, reading);
        taken.into_iter().chain(self.go(Screen::Settings)).collect()
    }

    /// Takes settings into use where nothing is wrong with them: every form that can be begun is as
    /// they have it from now on, and they are there too when the program has fallen over.
    fn take_in(&mut self, file: Rc<str>, reading: Reading) -> Option<Effect> {
        let Reading { settings, faults } = reading;
        let taken = settings.and_then(|settings| {
            let written = Whole::new(settings.write().into());
            let library = self.library.as_ref();
            let library = library.map_or_else(Library::default, |library| (***library).clone());
            self.equip(settings, library);
            written.map(Effect::Settle)
        });
        self.settled = Whole::new(Settled { file, faults: faults.into() });
        taken
    }

    /// The form that was opened from a file becomes one of the municipality's own; it takes the
    /// place of one with the same address. What would be refused in a file is refused here.
    pub(super) fn adopt(&mut self) -> Vec<Effect> {
        let Some(loaded) = &self.loaded else { return Vec::new() };
        let (file, Some(form)) = (loaded.name.clone(), loaded.form.clone()) else {
            return Vec::new();
        };
        let mut settings = self.held();
        let same = |own: &Json| own.get("url").and_then(Json::as_str) == Some(&*form.url);
        settings.forms.retain(|own| !same(own));
        settings.forms.push(form.source().clone());
        self.take_in_and_show(file, Settings::read(settings.write().as_bytes()))
    }

    /// Saves the settings that hold now.
    pub(super) fn save_settings(&mut self) -> Vec<Effect> {
        let bytes = self.held().write().into_bytes();
        vec![Effect::Save(Parcel { name: FILE.into(), media_type: "application/json", bytes })]
    }

    /// Begins the form for settings, filled in with those that hold now.
    pub(super) fn edit_settings(&mut self, stamp: &Stamp) -> Vec<Effect> {
        let form = self.settings_form().and_then(|place| self.forms.get(place)).cloned();
        let Some(form) = form else { return Vec::new() };
        if self.must_ask() {
            let again = Action::deed(Deed::EditSettings(stamp.clone()));
            return again.map(|again| self.ask(again)).unwrap_or_default();
        }
        let desk = self.filled_in(form, stamp);
        self.lay_out(desk)
    }

    fn filled_in(&self, form: Rc<Form>, stamp: &Stamp) -> Desk {
        let answers = self.held().to_answers(&form, stamp);
        Desk::lay(Document { form, answers, record: Record::new(stamp) })
    }

    /// Makes settings of the document that lies open: first they are read as any others, and only
    /// where nothing is wrong they are saved and taken into use. The answers stay where they are.
    pub(super) fn make_settings(&mut self) -> Vec<Effect> {
        let Some(desk) = &self.desk else { return Vec::new() };
        let reading = Settings::from_answers(&desk.document(), &self.held());
        let Some(taken) = self.take_in("".into(), reading) else {
            return vec![Effect::Focus(super::Focus::Heading)];
        };
        if let Some(desk) = &mut self.desk {
            desk.unsaved = false;
        }
        let mut effects = self.save_settings();
        effects.push(taken);
        effects.extend(self.go(Screen::Settings));
        effects.push(Effect::Journal { soon: false });
        effects
    }
}
