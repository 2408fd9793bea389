//! What can go wrong, and what to do about it.

/// What can go wrong: what is wrong, and what to do.
#[derive(Debug)]
pub struct Faults {
    /// A code that does not fit.
    pub wrong_code: &'static str,
    /// A key that does not fit.
    pub wrong_key: &'static str,
    /// A sealed file that is not as it was made.
    pub damaged: &'static str,
    /// A sealed file that ends too early.
    pub cut: &'static str,
    /// A file that would cost too much to open.
    pub too_costly: &'static str,
    /// A file that is too large.
    pub too_large: &'static str,
    /// A file that is none of ours.
    pub not_ours: &'static str,
    /// A PDF without a form in it.
    pub no_attachment: &'static str,
    /// A file that a newer version wrote.
    pub newer: &'static str,
    /// A form in the file that has faults.
    pub form: &'static str,
    /// Answers to a form that we do not have.
    pub unknown_form: &'static str,
    /// Letters that cannot be printed.
    pub no_glyphs: fn(&str) -> String,
    /// The file could not be made.
    pub not_made: &'static str,
    /// The browser gave no chance, or the proof failed.
    pub not_sealed: &'static str,
    /// The second module could not be started.
    pub broken: &'static str,
    /// The program fell over and took up its work again.
    pub recovered: &'static str,
    /// The program fell over twice at one text.
    pub set_aside: &'static str,
    /// The second module did not arrive.
    pub incomplete: &'static str,
}

pub(super) const DANISH: Faults = Faults {
    wrong_code: "Koden passer ikke til filen. Tjek stavningen.",
    wrong_key: "Filen er krypteret til en anden modtager.",
    damaged: "Filen er beskadiget og kan ikke åbnes. Bed afsenderen om at sende den igen.",
    cut: "Filen er ikke hel: slutningen mangler. Hent den igen, eller bed afsenderen om at sende \
          den igen.",
    too_costly: "Filen er krypteret på en måde, som denne enhed ikke kan åbne. Tal med afsenderen.",
    too_large: "Filen er for stor. Et skema fylder under 25 MB. Vælg en anden fil.",
    not_ours: "Filen er ikke et skema, vi kan læse. Vælg en PDF eller en krypteret fil, der er \
               lavet her.",
    no_attachment: "Der er ikke et skema i denne PDF. Er den printet til PDF eller gemt på ny, så \
                    bed om den oprindelige fil.",
    newer: "Filen er lavet med en nyere udgave. Bed IT om at opdatere.",
    form: "Skemaet i filen har fejl og kan ikke vises. Tal med afsenderen.",
    unknown_form: "Filen har svar, men ikke det skema, de hører til. Bed om en PDF i stedet.",
    no_glyphs: |letters| {
        format!("Disse tegn kan ikke printes: {letters} Skriv dem på en anden måde, og prøv igen.")
    },
    not_made: "Filen kunne ikke laves. Svarene er her stadig. Prøv igen.",
    not_sealed: "Filen kunne ikke krypteres på denne enhed. Svarene er her stadig. Brug PDF, eller \
                 spørg IT.",
    broken: "Browseren kunne ikke gøre arbejdet færdigt. Svarene er her stadig. Prøv igen.",
    recovered: "Skemaet gik i stå og er startet igen. Svarene er her stadig. Se efter, om det \
                sidste, du skrev, er med.",
    set_aside: "Skemaet gik i stå to gange ved den samme tekst. Den er taget ud af feltet, så du \
                kan kopiere den herfra:",
    incomplete: "En del af siden kom ikke frem. Du kan udfylde og printe, men hverken lave eller \
                 åbne filer. Genindlæs siden, før du går i gang.",
};

#[cfg(feature = "english")]
pub(super) const ENGLISH: Faults = Faults {
    wrong_code: "The code does not fit the file. Check the spelling.",
    wrong_key: "The file is encrypted for another receiver.",
    damaged: "The file is damaged and cannot be opened. Ask the sender to send it again.",
    cut: "The file is not whole: the end is missing. Download it again, or ask the sender to send \
          it again.",
    too_costly: "The file is encrypted in a way that this device cannot open. Talk to the sender.",
    too_large: "The file is too large. A form takes less than 25 MB. Choose another file.",
    not_ours: "The file is no form that we can read. Choose a PDF or an encrypted file that was \
               made here.",
    no_attachment: "There is no form in this PDF. If it was printed to PDF or saved anew, ask for \
                    the original file.",
    newer: "The file was made with a newer version. Ask IT to update.",
    form: "The form in the file has faults and cannot be shown. Talk to the sender.",
    unknown_form: "The file has answers, but not the form they belong to. Ask for a PDF instead.",
    no_glyphs: |letters| {
        format!("These characters cannot be printed: {letters} Write them differently, try again.")
    },
    not_made: "The file could not be made. The answers are still here. Try again.",
    not_sealed: "The file could not be encrypted on this device. The answers are still here. Use \
                 PDF, or ask IT.",
    broken: "The browser could not finish the work. The answers are still here. Try again.",
    recovered: "The form stopped and was started again. The answers are still here. Check whether \
                the last thing you wrote is there.",
    set_aside: "The form stopped twice at the same text. It was taken out of the field, so that \
                you can copy it from here:",
    incomplete: "A part of the page did not arrive. You can fill in and print, but neither make \
                 nor open files. Reload the page before you begin.",
};
