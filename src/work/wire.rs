//! Jobs and products as messages between the two Wasm modules: a line of JSON and bytes. Both
//! sides are this code, so that a change here cannot reach one of them only.

use serde::{Deserialize, Serialize};

use super::{Container, Failure, Job, Product};
use crate::seal::{Fault, Identity, Key, Lock, Need, Passphrase, Recipient};

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

#[derive(Serialize, Deserialize)]
enum JobHeader {
    DrawCode,
    Print { language: String },
    Seal { language: String, lock: Secret },
    Open { key: Option<Secret> },
}

/// Codes and keys in the form in which their own room reads and writes them.
#[derive(Serialize, Deserialize)]
enum Secret {
    Code(String),
    Recipients(Vec<String>),
    Identities(Vec<String>),
}

#[derive(Serialize, Deserialize)]
enum AnswerHeader {
    Code(String),
    Paper,
    Sealed,
    Found(Container),
    AsksForCode { work_factor: u8 },
    AsksForIdentity,
    Failed(Failure),
}

/// Writes a job as a message.
pub fn write_job(job: Job) -> Message {
    let (header, bytes) = match job {
        Job::DrawCode => (JobHeader::DrawCode, Vec::new()),
        Job::Print { bundle, language } => (JobHeader::Print { language }, bundle.into_bytes()),
        Job::Seal { bundle, language, lock } => {
            (JobHeader::Seal { language, lock: of_lock(&lock) }, bundle.into_bytes())
        }
        Job::Open { bytes, key } => (JobHeader::Open { key: key.as_ref().map(of_key) }, bytes),
    };
    Message { header: json(&header), bytes }
}

/// Reads a job from a message.
///
/// # Errors
/// [`NotAMessage`] where the header or a secret in it is none that [`write_job`] writes.
pub fn read_job(message: Message) -> Result<Job, NotAMessage> {
    let Message { header, bytes } = message;
    let header = serde_json::from_str(&header).map_err(|_| NotAMessage)?;
    let bundle = |bytes| String::from_utf8(bytes).map_err(|_| NotAMessage);
    Ok(match header {
        JobHeader::DrawCode => Job::DrawCode,
        JobHeader::Print { language } => Job::Print { bundle: bundle(bytes)?, language },
        JobHeader::Seal { language, lock } => {
            Job::Seal { bundle: bundle(bytes)?, language, lock: lock.into_lock()? }
        }
        JobHeader::Open { key } => Job::Open { bytes, key: key.map(Secret::into_key).transpose()? },
    })
}

/// Writes what came out of a job as a message.
pub fn write_answer(answer: Result<Product, Failure>) -> Message {
    let (header, bytes) = match answer {
        Ok(Product::Code(code)) => (AnswerHeader::Code(code.expose().to_owned()), Vec::new()),
        Ok(Product::Paper(bytes)) => (AnswerHeader::Paper, bytes),
        Ok(Product::Sealed(bytes)) => (AnswerHeader::Sealed, bytes),
        Ok(Product::Found { json, container }) => (AnswerHeader::Found(container), json),
        Ok(Product::Asks(Need::Code { work_factor })) => {
            (AnswerHeader::AsksForCode { work_factor }, Vec::new())
        }
        Ok(Product::Asks(Need::Identity)) => (AnswerHeader::AsksForIdentity, Vec::new()),
        Err(failure) => (AnswerHeader::Failed(failure), Vec::new()),
    };
    Message { header: json(&header), bytes }
}

/// Reads what came out of a job from a message; what is no message is a job that fell over.
pub fn read_answer(message: Message) -> Result<Product, Failure> {
    let Message { header, bytes } = message;
    let header = serde_json::from_str(&header).map_err(|_| Failure::Broken)?;
    Ok(match header {
        AnswerHeader::Code(code) => Product::Code(passphrase(code).map_err(|_| Failure::Broken)?),
        AnswerHeader::Paper => Product::Paper(bytes),
        AnswerHeader::Sealed => Product::Sealed(bytes),
        AnswerHeader::Found(container) => Product::Found { json: bytes, container },
        AnswerHeader::AsksForCode { work_factor } => Product::Asks(Need::Code { work_factor }),
        AnswerHeader::AsksForIdentity => Product::Asks(Need::Identity),
        AnswerHeader::Failed(failure) => return Err(failure),
    })
}

fn json(header: &impl Serialize) -> String {
    serde_json::to_string(header).unwrap_or_default()
}

fn passphrase(code: String) -> Result<Passphrase, NotAMessage> {
    if code.is_empty() { Err(NotAMessage) } else { Ok(Passphrase::typed(code)) }
}

fn of_lock(lock: &Lock) -> Secret {
    match lock {
        Lock::Code(code) => Secret::Code(code.expose().to_owned()),
        Lock::Recipients(list) => {
            Secret::Recipients(list.iter().map(Recipient::to_string).collect())
        }
    }
}

fn of_key(key: &Key) -> Secret {
    match key {
        Key::Code(code) => Secret::Code(code.expose().to_owned()),
        Key::Identities(list) => {
            Secret::Identities(list.iter().map(|identity| identity.expose().to_owned()).collect())
        }
    }
}

impl Secret {
    fn into_lock(self) -> Result<Lock, NotAMessage> {
        match self {
            Self::Code(code) => passphrase(code).map(Lock::Code),
            Self::Recipients(list) => {
                let list = list.iter().map(|text| Recipient::parse(text)).collect::<Result<_, _>>();
                list.map(Lock::Recipients).map_err(|_: Fault| NotAMessage)
            }
            Self::Identities(_) => Err(NotAMessage),
        }
    }

    fn into_key(self) -> Result<Key, NotAMessage> {
        match self {
            Self::Code(code) => passphrase(code).map(Key::Code),
            Self::Identities(list) => {
                let list = list.iter().map(|text| Identity::parse(text)).collect::<Result<_, _>>();
                list.map(Key::Identities).map_err(|_: Fault| NotAMessage)
            }
            Self::Recipients(_) => Err(NotAMessage),
        }
    }
}
