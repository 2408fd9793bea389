//! FHIR's JSON (R4 § 2.6.2) as a tree. It has no model of FHIR: the type of a node is known where
//! the document says it, by `resourceType` or by the name of a choice element. The ids and
//! extensions of simple values (`_birthDate`) are not walked over.

use serde_json::{Number, Value as Document};

use super::decimal::Decimal;
use super::moment::Moment;
use super::tree::Tree;
use super::type_name::DATATYPES;
use super::value::Value;

/// A part of a JSON document. `Debug` does not show it: it may hold answers.
#[derive(Clone, Copy)]
pub struct Json<'a> {
    document: &'a Document,
    kind: Option<&'a str>,
}

impl<'a> Json<'a> {
    /// The tree of a document.
    pub fn new(document: &'a Document) -> Self {
        let kind = document.get("resourceType").and_then(Document::as_str);
        Self { document, kind }
    }

    /// The part of the document itself.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// Hands over what stands under a key, one by one.
    fn each(document: &'a Document, kind: Option<&'a str>, found: &mut dyn FnMut(Self)) {
        let one = |document: &'a Document| {
            let kind = kind.or(Self::new(document).kind);
            Self { document, kind }
        };
        match document {
            Document::Null => {}
            Document::Array(list) => {
                list.iter().filter(|it| !it.is_null()).for_each(|it| found(one(it)));
            }
            _ => found(one(document)),
        }
    }
}

/// The type at the end of a choice element's key: `Date` of `valueDate`.
fn choice<'a>(key: &'a str, stem: &str) -> Option<&'a str> {
    let suffix = key.strip_prefix(stem).filter(|_| !stem.is_empty())?;
    let all = DATATYPES.iter();
    all.copied().find(|name| {
        let (mut name, mut suffix) = (name.chars(), suffix.chars());
        let first = name.next().map(|first| first.to_ascii_uppercase());
        first.is_some() && first == suffix.next() && name.as_str() == suffix.as_str()
    })
}

/// The type of a choice element, whatever its stem. Only `value` is common enough to be split
/// without being asked for by its stem.
fn type_in(key: &str) -> Option<&str> {
    choice(key, "value")
}

impl std::fmt::Debug for Json<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Json").finish_non_exhaustive()
    }
}

impl<'a> Tree<'a> for Json<'a> {
    fn named(&self, name: &str, found: &mut dyn FnMut(Self)) {
        let Document::Object(fields) = self.document else { return };
        if name.starts_with('_') || name == "resourceType" {
            return;
        }
        if let Some((key, document)) = fields.get_key_value(name) {
            return Self::each(document, type_in(key), found);
        }
        for (key, document) in fields {
            if let Some(kind) = choice(key, name) {
                Self::each(document, Some(kind), found);
            }
        }
    }

    fn children(&self, found: &mut dyn FnMut(&'a str, Self)) {
        let Document::Object(fields) = self.document else { return };
        for (key, document) in fields {
            if !key.starts_with('_') && key != "resourceType" {
                Self::each(document, type_in(key), &mut |node| found(key, node));
            }
        }
    }

    fn value(&self) -> Option<Value<'a>> {
        match self.document {
            Document::Bool(boolean) => Some(Value::Boolean(*boolean)),
            Document::Number(number) => self.number(number),
            Document::String(text) => Some(self.text(text)),
            _ => None,
        }
    }

    fn kind(&self) -> Option<&'a str> {
        self.kind.or(self.document.is_boolean().then_some("boolean"))
    }
}

impl<'a> Json<'a> {
    fn number(&self, number: &Number) -> Option<Value<'a>> {
        let text = number.to_string();
        let whole = text.parse().ok().filter(|_| self.kind != Some("decimal"));
        whole.map(Value::Integer).or_else(|| Decimal::parse(&text).map(Value::Decimal))
    }

    /// A text, or the date that it is said to be.
    fn text(&self, text: &'a str) -> Value<'a> {
        let moment = match self.kind {
            Some("date") => Moment::date(text),
            Some("dateTime" | "instant") => Moment::date_time(text),
            Some("time") => Moment::time(text),
            _ => None,
        };
        moment.map_or(Value::from(text), Value::Moment)
    }
}
