//! For whom a file is, what goes into it and what does not, and who can open it. Only the whole
//! program says any of this.

use super::Texts;

/// For whom a file is, and what goes into it.
#[derive(Debug)]
pub struct Scope {
    /// Heading above the choice for whom the file is.
    pub who: &'static str,
    /// For whom it is.
    pub others: &'static str,
    /// Under that, where a file is made.
    pub others_hint: &'static str,
    /// Under that, where the answers are read through.
    pub others_view: &'static str,
    /// For whom it is.
    pub ourselves: &'static str,
    /// The same where a form can be filled in apart.
    pub together: &'static str,
    /// Under that, where a file is made.
    pub ourselves_hint: &'static str,
    /// Under that, where the answers are read through.
    pub ourselves_view: &'static str,
    /// Under the heading, where only one has filled in.
    pub apart: &'static str,
    /// What is wrong where nothing was chosen.
    pub say_whom: &'static str,
    /// A file was thrown away, since it was made for somebody else than was chosen meanwhile.
    pub readdressed: &'static str,
    /// Heading above what is not in the file.
    pub left_out: &'static str,
    /// Under the heading above what is in the file, where nothing is left out.
    pub nothing_left_out: &'static str,
    /// That something is not passed on: its name, and why.
    pub withheld: fn(&str, &str) -> String,
    /// The same beside its name.
    pub withheld_here: fn(&str) -> String,
    /// As `withheld`, for who reads what was left of it.
    pub was_withheld: fn(&str, &str) -> String,
    /// As `withheld_here`, for who reads what was left of it.
    pub was_withheld_here: fn(&str) -> String,
    /// What of the file is not passed on, and why, as a line of a list.
    pub line: fn(&str, &str) -> String,
    /// Why: nobody has said yet what may be passed on.
    pub unanswered: &'static str,
    /// Why: it is not among what may be passed on.
    pub not_chosen: &'static str,
    /// Why: it is excepted.
    pub excepted: &'static str,
    /// Why: the consent was taken back.
    pub withdrawn: &'static str,
    /// Why: it is for those alone who fill in.
    pub internal: &'static str,
    /// Why: it would betray an answer that is not passed on.
    pub follows: &'static str,
    /// Why: nobody can tell which part it belongs to.
    pub no_part: &'static str,
    /// In place of an answer that may not have been given, or not passed on.
    pub unsure: &'static str,
    /// Link to the question that decides, before the name of what it decides on.
    pub to_question: &'static str,
    /// Strong words of a notice: the consent was taken back.
    pub withdrawn_title: &'static str,
    /// What that means.
    pub withdrawn_hint: &'static str,
    /// Strong words of a notice: nothing was chosen yet.
    pub unanswered_title: &'static str,
    /// What is to be done.
    pub unanswered_hint: &'static str,
    /// The status after a file for others, where there are answers that it has not.
    pub own_unsaved: &'static str,
    /// The same where they are about to be lost.
    pub own_lost: &'static str,
    /// Button.
    pub save_own: &'static str,
    /// Heading above the choice who can open a sealed file.
    pub lock: &'static str,
    /// Who can open a sealed file: whoever has the code.
    pub code: &'static str,
    /// Under that.
    pub code_hint: &'static str,
    /// Under the name of a recipient.
    pub recipient_hint: &'static str,
    /// Who can open the file, with the name of a recipient.
    pub opened_by: fn(&str) -> String,
    /// The recovery key opens the file too.
    pub recovery: &'static str,
    /// With a code, the recovery key opens nothing.
    pub only_code: &'static str,
    /// What to do next with a file for a recipient, as heading and sentence.
    pub steps: &'static [(&'static str, &'static str)],
    /// What to do next with a file that holds everything.
    pub steps_own: &'static [(&'static str, &'static str)],
    /// The first of them where the file is sealed.
    pub own_sealed: (&'static str, &'static str),
    /// The same with one that only one has filled in.
    pub steps_apart: &'static [(&'static str, &'static str)],
    /// What parents do with theirs.
    pub steps_parents: &'static [(&'static str, &'static str)],
    /// A step more where one's own file has a code.
    pub step_code: (&'static str, &'static str),
    /// Label of the code of a file for those who filled in.
    pub own_code: &'static str,
    /// The same where the file is for who puts the two parts together.
    pub step_code_apart: (&'static str, &'static str),
}

