//! What a municipality decides: the screen that shows it, and what can be wrong with the file. Only
//! the whole program has that screen, so nothing here is reached from the first module.

use super::Texts;

/// The screen of settings, and what can be wrong with a file of them.
#[derive(Debug)]
pub struct Settings {
    /// Heading.
    pub title: &'static str,
    /// Under that heading.
    pub lead: &'static str,
    /// Where nothing was decided.
    pub none: &'static str,
    /// Settings were taken into use: whose.
    pub taken: fn(Option<&str>) -> String,
    /// What taking them into use does not change.
    pub taken_hint: &'static str,
    /// Heading above what is wrong with a file.
    pub refused: &'static str,
    /// Under that heading.
    pub refused_hint: &'static str,
    /// Under that heading, where the settings were written here.
    pub refused_here: &'static str,
    /// Button, where there are settings.
    pub edit: &'static str,
    /// Button, where there are none.
    pub begin: &'static str,
    /// Button.
    pub save: &'static str,
    /// Button on the screen of a form from a file.
    pub adopt: &'static str,
    /// Under that button.
    pub adopt_hint: &'static str,
    /// Heading above what is about to be made.
    pub make: &'static str,
    /// Under that heading.
    pub make_hint: &'static str,
    /// Button.
    pub make_button: &'static str,
    /// What was decided, in words.
    pub said: Said,
    /// What is wrong, and what to do.
    pub wrong: Wrong,
}

/// What was decided, in words: names of the parts, and their sentences.
#[derive(Debug)]
pub struct Said {
    /// Names of codes.
    pub labels: &'static str,
    /// A name: the new one, and which code of which system has it.
    pub label: fn(&str, &str, &str) -> String,
    /// Ages.
    pub bands: &'static str,
    /// A form and its ages in months.
    pub band: fn(&str, u32, u32) -> String,
    /// What is chosen from the start.
    pub defaults: &'static str,
    /// Limits.
    pub limits: &'static str,
    /// A position and its limit in days.
    pub limit: fn(&str, u32) -> String,
    /// Whom to call.
    pub contacts: &'static str,
    /// How long documents are kept.
    pub retention: &'static str,
    /// For whom files can be sealed.
    pub recipients: &'static str,
    /// A recovery key is there.
    pub recovery: &'static str,
    /// Forms of the municipality's own.
    pub forms: &'static str,
    /// Looks.
    pub looks: &'static str,
    /// The colour, as it is written.
    pub accent: fn(&str) -> String,
    /// What the drawing shows.
    pub logo: fn(&str) -> String,
    /// Other things.
    pub others: &'static str,
    /// The browser may check the spelling.
    pub spell_check: &'static str,
    /// Positions may follow into another form.
    pub positions_follow: &'static str,
}

/// What is wrong with a file of settings, and what to do.
#[derive(Debug)]
pub struct Wrong {
    /// No JSON.
    pub not_json: &'static str,
    /// Too large.
    pub too_large: &'static str,
    /// Another version.
    pub version: &'static str,
    /// A name that nobody knows.
    pub unknown: fn(&str) -> String,
    /// Something is missing.
    pub missing: fn(&str) -> String,
    /// No parts with names.
    pub not_an_object: &'static str,
    /// No list.
    pub not_a_list: &'static str,
    /// Too many entries.
    pub too_many: fn(usize) -> String,
    /// No words.
    pub not_words: &'static str,
    /// Too many characters.
    pub too_long: fn(usize) -> String,
    /// No words by language.
    pub not_a_text: &'static str,
    /// Neither yes nor no.
    pub not_yes_or_no: &'static str,
    /// No code.
    pub not_a_code: &'static str,
    /// No position.
    pub not_a_position: &'static str,
    /// A position that would be chosen before the assessment.
    pub position_ahead: &'static str,
    /// No number of days.
    pub not_days: &'static str,
    /// No ages.
    pub not_months: &'static str,
    /// No colour.
    pub not_a_colour: &'static str,
    /// White letters could not be read.
    pub too_pale: &'static str,
    /// No `viewBox`.
    pub not_a_view_box: &'static str,
    /// No path data.
    pub not_a_path: &'static str,
    /// No SVG.
    pub not_a_drawing: &'static str,
    /// No recipient.
    pub not_a_recipient: &'static str,
    /// A form without an address.
    pub no_address: fn(&str) -> String,
    /// A form with which settings are made.
    pub makes_settings: fn(&str) -> String,
    /// A form that cannot be filled in, and why.
    pub form: fn(&str, &str) -> String,
}

