//! Carrying answers over to another document, and putting two together.

use super::Texts;

/// Carrying answers over to another document, and putting two together.
#[derive(Debug)]
pub struct Offering {
    /// Heading, with the form that the answers come from.
    pub carry: fn(&str) -> String,
    /// Heading.
    pub join: &'static str,
    /// Under the first heading.
    pub carry_lead: &'static str,
    /// Under the second heading.
    pub join_lead: &'static str,
    /// Where there is nothing to take.
    pub nothing: &'static str,
    /// Strong words where the children seem to be two.
    pub other_child: &'static str,
    /// The sentence after them.
    pub other_child_hint: &'static str,
    /// Strong words where something was left out of the other file.
    pub limited: &'static str,
    /// The sentence after them.
    pub limited_hint: &'static str,
    /// Where an answer comes from: the question there, the form, the date.
    pub from: fn(&str, &str, Option<&str>) -> String,
    /// Beside the answer that stands there already.
    pub ours: &'static str,
    /// Beside the answer that may take its place.
    pub theirs: &'static str,
    /// Heading over positions.
    pub positions: &'static str,
    /// Under that heading.
    pub positions_hint: &'static str,
    /// Under a text with the child's name in it, for a document without one.
    pub named: &'static str,
    /// Heading over answers that have no place here.
    pub left: &'static str,
    /// Under that heading.
    pub left_hint: &'static str,
    /// Button.
    pub accept: &'static str,
    /// Button.
    pub decline: &'static str,
    /// Heading of a question.
    pub ask: &'static str,
    /// Under that heading.
    pub ask_hint: &'static str,
    /// Under that heading, where answers would be lost.
    pub ask_lost: &'static str,
    /// Button: put them together.
    pub together: &'static str,
    /// Button: open the file instead.
    pub instead: &'static str,
    /// Heading over forms that may follow.
    pub next: &'static str,
    /// Under that heading.
    pub next_hint: &'static str,
    /// Button, with a form.
    pub begin: fn(&str) -> String,
}

static DANISH: Offering = Offering {
    carry: |form| format!("Tag svar med fra »{form}«"),
    join: "Læg to skemaer sammen",
    carry_lead: "Her er de svar, der kan følge med. Intet bliver skrevet i det nye skema, før du \
                 siger ja. Tag kun det med, som der er brug for.",
    join_lead: "Her er det, som den anden fil kan lægge til. Intet bliver skrevet i skemaet, før \
                du siger ja.",
    nothing: "Der er ingen svar at tage med.",
    other_child: "Er det det samme barn?",
    other_child_hint: "Barnets navn eller fødselsdato er forskellig i de to skemaer. Se efter, før \
                       du lægger dem sammen.",
    limited: "Den anden fil er ikke hele skemaet.",
    limited_hint: "Den er lavet til en modtager, så noget er udeladt. Bed afsenderen om at \
                   sende sit eget eksemplar, hvis I skal lægge de to dele sammen.",
    from: |question, form, date| {
        let date = date.map(|date| format!(", {date}")).unwrap_or_default();
        format!("Fra »{question}« i {form}{date}")
    },
    ours: "Behold det, der står her",
    theirs: "Tag det her i stedet",
    positions: "Positioner",
    positions_hint: "En position siger, hvordan det var dengang og der. Vurdér selv, hvordan det \
                     er her og nu.",
    named: "Barnets navn står i teksten, men det nye skema er uden navn. Ret teksten, hvis du \
            tager den med.",
    left: "Det kan ikke følge med",
    left_hint: "Disse svar fra den anden fil har ikke nogen plads i skemaet her. Skriv dem selv \
                ind, hvis de skal med.",
    accept: "Tag de valgte med",
    decline: "Fortsæt uden",
    ask: "Vil du lægge de to skemaer sammen?",
    ask_hint: "Der ligger allerede et skema af samme slags her. Du kan lægge svarene fra filen \
               til, eller du kan åbne filen i stedet.",
    ask_lost: "Der ligger allerede et skema af samme slags her. Du kan lægge svarene fra filen \
               til. Åbner du filen i stedet, forsvinder de svar, der ikke er gemt.",
    together: "Læg dem sammen",
    instead: "Åbn filen i stedet",
    next: "Hvad kan være det næste?",
    next_hint: "Det bestemmer I. Du kan begynde et nyt skema med svar herfra. Du ser svarene først \
                og vælger selv, hvilke der skal med.",
    begin: |form| format!("Begynd »{form}«"),
};

#[cfg(feature = "english")]
static ENGLISH: Offering = Offering {
    carry: |form| format!("Take answers along from “{form}”"),
    join: "Put two forms together",
    carry_lead: "These answers can come along. Nothing is written into the new form until you say \
                 yes. Take only what is needed.",
    join_lead: "This is what the other file can add. Nothing is written into the form until you \
                say yes.",
    nothing: "There are no answers to take along.",
    other_child: "Is it the same child?",
    other_child_hint: "The child's name or date of birth differs between the two forms. Check \
                       before you put them together.",
    limited: "The other file is not the whole form.",
    limited_hint: "It was made for a recipient, so something was left out. Ask the sender to \
                   send their own copy if you are to put the two parts together.",
    from: |question, form, date| {
        let date = date.map(|date| format!(", {date}")).unwrap_or_default();
        format!("From “{question}” in {form}{date}")
    },
    ours: "Keep what stands here",
    theirs: "Take this instead",
    positions: "Positions",
    positions_hint: "A position says how it was there and then. Judge for yourself how it is here \
                     and now.",
    named: "The child's name is in the text, but the new form has no name. Change the text if you \
            take it along.",
    left: "This cannot come along",
    left_hint: "These answers of the other file have no place in the form here. Write them in \
                yourself if they are needed.",
    accept: "Take the chosen ones along",
    decline: "Go on without",
    ask: "Do you want to put the two forms together?",
    ask_hint: "A form of the same kind is open here. You can add the answers of the file, or open \
               the file instead.",
    ask_lost: "A form of the same kind is open here. You can add the answers of the file. If you \
               open the file instead, the answers that are not saved disappear.",
    together: "Put them together",
    instead: "Open the file instead",
    next: "What could be next?",
    next_hint: "You decide. You can begin a new form with answers from here. You see the answers \
                first, and choose yourself which of them go along.",
    begin: |form| format!("Begin “{form}”"),
};

impl Texts {
    /// Carrying answers over and putting documents together, which the first module does not.
    pub fn offers(&self) -> &'static Offering {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
