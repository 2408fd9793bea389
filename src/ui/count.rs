//! How much of a text's length is used. Those who see read it all the time; those who listen hear
//! it near the end only, and only when they have stopped typing, so that it never talks over them.

use yew::Html;

use super::row::Seen;
use super::tags::{attrs, element, tag, text};
use crate::form::Kind;
use crate::sheet::Row;

/// Whether little is left of the length of an answer.
pub(super) fn is_near(row: &Row) -> bool {
    let most = row.item.max_length.map_or(usize::MAX, |most| most as usize);
    (0..row.answers.len()).any(|place| near(used(row, place), most))
}

fn near(used: usize, most: usize) -> bool {
    used.saturating_mul(10) > most.saturating_mul(9)
}

fn used(row: &Row, place: usize) -> usize {
    let text = row.answers.get(place).and_then(|answer| answer.text());
    text.map_or(0, |text| text.chars().count())
}

/// How many lines a text takes, near enough, in a field that does not grow by itself.
pub(super) fn lines(text: &str) -> usize {
    let lines = text.split('\n').map(|line| line.chars().count() / LETTERS + 1);
    lines.sum::<usize>().clamp(2, MOST_LINES)
}

/// As many letters as stand on a line of a narrow field.
const LETTERS: usize = 60;

/// A field that is higher would leave no room for the rest of the page.
const MOST_LINES: usize = 14;

/// The count for one of the answers.
pub(super) fn view(seen: Seen<'_>, place: usize) -> Html {
    let row = &seen.props.row;
    let Some(most) = row.item.max_length else { return Html::default() };
    let (used, most) = (used(row, place), most as usize);
    let fill = &seen.props.texts.fill();
    let near = near(used, most);
    let over = used.checked_sub(most).filter(|over| *over > 0).map(fill.characters_over);
    let shown = (near || row.item.kind == Kind::Text)
        .then(|| over.clone().unwrap_or_else(|| (fill.characters)(used, most)));
    let said = (near && seen.local.aloud)
        .then(|| over.clone().unwrap_or_else(|| (fill.characters_left)(most - used)));
    let shown =
        shown.map(|shown| element("span", attrs!["aria-hidden": "true"], vec![text(shown)]));
    let said = said.map(text).unwrap_or_default();
    let said = element("span", attrs!["class": "sr", "role": "status"], vec![said]);
    let class = if over.is_some() { "cnt over" } else { "cnt" };
    tag("p", class, vec![shown.unwrap_or_default(), said])
}
