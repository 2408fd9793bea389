//! Answers as they are typed in a field, and as they stand there again. What a text has to look
//! like is the form's business, not that of this room.

use std::borrow::Cow;

use super::{Answer, Answers};
use crate::form::{Date, Item, Kind, Scalar, Unit, Value, When, Whole};

impl Answers {
    /// Reads the text of a field as an answer to an item: a value where it is one, and else the
    /// text as it was typed.
    pub fn typed(item: &Item, text: &str) -> Answer {
        let value = match item.kind {
            Kind::Date => Date::from_typed(text).map(Value::Date),
            Kind::String | Kind::Text => Some(Value::String(text.into())),
            Kind::Choice => item.is_open().then(|| Value::String(text.into())),
            Kind::Scalar(kind) => {
                Scalar::from_typed(*kind, text, units(item)).and_then(Whole::new).map(Value::Scalar)
            }
            Kind::Group | Kind::Display | Kind::Boolean => None,
        };
        value.map_or_else(|| Answer::Typed(text.into()), Answer::Value)
    }

    /// As [`Answers::typed`], while the person is still at the field: its text must not change
    /// under their fingers. A value that would be shown in other words, and own words that are
    /// those of an option so far, stay as typed until the field is left.
    pub fn typing(item: &Item, text: &str) -> Answer {
        let answer = Self::typed(item, text);
        let is_settled = match &answer {
            Answer::Value(Value::Scalar(_)) => answer.typed_text(item) == text,
            // Four digits may be a day and its month as well as a year.
            Answer::Value(Value::Date(date)) if crate::WHOLE => {
                date.is_likely() && date.month().is_some()
            }
            Answer::Value(value @ Value::String(_)) => item.option(value).is_none(),
            _ => true,
        };
        if is_settled { answer } else { Answer::Typed(text.into()) }
    }

    /// What an answer comes to once the field is left, on this day; `None` where it stays as it is.
    /// A date that was not written out is taken now.
    pub fn settled(item: &Item, answer: &Answer, today: Option<Date>) -> Option<Value> {
        let Answer::Typed(text) = answer else { return None };
        match item.kind {
            Kind::Date if crate::WHOLE => {
                let meant = Date::meant(text, When::of(item), today);
                // What nobody means is not taken because its digits are those of a date.
                let written = || Date::from_typed(text).filter(|date| date.month().is_some());
                meant.or_else(|| written().filter(Date::is_likely)).map(Value::Date)
            }
            Kind::Date => Date::from_settled(text).map(Value::Date),
            Kind::Scalar(kind) => Scalar::from_settled(*kind, text, units(item), today)
                .and_then(Whole::new)
                .map(Value::Scalar),
            Kind::Choice => item.is_open().then(|| Value::String(text.clone())),
            _ => None,
        }
    }
}

impl Answer {
    /// The answer as a person would type it in a field of its item: [`Answers::typed`] reads it
    /// back. The only unit that a measure can have stands beside the field and not in it.
    pub fn typed_text(&self, item: &Item) -> Cow<'_, str> {
        match self {
            Self::Typed(text) | Self::Value(Value::String(text)) => Cow::Borrowed(text),
            Self::Value(Value::Scalar(scalar)) => Cow::Owned(scalar.typed(units(item))),
            Self::Value(Value::Date(date)) if crate::WHOLE => Cow::Owned(date.typed()),
            Self::Value(_) => Cow::Borrowed(""),
        }
    }
}

fn units(item: &Item) -> &[Unit] {
    item.more().map(|more| more.units()).unwrap_or_default()
}