static DANISH: Scope = Scope {
    who: "Hvem er filen til?",
    others: "Modtageren",
    others_hint: "Kun det, som I må give videre.",
    others_view: "Sådan ser modtageren skemaet. Kun det, som I må give videre, er med.",
    ourselves: "Jer selv",
    together: "Jer selv, eller den, der lægger delene sammen",
    ourselves_hint: "Alt er med. Til den, der lægger de to dele sammen, eller til jer selv: en \
                     kladde eller jeres eget eksemplar.",
    apart: "Kun den ene af jer har skrevet i skemaet. Alt skal være med i filen, hvis de to dele \
            skal lægges sammen.",
    say_whom: "Vælg, hvem filen er til.",
    readdressed: "Filen blev ikke gemt. Mens den blev lavet, blev det ændret, hvem den er til. Se \
                  efter under »Aflever«, og lav filen igen.",
    ourselves_view: "Sådan ser I selv skemaet. Alt er med.",
    left_out: "Det er ikke med",
    nothing_left_out: "Alle svar er med.",
    withheld: |name, why| format!("Gives ikke videre: »{name}«, {why}."),
    withheld_here: |why| format!("Gives ikke videre, {why}."),
    was_withheld: |name, why| format!("Ikke givet videre: »{name}«, {why}."),
    was_withheld_here: |why| format!("Ikke givet videre, {why}."),
    line: |name, why| format!("»{name}«, {why}."),
    unanswered: "fordi det endnu ikke er valgt, hvad der må gives videre",
    not_chosen: "fordi det ikke er valgt til at blive givet videre",
    excepted: "fordi det er undtaget",
    withdrawn: "fordi samtykket er trukket tilbage",
    internal: "fordi det kun er til internt brug",
    follows: "fordi det følger af et svar, som ikke gives videre",
    no_part: "fordi det ikke kan ses, hvilken del af skemaet det hører til",
    unsure: "Ikke udfyldt eller ikke givet videre",
    to_question: "Ret valget",
    withdrawn_title: "Samtykket er trukket tilbage.",
    withdrawn_hint: "De dele, som samtykket gjaldt, er ikke med i filen til modtageren. Spørg din \
                     leder, hvad I gør med oplysninger, som allerede er givet videre.",
    unanswered_title: "Det er ikke valgt, hvad I må give videre.",
    unanswered_hint: "Vælg det sammen med forældrene. Indtil da er de dele, som I kan vælge, ikke \
                      med i filen til modtageren.",
    own_unsaved: "Filen til modtageren er gemt. Jeres egne svar er ikke gemt endnu.",
    own_lost: "Filen til modtageren er gemt, men den indeholder ikke alle svar. Resten kan ikke \
               hentes tilbage.",
    save_own: "Gem jeres eget eksemplar",
    lock: "Vælg, hvem der kan låse filen op",
    code: "Den, der har koden",
    code_hint: "Siden laver en kode, som du giver videre på en anden måde end filen.",
    recipient_hint: "Låser filen op med sin egen nøgle. Filen får ingen kode.",
    opened_by: |name| format!("{name} kan låse filen op med sin egen nøgle. Filen har ingen kode."),
    recovery: "Den, der har kommunens reservenøgle, kan også låse filen op.",
    only_code: "Kun koden låser filen op. Kommunens reservenøgle virker ikke sammen med en kode.",
    steps: &[
        (
            "Send filen gennem kommunens sikre kanal",
            "For eksempel Digital Post. Brug ikke almindelig e-mail. Fagsystemet skal have PDF'en.",
        ),
        (
            "Fortæl modtageren, hvordan filen låses op",
            "Modtageren åbner filen her med sin nøglefil eller med et age-program.",
        ),
        ("Slet filen fra Overførsler", "Når du har set, at modtageren har fået den."),
        ("Ryd skemaet her", "Især hvis I deler computeren."),
    ],
    steps_own: &[
        ("Gem filen, hvor I må", "På sagen eller på jeres sikre drev."),
        ("Giv den ikke videre", "Den indeholder også det, der ikke må gives videre."),
        ("Slet den fra Overførsler", "Når du har set, at den er gemt det rigtige sted."),
        ("Ryd skemaet her", "Især hvis I deler computeren."),
    ],
    own_sealed: (
        "Gem filen, hvor I må",
        "For eksempel på jeres sikre drev. Fagsystemet skal have PDF'en.",
    ),
    steps_apart: &[
        (
            "Giv filen til den, der lægger de to dele sammen",
            "Selv eller gennem kommunens sikre kanal. Brug ikke almindelig e-mail.",
        ),
        ("Giv den ikke til andre", "Den indeholder også det, der ikke må gives videre."),
        ("Slet den fra Overførsler", "Når du har set, at filen er kommet frem."),
        ("Ryd skemaet her", "Især hvis I deler computeren."),
    ],
    steps_parents: &[
        (
            "Giv filen til barnets kontaktperson",
            "Tag den med, eller send den med Digital Post. Brug ikke almindelig e-mail.",
        ),
        ("Slet den fra Overførsler", "Når du ved, at filen er kommet frem."),
        ("Ryd skemaet her", "Især hvis du deler computeren."),
    ],
    own_code: "Koden til jeres egen fil",
    step_code: ("Skriv koden ned", "Gem den et andet sted end filen. Ingen kan genskabe den."),
    step_code_apart: (
        "Giv koden på en anden måde end filen",
        "I telefonen eller ansigt til ansigt.",
    ),
};

