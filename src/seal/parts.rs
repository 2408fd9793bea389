//! A file in two parts: a key under a code, and behind it what that key opens.
//!
//! An age file with a code has no other recipient ("The scrypt recipient type"), and whoever seals
//! with it stretches the code each time. So the code closes a fresh identity, once, and what is
//! sealed is closed for that identity, and for others where there are any. Both parts are armored
//! age files, one directly behind the other in one text: any age tool opens each of them once they
//! are parted. Nothing is opened here.

use std::borrow::Cow;

use super::{Fault, Need, Recipient, armor, header::Header};

/// The first part of such a file: armored, and closed with a code. Whoever has it and no code can
/// seal, not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPart {
    text: String,
    recipient: Recipient,
}

impl KeyPart {
    /// Keeps a part that was made before, with the recipient that belongs to it.
    ///
    /// # Errors
    /// [`Fault::NotAKey`] if it is no single file with a code; and what [`look`](super::look)
    /// finds.
    pub fn read(text: String, recipient: Recipient) -> Result<Self, Fault> {
        let Parts { need, data, .. } = read(text.as_bytes())?;
        match (need, data) {
            (Need::Code { .. }, None) => Ok(Self { text, recipient }),
            _ => Err(Fault::NotAKey),
        }
    }

    /// The part itself, with its last line end.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// For whom the second part is sealed.
    #[must_use]
    pub fn recipient(&self) -> &Recipient {
        &self.recipient
    }
}

/// The files in some bytes, each of which our reader has accepted.
pub(crate) struct Parts<'a> {
    /// The only file, or the one that holds the key.
    #[cfg_attr(not(feature = "documents"), allow(dead_code, reason = "only opening needs it"))]
    pub(crate) first: Cow<'a, [u8]>,
    /// Where there are two, what the key opens.
    pub(crate) data: Option<Vec<u8>>,
    /// What they ask for.
    pub(crate) need: Need,
}

/// Reads one file, or two where the first asks for a code and the second for a key. Two others are
/// files of their own, that came in one text.
pub(crate) fn read(bytes: &[u8]) -> Result<Parts<'_>, Fault> {
    let armor::Files { first, second } = armor::take_off(bytes)?;
    let Header { need, .. } = Header::read(&first)?;
    let Some(armor::Second { bytes: data, loose }) = second else {
        return Ok(Parts { first, data: None, need });
    };
    let header = Header::read(&data)?;
    let need = match (need, header.need) {
        (Need::Code { .. }, Need::Identity) if loose => return Err(Fault::Damaged),
        (Need::Code { work_factor }, Need::Identity) if header.keys > 1 => {
            Need::Either { work_factor }
        }
        (need @ Need::Code { .. }, Need::Identity) => need,
        _ => return Err(Fault::Several),
    };
    Ok(Parts { first, data: Some(data), need })
}
