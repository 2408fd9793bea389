//! Drafts: how they are saved, where the answers are meanwhile, and the cover over the screen.

use super::Texts;

/// Drafts, where the answers are meanwhile, and the cover over the screen.
#[derive(Debug)]
pub struct Drafts {
    /// Heading of the screen.
    pub title: &'static str,
    /// Heading of the screen once there is a draft.
    pub title_saved: &'static str,
    /// Under either heading.
    pub lead: &'static str,
    /// Label of the code.
    pub code: &'static str,
    /// Heading around it.
    pub code_title: &'static str,
    /// Why there is a code.
    pub why: &'static str,
    /// Which code it is, where the draft that lies open was opened with it.
    pub why_same: &'static str,
    /// Which code it is, where the draft that lies open was opened with a key.
    pub why_new: &'static str,
    /// Above the code of drafts that were saved here before, where they have another.
    pub earlier: &'static str,
    /// What to do with the code.
    pub note: &'static str,
    /// Heading above the ways to save.
    pub how: &'static str,
    /// Button, and heading above what it means.
    pub in_file: &'static str,
    /// What it means.
    pub in_file_hint: &'static str,
    /// Button, and heading above what it means.
    pub download: &'static str,
    /// What it means.
    pub download_hint: &'static str,
    /// Beside the way that suits most.
    pub advised: &'static str,
    /// Heading above the next three.
    pub good_to_know: &'static str,
    /// About the name of the file.
    pub name: &'static str,
    /// What the code protects, and what it does not.
    pub protects: &'static str,
    /// The same, where a recovery key opens it too.
    pub protects_recovery: &'static str,
    /// What becomes of a draft.
    pub afterwards: &'static str,
    /// A time of day, from hour and minute.
    pub clock: fn(u8, u8) -> String,
    /// Heading of the status: the browser was asked to save a draft with everything.
    pub asked: &'static str,
    /// The status, with the time: the browser was asked to save a draft with everything.
    pub asked_at: fn(&str) -> String,
    /// Behind it, where the draft that lies open came from a file.
    pub takes_place: &'static str,
    /// Heading of the status: a file of the person's choice has everything.
    pub saved: &'static str,
    /// The status, with the time and the name of the file: a draft in a file of the person's
    /// choice has everything.
    pub saved_in: fn(&str, &str) -> String,
    /// Heading of the status: something is newer than the draft.
    pub changed: &'static str,
    /// The status, with the time of the draft.
    pub changed_since: fn(&str) -> String,
    /// Heading of the status: a file that was handed over has everything, and the draft has not.
    pub older: &'static str,
    /// The status, with the time of the draft.
    pub older_than: fn(&str) -> String,
    /// The status: something is newer than the file that was opened or made.
    pub newer: &'static str,
    /// Heading of the status: all is as in the draft that was opened.
    pub opened: &'static str,
    /// The status: all is as in the draft that was opened.
    pub as_opened: &'static str,
    /// A notice: a draft was opened and is gone on with at its last answer.
    pub resumed: &'static str,
    /// The same, where it has no answer.
    pub resumed_empty: &'static str,
    /// Behind either: the code stays the same.
    pub same_code: &'static str,
    /// Behind either: the code will be another.
    pub new_code: &'static str,
    /// Heading of the question before the window is cleared: the file.
    pub ask_file: &'static str,
    /// Heading of the question before the window is cleared: the file and its code.
    pub ask_both: &'static str,
    /// Under that of the file.
    pub ask_file_hint: &'static str,
    /// Under that of both.
    pub ask_both_hint: &'static str,
    /// Button: yes, clear.
    pub clear: &'static str,
    /// Button: no, save the file once more.
    pub not_seen: &'static str,
    /// Heading of the status: the draft saves itself.
    pub keeps: &'static str,
    /// The status, with the name of the file and the time.
    pub kept: fn(&str, &str) -> String,
    /// Heading of the status where a file was chosen, and nothing is in it yet.
    pub writing: &'static str,
    /// The status where a file was chosen, and nothing is in it yet.
    pub keeping: fn(&str) -> String,
    /// Heading of the status: the file could not be written.
    pub trouble: &'static str,
    /// The status, where the file could not be written.
    pub trouble_hint: &'static str,
    /// A notice: the file that was chosen could not be written, and nothing is only here.
    pub unwritten: &'static str,
    /// Where the browser does not ask before it leaves the page.
    pub no_warning: &'static str,
    /// Button, once there is a draft: another download.
    pub save_again: &'static str,
    /// Button: the file that is written to gets everything at once.
    pub save_now: &'static str,
    /// Button that shows the code again.
    pub show_code: &'static str,
    /// Button.
    pub stop: &'static str,
    /// Button that leads back to the answers.
    pub back: &'static str,
    /// A notice to somebody who comes back to the page.
    pub welcome_back: &'static str,
    /// Heading of the cover.
    pub cover: &'static str,
    /// Why it is there, and what it is not.
    pub cover_hint: &'static str,
    /// On the cover, where there are answers that no file has.
    pub cover_unsaved: &'static str,
    /// On the cover, where every answer is in a file.
    pub cover_saved: &'static str,
    /// On the cover, where something is only read, or nothing was answered.
    pub cover_here: &'static str,
    /// After handing over, as heading and sentence: what to do with the draft.
    pub step_delete: (&'static str, &'static str),
    /// Button on the cover.
    pub uncover: &'static str,
}

