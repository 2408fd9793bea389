//! What the start page of the whole program says: which forms suit, what to do where one works,
//! what parents get, and practice. Only the whole program has that page.

use super::Texts;

/// What the start page of the whole program says beyond that of the first module.
#[derive(Debug)]
pub struct Beginning {
    /// The mark of everything that is about a child who does not exist.
    pub practice: &'static str,
    /// What that mark means.
    pub practice_hint: &'static str,
    /// Heading above practice.
    pub try_out: &'static str,
    /// Under that heading.
    pub try_out_hint: &'static str,
    /// Heading above the two choices.
    pub find: &'static str,
    /// Under that heading.
    pub find_hint: &'static str,
    /// Label of a choice.
    pub place: &'static str,
    /// Label of a choice.
    pub months: &'static str,
    /// The entry that chooses nothing.
    pub any: &'static str,
    /// Under it: where an age ends, since »1–3 år« and »3–6 år« share a number. It has the name of
    /// one of the ages, and the years at which that begins and ends.
    pub months_hint: fn(&str, [u32; 2]) -> String,
    /// For which ages forms are meant, in completed months, both ends inclusive: in the words that
    /// stand in the names of the forms.
    pub band: fn(u32, u32) -> String,
    /// Heading above what is proposed.
    pub proposed: &'static str,
    /// How many forms are proposed, for those who listen, and whether one of them stands first.
    pub count: fn(usize, bool) -> String,
    /// What to do where one works, to be unfolded.
    pub guide: fn(&str) -> String,
    /// What the law says, to be unfolded.
    pub law: &'static str,
    /// Heading above the other forms.
    pub more: &'static str,
    /// Heading above forms of no family.
    pub others: &'static str,
    /// Heading above what parents get on paper.
    pub parents: &'static str,
    /// Under that heading.
    pub parents_hint: &'static str,
    /// Button: print in this language.
    pub print_in: fn(&str) -> String,
    /// A form without answers could not be printed.
    pub no_blank: &'static str,
    /// Link to what the municipality decides.
    pub settings: &'static str,
    /// What the municipality decides could not be read. Behind it stands why.
    pub undecided: &'static str,
}

static DANISH: Beginning = Beginning {
    practice: "ØVELSE",
    practice_hint: "Barnet findes ikke.",
    try_out: "Prøv med et opdigtet barn",
    try_out_hint: "Oplysninger om barnet er fyldt ud på forhånd, og resten svarer du selv på. Alt \
                   bliver mærket ØVELSE.",
    find: "Find de skemaer, der passer",
    find_hint: "Du kan vælge begge dele, en af dem eller ingen. Det bliver kun husket i dette \
                vindue.",
    place: "Hvor arbejder du?",
    months: "Hvor gammelt er barnet?",
    months_hint: |name, [from, to]| match from {
        0 => format!("»{name}« gælder, indtil barnet fylder {to} år."),
        _ => format!("»{name}« gælder, fra barnet fylder {from} år, og indtil det fylder {to}."),
    },
    any: "Ikke valgt",
    band: |from, to| match (from, to) {
        (from, to) if from % 12 == 0 && (to + 1) % 12 == 0 => {
            format!("{}–{} år", from / 12, (to + 1) / 12)
        }
        (from, to) => format!("{from}–{to} måneder"),
    },
    proposed: "Foreslået",
    count: |count, first| match count {
        0 => "Intet skema er lavet til netop det. Du kan bruge alle skemaer herunder.".into(),
        1 if first => "1 skema passer. Det står øverst på siden.".into(),
        1 => "1 skema passer.".into(),
        _ if !first => format!("{count} skemaer passer."),
        _ => format!("{count} skemaer passer. Det første står øverst på siden."),
    },
    guide: |place| format!("Sådan gør du: {place}"),
    law: "Det siger loven",
    more: "Flere skemaer",
    others: "Andre skemaer",
    parents: "Til forældre",
    parents_hint: "Print på papir, uden svar. Forældrene kan læse det eller udfylde det derhjemme.",
    print_in: |language| format!("Print på {language}"),
    no_blank: "Skemaet kunne ikke printes. Prøv igen, eller spørg IT.",
    settings: "Kommunens indstillinger",
    undecided: "Kommunens indstillinger kunne ikke læses. Skemaerne er derfor uden kommunens egne \
                ord, frister og telefonnumre. Sig det til dem, der driver siden.",
};

