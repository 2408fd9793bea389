//! What stands at which address: a sorted list, which is all that is needed here and a tenth of
//! the code of a general map, of which the first screen waits for every byte.

use super::Address;
use crate::form::ItemId;

/// Values by address, in the order of the addresses.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Places<T>(Vec<(Address, T)>);

impl<T> Default for Places<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Places<T> {
    fn place(&self, address: &Address) -> Result<usize, usize> {
        self.0.binary_search_by(|(at, _)| at.cmp(address))
    }

    pub(super) fn get(&self, address: &Address) -> Option<&T> {
        let place = self.place(address).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    pub(super) fn insert(&mut self, address: Address, value: T) {
        match self.place(&address) {
            Ok(place) => self.0.splice(place..=place, [(address, value)]).for_each(drop),
            Err(place) => self.0.insert(place, (address, value)),
        }
    }

    /// The value at an address, which is this one where there is none.
    pub(super) fn or_insert(&mut self, address: &Address, value: T) -> &mut T {
        let place = self.place(address).unwrap_or_else(|place| {
            self.0.insert(place, (address.clone(), value));
            place
        });
        let found = self.0.get_mut(place).expect("the place was found or has just been made");
        &mut found.1
    }

    pub(super) fn remove(&mut self, address: &Address) {
        if let Ok(place) = self.place(address) {
            self.0.remove(place);
        }
    }

    /// Takes out what stands at the addresses for which `out` says yes.
    pub(super) fn take(&mut self, out: impl Fn(&Address) -> bool) -> Vec<(Address, T)> {
        let all = std::mem::take(&mut self.0);
        let (taken, kept) = all.into_iter().partition(|(address, _)| out(address));
        self.0 = kept;
        taken
    }

    /// What stands at the addresses of one item.
    pub(super) fn of(&self, item: ItemId) -> &[(Address, T)] {
        let from = self.0.partition_point(|(address, _)| address.item < item);
        let rest = self.0.get(from..).unwrap_or_default();
        let count = rest.partition_point(|(address, _)| address.item == item);
        rest.get(..count).unwrap_or_default()
    }

    /// What stands at the addresses of the items from one up to another.
    pub(super) fn between(&self, from: ItemId, to: ItemId) -> &[(Address, T)] {
        let from = self.0.partition_point(|(address, _)| address.item < from);
        let rest = self.0.get(from..).unwrap_or_default();
        let count = rest.partition_point(|(address, _)| address.item < to);
        rest.get(..count).unwrap_or_default()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&Address, &T)> {
        self.0.iter().map(|(address, value)| (address, value))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
