//! Which language is spoken where. A document is in the language of the screen; the parents' part
//! may be in another, where the form carries it.

use std::rc::Rc;

use super::{Block, Said, Teller, letters};
use crate::answers::Record;
use crate::form::{Form, Item, Text, is_kin};
use crate::texts::Texts;

/// The language that is spoken now, and the one for the parents.
#[derive(Clone)]
pub(super) struct Tongue {
    /// The program's own words: in the same language where it has them, else in the paper's.
    pub(super) texts: &'static Texts,
    /// Tag of the language in which the form speaks.
    pub(super) language: Rc<str>,
    /// Tag of the language for the parents' part, where it is another one.
    parents: Option<Rc<str>>,
}

impl Tongue {
    /// A form that is wholly for the parents is in their language from its title on.
    pub(super) fn of(form: &Form, record: &Record, texts: &'static Texts) -> Self {
        let spoken = record.also().spoken.and_then(|tag| form.speaks(&tag));
        let parents = spoken.filter(|tag| !is_kin(tag, texts.language));
        let plain = Self { texts, language: texts.language.into(), parents };
        match plain.parents.clone().filter(|_| form.is_for_parents()) {
            Some(language) => plain.speaking(language),
            None => plain,
        }
    }

    /// A form without answers, in a language that it can be read in, or else in its own.
    pub(super) fn blank(form: &Form, language: &str) -> Self {
        let language = form.speaks(language).unwrap_or_else(|| form.language.clone());
        Self { texts: Texts::of(&language), language, parents: None }
    }

    fn speaking(&self, language: Rc<str>) -> Self {
        let own = Texts::of(&language);
        let texts = if is_kin(own.language, &language) { own } else { self.texts };
        Self { texts, language, parents: None }
    }

    /// A text of the form.
    pub(super) fn form_text(&self, text: &Text) -> String {
        letters::clean(text.in_language(&self.language)).trim().to_owned()
    }

    /// The language of the program's words, where it is not the one that is spoken.
    pub(super) fn foreign(&self) -> Option<&'static str> {
        Some(self.texts.language).filter(|own| !is_kin(own, &self.language))
    }

    /// Words of the program.
    pub(super) fn own(&self, said: Said) -> Said {
        match self.foreign() {
            Some(language) => Said::In(language, said.into()),
            None => said,
        }
    }

    /// A block in words of the program.
    pub(super) fn own_block(&self, block: Block) -> Block {
        match self.foreign() {
            Some(language) => Block::In(language, block.into()),
            None => block,
        }
    }
}

impl Teller<'_> {
    /// Tells of an item in the language of those whom it is for.
    pub(super) fn to(&mut self, item: &Item, tell: impl FnOnce(&mut Self)) {
        let language = self.tongue.parents.clone().filter(|_| item.is_for_parents());
        let Some(language) = language else { return tell(self) };
        let spoken = self.tongue.speaking(language.clone());
        let before = std::mem::replace(&mut self.tongue, spoken);
        self.push(Block::Speak(language));
        tell(self);
        self.push(Block::End);
        self.tongue = before;
    }
}
