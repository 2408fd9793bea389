//! Where two sets of answers to one form differ. It does not say how.

use super::places::Places;
use super::{Address, Answers};
use crate::form::ItemId;

impl Answers {
    /// The questions that are answered otherwise there, and the groups whose rows are others, in
    /// document order.
    pub fn differing(&self, other: &Self) -> Vec<ItemId> {
        let values = differing(&self.values, &other.values);
        let mut items: Vec<ItemId> = values.chain(differing(&self.rows, &other.rows)).collect();
        items.sort();
        items.dedup();
        items
    }
}

fn differing<'a, T: PartialEq>(
    ours: &'a Places<T>,
    theirs: &'a Places<T>,
) -> impl Iterator<Item = ItemId> + 'a {
    let other = |(at, value): &(&Address, &T)| theirs.get(at) != Some(*value);
    let gone = |(at, _): &(&Address, &T)| ours.get(at).is_none();
    let there = ours.iter().filter(other).map(|(at, _)| at.item);
    there.chain(theirs.iter().filter(gone).map(|(at, _)| at.item))
}
