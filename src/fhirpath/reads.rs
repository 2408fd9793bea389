//! What an expression reads, found without evaluating it, so that an answer touches only what
//! depends on it and circles are found on reading a form. Where it cannot be told, it says so.

use std::collections::BTreeSet;

use super::function::{Filter, Function, Walk};
use super::operator::Operator;
use super::syntax::{Call, Expr, Head, Link, Operation, Path, Step};
use super::value::Value;

/// What an expression reads of a QuestionnaireResponse. When none of this changes, neither does
/// the result (on the same day).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// It may read anything in `%resource`.
    pub everything: bool,
    /// It may read anything in `%context`, where it begins.
    pub context: bool,
    /// It reads the items with these linkIds, and all that lies below them.
    pub link_ids: BTreeSet<String>,
    /// It uses these variables, besides `%resource` and `%context`.
    pub variables: BTreeSet<String>,
    /// Of these, the ones whose items it may look at in any way; of the others, only items that it
    /// names itself.
    pub whole: BTreeSet<String>,
    /// It asks for the day.
    pub today: bool,
}

/// What a part of an expression stands for.
#[derive(Clone, PartialEq)]
enum Focus {
    /// Items somewhere in `%resource`, not yet told apart.
    Resource,
    /// Items somewhere in `%context`, not yet told apart.
    Context,
    /// Items with these linkIds, or somewhere below them, not yet told apart.
    Named(Vec<String>),
    /// Items somewhere in what a variable stands for, not yet told apart.
    Variable(String),
    /// Something that is fully listed already.
    Listed,
}

impl Reads {
    pub(super) fn of(expr: &Expr) -> Self {
        let mut reads = Self::default();
        reads.whole(expr, Focus::Context);
        reads
    }

    /// What it takes to find the items, without a look at them.
    pub(super) fn finding(expr: &Expr) -> Self {
        let mut reads = Self::default();
        reads.expr(expr, Focus::Context);
        reads
    }

    /// Reads an expression whose value matters as it is.
    fn whole(&mut self, expr: &Expr, this: Focus) {
        let focus = self.expr(expr, this);
        self.use_up(focus);
    }

    fn use_up(&mut self, focus: Focus) {
        match focus {
            Focus::Resource => self.everything = true,
            Focus::Context => self.context = true,
            Focus::Named(names) => self.link_ids.extend(names),
            Focus::Variable(name) => {
                self.whole.insert(name);
            }
            Focus::Listed => {}
        }
    }

    fn expr(&mut self, expr: &Expr, this: Focus) -> Focus {
        match expr {
            Expr::Path(path) => return self.path(path, this),
            Expr::Sign { of, .. } => self.whole(of, this),
            Expr::Chain { first, rest } => {
                self.whole(first, this.clone());
                for right in rest.iter().filter_map(right) {
                    self.whole(right, this.clone());
                }
            }
        }
        Focus::Listed
    }

    fn path(&mut self, path: &Path, this: Focus) -> Focus {
        let head = match &path.head {
            Head::Literal(_) | Head::Nothing | Head::Index => Focus::Listed,
            Head::This => this.clone(),
            Head::Variable(name, _) => self.variable(name),
            Head::Group(inner) => self.expr(inner, this.clone()),
            Head::Implied(Step::Member(name)) if name == "QuestionnaireResponse" => this.clone(),
            Head::Implied(Step::Call(call)) if call.function == Function::Today => {
                self.today = true;
                Focus::Listed
            }
            Head::Implied(Step::Call(call)) if call.function == Function::Iif => {
                self.arguments(call, &this);
                Focus::Listed
            }
            Head::Implied(step) => self.step(step, this.clone(), &this),
        };
        path.steps.iter().fold(head, |focus, step| self.step(step, focus, &this))
    }

    fn variable(&mut self, name: &str) -> Focus {
        match name {
            "resource" | "rootResource" => Focus::Resource,
            "context" => Focus::Context,
            _ => {
                self.variables.insert(name.to_owned());
                Focus::Variable(name.to_owned())
            }
        }
    }

