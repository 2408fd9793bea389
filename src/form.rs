//! Reads a FHIR R4 Questionnaire into a [`Form`] and lists every fault with its place.
//!
//! A form is data: what this room knows about an item it read from the item's type, codes and
//! extensions, never from its linkId. It does not know answers.

mod coding;
mod condition;
mod date;
mod fault;
mod features;
mod item;
mod languages;
mod links;
mod more;
mod order;
mod pattern;
mod read;
mod report;
mod rule;
mod rules;
mod scalar;
mod text;
mod value;
mod whole;

use std::rc::Rc;

use serde_json::Value as Json;

pub use coding::{BASE, Coding};
pub use condition::{Behavior, Condition, Operator};
pub use date::{Age, Date, When};
pub use fault::{Fault, Problem};
pub use features::{Feature, Place, Weight, features};
pub use item::{AnswerOption, Collapsible, Control, Initial, Item, ItemId, Kind, Position};
pub use languages::is_kin;
pub use more::{Bound, Category, Due, More};
pub use pattern::Pattern;
pub use report::{Finding, Report, Status, Verdict};
pub use rule::{Constraint, Purpose, Rule, Sees, Severity, Variable};
pub use scalar::{Instant, Number, Quantity, Scalar, ScalarKind, Unit};
pub use text::Text;
pub use value::Value;
pub use whole::{Ruled, Whole};

use languages::Spoken;
use links::Links;
use rules::Rules;

/// The concept of the question that asks for a civil registration number (CPR).
pub const CIVIL: &str = "civil-registration-number";

/// A questionnaire that can be filled in: unique linkIds, every condition resolved, known kinds.
///
/// Items lie in document order, parents before children, so that a subtree is a range.
pub struct Form {
    /// Canonical address of the questionnaire (`Questionnaire.url`); never contacted.
    pub url: Rc<str>,
    /// Business version (`Questionnaire.version`).
    pub version: Option<Rc<str>>,
    /// What a person calls the form.
    pub title: Text,
    /// BCP 47 tag of the language that the form is written in.
    pub language: Rc<str>,
    /// Which instrument the form is (`Questionnaire.code`).
    pub codes: Vec<Coding>,
    /// Age in completed months for which the form is meant, both ends inclusive.
    pub months: Option<(u32, u32)>,
    /// Who the form is for (`useContext` with code `user`), for example a health visitor.
    pub roles: Vec<Coding>,
    items: Vec<Rc<Item>>,
    links: Links,
    /// For each item, the items whose conditions ask for it, or that are due so long after it.
    dependents: Vec<Vec<ItemId>>,
    /// For each item, when it comes to rest: after those that it leans on.
    ranks: Vec<u32>,
    /// The items in the order in which they come to rest.
    order: Vec<ItemId>,
    rules: Option<Ruled<Rules>>,
    /// The language of the parents' part, where another was chosen than the screen's.
    spoken: Option<Whole<Spoken>>,
    source: Rc<Json>,
}

/// A form that was read, or the faults that keep it from being filled in.
pub struct Reading {
    /// The form, where nothing stands in the way of filling it in.
    pub form: Option<Form>,
    /// Every fault found, in document order.
    pub faults: Vec<Fault>,
}

impl Reading {
    /// The same without a form that has faults.
    fn strict(self) -> Self {
        if crate::RULES && !self.faults.is_empty() { Self { form: None, ..self } } else { self }
    }
}

/// A step: one top-level group, or a run of top-level items that stand outside any group.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What the step is called: the group's text, or the form's title.
    pub title: Text,
    /// The top-level items of the step.
    pub roots: Vec<ItemId>,
}

impl Form {
    /// Reads a questionnaire from JSON bytes. Never panics; all faults are listed.
    pub fn read(bytes: &[u8]) -> Reading {
        read::bytes(bytes).strict()
    }

    /// Reads a questionnaire from JSON that has been parsed already.
    pub fn from_json(source: Json) -> Reading {
        read::json(source).strict()
    }

    /// All items in document order.
    pub fn items(&self) -> &[Rc<Item>] {
        &self.items
    }

    /// The item behind an id. Ids come only from this form, so there is one.
    pub fn item(&self, id: ItemId) -> Option<&Rc<Item>> {
        self.items.get(id.index())
    }

    /// The id of a linkId.
    pub fn find(&self, link_id: &str) -> Option<ItemId> {
        self.links.find(link_id)
    }

    /// Items that stand at the top of the form.
    pub fn roots(&self) -> impl Iterator<Item = &Rc<Item>> {
        std::iter::successors(self.items.first(), |item| self.item(item.end))
    }

    /// Items directly under an item, in document order.
    pub fn children(&self, id: ItemId) -> impl Iterator<Item = &Rc<Item>> {
        let of = self.item(id).map(|item| item.children.as_slice());
        of.unwrap_or_default().iter().filter_map(|child| self.item(*child))
    }

    /// Items whose conditions ask for this item, or that are due so long after it.
    pub fn dependents(&self, id: ItemId) -> &[ItemId] {
        self.dependents.get(id.index()).map(Vec::as_slice).unwrap_or_default()
    }

    /// When an item comes to rest: after those on which it depends whether the item is on, and
    /// what it is calculated from.
    pub fn rank(&self, id: ItemId) -> u32 {
        self.ranks.get(id.index()).copied().unwrap_or(u32::MAX)
    }

    /// All items in the order in which they come to rest: those that others lean on come first.
    pub fn in_order(&self) -> impl Iterator<Item = &Rc<Item>> {
        self.order.iter().filter_map(|id| self.item(*id))
    }

    /// The repeating groups around an item, outermost first; the item itself is not among them.
    pub fn repeating_around(&self, id: ItemId) -> Vec<ItemId> {
        let mut around = Vec::new();
        let mut next = self.item(id).and_then(|item| item.parent);
        while let Some(item) = next.and_then(|id| self.item(id)) {
            if item.is_repeating_group() {
                around.push(item.id);
            }
            next = item.parent;
        }
        around.reverse();
        around
    }

    /// The first item that carries a concept code, for example `assessment-date`.
    pub fn with_concept(&self, concept: &str) -> Option<&Rc<Item>> {
        self.items.iter().find(|item| item.concept() == Some(concept))
    }

    /// The parts that whoever receives the document fills in.
    pub fn reply_parts(&self) -> impl Iterator<Item = &Rc<Item>> {
        let is = |coding: &Coding| coding.is_in("part") && &*coding.code == "reply";
        self.items.iter().filter(move |item| item.codes.iter().any(is))
    }

    /// The steps in order.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut loose = false;
        for item in self.roots() {
            let group = item.kind == Kind::Group;
            match steps.last_mut() {
                Some(step) if loose && !group => step.roots.push(item.id),
                _ => steps.push(Step {
                    title: if group { item.title() } else { self.title.clone() },
                    roots: vec![item.id],
                }),
            }
            loose = !group;
        }
        steps
    }

    /// The questionnaire as it was read, unknown fields included.
    pub fn source(&self) -> &Json {
        &self.source
    }
}

impl std::fmt::Debug for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Form({}, {} items)", self.url, self.items.len())
    }
}

impl PartialEq for Form {
    /// Two forms are equal when the questionnaires they were read from are.
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}
