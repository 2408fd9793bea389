//! How much a form may hold. A form that goes beyond ends in a fault, not in a page that hangs.

use super::Reader;
use crate::form::Problem;

/// The largest file, in bytes.
pub(super) const LARGEST: usize = 10 * 1024 * 1024;

/// Most items.
const MOST_ITEMS: usize = 20_000;

/// Most options of all items together: value sets may be named by many items.
const MOST_OPTIONS: usize = 200_000;

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
