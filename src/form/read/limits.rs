//! How much a form may hold. A form that goes beyond ends in a fault, not in a page that hangs.

use super::Reader;
use crate::form::{More, Problem};

/// The largest file, in bytes.
pub(super) const LARGEST: usize = 10 * 1024 * 1024;

/// Most items.
const MOST_ITEMS: usize = 20_000;

/// Most options of all items together: value sets may be named by many items.
const MOST_OPTIONS: usize = 200_000;

/// Most rules: each may be evaluated while somebody types.
const MOST_RULES: usize = 5_000;

/// Most patterns: each may take 64 kB.
const MOST_PATTERNS: usize = 500;

/// Most variables of all elements together: a rule holds those that it uses.
const MOST_VARIABLES: usize = 200;

/// How deep items may be nested. The parser ends at 128 levels, and an item takes two.
pub(super) const DEEPEST: usize = 64;

/// Whether there is room for another item here.
pub(super) fn has_room(reader: &mut Reader<'_>, path: &str) -> bool {
    let problem = if reader.depth >= DEEPEST {
        Problem::TooDeep
    } else if reader.items.len() >= MOST_ITEMS {
        Problem::TooManyItems
    } else {
        return true;
    };
    if reader.faults.last().is_none_or(|last| last.problem != problem) {
        reader.fault(path, None, problem);
    }
    false
}

/// Whether there is room for so many more options.
pub(super) fn has_room_for_options(reader: &mut Reader<'_>, more: usize) -> bool {
    reader.options = reader.options.saturating_add(more);
    reader.options <= MOST_OPTIONS
}

/// Whether there is room for another pattern.
pub(super) fn has_room_for_pattern(reader: &mut Reader<'_>) -> bool {
    reader.patterns += 1;
    reader.patterns <= MOST_PATTERNS
}

/// Points out more rules, variables or patterns than can be evaluated.
pub(super) fn rules(reader: &mut Reader<'_>, rules: usize, variables: usize) {
    if !has_room_for_rule(rules, variables) || reader.patterns > MOST_PATTERNS {
        reader.fault("", None, Problem::TooManyRules);
    }
}

/// Whether there is room for another rule beside so many, with so many variables.
pub(super) fn has_room_for_rule(rules: usize, variables: usize) -> bool {
    rules <= MOST_RULES && variables <= MOST_VARIABLES
}

/// Points out groups that begin with more rows in rows than a form may have items.
pub(super) fn rows(reader: &mut Reader<'_>) {
    let mut times: Vec<u64> = Vec::with_capacity(reader.items.len());
    let mut all: u64 = 0;
    for item in &reader.items {
        let around = item.parent.and_then(|parent| times.get(parent.index())).copied();
        let own = item.more().filter(|_| item.is_repeating_group());
        let own = own.and_then(More::first_rows).map_or(1, u64::from);
        let here = around.unwrap_or(1).saturating_mul(own.max(1));
        all = all.saturating_add(here);
        times.push(here);
    }
    if all > MOST_ITEMS as u64 {
        reader.fault("", None, Problem::TooManyItems);
    }
}
