//! The page that the parents read: headings, what they can ask for, and what those must know who
//! show it to them. What stands between the headings is the document's.

use super::Texts;

/// The page that the parents read.
#[derive(Debug)]
pub struct Parents {
    /// Link to the page.
    pub show: &'static str,
    /// What it is.
    pub show_hint: &'static str,
    /// Above the title: whom it is for.
    pub to: &'static str,
    /// Beside it: who filled it in, where it was not the parents.
    pub by: fn(&str) -> String,
    /// Heading over an assessment, with the child's name where there is one.
    pub title: fn(Option<&str>) -> String,
    /// Under the heading.
    pub lead: &'static str,
    /// Where nothing has been answered that stands here.
    pub nothing: &'static str,
    /// For those who show it: what to do first.
    pub before: &'static str,
    /// For those who show it, where there may be danger.
    pub danger: (&'static str, &'static str),
    /// Label of the list of languages.
    pub show_in: &'static str,
    /// Under it.
    pub show_in_hint: &'static str,
    /// Heading: what goes well.
    pub strengths: &'static str,
    /// Heading: what the parents say.
    pub home: &'static str,
    /// Heading: what is around the child.
    pub around: &'static str,
    /// Heading: here and now; and what stands under it.
    pub now: (&'static str, &'static str),
    /// The same where a document tells how it was when somebody last looked.
    pub then: (&'static str, &'static str),
    /// Heading: what was agreed.
    pub agreed: &'static str,
    /// Heading above room for the parents' own words.
    pub own: &'static str,
    /// Under it.
    pub own_hint: &'static str,
    /// Heading: what they can ask for.
    pub about: &'static str,
    /// Under it, where others than the parents have written: why.
    pub why: &'static str,
    /// Under it: what the parents can do, and whom they can ask.
    pub about_lines: &'static [&'static str],
    /// Where there is more in the document.
    pub more: &'static str,
}

static DANISH: Parents = Parents {
    show: "Vis som forældre ser det",
    show_hint: "En side, I kan læse sammen eller printe. Det, der kun er til personalet, er ikke \
                med.",
    to: "Til forældrene",
    by: |name| format!("Udfyldt af {name}"),
    title: |name| format!("Sådan oplever vi {} lige nu", name.unwrap_or("jeres barn")),
    lead: "I kender jeres barn bedst. Fortæl os gerne, hvad I ser.",
    nothing: "Der er ikke skrevet noget endnu, som hører til her.",
    before: "Læs siden igennem, før du viser den. Andre børns navne hører ikke til her.",
    danger: (
        "Tal med din leder, før du viser siden.",
        "Der er svaret ja til tegn på fare. Gælder mistanken nogen i familien, må du ikke tale med \
         forældrene om det først. Så er det kommunen, der skal spørges.",
    ),
    show_in: "Vis på",
    show_in_hint: "Det, vi selv har skrevet, bliver ikke oversat.",
    strengths: "Det går godt",
    home: "Det fortæller I",
    around: "Hverdagen omkring jeres barn",
    now: (
        "Sådan går det her og nu",
        "Her står, hvordan vi ser, at jeres barn har det hos os lige nu. Det siger ikke, hvordan \
         jeres barn er, og det kan skifte.",
    ),
    then: (
        "Sådan gik det, da vi sidst så på det",
        "Her står, hvordan vi så, at jeres barn havde det hos os den dag. Det siger ikke, hvordan \
         jeres barn er, og det kan have ændret sig.",
    ),
    agreed: "Det har vi aftalt",
    own: "Det ser I derhjemme",
    own_hint: "Skriv her, eller fortæl det, når vi mødes.",
    about: "Om oplysningerne",
    why: "Vi har skrevet det ned, så vi kan hjælpe jeres barn bedst muligt.",
    about_lines: &[
        "Ser I det på en anden måde, så sig det til os. Vi skriver gerne jeres ord med.",
        "I kan altid bede om at se oplysningerne og få fejl rettet. I kan også spørge, hvem der \
         har fået dem.",
        "Har I sagt ja til, at vi giver noget videre, kan I altid trække jeres ja tilbage. Så \
         giver vi ikke mere videre. Vi hjælper jer gerne med at spørge dem, der har fået noget.",
        "Det, der er skrevet, ligger i en fil. Kommunens regler siger, hvem der må åbne den, og \
         hvornår den bliver slettet.",
        "Er I i tvivl, så spørg os eller lederen. I kan også skrive til kommunens \
         databeskyttelsesrådgiver, og I kan klage til Datatilsynet.",
    ],
    more: "Her står det vigtigste. I kan bede om at se hele skemaet.",
};

#[cfg(feature = "english")]
static ENGLISH: Parents = Parents {
    show: "Show as parents see it",
    show_hint: "A page to read together or to print. What is for the staff alone is not on it.",
    to: "For the parents",
    by: |name| format!("Filled in by {name}"),
    title: |name| format!("How we see {} right now", name.unwrap_or("your child")),
    lead: "You know your child best. Please tell us what you see.",
    nothing: "Nothing has been written yet that belongs here.",
    before: "Read the page through before you show it. Other children's names do not belong here.",
    danger: (
        "Talk to your leader before you show the page.",
        "Signs of danger were answered with yes. Where somebody in the family is suspected, you \
         may not talk to the parents about it first. Then it is the municipality to ask.",
    ),
    show_in: "Show in",
    show_in_hint: "What we have written ourselves is not translated.",
    strengths: "What goes well",
    home: "What you tell us",
    around: "Everyday life around your child",
    now: (
        "How it is here and now",
        "This is how we see that your child is doing with us right now. It does not say what your \
         child is like, and it can change.",
    ),
    then: (
        "How it was when we last looked",
        "This is how we saw that your child was doing with us that day. It does not say what your \
         child is like, and it may have changed.",
    ),
    agreed: "What we have agreed",
    own: "What you see at home",
    own_hint: "Write here, or tell us when we meet.",
    about: "About the information",
    why: "We have written it down to be able to help your child as well as possible.",
    about_lines: &[
        "If you see it in another way, tell us. We are glad to write your words down as well.",
        "You can always ask to see the information and to have errors corrected. You can also ask \
         who got it.",
        "If you have said yes to our passing something on, you can always take your yes back. We \
         then pass no more on. We help you ask about what others have already.",
        "What was written is in a file. The rules of the municipality say who may open it, and \
         when it is deleted.",
        "If you are in doubt, ask us or the leader. You can also write to the data protection \
         officer of the municipality, and you can complain to the Danish Data Protection Agency.",
    ],
    more: "This is the most important. You can ask to see the whole form.",
};

impl Texts {
    /// The page that the parents read. Only the whole program has it.
    pub fn parents(&self) -> &'static Parents {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}