static DANISH: Drafts = Drafts {
    title: "Gem kladde",
    title_saved: "Din kladde",
    lead: "En kladde er en krypteret fil med alt det, der står i skemaet nu. Den ligger kun der, \
           hvor du gemmer den, og du åbner den igen fra forsiden.",
    code: "Koden til kladden",
    code_title: "Hvem kan åbne kladden?",
    why: "Koden låser kladden, så andre, der bruger computeren, ikke kan læse den. Én kode gælder \
          for alle de kladder, du gemmer i dette vindue. En kladde, som du åbner fra en fil, \
          beholder sin egen kode.",
    why_same: "Det er stadig koden, du åbnede kladden med. Når du gemmer, afløser den nye fil den, \
               du åbnede. Slet den gamle fil, når du har set den nye.",
    why_new: "Det her er en ny kode. Du åbnede kladden med en nøgle, og den gamle kode åbner kun \
              den gamle fil. Det, du gemmer fra nu af, åbnes med den nye kode.",
    earlier: "Andre kladder, som du har gemt her i vinduet, har deres egen kode:",
    note: "Skriv koden ned, og læg den et andet sted end ved computeren. Ingen kan genskabe den.",
    how: "Hvordan vil du gemme?",
    in_file: "Gem automatisk i en fil",
    in_file_hint: "Du vælger filen én gang. Så gemmer kladden sig selv, mens du skriver, og når \
                   du skifter til et andet faneblad.",
    download: "Gem som fil",
    download_hint: "Browseren lægger en ny fil i Overførsler, hver gang du gemmer med knappen \
                    eller med Ctrl+S.",
    advised: "Anbefales",
    good_to_know: "Godt at vide",
    name: "Filens navn afslører ikke, hvem barnet er.",
    protects: "Kun den, der har koden, kan læse kladden. Koden beskytter ikke det, der står på \
               skærmen.",
    protects_recovery: "Kun den, der har koden eller kommunens reservenøgle, kan læse kladden. \
                        Koden beskytter ikke det, der står på skærmen.",
    afterwards: "Slet kladden, når skemaet er afleveret.",
    clock: |hour, minute| format!("{hour}.{minute:02}"),
    asked: "Se efter kladden",
    asked_at: |at| {
        format!("Browseren er bedt om at gemme den kl. {at}. Se, om filen ligger i Overførsler.")
    },
    takes_place: "Den afløser den fil, du åbnede.",
    saved: "Kladden er gemt",
    saved_in: |at, name| format!("Kladde gemt kl. {at} i filen {name}."),
    changed: "Ikke alt er gemt",
    changed_since: |at| {
        format!("Kladden er fra kl. {at}. Dine ændringer siden da findes kun i dette vindue.")
    },
    older: "Kladden er ældre",
    older_than: |at| format!("Svarene er i den fil, der er lavet. Kladden fra kl. {at} er ældre."),
    newer: "Dine ændringer findes kun i dette vindue. De forsvinder, hvis du lukker det.",
    opened: "Kladden er åbnet",
    as_opened: "Der er ikke ændret noget, siden du åbnede den.",
    resumed: "Din kladde er åbnet. Du er på det sidste trin, der er svar i.",
    resumed_empty: "Din kladde er åbnet. Du er på det første trin.",
    same_code: "Når du gemmer den igen, er det stadig med den samme kode.",
    new_code: "Den er åbnet med en nøgle. Når du gemmer den igen, får den nye fil en ny kode.",
    ask_file: "Har du set filen i Overførsler?",
    ask_both: "Har du set filen i Overførsler og skrevet koden ned?",
    ask_file_hint: "Browseren er bedt om at gemme filen, men siden kan ikke se, om den gjorde det. \
                    Er filen der ikke, forsvinder svarene nu.",
    ask_both_hint: "Browseren er bedt om at gemme filen, men siden kan ikke se, om den gjorde det. \
                    Du skal bruge både filen og koden for at se svarene igen.",
    clear: "Ja, ryd skemaet",
    not_seen: "Nej, gem filen igen",
    keeps: "Kladden gemmer sig selv",
    kept: |name, at| format!("Kladden gemmer sig selv i filen {name}. Sidst kl. {at}."),
    writing: "Kladden bliver gemt",
    keeping: |name| format!("Kladden bliver gemt i filen {name} …"),
    trouble: "Kladden kunne ikke gemmes",
    unwritten: "Kladden kunne ikke gemmes. Der kan ikke skrives i den fil, du valgte. Gem den \
                igen, gerne et andet sted.",
    trouble_hint: "Der kan ikke skrives i den fil, du valgte. De nyeste svar findes kun i dette \
                   vindue. Gem kladden igen, gerne et andet sted.",
    no_warning: "Browseren her spørger ikke, før vinduet bliver lukket. Gem en kladde, når du \
                 holder pause.",
    save_again: "Gem kladde i Overførsler",
    save_now: "Gem kladde nu",
    show_code: "Vis koden",
    stop: "Stop med at gemme selv",
    back: "Tilbage til skemaet",
    welcome_back: "Der er svar, som kun findes i dette vindue. Browseren her spørger ikke, før \
                   vinduet bliver lukket.",
    cover: "Skærmen er dækket til",
    cover_hint: "Der har ikke været nogen ved skemaet et stykke tid. Det her er kun et dække. Det \
                 er ikke en lås, og alle kan fjerne det. Lås computeren, når du går fra den.",
    cover_unsaved: "Dine svar er her stadig. De er ikke gemt i en fil.",
    cover_saved: "Dine svar er her stadig, og de er lagt i en fil.",
    cover_here: "Skemaet er her stadig, som det var.",
    step_delete: ("Slet kladden", "Når du har set, at skemaet er kommet frem."),
    uncover: "Vis skemaet igen",
};

