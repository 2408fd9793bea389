//! The rules of a form, found by the item that carries them and by the items they look at, so that
//! an answer reaches only what depends on it. It evaluates nothing.

use std::rc::Rc;

use serde_json::Value as Json;

use super::rule::{Rule, Sees};
use super::{Form, Item, ItemId, Ruled};

/// The rules of a form, in an order in which those that others lean on come first.
pub(super) struct Rules {
    list: Vec<Rc<Rule>>,
    /// For each item, the rules that it carries; the form's own stand last.
    of: Vec<Vec<u32>>,
    /// For each item, the rules that look at it and all below it.
    watching: Vec<Vec<u32>>,
    /// The rules that look at everything.
    everything: Vec<u32>,
    /// Rules that are never evaluated, since they would work on positions (law 9).
    kept: Vec<Rule>,
}

impl Rules {
    /// The rules of a form with so many items; nothing where there are none.
    pub(super) fn new(rules: Vec<Rule>, kept: Vec<Rule>, items: usize) -> Option<Ruled<Self>> {
        if rules.is_empty() && kept.is_empty() {
            return None;
        }
        let mut index = Self {
            list: Vec::new(),
            of: vec![Vec::new(); items + 1],
            watching: vec![Vec::new(); items],
            everything: Vec::new(),
            kept,
        };
        for (number, rule) in (0..).zip(rules) {
            let place = rule.item.map_or(items, ItemId::index);
            index.of.get_mut(place).into_iter().for_each(|list| list.push(number));
            match &rule.sees {
                Sees::All => index.everything.push(number),
                Sees::These(seen) => {
                    for id in seen {
                        let watching = index.watching.get_mut(id.index());
                        watching.into_iter().for_each(|list| list.push(number));
                    }
                }
            }
            index.list.push(Rc::new(rule));
        }
        Ruled::new(index)
    }

    fn named<'a>(&'a self, numbers: Option<&'a Vec<u32>>) -> impl Iterator<Item = &'a Rc<Rule>> {
        numbers.into_iter().flatten().filter_map(|number| self.list.get(*number as usize))
    }
}

impl Form {
    /// Every rule, in an order in which those that others lean on come first. There are none where
    /// nothing evaluates them.
    pub fn rules(&self) -> &[Rc<Rule>] {
        self.rules.as_ref().map(|rules| rules.list.as_slice()).unwrap_or_default()
    }

    /// Whether there are rules; where nothing evaluates them, the compiler knows that there are
    /// none.
    pub fn has_rules(&self) -> bool {
        self.rules.is_some()
    }

    /// The rules that an item carries, or, for `None`, the form itself.
    pub fn rules_of(&self, item: Option<ItemId>) -> impl Iterator<Item = &Rc<Rule>> {
        let place = item.map_or(self.items.len(), ItemId::index);
        let rules = self.rules.as_deref().into_iter();
        rules.flat_map(move |rules| rules.named(rules.of.get(place)))
    }

    /// The rules of an item that are never evaluated, since they would work on positions (law 9).
    pub(super) fn kept_of(&self, item: ItemId) -> impl Iterator<Item = &Rule> {
        let kept = self.rules.as_deref().into_iter().flat_map(|rules| &rules.kept);
        kept.filter(move |rule| rule.item == Some(item))
    }

    /// The JSON of an item.
    pub fn source_of(&self, id: ItemId) -> Option<&Json> {
        let item = self.item(id)?;
        let (around, place) = match item.parent {
            Some(parent) => {
                let children = &self.item(parent)?.children;
                (self.source_of(parent)?, children.binary_search(&id).ok()?)
            }
            None => (self.source(), self.roots().position(|root| root.id == id)?),
        };
        around.get("item")?.get(place)
    }

    /// The rules that look at an item, at something below it, or at something around it.
    pub fn looking_at<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = &'a Rc<Rule>> {
        self.rules.as_deref().into_iter().flat_map(move |rules| {
            let around = std::iter::successors(item.parent, |id| self.item(*id)?.parent);
            let below = (item.id.0..item.end.0).map(ItemId);
            let ids = around.chain(below);
            let each = ids.flat_map(|id| rules.named(rules.watching.get(id.index())));
            each.chain(rules.named(Some(&rules.everything)))
        })
    }
}
