//! Dates that are to be kept: what they are called in a calendar, which others may read, and what
//! is said of them on the screen. Only the whole program knows of calendars.

use super::Texts;
use crate::calendar::Kind;

/// Dates that are to be kept.
#[derive(Debug)]
pub struct Calendar {
    /// Heading above the dates.
    pub title: &'static str,
    /// What stands in the file, and what does not.
    pub lead: &'static str,
    /// The button that saves them.
    pub save: &'static str,
    agreement: &'static str,
    review: &'static str,
    receipt: &'static str,
    /// A name of a day, where somebody only practises.
    practice: fn(&str) -> String,
    /// When a receipt is waited for, with the date in words. The law counts from the day on which
    /// the municipality had the notification, which only the municipality knows.
    pub due: fn(&str) -> String,
}

static DANISH: Calendar = Calendar {
    title: "Datoer til kalenderen",
    lead: "Kalenderfilen har kun datoerne og ordene her. Den nævner hverken barnet, stedet eller \
           skemaet.",
    save: "Gem som kalenderfil",
    agreement: "Aftale følges op",
    review: "Opfølgning",
    receipt: "Kvittering ventes (regnet fra afsendelsen)",
    practice: |name| format!("ØVELSE: {name}"),
    due: |date| format!("Kvitteringen ventes senest {date}, regnet fra afsendelsen."),
};

#[cfg(feature = "english")]
static ENGLISH: Calendar = Calendar {
    title: "Dates for the calendar",
    lead: "The calendar file holds only the dates and words shown here. It names neither the \
           child, the place nor the form.",
    save: "Save as a calendar file",
    agreement: "Agreement is followed up",
    review: "Follow-up",
    receipt: "Receipt expected (counted from sending)",
    practice: |name| format!("PRACTICE: {name}"),
    due: |date| format!("The receipt is expected by {date}, counted from sending."),
};

impl Texts {
    /// Dates that are to be kept.
    pub fn calendar(&self) -> &'static Calendar {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}

impl Calendar {
    /// What a day is called in a calendar: nobody is to keep one of a child who does not exist.
    pub fn name(&self, kind: Kind, practice: bool) -> String {
        let name = match kind {
            Kind::Agreement => self.agreement,
            Kind::Review => self.review,
            Kind::Receipt => self.receipt,
        };
        if practice { (self.practice)(name) } else { name.to_owned() }
    }
}
