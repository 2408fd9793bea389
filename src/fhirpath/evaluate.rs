//! Evaluating a parsed expression (§ 3, § 4.5): paths, and the way to functions and operators.

mod arithmetic;
mod convert;
mod equal;
mod existence;
mod filter;
mod logic;
mod number;
mod order;
mod sets;
mod text;
mod unique;

use std::cell::Cell;

use super::environment::Environment;
use super::fault::{Fault, Problem};
use super::function::{Function, Walk};
use super::operator::Operator;
use super::syntax::{Call, Expr, Head, Link, Operation, Path, Place, Step, TypeTest};
use super::tree::{Collection, Item, Tree};
use super::type_name::TypeName;
use super::value::Value;

type Items<'a, N> = Vec<Item<'a, N>>;

/// One evaluation: what is given, and how many steps may still be taken.
struct Run<'e, 'a, N> {
    environment: &'e Environment<'a, N>,
    left: Cell<u64>,
}

/// What `$this` and `$index` mean (§ 5.2).
struct Scope<'a, N> {
    this: Item<'a, N>,
    index: Option<usize>,
}

pub(super) fn evaluate<'a, N: Tree<'a>>(
    expr: &'a Expr,
    environment: &Environment<'a, N>,
) -> Result<Collection<'a, N>, Fault> {
    let run = Run { environment, left: Cell::new(environment.budget) };
    let scope = Scope { this: Item::Node(environment.context.clone()), index: None };
    run.expr(expr, &scope).map(Collection)
}

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    /// Pays for the visit of so many items.
    fn spend(&self, steps: usize, place: Place) -> Result<(), Fault> {
        let left = self.left.get().checked_sub(steps as u64);
        self.left.set(left.ok_or(Problem::TooCostly.at(place.0))?);
        Ok(())
    }

    fn expr(&self, expr: &'a Expr, scope: &Scope<'a, N>) -> Result<Items<'a, N>, Fault> {
        match expr {
            Expr::Path(path) => self.path(path, scope),
            Expr::Sign { minus, of, place } => self.sign(*minus, self.expr(of, scope)?, *place),
            Expr::Chain { first, rest } => {
                let first = self.expr(first, scope)?;
                rest.iter().try_fold(first, |left, link| self.link(left, link, scope))
            }
        }
    }

    fn link(
        &self,
        left: Items<'a, N>,
        link: &'a Link,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        self.spend(1 + left.len(), link.place)?;
        match &link.operation {
            Operation::Typed(test, of) => self.typed(left, *test, *of, link.place),
            Operation::With(operator, right) => {
                if let Some(known) = self.known(&left, *operator, link.place)? {
                    return Ok(one(known));
                }
                self.operator(left, *operator, self.expr(right, scope)?, link.place)
            }
        }
    }

    fn operator(
        &self,
        left: Items<'a, N>,
        operator: Operator,
        right: Items<'a, N>,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        use Operator as O;
        match operator {
            O::Union => self.union(left, right, place),
            O::And | O::Or | O::Xor | O::Implies => self.logic(&left, operator, &right, place),
            O::Equal => Ok(maybe(self.equal(&left, &right, place)?)),
            O::NotEqual => Ok(maybe(self.equal(&left, &right, place)?.map(|equal| !equal))),
            O::Equivalent => Ok(one(self.equivalent(&left, &right, place)?)),
            O::NotEquivalent => Ok(one(!self.equivalent(&left, &right, place)?)),
            O::In => self.member_of(left, &right, place),
            O::Contains => self.member_of(right, &left, place),
            O::AtMost | O::Less | O::More | O::AtLeast => {
                self.compare(left, operator, right, place)
            }
            O::Join => self.join(left, right, place),
            O::Times | O::Over | O::Div | O::Mod | O::Plus | O::Minus => {
                self.arithmetic(left, operator, right, place)
            }
        }
    }

    fn path(&self, path: &'a Path, scope: &Scope<'a, N>) -> Result<Items<'a, N>, Fault> {
        let head = self.head(&path.head, scope)?;
        path.steps.iter().try_fold(head, |items, step| self.step(items, step, scope))
    }

    fn head(&self, head: &'a Head, scope: &Scope<'a, N>) -> Result<Items<'a, N>, Fault> {
        match head {
            Head::Literal(value) => Ok(one(value.borrowed())),
            Head::Nothing => Ok(Vec::new()),
            Head::This => Ok(vec![scope.this.clone()]),
            Head::Index => Ok(maybe(scope.index.and_then(|index| i32::try_from(index).ok()))),
            Head::Variable(name, place) => {
                let variable = self.environment.variable(name);
                let items = variable.ok_or(Problem::UnknownVariable.at(place.0))?;
                self.spend(items.len(), *place)?;
                Ok(items)
            }
            Head::Group(inner) => self.expr(inner, scope),
            Head::Implied(Step::Member(name)) if self.is_type_of(&scope.this, name) => {
                Ok(vec![scope.this.clone()])
            }
            Head::Implied(step) => self.step(vec![scope.this.clone()], step, scope),
        }
    }

    /// The first name of a path may be the type of what it begins at (§ 3).
    fn is_type_of(&self, this: &Item<'a, N>, name: &str) -> bool {
        name.starts_with(char::is_uppercase)
            && this.node().and_then(Tree::kind).is_some_and(|kind| kind == name)
    }

    fn step(
        &self,
        items: Items<'a, N>,
        step: &'a Step,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        match step {
            Step::Member(name) => self.member(&items, name),
            Step::Call(call) => self.call(items, call, scope),
            Step::Typed(test, of, place) => self.typed(items, *test, *of, *place),
            Step::At(index, place) => {
                let index = self.integer(self.expr(index, scope)?, *place)?;
                let index = index.and_then(|index| usize::try_from(index).ok());
                Ok(index.and_then(|index| items.into_iter().nth(index)).into_iter().collect())
            }
        }
    }

    /// All children of that name (§ 3.2). Values have no children.
    fn member(&self, items: &[Item<'a, N>], name: &str) -> Result<Items<'a, N>, Fault> {
        let mut found = Vec::new();
        for node in items.iter().filter_map(Item::node) {
            node.named(name, &mut |child| found.push(Item::Node(child)));
        }
        self.spend(items.len() + found.len(), Place(0))?;
        Ok(found)
    }

    fn call(
        &self,
        input: Items<'a, N>,
        call: &'a Call,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        let place = call.place;
        self.spend(1 + input.len(), place)?;
        match call.function {
            Function::Existence(function) => self.existence(&input, function, place),
            Function::Filter(function) => self.filter(input, function, call),
            Function::Subset(function) => self.subset(input, function, call, scope),
            Function::Sets(function) => self.sets(input, function, call, scope),
            Function::Text(function) => self.text_function(input, function, call, scope),
            Function::Math(function) => self.math(input, function, call, scope),
            Function::Total(function) => self.total(&input, function, place),
            Function::Walk(Walk::Children) => self.children(&input, place),
            Function::Walk(Walk::Descendants) => self.descendants(&input, place),
            Function::To(target) => self.to(input, target, place),
            Function::ConvertsTo(target) => self.converts_to(input, target, place),
            Function::Iif => self.iif(input, call, scope),
            Function::Today => Ok(one(self.environment.today)),
            Function::Not => Ok(maybe(self.boolean(&input, place)?.map(|boolean| !boolean))),
        }
    }

    /// `is`, `as` (§ 6.3) and `ofType` (§ 5.2.4). A node whose type the tree cannot tell answers
    /// `is` with the empty collection, not with a guess.
    fn typed(
        &self,
        items: Items<'a, N>,
        test: TypeTest,
        of: TypeName,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let holds = |item: &Item<'a, N>| match item {
            Item::Value(value) => Some(of.holds_value(value)),
            Item::Node(node) => node.kind().map(|kind| of.holds_kind(kind)),
        };
        if test == TypeTest::OfType {
            return Ok(items.into_iter().filter(|item| holds(item) == Some(true)).collect());
        }
        let Some(item) = single(items, place)? else { return Ok(Vec::new()) };
        Ok(match test {
            TypeTest::Is => maybe(holds(&item)),
            _ => Some(item).filter(|item| holds(item) == Some(true)).into_iter().collect(),
        })
    }

    /// The argument of a function, evaluated where the function stands.
    fn argument(
        &self,
        call: &'a Call,
        index: usize,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        call.arguments.get(index).map_or(Ok(Vec::new()), |argument| self.expr(argument, scope))
    }

    /// One Boolean, where one is expected; another single item counts as true (§ 4.5).
    fn boolean(&self, items: &[Item<'a, N>], place: Place) -> Result<Option<bool>, Fault> {
        match items {
            [] => Ok(None),
            [item] => match item.value() {
                Some(Value::Boolean(boolean)) => Ok(Some(boolean)),
                _ => Ok(Some(true)),
            },
            _ => Err(Problem::NotSingle.at(place.0)),
        }
    }

    fn integer(&self, items: Items<'a, N>, place: Place) -> Result<Option<i32>, Fault> {
        match single_value(items, place)? {
            None => Ok(None),
            Some(Value::Integer(number)) => Ok(Some(number)),
            Some(_) => Err(Problem::WrongType.at(place.0)),
        }
    }
}

fn one<'a, N>(value: impl Into<Value<'a>>) -> Items<'a, N> {
    vec![Item::Value(value.into())]
}

fn maybe<'a, N, V: Into<Value<'a>>>(value: Option<V>) -> Items<'a, N> {
    value.map(|value| Item::Value(value.into())).into_iter().collect()
}

/// The only item (§ 4.5): none is fine, several are not.
fn single<'a, N>(items: Items<'a, N>, place: Place) -> Result<Option<Item<'a, N>>, Fault> {
    let mut items = items.into_iter();
    let first = items.next();
    if items.next().is_some() {
        return Err(Problem::NotSingle.at(place.0));
    }
    Ok(first)
}

/// The only item's value; a FHIR Quantity is taken for a System one (FHIR R4 § 2.9.1).
fn single_value<'a, N: Tree<'a>>(
    items: Items<'a, N>,
    place: Place,
) -> Result<Option<Value<'a>>, Fault> {
    let Some(item) = single(items, place)? else { return Ok(None) };
    equal::value_of(&item).map(Some).ok_or(Problem::WrongType.at(place.0))
}