static DANISH: Settings = Settings {
    title: "Kommunens indstillinger",
    lead: "Det gælder i dette vindue. Indstillinger rummer ingen oplysninger om børn.",
    none: "Her er ingen indstillinger i brug. Skemaerne er, som de er lavet.",
    taken: |name| match name {
        Some(name) => format!("Indstillingerne fra {name} er taget i brug i dette vindue."),
        None => "Indstillingerne er taget i brug i dette vindue.".into(),
    },
    taken_hint: "De gælder ikke andre steder og er væk, når vinduet lukkes. Gem dem, hvis de skal \
                 bruges igen. Et skema, der ligger åbent, er det samme som før.",
    refused: "Indstillingerne kan ikke bruges",
    refused_hint: "Intet er ændret. Ret det, der står her, i filen, og åbn den igen.",
    refused_here: "Intet er ændret, og svarene er her stadig. Gå tilbage, og ret det, der står \
                   her.",
    edit: "Ret indstillingerne",
    begin: "Lav indstillinger",
    save: "Gem settings.json",
    adopt: "Læg skemaet i kommunens indstillinger",
    adopt_hint: "Så står det på startsiden i dette vindue og følger med, når indstillingerne \
                 gemmes.",
    make: "Gem indstillingerne",
    make_hint: "De bliver gemt i filen settings.json og taget i brug i dette vindue. Giv filen til \
                den, der passer kommunens side.",
    make_button: "Gem, og tag i brug",
    said: Said {
        labels: "Navne",
        label: |text, code, system| format!("»{text}« (koden {code} i {system})"),
        bands: "Aldre",
        band: |form, low, high| format!("{form}: {low}–{high} måneder"),
        defaults: "Valgt på forhånd",
        limits: "Frister for opfølgning",
        limit: |position, days| match days {
            1 => format!("»{position}«: senest en dag efter vurderingen"),
            _ => format!("»{position}«: senest {days} dage efter vurderingen"),
        },
        contacts: "Ved akut fare",
        retention: "Sletning og journalisering",
        recipients: "Modtagere",
        recovery: "Der er en nødnøgle. Den kan også åbne filer, som er krypteret til en modtager, \
                   men ikke filer med kode.",
        forms: "Egne skemaer",
        looks: "Udseende",
        accent: |colour| format!("Farven {colour}"),
        logo: |title| format!("Logo: {title}"),
        others: "Andet",
        spell_check: "Browseren må kontrollere stavning.",
        positions_follow: "Positioner må følge med over i et andet skema, når samtykket \
                           tillader det.",
    },
    wrong: Wrong {
        not_json: "Filen er ikke gyldig JSON. Se efter et komma eller et anførselstegn, der \
                   mangler.",
        too_large: "Filen er for stor til at være indstillinger. Se efter, om det er den rigtige.",
        version: "Filen er skrevet til en anden udgave. Her skal stå \"trivsel\": 1.",
        unknown: |name| format!("»{name}« findes ikke. Ret en stavefejl, eller slet linjen."),
        missing: |name| format!("»{name}« mangler. Skriv det ind."),
        not_an_object: "Her skal stå navne med værdier: { … }.",
        not_a_list: "Her skal stå en liste: [ … ].",
        too_many: |most| format!("Listen må højst have {most} punkter. Slet dem, I kan undvære."),
        not_words: "Her skal stå en tekst. Skriv den, eller slet linjen.",
        too_long: |most| format!("Teksten må højst være {most} tegn. Gør den kortere."),
        not_a_text: "Her skal stå en tekst, eller en tekst på flere sprog med dansk imellem: \
                     { \"da\": …, \"en\": … }.",
        not_yes_or_no: "Her skal stå true eller false uden anførselstegn.",
        not_a_code: "En kode består af bogstaver fra a til z, tal, bindestreg og punktum.",
        not_a_position: "Den position findes ikke. Brug thriving, attention, concern eller \
                         deferred.",
        position_ahead: "En position vælges af dem, der vurderer, og aldrig på forhånd. Slet \
                         linjen.",
        not_days: "En frist er et helt antal dage fra 1 til 365.",
        not_months: "Her skal stå to aldre i hele måneder, den laveste først, fx [36, 71].",
        not_a_colour: "En farve skrives med # og seks tegn, fx #1a4d80.",
        too_pale: "Hvid tekst kan ikke læses på den farve. Vælg en mørkere.",
        not_a_view_box: "Her skal stå fire tal med mellemrum, fx 0 0 40 40.",
        not_a_path: "Her skal stå streger, som de står i d i en SVG-fil, fx M8 8h24v24z.",
        not_a_drawing: "Logoet kan ikke tegnes her. Det skal være en SVG-fil i én farve med \
                        viewBox. Gør alle former og tekster til udfyldte kurver, gem igen, og \
                        indsæt hele teksten.",
        not_a_recipient: "Det er ikke en offentlig nøgle. Kopiér hele den linje igen, som begynder \
                          med age1. Den hemmelige nøgle må ikke stå her.",
        no_address: |title| {
            format!(
                "Skemaet »{title}« har ingen adresse, som det kan kendes på. Skriv en i url, fx \
                 https://eksempel.dk/skemaer/navn."
            )
        },
        makes_settings: |title| {
            format!("Indstillinger kan ikke laves med skemaet »{title}«. Tag det ud af listen.")
        },
        form: |title, why| format!("Skemaet »{title}« kan ikke udfyldes. {why}"),
    },
};

