//! What the whole program says beyond the first module. It is reached by a function and is no
//! part of a larger value, since a value is linked as a whole and the first screen waits for it.

use super::Texts;
use crate::form::{Item, Kind, ScalarKind, When};

/// What the whole program says beyond the first module.
#[derive(Debug)]
pub struct More {
    no_whole_number: &'static str,
    no_number: &'static str,
    no_measure: &'static str,
    no_time: &'static str,
    no_moment: &'static str,
    no_address: &'static str,
    no_birth: &'static str,
    /// After a date of birth behind the day of the assessment.
    pub born_later: &'static str,
    /// After a date of birth that is still to come.
    pub born_ahead: &'static str,
    /// Label of the time beside a date.
    pub clock: &'static str,
    /// How a time of day is written, for example.
    pub clock_hint: &'static str,
    /// How a date is written in one line, for example.
    pub date_hint: &'static str,
    /// The same with a time of day.
    pub moment_hint: &'static str,
    /// Name of the list of units.
    pub unit: &'static str,
    /// The line behind the options: none of them, but words of one's own.
    pub own_words: &'static str,
    /// After a question whose answer is shown and cannot be changed.
    pub fixed: &'static str,
    /// Heading above what is worth a thought.
    pub consider: &'static str,
    /// Heading above answers that do not go together.
    pub at_odds: &'static str,
    /// Under both headings.
    pub hints_lead: &'static str,
    /// Under a text in which there seems to be a civil registration number.
    pub civil_number: &'static str,
    /// Button: back to the screen from which one came to change an answer.
    pub back_to: fn(&str) -> String,
    /// Heading above the positions of earlier steps.
    pub before: &'static str,
    /// After the form was cleared away.
    pub cleared: &'static str,
    /// Link to a question, with the question.
    pub look_at: fn(&str) -> String,
}

static DANISH: More = More {
    no_whole_number: "Det er ikke et helt tal. Skriv for eksempel 3.",
    no_number: "Det er ikke et tal. Skriv for eksempel 3,5.",
    no_measure: "Skriv et tal, for eksempel 3,5, og vælg en enhed.",
    no_time: "Klokkeslættet findes ikke. Skriv for eksempel 14.30.",
    no_moment: "Tidspunktet findes ikke. Skriv for eksempel 3 7 2023 og 14.30.",
    no_address: "Det er ikke en adresse. Skriv for eksempel https://www.eksempel.dk.",
    no_birth: "Skriv en dato, der findes, med år, for eksempel 3 7 2023.",
    born_later: "Fødselsdatoen ligger efter vurderingen. Er året rigtigt?",
    born_ahead: "Fødselsdatoen ligger i fremtiden. Er året rigtigt?",
    clock: "Klokken",
    clock_hint: "For eksempel 14.30",
    date_hint: "For eksempel 3/7/2023",
    moment_hint: "For eksempel 3/7/2023 14.30",
    unit: "Enhed",
    own_words: "Andet, med egne ord",
    fixed: "(kan ikke ændres)",
    consider: "Værd at overveje",
    at_odds: "Svar, der ikke passer sammen",
    hints_lead: "Du kan godt aflevere alligevel.",
    civil_number: "Det ligner et CPR-nummer. Skriv det kun, hvis modtageren ikke kan undvære det.",
    back_to: |screen| format!("Tilbage til »{screen}«"),
    before: "Sådan er områderne vurderet",
    cleared: "Skemaet er ryddet i dette vindue. Filer, du har gemt, ligger stadig der, hvor du \
              gemte dem.",
    look_at: |question| format!("Se på »{question}«"),
};

#[cfg(feature = "english")]
static ENGLISH: More = More {
    no_whole_number: "That is no whole number. Write for example 3.",
    no_number: "That is no number. Write for example 3.5.",
    no_measure: "Write a number, for example 3.5, and choose a unit.",
    no_time: "There is no such time. Write for example 14:30.",
    no_moment: "There is no such moment. Write for example 3 7 2023 and 14:30.",
    no_address: "That is no address. Write for example https://www.example.com.",
    no_birth: "Write a date that exists, with its year, for example 3 7 2023.",
    born_later: "The date of birth is after the assessment. Is the year right?",
    born_ahead: "The date of birth is in the future. Is the year right?",
    clock: "Time",
    clock_hint: "For example 14:30",
    date_hint: "For example 3/7/2023",
    moment_hint: "For example 3/7/2023 14:30",
    unit: "Unit",
    own_words: "Other, in own words",
    fixed: "(cannot be changed)",
    consider: "Worth a thought",
    at_odds: "Answers that do not go together",
    hints_lead: "You can hand over all the same.",
    civil_number: "This looks like a civil registration number. Write it only if the reader \
                   needs it.",
    back_to: |screen| format!("Back to “{screen}”"),
    before: "How the areas were assessed",
    cleared: "The form is cleared in this window. Files that you have saved are still where you \
              saved them.",
    look_at: |question| format!("Look at “{question}”"),
};

impl Texts {
    /// What the whole program says beyond the first module. To be asked for only where the first
    /// module cannot come, or it carries all of it.
    pub fn more(&self) -> &'static More {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }

    /// What to say of text that is not yet a value of its question.
    pub fn not_a_value(&self, item: &Item) -> &'static str {
        let Kind::Scalar(kind) = item.kind else {
            if crate::WHOLE && item.kind != Kind::Date {
                return self.civil().odd;
            }
            let is_birth = crate::WHOLE && When::of(item) == When::Birth;
            return if is_birth { self.more().no_birth } else { self.fill().no_date };
        };
        let more = self.more();
        let units = item.more().map_or(0, |more| more.units().len());
        match *kind {
            ScalarKind::Integer => more.no_whole_number,
            ScalarKind::Quantity if units > 1 => more.no_measure,
            ScalarKind::Decimal | ScalarKind::Quantity => more.no_number,
            ScalarKind::Time => more.no_time,
            ScalarKind::DateTime => more.no_moment,
            ScalarKind::Url => more.no_address,
        }
    }
}
