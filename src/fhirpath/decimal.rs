//! Exact decimals (§ 4.1.4): a whole number and how many of its digits stand behind the point.
//! No binary fractions, so `0.1 + 0.2 = 0.3`.
//!
//! At most [`MAX_SCALE`] digits behind the point, the step that the specification asks for: a
//! result with more is rounded, half away from zero. At most 28 digits in all; what does not fit
//! is `None`, which becomes the empty collection (§ 6.6).

use std::cmp::Ordering;
use std::fmt;

/// Most digits behind the point.
pub const MAX_SCALE: u32 = 8;

/// The first whole number with too many digits. Two decimals below it can always be brought to
/// one scale: 10^28 * 10^8 fits into an `i128`.
const TOO_LARGE: i128 = 10_i128.pow(28);

/// An exact decimal. `1.10` and `1.1` are equal, and each is printed as it was written.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    digits: i128,
    scale: u32,
}

impl Decimal {
    /// Reads `-?[0-9]+(.[0-9]+)?`, and the exponents that JSON allows (`1.5e-3`).
    pub fn parse(text: &str) -> Option<Self> {
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent.parse().ok()?),
            None => (text, 0),
        };
        let (negative, number) = match number.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, number.strip_prefix('+').unwrap_or(number)),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return None;
        }
        let fraction = if number.contains('.') { fraction } else { "" };
        let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
        let digits = if negative { -digits } else { digits };
        let scale = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        if scale < 0 {
            return Self::fitting(digits.checked_mul(power(scale.unsigned_abs())?)?, 0);
        }
        Self::fitting(digits, scale.unsigned_abs())
    }

    /// Brings digits to a scale that is allowed.
    fn fitting(digits: i128, scale: u32) -> Option<Self> {
        let (digits, scale) = match scale.checked_sub(MAX_SCALE).filter(|more| *more > 0) {
            Some(more) => (power(more).map_or(Some(0), |by| divide(digits, by))?, MAX_SCALE),
            None => (digits, scale),
        };
        (digits.abs() < TOO_LARGE).then_some(Self { digits, scale })
    }

    /// The digits of both at the larger of their scales.
    fn aligned(self, other: Self) -> (i128, i128, u32) {
        let scale = self.scale.max(other.scale);
        (self.digits_at(scale), other.digits_at(scale), scale)
    }

    fn digits_at(self, scale: u32) -> i128 {
        self.digits * 10_i128.pow(scale.saturating_sub(self.scale).min(MAX_SCALE))
    }

    /// How many digits stand behind the point.
    pub fn scale(self) -> u32 {
        self.scale
    }

    /// The sum, if it fits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let (left, right, scale) = self.aligned(other);
        Self::fitting(left.checked_add(right)?, scale)
    }

    /// The difference, if it fits.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negative())
    }

    /// The same distance on the other side of zero.
    pub fn negative(self) -> Self {
        Self { digits: -self.digits, scale: self.scale }
    }

    /// The product, if it fits.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::fitting(self.digits.checked_mul(other.digits)?, self.scale + other.scale)
    }

    /// The quotient with [`MAX_SCALE`] digits; nothing is divided by zero (§ 6.6.2).
    pub fn over(self, other: Self) -> Option<Self> {
        let (left, right, _) = self.aligned(other);
        let digits = divide(left.checked_mul(power(MAX_SCALE)?)?, right)?;
        Some(Self::fitting(digits, MAX_SCALE)?.shortest())
    }

    /// How often the other fits in whole (§ 6.6.5).
    pub fn whole_over(self, other: Self) -> Option<Self> {
        let (left, right, _) = self.aligned(other);
        Self::fitting(left.checked_div(right)?, 0)
    }

    /// What is left after [`Decimal::whole_over`] (§ 6.6.6).
    pub fn rest_over(self, other: Self) -> Option<Self> {
        let (left, right, scale) = self.aligned(other);
        Self::fitting(left.checked_rem(right)?, scale)
    }

    /// Rounded half away from zero to so many digits behind the point.
    pub fn rounded(self, scale: u32) -> Self {
        let dropped = self.scale.saturating_sub(scale).min(MAX_SCALE);
        let digits = divide(self.digits, 10_i128.pow(dropped)).unwrap_or(0);
        Self { digits, scale: self.scale - dropped }
    }

    /// The nearest whole number that is not larger.
    pub fn floor(self) -> Self {
        Self { digits: self.digits.div_euclid(10_i128.pow(self.scale)), scale: 0 }
    }

    /// The whole number without the digits behind the point.
    pub fn truncated(self) -> Self {
        Self { digits: self.digits / 10_i128.pow(self.scale), scale: 0 }
    }

    /// The number as an Integer, where it is whole and fits.
    pub fn integer(self) -> Option<i32> {
        let whole = self.shortest();
        (whole.scale == 0).then(|| i32::try_from(whole.digits).ok()).flatten()
    }

    /// Without zeros at the end.
    pub(super) fn shortest(mut self) -> Self {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }
}

fn power(exponent: u32) -> Option<i128> {
    10_i128.checked_pow(exponent)
}

/// Rounds half away from zero.
fn divide(left: i128, right: i128) -> Option<i128> {
    let quotient = left.checked_div(right)?;
    let rest = left.checked_rem(right)?;
    let up = rest.unsigned_abs() >= right.unsigned_abs().div_ceil(2);
    let away = if (left < 0) == (right < 0) { 1 } else { -1 };
    quotient.checked_add(if up { away } else { 0 })
}

impl From<i32> for Decimal {
    fn from(whole: i32) -> Self {
        Self { digits: whole.into(), scale: 0 }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right, _) = self.aligned(*other);
        left.cmp(&right)
    }
}

impl std::hash::Hash for Decimal {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        let Self { digits, scale } = self.shortest();
        (digits, scale).hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let one = 10_u128.pow(self.scale);
        let digits = self.digits.unsigned_abs();
        write!(f, "{sign}{}", digits / one)?;
        if self.scale > 0 {
            write!(f, ".{:0width$}", digits % one, width = self.scale as usize)?;
        }
        Ok(())
    }
}
