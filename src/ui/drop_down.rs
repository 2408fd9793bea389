//! A choice from a list that opens.

use yew::{Callback, Event, Html, html};

use super::field::quiet;
use super::row::{RowProps, Seen};
use super::tags::{all, attrs, div, element, with};
use super::{field, option, own_words, remark};
use crate::form::{Item, Kind, Value};
use crate::state::Action;

/// The value of the entry that stands for own words.
const OWN: &str = "o";

/// A choice from a list that opens.
pub(super) fn view(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let row = &props.row;
    let id = field::id(row);
    let onchange = if row.item.is_open() { choosing_or_own(seen) } else { choosing(props) };
    let is_own = own_words::are_on(seen);
    let select = html! {
        <select {onchange}>
            <option value="" selected={row.answers.is_empty() && !is_own}>
                { props.texts.fill().choose }
            </option>
            { for entries(props) }
            { own(props, is_own) }
        </select>
    };
    let help = remark::about(props, &id);
    let said = quiet!["id": id.clone(), "class": "w20", "aria-describedby": help];
    let label = element("label", attrs!["for": id.clone()], vec![field::question(props)]);
    let select = with(select, said);
    let after = vec![own_words::words(seen), remark::wanted(props)];
    div("f short", vec![label, field::help(props, &id), select, all(after)])
}

/// The value of an entry is its place in the list; the first entry is no option.
fn choosing(props: &RowProps) -> Callback<Event> {
    let (at, item) = (props.row.address.clone(), props.row.item.clone());
    props.act.reform(move |event: Event| {
        let place = field::text_in(&event).parse::<usize>().ok();
        match place.and_then(|place| value(&item, place)) {
            Some(value) => Action::Choose(at.clone(), value, true),
            None => Action::Unanswer(at.clone()),
        }
    })
}

/// As [`choosing`], with an entry for own words.
fn choosing_or_own(seen: Seen<'_>) -> Callback<Event> {
    let (choose, turn) = (choosing(seen.props), own_words::turn(seen));
    let is_own = own_words::are_on(seen);
    Callback::from(move |event: Event| {
        let wants_own = &*field::text_in(&event) == OWN;
        if wants_own || is_own {
            turn.emit(wants_own);
        }
        if !wants_own {
            choose.emit(event);
        }
    })
}

/// Yes and no stand in a list only where a cell of a table holds no more.
fn entries(props: &RowProps) -> Vec<Html> {
    let row = &props.row;
    if crate::WHOLE && row.item.kind == Kind::Boolean {
        let fill = &props.texts.fill();
        let both = [(true, "0", fill.yes), (false, "1", fill.no)].into_iter();
        let both = both.map(|(value, place, name)| {
            let selected = row.has(&Value::Boolean(value));
            html! { <option value={place} {selected}>{ name }</option> }
        });
        return both.collect();
    }
    let options = row.item.options.iter().enumerate().map(|(place, given)| {
        let selected = row.has(&given.value);
        let name = option::name(given, props.texts);
        html! { <option value={place.to_string()} {selected}>{ name }</option> }
    });
    options.collect()
}

/// The entry for own words.
fn own(props: &RowProps, selected: bool) -> Html {
    if !props.row.item.is_open() {
        return Html::default();
    }
    html! { <option value={OWN} {selected}>{ props.texts.more().own_words }</option> }
}

/// What an entry stands for.
fn value(item: &Item, place: usize) -> Option<Value> {
    if crate::WHOLE && item.kind == Kind::Boolean {
        return [true, false].get(place).map(|value| Value::Boolean(*value));
    }
    item.options.get(place).map(|given| given.value.clone())
}
