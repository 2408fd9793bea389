//! Where an answer stands: its item, and the row of each repeating group around it.

use std::fmt;
use std::rc::Rc;

use crate::form::ItemId;

/// A row of a repeating group. It stays the same while rows come and go, and in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId(pub(crate) u32);

/// Where an answer stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The item.
    pub item: ItemId,
    /// A row for each repeating group around the item, outermost first. The address of one row of
    /// a repeating group itself ends with that row; of the group as a whole it does not.
    pub rows: Rc<[RowId]>,
}

impl Address {
    /// The address of an item that stands in no row.
    pub fn top(item: ItemId) -> Self {
        Self { item, rows: Rc::from([]) }
    }

    /// The address of another item in the same rows.
    #[must_use]
    pub fn with_item(&self, item: ItemId) -> Self {
        Self { item, rows: self.rows.clone() }
    }

    /// The address one row further in.
    #[must_use]
    pub fn in_row(&self, row: RowId) -> Self {
        let rows = self.rows.iter().copied().chain([row]).collect();
        Self { item: self.item, rows }
    }

    /// Whether the address lies in a row of a repeating group or in its subtree.
    pub(crate) fn is_under(&self, row: &[RowId]) -> bool {
        self.rows.starts_with(row)
    }

    /// Reads what [`fmt::Display`] writes, for example `i12-0`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix('i')?.split('-');
        let item = ItemId(parts.next()?.parse().ok()?);
        let rows = parts.map(|part| part.parse().ok().map(RowId)).collect::<Option<_>>()?;
        Some(Self { item, rows })
    }
}

impl fmt::Display for Address {
    /// A name for the place on the screen, without a word of the form or the answers in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "i{}", self.item.0)?;
        self.rows.iter().try_for_each(|row| write!(f, "-{}", row.0))
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "r{}", self.0)
    }
}

impl RowId {
    /// Reads what [`fmt::Display`] writes.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        text.strip_prefix('r')?.parse().ok().map(Self)
    }
}
