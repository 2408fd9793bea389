//! The day of Easter, from which most Danish holidays are counted. It asks no almanac.

use crate::form::Date;

/// Easter Sunday of a year in the Gregorian calendar: the Sunday after the full moon that the
/// church reckons with, on or after 21 March.
pub fn easter(year: u16) -> Option<Date> {
    let number = i32::from(year);
    let (golden, century) = (number % 19, number / 100);
    // The moon's age: 19 years are 235 months, less the leap days that centuries drop, and a day
    // in 2500 years by which the moon runs ahead.
    let dropped = century - century / 4;
    let ahead = (8 * century + 13) / 25;
    let age = (19 * golden + dropped - ahead + 15).rem_euclid(30);
    // Two full moons never fall on one day within 19 years, and none on 19 April or later.
    let full = age - i32::from(age == 29 || age == 28 && golden > 10);
    // Days from 21 March to the Sunday after the full moon.
    let weekday = (number + number / 4 + full + 2 - dropped).rem_euclid(7);
    let day = 28 + full - weekday;
    let (month, day) = if day > 31 { (4, day - 31) } else { (3, day) };
    Date::new(year, Some(month), u8::try_from(day).ok())
}
