//! A repeating group: its rows, a button for one more, and what was removed last, which stays
//! until it is brought back or something else is done: nobody is hurried.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::row::RowProps;
use super::{button, field, group, icons, words};
use crate::sheet::Row;
use crate::state::Action;

/// A repeating group as a whole.
pub(super) fn view(props: &RowProps) -> Html {
    let row = &props.row;
    let id = field::id(row);
    let title = field::part(&id, "t");
    let name = words::of(&row.item.text, props.texts);
    let help = row.rows.first().map(|first| field::help(&props.around(first), &id));
    let removed = props.removed.as_ref().filter(|(group, _)| *group == row.address);
    let removed = removed.map(|(_, place)| *place);
    let mut shown: Vec<Html> = row.rows.iter().map(|row| instance(props, row, &name)).collect();
    if let Some(place) = removed {
        shown.insert(place.min(shown.len()), put_back(props, &name, place));
    }
    let more = html! { <>{ icons::view(icons::PLUS) }{ (props.texts.fill.add)(&name) }</> };
    let add = Action::AddRow(row.address.clone());
    html! {
        <section class={group::card(props.level)} aria-labelledby={title.clone()}>
            { group::heading(props.level, &name, Some(title)) }
            { help.unwrap_or_default() }
            <>{ for shown }</>
            <div>{ button::acting("btn sec", more, &props.act, add) }</div>
        </section>
    }
}

/// One row of the group.
fn instance(props: &RowProps, row: &Rc<Row>, name: &AttrValue) -> Html {
    let id = field::id(row);
    let number = row.place.map_or(1, |place| place.number);
    let title: AttrValue = [name, &*number.to_string()].join(" ").into();
    let level = props.level.saturating_add(1);
    let inside = group::inside(&props.around(row), &title);
    let alone = row.place.is_none_or(|place| place.of == 1) && !row.is_answered();
    html! {
        <fieldset class="sunken stack" key={id.as_str()}>
            <legend>{ group::heading(level, &title, None) }</legend>
            <div class="instance" id={id.clone()}>{ group::contents(&inside, row.contents()) }</div>
            if !alone { { remove(props, row, name, number) } }
        </fieldset>
    }
}

fn remove(props: &RowProps, row: &Rc<Row>, name: &str, number: usize) -> Html {
    let Some(last) = row.address.rows.last().copied() else { return Html::default() };
    let inside = html! {
        <>{ icons::view(icons::BIN) }{ (props.texts.fill.remove)(name, number) }</>
    };
    let remove = Action::RemoveRow(props.row.address.clone(), last);
    html! { <div>{ button::acting("btn ter", inside, &props.act, remove) }</div> }
}

fn put_back(props: &RowProps, name: &str, place: usize) -> Html {
    let onclick = props.act.reform(|_| Action::PutBack);
    html! {
        <div class="note row" key="put-back">
            <p id="removed">{ (props.texts.fill.removed)(name, place + 1) }</p>
            <button class="btn sec" type="button" id="put-back" aria-describedby="removed"
                {onclick}>
                { props.texts.fill.undo }
            </button>
        </div>
    }
}
