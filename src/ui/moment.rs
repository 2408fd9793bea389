//! A day with a time of day, which stand in fields of their own: how they become one text, and
//! back. It does not judge whether there is such a moment.

use yew::{AttrValue, Html};

use super::row::Seen;
use super::tags::{attrs, div, element, text};
use super::{field, lines, scalar_field};
use crate::answers::Answer;
use crate::form::{Date, Item};
use crate::state::DateParts;

/// The field for the time of day, behind those of the date.
pub(super) fn clock(seen: Seen<'_>, id: &AttrValue) -> Html {
    if !lines::is_moment(&seen.props.row.item) {
        return Html::default();
    }
    let id = field::part(id, "c");
    let label = text(seen.props.texts.more().clock);
    let label = element("label", attrs!["for": id.clone()], vec![label]);
    div("f", vec![label, scalar_field::input(seen, 0, &id)])
}

/// The three fields of the day.
pub(super) fn date(item: &Item, answer: Option<&Answer>) -> DateParts {
    let day = answer.map(|answer| {
        let (day, _) = split(&answer.typed_text(item));
        Answer::Typed(Date::parse(&day).map_or(day, |date| date.typed()).into())
    });
    DateParts::of(day.as_ref())
}

/// The time of day.
pub(super) fn time(item: &Item, answer: &Answer) -> String {
    split(&answer.typed_text(item)).1
}

/// Both as one text.
pub(super) fn join(date: &DateParts, time: &str) -> String {
    let time = time.trim();
    if time.is_empty() { date.join() } else { [&*date.join(), time].join(" kl. ") }
}

/// The day and the time of day, as a person writes them, or as FHIR does where a clock does not
/// stand in Denmark.
fn split(text: &str) -> (String, String) {
    let parts = [" kl. ", " ", "T"].iter().find_map(|between| text.split_once(between));
    let (day, time) = parts.unwrap_or((text, ""));
    (day.to_owned(), time.to_owned())
}
