//! One element while it is read: its JSON, where it stands, and what is wrong with it.

use std::rc::Rc;

use serde_json::Value as Json;

use super::extensions::HL7;
use super::{Reader, join};
use crate::form::Problem;

/// An element and the reader that reads it.
pub(super) struct Place<'r, 'a> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) json: &'a Json,
    pub(super) path: &'r str,
    pub(super) link_id: Option<Rc<str>>,
}

impl<'a> Place<'_, 'a> {
    /// Notes what is wrong with a part of the element.
    pub(super) fn fault(&mut self, part: &str, problem: Problem) {
        let path = join(self.path, part);
        self.reader.fault(&path, self.link_id.as_ref(), problem);
    }

    /// The extensions with an address, each with its place in the list.
    pub(super) fn extensions(
        &self,
        base: &'static str,
        name: &'static str,
    ) -> impl Iterator<Item = (usize, &'a Json)> + use<'a> {
        let list = self.json.get("extension").and_then(Json::as_array).into_iter().flatten();
        list.enumerate().filter(move |(_, extension)| {
            let url = extension.get("url").and_then(Json::as_str).unwrap_or("");
            url.strip_prefix(base) == Some(name)
        })
    }

    /// What an extension of HL7's says, where it can be read; where it cannot, that is a fault.
    pub(super) fn read<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&'a Json) -> Option<T>,
    ) -> Option<T> {
        self.read_from(HL7, name, read)
    }

    /// As [`Place::read`], under another base.
    pub(super) fn read_from<T>(
        &mut self,
        base: &'static str,
        name: &'static str,
        read: impl Fn(&'a Json) -> Option<T>,
    ) -> Option<T> {
        let (index, extension) = self.extensions(base, name).next()?;
        let found = read(extension);
        // One without a value says it in a way of its own, by an expression for example.
        if found.is_none() && has_value(extension) {
            self.fault(&format!("extension[{index}]"), Problem::UnreadableValue);
        }
        found
    }

    /// A whole number that is not negative.
    pub(super) fn count(&mut self, name: &'static str) -> Option<u32> {
        let count = |e: &Json| e.get("valueInteger")?.as_u64()?.try_into().ok();
        self.read(name, count)
    }

    /// Whether an extension says yes.
    pub(super) fn flag(&mut self, name: &'static str) -> bool {
        self.read(name, |e| e.get("valueBoolean")?.as_bool()).unwrap_or(false)
    }
}

fn has_value(extension: &Json) -> bool {
    let keys = extension.as_object().into_iter().flatten();
    keys.map(|(key, _)| key).any(|key| key.starts_with("value"))
}
