//! What is said on the way out: what is missing once somebody wants to hand in, what can wait while
//! a child is in danger, and which file to choose when. Only the whole program says any of this.

use super::Texts;

/// What is said on the way out.
#[derive(Debug)]
pub struct Finishing {
    /// Heading above what is missing.
    pub missing: fn(usize) -> String,
    /// The same, where something is there and has to be changed.
    pub missing_or_wrong: fn(usize) -> String,
    /// What is asked for: a choice, with the question.
    pub choose: fn(&str) -> String,
    /// What is asked for: one choice or more.
    pub choose_some: fn(&str) -> String,
    /// What is asked for: a position, with the name of what it is about.
    pub position: fn(&str) -> String,
    /// What is asked for: a position, with the question.
    pub position_to: fn(&str) -> String,
    /// What is asked for: yes or no.
    pub yes_or_no: fn(&str) -> String,
    /// What is asked for: a date.
    pub date: fn(&str) -> String,
    /// What is wrong with an answer: the question, and the remark at its field.
    pub wrong: fn(&str, &str) -> String,
    /// Button: hand over, whatever is missing.
    pub anyway: &'static str,
    /// After the name of a step in which nothing is answered, for those who listen.
    pub untouched: &'static str,
    /// What goes into the file, in one line: the names of what does.
    pub included: fn(&str) -> String,
    /// The name of something that does not, which may be a question.
    pub quoted: fn(&str) -> String,
    /// What does not, in the same line.
    pub left_out: fn(&str) -> String,
    /// That the kind of file that is chosen was chosen by nobody, where it still is.
    pub sealed_first: &'static str,
    /// Why that one.
    pub why_sealed: &'static str,
    /// When to choose the PDF.
    pub when_paper: &'static str,
    /// The same for parents who hand in their part: no case is theirs.
    pub paper_parents: &'static str,
    /// As `why_sealed`, for them.
    pub why_parents: &'static str,
    /// When to choose the sealed file.
    pub when_sealed: &'static str,
    /// Strong words of a line, as long as a child is said to be in danger.
    pub danger: &'static str,
    /// What that means for the form.
    pub danger_hint: &'static str,
    /// Link to what is to be done.
    pub danger_link: &'static str,
    /// What comes first of all that is to be done with a file then, and how.
    pub danger_step: (&'static str, &'static str),
    /// Strong words of a line: the child's name is not there.
    pub nameless: &'static str,
    /// Why that matters all the same.
    pub nameless_hint: &'static str,
    /// Link to the question for it.
    pub nameless_link: &'static str,
    /// Once in a step that asks for words of one's own.
    pub others_names: &'static str,
    /// The steps of which nothing is in the file, since nobody has answered anything there.
    pub not_answered: fn(&str) -> String,
    /// Label of what the sender can write to whoever gets a sealed file.
    pub pass_on: &'static str,
    /// What to write, where the file has a code.
    pub pass_on_code: &'static str,
    /// The same where it is opened with a key.
    pub pass_on_key: &'static str,
    /// Under it.
    pub pass_on_hint: &'static str,
    /// Heading above what follows when parents have handed in their part.
    pub then: &'static str,
    /// What does, sentence by sentence.
    pub then_parents: &'static [&'static str],
    /// Button: begin the draft of a notification.
    pub notify: &'static str,
    /// Beside it.
    pub notify_hint: &'static str,
    /// Asked before a form is begun that answers can come along into: what becomes of those that
    /// are in no file.
    pub ask_carry: &'static str,
}

