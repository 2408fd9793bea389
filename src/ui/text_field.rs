//! A line of text, or text of several lines.

use yew::{AttrValue, Html, InputEvent, html};

use super::field::quiet;
use super::row::{RowProps, Seen};
use super::tags::{attrs, element, with};
use super::{count, field, remark, scalar_field};
use crate::answers::Answer;
use crate::form::Kind;
use crate::state::Action;

/// A line longer than this is as wide as the page.
const SHORT: u32 = 100;

/// A question that is answered with text.
pub(super) fn view(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let row = &props.row;
    let id = field::id(row);
    let lines = row.item.kind == Kind::Text;
    let label = element("label", attrs!["for": id.clone()], vec![field::question(props)]);
    let control = control(seen, 0, &id);
    let inside = vec![label, field::help(props, &id), control, count::view(seen, 0)];
    remark::watched(seen, if lines { "f" } else { "f short" }, inside)
}

/// The field for one of the answers.
pub(super) fn control(seen: Seen<'_>, index: usize, id: &AttrValue) -> Html {
    let props = seen.props;
    let row = &props.row;
    if scalar_field::is_one(&row.item) {
        return scalar_field::control(seen, index, id);
    }
    let own = field::id(row);
    let data = field::name(&own, index);
    let value = text(props, index);
    let at = row.address.clone();
    let oninput = props
        .act
        .reform(move |event: InputEvent| Action::Type(at.clone(), index, field::text_in(&event)));
    let (id, help) = (id.clone(), remark::described(seen));
    if row.item.kind == Kind::Text {
        // Where the browser makes the field grow by itself, this says nothing (CSS field-sizing).
        let rows = if crate::WHOLE { count::lines(&value).to_string() } else { "2".into() };
        let said = quiet!["id": id, "rows": rows, "data-field": data, "aria-describedby": help];
        return with(html! { <textarea {value} {oninput} /> }, said);
    }
    let is_short = row.item.max_length.is_some_and(|most| most <= SHORT);
    let said = quiet![
        "id": id,
        "type": "text",
        "class": if is_short { "inp w20" } else { "inp" },
        "data-field": data,
        "aria-describedby": help,
    ];
    with(html! { <input {value} {oninput} /> }, said)
}

fn text(props: &RowProps, index: usize) -> AttrValue {
    match props.row.answers.get(index) {
        Some(Answer::Value(crate::form::Value::String(text)) | Answer::Typed(text)) => {
            text.clone().into()
        }
        _ => AttrValue::default(),
    }
}
