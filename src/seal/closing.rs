//! Seals bytes into one armored age v1 file, or into two that follow each other, and opens them
//! again before anybody gets them.
//!
//! It never chooses a code or a recipient, and gives no file a name.

use std::{cell::RefCell, collections::HashSet, io, io::Write, iter};

use age::{
    Encryptor,
    armor::{ArmoredWriter, Format},
    secrecy::ExposeSecret,
};
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use zeroize::Zeroizing;

use super::{
    Fault, KeyPart, Lock, MAX_BYTES, Passphrase, Recipient, WORK_FACTOR, chance, opening, parts,
};

/// Seals these bytes: one age v1 file, armored, which has been opened again in memory and
/// compared. With a code that takes scrypt twice.
///
/// # Errors
/// [`Fault::TooLarge`] if the result would be larger than what we open ourselves,
/// [`Fault::NotAKey`] for an empty code, no recipient, or a recipient for whom everybody could
/// open, and [`Fault::Unproved`] if the result does not open to the same bytes.
pub fn seal(bytes: &[u8], lock: &Lock) -> Result<Vec<u8>, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::TooLarge);
    }
    match lock {
        Lock::Code(code) => seal_with_code(bytes, code),
        Lock::Recipients(recipients) => seal_for(bytes, recipients),
    }
}

/// Makes the first part of files in two: a fresh identity, closed with this code. That takes scrypt
/// twice, and every file after it takes none.
///
/// # Errors
/// As [`seal`] with a code, and [`Fault::NoChance`].
pub fn key_part(code: &Passphrase) -> Result<KeyPart, Fault> {
    let identity = chance::draw_identity()?;
    // A line of its own, as in a key file: that is what other age tools make of the first part.
    let line = Zeroizing::new([identity.expose(), "\n"].concat());
    let text = seal_with_code(line.as_bytes(), code)?;
    let text = String::from_utf8(text).map_err(|_| Fault::Unproved)?;
    let key: age::x25519::Identity =
        identity.expose().parse().map_err(|_: &str| Fault::Unproved)?;
    KeyPart::read(text, Recipient::parse(&key.to_public().to_string())?)
}

/// Seals these bytes into a file in two parts, of which the first was made before, so that the code
/// opens it, and every one of the others. The second part has been opened again in memory.
///
/// # Errors
/// As [`seal`] for recipients.
pub fn seal_in_two(bytes: &[u8], key: &KeyPart, others: &[Recipient]) -> Result<Vec<u8>, Fault> {
    let other = others.iter().filter(|other| *other != key.recipient());
    let all: Vec<Recipient> = iter::once(key.recipient()).chain(other).cloned().collect();
    let data = seal(bytes, &Lock::Recipients(all))?;
    let file = [key.text().as_bytes(), data.as_slice()].concat();
    match parts::read(&file)?.data {
        Some(_) => Ok(file),
        None => Err(Fault::Unproved),
    }
}

fn seal_with_code(bytes: &[u8], code: &Passphrase) -> Result<Vec<u8>, Fault> {
    if code.expose().is_empty() {
        return Err(Fault::NotAKey);
    }
    let mut recipient = age::scrypt::Recipient::new(opening::secret(code));
    recipient.set_work_factor(WORK_FACTOR);
    let sealed = encrypt(bytes, iter::once(&recipient as _))?;
    prove(bytes, opening::open_with_code(&parts::read(&sealed)?.first, code))?;
    Ok(sealed)
}

fn seal_for(bytes: &[u8], recipients: &[Recipient]) -> Result<Vec<u8>, Fault> {
    let keys: Vec<age::x25519::Recipient> =
        recipients.iter().map(usable).collect::<Result<_, _>>()?;
    if keys.is_empty() {
        return Err(Fault::NotAKey);
    }
    let witness = Witness::default();
    let all = keys.iter().map(|key| key as _).chain(iter::once(&witness as _));
    let sealed = encrypt(bytes, all)?;
    prove(bytes, opening::decrypt(&parts::read(&sealed)?.first, &[&witness]))?;
    Ok(sealed)
}

/// A point of low order gives the same shared secret, zero, with every key, so that anybody could
/// open the file; the age crate ends the program when it meets one.
fn usable(recipient: &Recipient) -> Result<age::x25519::Recipient, Fault> {
    let shared = x25519_dalek::x25519([1; 32], recipient.point());
    if shared == [0; 32] {
        return Err(Fault::NotAKey);
    }
    recipient.to_string().parse().map_err(|_| Fault::NotAKey)
}

fn encrypt<'a>(
    bytes: &[u8],
    recipients: impl Iterator<Item = &'a dyn age::Recipient>,
) -> Result<Vec<u8>, Fault> {
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| Fault::NotAKey)?;
    // Writing to memory has no fault of its own.
    write(encryptor, bytes).map_err(|_| Fault::Unproved)
}

fn write(encryptor: Encryptor, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let armor = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
    let mut payload = encryptor.wrap_output(armor)?;
    payload.write_all(bytes)?;
    payload.finish()?.finish()
}

fn prove(bytes: &[u8], opened: Result<Zeroizing<Vec<u8>>, Fault>) -> Result<(), Fault> {
    match opened {
        Ok(plain) if plain.as_slice() == bytes => Ok(()),
        Err(Fault::TooLarge) => Err(Fault::TooLarge),
        _ => Err(Fault::Unproved),
    }
}

/// Sees the file key while a file is sealed for others and opens the result with it, since we do
/// not have the secrets of the recipients. It leaves no stanza in the file.
#[derive(Default)]
struct Witness(RefCell<Zeroizing<[u8; FILE_KEY_BYTES]>>);

impl age::Recipient for Witness {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        self.0.borrow_mut().copy_from_slice(file_key.expose_secret());
        Ok((Vec::new(), HashSet::new()))
    }
}

impl age::Identity for Witness {
    fn unwrap_stanza(&self, _: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        let known = self.0.borrow();
        Some(Ok(FileKey::init_with_mut(|key| key.copy_from_slice(known.as_slice()))))
    }
}
