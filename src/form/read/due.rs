//! Reads by when a date is to be there (our extension `due`), once all items are known. What names
//! no date, or no number of days that makes sense, has no effect, and the report says so.

use std::rc::Rc;

use serde_json::Value as Json;

use super::Reader;
use super::extensions::own;
use crate::form::{Due, ItemId, Kind, Whole};

/// The most working days: more than a year is no time to wait.
const MOST: u64 = 365;

/// Finds the dates from which days are counted.
pub(super) fn resolve(reader: &mut Reader<'_>) {
    for index in 0..reader.items.len() {
        let extension = reader.places.get(index).and_then(|(json, _)| own(json, "due"));
        let Some(due) = extension.and_then(|extension| read(reader, index, extension)) else {
            continue;
        };
        let Some(item) = reader.items.get_mut(index) else { continue };
        let mut more = item.more().cloned().unwrap_or_default();
        more.due = Some(due);
        item.more = Whole::new(Rc::new(more));
    }
}

fn read(reader: &Reader<'_>, index: usize, extension: &Json) -> Option<Due> {
    let parts = extension.get("extension")?.as_array()?;
    let part =
        |name: &str| parts.iter().find(|part| part.get("url").and_then(Json::as_str) == Some(name));
    let after = reader.links.find(part("after")?.get("valueString")?.as_str()?)?;
    let days = part("workingDays")?.get("valueInteger")?.as_u64()?;
    let is_date =
        |id: ItemId| reader.items.get(id.index()).is_some_and(|item| item.kind == Kind::Date);
    let itself = after.index() == index;
    let dates = is_date(after) && reader.items.get(index).is_some_and(|it| it.kind == Kind::Date);
    let working_days = u16::try_from(days).ok().filter(|_| (1..=MOST).contains(&days))?;
    (dates && !itself).then_some(Due { after, working_days })
}
