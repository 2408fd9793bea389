//! Functions that ask which items are equal (§ 5.1, § 5.3, § 5.4).

use super::super::fault::Fault;
use super::super::function::Sets;
use super::super::syntax::{Call, Place};
use super::super::tree::{Item, Tree};
use super::unique::Unique;
use super::{Items, Run, Scope, one};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    pub(super) fn sets(
        &self,
        input: Items<'a, N>,
        function: Sets,
        call: &'a Call,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        let place = call.place;
        let other = self.argument(call, 0, scope)?;
        match function {
            Sets::Distinct => self.union(input, Vec::new(), place),
            Sets::IsDistinct => {
                let count = input.len();
                Ok(one(self.unique(input, place)?.items.len() == count))
            }
            Sets::SubsetOf => Ok(one(self.subset_of(&input, other, place)?)),
            Sets::SupersetOf => Ok(one(self.subset_of(&other, input, place)?)),
            Sets::Intersect => {
                let both = self.sifted(input, other, true, place)?;
                self.union(both, Vec::new(), place)
            }
            Sets::Exclude => self.sifted(input, other, false, place),
            Sets::Union => self.union(input, other, place),
            Sets::Combine => Ok(input.into_iter().chain(other).collect()),
        }
    }

    /// Both without repetitions (§ 5.4.1, § 6.4.1).
    pub(super) fn union(
        &self,
        left: Items<'a, N>,
        right: Items<'a, N>,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        Ok(self.unique(left.into_iter().chain(right), place)?.items)
    }

    fn unique(
        &self,
        items: impl IntoIterator<Item = Item<'a, N>>,
        place: Place,
    ) -> Result<Unique<'a, N>, Fault> {
        let mut unique = Unique::new();
        for item in items {
            unique.add(self, item, place)?;
        }
        Ok(unique)
    }

    fn subset_of(
        &self,
        small: &[Item<'a, N>],
        large: Items<'a, N>,
        place: Place,
    ) -> Result<bool, Fault> {
        let large = self.unique(large, place)?;
        for item in small {
            if !large.holds(self, item, place)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The items that are among others, or those that are not.
    fn sifted(
        &self,
        items: Items<'a, N>,
        others: Items<'a, N>,
        among: bool,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let others = self.unique(others, place)?;
        let mut kept = Vec::new();
        for item in items {
            if others.holds(self, &item, place)? == among {
                kept.push(item);
            }
        }
        Ok(kept)
    }
}
