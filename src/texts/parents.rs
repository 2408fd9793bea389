//! The page that the parents read: headings, what they can ask for, and what those must know who
//! show it to them. What stands between the headings is the document's.

use super::Texts;

/// The page that the parents read.
#[derive(Debug)]
pub struct Parents {
    /// Link to the page.
    pub show: &'static str,
    /// Above the title: whom it is for.
    pub to: &'static str,
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
    /// Heading: here and now.
    pub now: &'static str,
    /// Under it.
    pub now_hint: &'static str,
    /// Heading: what was agreed.
    pub agreed: &'static str,
    /// Heading above room for the parents' own words.
    pub own: &'static str,
    /// Under it.
    pub own_hint: &'static str,
    /// Heading: what they can ask for.
    pub about: &'static str,
    /// Under it.
    pub about_lines: &'static [&'static str],
    /// Where there is more in the document.
    pub more: &'static str,
}

static DANISH: Parents = Parents {
    show: "Vis som forældre ser det",
    to: "Til forældrene",
    title: |name| format!("Sådan oplever vi {} lige nu", name.unwrap_or("jeres barn")),
    lead: "I kender jeres barn bedst. Fortæl os gerne, hvad I ser.",
    nothing: "Der er ikke skrevet noget endnu, som hører til her.",
    before: "Læs siden igennem, før du viser den. Andre børns navne hører ikke til her.",
    danger: (
        "Tal med din leder, før du viser siden.",
        "Der er svaret ja til tegn på fare. Så må forældrene ikke altid få det at vide fra dig, og \
         kommunen skal spørges først.",
    ),
    show_in: "Vis på",
    show_in_hint: "Det, vi selv har skrevet, bliver ikke oversat.",
    strengths: "Det går godt",
    home: "Det fortæller I",
    around: "Rammerne omkring jeres barn",
    now: "Sådan går det her og nu",
    now_hint: "En position beskriver, hvordan et barn har det her og nu. Den er ikke en egenskab \
               ved barnet.",
    agreed: "Det har vi aftalt",
    own: "Det ser I derhjemme",
    own_hint: "Skriv her, eller fortæl det, når vi mødes.",
    about: "Om oplysningerne",
    about_lines: &[
        "Vi har skrevet dette for at kunne hjælpe jeres barn bedst muligt.",
        "I kan altid bede om at se oplysningerne og få fejl rettet. I kan også spørge, hvem der \
         har fået dem.",
        "De ligger i en fil hos dem, der har udfyldt skemaet. Kommunens regler siger, hvornår den \
         bliver slettet.",
    ],
    more: "Her står det vigtigste. I kan bede om at se hele skemaet.",
};

#[cfg(feature = "english")]
static ENGLISH: Parents = Parents {
    show: "Show as parents see it",
    to: "For the parents",
    title: |name| format!("How we see {} right now", name.unwrap_or("your child")),
    lead: "You know your child best. Please tell us what you see.",
    nothing: "Nothing has been written yet that belongs here.",
    before: "Read the page through before you show it. Other children's names do not belong here.",
    danger: (
        "Talk to your leader before you show the page.",
        "Signs of danger were answered with yes. The parents may then not always hear it from \
         you, and the municipality must be asked first.",
    ),
    show_in: "Show in",
    show_in_hint: "What we have written ourselves is not translated.",
    strengths: "What goes well",
    home: "What you tell us",
    around: "What is around your child",
    now: "How it is here and now",
    now_hint: "A position describes how a child is doing here and now. It is not a trait of the \
               child.",
    agreed: "What we have agreed",
    own: "What you see at home",
    own_hint: "Write here, or tell us when we meet.",
    about: "About the information",
    about_lines: &[
        "We have written this to be able to help your child as well as possible.",
        "You can always ask to see the information and to have errors corrected. You can also ask \
         who got it.",
        "It is in a file with those who filled in the form. The rules of the municipality say \
         when it is deleted.",
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
