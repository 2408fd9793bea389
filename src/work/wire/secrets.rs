//! Codes and keys in a header, in the form in which their own room reads and writes them.

use serde_json::{Value as Json, json};

use super::{Fault, Identity, Key, Lock, NotAMessage, Passphrase, Recipient};

pub(super) fn of_lock(lock: &Lock) -> Json {
    match lock {
        Lock::Code(code) => json!({ "code": code.expose() }),
        Lock::Recipients(list) => {
            json!({ "recipients": list.iter().map(Recipient::to_string).collect::<Vec<_>>() })
        }
    }
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