#[cfg(feature = "english")]
static ENGLISH: Settings = Settings {
    title: "The municipality's settings",
    lead: "They hold in this window. Settings have nothing about children in them.",
    none: "No settings are in use here. The forms are as they were made.",
    taken: |name| match name {
        Some(name) => format!("The settings of {name} are in use in this window."),
        None => "The settings are in use in this window.".into(),
    },
    taken_hint: "They hold nowhere else, and are gone when the window is closed. Save them if they \
                 are to be used again. A form that lies open is the same as before.",
    refused: "The settings cannot be used",
    refused_hint: "Nothing has changed. Mend what stands here in the file, and open it again.",
    refused_here: "Nothing has changed, and the answers are still here. Go back and mend what \
                   stands here.",
    edit: "Change the settings",
    begin: "Make settings",
    save: "Save settings.json",
    adopt: "Put the form into the municipality's settings",
    adopt_hint: "Then it stands on the start page in this window, and is saved with the settings.",
    make: "Save the settings",
    make_hint: "They are saved in the file settings.json and taken into use in this window. Give \
                the file to whoever looks after the municipality's page.",
    make_button: "Save, and take into use",
    said: Said {
        labels: "Names",
        label: |text, code, system| format!("“{text}” (the code {code} in {system})"),
        bands: "Ages",
        band: |form, low, high| format!("{form}: {low}–{high} months"),
        defaults: "Chosen from the start",
        limits: "Limits for the follow-up",
        limit: |position, days| match days {
            1 => format!("“{position}”: no later than a day after the assessment"),
            _ => format!("“{position}”: no later than {days} days after the assessment"),
        },
        contacts: "In acute danger",
        retention: "Deletion and filing",
        recipients: "Recipients",
        recovery: "There is a recovery key. It can also open files that are encrypted for a \
                   recipient, but not files with a code.",
        forms: "Forms of its own",
        looks: "Looks",
        accent: |colour| format!("The colour {colour}"),
        logo: |title| format!("Logo: {title}"),
        others: "Other things",
        spell_check: "The browser may check spelling.",
        positions_follow: "Positions may follow into another form where consent allows it.",
    },
    wrong: Wrong {
        not_json: "The file is not valid JSON. Look for a comma or a quotation mark that is \
                   missing.",
        too_large: "The file is too large for settings. Check whether it is the right one.",
        version: "The file is written for another version. It must say \"trivsel\": 1.",
        unknown: |name| {
            format!("There is no “{name}”. Mend a spelling mistake, or delete the line.")
        },
        missing: |name| format!("“{name}” is missing. Write it."),
        not_an_object: "There must be names with values here: { … }.",
        not_a_list: "There must be a list here: [ … ].",
        too_many: |most| format!("The list may have {most} entries at most. Delete what you can."),
        not_words: "There must be a text here. Write it, or delete the line.",
        too_long: |most| format!("The text may have {most} characters at most. Make it shorter."),
        not_a_text: "There must be a text here, or one in several languages with Danish among \
                     them: { \"da\": …, \"en\": … }.",
        not_yes_or_no: "There must be true or false here, without quotation marks.",
        not_a_code: "A code is made of letters from a to z, digits, hyphen and full stop.",
        not_a_position: "There is no such position. Use thriving, attention, concern or deferred.",
        position_ahead: "A position is chosen by those who assess, and never ahead. Delete the \
                         line.",
        not_days: "A limit is a whole number of days from 1 to 365.",
        not_months: "There must be two ages in whole months here, the lower first, as in [36, 71].",
        not_a_colour: "A colour is written with # and six characters, for example #1a4d80.",
        too_pale: "White letters cannot be read on that colour. Choose a darker one.",
        not_a_view_box: "There must be four numbers with spaces here, for example 0 0 40 40.",
        not_a_path: "There must be lines here as in d in an SVG file, for example M8 8h24v24z.",
        not_a_drawing: "The logo cannot be drawn here. It must be an SVG file of one colour with \
                        viewBox. Turn all shapes and texts into filled paths, save again, and \
                        paste the whole text.",
        not_a_recipient: "It is no public key. Copy the whole line that begins with age1 once \
                          more. The secret key must not stand here.",
        no_address: |title| {
            format!(
                "The form “{title}” has no address to be known by. Write one in url, for example \
                 https://example.org/forms/name."
            )
        },
        makes_settings: |title| {
            format!("Settings cannot be made with the form “{title}”. Take it out of the list.")
        },
        form: |title, why| format!("The form “{title}” cannot be filled in. {why}"),
    },
};

impl Texts {
    /// What a municipality decides, which the first module does not know.
    pub fn settings(&self) -> &'static Settings {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
