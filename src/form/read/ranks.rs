//! The order in which items come to rest, and the circles in which they never would.
//!
//! An item is on when its parent is, its conditions hold and its rule is true, and it may be
//! calculated; it leans on all that these look at. Leaning on oneself through others would never
//! end. Nothing is evaluated here.

use super::{Reader, join};
use crate::form::{Item, ItemId, Problem, Sees};

/// The most rules that may look at what is around themselves.
const MOST_HOPES: usize = 100;

/// Steps that lean on each other: first one for each item, then, where rules ask for it, one for
/// each item with all below it.
struct Steps {
    waiting: Vec<usize>,
    leaners: Vec<Vec<usize>>,
    hopes: Vec<Hope>,
}

/// A rule that looks at a part of the form in which its own item stands: it hopes for all there
/// that does not lean on itself.
struct Hope {
    step: usize,
    /// For each item, whether it is hoped for.
    hoped: Vec<bool>,
}

/// Finds the order in which items come to rest. What is left over stands in a circle.
pub(super) fn settle(reader: &mut Reader<'_>) {
    let mut steps = Steps::new(&reader.items);
    if crate::RULES && !reader.rules.is_empty() {
        steps.add_rules(reader);
    }
    let count = reader.items.len();
    let order = steps.settle().into_iter().filter(|step| *step < count);
    reader.order = order.map(|step| ItemId(step as u32)).collect();
    reader.ranks = vec![u32::MAX; count];
    for (rank, id) in (0..).zip(&reader.order) {
        reader.ranks.get_mut(id.index()).into_iter().for_each(|place| *place = rank);
    }
    for index in 0..count {
        if reader.ranks.get(index) == Some(&u32::MAX) {
            circle(reader, index);
        }
    }
}

fn circle(reader: &mut Reader<'_>, index: usize) {
    let Some(item) = reader.items.get(index) else { return };
    let (id, link_id) = (item.id, item.link_id.clone());
    let mut paths = Vec::new();
    if !item.conditions.is_empty() {
        let path = reader.places.get(index).map(|(_, path)| join(path, "enableWhen"));
        paths.extend(path);
    }
    let rules = reader
        .rules
        .iter()
        .filter(|placed| placed.rule.is_ordered() && placed.rule.item == Some(id));
    paths.extend(rules.map(|placed| placed.path.clone()));
    for path in paths {
        reader.fault(&path, Some(&link_id), Problem::Circle);
    }
}

impl Steps {
    fn new(items: &[Item]) -> Self {
        let mut steps =
            Self { waiting: Vec::new(), leaners: Vec::new(), hopes: Vec::new() }.room(items.len());
        for item in items {
            let questions = item.conditions.iter().map(|condition| condition.question);
            questions.chain(item.parent).for_each(|on| steps.lean(item.id.index(), on.index()));
        }
        steps
    }

    fn room(mut self, count: usize) -> Self {
        self.waiting.resize(count, 0);
        self.leaners.resize(count, Vec::new());
        self
    }

    fn lean(&mut self, step: usize, on: usize) {
        if let (Some(waiting), Some(list)) = (self.waiting.get_mut(step), self.leaners.get_mut(on))
        {
            *waiting += 1;
            list.push(step);
        }
    }

    fn add_rules(&mut self, reader: &Reader<'_>) {
        let items = &reader.items;
        let count = items.len();
        self.waiting.resize(count * 2, 0);
        self.leaners.resize(count * 2, Vec::new());
        for item in items {
            let (own, whole) = (item.id.index(), item.id.index() + count);
            self.lean(whole, own);
            item.children.iter().for_each(|child| self.lean(whole, child.index() + count));
        }
        let mut around = Vec::new();
        for rule in &reader.rules {
            let Some(id) = rule.rule.item.filter(|_| rule.rule.is_ordered()) else { continue };
            match &rule.rule.sees {
                Sees::All => around.push((id, 0..count)),
                Sees::These(seen) => {
                    for seen in seen.iter().filter_map(|seen| items.get(seen.index())) {
                        if seen.holds(id) {
                            around.push((id, seen.id.index()..seen.end.index()));
                        } else {
                            self.lean(id.index(), seen.id.index() + count);
                        }
                    }
                }
            }
        }
        let hopes: Vec<Hope> =
            around.into_iter().map(|(id, range)| self.hope(id, range, count)).collect();
        for (number, hope) in hopes.iter().enumerate() {
            let hoped = hope.hoped.iter().filter(|hoped| **hoped).count();
            // One that waits for itself never comes to rest.
            let more = if number < MOST_HOPES { hoped } else { usize::MAX / 2 };
            self.waiting.get_mut(hope.step).into_iter().for_each(|waiting| *waiting += more);
        }
        self.hopes = hopes;
    }

    /// All in a range but what leans on the item itself.
    fn hope(&self, id: ItemId, range: std::ops::Range<usize>, count: usize) -> Hope {
        let mut leans = vec![false; self.waiting.len()];
        let mut ahead = vec![id.index()];
        while let Some(step) = ahead.pop() {
            let Some(seen) = leans.get_mut(step).filter(|seen| !**seen) else { continue };
            *seen = true;
            ahead.extend(self.leaners.get(step).into_iter().flatten());
        }
        let hoped = leans.iter().take(count).enumerate();
        let hoped = hoped.map(|(index, leans)| range.contains(&index) && !leans).collect();
        Hope { step: id.index(), hoped }
    }

    /// What leans on nothing unsettled is settled in turn.
    fn settle(mut self) -> Vec<usize> {
        let free = self.waiting.iter().enumerate().filter(|(_, count)| **count == 0);
        let mut order: Vec<usize> = free.map(|(step, _)| step).collect();
        let mut next = 0;
        while let Some(step) = order.get(next).copied() {
            next += 1;
            let mut leaners = self.leaners.get_mut(step).map(std::mem::take).unwrap_or_default();
            if crate::RULES {
                let hoping = self.hopes.iter().filter(|hope| hope.hoped.get(step) == Some(&true));
                leaners.extend(hoping.map(|hope| hope.step));
            }
            for leaner in leaners {
                let Some(count) = self.waiting.get_mut(leaner) else { continue };
                *count -= 1;
                if *count == 0 {
                    order.push(leaner);
                }
            }
        }
        order
    }
}