#[cfg(feature = "english")]
static ENGLISH: Scope = Scope {
    who: "Who is the file for?",
    others: "The recipient",
    others_hint: "Only what you may pass on.",
    others_view: "This is how the recipient sees the form. Only what you may pass on is in it.",
    ourselves: "Yourselves",
    together: "Yourselves, or whoever puts the parts together",
    ourselves_hint: "Everything is in it. For whoever puts the two parts together, or for \
                     yourselves: a draft or your own copy.",
    apart: "Only one of you has written in the form. Everything has to be in the file if the two \
            parts are to be put together.",
    say_whom: "Choose who the file is for.",
    readdressed: "The file was not saved. While it was made, it was changed who it is for. Look \
                  under “Hand over”, and make the file again.",
    ourselves_view: "This is how you see the form yourselves. Everything is in it.",
    left_out: "This is not in the file",
    nothing_left_out: "All answers are in it.",
    withheld: |name, why| format!("Not passed on: “{name}”, {why}."),
    withheld_here: |why| format!("Not passed on, {why}."),
    was_withheld: |name, why| format!("Was not passed on: “{name}”, {why}."),
    was_withheld_here: |why| format!("Was not passed on, {why}."),
    line: |name, why| format!("“{name}”, {why}."),
    unanswered: "because it has not been chosen yet what may be passed on",
    not_chosen: "because it was not chosen to be passed on",
    excepted: "because it is excepted",
    withdrawn: "because the consent was withdrawn",
    internal: "because it is for internal use only",
    follows: "because it follows from an answer that is not passed on",
    no_part: "because nobody can see which part of the form it belongs to",
    unsure: "Not filled in, or not passed on",
    to_question: "Change the choice",
    withdrawn_title: "The consent was withdrawn.",
    withdrawn_hint: "The parts to which the consent applied are not in the file for the recipient. \
                     Ask your leader what to do about information that was passed on already.",
    unanswered_title: "It has not been chosen what you may pass on.",
    unanswered_hint: "Choose it together with the parents. Until then, the parts that you can \
                      choose are not in the file for the recipient.",
    own_unsaved: "The file for the recipient is saved. Your own answers are not saved yet.",
    own_lost: "The file for the recipient is saved, but not all answers are in it. The others \
               cannot be restored.",
    save_own: "Save your own copy",
    lock: "Choose who can unlock the file",
    code: "Whoever has the code",
    code_hint: "The page makes a code, which you pass on in another way than the file.",
    recipient_hint: "Unlocks the file with a key of their own. The file gets no code.",
    opened_by: |name| {
        format!("{name} can unlock the file with a key of their own. The file has no code.")
    },
    recovery: "Whoever has the municipality's recovery key can unlock the file too.",
    only_code: "Only the code unlocks the file. The municipality's recovery key does not work \
                together with a code.",
    steps: &[
        (
            "Send the file through the municipality's secure channel",
            "For example Digital Post. Do not use ordinary e-mail. The case system needs the PDF.",
        ),
        (
            "Tell the recipient how to unlock the file",
            "The recipient opens the file here with their key file, or with an age program.",
        ),
        ("Delete the file from Downloads", "When you have seen that the recipient has it."),
        ("Clear the form here", "Especially if you share the computer."),
    ],
    steps_own: &[
        ("Keep the file where you may", "With the case or on your secure drive."),
        ("Do not pass it on", "What may not be passed on is in it too."),
        ("Delete it from Downloads", "When you have seen that it is kept in the right place."),
        ("Clear the form here", "Especially if you share the computer."),
    ],
    own_sealed: (
        "Keep the file where you may",
        "For example on your secure drive. The case system needs the PDF.",
    ),
    steps_apart: &[
        (
            "Give the file to whoever puts the two parts together",
            "Yourself, or through the municipality's secure channel. Do not use ordinary e-mail.",
        ),
        ("Do not give it to others", "What may not be passed on is in it too."),
        ("Delete it from Downloads", "When you have seen that the file has arrived."),
        ("Clear the form here", "Especially if you share the computer."),
    ],
    steps_parents: &[
        (
            "Give the file to the child's contact person",
            "Bring it, or send it by Digital Post. Do not use ordinary e-mail.",
        ),
        ("Delete it from Downloads", "When you know that the file has arrived."),
        ("Clear the form here", "Especially if you share the computer."),
    ],
    own_code: "The code of your own file",
    step_code: ("Write the code down", "Keep it apart from the file. Nobody can restore it."),
    step_code_apart: (
        "Pass the code on in another way than the file",
        "On the phone or face to face.",
    ),
};

impl Texts {
    /// For whom a file is, and what goes into it. To be asked for only where the first module
    /// cannot come, or it carries all of it.
    pub fn scope(&self) -> &'static Scope {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}
