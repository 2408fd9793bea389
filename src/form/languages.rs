//! Which languages a form can be read in, and what in it is for the parents. No text is chosen
//! here: that is [`Text::in_language`].

use std::rc::Rc;

use super::{Form, Item, ItemId, Text};

/// The part of a form that the parents read or fill in (code system `part`).
const PARENTS: &str = "parents-part";

impl Form {
    /// The languages that the form can be read in: its own first, then each that one of its texts
    /// is translated to, in the order in which they are met.
    pub fn languages(&self) -> Vec<Rc<str>> {
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

    /// Whether the other form is this one, but for the languages it can be read in: what was
    /// answered to one is answered to the other.
    pub fn is_same_but_for_languages(&self, other: &Self) -> bool {
        let same = |(one, other): (&Rc<Item>, &Rc<Item>)| {
            one.link_id == other.link_id
                && one.kind == other.kind
                && one.text.main() == other.text.main()
                && one.options.len() == other.options.len()
        };
        (&self.url, &self.version) == (&other.url, &other.version)
            && self.items.len() == other.items.len()
            && self.items.iter().zip(&other.items).all(same)
    }
}

impl Item {
    /// Whether the item itself is said to be the parents' part.
    pub fn is_for_parents(&self) -> bool {
        self.part() == Some(PARENTS)
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