#[cfg(feature = "english")]
static ENGLISH: Beginning = Beginning {
    practice: "PRACTICE",
    practice_hint: "The child does not exist.",
    try_out: "Try with a made-up child",
    try_out_hint: "What is about the child is filled in already, the rest you answer yourself. \
                   Everything is marked PRACTICE.",
    find: "Find the forms that suit",
    find_hint: "You can choose both, one of them or none. It is remembered in this window only.",
    place: "Where do you work?",
    months: "How old is the child?",
    months_hint: |name, [from, to]| match from {
        0 => format!("“{name}” is until the child turns {to}."),
        _ => format!("“{name}” is from when the child turns {from} until it turns {to}."),
    },
    any: "Not chosen",
    band: |from, to| match (from, to) {
        (from, to) if from % 12 == 0 && (to + 1) % 12 == 0 => {
            format!("{}–{} years", from / 12, (to + 1) / 12)
        }
        (from, to) => format!("{from}–{to} months"),
    },
    proposed: "Proposed",
    count: |count, first| match count {
        0 => "No form is made for just that. You can use all forms below.".into(),
        1 if first => "1 form suits. It stands at the top of the page.".into(),
        1 => "1 form suits.".into(),
        _ if !first => format!("{count} forms suit."),
        _ => format!("{count} forms suit. The first stands at the top of the page."),
    },
    guide: |place| format!("What to do: {place}"),
    law: "What the law says",
    more: "More forms",
    others: "Other forms",
    parents: "For parents",
    parents_hint: "Print on paper, without answers. The parents can read it or fill it in at home.",
    print_in: |language| format!("Print in {language}"),
    no_blank: "The form could not be printed. Try again, or ask IT.",
    settings: "Settings of the municipality",
    undecided: "The settings of the municipality could not be read. The forms are therefore \
                without the municipality's own words, limits and telephone numbers. Tell those who \
                run the page.",
};

/// What languages are called in Danish and in English, by their tags (BCP 47).
const LANGUAGES: [(&str, &str, &str); 16] = [
    ("ar", "arabisk", "Arabic"),
    ("bs", "bosnisk", "Bosnian"),
    ("da", "dansk", "Danish"),
    ("de", "tysk", "German"),
    ("en", "engelsk", "English"),
    ("fa", "persisk", "Persian"),
    ("fo", "færøsk", "Faroese"),
    ("kl", "grønlandsk", "Greenlandic"),
    ("ku", "kurdisk", "Kurdish"),
    ("pl", "polsk", "Polish"),
    ("ro", "rumænsk", "Romanian"),
    ("so", "somalisk", "Somali"),
    ("ti", "tigrinya", "Tigrinya"),
    ("tr", "tyrkisk", "Turkish"),
    ("uk", "ukrainsk", "Ukrainian"),
    ("ur", "urdu", "Urdu"),
];

impl Texts {
    /// What the start page of the whole program says. To be asked for only where the first module
    /// cannot come, or it carries all of it.
    pub fn beginning(&self) -> &'static Beginning {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }

    /// What a language is called, in a sentence; its tag where we have no name for it.
    pub fn language_name<'a>(&self, tag: &'a str) -> &'a str {
        let bare = tag.split('-').next().unwrap_or(tag);
        let row = LANGUAGES.iter().find(|(known, ..)| *known == bare);
        row.map_or(tag, |(_, danish, english)| match self.language {
            "en" => english,
            _ => danish,
        })
    }
}
