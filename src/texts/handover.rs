//! Handing over, and what to do when it is done.

use super::Texts;

/// Handing over, and what to do when it is done.
#[derive(Debug)]
pub struct HandOver {
    /// Heading.
    pub title: &'static str,
    /// Under that heading.
    pub lead: &'static str,
    /// Heading above the kinds of file.
    pub kind: &'static str,
    /// A kind of file and what it is for.
    pub paper: &'static str,
    /// See `paper`.
    pub paper_hint: &'static str,
    /// A kind of file and what it is for.
    pub sealed: &'static str,
    /// See `sealed`.
    pub sealed_hint: &'static str,
    /// Heading above the code.
    pub who: &'static str,
    /// Under that heading.
    pub who_hint: &'static str,
    /// Label of the code.
    pub code: &'static str,
    /// Under that label.
    pub code_hint: &'static str,
    /// Button.
    pub new_code: &'static str,
    /// Strong words of a warning.
    pub warning: &'static str,
    /// The warning.
    pub warning_hint: &'static str,
    /// Button.
    pub make_paper: &'static str,
    /// Button.
    pub make_sealed: &'static str,
    /// Heading above what is in the file.
    pub included: &'static str,
    /// Heading above the name of the file.
    pub file_name: &'static str,
    /// Under the name of the file.
    pub file_name_hint: &'static str,
    /// While a file is made.
    pub making: &'static str,
    /// While a code is drawn.
    pub drawing: &'static str,
    /// Heading when the file is there.
    pub done: &'static str,
    /// What the browser has done, with name and size.
    pub done_lead: fn(&str, &str) -> String,
    /// Heading above what to do next.
    pub next: &'static str,
    /// What to do next with a PDF, as heading and sentence.
    pub steps_paper: &'static [(&'static str, &'static str)],
    /// What to do next with a sealed file, as heading and sentence.
    pub steps_sealed: &'static [(&'static str, &'static str)],
    /// Button.
    pub clear: &'static str,
    /// Button.
    pub again: &'static str,
    /// Button.
    pub also_paper: &'static str,
    /// Button.
    pub also_sealed: &'static str,
    /// Button.
    pub back_to_answers: &'static str,
    /// A size in bytes.
    pub size: fn(usize) -> String,
}

static DANISH: HandOver = HandOver {
    title: "Hvordan vil du aflevere skemaet?",
    lead: "Filen bliver lavet på din egen enhed. Du sender den bagefter gennem kommunens \
           sikre kanal.",
    kind: "Vælg filtype",
    paper: "PDF",
    paper_hint: "Til at læse, printe og lægge på sagen. Kan åbnes igen her. Ikke krypteret.",
    sealed: "Krypteret fil",
    sealed_hint: "Kan kun læses af den, der har koden.",
    who: "Hvem kan låse filen op?",
    who_hint: "Den, der har koden. Giv koden videre på en anden måde end filen.",
    code: "Koden til modtageren",
    code_hint: "Skriv koden ned, før du går videre. Store og små bogstaver er lige gode.",
    new_code: "Lav en ny kode",
    warning: "Ingen kan genskabe koden.",
    warning_hint: "Giv den i telefonen eller ansigt til ansigt. Skriv den ikke i den samme besked \
                   som filen.",
    make_paper: "Lav PDF",
    make_sealed: "Lav krypteret fil",
    included: "Det er med i filen",
    file_name: "Filens navn",
    file_name_hint: "Navnet afslører ikke, hvem barnet er.",
    making: "Filen bliver lavet …",
    drawing: "Koden bliver lavet …",
    done: "Filen er klar",
    done_lead: |name, size| {
        format!("Browseren er bedt om at gemme {name} ({size}). Se efter den i Overførsler.")
    },
    next: "Det gør du nu",
    steps_paper: &[
        (
            "Læg filen på sagen, eller send den gennem kommunens sikre kanal",
            "For eksempel fagsystemet eller Digital Post. Brug ikke almindelig e-mail.",
        ),
        ("Slet filen fra Overførsler", "Når du har set, at den er kommet frem."),
        ("Ryd skemaet her", "Især hvis I deler computeren."),
    ],
    steps_sealed: &[
        (
            "Send filen gennem kommunens sikre kanal",
            "For eksempel Digital Post. Brug ikke almindelig e-mail. Fagsystemet skal have PDF'en.",
        ),
        ("Giv modtageren koden", "I telefonen eller ansigt til ansigt."),
        ("Slet filen fra Overførsler", "Når du har set, at modtageren har fået den."),
        ("Ryd skemaet her", "Især hvis I deler computeren."),
    ],
    clear: "Ryd skemaet",
    again: "Gem filen igen",
    also_paper: "Lav også en PDF",
    also_sealed: "Lav også en krypteret fil",
    back_to_answers: "Tilbage til svarene",
    size: |bytes| format!("{} kB", bytes.div_ceil(1000)),
};

#[cfg(feature = "english")]
static ENGLISH: HandOver = HandOver {
    title: "How do you want to hand over the form?",
    lead: "The file is made on your own device. You send it afterwards through the \
           municipality's secure channel.",
    kind: "Choose the kind of file",
    paper: "PDF",
    paper_hint: "To read, print and file with the case. Can be opened again here. Not encrypted.",
    sealed: "Encrypted file",
    sealed_hint: "Can only be read by those who have the code.",
    who: "Who can unlock the file?",
    who_hint: "Whoever has the code. Pass the code on in another way than the file.",
    code: "The code for the recipient",
    code_hint: "Write the code down before you go on. Upper and lower case are equally good.",
    new_code: "Make a new code",
    warning: "Nobody can restore the code.",
    warning_hint: "Give it on the phone or face to face. Do not write it in the same message as \
                   the file.",
    make_paper: "Make PDF",
    make_sealed: "Make encrypted file",
    included: "This is in the file",
    file_name: "Name of the file",
    file_name_hint: "The name does not reveal who the child is.",
    making: "The file is being made …",
    drawing: "The code is being made …",
    done: "The file is ready",
    done_lead: |name, size| {
        format!("The browser was asked to save {name} ({size}). Look for it in Downloads.")
    },
    next: "What you do now",
    steps_paper: &[
        (
            "File it with the case, or send it through the municipality's secure channel",
            "For example the case system or Digital Post. Do not use ordinary e-mail.",
        ),
        ("Delete the file from Downloads", "When you have seen that it has arrived."),
        ("Clear the form here", "Especially if you share the computer."),
    ],
    steps_sealed: &[
        (
            "Send the file through the municipality's secure channel",
            "For example Digital Post. Do not use ordinary e-mail. The case system needs the PDF.",
        ),
        ("Give the recipient the code", "On the phone or face to face."),
        ("Delete the file from Downloads", "When you have seen that the recipient has it."),
        ("Clear the form here", "Especially if you share the computer."),
    ],
    clear: "Clear the form",
    again: "Save the file again",
    also_paper: "Make a PDF too",
    also_sealed: "Make an encrypted file too",
    back_to_answers: "Back to the answers",
    size: |bytes| format!("{} kB", bytes.div_ceil(1000)),
};

impl Texts {
    /// Handing over, and what to do when it is done.
    pub fn hand_over(&self) -> &'static HandOver {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
