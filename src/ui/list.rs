//! A repeating group: its rows, a button for one more, and what was removed last, which stays
//! until it is brought back or something else is done: nobody is hurried.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::row::RowProps;
use super::tags::{all, attrs, div, element, keyed, section, tag, text};
use super::{button, field, group, hints, icons, remark, words};
use crate::sheet::Row;
use crate::state::Action;

/// A repeating group as a whole.
pub(super) fn view(props: &RowProps) -> Html {
    let row = &props.row;
    let id = field::id(row);
    let title = words::titled(&row.item, props.texts);
    let name = words::of(&row.item.text, props.texts);
    let help = row.rows.first().map(|first| field::help(&props.around(first), &id));
    let removed = props.removed.as_ref().filter(|(group, _)| *group == row.address);
    let removed = removed.map(|(_, place)| *place);
    let mut shown: Vec<Html> = row.rows.iter().map(|row| instance(props, row, &name)).collect();
    if let Some(place) = removed {
        shown.insert(place.min(shown.len()), put_back(props, &name, place));
    }
    let more = all(vec![icons::view(icons::PLUS), text((props.texts.fill().add)(&name))]);
    let add = Action::AddRow(row.address.clone());
    let add = vec![button::acting("btn sec", more, &props.act, add)];
    // Where a row went that was just made, the focus goes here.
    let add =
        if crate::WHOLE { element("div", attrs!["id": id.clone()], add) } else { div("", add) };
    let add = if may_grow(row) { add } else { Html::default() };
    let inside = vec![help.unwrap_or_default(), all(shown), add, remark::of_group(props)];
    section(group::card(props.level), props.level, field::part(&id, "t"), title, inside)
}

/// One row of the group.
fn instance(props: &RowProps, row: &Rc<Row>, name: &AttrValue) -> Html {
    let id = field::id(row);
    let number = row.place.map_or(1, |place| place.number);
    let title: AttrValue = [name, &*number.to_string()].join(" ").into();
    let level = props.level.saturating_add(1);
    let inside = group::inside(&props.around(row), &title);
    let alone = is_alone(row);
    let legend = tag("legend", "", vec![group::heading(level, &title, None)]);
    let instance = attrs!["class": "instance", "id": id.clone()];
    let contents = group::contents(&inside, row.contents());
    let contents = element("div", instance, vec![contents, hints::below(&inside)]);
    let remove = if alone { Html::default() } else { remove(props, row, name, number) };
    keyed(tag("fieldset", "sunken stack", vec![legend, contents, remove]), id.as_str())
}

/// Whether a row cannot be taken away: as many are asked for, or it is the last, and empty.
pub(super) fn is_alone(row: &Row) -> bool {
    let of = row.place.map_or(1, |place| place.of);
    of == 1 && !row.is_answered() || crate::WHOLE && !row.item.spares(of)
}

/// Whether the form takes one row more.
pub(super) fn may_grow(row: &Row) -> bool {
    !crate::WHOLE || row.item.allows(row.rows.len() + 1)
}

fn remove(props: &RowProps, row: &Rc<Row>, name: &str, number: usize) -> Html {
    let Some(last) = row.address.rows.last().copied() else { return Html::default() };
    let inside = vec![icons::view(icons::BIN), text((props.texts.fill().remove)(name, number))];
    let remove = Action::RemoveRow(props.row.address.clone(), last);
    div("", vec![button::acting("btn ter", all(inside), &props.act, remove)])
}

pub(super) fn put_back(props: &RowProps, name: &str, place: usize) -> Html {
    let onclick = props.act.reform(|_| Action::PutBack);
    html! {
        <div class="note row" key="put-back">
            <p id="removed">{ (props.texts.fill().removed)(name, place + 1) }</p>
            <button class="btn sec" type="button" id="put-back" aria-describedby="removed"
                {onclick}>
                { props.texts.fill().undo }
            </button>
        </div>
    }
}