    /// What a step makes of a focus. Going from item to item leaves it open which items are
    /// meant; `where(linkId = 'x')` tells; anything else looks at what it is given.
    fn step(&mut self, step: &Step, focus: Focus, this: &Focus) -> Focus {
        if focus != Focus::Listed {
            match step {
                Step::Member(name) if is_walk(name) => return focus,
                Step::Call(call)
                    if call.function == Function::Filter(Filter::Repeat)
                        && call.arguments.iter().all(only_walks) =>
                {
                    return focus;
                }
                Step::Call(call) if matches!(call.function, Function::Walk(_)) => return focus,
                Step::Call(call) if call.function == Function::Filter(Filter::Where) => {
                    if let Some(named) = call.arguments.first().and_then(link_ids) {
                        self.arguments(call, &Focus::Listed);
                        // A criterion that asks for more looks at more than the name.
                        if call.arguments.iter().any(is_and) {
                            self.link_ids.extend(named.iter().cloned());
                        }
                        return Focus::Named(named);
                    }
                }
                _ => {}
            }
        }
        self.use_up(focus);
        match step {
            Step::Member(_) | Step::Typed(..) => {}
            Step::At(index, _) => self.whole(index, this.clone()),
            Step::Call(call) => {
                // After nothing, `iif` looks at what is around it.
                if call.function == Function::Iif {
                    self.use_up(this.clone());
                }
                let inner = matches!(call.function, Function::Filter(_) | Function::Iif);
                self.arguments(call, if inner { &Focus::Listed } else { this });
            }
        }
        Focus::Listed
    }

    fn arguments(&mut self, call: &Call, this: &Focus) {
        call.arguments.iter().for_each(|argument| self.whole(argument, this.clone()));
    }
}

fn right(link: &Link) -> Option<&Expr> {
    match &link.operation {
        Operation::With(_, right) => Some(right),
        Operation::Typed(..) => None,
    }
}

fn is_walk(name: &str) -> bool {
    matches!(name, "item" | "answer")
}

/// `item`, `answer.item`, `item | answer.item`, `children()`: nothing but going down.
fn only_walks(expr: &Expr) -> bool {
    let walks = |step: &Step| match step {
        Step::Member(name) => is_walk(name),
        Step::Call(call) => call.function == Function::Walk(Walk::Children),
        _ => false,
    };
    match expr {
        Expr::Path(path) => {
            let head = match &path.head {
                Head::This => true,
                Head::Implied(step) => walks(step),
                Head::Group(inner) => only_walks(inner),
                _ => false,
            };
            head && path.steps.iter().all(walks)
        }
        Expr::Chain { first, rest } => {
            let union = |link: &Link| match &link.operation {
                Operation::With(Operator::Union, right) => only_walks(right),
                _ => false,
            };
            only_walks(first) && rest.iter().all(union)
        }
        Expr::Sign { .. } => false,
    }
}

/// The linkIds outside of which a criterion is never true: `linkId = 'x'`, several of these with
/// `or`, or one of them with `and`.
fn link_ids(criterion: &Expr) -> Option<Vec<String>> {
    let Expr::Chain { first, rest } = criterion else { return None };
    let operands = || std::iter::once(&**first).chain(rest.iter().filter_map(right));
    let all = |operator| {
        rest.iter().all(|link| matches!(&link.operation, Operation::With(it, _) if *it == operator))
    };
    if all(Operator::And) {
        operands().find_map(link_ids)
    } else if all(Operator::Or) {
        operands().map(link_ids).collect::<Option<Vec<_>>>().map(|each| each.concat())
    } else if rest.len() == 1 && all(Operator::Equal) {
        let texts = |expr: &Expr| text(expr).map(|text| vec![text.to_owned()]);
        let [left, right] = [first, rest.iter().find_map(right)?];
        if is_link_id(left) { texts(right) } else { texts(left).filter(|_| is_link_id(right)) }
    } else {
        None
    }
}

fn is_and(criterion: &Expr) -> bool {
    let and =
        |link: &Link| matches!(&link.operation, Operation::With(it, _) if *it == Operator::And);
    match criterion {
        Expr::Chain { first, rest } => {
            rest.iter().any(and) || is_and(first) || rest.iter().filter_map(right).any(is_and)
        }
        _ => false,
    }
}

fn is_link_id(expr: &Expr) -> bool {
    let Expr::Path(Path { head, steps }) = expr else { return false };
    let member = |step: &Step| matches!(step, Step::Member(name) if name == "linkId");
    match (head, steps.as_slice()) {
        (Head::Implied(step), []) => member(step),
        (Head::This, [step]) => member(step),
        _ => false,
    }
}

fn text(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Path(Path { head: Head::Literal(Value::Text(text)), steps }) if steps.is_empty() => {
            Some(text)
        }
        _ => None,
    }
}
