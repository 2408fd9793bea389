//! A choice from a list that opens.

use yew::{AttrValue, Event, Html, html};

use super::field::quiet;
use super::row::Seen;
use super::tags::{attrs, div, element, with};
use super::{field, option, own_words};
use crate::form::{Item, Kind, Value};
use crate::state::Action;
use crate::texts::Texts;

/// The value of the entry that stands for own words.
const OWN: &str = "o";

/// A choice from a list that opens.
pub(super) fn view(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let row = &props.row;
    let id = field::id(row);
    let (at, item, act) = (row.address.clone(), row.item.clone(), props.act.clone());
    let turn = row.item.is_open().then(|| own_words::turn(seen));
    let is_own = own_words::are_on(seen);
    // The value of an entry is its place in the list; the first entry is no option.
    let onchange = move |event: Event| {
        let text = field::text_in(&event);
        if let Some(turn) = turn.as_ref().filter(|_| is_own || &*text == OWN) {
            turn.emit(&*text == OWN);
        }
        let value = text.parse().ok().and_then(|place| entry(&item, place));
        match value {
            Some(value) => act.emit(Action::Choose(at.clone(), value, true)),
            None if &*text == OWN => {}
            None => act.emit(Action::Unanswer(at.clone())),
        }
    };
    let options = names(&row.item, props.texts).into_iter().enumerate().map(|(place, name)| {
        let selected = entry(&row.item, place).is_some_and(|value| row.has(&value));
        html! { <option value={place.to_string()} {selected}>{ name }</option> }
    });
    let own = row.item.is_open().then(|| {
        let name = props.texts.more().own_words;
        html! { <option value={OWN} selected={is_own}>{ name }</option> }
    });
    let none = row.answers.is_empty() && !is_own;
    let select = html! {
        <select {onchange}>
            <option value="" selected={none}>{ props.texts.fill.choose }</option>
            { for options }
            { own.unwrap_or_default() }
        </select>
    };
    let help = field::described(row, &id);
    let said = quiet!["id": id.clone(), "class": "w20", "aria-describedby": help];
    let label = element("label", attrs!["for": id.clone()], vec![field::question(props)]);
    let select = with(select, said);
    div("f short", vec![label, field::help(props, &id), select, own_words::words(seen)])
}

/// What an entry stands for. Yes and no stand in a list only where a cell holds no more.
fn entry(item: &Item, place: usize) -> Option<Value> {
    match item.kind {
        Kind::Boolean if cfg!(feature = "whole") => {
            [true, false].get(place).map(|value| Value::Boolean(*value))
        }
        _ => item.options.get(place).map(|given| given.value.clone()),
    }
}

fn names(item: &Item, texts: &Texts) -> Vec<AttrValue> {
    match item.kind {
        Kind::Boolean if cfg!(feature = "whole") => {
            vec![texts.fill.yes.into(), texts.fill.no.into()]
        }
        _ => item.options.iter().map(|given| option::name(given, texts)).collect(),
    }
}
