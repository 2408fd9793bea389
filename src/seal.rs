//! Closes bytes for a code or for recipients, and opens them again.
//!
//! The format is age v1 (c2sp.org/age) and nothing else, so that any age tool opens what leaves
//! here. This room does not know what the bytes mean: it never looks into what it seals.
//!
//! | part | what it holds |
//! |---|---|
//! | `words`, `code` | the word list and the code made of six of its words |
//! | `keys` | a recipient to seal for, an identity to open with |
//! | `armor`, `header` | our own strict reader, which every file passes before the age crate |
//! | `parts` | a file in two parts: a key under a code, and what that key opens |
//! | `closing`, `opening`, `chance` | feature `documents`: the work itself |

mod armor;
#[cfg(feature = "documents")]
mod chance;
#[cfg(feature = "documents")]
mod closing;
mod code;
mod header;
mod keys;
#[cfg(feature = "documents")]
mod opening;
mod parts;
mod words;

#[cfg(feature = "documents")]
pub use chance::draw_code;
#[cfg(feature = "documents")]
pub use closing::{key_part, seal, seal_in_two};
pub use code::{CODE_WORDS, Passphrase};
pub use keys::{Identity, KeyFile, Recipient};
#[cfg(feature = "documents")]
pub use opening::open;
pub use parts::KeyPart;
pub use words::{whole_word, words};

/// The largest sealed file that is read or made: 25 MB, in the larger of the two meanings of MB,
/// so that whatever a file manager shows as 25 MB is accepted.
pub const MAX_BYTES: usize = 25 * 1024 * 1024;

/// The scrypt work factor of every code we seal with: `N = 2^17`, 128 MiB, which is the minimum
/// of OWASP ASVS 5.0 appendix C for `r = 8, p = 1`. It is never left to the age crate, which
/// measures time and, where it finds no clock, guesses.
pub const WORK_FACTOR: u8 = 17;

/// The largest scrypt work factor that is opened: `2^20` costs 1 GiB. One more, and a file of
/// 200 bytes ends a Wasm instance together with all unsaved answers.
pub const MAX_WORK_FACTOR: u8 = 20;

/// What a file is closed with.
#[derive(Clone, Debug)]
pub enum Lock {
    /// A code; age allows nothing beside it in the same file ("The scrypt recipient type").
    Code(Passphrase),
    /// Every one of these can open the file alone.
    Recipients(Vec<Recipient>),
}

/// What a file is opened with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A code as it was typed; see [`Passphrase::readings`].
    Code(Passphrase),
    /// The identities of a key file; one that fits is enough.
    Identities(Vec<Identity>),
}

/// What a sealed file asks for; known from its header, before any secret is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A code, stretched with this work factor.
    Code {
        /// The base-two logarithm of scrypt's `N`, at most [`MAX_WORK_FACTOR`].
        work_factor: u8,
    },
    /// An identity, that is a key file.
    Identity,
    /// One of the two: a file in two parts, which others than those with the code can open too.
    Either {
        /// As for a code.
        work_factor: u8,
    },
}

/// Why something could not be sealed or opened. The sentences for these lie in the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no age v1 file in these bytes, or one of a later version of age.
    NotSealed,
    /// It is an age file, but not as it was made: it breaks the format or its seal does not hold.
    Damaged,
    /// It is an age file that ends too early.
    Cut,
    /// There are several sealed files in one text, and each is to be opened by itself.
    Several,
    /// The file asks for a code, and this is not the one. (A flipped byte in the 48 bytes that
    /// the code itself unlocks looks the same; age has no way to tell.)
    WrongCode,
    /// The file is for recipients, and what was given belongs to none of them.
    WrongKey,
    /// The code would have to be stretched with this work factor: above [`MAX_WORK_FACTOR`].
    WorkFactor(u8),
    /// More than [`MAX_BYTES`], or a header that no honest file has.
    TooLarge,
    /// This text is no key, an empty code, or no recipient at all.
    NotAKey,
    /// The machine gave no random bytes.
    NoChance,
    /// What was sealed did not open to the same bytes again, and was thrown away.
    Unproved,
}

/// Finds the sealed file in these bytes and says what it asks for.
///
/// # Errors
/// All of [`Fault::NotSealed`], [`Fault::Damaged`], [`Fault::Cut`], [`Fault::Several`],
/// [`Fault::WorkFactor`] and [`Fault::TooLarge`], as far as they show without a key.
pub fn look(bytes: &[u8]) -> Result<Need, Fault> {
    Ok(parts::read(bytes)?.need)
}
