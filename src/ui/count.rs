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
    let shown =
        shown.map(|shown| element("span", attrs!["aria-hidden": "true"], vec![text(shown)]));
    let class = if over.is_some() { "cnt over" } else { "cnt" };
    if crate::WHOLE {
        return tag("p", class, vec![shown.unwrap_or_default()]);
    }
    let said = said(seen, place).map(text).unwrap_or_default();
    let said = element("span", attrs!["class": "sr", "role": "status"], vec![said]);
    tag("p", class, vec![shown.unwrap_or_default(), said])
}

/// What is said of the count of one of the answers, near the end and after a pause.
fn said(seen: Seen<'_>, place: usize) -> Option<String> {
    let row = &seen.props.row;
    let most = row.item.max_length.filter(|_| seen.local.aloud)? as usize;
    let (used, fill) = (used(row, place), seen.props.texts.fill());
    near(used, most).then(|| match used.checked_sub(most) {
        Some(over) if over > 0 => (fill.characters_over)(over),
        _ => (fill.characters_left)(most.saturating_sub(used)),
    })
}

/// The same of all answers to a question: of the last one that there is something to say of.
pub(super) fn aloud(seen: Seen<'_>) -> Option<String> {
    (0..seen.props.row.answers.len()).rev().find_map(|place| said(seen, place))
}
