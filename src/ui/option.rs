//! One option of a question: a radio button or a check box with its words, as a card or a line.

use yew::{AttrValue, Html, html};

use super::row::RowProps;
use super::tags::{all, attrs, div, element, tag, text, words};
use super::{button, field, remark};
use crate::form::{AnswerOption, Value};
use crate::state::Action;
use crate::texts::Texts;

/// What is chosen with.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Box {
    Radio,
    Check,
}

impl Box {
    /// What HTML calls it.
    pub(super) fn name(self) -> &'static str {
        if self == Self::Radio { "radio" } else { "checkbox" }
    }
}

/// What a person reads of an option.
pub(super) fn name(given: &AnswerOption, texts: &Texts) -> AttrValue {
    let name = super::words::option(given, texts);
    match given.prefix.as_ref().filter(|_| crate::WHOLE) {
        Some(prefix) => [&*super::words::of(prefix, texts), &*name].join(" ").into(),
        None => name,
    }
}

/// The radio button or check box of a value. The first of a question has the question's own id.
pub(super) fn input(props: &RowProps, kind: Box, place: usize, value: &Value) -> Html {
    let id = field::id(&props.row);
    let (at, chosen) = (props.row.address.clone(), value.clone());
    let checked = props.row.has(value);
    let onchange = props.act.reform(move |_| {
        Action::Choose(at.clone(), chosen.clone(), kind == Box::Radio || !checked)
    });
    let kind = kind.name();
    let own = (place == 0).then(|| id.clone());
    html! { <input type={kind} id={own} name={id} {checked} {onchange} autocomplete="off" /> }
}

/// An option as a card.
pub(super) fn card(
    class: &'static str,
    input: Html,
    name: AttrValue,
    mark: Html,
    meaning: Option<AttrValue>,
) -> Html {
    let meaning = meaning.map(|meaning| words("span", "d", meaning)).unwrap_or_default();
    tag("label", class, vec![input, words("b", "", name), mark, meaning])
}

/// An option as a line.
pub(super) fn line(input: Html, name: AttrValue) -> Html {
    tag("label", "opt line", vec![input, words("span", "", name)])
}

/// The sentence beside an option.
pub(super) fn meaning(props: &RowProps, option: &AnswerOption) -> Option<AttrValue> {
    option.meaning.as_ref().map(|meaning| super::words::of(meaning, props.texts))
}

/// The fieldset around the options of a question.
pub(super) fn fieldset(props: &RowProps, options: Html) -> Html {
    let id = field::id(&props.row);
    let described = remark::about(props, &id);
    let legend = tag("legend", "lab", vec![field::question(props)]);
    let inside = vec![legend, field::help(props, &id), remark::wanted(props), options];
    element("fieldset", attrs!["class": "stack stack-s", "aria-describedby": described], inside)
}

/// The button that takes an answer away again, where the question may stay without one.
pub(super) fn unanswer(props: &RowProps) -> Html {
    let item = &props.row.item;
    if item.required || item.repeats || props.row.answers.is_empty() {
        return Html::default();
    }
    let unanswer = Action::Unanswer(props.row.address.clone());
    div("", vec![button::acting("btn ter small", to_unanswer(props), &props.act, unanswer)])
}

/// What stands in that button.
pub(super) fn to_unanswer(props: &RowProps) -> Html {
    let which = tag("span", "sr", vec![text(": "), field::plain_question(props)]);
    all(vec![text(props.texts.fill().unanswer), which])
}
