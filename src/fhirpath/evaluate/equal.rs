//! Equality (§ 6.1.1) and equivalence (§ 6.1.2), of values and of whole trees, and membership
//! (§ 6.4).

use super::super::fault::{Fault, Problem};
use super::super::moment::{Moment, MomentKind};
use super::super::quantity::{Quantity, Unit};
use super::super::syntax::Place;
use super::super::tree::{Item, Tree};
use super::super::type_name::TypeName;
use super::super::value::Value;
use super::{Items, Run, maybe, single};

/// Trees deeper than this are not compared; forms are far flatter.
const MAX_TREE: usize = 200;

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    /// `None` is the empty collection.
    pub(super) fn equal(
        &self,
        left: &[Item<'a, N>],
        right: &[Item<'a, N>],
        place: Place,
    ) -> Result<Option<bool>, Fault> {
        if left.is_empty() || right.is_empty() {
            return Ok(None);
        }
        if left.len() != right.len() {
            return Ok(Some(false));
        }
        all(left.iter().zip(right).map(|(left, right)| self.same(left, right, place, 0)))
    }

    /// Whether two items are equal.
    pub(super) fn same(
        &self,
        left: &Item<'a, N>,
        right: &Item<'a, N>,
        place: Place,
        depth: usize,
    ) -> Result<Option<bool>, Fault> {
        self.spend(1, place)?;
        if let Some((left, right)) = values_of(left, right) {
            return Ok(values_equal(&left, &right));
        }
        let (Item::Node(left), Item::Node(right)) = (left, right) else { return Ok(Some(false)) };
        let (left, right) = (self.fields(left, place, depth)?, self.fields(right, place, depth)?);
        let names = |fields: &[(&'a str, N)]| fields.iter().map(|it| it.0).collect::<Vec<_>>();
        if left.is_empty() || names(&left) != names(&right) {
            return Ok(Some(false));
        }
        all(left.into_iter().zip(right).map(|((_, left), (_, right))| {
            self.same(&Item::Node(left), &Item::Node(right), place, depth + 1)
        }))
    }

    /// The children by name, those of one name in their order.
    fn fields(&self, node: &N, place: Place, depth: usize) -> Result<Vec<(&'a str, N)>, Fault> {
        if depth == MAX_TREE {
            return Err(Problem::TooCostly.at(place.0));
        }
        let mut fields = Vec::new();
        node.children(&mut |name, child| fields.push((name, child)));
        self.spend(fields.len(), place)?;
        fields.sort_by_key(|(name, _)| *name);
        Ok(fields)
    }

    /// Equivalence never says "unknown", and the order does not matter.
    pub(super) fn equivalent(
        &self,
        left: &[Item<'a, N>],
        right: &[Item<'a, N>],
        place: Place,
    ) -> Result<bool, Fault> {
        let alike = |left: &Item<'a, N>, right: &Item<'a, N>| self.alike(left, right, place, 0);
        Ok(left.len() == right.len() && pairs(left, right, alike)?)
    }

    fn alike(
        &self,
        left: &Item<'a, N>,
        right: &Item<'a, N>,
        place: Place,
        depth: usize,
    ) -> Result<bool, Fault> {
        self.spend(1, place)?;
        if let Some((left, right)) = values_of(left, right) {
            return Ok(values_alike(&left, &right));
        }
        let (Item::Node(left), Item::Node(right)) = (left, right) else { return Ok(false) };
        let (left, right) = (self.fields(left, place, depth)?, self.fields(right, place, depth)?);
        if left.is_empty() || left.len() != right.len() {
            return Ok(false);
        }
        pairs(&left, &right, |(l, left), (r, right)| {
            let (left, right) = (Item::Node(left.clone()), Item::Node(right.clone()));
            Ok(l == r && self.alike(&left, &right, place, depth + 1)?)
        })
    }

    /// `in`, and `contains` turned around (§ 6.4).
    pub(super) fn member_of(
        &self,
        left: Items<'a, N>,
        right: &[Item<'a, N>],
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let Some(item) = single(left, place)? else { return Ok(Vec::new()) };
        for other in right {
            if self.same(&item, other, place, 0)? == Some(true) {
                return Ok(maybe(Some(true)));
            }
        }
        Ok(maybe(Some(false)))
    }
}

/// False if one is, else unknown if one is, else true.
fn all(each: impl Iterator<Item = Result<Option<bool>, Fault>>) -> Result<Option<bool>, Fault> {
    let mut result = Some(true);
    for equal in each {
        match equal? {
            Some(true) => {}
            Some(false) => return Ok(Some(false)),
            None => result = None,
        }
    }
    Ok(result)
}

/// Whether each of the left finds its own one on the right, where there are as many.
fn pairs<T>(
    left: &[T],
    right: &[T],
    alike: impl Fn(&T, &T) -> Result<bool, Fault>,
) -> Result<bool, Fault> {
    let mut free: Vec<&T> = right.iter().collect();
    'left: for item in left {
        for (index, other) in free.iter().enumerate() {
            if alike(item, other)? {
                free.swap_remove(index);
                continue 'left;
            }
        }
        return Ok(false);
    }
    Ok(true)
}

/// The value of an item, a FHIR Quantity being taken for a System one.
pub(super) fn value_of<'a, N: Tree<'a>>(item: &Item<'a, N>) -> Option<Value<'a>> {
    item.value().or_else(|| quantity_of(item.node()?).map(Value::Quantity))
}

fn quantity_of<'a, N: Tree<'a>>(node: &N) -> Option<Quantity> {
    let of = TypeName::new(None, "Quantity")?;
    node.kind().filter(|kind| of.holds_kind(kind))?;
    let child = |name: &str| {
        let mut value = None;
        node.named(name, &mut |child| value = child.value());
        value
    };
    let unit = child("code").or_else(|| child("unit"));
    let unit = unit.as_ref().and_then(Value::text).unwrap_or("1").to_owned();
    Some(Quantity { value: child("value")?.decimal()?, unit: Unit::Ucum(unit) })
}

/// The values of both, if both have one. A text from the tree becomes a date where it meets one:
/// a tree without types knows dates as texts only.
pub(super) fn values_of<'a, N: Tree<'a>>(
    left: &Item<'a, N>,
    right: &Item<'a, N>,
) -> Option<(Value<'a>, Value<'a>)> {
    let (l, r) = (value_of(left)?, value_of(right)?);
    let kind = |value: &Value<'a>| match value {
        Value::Moment(moment) => Some(moment.kind()),
        _ => None,
    };
    let (of_left, of_right) = (kind(&l), kind(&r));
    Some((dated(left, l, of_right), dated(right, r, of_left)))
}

fn dated<'a, N>(item: &Item<'a, N>, value: Value<'a>, kind: Option<MomentKind>) -> Value<'a> {
    match (item, &value, kind) {
        (Item::Node(_), Value::Text(text), Some(kind)) => {
            Moment::as_kind(text, kind).map_or(value, Value::Moment)
        }
        _ => value,
    }
}

fn values_equal(left: &Value<'_>, right: &Value<'_>) -> Option<bool> {
    match (left, right) {
        (Value::Moment(left), Value::Moment(right)) => left.equals(right),
        (Value::Quantity(left), Value::Quantity(right)) => left.equals(right),
        _ => match (left.decimal(), right.decimal()) {
            (Some(left), Some(right)) => Some(left == right),
            _ => Some(left == right),
        },
    }
}

fn values_alike(left: &Value<'_>, right: &Value<'_>) -> bool {
    match (left, right) {
        (Value::Text(left), Value::Text(right)) => plain(left) == plain(right),
        (Value::Quantity(left), Value::Quantity(right)) => left.equivalent(right),
        _ => match (left.decimal(), right.decimal()) {
            (Some(left), Some(right)) => {
                let scale = left.scale().min(right.scale());
                left.rounded(scale) == right.rounded(scale)
            }
            _ => values_equal(left, right) == Some(true),
        },
    }
}

/// A text without regard to case and to the kind of its blanks.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
