//! What an expression walks over (§ 2), and what it comes back with.

use std::fmt;

use super::value::Value;

/// A node of a tree whose children have names. A name may occur several times; the children of
/// one name have an order.
///
/// A node is a handle, cheap to clone: a reference, or a reference and a little more. Its values
/// live as long as `'a`.
pub trait Tree<'a>: Clone {
    /// Hands over the children of one name in their order. A choice element of FHIR, `valueDate`,
    /// is found by its stem, `value`.
    fn named(&self, name: &str, found: &mut dyn FnMut(Self));

    /// Hands over all children with their names. Two trees are equal when these are.
    fn children(&self, found: &mut dyn FnMut(&'a str, Self));

    /// The value, where the node has one of its own.
    fn value(&self) -> Option<Value<'a>>;

    /// The type that FHIR gives to the node, `Coding` or `date`, where the tree can tell.
    fn kind(&self) -> Option<&'a str>;
}

/// An item of a [`Collection`]: a part of the tree, or a value that was computed.
#[derive(Clone)]
pub enum Item<'a, N> {
    /// A part of the tree.
    Node(N),
    /// A value from nowhere in the tree.
    Value(Value<'a>),
}

impl<'a, N: Tree<'a>> Item<'a, N> {
    /// The value of the item, where it has one.
    pub fn value(&self) -> Option<Value<'a>> {
        match self {
            Item::Node(node) => node.value(),
            Item::Value(value) => Some(value.clone()),
        }
    }

    /// The node, unless the item was computed.
    pub fn node(&self) -> Option<&N> {
        match self {
            Item::Node(node) => Some(node),
            Item::Value(_) => None,
        }
    }
}

/// What every expression yields (§ 3): items in their order, perhaps none. `Debug` tells how many:
/// they may be answers.
#[derive(Clone)]
pub struct Collection<'a, N>(pub(super) Vec<Item<'a, N>>);

impl<'a, N: Tree<'a>> Collection<'a, N> {
    /// The items.
    pub fn items(&self) -> &[Item<'a, N>] {
        &self.0
    }

    /// The only item, if there is just one.
    pub fn single(&self) -> Option<&Item<'a, N>> {
        match self.0.as_slice() {
            [item] => Some(item),
            _ => None,
        }
    }

    /// The values of those items that have one.
    pub fn values(&self) -> impl Iterator<Item = Value<'a>> + '_ {
        self.0.iter().filter_map(Item::value)
    }

    /// The answer to a yes-or-no question: one Boolean, or `None` for "unknown" (§ 6.5).
    pub fn boolean(&self) -> Option<bool> {
        match self.single()?.value()? {
            Value::Boolean(boolean) => Some(boolean),
            _ => None,
        }
    }
}

impl<N> fmt::Debug for Collection<'_, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Collection").field(&self.0.len()).finish()
    }
}

impl<'a, N> From<Vec<Item<'a, N>>> for Collection<'a, N> {
    fn from(items: Vec<Item<'a, N>>) -> Self {
        Self(items)
    }
}

impl<'a, N, V: Into<Value<'a>>> From<Option<V>> for Collection<'a, N> {
    /// Nothing, or one value.
    fn from(value: Option<V>) -> Self {
        Self(value.map(|value| Item::Value(value.into())).into_iter().collect())
    }
}
