//! Functions that look at one item after the other (§ 5.1.2, § 5.1.3, § 5.2), at one of two
//! things (§ 5.5.1), and at what lies below (§ 5.8).

use super::super::fault::{Fault, Problem};
use super::super::function::Filter;
use super::super::syntax::{Call, Place};
use super::super::tree::{Item, Tree};
use super::unique::Unique;
use super::{Items, Run, Scope, one};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    pub(super) fn filter(
        &self,
        input: Items<'a, N>,
        function: Filter,
        call: &'a Call,
    ) -> Result<Items<'a, N>, Fault> {
        match function {
            Filter::Exists if call.arguments.is_empty() => Ok(one(!input.is_empty())),
            Filter::Exists => Ok(one(!self.sieve(input, call)?.is_empty())),
            Filter::All => {
                let count = input.len();
                Ok(one(self.sieve(input, call)?.len() == count))
            }
            Filter::Where => self.sieve(input, call),
            Filter::Select => self.select(input, call),
            Filter::Repeat => self.repeat(input, call),
        }
    }

    /// Those for which the criterion is true; unknown is not true.
    fn sieve(&self, input: Items<'a, N>, call: &'a Call) -> Result<Items<'a, N>, Fault> {
        let mut kept = Vec::new();
        for (index, this) in input.into_iter().enumerate() {
            let inner = Scope { this, index: Some(index) };
            let fits = self.argument(call, 0, &inner)?;
            if self.boolean(&fits, call.place)? == Some(true) {
                kept.push(inner.this);
            }
        }
        Ok(kept)
    }

    fn select(&self, input: Items<'a, N>, call: &'a Call) -> Result<Items<'a, N>, Fault> {
        let mut found = Vec::new();
        for (index, this) in input.into_iter().enumerate() {
            found.extend(self.argument(call, 0, &Scope { this, index: Some(index) })?);
        }
        Ok(found)
    }

    /// What the projection yields, and what it yields from that, until nothing new comes. The
    /// input itself is not among it.
    fn repeat(&self, input: Items<'a, N>, call: &'a Call) -> Result<Items<'a, N>, Fault> {
        let mut found = Unique::new();
        let mut ahead = self.select(input, call)?;
        while !ahead.is_empty() {
            let mut new = Vec::new();
            for item in ahead {
                if found.add(self, item.clone(), call.place)? {
                    new.push(item);
                }
            }
            ahead = self.select(new, call)?;
        }
        Ok(found.items)
    }

    /// Only the branch that is taken is evaluated. As a method it looks at the item before it, if
    /// there is one.
    pub(super) fn iif(
        &self,
        input: Items<'a, N>,
        call: &'a Call,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        let this = match input.as_slice() {
            [item] => item.clone(),
            [] => scope.this.clone(),
            _ => return Err(Problem::NotSingle.at(call.place.0)),
        };
        let inner = Scope { this, index: scope.index };
        let criterion = self.argument(call, 0, &inner)?;
        let taken = self.boolean(&criterion, call.place)? == Some(true);
        self.argument(call, if taken { 1 } else { 2 }, &inner)
    }

    pub(super) fn children(
        &self,
        input: &[Item<'a, N>],
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let mut found = Vec::new();
        for node in input.iter().filter_map(Item::node) {
            node.children(&mut |_, child| found.push(Item::Node(child)));
        }
        self.spend(found.len(), place)?;
        Ok(found)
    }

    /// All that lies below, level by level.
    pub(super) fn descendants(
        &self,
        input: &[Item<'a, N>],
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let mut found = self.children(input, place)?;
        let mut ahead = found.clone();
        while !ahead.is_empty() {
            ahead = self.children(&ahead, place)?;
            found.extend(ahead.iter().cloned());
        }
        Ok(found)
    }
}
