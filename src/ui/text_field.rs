//! A line of text, or text of several lines.

use yew::{AttrValue, Html, InputEvent, html};

use super::row::{RowProps, Seen};
use super::{count, field};
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
    html! {
        <div class={if lines { "f" } else { "f short" }}>
            <label for={id.clone()}>{ field::question(props) }</label>
            { field::help(props, &id) }
            { control(props, 0, &id) }
            { count::view(seen, 0) }
        </div>
    }
}

/// The field for one of the answers.
pub(super) fn control(props: &RowProps, index: usize, id: &AttrValue) -> Html {
    let row = &props.row;
    let own = field::id(row);
    let data = field::name(&own, index);
    let value = text(props, index);
    let at = row.address.clone();
    let oninput = props
        .act
        .reform(move |event: InputEvent| Action::Type(at.clone(), index, field::text_in(&event)));
    let help = field::described(row, &own);
    field::quiet(if row.item.kind == Kind::Text {
        html! {
            <textarea id={id.clone()} data-field={data} {value} {oninput} rows="2"
                aria-describedby={help} />
        }
    } else {
        let class =
            if row.item.max_length.is_some_and(|most| most <= SHORT) { "inp w20" } else { "inp" };
        html! {
            <input id={id.clone()} type="text" {class} data-field={data} {value} {oninput}
                aria-describedby={help} />
        }
    })
}

fn text(props: &RowProps, index: usize) -> AttrValue {
    match props.row.answers.get(index) {
        Some(Answer::Value(crate::form::Value::String(text)) | Answer::Typed(text)) => {
            text.clone().into()
        }
        _ => AttrValue::default(),
    }
}
