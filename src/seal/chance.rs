//! Draws a code or a key. The only place of this room that asks the machine for chance; age asks
//! for its own.

use zeroize::Zeroizing;

use super::{CODE_WORDS, Fault, Identity, Passphrase};

/// Draws six words, each of the 2,048 equally likely and independent of the others.
///
/// 16 bits are drawn for each word and 11 of them used: 2,048 divides 65,536, so that no word
/// comes up more often than another and nothing has to be drawn again.
///
/// # Errors
/// [`Fault::NoChance`] if the machine has no random bytes to give. There is no other source.
pub fn draw_code() -> Result<Passphrase, Fault> {
    let mut chance = Zeroizing::new([0_u8; CODE_WORDS * 2]);
    getrandom::fill(chance.as_mut_slice()).map_err(|_| Fault::NoChance)?;
    let mut draws = Zeroizing::new([0_u16; CODE_WORDS]);
    for (draw, pair) in draws.iter_mut().zip(chance.as_chunks().0) {
        *draw = u16::from_le_bytes(*pair);
    }
    Ok(Passphrase::from_words(*draws))
}

/// Draws a key: 32 bytes, of which X25519 makes a scalar itself (RFC 7748, section 5).
pub(crate) fn draw_identity() -> Result<Identity, Fault> {
    let mut chance = Zeroizing::new([0_u8; 32]);
    getrandom::fill(chance.as_mut_slice()).map_err(|_| Fault::NoChance)?;
    Identity::from_bytes(&chance)
}
