//! Which of many items were met before. Items are sorted into drawers by a fingerprint that equal
//! items share, so that a thousand of them are not compared with each other.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::super::fault::Fault;
use super::super::moment::Moment;
use super::super::syntax::Place;
use super::super::tree::{Item, Tree};
use super::super::value::Value;
use super::equal::value_of;
use super::{Items, Run};

/// Items that are all different, in the order in which they came.
pub(super) struct Unique<'a, N> {
    pub(super) items: Items<'a, N>,
    drawers: BTreeMap<u64, Vec<usize>>,
}

impl<'a, N: Tree<'a>> Unique<'a, N> {
    pub(super) fn new() -> Self {
        Self { items: Vec::new(), drawers: BTreeMap::new() }
    }

    pub(super) fn holds(
        &self,
        run: &Run<'_, 'a, N>,
        item: &Item<'a, N>,
        place: Place,
    ) -> Result<bool, Fault> {
        let drawer = self.drawers.get(&fingerprint(item)).into_iter().flatten();
        for other in drawer.filter_map(|index| self.items.get(*index)) {
            if run.same(item, other, place, 0)? == Some(true) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Adds an item, and tells whether it is new.
    pub(super) fn add(
        &mut self,
        run: &Run<'_, 'a, N>,
        item: Item<'a, N>,
        place: Place,
    ) -> Result<bool, Fault> {
        run.spend(1, place)?;
        if self.holds(run, &item, place)? {
            return Ok(false);
        }
        self.drawers.entry(fingerprint(&item)).or_default().push(self.items.len());
        self.items.push(item);
        Ok(true)
    }
}

/// The same for equal items. A tree is known by its own values and those of its children.
fn fingerprint<'a, N: Tree<'a>>(item: &Item<'a, N>) -> u64 {
    if let Some(value) = value_of(item) {
        return of_value(&value);
    }
    let mut sum = 0_u64;
    if let Some(node) = item.node() {
        node.children(&mut |name, child| {
            let value = value_of(&Item::Node(child)).map(|value| of_value(&value));
            sum = sum.wrapping_add(hash(&(name, value)));
        });
    }
    sum
}

/// Dates, and texts that may turn out to be dates, share a drawer: one day has many writings.
/// So do quantities.
fn of_value(value: &Value<'_>) -> u64 {
    match value {
        Value::Boolean(boolean) => hash(boolean),
        Value::Text(text) if Moment::date_time(text).or(Moment::time(text)).is_some() => 1,
        Value::Moment(_) => 1,
        Value::Quantity(_) => 2,
        Value::Text(text) => hash(text),
        Value::Integer(_) | Value::Decimal(_) => hash(&value.decimal()),
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
