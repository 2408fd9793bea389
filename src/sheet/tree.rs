//! The answers as the tree that rules are evaluated over: a QuestionnaireResponse as it would be
//! written now, of items that are on, without being written. Only what a rule looks at, and what
//! stands around that, is there.

use std::rc::Rc;

use super::standing::Now;
use crate::answers::{Address, Answer, RowId};
use crate::fhirpath::{Json, Tree, Value as Simple};
use crate::form::{Item, Kind, Rule, Sees, Value};

mod value;

/// What a rule can see.
pub(super) struct View<'a> {
    now: &'a Now<'a>,
    sees: &'a Sees,
    /// Items that come to rest from here on lean on the item that the rule is about.
    until: u32,
}

/// A node of the tree.
#[derive(Clone)]
pub(super) enum Node<'a> {
    /// The response as a whole.
    Response(&'a View<'a>),
    /// An item, in its row where it repeats.
    Item(&'a View<'a>, &'a Item, Address),
    /// An answer; the first one holds the items nested in the question.
    Answer(&'a View<'a>, Option<&'a Answer>, Option<(&'a Item, Address)>),
    /// The value of an answer.
    Value(&'a Value),
    /// A simple value and its type.
    Simple(Simple<'a>, &'static str),
    /// A part of the form itself.
    Source(Json<'a>),
}

impl<'a> View<'a> {
    pub(super) fn new(now: &'a Now<'a>, rule: &'a Rule) -> Self {
        let ordered = rule.item.filter(|_| rule.is_ordered());
        let until = ordered.map_or(u32::MAX, |item| now.form.rank(item));
        Self { now, sees: &rule.sees, until }
    }

    /// The items under an item, or at the top, on the way to something that the rule sees.
    fn below(&self, parent: Option<&Item>) -> Vec<&'a Item> {
        let form = self.now.form;
        let sees_all = |seen: &[_]| {
            let mut seen = seen.iter().filter_map(|id| form.item(*id));
            parent.is_some_and(|parent| seen.any(|seen| seen.holds(parent.id)))
        };
        let mut items: Vec<&'a Item> = match (self.sees, parent) {
            (Sees::These(seen), _) if !sees_all(seen) => {
                let way = seen.iter().filter_map(|seen| {
                    let up = |id: &_| form.item(*id)?.parent;
                    let mut up = std::iter::successors(Some(*seen), up);
                    up.find(|id| form.item(*id).and_then(|it| it.parent) == parent.map(|it| it.id))
                });
                way.filter_map(|id| form.item(id)).map(Rc::as_ref).collect()
            }
            (_, Some(parent)) => form.children(parent.id).map(Rc::as_ref).collect(),
            (_, None) => form.roots().map(Rc::as_ref).collect(),
        };
        items.dedup_by_key(|item| item.id);
        items.retain(|item| item.kind != Kind::Display && form.rank(item.id) < self.until);
        items
    }

    /// Hands over the items under an item, or at the top, that a record would hold.
    fn items(&'a self, of: Option<(&Item, &Address)>, found: &mut dyn FnMut(Node<'a>)) {
        let none: Rc<[RowId]> = Rc::from([]);
        let rows = of.map_or(&none, |(_, at)| &at.rows);
        let Now { answers, standing, .. } = self.now;
        for item in self.below(of.map(|(item, _)| item)) {
            let at = Address { item: item.id, rows: rows.clone() };
            if standing.is_off(item.id, rows) {
                continue;
            }
            if !item.is_repeating_group() {
                if self.says_something(item, rows) {
                    found(Node::Item(self, item, at));
                }
                continue;
            }
            for row in answers.rows(&at).iter().map(|row| at.in_row(*row)) {
                if self.says_something(item, &row.rows) {
                    found(Node::Item(self, item, row));
                }
            }
        }
    }

    /// Whether a record would hold the item: something in it is answered.
    fn says_something(&self, item: &Item, rows: &[RowId]) -> bool {
        let Now { form, answers, standing, .. } = *self.now;
        let there = |at: &Address| {
            at.rows.starts_with(rows) && form.rank(at.item) < self.until && standing.is_on(form, at)
        };
        let said = |(at, answers): &(Address, Vec<Answer>)| {
            answers.iter().any(|answer| !answer.is_empty()) && there(at)
        };
        answers.within(item).iter().any(said)
    }

    fn answers(&'a self, item: &'a Item, at: &Address, found: &mut dyn FnMut(Node<'a>)) {
        if !item.is_question() {
            return;
        }
        let answers =
            if self.now.form.rank(item.id) < self.until { self.now.answers.at(at) } else { &[] };
        let mut nested = Some((item, at.clone()));
        for answer in answers.iter().filter(|answer| !answer.is_empty()) {
            found(Node::Answer(self, Some(answer), nested.take()));
        }
        // Items nested in a question that has no answer stand in an empty one.
        if let Some((item, at)) = nested {
            let mut any = false;
            self.items(Some((item, &at)), &mut |_| any = true);
            if any {
                found(Node::Answer(self, None, Some((item, at))));
            }
        }
    }
}

