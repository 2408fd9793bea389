//! Filling in and reviewing.

use super::Texts;

/// Filling in and reviewing.
#[derive(Debug)]
pub struct Fill {
    /// Name of the navigation between steps.
    pub steps: &'static str,
    /// Where one is: step number, number of steps, name of the step.
    pub step_of: fn(usize, usize, &str) -> String,
    /// After the name of a step in which nothing is missing, for those who listen.
    pub filled: &'static str,
    /// After the name of a step that is begun, and in which something is missing still.
    pub begun: &'static str,
    /// Name of the step that reads all answers.
    pub review: &'static str,
    /// Name of the step that hands over.
    pub hand_over: &'static str,
    /// Button, with the name of the step.
    pub next: fn(&str) -> String,
    /// Button.
    pub back: &'static str,
    /// After a question that may be left out.
    pub optional: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// Labels of the three fields of a date.
    pub day: &'static str,
    /// See `day`.
    pub month: &'static str,
    /// See `day`.
    pub year: &'static str,
    /// First entry of a drop-down list.
    pub choose: &'static str,
    /// Button that takes an answer away.
    pub unanswer: &'static str,
    /// Button, with the name of the group.
    pub add: fn(&str) -> String,
    /// Button: one more field for the same question.
    pub one_more: &'static str,
    /// Name of one of several fields for the same question.
    pub field: fn(usize) -> String,
    /// Button, with the number of the field.
    pub remove_field: fn(usize) -> String,
    /// Button, with the name of the group and its number.
    pub remove: fn(&str, usize) -> String,
    /// Status after a row was removed, with the name of the group and its number.
    pub removed: fn(&str, usize) -> String,
    /// Button that brings back what was removed.
    pub undo: &'static str,
    /// Count of characters: used, of how many.
    pub characters: fn(usize, usize) -> String,
    /// Characters left.
    pub characters_left: fn(usize) -> String,
    /// Characters too many.
    pub characters_over: fn(usize) -> String,
    /// What is not yet a date.
    pub no_date: &'static str,
    /// After a date of birth, where the form is for another age.
    pub other_age: &'static str,
    /// Heading of the review.
    pub review_title: &'static str,
    /// Under that heading.
    pub review_lead: &'static str,
    /// Heading above what is missing.
    pub missing: fn(usize) -> String,
    /// The same, where something is there and has to be changed.
    pub missing_or_wrong: fn(usize) -> String,
    /// Under that heading.
    pub missing_hint: &'static str,
    /// A question with the group that it stands in.
    pub question_in: fn(&str, &str) -> String,
    /// Link to a question without an answer, with the question.
    pub fill_in: fn(&str) -> String,
    /// Link to a question whose answer has to be changed.
    pub correct: fn(&str) -> String,
    /// Link beside an answer.
    pub change: &'static str,
    /// Button that leads from the review to the hand-over.
    pub to_hand_over: &'static str,
    /// Where there is no answer.
    pub not_filled: &'static str,
    /// Heading above answers that fit nothing in the form.
    pub misfits: &'static str,
    /// Under that heading.
    pub misfits_hint: &'static str,
    /// Name of the side column.
    pub about: &'static str,
}

