//! What of a sheet the parents read, and in which order: what goes well first, what is around the
//! child before the child, and what was agreed last. Codes of the form decide it; nothing is
//! weighed here, and no answer is changed (law 9).

use std::rc::Rc;

use super::{Row, Sheet, is_scoped};
use crate::form::{Coding, Form, Item, ItemId, Value};

/// What the parents read together under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chapter {
    /// What goes well, and what helps.
    Strengths,
    /// What the parents say, or have filled in themselves.
    Home,
    /// What is around the child.
    Around,
    /// How the child is doing here and now.
    Now,
    /// What was agreed.
    Agreed,
    /// What else stands in a step, in the order of the form: its top-level item.
    Step(ItemId),
}

/// What the parents read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<'a> {
    /// The answered questions, chapter by chapter.
    pub chapters: Vec<(Chapter, Vec<&'a Rc<Row>>)>,
    /// Whether there is more in the document, which they may ask for.
    pub more: bool,
    /// Whether a question that cannot wait was answered with "yes": then it is for others to say
    /// first whether the parents may see anything.
    pub alert: bool,
}

impl Reading<'_> {
    /// Whether the document is about how the child is doing now, and nothing else. One that has
    /// steps of its own to be read only tells how that was when somebody last looked.
    pub fn is_of_now(&self) -> bool {
        let has = |is: fn(&Chapter) -> bool| self.chapters.iter().any(|(chapter, _)| is(chapter));
        has(|chapter| *chapter == Chapter::Now)
            && !has(|chapter| matches!(chapter, Chapter::Step(_)))
    }
}

/// What goes well, in the order in which it is told.
const STRENGTHS: [&str; 3] = ["strengths", "works", "child-voice"];

/// What was agreed; an item in a repeating group with the first one is such too.
const AGREED: [&str; 8] = [
    "agreement",
    "agreement-what",
    "agreement-who",
    "agreement-by",
    "goal",
    "coordinator",
    "coordinator-relational",
    "review-date",
];

/// What belongs to a position beside what is asked because of it.
const NOW: [&str; 2] = ["observation", "change"];

/// What nobody but those who fill in gets to see, whatever else holds.
const NEVER: &str = crate::form::CIVIL;

/// The system of the options that tell how far the surroundings support the child.
const AROUND: &str = "fit";

/// Whether a form is about one child, whose parents can read it: where a name stands in each row,
/// the parents of one would read of the others.
pub fn is_for_one_child(form: &Form) -> bool {
    let mut items = form.items().iter();
    let is_name = |item: &Item| item.concept() == Some("child-name");
    !items.any(|item| is_name(item) && around(form, item).any(|item| item.is_repeating_group()))
}

impl Sheet {
    /// Whether the parents fill in only what is theirs: the part of others is off, because of who
    /// fills in, and so is all else that is for them.
    pub fn is_parents_alone(&self) -> bool {
        let form = &*self.form;
        let mut parts = self.all().into_iter().filter(|row| row.item.part().is_some()).peekable();
        self.is_apart() && parts.peek().is_some() && parts.all(|row| form.is_parents(row.item.id))
    }

    /// Whether a step, given its top-level items, asks anything as things stand. A step that is
    /// only to be read need not.
    pub fn asks(&self, roots: &[ItemId]) -> bool {
        let inside = |item: &&Rc<Item>| {
            roots.iter().filter_map(|root| self.form.item(*root)).any(|root| root.holds(item.id))
        };
        let mut items = self.form.items().iter().filter(inside);
        let mut on = Vec::new();
        self.rows_of(roots).for_each(|row| row.collect(&mut on));
        on.iter().any(|row| row.is_question()) || !items.any(|item| item.is_question())
    }

    /// What the parents read of the document. Where it is an assessment, the questions that are
    /// for the work of the staff stay out, and the parents are told that there is more.
    pub fn for_parents(&self) -> Reading<'_> {
        let form = &*self.form;
        let assesses = form.items().iter().any(|item| item.is_position()) && !is_scoped(form);
        let said = |row: &&Rc<Row>| row.answers.iter().any(|answer| !answer.is_empty());
        let answered: Vec<&Rc<Row>> =
            self.all().into_iter().filter(|row| row.is_question()).filter(said).collect();
        let mut chapters: Vec<(Chapter, Vec<&Rc<Row>>)> = Vec::new();
        let mut more = false;
        for row in &answered {
            let chapter = chapter(form, &row.item).filter(|_| !is_kept(form, &row.item));
            match chapter {
                None => {}
                Some(Chapter::Step(_)) if assesses => more = true,
                Some(chapter) => match chapters.iter_mut().find(|(known, _)| *known == chapter) {
                    Some((_, rows)) => rows.push(row),
                    None => chapters.push((chapter, vec![row])),
                },
            }
        }
        chapters.sort_by_key(|(chapter, _)| *chapter);
        let strengths = chapters.iter_mut().filter(|(known, _)| *known == Chapter::Strengths);
        strengths.for_each(|(_, rows)| rows.sort_by_key(|row| rank(&row.item)));
        let alert = answered.iter().any(|row| row.item.alert && row.has(&Value::Boolean(true)));
        Reading { chapters, more, alert }
    }
}

fn rank(item: &Item) -> Option<usize> {
    STRENGTHS.iter().position(|concept| Some(*concept) == item.concept())
}

/// What is not for the parents' page: what only those who fill in see, a number that opens more
/// than this, and the question that asks for danger.
fn is_kept(form: &Form, item: &Item) -> bool {
    let internal = |item: &Item| item.part() == Some(super::scope::INTERNAL);
    item.alert || item.concept() == Some(NEVER) || around(form, item).any(internal)
}

/// Under which heading an item is read.
fn chapter(form: &Form, item: &Item) -> Option<Chapter> {
    let concept = item.concept().unwrap_or_default();
    let is_agreed = |item: &Item| item.concept() == Some(AGREED[0]);
    let root = around(form, item).last()?;
    Some(match () {
        () if STRENGTHS.contains(&concept) => Chapter::Strengths,
        () if concept == "parents-view" => Chapter::Home,
        () if AGREED.contains(&concept) || around(form, item).any(is_agreed) => Chapter::Agreed,
        () if NOW.contains(&concept) || item.is_position() || follows(form, item) => Chapter::Now,
        () if form.is_parents(item.id) && !form.is_for_parents() => Chapter::Home,
        () if asks_around(form, root) => Chapter::Around,
        () => Chapter::Step(root.id),
    })
}

/// Whether a question is asked because of a position that stands beside it.
fn follows(form: &Form, item: &Item) -> bool {
    let beside = |other: &&Rc<Item>| other.is_position() && other.parent == item.parent;
    let mut positions = form.items().iter().filter(beside);
    positions.any(|position| form.dependents(position.id).contains(&item.id))
}

/// Whether a step asks how far the surroundings support the child.
fn asks_around(form: &Form, root: &Item) -> bool {
    let fits = |value: &Value| matches!(value, Value::Coding(coding) if is_fit(coding));
    let mut inside = form.items().iter().filter(|item| root.holds(item.id));
    inside.any(|item| item.options.iter().any(|option| fits(&option.value)))
}

fn is_fit(coding: &Coding) -> bool {
    coding.is_in(AROUND)
}

/// An item and all that it stands in, the innermost first.
fn around<'a>(form: &'a Form, item: &'a Item) -> impl Iterator<Item = &'a Item> {
    std::iter::successors(Some(item), |item| form.item(item.parent?).map(|parent| &**parent))
}