impl<'a> Node<'a> {
    pub(super) fn response(view: &'a View<'a>) -> Self {
        Self::Response(view)
    }

    /// An item, whether it has been answered or not.
    pub(super) fn item(view: &'a View<'a>, at: Address) -> Option<Self> {
        Some(Self::Item(view, view.now.form.item(at.item)?, at))
    }

    pub(super) fn source(json: Json<'a>) -> Self {
        Self::Source(json)
    }

    /// The names that children may have.
    fn names(&self) -> &'static [&'static str] {
        match self {
            Self::Response(_) => &["item"],
            Self::Item(..) => &["id", "linkId", "text", "answer", "item"],
            Self::Answer(..) => &["value", "item"],
            Self::Value(value) => value::names(value),
            Self::Simple(..) | Self::Source(_) => &[],
        }
    }
}

impl<'a> Tree<'a> for Node<'a> {
    fn named(&self, name: &str, found: &mut dyn FnMut(Self)) {
        let text = |text: &'a str, kind| Self::Simple(text.into(), kind);
        match (self, name) {
            (Self::Response(view), "item") => view.items(None, found),
            // Rows that are answered alike are not the same row: `repeat` would take equal items
            // for one.
            (Self::Item(_, _, at), "id") if !at.rows.is_empty() => {
                let rows: Vec<String> = at.rows.iter().map(RowId::to_string).collect();
                found(Self::Simple(rows.join("-").into(), "string"));
            }
            (Self::Item(_, item, _), "linkId") => found(text(&item.link_id, "string")),
            (Self::Item(_, item, _), "text") if !item.text.main().is_empty() => {
                found(text(item.text.main(), "string"));
            }
            (Self::Item(view, item, at), "answer") => view.answers(item, at, found),
            (Self::Item(view, item, at), "item") if item.kind == Kind::Group => {
                view.items(Some((item, at)), found);
            }
            (Self::Answer(_, Some(Answer::Value(value)), _), name) if is_value(name, value) => {
                found(Self::Value(value));
            }
            (Self::Answer(view, _, Some((item, at))), "item") => {
                view.items(Some((item, at)), found);
            }
            (Self::Value(value), name) => value::part(value, name).into_iter().for_each(found),
            (Self::Source(json), name) => json.named(name, &mut |json| found(Self::Source(json))),
            _ => {}
        }
    }

    fn children(&self, found: &mut dyn FnMut(&'a str, Self)) {
        if let Self::Source(json) = self {
            return json.children(&mut |name, json| found(name, Self::Source(json)));
        }
        for name in self.names() {
            self.named(name, &mut |child| found(name, child));
        }
    }

    fn value(&self) -> Option<Simple<'a>> {
        match self {
            Self::Value(value) => value::simple(value),
            Self::Simple(simple, _) => Some(simple.clone()),
            Self::Source(json) => json.value(),
            _ => None,
        }
    }

    fn kind(&self) -> Option<&'a str> {
        match self {
            Self::Response(_) => Some("QuestionnaireResponse"),
            Self::Value(value) => Some(value::kind(value)),
            Self::Simple(_, kind) => Some(kind),
            Self::Source(json) => json.kind(),
            _ => None,
        }
    }
}

/// Whether a name means the value of an answer: `value`, or as the JSON has it, `valueDate`.
fn is_value(name: &str, value: &Value) -> bool {
    let rest = name.strip_prefix("value");
    rest.is_some_and(|rest| rest.is_empty() || rest.eq_ignore_ascii_case(value::kind(value)))
}
