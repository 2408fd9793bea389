//! Days after days in the Gregorian calendar, and which of them are working days in Denmark. It
//! knows nothing of times and zones.

use super::easter::easter;
use crate::form::Date;

/// Days in a week.
const WEEK: u32 = 7;

/// The feasts that move with Easter, in days after it: skærtorsdag, langfredag, påskedag, 2.
/// påskedag, Kristi himmelfartsdag, pinsedag and 2. pinsedag.
const MOVING: [i64; 7] = [-3, -2, 0, 1, 39, 49, 50];

/// Store bededag, the fourth Friday after Easter, was the last time a holiday in 2023.
const PRAYER: (i64, u16) = (26, 2023);

/// Nytårsdag, juledag and 2. juledag.
const FIXED: [(u8, u8); 3] = [(1, 1), (12, 25), (12, 26)];

/// Days before each month of a year without a leap day.
const BEFORE: [u32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// The day that is so many working days after another one, which is not counted itself. Nothing
/// where the date is no full day, or the calendar ends before.
///
/// Working days are Monday to Friday without public holidays: the feast days of the Danish church,
/// of which lov nr. 214 af 06/03/2023 abolished store bededag from 2024. Grundlovsdag, juleaften
/// and nytårsaften are none of them: no act makes them holidays, but for the hours of shops and
/// what employers and employed agree upon. They are counted as working days, so the day comes
/// earlier than where they were days off. A Saturday, which some would call a »hverdag«, is not
/// counted, so it comes later than where it were one.
pub fn working_days_after(date: &Date, days: u16) -> Option<Date> {
    let mut day = *date;
    day.day()?;
    for _ in 0..days {
        day = next(&day)?;
        while !is_working_day(&day) {
            day = next(&day)?;
        }
    }
    Some(day)
}

/// Whether a date is a working day in Denmark; a month or a year is none.
pub fn is_working_day(date: &Date) -> bool {
    let Some(number) = number(date) else { return false };
    let weekend = number % WEEK >= 5;
    !weekend && !is_holiday(date, number)
}

fn is_holiday(date: &Date, number: u32) -> bool {
    let fixed = date.month().zip(date.day()).is_some_and(|day| FIXED.contains(&day));
    let easter = easter(date.year()).and_then(|easter| self::number(&easter));
    let after = easter.map(|easter| i64::from(number) - i64::from(easter));
    let (prayer, last) = PRAYER;
    let moving = |after| MOVING.contains(&after) || after == prayer && date.year() <= last;
    fixed || after.is_some_and(moving)
}

/// The day after a day; none after the last one that a date can say.
pub(super) fn next(date: &Date) -> Option<Date> {
    let (year, month, day) = (date.year(), date.month()?, date.day()?);
    Date::new(year, Some(month), Some(day + 1))
        .or_else(|| Date::new(year, Some(month + 1), Some(1)))
        .or_else(|| Date::new(year.checked_add(1)?, Some(1), Some(1)))
}

/// Days since Monday, 1 January of the year 1; so what is left after weeks is the weekday.
fn number(date: &Date) -> Option<u32> {
    let (month, day) = (date.month()?, date.day()?);
    let years = u32::from(date.year()) - 1;
    let leap_days = years / 4 - years / 100 + years / 400;
    let months = BEFORE.get(usize::from(month) - 1)?;
    let leap_day = month > 2 && Date::new(date.year(), Some(2), Some(29)).is_some();
    Some(years * 365 + leap_days + months + u32::from(leap_day) + u32::from(day) - 1)
}