static DANISH: Fill = Fill {
    steps: "Trin i skemaet",
    step_of: |number, of, name| format!("Trin {number} af {of}: {name}"),
    filled: " (udfyldt)",
    begun: " (mangler svar)",
    review: "Gennemse",
    hand_over: "Aflever",
    next: |name| format!("Næste: {name}"),
    back: "Tilbage",
    optional: "(valgfrit)",
    yes: "Ja",
    no: "Nej",
    day: "Dag",
    month: "Måned",
    year: "År",
    choose: "Vælg",
    unanswer: "Fjern svaret",
    add: |name| format!("Tilføj {}", small(name)),
    one_more: "Tilføj en mere",
    field: |number| format!("Felt {number}"),
    remove_field: |number| format!("Fjern felt {number}"),
    remove: |name, number| format!("Fjern {} {number}", small(name)),
    removed: |name, number| format!("{name} {number} er fjernet."),
    undo: "Fortryd",
    characters: |used, of| format!("{used} af {of} tegn"),
    characters_left: |left| format!("{left} tegn tilbage"),
    characters_over: |over| format!("{over} tegn for mange"),
    no_date: "Datoen findes ikke. Skriv for eksempel 3 7 2023.",
    other_age: "Er datoen rigtig? Skemaet er til en anden alder.",
    review_title: "Gennemse svarene",
    review_lead: "Læs svarene igennem, og ret det, der skal rettes. Sådan kommer de til at stå i \
                  filen.",
    missing: |count| match count {
        1 => "Ét felt mangler".into(),
        _ => format!("{count} felter mangler"),
    },
    missing_or_wrong: |count| match count {
        1 => "Ét felt skal rettes".into(),
        _ => format!("{count} felter mangler eller skal rettes"),
    },
    missing_hint: "Du kan godt aflevere uden. Så står der »Ikke udfyldt« i filen.",
    question_in: |question, group| format!("{question} ({group})"),
    fill_in: |question| format!("Udfyld »{question}«"),
    correct: |question| format!("Ret »{question}«"),
    change: "Ret",
    to_hand_over: "Aflever skemaet",
    not_filled: "Ikke udfyldt",
    misfits: "Svar, der ikke passer til skemaet",
    misfits_hint: "Filen har svar, som dette skema ikke spørger om. De bliver i filen.",
    about: "Om skemaet",
};

#[cfg(feature = "english")]
static ENGLISH: Fill = Fill {
    steps: "Steps of the form",
    step_of: |number, of, name| format!("Step {number} of {of}: {name}"),
    filled: " (completed)",
    begun: " (answers missing)",
    review: "Review",
    hand_over: "Hand over",
    next: |name| format!("Next: {name}"),
    back: "Back",
    optional: "(optional)",
    yes: "Yes",
    no: "No",
    day: "Day",
    month: "Month",
    year: "Year",
    choose: "Choose",
    unanswer: "Remove the answer",
    add: |name| format!("Add {}", small(name)),
    one_more: "Add one more",
    field: |number| format!("Field {number}"),
    remove_field: |number| format!("Remove field {number}"),
    remove: |name, number| format!("Remove {} {number}", small(name)),
    removed: |name, number| format!("{name} {number} was removed."),
    undo: "Undo",
    characters: |used, of| format!("{used} of {of} characters"),
    characters_left: |left| format!("{left} characters left"),
    characters_over: |over| format!("{over} characters too many"),
    no_date: "There is no such date. Write for example 3 7 2023.",
    other_age: "Is the date right? The form is for another age.",
    review_title: "Review the answers",
    review_lead: "Read the answers through and change what must be changed. This is how they will \
                  stand in the file.",
    missing: |count| match count {
        1 => "One field is missing".into(),
        _ => format!("{count} fields are missing"),
    },
    missing_or_wrong: |count| match count {
        1 => "One field needs a change".into(),
        _ => format!("{count} fields are missing or need a change"),
    },
    missing_hint: "You can hand over without them. The file then says “Not filled in”.",
    question_in: |question, group| format!("{question} ({group})"),
    fill_in: |question| format!("Fill in “{question}”"),
    correct: |question| format!("Change “{question}”"),
    change: "Change",
    to_hand_over: "Hand over the form",
    not_filled: "Not filled in",
    misfits: "Answers that do not fit the form",
    misfits_hint: "The file has answers that this form does not ask for. They stay in the file.",
    about: "About the form",
};

/// A name in the middle of a sentence. It knows the letters of the two languages only: the table
/// of all letters is larger than all of these sentences.
pub(super) fn small(name: &str) -> String {
    let letter = |letter| match letter {
        'Æ' => 'æ',
        'Ø' => 'ø',
        'Å' => 'å',
        other => char::to_ascii_lowercase(&other),
    };
    name.chars().map(letter).collect()
}

impl Texts {
    /// Filling in and reviewing.
    pub fn fill(&self) -> &'static Fill {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
