//! A recipient (`age1...`) to seal for and an identity (`AGE-SECRET-KEY-1...`) to open with.
//!
//! Only the X25519 type of age v1; no SSH keys, which would tie a file to a person.

use std::fmt;

use bech32::{Bech32, Hrp, primitives::decode::CheckedHrpstring};
use zeroize::{Zeroize, Zeroizing};

use super::Fault;

/// The public half of a key: whoever has it can seal, not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    text: String,
    #[cfg_attr(not(feature = "documents"), allow(dead_code, reason = "only sealing needs it"))]
    point: [u8; 32],
}

impl Recipient {
    /// Reads one recipient, in lower case or, as QR codes have it, in upper case.
    ///
    /// # Errors
    /// [`Fault::NotAKey`] if the checksum or the length is wrong, or it is another kind of key.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let text = text.trim().to_ascii_lowercase();
        let point = read_bech32(&text, "age")?;
        Ok(Self { text, point: *point })
    }

    /// The point on Curve25519 that is the key itself.
    #[cfg(feature = "documents")]
    pub(crate) fn point(&self) -> [u8; 32] {
        self.point
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

/// What an identity begins with, before the `1` of Bech32.
const IDENTITY: &str = "AGE-SECRET-KEY-";

/// How long an identity is: that, the `1`, 52 letters for 32 bytes, and 6 of the checksum.
#[cfg(feature = "documents")]
const IDENTITY_LETTERS: usize = IDENTITY.len() + 1 + 52 + 6;

/// The secret half of a key, wiped from memory when it is dropped and never shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity(Zeroizing<String>);

impl Identity {
    /// Reads one identity.
    ///
    /// # Errors
    /// [`Fault::NotAKey`] if the checksum or the length is wrong, or it is another kind of key.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let text = Zeroizing::new(text.trim().to_ascii_uppercase());
        read_bech32(&text, IDENTITY)?;
        Ok(Self(text))
    }

    /// The identity that these bytes are.
    #[cfg(feature = "documents")]
    pub(crate) fn from_bytes(bytes: &[u8; 32]) -> Result<Self, Fault> {
        // Room for all of it at once, so that growing leaves no unwiped copy behind.
        let mut text = Zeroizing::new(String::with_capacity(IDENTITY_LETTERS));
        let prefix = Hrp::parse(IDENTITY).map_err(|_| Fault::NotAKey)?;
        bech32::encode_upper_to_fmt::<Bech32, _>(&mut *text, prefix, bytes)
            .map_err(|_| Fault::NotAKey)?;
        Ok(Self(text))
    }

    /// Reads a key file as `age-keygen` writes it: one identity per line, `#` for remarks.
    ///
    /// # Errors
    /// [`Fault::NotAKey`] if any other line is no identity, or there is none at all.
    pub fn from_key_file(text: &str) -> Result<Vec<Self>, Fault> {
        let identities: Vec<Self> = text
            .trim_start_matches('\u{FEFF}')
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(Self::parse)
            .collect::<Result<_, _>>()?;
        if identities.is_empty() {
            return Err(Fault::NotAKey);
        }
        Ok(identities)
    }

    /// The identity itself. Call it only where it is given to a cipher or to its owner.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// A key file as it was read, wiped from memory when it is dropped and never shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyFile(Zeroizing<Vec<u8>>);

impl KeyFile {
    /// More than any key file has: whoever reads a file needs to read no further.
    pub const MOST: usize = 64 * 1024;

    /// A file that is said to be one.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The identities in it, as [`Identity::from_key_file`] reads them.
    ///
    /// # Errors
    /// [`Fault::NotAKey`] if it is too large, no text, or no key file.
    pub fn identities(&self) -> Result<Vec<Identity>, Fault> {
        if self.0.len() > Self::MOST {
            return Err(Fault::NotAKey);
        }
        let text = std::str::from_utf8(&self.0).map_err(|_| Fault::NotAKey)?;
        Identity::from_key_file(text)
    }
}

impl fmt::Debug for KeyFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("KeyFile(..)")
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Identity(..)")
    }
}

/// The 32 bytes of a key, if text and checksum say that it is one with this prefix.
fn read_bech32(text: &str, prefix: &str) -> Result<Zeroizing<[u8; 32]>, Fault> {
    let parsed = CheckedHrpstring::new::<Bech32>(text).map_err(|_| Fault::NotAKey)?;
    if Hrp::parse(prefix).ok() != Some(parsed.hrp()) {
        return Err(Fault::NotAKey);
    }
    let mut bytes = Zeroizing::new([0; 32]);
    let mut read = 0;
    for mut byte in parsed.byte_iter() {
        *bytes.get_mut(read).ok_or(Fault::NotAKey)? = byte;
        byte.zeroize();
        read += 1;
    }
    if read == bytes.len() { Ok(bytes) } else { Err(Fault::NotAKey) }
}
