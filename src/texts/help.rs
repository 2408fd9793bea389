//! The page that says how the program is used: short, task by task. What the model says is said in
//! a few sentences; the whole of it stands in the library.

use super::Texts;

/// A heading and what stands under it, paragraph by paragraph.
pub type Passage = (&'static str, &'static [&'static str]);

/// How the program is used.
#[derive(Debug)]
pub struct Help {
    /// Name of the page, and of the link to it.
    pub name: &'static str,
    /// What the links at the foot of the page are, for those who listen.
    pub links: &'static str,
    /// Under the heading.
    pub lead: &'static str,
    /// Button: to where one was before.
    pub back: &'static str,
    /// Task by task.
    pub tasks: &'static [Passage],
    /// Heading above the keys.
    pub keys: &'static str,
    /// What is pressed, and what it does.
    pub keys_list: &'static [(&'static str, &'static str)],
    /// What listens, and what looks over one's shoulder.
    pub aids: Passage,
    /// The model in a few sentences.
    pub model: Passage,
    /// Button: to the start page, where one says where one works.
    pub guide: &'static str,
}

static DANISH: Help = Help {
    name: "Hjælp",
    links: "Om siden",
    lead: "Sådan gør du, opgave for opgave. Dine svar bliver, hvor de er, mens du læser.",
    back: "Tilbage",
    tasks: &[
        (
            "Udfyld et skema",
            &[
                "Vælg et skema på forsiden. Du kan gå frem og tilbage, som du vil. Intet er låst, \
                 og du kan altid rette.",
                "Skriv det, du har set og hørt. Et par stikord er ofte nok.",
                "Under »Gennemse« ser du alle svar samlet. Der står også, hvad der mangler.",
            ],
        ),
        (
            "Fortsæt en anden dag",
            &[
                "Vælg »Gem kladde«. Du får en krypteret fil og koden til kladden. Skriv koden ned, \
                 og se efter, at filen ligger i Overførsler.",
                "Åbn filen fra forsiden, når du vil fortsætte, og skriv koden. Gemmer du den \
                 igen, er det med den samme kode. Den nye fil afløser den gamle.",
                "Lukker du vinduet uden at gemme, er svarene væk.",
            ],
        ),
        (
            "Aflever skemaet",
            &[
                "Vælg »Aflever«. Vælg så en PDF til sagen eller en krypteret fil til en anden.",
                "Send filen gennem kommunens sikre kanal. Giv koden på en anden måde, for \
                 eksempel i telefonen.",
            ],
        ),
        (
            "Åbn en fil, du har fået",
            &[
                "Vælg filen på forsiden, eller træk den derhen. Er den krypteret, skal du bruge \
                 koden eller din nøglefil.",
                "Du læser den først. Vil du rette i den, så vælg »Ret i en ny udgave«.",
            ],
        ),
        (
            "Print",
            &[
                "Vælg »Print« under »Gennemse«. Så kommer svarene på papir.",
                "Et tomt skema til forældrene finder du på forsiden under »Til forældre«.",
            ],
        ),
        (
            "Vis det for forældrene",
            &["Under »Gennemse« kan du vælge »Vis som forældre ser det«. Det, der går \
                 godt, står først. Læs det sammen, eller print det."],
        ),
        (
            "Hvis det haster",
            &[
                "Er et barn i fare lige nu, så ring 112.",
                "Gå til din leder med det samme, og følg kommunens beredskab. Skemaet kan vente. \
                 Det er ikke en underretning.",
            ],
        ),
        (
            "Hvad er en kode?",
            &[
                "En kode er seks ord, som låser en krypteret fil op. Siden laver den for dig. \
                 Store og små bogstaver er lige gode.",
                "Koden til kladden er din egen. Koden til modtageren giver du videre. Det er to \
                 forskellige koder.",
                "Ingen kan genskabe en kode. Er den væk, kan filen ikke åbnes.",
            ],
        ),
    ],
    keys: "Genveje på tastaturet",
    keys_list: &[
        ("Ctrl + S", "Gem kladde"),
        ("Ctrl + Enter", "Næste trin"),
        ("Ctrl + Z", "Fortryd det sidste. I et tekstfelt er det browserens egen fortrydelse"),
        ("Ctrl + Y", "Gentag det, du fortrød"),
        ("Cmd i stedet for Ctrl", "På en Mac"),
        ("Tab", "Videre til næste felt"),
        ("Piletaster og mellemrum", "Vælg et svar"),
    ],
    aids: (
        "Diktering og stavekontrol",
        &[
            "Du kan tale til felterne med Windows-tasten + H. Så kan lyden blive sendt til \
             Microsoft. Spørg kommunen, før du bruger det om et barn.",
            "En browser kan rette stavning ved at sende teksten ud på nettet. Felterne beder den \
             lade være. Kommunen kan tillade stavekontrol, hvor den bliver på enheden.",
        ],
    ),
    model: (
        "Modellen kort",
        &[
            "Se alle børn: også de stille, og også dem, det går godt for.",
            "Vurder først hver for sig. Tal så sammen, og find jeres fælles vurdering.",
            "Se på rammerne omkring barnet, før I ser på barnet. En position beskriver, hvordan \
             barnet har det her og nu. Den er ikke en egenskab ved barnet.",
            "Skemaet regner ikke for jer. Vurderingen er jeres faglige skøn.",
            "Vælg på forsiden, hvor du arbejder. Så kan du dér læse, hvad du gør hvornår.",
        ],
    ),
    guide: "Gå til forsiden",
};

#[cfg(feature = "english")]
static ENGLISH: Help = Help {
    name: "Help",
    links: "About the page",
    lead: "What to do, task by task. Your answers stay where they are while you read.",
    back: "Back",
    tasks: &[
        (
            "Fill in a form",
            &[
                "Choose a form on the start page. You can move between the steps as you like. \
                 Nothing is locked, and you can always go back and change.",
                "Write what you have seen and heard. A few words are often enough.",
                "Under “Review” you see all answers together, and what is missing.",
            ],
        ),
        (
            "Go on another day",
            &[
                "Choose “Save draft”. You get an encrypted file and the code of the draft. Write \
                 the code down, and see that the file is in Downloads.",
                "Open the file from the start page when you want to go on, and type the code. If \
                 you save it again, it is with the same code. The new file takes the place of the \
                 old one.",
                "If you close the window without saving, the answers are gone.",
            ],
        ),
        (
            "Hand over the form",
            &[
                "Choose “Hand over”. Then choose a PDF for the case or an encrypted file for \
                 somebody else.",
                "Send the file through the municipality's secure channel. Give the code in \
                 another way, for example on the telephone.",
            ],
        ),
        (
            "Open a file that you have received",
            &[
                "Choose the file on the start page, or drag it there. If it is encrypted, you \
                 need the code or your key file.",
                "You read it first. To change it, choose “Correct it in a new version”.",
            ],
        ),
        (
            "Print",
            &[
                "Choose “Print” under “Review”, and the answers are put on paper.",
                "An empty form for the parents is on the start page under “For parents”.",
            ],
        ),
        (
            "Show it to the parents",
            &["Under “Review” you can choose “Show as parents see it”. What goes well stands \
                 first. Read it together, or print it."],
        ),
        (
            "If it is urgent",
            &[
                "If a child is in danger right now, call 112.",
                "Go to your leader at once, and follow the municipality's emergency plan. The \
                 form can wait. It is not a statutory notification.",
            ],
        ),
        (
            "What is a code?",
            &[
                "A code is six words that unlock an encrypted file. The page makes it for you. \
                 Upper and lower case are equally good.",
                "The code of the draft is your own. The code for the recipient you pass on. They \
                 are two different codes.",
                "Nobody can restore a code. If it is gone, the file cannot be opened.",
            ],
        ),
    ],
    keys: "Keys",
    keys_list: &[
        ("Ctrl + S", "Save draft"),
        ("Ctrl + Enter", "Next step"),
        ("Ctrl + Z", "Undo the last change. In a text field it is the browser's own undo"),
        ("Ctrl + Y", "Redo what was undone"),
        ("Cmd instead of Ctrl", "On a Mac"),
        ("Tab", "On to the next field"),
        ("Arrow keys and space", "Choose an answer"),
    ],
    aids: (
        "Dictation and spell checking",
        &[
            "You can speak to the fields with the Windows key + H. The sound may then be sent to \
             Microsoft. Ask the municipality before you use it about a child.",
            "A browser may check spelling by sending the text to the internet. The fields ask it \
             not to. The municipality can allow spell checking where it stays on the device.",
        ],
    ),
    model: (
        "The model in short",
        &[
            "See all children: the quiet ones too, and those who do well.",
            "First assess each for yourself. Then talk, and find your joint assessment.",
            "Look at what is around the child before you look at the child. A position describes \
             how the child is doing here and now. It is not a trait of the child.",
            "The form does not calculate for you. The assessment is your professional judgement.",
            "Choose where you work on the start page. There you can then read what to do when.",
        ],
    ),
    guide: "To the start page",
};

impl Texts {
    /// How the program is used. Only the whole program has that page.
    pub fn help(&self) -> &'static Help {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}
