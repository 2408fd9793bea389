//! Opens a sealed file, wholly or not at all.
//!
//! age's payload is a stream of chunks, and its first chunks could be read before the last is
//! known to be good; nothing of it leaves here before that.
//!
//! How the faults are told apart: *cut* is an armor without its end line, a header or a chunk
//! that stops in the middle of a fixed-length part, or a payload whose last chunk is not marked
//! as the last. *Wrong* is a code or key that unlocks no stanza. *Damaged* is everything else:
//! broken format, header MAC, chunk tag, and two parts that do not belong together. One case
//! cannot be told: a file without armor that was cut inside a chunk looks damaged, since the
//! missing tag is all there was to know it by.

use std::io::{self, Read};

use age::{DecryptError, Decryptor, secrecy::SecretString};
use zeroize::Zeroizing;

use super::{Fault, Identity, Key, KeyFile, MAX_WORK_FACTOR, Need, Passphrase, parts};

/// Opens a sealed file, bare or armored in a text, or one in two parts.
///
/// # Errors
/// What [`look`](super::look) finds; then [`Fault::WrongCode`] if the file asks for a code and
/// this is not it (or an identity was given), [`Fault::WrongKey`] likewise for recipients, and
/// [`Fault::Damaged`] or [`Fault::Cut`] as the head of this file says.
pub fn open(bytes: &[u8], key: &Key) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let parts::Parts { first, data, need } = parts::read(bytes)?;
    match (data, need, key) {
        (None, Need::Identity, Key::Identities(identities)) => open_with_keys(&first, identities),
        (None, Need::Identity, Key::Code(_)) => Err(Fault::WrongKey),
        (None, _, Key::Identities(_)) => Err(Fault::WrongCode),
        (None, _, Key::Code(code)) => whole(open_with_code(&first, code)?),
        (Some(data), _, Key::Identities(identities)) => open_with_keys(&data, identities),
        (Some(data), _, Key::Code(code)) => open_in_two(&first, &data, code),
    }
}

/// A key that stands alone is the first part of a file whose second was cut off. It is nobody's
/// document, and is not given out.
fn whole(plain: Zeroizing<Vec<u8>>) -> Result<Zeroizing<Vec<u8>>, Fault> {
    match identities(&plain) {
        Ok(_) => Err(Fault::Cut),
        Err(_) => Ok(plain),
    }
}

/// Whoever could open the first part has the right code: what is wrong then is wrong with the file.
fn open_in_two(first: &[u8], data: &[u8], code: &Passphrase) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let key = open_with_code(first, code)?;
    let identities = identities(&key).map_err(|_| Fault::Damaged)?;
    match open_with_keys(data, &identities) {
        Err(Fault::WrongKey) => Err(Fault::Damaged),
        outcome => outcome,
    }
}

fn identities(plain: &[u8]) -> Result<Vec<Identity>, Fault> {
    let text = str::from_utf8(plain).ok().filter(|text| text.len() <= KeyFile::MOST);
    Identity::from_key_file(text.ok_or(Fault::NotAKey)?)
}

/// Tries what was typed and, if that is not it, what was probably meant.
pub(crate) fn open_with_code(file: &[u8], code: &Passphrase) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let mut outcome = Err(Fault::WrongCode);
    for reading in code.readings() {
        let mut identity = age::scrypt::Identity::new(secret(&reading));
        // Never the crate's own limit, which it measures or guesses: up to 4 GiB.
        identity.set_max_work_factor(MAX_WORK_FACTOR);
        outcome = decrypt(file, &[&identity]);
        if outcome != Err(Fault::WrongCode) {
            break;
        }
    }
    outcome
}

fn open_with_keys(file: &[u8], identities: &[Identity]) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let keys: Vec<age::x25519::Identity> = identities
        .iter()
        .map(|identity| identity.expose().parse().map_err(|_| Fault::NotAKey))
        .collect::<Result<_, _>>()?;
    let keys: Vec<&dyn age::Identity> = keys.iter().map(|key| key as _).collect();
    decrypt(file, &keys)
}

pub(crate) fn secret(code: &Passphrase) -> SecretString {
    SecretString::from(code.expose())
}

/// Hands a file that our reader has accepted to the age crate.
pub(crate) fn decrypt(
    file: &[u8],
    keys: &[&dyn age::Identity],
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let decryptor = Decryptor::new_buffered(file).map_err(fault)?;
    let mut payload = decryptor.decrypt(keys.iter().copied()).map_err(fault)?;
    // Room for all of it at once, so that growing leaves no unwiped copy behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(file.len()));
    payload.read_to_end(&mut plain).map_err(payload_fault)?;
    Ok(plain)
}

fn fault(error: DecryptError) -> Fault {
    match error {
        DecryptError::DecryptionFailed => Fault::WrongCode,
        DecryptError::NoMatchingKeys => Fault::WrongKey,
        DecryptError::ExcessiveWork { required, .. } => Fault::WorkFactor(required),
        DecryptError::UnknownFormat => Fault::NotSealed,
        DecryptError::Io(error) => payload_fault(error),
        _ => Fault::Damaged,
    }
}

/// The crate gives an early end its own kind only where the last whole chunk is not the last.
#[allow(clippy::needless_pass_by_value, reason = "handed to map_err")]
fn payload_fault(error: io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Fault::Cut,
        _ => Fault::Damaged,
    }
}
