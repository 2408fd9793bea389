//! What all questions share: names of elements, label, help, and what a field tells the helpers
//! that browsers and their extensions bring along.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{AttrValue, Html, TargetCast};

use super::row::RowProps;
use super::tags::{all, attrs, element, p, tag, text, words};
use crate::sheet::Row;

/// The id of the first control of a question, which is where the focus goes.
pub(super) fn id(row: &Row) -> AttrValue {
    row.address.to_string().into()
}

/// The id of another part of the same question.
pub(super) fn part(id: &str, suffix: &str) -> AttrValue {
    [id, suffix].join("-").into()
}

/// How a text field names itself to the journal.
pub(super) fn name(id: &str, index: usize) -> AttrValue {
    [id, &index.to_string()].join(":").into()
}

/// The words of the question, with what is only for those who listen: where a question stands that
/// others sound just like.
pub(super) fn question(props: &RowProps) -> Html {
    let item = &props.row.item;
    let mark = || words("span", "opt-mark", props.texts.fill.optional);
    let optional = (!item.required).then(|| all(vec![text(" "), mark()]));
    all(vec![plain_question(props), optional.unwrap_or_default(), whereabouts(props)])
}

/// The words of the question, and nothing else.
pub(super) fn plain_question(props: &RowProps) -> Html {
    let item = &props.row.item;
    let prefix = item.prefix.as_ref().map(|prefix| super::words::of(prefix, props.texts));
    let prefix = prefix.map(|prefix| all(vec![text(prefix), text(" ")]));
    let question = super::words::of(&item.text, props.texts);
    all(vec![prefix.unwrap_or_default(), text(question)])
}

/// The group around the question, hidden, where the words alone would not tell it from another.
pub(super) fn whereabouts(props: &RowProps) -> Html {
    match &props.within {
        Some(within) if super::words::is_double(&props.form, &props.row) => {
            tag("span", "sr", vec![text(" "), text(within.clone())])
        }
        _ => Html::default(),
    }
}

/// The help that belongs to a row.
pub(super) fn help(props: &RowProps, id: &str) -> Html {
    let mut help = props.row.help().peekable();
    if help.peek().is_none() {
        return Html::default();
    }
    let lines = help.map(|row| p("", super::words::of(&row.item.text, props.texts)));
    element("div", attrs!["class": "hint", "id": part(id, "h")], lines.collect())
}

/// The name of the help, where there is some.
pub(super) fn described(row: &Row, id: &str) -> Option<AttrValue> {
    row.help().next().map(|_| part(id, "h"))
}

/// The text in a field. Every field has a `value`, whichever element it is.
pub(super) fn text_in(event: &impl TargetCast) -> Rc<str> {
    event.target_unchecked_into::<HtmlInputElement>().value().into()
}

/// What a field says about itself, and that it asks all helpers to keep off: what is written must
/// neither be sent to a spelling service nor kept by the browser or by a keeper of passwords.
macro_rules! quiet {
    ($($name:literal: $value:expr),+ $(,)?) => {
        $crate::ui::tags::attrs![
            $($name: $value),+,
            "autocomplete": "off",
            "autocorrect": "off",
            "spellcheck": "false",
            "writingsuggestions": "false",
            "data-gramm": "false",
            "data-1p-ignore": "true",
            "data-lpignore": "true",
        ]
    };
}
pub(super) use quiet;
