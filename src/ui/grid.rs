//! A repeating group as a table (`gtable`): a row for each of its rows, a column for each of its
//! questions. Each control has the name of its column and of its row. On narrow screens every row
//! is a card of its own, and the names of the columns stand at the fields.

use std::rc::Rc;

use yew::{AttrValue, Html};

use super::row::{RowProps, keyed};
use super::tags::{self, all, attrs, element, section, text};
use super::{button, field, group, hints, icons, list, remark, words};
use crate::form::{Control, Item, Kind};
use crate::sheet::Row;
use crate::state::Action;

/// Whether a repeating group as a whole asks to be a table.
pub(super) fn is_one(row: &Row) -> bool {
    crate::WHOLE && row.is_list() && row.item.control == Control::Grid
}

/// The table with its heading and the button for one row more.
pub(super) fn view(props: &RowProps) -> Html {
    let row = &props.row;
    let id = field::id(row);
    let name = words::of(&row.item.text, props.texts);
    let help = row.rows.first().map(|first| field::help(&props.around(first), &id));
    let removed = props.removed.as_ref().filter(|(group, _)| *group == row.address);
    let removed = removed.map(|(_, place)| list::put_back(props, &name, *place));
    let more = all(vec![icons::view(icons::PLUS), text((props.texts.fill().add)(&name))]);
    let add = button::acting("btn sec", more, &props.act, Action::AddRow(row.address.clone()));
    let here = attrs!["id": id.clone()];
    let add = if list::may_grow(row) { element("div", here, vec![add]) } else { Html::default() };
    let about = remark::of_group(props);
    let inside = vec![
        help.unwrap_or_default(),
        table(props, &name),
        removed.unwrap_or_default(),
        add,
        about,
    ];
    let title = words::titled(&row.item, props.texts);
    section(group::card(props.level), props.level, field::part(&id, "t"), title, inside)
}

/// The questions that are columns.
fn columns(props: &RowProps) -> Vec<&Rc<Item>> {
    let hidden = |item: &Item| item.more().is_some_and(|more| more.hidden);
    let columns = props.form.children(props.row.item.id);
    columns.filter(|item| item.kind != Kind::Display && !hidden(item)).collect()
}

/// The roles are those that the elements have by themselves; they are written out because a
/// browser forgets them where a table is laid out as cards.
fn table(props: &RowProps, name: &AttrValue) -> Html {
    let columns = columns(props);
    let heads = columns.iter().map(|item| {
        let said = attrs!["scope": "col", "role": "columnheader"];
        let short = item.short_text.as_ref().unwrap_or(&item.text);
        element("th", said, vec![text(words::of(short, props.texts))])
    });
    let corner = || element("td", attrs!["role": "cell"], Vec::new());
    let heads = std::iter::once(corner()).chain(heads).chain([corner()]).collect();
    let head = element("thead", attrs!["role": "rowgroup"], vec![row(None, heads)]);
    let body = props.row.rows.iter().map(|row| line(props, row, &columns, name)).collect();
    let body = element("tbody", attrs!["role": "rowgroup"], vec![all(body)]);
    let caption = tags::words("caption", "sr", name.clone());
    let table = attrs!["class": "grid-table", "role": "table"];
    element("table", table, vec![caption, head, body])
}

fn row(id: Option<AttrValue>, cells: Vec<Html>) -> Html {
    element("tr", attrs!["id": id, "role": "row"], cells)
}

fn line(props: &RowProps, of: &Rc<Row>, columns: &[&Rc<Item>], name: &AttrValue) -> Html {
    let number = of.place.map_or(1, |place| place.number);
    let title: AttrValue = [name, &*number.to_string()].join(" ").into();
    let inside = group::inside(&props.around(of), &title);
    let head = attrs!["scope": "row", "role": "rowheader"];
    let head = element("th", head, vec![text(title)]);
    let cells = columns.iter().map(|item| {
        let row = of.rows.iter().find(|row| row.item.id == item.id);
        let shown = row.map(|row| keyed(RowProps { in_cell: true, ..inside.around(row) }));
        element("td", attrs!["role": "cell"], vec![shown.unwrap_or_default()])
    });
    let alone = list::is_alone(of);
    let remove = if alone { Html::default() } else { remove(props, of, name, number) };
    let last = vec![hints::below(&inside), remove];
    let last = element("td", attrs!["role": "cell"], last);
    let cells = std::iter::once(head).chain(cells).chain([last]).collect();
    let id = field::id(of);
    tags::keyed(row(Some(id.clone()), cells), id.as_str())
}

/// The button that takes a row away. Where the row is a line, there is room for the icon only.
fn remove(props: &RowProps, of: &Row, name: &str, number: usize) -> Html {
    let Some(last) = of.address.rows.last().copied() else { return Html::default() };
    let said = (props.texts.fill().remove)(name, number);
    let inside = all(vec![icons::view(icons::BIN), tags::words("span", "words", said)]);
    let remove = Action::RemoveRow(props.row.address.clone(), last);
    button::acting("btn ter", inside, &props.act, remove)
}
