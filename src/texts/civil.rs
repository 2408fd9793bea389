//! Civil registration numbers, where a form asks for one.

use super::Texts;

/// Civil registration numbers, where a form asks for one.
#[derive(Debug)]
pub struct Civil {
    /// Button that shows the number.
    pub show: &'static str,
    /// Button that hides it.
    pub hide: &'static str,
    /// It has not the right number of digits.
    pub odd: &'static str,
    /// The day of birth in it is another one.
    pub otherwise: &'static str,
    /// At the hand-over: it goes along.
    pub goes_along: &'static str,
    /// Button that takes it away.
    pub remove: &'static str,
    /// It was taken away.
    pub removed: &'static str,
}

static DANISH: Civil = Civil {
    show: "Vis CPR-nummer",
    hide: "Skjul CPR-nummer",
    odd: "CPR-nummeret skal have ti cifre.",
    otherwise: "CPR-nummeret passer ikke med fødselsdatoen.",
    goes_along: "CPR-nummeret kommer med i filen. Behold det kun, hvis modtageren ikke kan \
                 undvære det.",
    remove: "Fjern CPR-nummeret",
    removed: "CPR-nummeret er fjernet.",
};

#[cfg(feature = "english")]
static ENGLISH: Civil = Civil {
    show: "Show the CPR number",
    hide: "Hide the CPR number",
    odd: "The CPR number must have ten digits.",
    otherwise: "The CPR number does not match the date of birth.",
    goes_along: "The CPR number goes into the file. Keep it only if the recipient needs it.",
    remove: "Remove the CPR number",
    removed: "The CPR number was removed.",
};

impl Texts {
    /// Civil registration numbers, where a form asks for one.
    pub fn civil(&self) -> &'static Civil {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}
