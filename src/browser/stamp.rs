//! Clock and chance, as a value. What they are used for is none of this file's business.

use std::rc::Rc;

use crate::answers::{Moment, Stamp};
use crate::form::Date;
use crate::state::Clock;

/// Today on this device, and a new document id.
pub fn stamp() -> Stamp {
    Stamp { date: today(), id: id(draw()) }
}

/// What the clock on this device says.
pub fn clock() -> Clock {
    let now = js_sys::Date::new_0();
    let part = |part: u32| u8::try_from(part).unwrap_or(0);
    Clock { hour: part(now.get_hours()), minute: part(now.get_minutes()) }
}

/// The day and the time of day where the person sits, and how far that clock is ahead of UTC.
pub fn moment() -> Moment {
    let Clock { hour, minute } = clock();
    // JavaScript says how far behind it is.
    let ahead = -js_sys::Date::new_0().get_timezone_offset() as i16;
    Moment { date: today(), hour, minute, ahead }
}

/// The date where the person sits, which need not be the date in Greenwich.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let (month, day) = (now.get_month() + 1, now.get_date());
    let year = u16::try_from(now.get_full_year()).unwrap_or(1);
    let first = || Date::new(1, Some(1), Some(1)).expect("the first of January always exists");
    Date::new(year, u8::try_from(month).ok(), u8::try_from(day).ok()).unwrap_or_else(first)
}

/// Sixteen bytes from the browser's own source. (`randomUUID` is missing on a plain-http server.)
fn draw() -> [u8; 16] {
    let mut bytes = [0; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if let Some(crypto) = crypto {
        // Only a broken browser refuses sixteen bytes; a document then has an id that others have.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// A random UUID in its usual form (RFC 9562 § 5.4): version 4, variant 10.
fn id(mut bytes: [u8; 16]) -> Rc<str> {
    let [.., version, _, variant, _, _, _, _, _, _, _] = &mut bytes;
    *version = *version & 0x0f | 0x40;
    *variant = *variant & 0x3f | 0x80;
    let mut id = String::with_capacity(36);
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        id.push_str(&format!("{byte:02x}"));
    }
    id.into()
}
