//! A choice from a list that opens.

use yew::{Event, Html, html};

use super::field::quiet;
use super::row::RowProps;
use super::tags::{attrs, div, element, with};
use super::{field, words};
use crate::state::Action;

/// A choice from a list that opens.
pub(super) fn view(props: &RowProps) -> Html {
    let row = &props.row;
    let id = field::id(row);
    let (at, item) = (row.address.clone(), row.item.clone());
    // The value of an entry is its place in the list; the first entry is no option.
    let onchange = props.act.reform(move |event: Event| {
        let place = field::text_in(&event).parse::<usize>().ok();
        match place.and_then(|place| item.options.get(place)) {
            Some(option) => Action::Choose(at.clone(), option.value.clone(), true),
            None => Action::Unanswer(at.clone()),
        }
    });
    let options = row.item.options.iter().enumerate().map(|(place, option)| {
        let selected = row.has(&option.value);
        let name = words::of(&option.display, props.texts);
        html! { <option value={place.to_string()} {selected}>{ name }</option> }
    });
    let select = html! {
        <select {onchange}>
            <option value="" selected={row.answers.is_empty()}>{ props.texts.fill.choose }</option>
            { for options }
        </select>
    };
    let help = field::described(row, &id);
    let said = quiet!["id": id.clone(), "class": "w20", "aria-describedby": help];
    let label = element("label", attrs!["for": id.clone()], vec![field::question(props)]);
    div("f short", vec![label, field::help(props, &id), with(select, said)])
}
