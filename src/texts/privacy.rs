//! The page that says what becomes of what is written. It promises nothing that the page around us
//! decides on.

use super::Texts;
use super::help::Passage;

/// What becomes of what is written.
#[derive(Debug)]
pub struct Privacy {
    /// Under the heading.
    pub lead: &'static str,
    /// Heading above what happens while one writes.
    pub writing: &'static str,
    /// Where the browser refuses every connection.
    pub closed: &'static [&'static str],
    /// Where parts of the page are still on their way.
    pub closing: &'static [&'static str],
    /// Where the page around us decides.
    pub hosted: &'static [&'static str],
    /// What is on the device afterwards.
    pub left: Passage,
    /// Where several people share a computer.
    pub shared: Passage,
    /// Heading above how one can see for oneself.
    pub check: &'static str,
    /// How, on a page of our own.
    pub check_closed: &'static [&'static str],
    /// How, in a page of somebody else.
    pub check_hosted: &'static [&'static str],
    /// Where it is described how all this is made and tested.
    pub source: Passage,
    /// What parents can ask for.
    pub rights: Passage,
    /// Heading above when documents are to be deleted, where the municipality has said so.
    pub retention: &'static str,
}

static DANISH: Privacy = Privacy {
    lead: "Her kan du læse, hvad der sker med det, du skriver, og hvordan du kan se efter.",
    writing: "Mens du skriver",
    closed: &[
        "Det, du skriver, ligger kun i dette vindue. Siden kan ikke sende det nogen steder hen.",
        "Siden hentede sine egne filer, før du kunne skrive det første svar. Så bad den browseren \
         om at lukke for alle forbindelser. Det kan siden ikke gøre om.",
    ],
    closing: &[
        "Siden er ved at hente sine egne filer. Du kan først begynde, når de er her.",
        "Så beder siden browseren om at lukke for alle forbindelser. Det kan den ikke gøre om.",
    ],
    hosted: &[
        "Skemaet sender ikke noget. Men det ligger på en side, som andre driver, og den bestemmer, \
         hvad der kan blive sendt. Programmer på den side kan læse det, du skriver.",
        "Spørg dem, der driver siden. Filen trivsel.html har ikke den svaghed.",
    ],
    left: (
        "Det ligger på enheden bagefter",
        &[
            "Ingenting, før du gemmer en fil. Siden bruger ikke cookies og ikke browserens lager.",
            "Filer, du gemmer, ligger som regel i Overførsler. En PDF kan læses af alle, der har \
             den. En krypteret fil kan kun læses med koden eller nøglen.",
            "Slet selv de filer, der ikke skal ligge der mere. Tøm også papirkurven.",
            "Enheden kan lægge noget af hukommelsen på disken, og en printer kan huske det, der er \
             printet. Det kan siden ikke styre.",
        ],
    ),
    shared: (
        "Når I deler computer",
        &[
            "Vælg »Ryd og luk«, når du er færdig, og luk vinduet. Lås skærmen, når du går fra den.",
            "Udvidelser i browseren og diktering kan læse med. Spørg IT, hvad der er slået til.",
        ],
    ),
    check: "Sådan kan du se efter",
    check_closed: &[
        "Tryk på F12, vælg »Netværk«, og genindlæs siden. Udfyld så et skema om et opdigtet barn. \
         Når siden er hentet, kommer der ikke flere linjer.",
    ],
    check_hosted: &[
        "Tryk på F12, og vælg »Netværk«. Hver linje er noget, som siden omkring skemaet henter \
         eller sender.",
    ],
    source: (
        "Sådan er det lavet",
        &[
            "Programmet hedder Trivsel. Kildekoden er åben: Alle må læse den og bruge den (MIT \
             eller Apache 2.0). Dem, der driver siden, skal kunne sige, hvor den ligger.",
            "I kildekoden er der en fil, som hedder docs/security.md. Der står, hvad vi lover, \
             hvordan det bliver prøvet, og hvad vi ikke kan love.",
        ],
    ),
    rights: (
        "Forældrenes rettigheder",
        &[
            "Forældre kan bede om at se, hvad der står om deres barn, og få fejl rettet. De kan \
             spørge, hvem der har fået det, og hvornår det bliver slettet.",
            "Har de givet samtykke, kan de altid trække det tilbage. Så bliver der ikke givet mere \
             videre.",
            "Kommunen har ansvaret for oplysningerne. Spørg lederen eller kommunens \
             databeskyttelsesrådgiver. Man kan klage til Datatilsynet.",
        ],
    ),
    retention: "Kommunens frist for at slette",
};

#[cfg(feature = "english")]
static ENGLISH: Privacy = Privacy {
    lead: "Here you can read what happens to what you write, and how you can check it.",
    writing: "While you write",
    closed: &[
        "What you write is only in this window. The page cannot send it anywhere.",
        "The page fetched its own files before you could write the first answer. Then it asked \
         the browser to close all connections. The page cannot take that back.",
    ],
    closing: &[
        "The page is fetching its own files. You can only begin when they are here.",
        "Then the page asks the browser to close all connections. It cannot take that back.",
    ],
    hosted: &[
        "The form does not send anything. But it stands on a page that others run, and that page \
         decides what can be sent. Programs on that page can read what you write.",
        "Ask those who run the page. The file trivsel.html does not have this weakness.",
    ],
    left: (
        "What is on the device afterwards",
        &[
            "Nothing, before you save a file. The page uses no cookies and none of the browser's \
             storage.",
            "Files that you save are usually in Downloads. A PDF can be read by everyone who has \
             it. An encrypted file can only be read with the code or the key.",
            "Delete the files that should not be there any more. Empty the bin too.",
            "The device may put some of its memory on the disk, and a printer may remember what \
             was printed. The page cannot control that.",
        ],
    ),
    shared: (
        "When you share a computer",
        &[
            "Choose “Clear and close” when you are done, and close the window. Lock the screen \
             when you leave it.",
            "Extensions of the browser and dictation can read along. Ask IT what is switched on.",
        ],
    ),
    check: "How you can check",
    check_closed: &[
        "Press F12, choose “Network”, and reload the page. Then fill in a form about a made-up \
         child. Once the page is fetched, no more lines come.",
    ],
    check_hosted: &[
        "Press F12, and choose “Network”. Each line is something that the page around the form \
         fetches or sends.",
    ],
    source: (
        "How it is made",
        &[
            "The program is called Trivsel. Its source is open: everybody may read and use it (MIT \
             or Apache 2.0). Those who run the page should be able to say where it lies.",
            "In the source there is a file called docs/security.md. It says what we promise, how \
             that is tested, and what we cannot promise.",
        ],
    ),
    rights: (
        "The parents' rights",
        &[
            "Parents can ask to see what is written about their child, and to have errors \
             corrected. They can ask who got it, and when it will be deleted.",
            "If they have given consent, they can always withdraw it. Then no more is passed on.",
            "The municipality is responsible for the information. Ask the leader or the \
             municipality's data protection officer. One can complain to Datatilsynet, the Danish \
             Data Protection Agency.",
        ],
    ),
    retention: "The municipality's limit for deleting",
};

impl Texts {
    /// What becomes of what is written. Only the whole program has that page.
    pub fn privacy(&self) -> &'static Privacy {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}
