//! What can go wrong where nothing is opened, and what to do about it. What can go wrong with a
//! file that is opened stands in `unopened`.

use super::Texts;

/// What can go wrong: what is wrong, and what to do.
#[derive(Debug)]
pub struct Faults {
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
    /// The whole program never comes: forms of somebody's own are not shown, and no file is opened.
    pub first_only: &'static str,
}

static DANISH: Faults = Faults {
    no_glyphs: |letters| {
        format!(
            "Papiret har ikke disse tegn: {letters} Skriv dem anderledes, eller læs på skærmen."
        )
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
    first_only: "En del af siden kom ikke frem. Du kan udfylde, printe og lave filer, men hverken \
                 åbne filer eller begynde andre skemaer. Genindlæs siden, før du går i gang.",
};

#[cfg(feature = "english")]
static ENGLISH: Faults = Faults {
    no_glyphs: |letters| {
        format!(
            "Paper has no such characters: {letters} Write them differently, or read on screen."
        )
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
    first_only: "A part of the page did not arrive. You can fill in, print and make files, but \
                 neither open files nor begin other forms. Reload the page before you begin.",
};

impl Texts {
    /// What can go wrong where nothing is opened.
    pub fn faults(&self) -> &'static Faults {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
