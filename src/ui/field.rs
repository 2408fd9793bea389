//! What all questions share: names of elements, label, help, and what a field tells the helpers
//! that browsers and their extensions bring along.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{AttrValue, Html, TargetCast};

use super::row::RowProps;
use super::scalar_field;
use super::tags::{all, attrs, element, p, tag, text, words};
use crate::browser;
use crate::form::{Control, Item};
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
    marked(props, (!item.required).then_some(props.texts.fill().optional))
}

/// The words of the question, with a mark behind them.
pub(super) fn marked(props: &RowProps, mark: Option<&'static str>) -> Html {
    let mark = mark.map(|mark| all(vec![text(" "), words("span", "opt-mark", mark)]));
    all(vec![plain_question(props), mark.unwrap_or_default(), whereabouts(props)])
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

/// The help that belongs to a row: sentences of the form, and how an answer may look.
pub(super) fn help(props: &RowProps, id: &str) -> Html {
    if !has_help(&props.row) {
        return Html::default();
    }
    let help = props.row.rows.iter().filter(|row| is_help(&row.item));
    let lines = help.map(|row| p("", super::words::of(&row.item.text, props.texts)));
    let format = format(props).map(|format| p("", format));
    let lines = lines.chain(format).collect();
    element("div", attrs!["class": "hint", "id": part(id, "h")], lines)
}

/// Whether a sentence belongs to the question or group around it, and stands before its answer.
fn is_help(item: &Item) -> bool {
    item.is_help() || crate::WHOLE && item.control == Control::Prompt
}

/// Whether an item stands at the question around it, and nowhere by itself.
pub(super) fn is_attached(item: &Item) -> bool {
    crate::WHOLE && matches!(item.control, Control::Prompt | Control::Unit)
}

fn has_help(row: &Row) -> bool {
    let format = || row.item.more().is_some_and(|more| more.entry_format.is_some());
    row.rows.iter().any(|row| is_help(&row.item))
        || scalar_field::has_example(&row.item)
        || format()
}

/// How an answer may look: as the form says it, or an example.
fn format(props: &RowProps) -> Option<AttrValue> {
    let item = &props.row.item;
    let format = item.more().and_then(|more| more.entry_format.as_ref());
    let format = format.map(|format| super::words::of(format, props.texts));
    format.or_else(|| Some(scalar_field::example(item, props.texts)?.into()))
}

/// The names of what describes a question: the help, where there is some, and what is pointed out.
pub(super) fn described(row: &Row, id: &str) -> Option<AttrValue> {
    let help = has_help(row).then(|| part(id, "h"));
    if !crate::WHOLE || !super::hints::has_some(row) {
        return help;
    }
    let hints = part(id, "n");
    Some(help.map_or(hints.clone(), |help| [&*help, &hints].join(" ").into()))
}

/// The text in a field. Every field has a `value`, whichever element it is.
pub(super) fn text_in(event: &impl TargetCast) -> Rc<str> {
    event.target_unchecked_into::<HtmlInputElement>().value().into()
}

/// The type of a field whose text is hidden from whoever looks over the shoulder, and its class
/// behind that of the field. It is none for passwords where the browser can hide text otherwise:
/// what stands in one, and the name beside it, browsers offer to keep.
pub(super) fn hidden(class: &'static str, shown: bool) -> (&'static str, AttrValue) {
    match shown {
        true => ("text", class.into()),
        false if browser::hides_text() => ("text", [class, "discs"].join(" ").into()),
        false => ("password", class.into()),
    }
}

/// What a field says about itself, and that it asks all helpers to keep off: what is written must
/// neither be sent to a service nor kept by the browser or by a keeper of passwords. Whether the
/// spelling may be checked the whole page says (`spellcheck` is inherited, HTML § 6.8.5).
macro_rules! quiet {
    ($($name:literal: $value:expr),+ $(,)?) => {
        $crate::ui::tags::attrs![
            $($name: $value),+,
            "autocomplete": "off",
            "autocorrect": "off",
            "writingsuggestions": "false",
            "data-gramm": "false",
            "data-1p-ignore": "true",
            "data-lpignore": "true",
        ]
    };
}
pub(super) use quiet;
