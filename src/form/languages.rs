//! Which languages a form can be read in, and what in it is for the parents. No text is chosen
//! here: that is [`Text::in_language`].

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Form, Item, ItemId, Text, Whole};

/// The part of a form that the parents read or fill in (code system `part`).
const PARENTS: &str = "parents-part";

impl Form {
    /// The languages that the form can be read in: its own first, then each that one of its texts
    /// is translated to, in the order in which they are met.
    pub fn languages(&self) -> Vec<Rc<str>> {
        if let Some(spoken) = &self.spoken {
            return spoken.languages.clone();
        }
        let mut found = vec![self.language.clone()];
        let texts = self.items.iter().flat_map(|item| item.texts());
        for language in std::iter::once(&self.title).chain(texts).flat_map(Text::languages) {
            if !found.iter().any(|known| is_kin(known, language)) {
                found.push(language.clone());
            }
        }
        found
    }

    /// The language among those of the form that serves where this one is asked for.
    pub fn speaks(&self, language: &str) -> Option<Rc<str>> {
        self.languages().into_iter().find(|own| is_kin(own, language))
    }

    /// Whether all of the form is for the parents: it says so itself, or each of its parts does.
    pub fn is_for_parents(&self) -> bool {
        let itself = self.codes.iter().any(|code| code.is_in("part") && *code.code == *PARENTS);
        itself || self.roots().next().is_some() && self.roots().all(|item| item.is_for_parents())
    }

    /// Whether an item is for the parents, because of itself or of what it stands in.
    pub fn is_parents(&self, id: ItemId) -> bool {
        let mut around = std::iter::successors(self.item(id), |item| self.item(item.parent?));
        around.any(|item| item.is_for_parents()) || self.is_for_parents()
    }

    /// The form with all that is for the parents in this language, where it can be read in it. The
    /// questionnaire behind it stays what it is: a record carries it in all its languages.
    pub fn speaking(&self, language: &str) -> Option<Self> {
        let languages = self.languages();
        let language = languages.iter().find(|own| is_kin(own, language))?.clone();
        let mut form = Self::from_json(Json::clone(&self.source)).form?;
        let all = self.is_for_parents();
        let parents: Vec<bool> = self.items.iter().map(|item| self.is_parents(item.id)).collect();
        for (item, _) in form.items.iter_mut().zip(parents).filter(|(_, parents)| *parents) {
            Rc::make_mut(item).speak(&language);
        }
        if all {
            form.title = form.title.only(&language);
        }
        form.spoken = Whole::new(Spoken { language, languages });
        Some(form)
    }

    /// The language that the parents are spoken to in, where it was chosen.
    pub fn spoken(&self) -> Option<&Rc<str>> {
        self.spoken.as_ref().map(|spoken| &spoken.language)
    }
}

/// The language that the parents are spoken to in, and all that the form can be read in.
#[derive(Clone, Debug)]
pub(super) struct Spoken {
    language: Rc<str>,
    languages: Vec<Rc<str>>,
}

impl Item {
    /// Whether the item itself is said to be the parents' part.
    pub fn is_for_parents(&self) -> bool {
        self.part() == Some(PARENTS)
    }

    /// Leaves nothing but one language.
    fn speak(&mut self, language: &str) {
        let options = self.options.iter_mut().flat_map(|option| {
            std::iter::once(&mut option.display)
                .chain(&mut option.meaning)
                .chain(&mut option.prefix)
        });
        let own = [&mut self.text].into_iter().chain(&mut self.short_text).chain(&mut self.prefix);
        own.chain(options).for_each(|text| *text = text.only(language));
    }

    fn texts(&self) -> impl Iterator<Item = &Text> {
        let options = self.options.iter().flat_map(|option| {
            std::iter::once(&option.display).chain(&option.meaning).chain(&option.prefix)
        });
        let own = std::iter::once(&self.text).chain(&self.short_text).chain(&self.prefix);
        own.chain(options)
    }
}

/// Whether two tags are of one language, whatever the region: British English serves where English
/// is asked for.
pub fn is_kin(one: &str, other: &str) -> bool {
    let bare = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
    bare(one) == bare(other)
}
