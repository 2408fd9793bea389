//! What stands above the parents' part, and what languages are called by those who speak them.
//! Which languages there are is for the forms.

use super::Texts;

/// What stands above the parents' part.
#[derive(Debug)]
pub struct Speaking {
    /// Label of the list of languages.
    pub show_in: &'static str,
    /// Under it: what changes, and what does not.
    pub hint: &'static str,
    /// Button: all of the screen in this language.
    pub whole_screen: &'static str,
    /// Where the buttons are in another language than the questions.
    pub buttons: &'static str,
}

static DANISH: Speaking = Speaking {
    show_in: "Vis forældrenes del på",
    hint: "Spørgsmål og svar vises på sproget, også på papiret. Det, I selv skriver, bliver ikke \
           oversat.",
    whole_screen: "Vis hele skærmen på dansk",
    buttons: "Knapper og beskeder bliver på dansk.",
};

#[cfg(feature = "english")]
static ENGLISH: Speaking = Speaking {
    show_in: "Show the parents' part in",
    hint: "Questions and answers are shown in the language, on paper too. What you write \
           yourselves is not translated.",
    whole_screen: "Show the whole screen in English",
    buttons: "Buttons and messages stay in English.",
};

/// Languages by their first subtag (BCP 47), each in its own words.
const OWN_NAMES: [(&str, &str); 36] = [
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bs", "Bosanski"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fo", "Føroyskt"),
    ("fr", "Français"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("kl", "Kalaallisut"),
    ("ku", "Kurdî"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("so", "Soomaali"),
    ("sv", "Svenska"),
    ("th", "ไทย"),
    ("ti", "ትግርኛ"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
];

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 7] = ["ar", "ckb", "fa", "he", "ps", "ur", "yi"];

impl Texts {
    /// Whether the screen can be in a language.
    pub fn has(language: &str) -> bool {
        bare(Self::of(language).language) == bare(language)
    }

    /// The other language that the screen can be in, by its tag. The first module has one only.
    pub fn other(&self) -> &'static str {
        if self.language == "en" { "da" } else { "en" }
    }

    /// What stands above the parents' part. The first module has no such list.
    pub fn speaking(&self) -> &'static Speaking {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}

/// What a language is called by those who speak it; its tag where we have no name for it.
pub fn own_name(tag: &str) -> &str {
    let found = OWN_NAMES.iter().find(|(known, _)| *known == bare(tag));
    found.map_or(tag, |(_, name)| name)
}

/// Whether a language is written from right to left.
pub fn is_right_to_left(tag: &str) -> bool {
    RIGHT_TO_LEFT.contains(&bare(tag))
}

fn bare(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
