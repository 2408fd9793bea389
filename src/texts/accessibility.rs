//! The page that says how far everybody can use the program, what was not tried, and whom to tell.
//! It claims no more than the tests of this project look at.

use super::Texts;
use super::help::Passage;

/// How far everybody can use the program.
#[derive(Debug)]
pub struct Accessibility {
    /// Name of the page, and of the link to it.
    pub name: &'static str,
    /// Under the heading.
    pub lead: &'static str,
    /// What is tested, and what is not.
    pub tested: [Passage; 2],
    /// Heading above whom to tell.
    pub tell: &'static str,
    /// Whom to tell: the municipality, where its name is known.
    pub tell_whom: fn(Option<&str>) -> String,
    /// What to tell, and what to do meanwhile.
    pub tell_what: &'static [&'static str],
    /// What the law asks for.
    pub law: Passage,
}

static DANISH: Accessibility = Accessibility {
    name: "Tilgængelighed",
    lead: "Alle skal kunne bruge siden: med tastatur, skærmlæser, forstørret tekst eller egne \
           farver.",
    tested: [
        (
            "Det bliver prøvet ved hver ændring",
            &[
                "Et program går skærmene igennem i en rigtig browser, bredt og smalt. Det leder \
                 efter brud på WCAG 2.2 og EN 301 549.",
                "Et skema bliver udfyldt, afleveret og åbnet igen alene med tastaturet.",
                "Ingen skærm skal rulles til siden, når den kun er 320 punkter bred.",
                "Teksten har mindst kontrasten 7:1. Positioner har altid en form og et ord, ikke \
                 kun en farve.",
                "To programmer ser efter, om PDF-filerne kan læses op (PDF/UA).",
            ],
        ),
        (
            "Det er ikke prøvet",
            &[
                "Siden er ikke prøvet med skærmlæserne NVDA, JAWS, VoiceOver og TalkBack.",
                "Den er ikke prøvet med stemmestyring eller kontakter.",
                "Ingen med et handicap har prøvet den for os endnu. Automatiske prøver finder kun \
                 en del af fejlene.",
            ],
        ),
    ],
    tell: "Er der noget, du ikke kan bruge?",
    tell_whom: |name| match name {
        Some(name) => format!("Sig det til {name}. De skal svare dig."),
        None => "Sig det til kommunen eller den, der driver siden. De skal svare dig.".into(),
    },
    tell_what: &[
        "Fortæl, hvad du ville gøre, og hvad der skete. Skriv ikke noget om et barn.",
        "Skemaer til forældre kan printes tomme fra forsiden og udfyldes i hånden.",
    ],
    law: (
        "Tilgængelighedserklæring",
        &["Kommunen skal have en tilgængelighedserklæring for sine sider. Får du ikke svar, kan \
             du klage til Digitaliseringsstyrelsen, som fører tilsyn."],
    ),
};

#[cfg(feature = "english")]
static ENGLISH: Accessibility = Accessibility {
    name: "Accessibility",
    lead: "Everybody should be able to use the page: with a keyboard, a screen reader, larger text \
           or colours of their own.",
    tested: [
        (
            "What is tested with every change",
            &[
                "A program goes through the screens in a real browser, wide and narrow. It looks \
                 for breaches of WCAG 2.2 and EN 301 549.",
                "A form is filled in, handed over and opened again with the keyboard alone.",
                "No screen has to be scrolled sideways when it is only 320 pixels wide.",
                "Text has a contrast of at least 7:1. Positions always have a shape and a word, \
                 not only a colour.",
                "Two programs check whether the PDF files can be read aloud (PDF/UA).",
            ],
        ),
        (
            "What is not tested",
            &[
                "The page was not tried with the screen readers NVDA, JAWS, VoiceOver and \
                 TalkBack.",
                "It was not tried with voice control or switches.",
                "Nobody with a disability has tried it for us yet. Automatic tests find only some \
                 of the errors.",
            ],
        ),
    ],
    tell: "Is there something that you cannot use?",
    tell_whom: |name| match name {
        Some(name) => format!("Tell {name}. They have to answer you."),
        None => "Tell the municipality or those who run the page. They have to answer you.".into(),
    },
    tell_what: &[
        "Say what you wanted to do, and what happened. Write nothing about a child.",
        "Forms for parents can be printed empty from the start page and filled in by hand.",
    ],
    law: (
        "Accessibility statement",
        &["The municipality must have an accessibility statement for its pages. The Danish \
             Agency for Digital Government supervises it, and you can complain there if you get no \
             answer."],
    ),
};

impl Texts {
    /// How far everybody can use the program. Only the whole program has that page.
    pub fn accessibility(&self) -> &'static Accessibility {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}
