//! How far Danish clocks are ahead of UTC. A rule, not a table of zones: Denmark is where these
//! forms are filled in, and law and tables may change after this was written.

use crate::form::Date;

/// How far the clock is ahead, as FHIR writes it. The hour that is left out in March counts as
/// winter, the one that comes twice in October as summer: nobody writes which one is meant.
pub(super) fn offset(date: &Date, clock: &str) -> &'static str {
    let now = (date.month().unwrap_or(1), date.day().unwrap_or(1), clock);
    let turn = |month: u8| (month, last_sunday(date.year(), month), "03:00");
    let is_summer = last_month(date.year()).is_some_and(|last| turn(3) <= now && now < turn(last));
    if is_summer { "+02:00" } else { "+01:00" }
}

/// The month in which summer time ends: October (Directive 2000/84/EC, articles 2 and 3, and its
/// forerunner from 1996 on), September before, and there was none before 1980, whose spring,
/// a week later than the rule, is not told apart.
fn last_month(year: u16) -> Option<u8> {
    match year {
        ..1980 => None,
        1980..1996 => Some(9),
        1996.. => Some(10),
    }
}

/// The day of the last Sunday of March, September or October.
fn last_sunday(year: u16, month: u8) -> u8 {
    // Days that the months before push the weekday on by, counted so that Sunday is nought.
    let (last, pushed) = match month {
        3 => (31, 2),
        9 => (30, 4),
        _ => (31, 6),
    };
    let weekday = (year + year / 4 - year / 100 + year / 400 + pushed + u16::from(last)) % 7;
    last - weekday as u8
}
