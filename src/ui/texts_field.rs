//! A question that may be answered with several lines of text: one field each, and a button for
//! one more.

use yew::{Html, html};

use super::local::Message;
use super::row::Seen;
use super::{button, count, field, icons, text_field};

/// The fields and the button.
pub(super) fn view(seen: Seen<'_>) -> Html {
    let Seen { props, local, link } = seen;
    let id = field::id(&props.row);
    let of = local.fields(props);
    let inside = html! {
        <>
            { icons::view(icons::PLUS) }{ props.texts.fill.one_more }
            <span class="sr">{ ": " }{ field::plain_question(props) }</span>
        </>
    };
    let more = button::button("btn ter", inside, link.callback(|_| Message::More), false);
    html! {
        <fieldset class="stack stack-s" aria-describedby={field::described(&props.row, &id)}>
            <legend class="lab">{ field::question(props) }</legend>
            { field::help(props, &id) }
            <div ref={local.around.clone()} class="stack stack-s">
                { for (0..of).map(|place| one(seen, place, of)) }
            </div>
            <div>{ more }</div>
        </fieldset>
    }
}

fn one(seen: Seen<'_>, place: usize, of: usize) -> Html {
    let fill = &seen.props.texts.fill;
    let own = field::id(&seen.props.row);
    let number = ["n", &place.to_string()].concat();
    let id = if place == 0 { own } else { field::part(&own, &number) };
    let less = (of > 1).then(|| {
        let inside = html! {
            <>
                { icons::view(icons::BIN) }
                <span class="sr">{ (fill.remove_field)(place + 1) }</span>
            </>
        };
        let less = seen.link.callback(move |_| Message::Less(place));
        button::button("btn ter square", inside, less, false)
    });
    let field = text_field::control(seen.props, place, &id);
    html! {
        <div class="f" key={place}>
            <label class="sr" for={id.clone()}>{ (fill.field)(place + 1) }</label>
            <div class="line-field">{ field }{ less.unwrap_or_default() }</div>
            { count::view(seen, place) }
        </div>
    }
}