#[cfg(feature = "english")]
static ENGLISH: Drafts = Drafts {
    title: "Save draft",
    title_saved: "Your draft",
    lead: "A draft is an encrypted file with everything that is in the form now. It lies only \
           where you save it, and you open it again from the start page.",
    code: "The code of the draft",
    code_title: "Who can open the draft?",
    why: "The code locks the draft, so that others who use the computer cannot read it. One code \
          goes for all drafts that you save in this window. A draft that you open from a file \
          keeps its own code.",
    why_same: "It is still the code that you opened the draft with. When you save, the new file \
               takes the place of the one you opened. Delete the old file when you have seen the \
               new one.",
    why_new: "This is a new code. You opened the draft with a key, and the old code only opens the \
              old file. What you save from now on opens with the new code.",
    earlier: "Other drafts that you have saved in this window have their own code:",
    note: "Write the code down, and keep it somewhere else than by the computer. Nobody can \
           restore it.",
    how: "How do you want to save?",
    in_file: "Save automatically in a file",
    in_file_hint: "You choose the file once. After that the draft saves itself while you write, \
                   and when you turn to another tab.",
    download: "Save as a file",
    download_hint: "The browser puts a new file into Downloads each time you save with the button \
                    or with Ctrl+S.",
    advised: "Recommended",
    good_to_know: "Good to know",
    name: "The name of the file does not reveal who the child is.",
    protects: "Only those who have the code can read the draft. The code does not protect what \
               stands on the screen.",
    protects_recovery: "Only those who have the code or the municipality's recovery key can read \
                        the draft. The code does not protect what stands on the screen.",
    afterwards: "Delete the draft when the form has been handed over.",
    clock: |hour, minute| format!("{hour}:{minute:02}"),
    asked: "Look for the draft",
    asked_at: |at| {
        format!("The browser was asked to save it at {at}. See whether the file is in Downloads.")
    },
    takes_place: "It takes the place of the file that you opened.",
    saved: "The draft is saved",
    saved_in: |at, name| format!("Draft saved at {at} in the file {name}."),
    changed: "Not everything is saved",
    changed_since: |at| {
        format!("The draft is from {at}. Your changes since then are only in this window.")
    },
    older: "The draft is older",
    older_than: |at| {
        format!("The answers are in the file that was made. The draft from {at} is older.")
    },
    newer: "Your changes are only in this window. They are gone if you close it.",
    opened: "The draft is open",
    as_opened: "Nothing was changed since you opened it.",
    resumed: "Your draft is open. You are at the last step with answers in it.",
    resumed_empty: "Your draft is open. You are at the first step.",
    same_code: "When you save it again, it is still with the same code.",
    new_code: "It was opened with a key. When you save it again, the new file gets a new code.",
    ask_file: "Have you seen the file in Downloads?",
    ask_both: "Have you seen the file in Downloads and written the code down?",
    ask_file_hint: "The browser was asked to save the file, but the page cannot see whether it \
                    did. If the file is not there, the answers are gone now.",
    ask_both_hint: "The browser was asked to save the file, but the page cannot see whether it \
                    did. You need both the file and the code to see the answers again.",
    clear: "Yes, clear the form",
    not_seen: "No, save the file again",
    keeps: "The draft saves itself",
    kept: |name, at| format!("The draft saves itself in the file {name}. Last at {at}."),
    writing: "The draft is being saved",
    keeping: |name| format!("The draft is being saved in the file {name} …"),
    trouble: "The draft could not be saved",
    unwritten: "The draft could not be saved. The file that you chose cannot be written to. Save \
                it again, preferably somewhere else.",
    trouble_hint: "The file that you chose cannot be written to. The newest answers are only in \
                   this window. Save the draft again, preferably somewhere else.",
    no_warning: "This browser does not ask before the window is closed. Save a draft when you take \
                 a break.",
    save_again: "Save draft in Downloads",
    save_now: "Save draft now",
    show_code: "Show the code",
    stop: "Stop saving by itself",
    back: "Back to the form",
    welcome_back: "There are answers that are only in this window. This browser does not ask \
                   before the window is closed.",
    cover: "The screen is covered",
    cover_hint: "Nobody has been at the form for a while. This is only a cover. It is not a lock, \
                 and anybody can take it away. Lock the computer when you leave it.",
    cover_unsaved: "Your answers are still here. They are not saved in a file.",
    cover_saved: "Your answers are still here, and they were put into a file.",
    cover_here: "The form is still here, as it was.",
    step_delete: ("Delete the draft", "When you have seen that the form has arrived."),
    uncover: "Show the form again",
};

impl Texts {
    /// Drafts, where the answers are meanwhile, and the cover over the screen.
    pub fn drafts(&self) -> &'static Drafts {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
