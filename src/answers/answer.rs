//! One answer, and an answer that fits nothing.

use std::fmt;
use std::rc::Rc;

use serde_json::Value as Json;

use crate::form::{Item, Value};

/// One answer to a question.
#[derive(Clone, PartialEq)]
pub enum Answer {
    /// A value of the item's type.
    Value(Value),
    /// Text that is not yet a value of the item's type, as it was typed.
    Typed(Rc<str>),
}

impl Answer {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Value(Value::String(text)) | Self::Typed(text) => text.trim().is_empty(),
            Self::Value(_) => false,
        }
    }

    /// The value, where the answer is one.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::Value(value) => Some(value),
            Self::Typed(_) => None,
        }
    }

    /// The text of a text answer, or the text as it was typed.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Value(Value::String(text)) | Self::Typed(text) => Some(text),
            Self::Value(_) => None,
        }
    }

    /// Whether the answer is text and none of the item's options.
    pub fn is_in_own_words(&self, item: &Item) -> bool {
        let is_option = self.value().is_some_and(|value| item.option(value).is_some());
        self.text().is_some() && !is_option
    }
}

impl fmt::Debug for Answer {
    /// Never shows the answer: it belongs in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => write!(f, "{value:?}"),
            Self::Typed(_) => f.write_str("Typed(…)"),
        }
    }
}

/// An answer in a record that fits nothing in its form: an unknown linkId, a value of another
/// type, or more answers than the question takes. Kept, shown and written again as it was.
#[derive(Clone, PartialEq)]
pub struct Misfit {
    /// The linkId that the record names.
    pub link_id: Rc<str>,
    /// The question as the record words it.
    pub label: Rc<str>,
    /// The answer in words; see [`Misfit::words`] for those of yes and no.
    pub shown: String,
    /// The `item` of the record, as it was.
    pub(crate) item: Json,
}

impl fmt::Debug for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Misfit({})", self.link_id)
    }
}
