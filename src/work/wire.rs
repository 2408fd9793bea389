//! Jobs and products as messages between the two Wasm modules: a line of JSON and bytes. Both
//! sides are this code, so that a change here cannot reach one of them only. Headers are written
//! by hand: the first screen waits for this code, and derived readers are ten times as large.

use serde_json::{Value as Json, json};

use super::{Blank, Container, DraftJob, DraftLock, Drafted, Failure, Job, Product};
use crate::form::Whole;
use crate::seal::{Fault, Identity, Key, Lock, Passphrase, Recipient};

mod names;
mod secrets;
mod told;

/// A message: a header in JSON, and bytes that would only grow in JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// JSON that says what the message is.
    pub header: String,
    /// A file, a bundle or nothing.
    pub bytes: Vec<u8>,
}

/// The message is none that this version writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMessage;

/// Writes a job as a message.
pub fn write_job(job: Job) -> Message {
    let (header, bytes) = match job {
        Job::DrawCode => (json!({ "job": "draw-code" }), Vec::new()),
        Job::Print { bundle, told, language } => {
            let header = json!({ "job": "print", "language": language });
            (told::write(header, &told), bundle.into_bytes())
        }
        Job::Seal { bundle, told, language, lock } => {
            let lock = secrets::of_lock(&lock);
            let header = json!({ "job": "seal", "language": language, "lock": lock });
            (told::write(header, &told), bundle.into_bytes())
        }
        Job::Blank(blank) => {
            let header = json!({ "job": "blank", "language": blank.language });
            (header, blank.form.clone().into_bytes())
        }
        Job::Draft(draft) => {
            let lock = secrets::of_draft_lock(&draft.lock);
            let others = secrets::of_recipients(&draft.others);
            let header = json!({ "job": "draft", "lock": lock, "others": others });
            (header, draft.bundle.clone().into_bytes())
        }
        Job::Open { bytes, key } => {
            (json!({ "job": "open", "key": key.as_ref().map(secrets::of_key) }), bytes)
        }
    };
    Message { header: header.to_string(), bytes }
}

/// Reads a job from a message.
///
/// # Errors
/// [`NotAMessage`] where the header or a secret in it is none that [`write_job`] writes.
pub fn read_job(message: Message) -> Result<Job, NotAMessage> {
    let Message { header, bytes } = message;
    let header: Json = serde_json::from_slice(header.as_bytes()).map_err(|_| NotAMessage)?;
    let part = |name: &str| header.get(name).ok_or(NotAMessage);
    let language = || part("language")?.as_str().map(str::to_owned).ok_or(NotAMessage);
    let bundle = |bytes| String::from_utf8(bytes).map_err(|_| NotAMessage);
    Ok(match part("job")?.as_str() {
        Some("draw-code") => Job::DrawCode,
        Some("print") => {
            let told = told::read(&header)?;
            Job::Print { language: language()?, told, bundle: bundle(bytes)? }
        }
        Some("seal") => {
            let lock = secrets::lock(part("lock")?)?;
            let told = told::read(&header)?;
            Job::Seal { language: language()?, told, lock, bundle: bundle(bytes)? }
        }
        Some("blank") => {
            let blank = Blank { form: bundle(bytes)?, language: language()? };
            Job::Blank(Whole::new(blank).ok_or(NotAMessage)?)
        }
        Some("draft") => {
            let lock = secrets::draft_lock(part("lock")?)?;
            let others = secrets::recipients(part("others")?)?;
            let draft = DraftJob { bundle: bundle(bytes)?, lock, others };
            Job::Draft(Whole::new(draft).ok_or(NotAMessage)?)
        }
        Some("open") => {
            let key = Some(part("key")?).filter(|key| !key.is_null());
            Job::Open { bytes, key: key.map(secrets::key).transpose()? }
        }
        _ => return Err(NotAMessage),
    })
}

/// Writes what came out of a job as a message.
pub fn write_answer(answer: Result<Product, Failure>) -> Message {
    let none = Vec::new;
    let (header, bytes) = match answer {
        Ok(Product::Code(code)) => (json!({ "is": "code", "code": code.expose() }), none()),
        Ok(Product::Paper(bytes)) => (json!({ "is": "paper" }), bytes),
        Ok(Product::Sealed(bytes)) => (json!({ "is": "sealed" }), bytes),
        Ok(Product::Found { json, container, paper }) => found(json, container, paper),
        Ok(Product::Draft(draft)) => {
            let key = secrets::of_key_part(&draft.key);
            (json!({ "is": "draft", "key": key }), draft.bytes.clone())
        }
        Ok(Product::Asks(need)) => (names::of_need(need), none()),
        Err(failure) => (names::of_failure(&failure), none()),
    };
    Message { header: header.to_string(), bytes }
}

/// Reads what came out of a job from a message; what is no message is a job that fell over.
///
/// # Errors
/// The [`Failure`] that the message reports, or [`Failure::Broken`].
pub fn read_answer(message: Message) -> Result<Product, Failure> {
    let Message { header, mut bytes } = message;
    let header: Json = serde_json::from_slice(header.as_bytes()).map_err(|_| Failure::Broken)?;
    let text = |name: &str| header.get(name).and_then(Json::as_str);
    match text("is") {
        Some("code") => {
            let code = text("code").filter(|code| !code.is_empty()).ok_or(Failure::Broken)?;
            Ok(Product::Code(Passphrase::typed(code.to_owned())))
        }
        Some("paper") => Ok(Product::Paper(bytes)),
        Some("sealed") => Ok(Product::Sealed(bytes)),
        Some("found") => {
            let container = names::read(&names::CONTAINERS, text("in")).ok_or(Failure::Broken)?;
            let paper = if crate::WHOLE { paper(&header, &mut bytes)? } else { None };
            Ok(Product::Found { json: bytes, container, paper })
        }
        Some("draft") if crate::WHOLE => {
            let key = header.get("key").and_then(|key| secrets::key_part(key).ok());
            let draft = key.and_then(|key| Whole::new(Drafted { bytes, key }));
            draft.map(Product::Draft).ok_or(Failure::Broken)
        }
        Some("locked") if crate::WHOLE => Ok(Product::Asks(names::need(&header))),
        _ => Err(names::failure(&header)),
    }
}

/// The PDF stands behind the JSON, and the header says how long that is.
fn found(json: Vec<u8>, container: Container, paper: Option<Vec<u8>>) -> (Json, Vec<u8>) {
    let mut header = json!({ "is": "found", "in": names::of(&names::CONTAINERS, &container) });
    let Some(mut paper) = paper else { return (header, json) };
    if let Some(header) = header.as_object_mut() {
        header.insert("json".into(), json.len().into());
    }
    let mut bytes = json;
    bytes.append(&mut paper);
    (header, bytes)
}

/// Takes the PDF from behind the JSON, where there is one.
fn paper(header: &Json, bytes: &mut Vec<u8>) -> Result<Option<Vec<u8>>, Failure> {
    let Some(length) = header.get("json") else { return Ok(None) };
    let length = length.as_u64().and_then(|length| usize::try_from(length).ok());
    let length = length.filter(|length| *length <= bytes.len()).ok_or(Failure::Broken)?;
    Ok(Some(bytes.split_off(length)))
}
