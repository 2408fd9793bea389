//! What the one who receives a document is told, and can do with it.

use super::{Texts, Version, versions};

/// What the one who receives a document is told, and can do with it.
#[derive(Debug)]
pub struct Receiving {
    /// Heading over what is known of the file.
    pub about: &'static str,
    /// Labels: how far it has come, which version it is, what kind of file, when it was made, its
    /// size, the beginning of its id.
    pub labels: [&'static str; 6],
    /// Which version it is, counted from 1.
    pub number: fn(usize) -> String,
    /// How far it has come: something is missing, it is finished, it is a new version.
    pub statuses: [&'static str; 3],
    /// What kind of file it is: FHIR JSON, a PDF, and both in a sealed file.
    pub kinds: [&'static str; 4],
    /// That this version takes the place of another.
    pub replaces: fn(Version<'_>, Version<'_>) -> String,
    /// That this document answers another.
    pub answers: fn(Version<'_>, Version<'_>) -> String,
    /// That it has been answered: by whom and when.
    pub replied: fn(Option<&str>, Option<&str>) -> String,
    /// Once the browser was asked to save the PDF, with its name.
    pub kept: fn(&str) -> String,
    /// What is to be done then, each with why.
    pub steps_kept: [(&'static str, &'static str); 2],
    /// Strong words where there is no PDF in the file.
    pub no_paper: &'static str,
    /// What to do then.
    pub no_paper_hints: [&'static str; 2],
    /// Heading over what can be done.
    pub what_now: &'static str,
    /// Button: to the document.
    pub read: &'static str,
    /// What it does.
    pub read_hint: &'static str,
    /// Button.
    pub save_paper: &'static str,
    /// Button, once it is saved.
    pub save_paper_again: &'static str,
    /// What it is for: where the PDF lay in a sealed file, and where it was opened by itself.
    pub save_paper_hints: [&'static str; 2],
    /// Button: change what stands there, in a new version.
    pub correct: &'static str,
    /// What it does.
    pub correct_hint: &'static str,
    /// Button.
    pub answer: &'static str,
    /// Under that button, with the part that is answered in.
    pub answer_hint: fn(&str) -> String,
    /// Button.
    pub anew: &'static str,
    /// Under that button.
    pub anew_hint: &'static str,
    /// Strong words where whoever writes now says who they are: in a version, in a new document.
    pub who: [&'static str; 2],
    /// The sentence after them, with what the file says of who wrote it.
    pub who_hint: fn(&str) -> String,
    /// Button: go to the name.
    pub who_change: &'static str,
    /// Button: it is the same person.
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
    /// A version in words: which one it is, when it was made, and who filled it in.
    pub version: fn(Version<'_>) -> String,
    /// That the first version takes the place of the second.
    pub newer: fn(&str, &str) -> String,
    /// That the first is a later state of the same document.
    pub later: fn(&str, &str) -> String,
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
    /// That the program fell over, and a file is to be opened again.
    pub open_again: &'static str,
    /// Heading of the hand-over of an answer.
    pub send_back: &'static str,
    /// Under that heading.
    pub send_back_hint: &'static str,
}

static DANISH: Receiving = Receiving {
    about: "Om filen",
    labels: ["Status", "Udgave", "Fil", "Lavet", "Størrelse", "Dokument"],
    number: |number| format!("{number}. udgave"),
    statuses: ["Ikke udfyldt færdigt", "Udfyldt", "Udfyldt, ny udgave"],
    kinds: [
        "Skemaet som data, ikke krypteret",
        "PDF, ikke krypteret",
        "PDF i en krypteret fil",
        "Kladde i en krypteret fil",
    ],
    replaces: versions::replaces_da,
    answers: versions::answers_da,
    replied: |by, on| {
        let by = by.map(|by| format!(" af {by}")).unwrap_or_default();
        let on = on.map(|on| format!(" den {on}")).unwrap_or_default();
        format!("Skemaet er besvaret{by}{on}. Svaret står først her.")
    },
    kept: |name| {
        format!(
            "Browseren er bedt om at gemme {name}. Se efter, at PDF'en ligger der, som regel i \
             mappen Overførsler."
        )
    },
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
        "Det er en PDF, der hører til på sagen. Bed afsenderen om den, eller vælg »Ret i en ny \
         udgave«, og lav den selv.",
    ],
    what_now: "Hvad vil du gøre?",
    read: "Læs skemaet",
    read_hint: "Det står længere nede på siden. Du kan ikke komme til at ændre noget.",
    save_paper: "Gem PDF'en til sagen",
    save_paper_again: "Gem PDF'en igen",
    save_paper_hints: [
        "Fagsystemet skal have PDF'en, som alle på sagen kan læse. Ingen kan læse den krypterede \
         fil, når koden er væk.",
        "Den PDF, du har åbnet, uden ændringer.",
    ],
    correct: "Ret i en ny udgave",
    correct_hint: "Du retter i en kopi, som du afleverer bagefter. Den viser, hvem der har rettet, \
                   og hvilken udgave den erstatter.",
    answer: "Svar, og send tilbage",
    answer_hint: |part| {
        format!(
            "Du skriver i »{part}«. Det, som afsenderen har skrevet, bliver stående, så I begge \
             kan læse det."
        )
    },
    anew: "Nyt skema om det samme barn",
    anew_hint: "Barnets navn, alder og sted følger med. Resten er tomt, for det skal være fra her \
                og nu.",
    who: ["Hvem retter i skemaet?", "Hvem udfylder skemaet?"],
    who_hint: |said| {
        format!("I filen stod der: {said}. Det er taget ud, så du kan skrive dit eget.")
    },
    who_change: "Skriv dit navn",
    who_same: "Det er mig: Indsæt det igen",
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
    version: versions::version_da,
    newer: |newer, older| format!("Den nyeste er {newer}. Den erstatter {older}."),
    later: |newer, older| {
        format!("Det er det samme skema. Den nyeste er {newer}. Den anden er {older}.")
    },
    both: |one, other| {
        format!(
            "Den ene er {one}. Den anden er {other}. Begge erstatter den samme tidligere udgave. \
             Det er jer, der afgør, hvad der gælder."
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
    open_again: "Siden gik i stå og er startet igen. Filen, du læste, skal åbnes igen. Har du \
                 udfyldt noget selv, er det her stadig.",
    send_back: "Send svaret tilbage",
    send_back_hint: "Filen har både det, du har modtaget, og dit svar. Den bliver lavet på din \
                     egen enhed og får en ny kode. Du sender den bagefter i kommunens sikre kanal.",
};

#[cfg(feature = "english")]
static ENGLISH: Receiving = Receiving {
    about: "About the file",
    labels: ["Status", "Version", "File", "Made", "Size", "Document"],
    number: |number| format!("Version {number}"),
    statuses: ["Not filled in completely", "Filled in", "Filled in, new version"],
    kinds: [
        "The form as data, not encrypted",
        "PDF, not encrypted",
        "PDF in an encrypted file",
        "Draft in an encrypted file",
    ],
    replaces: versions::replaces_en,
    answers: versions::answers_en,
    replied: |by, on| {
        let by = by.map(|by| format!(" by {by}")).unwrap_or_default();
        let on = on.map(|on| format!(" on {on}")).unwrap_or_default();
        format!("The form has been answered{by}{on}. The answer stands first here.")
    },
    kept: |name| {
        format!(
            "The browser was asked to save {name}. Check that the PDF is there, as a rule in \
             Downloads."
        )
    },
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
        "It is a PDF that belongs with the case. Ask the sender for it, or choose “Correct it in \
         a new version” and make it yourself.",
    ],
    what_now: "What do you want to do?",
    read: "Read the form",
    read_hint: "It stands further down the page. You cannot change anything by mistake.",
    save_paper: "Save the PDF for the case",
    save_paper_again: "Save the PDF again",
    save_paper_hints: [
        "The case system needs the PDF that all on the case can read. Nobody can read the \
         encrypted file once the code is gone.",
        "The PDF that you have opened, unchanged.",
    ],
    correct: "Correct it in a new version",
    correct_hint: "You make the changes in a copy, which you hand over afterwards. It shows who \
                   made them, and which version it replaces.",
    answer: "Answer, and send back",
    answer_hint: |part| {
        format!(
            "You write in “{part}”. What the sender wrote stays, so that both of you can read it."
        )
    },
    anew: "New form about the same child",
    anew_hint: "The child's name, age and place come along. The rest is empty, since it should be \
                from here and now.",
    who: ["Who makes the changes?", "Who fills in the form?"],
    who_hint: |said| {
        format!("The file said: {said}. It was taken out, so that you can write your own.")
    },
    who_change: "Write your name",
    who_same: "It is me: put it back",
    kept_words: "The sender wrote this.",
    kept_hint: |part| format!("You can read it here. Your answer you write in “{part}”."),
    to_answer: |part| format!("Go to “{part}”"),
    open_kept: "Change it after all",
    answering: "You answer a form that you have received. The other steps you can read. When you \
                hand over, all of it goes back in one file.",
    which: ["Two versions of the same form", "Two versions, both new", "It is the same form"],
    version: versions::version_en,
    newer: |newer, older| format!("The newest is {newer}. It replaces {older}."),
    later: |newer, older| {
        format!("It is the same form. The newest is {newer}. The other is {older}.")
    },
    both: |one, other| {
        format!(
            "One is {one}. The other is {other}. Both replace the same earlier version. It is up \
             to you what holds."
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
    open_again: "The page stopped and was started again. The file that you were reading has to be \
                 opened again. What you may have filled in yourself is still here.",
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
