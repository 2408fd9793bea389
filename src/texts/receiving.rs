//! What the one who receives a document is told, and can do with it.

use super::{Texts, versions};

/// What the one who receives a document is told, and can do with it.
#[derive(Debug)]
pub struct Receiving {
    /// Heading over what is known of the file.
    pub about: &'static str,
    /// Labels: how far it has come, what kind of file it is, the day, its size.
    pub labels: [&'static str; 4],
    /// How far it has come: something is missing, it is finished, it is a new version.
    pub statuses: [&'static str; 3],
    /// What kind of file it is: FHIR JSON, a PDF, and both in a sealed file.
    pub kinds: [&'static str; 4],
    /// That this version, of a day, takes the place of one of another day, filled in by somebody.
    pub replaces: fn(Option<&str>, Option<&str>, Option<&str>) -> String,
    /// That it has been answered: by whom and when.
    pub replied: fn(Option<&str>, Option<&str>) -> String,
    /// Heading over what is to be done first.
    pub first: &'static str,
    /// What is to be done first with a sealed file, each with why.
    pub steps: [(&'static str, &'static str); 2],
    /// Strong words once the PDF is saved, with its name.
    pub kept: fn(&str) -> String,
    /// What is to be done then, each with why.
    pub steps_kept: [(&'static str, &'static str); 2],
    /// Strong words where there is no PDF in the file.
    pub no_paper: &'static str,
    /// What to do then.
    pub no_paper_hints: [&'static str; 2],
    /// Button.
    pub save_paper: &'static str,
    /// Button, once it is saved.
    pub save_paper_again: &'static str,
    /// Heading over what can be done.
    pub what_now: &'static str,
    /// Under the button to go on, where something is missing.
    pub go_on_draft: &'static str,
    /// Button.
    pub answer: &'static str,
    /// Under that button, with the part that is answered in.
    pub answer_hint: fn(&str) -> String,
    /// Button.
    pub anew: &'static str,
    /// Under that button.
    pub anew_hint: &'static str,
    /// Strong words where the name of somebody else may still stand: on a version, and on a new
    /// document.
    pub who: [&'static str; 2],
    /// The sentence after them, with the name.
    pub who_hint: fn(&str) -> String,
    /// Button: go to the name.
    pub who_change: &'static str,
    /// Button: the name is right.
    pub who_same: &'static str,
    /// Strong words over what the sender wrote, while somebody answers.
    pub kept_words: &'static str,
    /// The sentence after them, with the part that is answered in.
    pub kept_hint: fn(&str) -> String,
    /// Button: go to the part that is answered in.
    pub to_answer: fn(&str) -> String,
    /// Button: change it after all.
    pub open_kept: &'static str,
    /// Over the part that is answered in.
    pub answering: &'static str,
    /// Headings of the question which version is to lie open: one takes the place of the other,
    /// both of a third, and it is the same document.
    pub which: [&'static str; 3],
    /// A version in words: its day, and who filled it in.
    pub version: fn(Option<&str>, Option<&str>) -> String,
    /// That the first version takes the place of the second.
    pub newer: fn(&str, &str) -> String,
    /// That both versions take the place of a third.
    pub both: fn(&str, &str) -> String,
    /// That it is the same document, with other answers or with the same ones.
    pub same: [&'static str; 2],
    /// That answers would be lost.
    pub lost: &'static str,
    /// Button.
    pub show_newer: &'static str,
    /// Button.
    pub show_older: &'static str,
    /// Button.
    pub keep: &'static str,
    /// Button.
    pub open_file: &'static str,
    /// The files that were not opened.
    pub left: fn(&str) -> String,
    /// Heading of the hand-over of an answer.
    pub send_back: &'static str,
    /// Under that heading.
    pub send_back_hint: &'static str,
}

static DANISH: Receiving = Receiving {
    about: "Om filen",
    labels: ["Status", "Fil", "Dato", "Størrelse"],
    statuses: ["Ikke udfyldt færdigt", "Udfyldt", "Udfyldt, ny udgave"],
    kinds: [
        "Skemaet som data, ikke krypteret",
        "PDF, ikke krypteret",
        "PDF i en krypteret fil",
        "Kladde i en krypteret fil",
    ],
    replaces: versions::replaces_da,
    replied: |by, on| {
        let by = by.map(|by| format!(" af {by}")).unwrap_or_default();
        let on = on.map(|on| format!(" den {on}")).unwrap_or_default();
        format!("Skemaet er besvaret{by}{on}. Svaret står først her.")
    },
    first: "Det gør du først",
    steps: [
        (
            "Gem PDF'en på sagen",
            "Fagsystemet skal have den PDF, som alle på sagen kan læse. Ingen kan læse den \
             krypterede fil, når koden er væk.",
        ),
        (
            "Slet den krypterede fil",
            "Når PDF'en ligger på sagen, er der ikke brug for flere kopier. Slet også PDF'en fra \
             Overførsler.",
        ),
    ],
    kept: |name| format!("PDF'en er gemt som {name}, som regel i mappen Overførsler."),
    steps_kept: [
        ("Læg PDF'en på sagen", "Det er den, som alle på sagen kan læse, også om flere år."),
        (
            "Slet den krypterede fil og PDF'en fra Overførsler",
            "Når du har set, at PDF'en ligger på sagen. Så er der ikke flere kopier, end der er \
             brug for.",
        ),
    ],
    no_paper: "Der er ikke en PDF i filen.",
    no_paper_hints: [
        "En kladde hører ikke til på sagen. Fortsæt udfyldningen, og lav en PDF, når skemaet er \
         færdigt, eller bed afsenderen om det.",
        "Det er en PDF, der hører til på sagen. Bed afsenderen om den, eller fortsæt som en ny \
         udgave, og lav den selv.",
    ],
    save_paper: "Gem PDF'en",
    save_paper_again: "Gem PDF'en igen",
    what_now: "Hvad vil du gøre?",
    go_on_draft: "Du fortsætter, hvor udfyldningen slap.",
    answer: "Svar, og send tilbage",
    answer_hint: |part| {
        format!(
            "Du skriver i »{part}«. Det, som afsenderen har skrevet, bliver stående, så I begge \
             kan læse det."
        )
    },
    anew: "Nyt skema om det samme barn",
    anew_hint: "Navn, alder og sted følger med. Positioner og andre svar gør ikke: de skal være \
                fra her og nu.",
    who: ["Skriv, hvem der retter", "Skriv, hvem der udfylder"],
    who_hint: |name| format!("Lige nu står der {name}, sådan som i filen."),
    who_change: "Skriv et andet navn",
    who_same: "Navnet er rigtigt",
    kept_words: "Det har afsenderen skrevet.",
    kept_hint: |part| format!("Du kan læse det her. Dit svar skriver du i »{part}«."),
    to_answer: |part| format!("Gå til »{part}«"),
    open_kept: "Ret alligevel",
    answering: "Du svarer på et skema, som du har modtaget. De andre trin kan du læse. Når du \
                afleverer, går det hele tilbage i én fil.",
    which: [
        "To udgaver af det samme skema",
        "To udgaver, som begge er nye",
        "Det er det samme skema",
    ],
    version: |on, by| {
        let on = on.map(|on| format!(" fra {on}")).unwrap_or_default();
        let by = by.map(|by| format!(", udfyldt af {by}")).unwrap_or_default();
        format!("udgaven{on}{by}")
    },
    newer: |newer, older| format!("Den nyeste er {newer}. Den træder i stedet for {older}."),
    both: |one, other| {
        format!(
            "Den ene er {one}. Den anden er {other}. Begge træder i stedet for den samme tidligere \
             udgave. Det er jer, der afgør, hvad der gælder."
        )
    },
    same: [
        "Filen og det, der ligger her, er det samme skema, men svarene er ikke ens.",
        "Filen og det, der ligger her, er det samme skema med de samme svar.",
    ],
    lost: "De svar, der ikke er gemt, forsvinder, hvis du åbner filen i stedet.",
    show_newer: "Vis den nyeste",
    show_older: "Vis den tidligere",
    keep: "Behold det, der ligger her",
    open_file: "Vis det fra filen",
    left: |names| {
        format!("Her ligger ét skema åbent ad gangen. Disse filer er ikke åbnet: {names}")
    },
    send_back: "Send svaret tilbage",
    send_back_hint: "Filen har både det, du har modtaget, og dit svar. Den bliver lavet på din \
                     egen enhed og får en ny kode. Du sender den bagefter i kommunens sikre kanal.",
};

#[cfg(feature = "english")]
static ENGLISH: Receiving = Receiving {
    about: "About the file",
    labels: ["Status", "File", "Date", "Size"],
    statuses: ["Not filled in completely", "Filled in", "Filled in, new version"],
    kinds: [
        "The form as data, not encrypted",
        "PDF, not encrypted",
        "PDF in an encrypted file",
        "Draft in an encrypted file",
    ],
    replaces: versions::replaces_en,
    replied: |by, on| {
        let by = by.map(|by| format!(" by {by}")).unwrap_or_default();
        let on = on.map(|on| format!(" on {on}")).unwrap_or_default();
        format!("The form has been answered{by}{on}. The answer stands first here.")
    },
    first: "What you do first",
    steps: [
        (
            "Save the PDF with the case",
            "The case system needs the PDF that all on the case can read. Nobody can read the \
             encrypted file once the code is gone.",
        ),
        (
            "Delete the encrypted file",
            "Once the PDF lies with the case, no more copies are needed. Delete the PDF from \
             Downloads as well.",
        ),
    ],
    kept: |name| format!("The PDF is saved as {name}, as a rule in Downloads."),
    steps_kept: [
        ("Put the PDF with the case", "It is the one that all on the case can read, for years."),
        (
            "Delete the encrypted file and the PDF from Downloads",
            "When you have seen that the PDF lies with the case. Then there are no more copies \
             than are needed.",
        ),
    ],
    no_paper: "There is no PDF in the file.",
    no_paper_hints: [
        "A draft does not belong with the case. Go on filling in, and make a PDF when the form is \
         finished, or ask the sender to.",
        "It is a PDF that belongs with the case. Ask the sender for it, or go on as a new version \
         and make it yourself.",
    ],
    save_paper: "Save the PDF",
    save_paper_again: "Save the PDF again",
    what_now: "What do you want to do?",
    go_on_draft: "You go on where the filling in stopped.",
    answer: "Answer, and send back",
    answer_hint: |part| {
        format!(
            "You write in “{part}”. What the sender wrote stays, so that both of you can read it."
        )
    },
    anew: "New form about the same child",
    anew_hint: "Name, age and place come along. Positions and other answers do not: they should \
                be from here and now.",
    who: ["Write who makes the changes", "Write who fills in"],
    who_hint: |name| format!("For now it says {name}, as in the file."),
    who_change: "Write another name",
    who_same: "The name is right",
    kept_words: "The sender wrote this.",
    kept_hint: |part| format!("You can read it here. Your answer you write in “{part}”."),
    to_answer: |part| format!("Go to “{part}”"),
    open_kept: "Change it after all",
    answering: "You answer a form that you have received. The other steps you can read. When you \
                hand over, all of it goes back in one file.",
    which: ["Two versions of the same form", "Two versions, both new", "It is the same form"],
    version: |on, by| {
        let on = on.map(|on| format!(" from {on}")).unwrap_or_default();
        let by = by.map(|by| format!(", filled in by {by}")).unwrap_or_default();
        format!("the version{on}{by}")
    },
    newer: |newer, older| format!("The newest is {newer}. It takes the place of {older}."),
    both: |one, other| {
        format!(
            "One is {one}. The other is {other}. Both take the place of the same earlier version. \
             It is up to you what holds."
        )
    },
    same: [
        "The file and what lies open here are the same form, but the answers differ.",
        "The file and what lies open here are the same form with the same answers.",
    ],
    lost: "The answers that are not saved disappear if you open the file instead.",
    show_newer: "Show the newest",
    show_older: "Show the earlier one",
    keep: "Keep what lies open here",
    open_file: "Show what is in the file",
    left: |names| {
        format!("One form lies open here at a time. These files were not opened: {names}")
    },
    send_back: "Send the answer back",
    send_back_hint: "The file has both what you have received and your answer. It is made on your \
                     own device and gets a new code. You send it afterwards in the municipality's \
                     secure channel.",
};

impl Texts {
    /// Receiving a document, which the first module does not.
    pub fn receiving(&self) -> &'static Receiving {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
