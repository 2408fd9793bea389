//! Own words beside options (`open-choice`): one line more behind the options, and a field for
//! the words that opens with it.

use web_sys::FocusEvent;
use yew::{AttrValue, Callback, Html, InputEvent, html};

use super::field::quiet;
use super::lines::Happened;
use super::local::Message;
use super::option::{self, Box};
use super::row::{RowProps, Seen};
use super::tags::{all, attrs, div, element, text, with};
use super::{button, field};
use crate::answers::Answer;
use crate::form::Whole;
use crate::sheet::Row;
use crate::state::Action;

/// The answer in own words.
pub(super) fn answer(row: &Row) -> Option<&Answer> {
    if !row.item.is_open() {
        return None;
    }
    row.answers.iter().find(|answer| answer.is_in_own_words(&row.item))
}

/// Whether own words are the answer, or are to be.
pub(super) fn are_on(seen: Seen<'_>) -> bool {
    seen.props.row.item.is_open() && (seen.local.lines.own || answer(&seen.props.row).is_some())
}

/// The line behind the options, with its field.
pub(super) fn line(seen: Seen<'_>, kind: Box) -> Html {
    if !seen.props.row.item.is_open() {
        return Html::default();
    }
    let id = field::id(&seen.props.row);
    let (checked, name) = (are_on(seen), seen.props.texts.more().own_words);
    let turn = turn(seen);
    let onchange = Callback::from(move |_| turn.emit(kind == Box::Radio || !checked));
    let kind = kind.name();
    let input = html! { <input type={kind} name={id} {checked} {onchange} autocomplete="off" /> };
    all(vec![option::line(input, name.into()), words(seen)])
}

/// Own words are to be the answer, or not. Where one answer is all, another makes room.
pub(super) fn turn(seen: Seen<'_>) -> Callback<bool> {
    let row = &seen.props.row;
    let (act, at, link) = (seen.props.act.clone(), row.address.clone(), seen.link.clone());
    let (is_there, alone) = (answer(row).is_some(), !row.item.repeats && !row.answers.is_empty());
    let option = row.answers.first().and_then(Answer::value).cloned().filter(|_| !is_there);
    Callback::from(move |on| {
        if let Some(own) = Whole::new(Happened::Own(on)) {
            link.send_message(Message::Line(own));
        }
        if is_there {
            act.emit(Action::Type(at.clone(), 0, "".into()));
        } else if let Some(option) = option.clone().filter(|_| alone) {
            act.emit(Action::Choose(at.clone(), option, false));
        }
    })
}

/// The field for the words, where they are the answer. Which of the answers they are, `state`
/// knows.
pub(super) fn words(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let row = &props.row;
    if !are_on(seen) {
        return Html::default();
    }
    let own = field::id(row);
    let id = field::part(&own, "o");
    let value = answer(row).and_then(Answer::text).unwrap_or_default().to_owned();
    let (at, left) = (row.address.clone(), row.address.clone());
    let oninput = props
        .act
        .reform(move |event: InputEvent| Action::Type(at.clone(), 0, field::text_in(&event)));
    let onfocusout = props.act.reform(move |_: FocusEvent| Action::Settle(left.clone(), 0));
    let said = quiet![
        "id": id.clone(),
        "type": "text",
        "class": "inp w20",
        "data-field": field::name(&own, 0),
    ];
    let name: AttrValue = props.texts.more().own_words.into();
    let name = vec![text(name), text(": "), field::plain_question(props)];
    let label = element("label", attrs!["class": "sr", "for": id], name);
    let input = with(html! { <input {value} {oninput} {onfocusout} /> }, said);
    div("f", vec![label, input])
}

/// The button that takes an answer away again, own words too.
pub(super) fn unanswer(seen: Seen<'_>) -> Html {
    let props: &RowProps = seen.props;
    let is_empty = props.row.answers.is_empty();
    if !are_on(seen) || props.row.item.required || props.row.item.repeats {
        return option::unanswer(props);
    }
    let (act, at, link) = (props.act.clone(), props.row.address.clone(), seen.link.clone());
    let onclick = Callback::from(move |_| {
        if let Some(own) = Whole::new(Happened::Own(false)) {
            link.send_message(Message::Line(own));
        }
        if !is_empty {
            act.emit(Action::Unanswer(at.clone()));
        }
    });
    div("", vec![button::button("btn ter small", option::to_unanswer(props), onclick, false)])
}
