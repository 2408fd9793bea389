//! What the rules of a form say of a document, in a header: addresses, which hold no answer.

use serde_json::{Value as Json, json};

use super::NotAMessage;
use crate::answers::Address;
use crate::sheet::Told;

/// The header with what was told. There is nothing to tell where nothing evaluates rules.
pub(super) fn write(mut header: Json, told: &Told) -> Json {
    if !crate::RULES {
        return header;
    }
    if let Some(header) = header.as_object_mut() {
        let names = |list: &[Address]| list.iter().map(Address::to_string).collect::<Vec<_>>();
        header.insert("off".into(), json!(names(&told.off)));
        header.insert("odd".into(), json!(names(&told.odd)));
    }
    header
}

/// What was told in a header.
pub(super) fn read(header: &Json) -> Result<Told, NotAMessage> {
    Ok(Told { off: list(header.get("off"))?, odd: list(header.get("odd"))? })
}

fn list(json: Option<&Json>) -> Result<Vec<Address>, NotAMessage> {
    let Some(json) = json else { return Ok(Vec::new()) };
    let all = json.as_array().ok_or(NotAMessage)?.iter();
    all.map(|name| name.as_str().and_then(Address::parse).ok_or(NotAMessage)).collect()
}
