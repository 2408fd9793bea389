//! Why a file could not be opened, and what to do about it. The first module opens none.

use super::Texts;

/// Why a file could not be opened: what is wrong, and what to do.
#[derive(Debug)]
pub struct Unopened {
    /// A code that does not fit.
    pub wrong_code: &'static str,
    /// A key that does not fit.
    pub wrong_key: &'static str,
    /// A file that holds no key, where one was asked for.
    pub no_key: &'static str,
    /// Neither a code nor a key, where either opens the file.
    pub neither: &'static str,
    /// A sealed file that is not as it was made.
    pub damaged: &'static str,
    /// A sealed file that ends too early.
    pub cut: &'static str,
    /// Several sealed files in one text.
    pub several: &'static str,
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
}

static DANISH: Unopened = Unopened {
    wrong_code: "Koden passer ikke til filen. Tjek stavningen.",
    wrong_key: "Nøglen passer ikke til filen. Filen er krypteret til en anden modtager.",
    no_key: "Der er ikke en nøgle i den fil, du valgte. Vælg nøglefilen: den har en linje, der \
             begynder med AGE-SECRET-KEY-1.",
    neither: "Skriv koden, eller vælg en nøglefil: den har en linje, der begynder med \
              AGE-SECRET-KEY-1.",
    damaged: "Filen er beskadiget og kan ikke åbnes. Bed afsenderen om at sende den igen.",
    cut: "Filen er ikke hel: slutningen mangler. Hent den igen, eller bed afsenderen om at sende \
          den igen.",
    several: "Der er flere krypterede filer i teksten. Indsæt dem én ad gangen.",
    too_costly: "Filen er krypteret på en måde, som denne enhed ikke kan åbne. Tal med afsenderen.",
    too_large: "Filen er for stor. Et skema fylder under 25 MB. Vælg en anden fil.",
    not_ours: "Filen er ikke et skema, vi kan læse. Vælg en PDF eller en krypteret fil, der er \
               lavet her.",
    no_attachment: "Der er ikke et skema i denne PDF. Er den printet til PDF eller gemt på ny, så \
                    bed om den oprindelige fil.",
    newer: "Filen er lavet med en nyere udgave. Bed IT om at opdatere.",
    form: "Skemaet i filen har fejl og kan ikke vises. Tal med afsenderen.",
    unknown_form: "Filen har svar, men ikke det skema, de hører til. Bed om en PDF i stedet.",
};

#[cfg(feature = "english")]
static ENGLISH: Unopened = Unopened {
    wrong_code: "The code does not fit the file. Check the spelling.",
    wrong_key: "The key does not fit the file. The file is encrypted for another recipient.",
    no_key: "There is no key in the file you chose. Choose the key file: it has a line that \
             begins with AGE-SECRET-KEY-1.",
    neither: "Write the code, or choose a key file: it has a line that begins with \
              AGE-SECRET-KEY-1.",
    damaged: "The file is damaged and cannot be opened. Ask the sender to send it again.",
    cut: "The file is not whole: the end is missing. Download it again, or ask the sender to send \
          it again.",
    several: "There are several encrypted files in the text. Paste one at a time.",
    too_costly: "The file is encrypted in a way that this device cannot open. Talk to the sender.",
    too_large: "The file is too large. A form takes less than 25 MB. Choose another file.",
    not_ours: "The file is no form that we can read. Choose a PDF or an encrypted file that was \
               made here.",
    no_attachment: "There is no form in this PDF. If it was printed to PDF or saved anew, ask for \
                    the original file.",
    newer: "The file was made with a newer version. Ask IT to update.",
    form: "The form in the file has faults and cannot be shown. Talk to the sender.",
    unknown_form: "The file has answers, but not the form they belong to. Ask for a PDF instead.",
};

impl Texts {
    /// Why a file could not be opened.
    pub fn unopened(&self) -> &'static Unopened {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
