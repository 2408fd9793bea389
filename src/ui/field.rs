//! What all questions share: names of elements, label, help, and what a field tells the helpers
//! that browsers and their extensions bring along.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{AttrValue, Html, TargetCast, html};

use super::row::RowProps;
use super::words;
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
    let optional = (!item.required)
        .then(|| html! { <> {" "}<span class="opt-mark">{ props.texts.fill.optional }</span></> });
    html! { <>{ plain_question(props) }{ optional.unwrap_or_default() }{ whereabouts(props) }</> }
}

/// The words of the question, and nothing else.
pub(super) fn plain_question(props: &RowProps) -> Html {
    let item = &props.row.item;
    let prefix = item.prefix.as_ref().map(|prefix| words::of(prefix, props.texts));
    html! {
        <>
            if let Some(prefix) = prefix { { prefix }{ " " } }
            { words::of(&item.text, props.texts) }
        </>
    }
}

/// The group around the question, hidden, where the words alone would not tell it from another.
pub(super) fn whereabouts(props: &RowProps) -> Html {
    match &props.within {
        Some(within) if words::is_double(&props.form, &props.row) => {
            html! { <span class="sr">{ " " }{ within }</span> }
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
    let lines = help.map(|row| html! { <p>{ words::of(&row.item.text, props.texts) }</p> });
    html! { <div class="hint" id={part(id, "h")}>{ for lines }</div> }
}

/// The name of the help, where there is some.
pub(super) fn described(row: &Row, id: &str) -> Option<AttrValue> {
    row.help().next().map(|_| part(id, "h"))
}

/// The text in a field. Every field has a `value`, whichever element it is.
pub(super) fn text_in(event: &impl TargetCast) -> Rc<str> {
    event.target_unchecked_into::<HtmlInputElement>().value().into()
}

/// A field that asks all helpers to keep off: what is written must neither be sent to a spelling
/// service nor kept by the browser or by a keeper of passwords.
pub(super) fn quiet(field: Html) -> Html {
    const SAID: [(&str, &str); 7] = [
        ("autocomplete", "off"),
        ("autocorrect", "off"),
        ("spellcheck", "false"),
        ("writingsuggestions", "false"),
        ("data-gramm", "false"),
        ("data-1p-ignore", "true"),
        ("data-lpignore", "true"),
    ];
    let mut field = field;
    // A field that was just made is nobody else's yet.
    if let Html::VTag(tag) = &mut field
        && let Some(tag) = Rc::get_mut(tag)
    {
        SAID.into_iter().for_each(|(name, value)| tag.add_attribute(name, value));
    }
    field
}
