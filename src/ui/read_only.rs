//! A question whose answer is shown and cannot be changed here: it was calculated, or is given.

use yew::Html;

use super::row::RowProps;
use super::tags::{all, attrs, div, element, p, tag};
use super::{field, shapes, words};
use crate::answers::Answer;
use crate::form::Item;
use crate::sheet::Row;
use crate::texts::Texts;

/// Whether an answer can be read and not changed.
pub(super) fn is_fixed(item: &Item) -> bool {
    item.more().is_some_and(|more| more.read_only)
}

/// The answer in the place of a field. An `output` says aloud when its contents change.
pub(super) fn view(props: &RowProps) -> Html {
    let row = &props.row;
    let id = field::id(row);
    let label = element(
        "label",
        attrs!["for": id.clone()],
        vec![field::marked(props, Some(props.texts.more().fixed))],
    );
    let said = attrs![
        "id": id.clone(),
        "tabindex": "-1",
        "aria-describedby": field::described(row, &id),
    ];
    let output = element("output", said, vec![answers(row, props.texts)]);
    div("f short", vec![label, field::help(props, &id), output])
}

fn answers(row: &Row, texts: &'static Texts) -> Html {
    let said: Vec<&Answer> = row.answers.iter().filter(|answer| !answer.is_empty()).collect();
    if said.is_empty() {
        return p("muted", texts.fill().not_filled);
    }
    all(said.into_iter().map(|answer| shown(&row.item, answer, texts)).collect())
}

/// An answer to be read: in words, and a position with its shape.
pub(super) fn shown(item: &Item, answer: &Answer, texts: &'static Texts) -> Html {
    let words = words::answer(item, answer, texts);
    let option = answer.value().and_then(|value| item.option(value));
    match option.and_then(|option| option.position) {
        Some(position) => tag("p", "", vec![shapes::with_word(position, words)]),
        None => p("kept", words),
    }
}
