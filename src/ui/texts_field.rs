//! A question that may be answered with several lines of text: one field each, and a button for
//! one more.

use yew::{Html, html};

use super::local::Message;
use super::row::Seen;
use super::tags::{all, attrs, div, element, keyed, tag, text, words};
use super::{button, count, field, icons, option, remark, text_field};

/// The fields and the button.
pub(super) fn view(seen: Seen<'_>) -> Html {
    let Seen { props, local, link } = seen;
    let of = local.fields(props);
    let which = tag("span", "sr", vec![text(": "), field::plain_question(props)]);
    let inside = all(vec![icons::view(icons::PLUS), text(props.texts.fill().one_more), which]);
    let more = button::button("btn ter", inside, link.callback(|_| Message::More), false);
    let grows = !crate::WHOLE || props.row.item.allows(of + 1);
    let more = if grows { more } else { Html::default() };
    let fields = all((0..of).map(|place| one(seen, place, of)).collect());
    let fields = if crate::WHOLE {
        remark::watched(seen, "stack stack-s", vec![fields])
    } else {
        html! { <div ref={local.around.clone()} class="stack stack-s">{ fields }</div> }
    };
    option::fieldset(props, all(vec![fields, div("", vec![more])]))
}

fn one(seen: Seen<'_>, place: usize, of: usize) -> Html {
    let fill = &seen.props.texts.fill();
    let own = field::id(&seen.props.row);
    let number = ["n", &place.to_string()].concat();
    let id = if place == 0 { own } else { field::part(&own, &number) };
    let less = (of > 1).then(|| {
        let name = words("span", "sr", (fill.remove_field)(place + 1));
        let inside = all(vec![icons::view(icons::BIN), name]);
        let less = seen.link.callback(move |_| Message::Less(place));
        button::button("btn ter square", inside, less, false)
    });
    let field = text_field::control(seen, place, &id);
    let label = attrs!["class": "sr", "for": id];
    let label = element("label", label, vec![text((fill.field)(place + 1))]);
    let line = div("line-field", vec![field, less.unwrap_or_default()]);
    keyed(div("f", vec![label, line, count::view(seen, place)]), place)
}