static DANISH: Finishing = Finishing {
    missing: |count| match count {
        1 => "Der mangler ét svar".into(),
        _ => format!("Der mangler {count} svar"),
    },
    missing_or_wrong: |count| match count {
        1 => "Ét svar skal rettes".into(),
        _ => format!("{count} svar mangler eller skal rettes"),
    },
    choose: |question| format!("Vælg et svar til »{question}«"),
    choose_some: |question| format!("Vælg mindst ét svar til »{question}«"),
    position: |name| format!("Vælg en position for {}", super::fill::small(name)),
    position_to: |question| format!("Vælg en position til »{question}«"),
    yes_or_no: |question| format!("Svar ja eller nej til »{question}«"),
    date: |question| format!("Skriv en dato i »{question}«"),
    wrong: |question, remark| format!("»{question}«: {remark}"),
    anyway: "Aflever alligevel",
    untouched: " (ikke udfyldt)",
    included: |names| format!("Med i filen: {names}."),
    quoted: |name| format!("»{name}«"),
    left_out: |names| format!("Ikke med: {names}."),
    sealed_first: "Den krypterede fil er valgt på forhånd.",
    why_sealed: "En PDF i Overførsler kan læses af alle, der bruger computeren. Fagsystemet skal \
                 have PDF'en.",
    when_paper: "Vælg den, når skemaet skal lægges på sagen. Alle, der har filen, kan læse den.",
    paper_parents: "Vælg den, når I vil læse eller printe. Alle, der har filen, kan læse den.",
    why_parents: "En PDF i Overførsler kan læses af alle, der bruger computeren.",
    when_sealed: "Vælg den, når filen skal sendes eller gemmes. Kun den, der har koden, kan læse \
                  den.",
    danger: "Du har svaret ja til, at der er tegn på fare.",
    danger_hint: "Resten af skemaet kan vente.",
    danger_link: "Se, hvad du skal gøre nu",
    danger_step: (
        "Gå til din leder med det samme",
        "Er barnet i fare lige nu, så ring 112. Vent ikke på, at filen kommer frem.",
    ),
    nameless: "Barnets navn er ikke skrevet.",
    nameless_hint: "Uden det ved modtageren ikke, hvem filen handler om.",
    nameless_link: "Skriv navnet",
    others_names: "Skriv ikke andre børns navne.",
    not_answered: |names| format!("Ikke udfyldt: {names}."),
    pass_on: "Det kan du skrive til modtageren",
    pass_on_code: "Du får en krypteret fil fra mig. Gem den, gå til siden Tidlig opsporing \
                   (Trivsel), og vælg filen under »Åbn en gemt fil«. Koden får du i telefonen.",
    pass_on_key: "Du får en krypteret fil fra mig. Gem den, gå til siden Tidlig opsporing \
                  (Trivsel), og vælg filen under »Åbn en gemt fil«. Den åbner du med din nøglefil.",
    pass_on_hint: "Kopiér teksten, og skriv adressen på siden til, hvis modtageren ikke kender \
                   den. Koden skal ikke stå her.",
    then: "Sådan går det videre",
    then_parents: &[
        "Kontaktpersonen lægger jeres svar sammen med det, som personalet skriver.",
        "Tal sammen om det, før noget bliver givet videre. I kan altid bede om at se oplysningerne \
         og få fejl rettet.",
        "Vil I ændre noget, så åbn filen her igen, og lav en ny.",
    ],
    notify: "Begynd på en underretning",
    notify_hint: "Det, du har skrevet her, kan følge med over i kladden.",
    ask_carry: "Det, du har skrevet, kan følge med. Gem en kladde først, hvis skemaet her skal \
                bruges igen.",
};

#[cfg(feature = "english")]
static ENGLISH: Finishing = Finishing {
    missing: |count| match count {
        1 => "One answer is missing".into(),
        _ => format!("{count} answers are missing"),
    },
    missing_or_wrong: |count| match count {
        1 => "One answer needs a change".into(),
        _ => format!("{count} answers are missing or need a change"),
    },
    choose: |question| format!("Choose an answer to “{question}”"),
    choose_some: |question| format!("Choose at least one answer to “{question}”"),
    position: |name| format!("Choose a position for {}", super::fill::small(name)),
    position_to: |question| format!("Choose a position for “{question}”"),
    yes_or_no: |question| format!("Answer yes or no to “{question}”"),
    date: |question| format!("Write a date in “{question}”"),
    wrong: |question, remark| format!("“{question}”: {remark}"),
    anyway: "Hand over all the same",
    untouched: " (not filled in)",
    included: |names| format!("In the file: {names}."),
    quoted: |name| format!("“{name}”"),
    left_out: |names| format!("Not in it: {names}."),
    sealed_first: "The encrypted file is chosen beforehand.",
    why_sealed: "A PDF in Downloads can be read by everybody who uses the computer. The case \
                 system needs the PDF.",
    when_paper: "Choose it to file the form with the case. Everybody who has the file can read it.",
    paper_parents: "Choose it to read or to print. Whoever has the file can read it.",
    why_parents: "A PDF in Downloads can be read by all who use the computer.",
    when_sealed: "Choose it to send or keep the file. Only those who have the code can read it.",
    danger: "You have answered yes: there are signs of danger.",
    danger_hint: "The rest of the form can wait.",
    danger_link: "See what to do now",
    danger_step: (
        "Go to your leader at once",
        "If the child is in danger right now, call 112. Do not wait for the file to arrive.",
    ),
    nameless: "The child's name is not written.",
    nameless_hint: "Without it the recipient does not know whom the file is about.",
    nameless_link: "Write the name",
    others_names: "Do not write other children's names.",
    not_answered: |names| format!("Not filled in: {names}."),
    pass_on: "You can write this to the recipient",
    pass_on_code: "You get an encrypted file from me. Save it, go to the page Early detection \
                   (Trivsel), and choose the file under “Open a saved \
                   file”. I will give you the code on the phone.",
    pass_on_key: "You get an encrypted file from me. Save it, go to the page Early detection \
                  (Trivsel), and choose the file under “Open a saved \
                  file”. You open it with your key file.",
    pass_on_hint: "Copy the text, and add the address of the page if the recipient does not know \
                   it. The code must not stand here.",
    then: "What happens next",
    then_parents: &[
        "The contact person puts your answers together with what the staff write.",
        "Talk about it before anything is passed on. You can always ask to see the information \
         and have mistakes corrected.",
        "If you want to change something, open the file here again and make a new one.",
    ],
    notify: "Begin a statutory notification",
    notify_hint: "What you have written here can come along into the draft.",
    ask_carry: "What you have written can come along. Save a draft first if this form is to be \
                used again.",
};

impl Texts {
    /// What is said on the way out. To be asked for only where the first module cannot come, or it
    /// carries all of it.
    pub fn finishing(&self) -> &'static Finishing {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}
