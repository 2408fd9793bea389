//! Evaluates the rules of a form over the answers as they stand: what switches items on, and what
//! is pointed out. What cannot be told, or costs too much, hides nothing and points out nothing.

use std::rc::Rc;

use super::standing::Now;
use super::tree::{Node, View};
use crate::answers::Address;
use crate::fhirpath::{Collection, Environment, Expression, Fault, Item as Found, Json, Moment};
use crate::form::{Constraint, Form, ItemId, Purpose, Rule};

/// How many items one evaluation may visit: some milliseconds.
const BUDGET: u64 = 100_000;

/// The rule that decides whether an item is on.
pub(super) fn enabling(form: &Form, item: ItemId) -> Option<&Rc<Rule>> {
    if !crate::RULES {
        return None;
    }
    form.rules_of(Some(item)).find(|rule| rule.purpose == Purpose::Enable)
}

/// The rule that calculates an item's answers.
pub(super) fn calculating(form: &Form, item: ItemId) -> Option<&Rc<Rule>> {
    if !crate::RULES {
        return None;
    }
    form.rules_of(Some(item)).find(|rule| rule.purpose == Purpose::Calculate)
}

/// Whether the rules of an item leave it on. Unlike a condition, one that yields nothing does not
/// (SDC `enableWhenExpression`); one that cannot be told does.
pub(super) fn enables(now: &Now<'_>, at: &Address) -> bool {
    if !crate::RULES {
        return true;
    }
    let mut rules = now.form.rules_of(Some(at.item));
    rules.all(|rule| {
        rule.purpose != Purpose::Enable
            || ask(now, rule, Some(at), |found| match found.items() {
                [] => Some(false),
                [one] => Some(one.value() != Some(false.into())),
                _ => None,
            })
            .flatten()
            .unwrap_or(true)
    })
}

/// What is pointed out about an item.
pub(super) fn hints(now: &Now<'_>, at: &Address) -> Vec<Rc<Constraint>> {
    if !crate::RULES || now.told.is_some() {
        return Vec::new();
    }
    let rules = now.form.rules_of(Some(at.item));
    rules.filter_map(|rule| hint(now, rule, Some(at))).collect()
}

/// What is pointed out about the answers as a whole.
pub(super) fn form_hints(now: &Now<'_>) -> Vec<Rc<Constraint>> {
    if !crate::RULES || now.told.is_some() {
        return Vec::new();
    }
    now.form.rules_of(None).filter_map(|rule| hint(now, rule, None)).collect()
}

fn hint(now: &Now<'_>, rule: &Rule, at: Option<&Address>) -> Option<Rc<Constraint>> {
    let Purpose::Constraint(constraint) = &rule.purpose else { return None };
    let holds = ask(now, rule, at, |found| found.boolean()).flatten();
    (holds == Some(false)).then(|| constraint.clone())
}

/// Evaluates a rule at a place and reads what it yields; `None` where that cannot be told.
pub(super) fn ask<T>(
    now: &Now<'_>,
    rule: &Rule,
    at: Option<&Address>,
    read: impl for<'n> FnOnce(&Collection<'n, Node<'n>>) -> T,
) -> Option<T> {
    let day = now.today.map(|day| day.to_string());
    let day = day.or_else(|| (!rule.day).then(|| "0001".to_owned()))?;
    let view = View::new(now, rule);
    let mut environment =
        Environment::new(Node::response(&view), Moment::date(&day)?).within(BUDGET);
    if rule.source {
        environment = with_source(environment, now.form, at);
    }
    for variable in &rule.variables {
        let context = variable.item.zip(at).map(|(item, at)| around(now.form, item, at));
        let found = evaluate(&variable.expression, environment.clone(), &view, context).ok()?;
        environment = environment.with(&variable.name, found);
    }
    let found = evaluate(&rule.expression, environment, &view, at.cloned()).ok()?;
    Some(read(&found))
}

fn evaluate<'n>(
    expression: &'n Expression,
    environment: Environment<'n, Node<'n>>,
    view: &'n View<'n>,
    context: Option<Address>,
) -> Result<Collection<'n, Node<'n>>, Fault> {
    let context = context.and_then(|at| Node::item(view, at));
    let context = context.unwrap_or(Node::response(view));
    expression.evaluate(&environment.at(context))
}

/// The address of an item around another one, in the same rows.
fn around(form: &Form, item: ItemId, at: &Address) -> Address {
    let groups = form.repeating_around(item).len();
    let own = form.item(item).is_some_and(|item| item.is_repeating_group());
    let rows = at.rows.iter().take(groups + usize::from(own)).copied().collect();
    Address { item, rows }
}

/// Gives a meaning to the variables that stand for the form itself (SDC).
fn with_source<'n>(
    environment: Environment<'n, Node<'n>>,
    form: &'n Form,
    at: Option<&Address>,
) -> Environment<'n, Node<'n>> {
    let node = |json| Collection::from(vec![Found::Node(Node::source(Json::new(json)))]);
    let source = form.source();
    let own = at.and_then(|at| form.source_of(at.item)).unwrap_or(source);
    environment.with("questionnaire", node(source)).with("qitem", node(own))
}
