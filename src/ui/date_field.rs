//! A date in three fields. What stands in them is kept here as it is typed, as long as the focus is
//! in the field, so that nothing is written anew under the fingers.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};
use yew::{AttrValue, Component, Context, Html, InputEvent, NodeRef, html};

use super::field;
use super::row::RowProps;
use crate::sheet::Gap;
use crate::state::{Action, DatePart, DateParts};

/// See the head of this file.
pub(super) struct DateField {
    draft: Option<DateParts>,
    /// What is no date is pointed out once the field was left, and until it is one.
    told: bool,
    around: NodeRef,
}

pub(super) enum Message {
    /// One of the three has this text now.
    Typed(DatePart, Rc<str>),
    /// One of the three was left; `true` where the focus is in none of them.
    Left(bool),
}

impl Component for DateField {
    type Message = Message;
    type Properties = RowProps;

    fn create(_: &Context<Self>) -> Self {
        Self { draft: None, told: true, around: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let RowProps { row, act, .. } = ctx.props();
        let parts = self.parts(ctx.props());
        match message {
            Message::Typed(part, text) => {
                let parts = parts.with(part, text);
                act.emit(Action::Type(row.address.clone(), 0, parts.join().into()));
                self.told &= row.gap == Some(Gap::NotAValue);
                self.draft = Some(parts);
            }
            Message::Left(wholly) if wholly || parts.is_in_one() => {
                self.draft = None;
                self.told |= wholly;
                act.emit(Action::Settle(row.address.clone(), 0));
            }
            Message::Left(_) => return false,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let id = field::id(&props.row);
        let wrong = self.told && props.row.gap == Some(Gap::NotAValue);
        let around = self.around.clone();
        let onfocusout =
            ctx.link().callback(move |event: FocusEvent| Message::Left(has_left(&around, &event)));
        let described =
            if wrong { Some(field::part(&id, "e")) } else { field::described(&props.row, &id) };
        html! {
            <fieldset ref={self.around.clone()} class="stack stack-s short" {onfocusout}
                aria-describedby={described}>
                <legend class="lab">{ field::question(props) }</legend>
                { field::help(props, &id) }
                <div class={if wrong { "date bad" } else { "date" }}>{ self.fields(ctx, &id) }</div>
                { below(props, wrong, &id) }
            </fieldset>
        }
    }
}

impl DateField {
    fn parts(&self, props: &RowProps) -> DateParts {
        self.draft.clone().unwrap_or_else(|| DateParts::of(props.row.answers.first()))
    }

    fn fields(&self, ctx: &Context<Self>, id: &AttrValue) -> Html {
        let fill = &ctx.props().texts.fill;
        let parts = self.parts(ctx.props());
        let fields = [
            (DatePart::Day, "d", fill.day, id.clone()),
            (DatePart::Month, "m", fill.month, field::part(id, "m")),
            (DatePart::Year, "y", fill.year, field::part(id, "y")),
        ];
        let fields = fields.map(|(part, name, label, own)| {
            let oninput = ctx
                .link()
                .callback(move |event: InputEvent| Message::Typed(part, field::text_in(&event)));
            let input = html! {
                <input id={own.clone()} type="text" inputmode="numeric"
                    class={if part == DatePart::Year { "inp w4" } else { "inp w2" }}
                    data-field={field::name(id, 0)} data-part={name}
                    value={parts.get(part).clone()} {oninput} />
            };
            html! {
                <div class="f"><label for={own}>{ label }</label>{ field::quiet(input) }</div>
            }
        });
        html! { <>{ for fields }</> }
    }
}

/// Whether the focus goes to none of the three fields.
fn has_left(around: &NodeRef, event: &FocusEvent) -> bool {
    let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    !around.get().is_some_and(|around| around.contains(next.as_ref()))
}

/// What is wrong, or the date in words. It stands below, so that nothing moves under the fingers.
fn below(props: &RowProps, wrong: bool, id: &str) -> Html {
    if wrong {
        return super::notice::at_field(
            props.texts.fill.no_date,
            field::part(id, "e"),
            props.texts,
        );
    }
    let is_birth = props.row.item.concept() == Some("child-birthdate");
    match props.born.as_ref().filter(|_| is_birth && props.row.gap.is_none()) {
        Some(born) => html! { <p class="hint">{ born }</p> },
        None => Html::default(),
    }
}
