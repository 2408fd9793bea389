//! A line for a number, a point in time, an address or a measure, with the unit behind it. What is
//! written there is read by the room `answers`; here it is only taken and shown.

use yew::{AttrValue, Event, Html, InputEvent, html};

use super::field::quiet;
use super::lines::{Happened, units};
use super::local::Message;
use super::row::{RowProps, Seen};
use super::tags::{all, attrs, div, element, text, with};
use super::{field, remark};
use crate::form::{Control, Item, Kind, Scalar, ScalarKind, Value, Whole};
use crate::texts::Texts;

/// Whether a question is answered in such a line.
pub(super) fn is_one(item: &Item) -> bool {
    match item.kind {
        Kind::Scalar(_) => true,
        Kind::Date => crate::WHOLE && item.repeats,
        _ => false,
    }
}

/// Whether nobody could guess how the answer is to be written.
pub(super) fn has_example(item: &Item) -> bool {
    match item.kind {
        Kind::Scalar(kind) => match *kind {
            ScalarKind::Time => true,
            ScalarKind::DateTime => item.repeats,
            _ => false,
        },
        Kind::Date => is_one(item),
        _ => false,
    }
}

/// An answer as it may be written.
pub(super) fn example(item: &Item, texts: &Texts) -> Option<&'static str> {
    let more = || texts.more();
    has_example(item).then(|| match item.kind {
        Kind::Scalar(kind) if *kind == ScalarKind::Time => more().clock_hint,
        Kind::Scalar(_) => more().moment_hint,
        _ => more().date_hint,
    })
}

/// The line with its unit.
pub(super) fn control(seen: Seen<'_>, place: usize, id: &AttrValue) -> Html {
    let input = input(seen, place, id);
    let unit = match units(&seen.props.row.item) {
        [] => unit_in_words(seen.props, id),
        _ => choice_of_unit(seen, place, id),
    };
    match unit {
        Some(unit) => div("line-field", vec![input, unit]),
        None => input,
    }
}

/// The line alone.
pub(super) fn input(seen: Seen<'_>, place: usize, id: &AttrValue) -> Html {
    let Seen { props, local, link } = seen;
    let item = &props.row.item;
    let value = local.lines.shown(props, place);
    let oninput = link.batch_callback(move |event: InputEvent| {
        Whole::new(Happened::Typed(place, field::text_in(&event))).map(Message::Line)
    });
    let (class, mode) = looks(item);
    let wrong = remark::is_at(seen, place);
    let said = quiet![
        "id": id.clone(),
        "type": "text",
        "inputmode": mode,
        "autocapitalize": "none",
        "class": class,
        "data-field": field::name(&field::id(&props.row), place),
        "aria-describedby": remark::described(seen),
        "aria-invalid": wrong.then_some("true"),
    ];
    with(html! { <input {value} {oninput} /> }, said)
}

/// How wide the line is, and which keys a phone offers. No keys with digits alone know a minus.
fn looks(item: &Item) -> (&'static str, Option<&'static str>) {
    let least = item.more().and_then(|more| more.min_value.as_ref());
    let mode = |mode| least.is_some_and(is_positive).then_some(mode);
    match item.kind {
        Kind::Scalar(kind) => match *kind {
            ScalarKind::Integer => ("inp w4", mode("numeric")),
            ScalarKind::Decimal | ScalarKind::Quantity => ("inp w4", mode("decimal")),
            ScalarKind::Time => ("inp w4", None),
            ScalarKind::DateTime if item.repeats => ("inp w20", None),
            ScalarKind::DateTime => ("inp w4", None),
            ScalarKind::Url => ("inp", Some("url")),
        },
        _ => ("inp w20", None),
    }
}

fn is_positive(value: &Value) -> bool {
    match value {
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Integer(number) => *number >= 0,
            Scalar::Decimal(number) => !number.text().starts_with('-'),
            Scalar::Quantity(quantity) => !quantity.value.text().starts_with('-'),
            _ => false,
        },
        _ => false,
    }
}

/// The unit where there is no choice: as the item says it, or a sentence under it.
fn unit_in_words(props: &RowProps, id: &AttrValue) -> Option<Html> {
    let item = &props.row.item;
    let own = item.more().and_then(|more| more.units().first());
    let below = || {
        let mut rows = props.row.rows.iter();
        let row = rows.find(|row| row.item.control == Control::Unit)?;
        Some(super::words::of(&row.item.text, props.texts))
    };
    let unit = below().or_else(|| own.map(|unit| AttrValue::from(unit.shown().to_owned())))?;
    // The label of the line says it too: a unit that is only seen is no help to those who listen.
    Some(element("label", attrs!["for": id.clone()], vec![text(unit)]))
}

fn choice_of_unit(seen: Seen<'_>, place: usize, id: &AttrValue) -> Option<Html> {
    let Seen { props, local, link } = seen;
    let more = props.texts.more();
    let id = field::part(id, "u");
    let chosen = local.lines.unit(props, place);
    let onchange = link.batch_callback(move |event: Event| {
        let unit = field::text_in(&event).parse().ok();
        Whole::new(Happened::Unit(place, unit)).map(Message::Line)
    });
    let options = units(&props.row.item).iter().enumerate().map(|(number, unit)| {
        let (value, selected) = (number.to_string(), chosen == Some(number));
        html! { <option {value} {selected}>{ unit.shown().to_owned() }</option> }
    });
    let select = html! {
        <select {onchange}>
            <option value="" selected={chosen.is_none()}>{ props.texts.fill().choose }</option>
            { for options }
        </select>
    };
    let words = vec![text(more.unit), text(": "), field::plain_question(props)];
    let label = element("label", attrs!["class": "sr", "for": id.clone()], words);
    let select = with(select, quiet!["id": id, "class": "w4"]);
    Some(all(vec![label, select]))
}
