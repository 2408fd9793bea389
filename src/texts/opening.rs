//! Opening a file and reading what was opened.

use super::Texts;

/// Opening a file and reading what was opened.
#[derive(Debug)]
pub struct Opening {
    /// Heading.
    pub unlock: &'static str,
    /// Which of several files it is, with its name.
    pub nth: fn(usize, usize, &str) -> String,
    /// That the file before it, with its name, was opened.
    pub one_opened: fn(&str) -> String,
    /// Under the name of the file, with its size.
    pub locked_with_code: fn(&str) -> String,
    /// Where the file asks for a key that no code replaces.
    pub locked_with_key: &'static str,
    /// Where a key opens the file as well as a code.
    pub or_with_key: &'static str,
    /// Heading above the place for the key file.
    pub key: &'static str,
    /// Under that heading.
    pub key_hint: &'static str,
    /// Button.
    pub choose_key: &'static str,
    /// Button.
    pub other_file: &'static str,
    /// Label.
    pub code: &'static str,
    /// Under that label.
    pub code_hint: &'static str,
    /// Button.
    pub show_code: &'static str,
    /// Button.
    pub hide_code: &'static str,
    /// Button.
    pub unlock_button: &'static str,
    /// While a file is being opened.
    pub opening: &'static str,
    /// Heading over a document with a child's name.
    pub title: fn(&str, &str) -> String,
    /// Who says they filled it in: date, by whom, where.
    pub filled_by: fn(Option<&str>, Option<&str>, Option<&str>) -> String,
    /// Strong words over a sealed file.
    pub whole: &'static str,
    /// The sentence after them.
    pub whole_hint: &'static str,
    /// Over a file that was not sealed.
    pub plain_hint: &'static str,
    /// That the file does not prove who sent it.
    pub sender: &'static str,
    /// Over a document that is not complete.
    pub in_progress: &'static str,
    /// Button.
    pub go_on: &'static str,
    /// Under that button.
    pub go_on_hint: &'static str,
}

static DANISH: Opening = Opening {
    unlock: "Lås filen op",
    nth: |nth, of, name| format!("Fil {nth} af {of}: {name}"),
    one_opened: |name| format!("{name} er åbnet. Her er den næste fil."),
    locked_with_code: |size| format!("{size} · krypteret med kode"),
    locked_with_key: "Filen er krypteret til en fast modtager. Kun modtagerens nøgle kan åbne den.",
    or_with_key: "Har du ikke koden, kan nøglen til nødadgang åbne filen i stedet.",
    key: "Din nøglefil",
    key_hint: "Vælg den fil, som nøglen blev gemt i, eller træk den hertil. Den bliver læst på \
               din enhed og ikke gemt.",
    choose_key: "Vælg nøglefil",
    other_file: "Vælg en anden fil",
    code: "Kode",
    code_hint: "Seks ord med mellemrum eller bindestreg. Store og små bogstaver er lige gode.",
    show_code: "Vis koden",
    hide_code: "Skjul koden",
    unlock_button: "Lås op",
    opening: "Filen bliver åbnet …",
    title: |form, name| format!("{form}: {name}"),
    filled_by: |date, by, place| {
        let date = date.map(|date| format!(" {date}")).unwrap_or_default();
        let by = by.map(|by| format!(" af {by}")).unwrap_or_default();
        let place = place.map(|place| format!(", {place}")).unwrap_or_default();
        format!("Ifølge filen udfyldt{date}{by}{place}")
    },
    whole: "Filen er hel.",
    whole_hint: "Indholdet er ikke ændret, siden filen blev krypteret. Du læser det, der blev \
                 udfyldt. Vil du rette, bliver det en ny udgave.",
    plain_hint: "Filen var ikke krypteret. Du læser det, der står i den. Vil du rette, bliver det \
                 en ny udgave.",
    sender: "Filen viser ikke, hvem der har sendt den. Det gør den kanal, du har fået den i.",
    in_progress: "Skemaet er ikke udfyldt færdigt.",
    go_on: "Fortsæt udfyldningen",
    go_on_hint: "Det er ikke udfyldt færdigt. Du skriver videre i en kopi, som viser, hvilken \
                 udgave den erstatter.",
};

#[cfg(feature = "english")]
static ENGLISH: Opening = Opening {
    unlock: "Unlock the file",
    nth: |nth, of, name| format!("File {nth} of {of}: {name}"),
    one_opened: |name| format!("{name} is open. Here is the next file."),
    locked_with_code: |size| format!("{size} · encrypted with a code"),
    locked_with_key: "The file is encrypted for a fixed recipient. Only their key opens it.",
    or_with_key: "Without the code, the key for emergencies opens the file instead.",
    key: "Your key file",
    key_hint: "Choose the file in which the key was saved, or drag it here. It is read on your \
               device and not kept.",
    choose_key: "Choose key file",
    other_file: "Choose another file",
    code: "Code",
    code_hint: "Six words with spaces or hyphens. Upper and lower case are equally good.",
    show_code: "Show the code",
    hide_code: "Hide the code",
    unlock_button: "Unlock",
    opening: "The file is being opened …",
    title: |form, name| format!("{form}: {name}"),
    filled_by: |date, by, place| {
        let date = date.map(|date| format!(" {date}")).unwrap_or_default();
        let by = by.map(|by| format!(" by {by}")).unwrap_or_default();
        let place = place.map(|place| format!(", {place}")).unwrap_or_default();
        format!("According to the file, filled in{date}{by}{place}")
    },
    whole: "The file is whole.",
    whole_hint: "The contents have not changed since the file was encrypted. You read what was \
                 filled in. If you make changes, they become a new version.",
    plain_hint: "The file was not encrypted. You read what is in it. If you make changes, they \
                 become a new version.",
    sender: "The file does not show who sent it. The channel that you received it in does.",
    in_progress: "The form is not filled in completely.",
    go_on: "Go on filling in",
    go_on_hint: "It is not filled in completely. You go on in a copy that shows which version it \
                 replaces.",
};

impl Texts {
    /// Opening a file and reading what was opened, which the first module does not.
    pub fn opening(&self) -> &'static Opening {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
