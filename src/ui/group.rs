//! Groups, and what stands in a row, a group or a step: questions, groups, sentences.

use std::rc::Rc;

use yew::{AttrValue, Html};

use super::row::{RowProps, keyed};
use super::tags::{self, all, attrs, div, element, section, tag, text};
use super::{display, field, hints, language, words};
use crate::form::{Collapsible, Kind};
use crate::sheet::Row;

/// A group with its heading, as a card where it stands at the top of a step.
pub(super) fn view(props: &RowProps) -> Html {
    let id = field::id(&props.row);
    let name = words::of(&props.row.item.text, props.texts);
    let inside = inside(props, &name);
    let contents = contents(&inside, props.row.contents());
    let contents = all(vec![contents, hints::below(props)]);
    let help = field::help(props, &id);
    let title = words::titled(&props.row.item, props.texts);
    if props.row.item.collapsible != Collapsible::No {
        return folded(props, title, all(vec![help, contents]));
    }
    section(card(props.level), props.level, field::part(&id, "t"), title, vec![help, contents])
}

/// How a group looks, by its level.
pub(super) fn card(level: u8) -> &'static str {
    if level <= 2 { "card stack stack-l" } else { "stack" }
}

/// The surroundings of what stands in a group.
pub(super) fn inside(props: &RowProps, name: &AttrValue) -> RowProps {
    let level = props.level.saturating_add(1);
    let texts = language::texts(&props.form, &props.row.item, props.texts);
    RowProps { level, within: Some(name.clone()), texts, ..props.around(&props.row) }
}

/// A group that opens and closes.
pub(super) fn folded(props: &RowProps, name: AttrValue, contents: Html) -> Html {
    let open = props.row.item.collapsible == Collapsible::Open;
    let summary = tag("summary", "", vec![text(name), field::whereabouts(props)]);
    let class = if props.level <= 2 { "card" } else { "fold" };
    let inside = vec![summary, div("stack", vec![contents])];
    element("details", attrs!["class": class, "open": open.then_some("open")], inside)
}

/// Whether a row is asked for by itself: it is not hidden, and does not stand at another question.
pub(super) fn is_asked(row: &Row) -> bool {
    !field::is_attached(&row.item) && !row.item.more().is_some_and(|more| more.hidden)
}

/// What stands in a row and is asked for.
pub(super) fn asked(row: &Row) -> impl Iterator<Item = &Rc<Row>> {
    row.contents().filter(|row| is_asked(row))
}

/// A heading of a level.
pub(super) fn heading(level: u8, text: &AttrValue, id: Option<AttrValue>) -> Html {
    let name = match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        _ => "h5",
    };
    element(name, attrs!["id": id], vec![tags::text(text.clone())])
}

/// Rows one after the other. Sentences that follow each other stand in one box; the signs of a
/// position stand beside it and nowhere else.
pub(super) fn contents<'a>(props: &RowProps, rows: impl Iterator<Item = &'a Rc<Row>>) -> Html {
    let rows: Vec<_> = rows.filter(|row| is_asked(row)).collect();
    let mut shown = Vec::new();
    let mut said: Vec<&Rc<Row>> = Vec::new();
    for row in &rows {
        if row.item.kind == Kind::Display {
            // Sentences that are there for different reasons do not share a box.
            if said.first().is_some_and(|first| display::differ(first, row)) {
                flush(props, &mut said, &mut shown);
            }
            said.push(row);
            continue;
        }
        flush(props, &mut said, &mut shown);
        if !is_beside_a_position(&rows, row) {
            let signs = row.item.signs.and_then(|id| rows.iter().find(|row| row.item.id == id));
            shown.push(keyed(RowProps {
                signs: signs.map(|row| (*row).clone()),
                ..props.around(row)
            }));
        }
    }
    flush(props, &mut said, &mut shown);
    all(shown)
}

fn flush(props: &RowProps, said: &mut Vec<&Rc<Row>>, shown: &mut Vec<Html>) {
    if let Some(first) = said.first() {
        let key = field::id(first);
        let sentences = div("", vec![display::sentences(props.texts, said)]);
        shown.push(tags::keyed(sentences, key.as_str()));
        said.clear();
    }
}

fn is_beside_a_position(rows: &[&Rc<Row>], signs: &Rc<Row>) -> bool {
    rows.iter().any(|row| row.item.is_position() && row.item.signs == Some(signs.item.id))
}
