//! Rows of repeating groups that nobody has begun. A form shows one from the start, and people add
//! one too many: such a row is as if it were not there, and nothing is missing in it.

use crate::answers::{Address, Answers, RowId};
use crate::form::{Form, Item};

/// Whether a place lies in a row that nobody has begun and nobody must.
pub(super) fn is_idle(form: &Form, answers: &Answers, at: &Address) -> bool {
    if !crate::WHOLE || at.rows.is_empty() {
        return false;
    }
    let groups = form.repeating_around(at.item).into_iter().filter_map(|group| form.item(group));
    groups.zip(at.rows.iter()).enumerate().any(|(depth, (group, row))| {
        let rows = at.rows.get(..depth).unwrap_or_default().into();
        is_idle_row(answers, group, &Address { item: group.id, rows }, *row)
    })
}

/// Whether a row is one that nobody has begun. Where there must be one, the first stands for it.
pub(super) fn is_idle_row(answers: &Answers, item: &Item, group: &Address, row: RowId) -> bool {
    let is_blank = |row: &RowId| answers.is_blank(item, &group.in_row(*row));
    let rows = answers.rows(group);
    let must_be = || item.required && rows.first() == Some(&row) && rows.iter().all(is_blank);
    is_blank(&row) && !must_be()
}
