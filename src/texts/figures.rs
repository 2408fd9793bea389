//! Numbers, measures and points in time in words.

use super::Dates;
use crate::form::{Date, Instant, Number, Scalar};

/// Numbers, measures and points in time in words.
#[derive(Debug)]
pub struct Figures {
    /// What stands between a whole number and its decimals.
    pub point: &'static str,
    /// What stands between a day and the time of day on it.
    at: &'static str,
    /// What stands between hour and minute.
    clock: &'static str,
}

pub(super) const DANISH: Figures = Figures { point: ",", at: " kl. ", clock: "." };

#[cfg(feature = "english")]
pub(super) const ENGLISH: Figures = Figures { point: ".", at: ", ", clock: ":" };

impl Figures {
    /// A value in words, for example »3,5 kg« or »3. juli 2023 kl. 14.30«.
    pub fn scalar(&self, scalar: &Scalar, dates: &Dates) -> String {
        match scalar {
            Scalar::Integer(number) => number.to_string(),
            Scalar::Decimal(number) => self.number(number),
            Scalar::Url(address) => address.to_string(),
            Scalar::Time(instant) => self.time(instant.text()),
            Scalar::DateTime(instant) => self.date_time(instant, dates),
            Scalar::Quantity(quantity) => {
                let number = self.number(&quantity.value);
                match &quantity.unit {
                    Some(unit) => format!("{number} {}", unit.shown()),
                    None => number,
                }
            }
        }
    }

    fn number(&self, number: &Number) -> String {
        number.text().replace('.', self.point)
    }

    fn date_time(&self, instant: &Instant, dates: &Dates) -> String {
        let text = instant.text();
        let (day, time) =
            text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
        let day = Date::parse(day).map_or_else(|| day.to_owned(), |day| dates.date(&day));
        match time {
            Some(time) => [&*day, self.at, &self.time(time)].concat(),
            None => day,
        }
    }

    /// A day in words with a time on it, as people write it: no nought before the hour.
    pub fn moment(&self, day: &str, hour: u8, minute: u8) -> String {
        format!("{day}{}{hour}{}{minute:02}", self.at, self.clock)
    }

    /// Hours and minutes; where on earth a clock stands is nothing that a person asks here.
    fn time(&self, text: &str) -> String {
        text.get(..5).unwrap_or(text).replace(':', self.clock)
    }
}
