//! What this version makes of each element that a form may have: one row per element, extension
//! and code. The report looks every element of a form up here, and the table in `docs/forms.md` is
//! written from it. What a row means in words stands in the texts.

use super::{BASE, Status};

mod codes;
mod elements;
mod extensions;

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Where it may stand.
    pub place: Place,
    /// What it is called there: a field, a code, or the last part of an extension's address.
    pub name: &'static str,
    /// What stands before the name in the address of an extension.
    pub base: &'static str,
    /// What becomes of it.
    pub status: Status,
    /// What it is worth to a person where it has no effect.
    pub weight: Weight,
    /// What the JSON must be.
    pub(super) shape: Shape,
    /// The item types where it has its effect, between spaces; empty for all.
    pub on: &'static str,
}

/// What it costs a person that an element has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing.
    None,
    /// A person would see, could answer or would get recorded something else.
    Counts,
    /// Filling in without it would mislead, so the form is refused.
    Misleads,
}

/// Where an element may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// At the top of the form.
    Questionnaire,
    /// In an item.
    Item,
    /// In `answerOption`.
    Option,
    /// In `enableWhen`.
    Condition,
    /// In `initial`.
    Initial,
    /// In a coding that can be chosen or compared with.
    Coding,
    /// As an extension at the top of the form.
    OnQuestionnaire,
    /// As an extension of an item.
    OnItem,
    /// As an extension of an option or of its coding.
    OnOption,
    /// As an extension of a text or another simple value.
    OnText,
    /// As an item type.
    Type,
    /// As an operator of `enableWhen`.
    Operator,
    /// As a code of `itemControl`.
    Control,
    /// As the language of an expression.
    Language,
    /// As a way in which elements stand together.
    Structure,
}

/// What the JSON of an element must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Anything.
    Any,
    /// A text, which may have extensions in the field with `_` before its name.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number that is not negative.
    Count,
    /// A list of elements with rows of their own.
    Many(Place),
    /// An element with rows of its own.
    One(Place),
}

const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";
const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
const R5: &str = "http://hl7.org/fhir/5.0/StructureDefinition/extension-";

impl Feature {
    /// An element that has its effect.
    const fn used(place: Place, name: &'static str, shape: Shape) -> Self {
        let (status, weight) = (Status::Used, Weight::Counts);
        Self { place, name, base: "", status, weight, shape, on: "" }
    }

    /// An element that is kept, and whose effect nobody misses.
    const fn kept(place: Place, name: &'static str) -> Self {
        let (status, weight) = (Status::Kept, Weight::None);
        Self { place, name, base: "", status, weight, shape: Shape::Any, on: "" }
    }

    /// An element that asks for something we do not do.
    const fn refused(place: Place, name: &'static str) -> Self {
        let (status, weight) = (Status::Refused, Weight::Counts);
        Self { place, name, base: "", status, weight, shape: Shape::Any, on: "" }
    }

    /// The same for an extension whose address begins so.
    const fn of(mut self, base: &'static str) -> Self {
        self.base = base;
        self
    }

    /// The same with its effect on these item types only.
    const fn on(mut self, types: &'static str) -> Self {
        self.on = types;
        self
    }

    /// The same where its effect is missed.
    const fn counts(mut self) -> Self {
        self.weight = Weight::Counts;
        self
    }

    /// The same where the form must not be filled in without it.
    const fn misleads(mut self) -> Self {
        self.weight = Weight::Misleads;
        self
    }

    /// What the report calls the element.
    pub fn element(&self) -> String {
        match self.place {
            Place::OnQuestionnaire | Place::OnItem | Place::OnOption | Place::OnText => self.url(),
            place => named(place, self.name),
        }
    }

    /// The address of an extension.
    fn url(&self) -> String {
        match self.base {
            BASE => format!("{BASE}StructureDefinition/{}", self.name),
            base => format!("{base}{}", self.name),
        }
    }

    /// Whether this is its address.
    pub(super) fn is_at(&self, url: &str) -> bool {
        let rest = url.strip_prefix(self.base);
        let rest = match self.base {
            BASE => rest.and_then(|rest| rest.strip_prefix("StructureDefinition/")),
            _ => rest,
        };
        rest == Some(self.name)
    }

    /// Whether it has its effect on items of a type.
    pub(super) fn is_for(&self, kind: &str) -> bool {
        self.on.is_empty() || self.on.split(' ').any(|one| one == kind)
    }
}

/// The whole table, in the order in which it is to be read.
pub fn features() -> impl Iterator<Item = &'static Feature> {
    let elements = elements::ELEMENTS.iter();
    elements.chain(codes::CODES).chain(extensions::EXTENSIONS)
}

/// The row of a field or code.
pub(super) fn find(place: Place, name: &str) -> Option<&'static Feature> {
    features().find(|row| row.place == place && row.name == name)
}

/// The row of an extension.
pub(super) fn extension(place: Place, url: &str) -> Option<&'static Feature> {
    extensions::EXTENSIONS.iter().find(|row| row.place == place && row.is_at(url))
}

/// What the report calls a field or code, known or not.
pub(super) fn named(place: Place, name: &str) -> String {
    match place {
        Place::Questionnaire => format!("Questionnaire.{name}"),
        Place::Item => format!("item.{name}"),
        Place::Option => format!("answerOption.{name}"),
        Place::Condition => format!("enableWhen.{name}"),
        Place::Initial => format!("initial.{name}"),
        Place::Coding => format!("Coding.{name}"),
        Place::Type => format!("type {name}"),
        Place::Operator => format!("operator {name}"),
        Place::Control => format!("itemControl {name}"),
        Place::Language => format!("expression {name}"),
        _ => name.to_owned(),
    }
}
