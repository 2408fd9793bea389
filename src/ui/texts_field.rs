//! A question that may be answered with several lines of text: one field each, and a button for
//! one more. How many empty fields there are is no answer, so it is kept here.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Callback, Html, NodeRef, component, html, use_effect_with, use_node_ref, use_state_eq};

use super::row::RowProps;
use super::{button, field, icons, text_field};
use crate::state::Action;

/// See the head of this file.
#[component]
pub(super) fn TextsField(props: &RowProps) -> Html {
    let wanted = use_state_eq(|| 1_usize);
    let last = use_node_ref();
    let fields = props.row.answers.len().max(*wanted);
    use_effect_with(*wanted, {
        let last = last.clone();
        move |wanted| {
            if *wanted > 1 {
                focus_field(&last);
            }
        }
    });
    let id = field::id(&props.row);
    let shown = (0..fields).map(|index| {
        let shrink = wanted.clone();
        let fewer = move || shrink.set(fields.saturating_sub(1).max(1));
        let node = if index + 1 == fields { last.clone() } else { NodeRef::default() };
        html! { <div key={index} ref={node}>{ one(props, index, fields, fewer) }</div> }
    });
    let more = wanted.clone();
    let add = Callback::from(move |_| more.set(fields + 1));
    let inside = html! {
        <>
            { icons::view(icons::PLUS) }{ props.texts.fill.one_more }
            <span class="sr">{ ": " }{ field::plain_question(props) }</span>
        </>
    };
    html! {
        <fieldset class="stack stack-s" aria-describedby={field::described(&props.row, &id)}>
            <legend class="lab">{ field::question(props) }</legend>
            { field::help(props, &id) }
            { for shown }
            <div>{ button::button("btn ter", inside, add, false) }</div>
        </fieldset>
    }
}

fn one(props: &RowProps, index: usize, of: usize, fewer: impl Fn() + 'static) -> Html {
    let own = field::id(&props.row);
    let id = if index == 0 {
        own.clone()
    } else {
        field::part(&own, &["n", &index.to_string()].concat())
    };
    let remove = (of > 1).then(|| {
        let at = props.row.address.clone();
        let remove = props.act.reform(move |_| {
            fewer();
            Action::RemoveAnswer(at.clone(), index)
        });
        let inside = html! {
            <>
                { icons::view(icons::BIN) }
                <span class="sr">{ (props.texts.fill.remove_field)(index + 1) }</span>
            </>
        };
        button::button("btn ter square", inside, remove, false)
    });
    html! {
        <div class="f">
            <label class="sr" for={id.clone()}>{ (props.texts.fill.field)(index + 1) }</label>
            <div class="line-field">{ text_field::control(props, index, &id) }{ remove }</div>
            { text_field::count(props, index) }
        </div>
    }
}

fn focus_field(around: &NodeRef) {
    let around = around.cast::<HtmlElement>();
    let field = around.and_then(|around| around.query_selector("input, textarea").ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // A field that cannot take the focus is none that anyone can type in.
        let _ = field.focus();
    }
}
