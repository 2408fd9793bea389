//! Codes and keys in a header, in the form in which their own room reads and writes them.

use serde_json::{Value as Json, json};

use super::{DraftLock, Fault, Identity, Key, Lock, NotAMessage, Passphrase, Recipient};
use crate::seal::KeyPart;

pub(super) fn of_lock(lock: &Lock) -> Json {
    match lock {
        Lock::Code(code) => json!({ "code": code.expose() }),
        Lock::Recipients(list) => json!({ "recipients": of_recipients(list) }),
    }
}

pub(super) fn of_draft_lock(lock: &DraftLock) -> Json {
    match lock {
        DraftLock::Code(code) => json!({ "code": code.expose() }),
        DraftLock::Key(key) => of_key_part(key),
    }
}

pub(super) fn of_key_part(key: &KeyPart) -> Json {
    json!({ "part": key.text(), "recipient": key.recipient().to_string() })
}

pub(super) fn of_recipients(list: &[Recipient]) -> Json {
    list.iter().map(Recipient::to_string).collect()
}

pub(super) fn of_key(key: &Key) -> Json {
    match key {
        Key::Code(code) => json!({ "code": code.expose() }),
        Key::Identities(list) => {
            json!({ "identities": list.iter().map(Identity::expose).collect::<Vec<_>>() })
        }
    }
}

pub(super) fn lock(json: &Json) -> Result<Lock, NotAMessage> {
    match json.get("recipients") {
        Some(list) => texts(list, Recipient::parse).map(Lock::Recipients),
        None => code(json).map(Lock::Code),
    }
}

pub(super) fn draft_lock(json: &Json) -> Result<DraftLock, NotAMessage> {
    match json.get("part") {
        Some(_) => key_part(json).map(DraftLock::Key),
        None => code(json).map(DraftLock::Code),
    }
}

pub(super) fn key_part(json: &Json) -> Result<KeyPart, NotAMessage> {
    let text = |name: &str| json.get(name).and_then(Json::as_str).ok_or(NotAMessage);
    let recipient = Recipient::parse(text("recipient")?).map_err(|_| NotAMessage)?;
    KeyPart::read(text("part")?.to_owned(), recipient).map_err(|_| NotAMessage)
}

/// Recipients, of which there may be none.
pub(super) fn recipients(list: &Json) -> Result<Vec<Recipient>, NotAMessage> {
    match list.as_array() {
        Some(none) if none.is_empty() => Ok(Vec::new()),
        _ => texts(list, Recipient::parse),
    }
}

pub(super) fn key(json: &Json) -> Result<Key, NotAMessage> {
    match json.get("identities") {
        Some(list) => texts(list, Identity::parse).map(Key::Identities),
        None => code(json).map(Key::Code),
    }
}

fn code(json: &Json) -> Result<Passphrase, NotAMessage> {
    let code = json.get("code").and_then(Json::as_str).filter(|code| !code.is_empty());
    code.map(|code| Passphrase::typed(code.to_owned())).ok_or(NotAMessage)
}

fn texts<T>(list: &Json, parse: fn(&str) -> Result<T, Fault>) -> Result<Vec<T>, NotAMessage> {
    let list = list.as_array().filter(|list| !list.is_empty()).ok_or(NotAMessage)?;
    let text = |json: &Json| parse(json.as_str()?).ok();
    list.iter().map(text).collect::<Option<_>>().ok_or(NotAMessage)
}
