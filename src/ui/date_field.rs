//! A date in three fields, so that nobody has to guess in which order it is written.

use web_sys::FocusEvent;
use yew::{AttrValue, Callback, Html, InputEvent, html};

use super::field::quiet;
use super::local::Message;
use super::row::{RowProps, Seen};
use super::tags::{all, also, attrs, div, element, p, text, with};
use super::{field, hints, moment, notice, remark, words};
use crate::answers::Answer;
use crate::form::Kind;
use crate::state::{DatePart, DateParts};

/// The three fields.
pub(super) fn view(seen: Seen<'_>) -> Html {
    let Seen { props, local, link } = seen;
    let id = field::id(&props.row);
    let wrong = local.is_wrong(props);
    let around = local.around.clone();
    let left = link.callback(Message::Left);
    let onfocusout =
        Callback::from(move |event: FocusEvent| remark::leaving(&around, &event, left.clone()));
    let described = match wrong && !crate::WHOLE {
        true => Some(field::part(&id, "e")),
        false => remark::described(seen),
    };
    let (fill, parts) = (&props.texts.fill(), local.parts(props));
    let is_whole = props.row.item.kind == Kind::Date && parts.is_whole();
    let one = |at, label, id| part(seen, (&parts, is_whole), at, label, id);
    html! {
        <fieldset ref={local.around.clone()} class="stack stack-s short" {onfocusout}
            aria-describedby={described}>
            <legend class="lab">{ field::question(props) }</legend>
            { field::help(props, &id) }
            { div(if wrong { "date bad" } else { "date" }, vec![
                one(DatePart::Day, fill.day, id.clone()),
                one(DatePart::Month, fill.month, field::part(&id, "m")),
                one(DatePart::Year, fill.year, field::part(&id, "y")),
                moment::clock(seen, &id),
            ]) }
            { below(seen, wrong, &id) }
        </fieldset>
    }
}

/// One of the fields; of all three, what stands in them, and whether the first says it all.
fn part(
    seen: Seen<'_>,
    (parts, is_whole): (&DateParts, bool),
    part: DatePart,
    label: &'static str,
    id: AttrValue,
) -> Html {
    let (class, name) = match part {
        // Who writes the whole date here sees all of it.
        DatePart::Day if crate::WHOLE && parts.is_in_one() => ("inp w8", "d"),
        DatePart::Day => ("inp w2", "d"),
        DatePart::Month => ("inp w2", "m"),
        DatePart::Year => ("inp w4", "y"),
    };
    let oninput =
        seen.link.callback(move |event: InputEvent| Message::Typed(part, field::text_in(&event)));
    let data = field::name(&field::id(&seen.props.row), 0);
    let value = parts.get(part).clone();
    let input = html! { <input {value} {oninput} /> };
    let label = element("label", attrs!["for": id.clone()], vec![text(label)]);
    let said = quiet![
        "id": id,
        "type": "text",
        "inputmode": "numeric",
        "class": class,
        "data-field": data,
        "data-part": name,
    ];
    let input = with(input, said);
    let is_wrong = crate::WHOLE && seen.local.is_wrong(seen.props);
    let input = if is_wrong { also(input, "aria-invalid", "true") } else { input };
    // Whoever wrote the whole date in the first field goes on with Tab to the next question; a
    // month on the way would be written over.
    let is_passed = crate::WHOLE && is_whole && part != DatePart::Day;
    let input = if is_passed { also(input, "tabindex", "-1") } else { input };
    div("f", vec![label, input])
}

/// What is wrong, or the date in words. It stands below, so that nothing moves under the fingers.
/// Both stand in one place that is there before them, so that either is heard when it comes.
fn below(seen: Seen<'_>, wrong: bool, id: &str) -> Html {
    let props = seen.props;
    let gap = props.row.gap.as_ref().filter(|_| wrong);
    let said = gap.and_then(|gap| remark::words(&props.row.item, gap, props.texts));
    let said = said.map(|said| notice::at_field(said, field::part(id, "e"), props.texts));
    if crate::WHOLE {
        // It does not speak at every key, but once the field is left, or after a pause.
        let echo = || if seen.local.is_quiet() { echo(props) } else { Html::default() };
        let said = said.unwrap_or_else(echo);
        return all(vec![remark::wanted(props), remark::place(props, true, said)]);
    }
    if let Some(said) = said {
        return said;
    }
    let is_birth = props.row.item.concept() == Some("child-birthdate");
    match props.born.as_ref().filter(|_| is_birth && props.row.gap.is_none()) {
        Some(born) => p("hint", born.clone()),
        None => Html::default(),
    }
}

/// What was understood, in words, so that nothing is guessed in silence; of a birth with the age,
/// and with a remark where nobody can be born on that day.
fn echo(props: &RowProps) -> Html {
    let row = &props.row;
    let date = row.answers.first().filter(|_| row.gap.is_none() && !props.in_cell);
    let Some(Answer::Value(date)) = date else { return Html::default() };
    let is_birth = row.item.concept() == Some("child-birthdate");
    let born = props.born.as_ref().filter(|_| is_birth).cloned();
    let said = p("hint", born.unwrap_or_else(|| words::value(&row.item, date, props.texts)));
    match props.unborn.filter(|_| is_birth) {
        Some(unborn) => all(vec![said, hints::consider(*unborn, props.texts)]),
        None => said,
    }
}
