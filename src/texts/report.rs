//! What became of a form that was read, in words: the verdict, each element, each fault. Only the
//! whole program reads forms from elsewhere; nothing here is reached from the first module.

use super::Texts;
use super::features::{self, Language, short};
use crate::form::{Fault, Finding, Problem, Status, Verdict};

/// What became of a form that was read, in words.
#[derive(Debug)]
pub struct Report {
    language: Language,
    unknown: &'static str,
    /// The form can be filled in as it was meant.
    pub whole: &'static str,
    /// A sentence beside it.
    pub whole_means: &'static str,
    /// It can be filled in, but not all of it has its effect.
    pub partial: &'static str,
    /// A sentence beside it.
    pub partial_means: &'static str,
    /// It cannot be filled in.
    pub refused: &'static str,
    /// A sentence beside it.
    pub refused_means: &'static str,
    used: fn(&str) -> String,
    kept: fn(&str) -> String,
    kept_counts: fn(&str) -> String,
    refuses: fn(&str) -> String,
    not_json: &'static str,
    not_a_questionnaire: &'static str,
    missing: fn(&str) -> String,
    unknown_type: fn(&str) -> String,
    duplicate: &'static str,
    no_such_question: fn(&str) -> String,
    unknown_operator: fn(&str) -> String,
    no_comparison: &'static str,
    circle: &'static str,
    unreadable: &'static str,
    modifier: &'static str,
    stu3: &'static str,
    too_large: &'static str,
    too_many_items: &'static str,
    too_many_rules: &'static str,
    too_many_options: &'static str,
    too_deep: &'static str,
    wrong_shape: &'static str,
    refused_type: fn(&str) -> String,
    remote_value_set: fn(&str) -> String,
    no_such_value_set: fn(&str) -> String,
    unlisted_value_set: fn(&str) -> String,
    two_sources: &'static str,
    impossible_range: &'static str,
    too_many_initial: &'static str,
    question_in_display: &'static str,
    misleading: fn(&str) -> String,
}

static DANISH: Report = Report {
    language: Language::Danish,
    unknown: "Noget, der ikke kendes her",
    whole: "Skemaet kan bruges, som det er tænkt",
    whole_means: "Alt, hvad skemaet beder om, virker her.",
    partial: "Skemaet kan udfyldes, men noget af det virker ikke her",
    partial_means: "Du kan udfylde skemaet. Listen viser, hvad der ikke virker. Det er stadig med \
                    i skemaet, når det bliver gemt.",
    refused: "Skemaet kan ikke udfyldes her",
    refused_means: "Noget i skemaet ville vise eller spørge om noget forkert. Giv listen til den, \
                    der har lavet skemaet.",
    used: |what| format!("{what} virker her."),
    kept: |what| format!("{what} er gemt i skemaet og ændrer ikke, hvad du ser."),
    kept_counts: |what| format!("{what} er gemt i skemaet, men virker ikke her."),
    refuses: |what| format!("{what} kan ikke bruges her."),
    not_json: "Filen er ikke JSON, eller den er indlejret for dybt.",
    not_a_questionnaire: "Filen er ikke et skema (FHIR Questionnaire).",
    missing: |field| format!("Feltet «{field}» mangler."),
    unknown_type: |name| format!("Spørgsmål af typen «{name}» kan ikke vises her."),
    duplicate: "To punkter har det samme linkId.",
    no_such_question: |question| {
        format!("En betingelse spørger til «{question}», som ikke findes i skemaet.")
    },
    unknown_operator: |operator| format!("En betingelse bruger «{operator}», som ikke findes."),
    no_comparison: "En betingelse sammenligner med noget, der ikke passer til spørgsmålet.",
    circle: "Betingelser venter på hinanden i ring.",
    unreadable: "En værdi (svarmulighed, startværdi, grænse eller enhed) kan ikke læses eller \
                 passer ikke til spørgsmålets type.",
    modifier: "En modifierExtension ændrer, hvad skemaet betyder, på en måde, som ikke kendes her.",
    stu3: "Skemaet er skrevet til en ældre udgave af FHIR (STU3 eller før). Det skal laves om til \
           R4.",
    too_large: "Filen er større, end et skema må være.",
    too_many_items: "Skemaet har flere punkter, end der kan vises.",
    too_many_rules: "Skemaet har flere regler, end der kan regnes på, mens man skriver.",
    too_many_options: "Skemaet har flere svarmuligheder, end der kan vises.",
    too_deep: "Punkterne er indlejret dybere, end de kan læses.",
    wrong_shape: "Elementet har en anden JSON-type, end FHIR giver det.",
    refused_type: |name| {
        format!(
            "Spørgsmål af typen «{name}» beder om en fil eller om data fra et system og kan \
                 ikke besvares her."
        )
    },
    remote_value_set: |url| {
        format!("Svarmulighederne ligger uden for skemaet ({url}) og bliver ikke hentet.")
    },
    no_such_value_set: |url| format!("Skemaet har ikke det værdisæt, det nævner ({url})."),
    unlisted_value_set: |url| {
        format!("Værdisættet {url} skriver ikke sine koder ud, og de kan ikke slås op her.")
    },
    two_sources: "Punktet har både egne svarmuligheder og et værdisæt.",
    impossible_range: "Den mindste værdi er større end den største, så intet svar kan passe.",
    too_many_initial: "Der er flere startværdier, end spørgsmålet kan have svar.",
    question_in_display: "En tekst har spørgsmål under sig, og deres svar kan ikke stå nogen \
                          steder.",
    misleading: |what| {
        format!("Virker ikke her: {what}. Skemaet ville vise eller spørge om noget forkert.")
    },
};

static ENGLISH: Report = Report {
    language: Language::English,
    unknown: "Something that is not known here",
    whole: "The form can be used as it was meant",
    whole_means: "All that the form asks for works here.",
    partial: "The form can be filled in, but some of it does not work here",
    partial_means: "You can fill in the form. The list shows what does not work. It stays in the \
                    form when it is saved.",
    refused: "The form cannot be filled in here",
    refused_means: "Something in the form would show or ask for something wrong. Give the list to \
                    whoever made the form.",
    used: |what| format!("{what} works here."),
    kept: |what| format!("{what} is kept in the form and does not change what you see."),
    kept_counts: |what| format!("{what} is kept in the form but does not work here."),
    refuses: |what| format!("{what} cannot be used here."),
    not_json: "The file is not JSON, or it is nested too deep.",
    not_a_questionnaire: "The file is not a form (FHIR Questionnaire).",
    missing: |field| format!("The field «{field}» is missing."),
    unknown_type: |name| format!("Questions of the type «{name}» cannot be shown here."),
    duplicate: "Two items have the same linkId.",
    no_such_question: |question| {
        format!("A condition asks for «{question}», which the form does not have.")
    },
    unknown_operator: |operator| format!("A condition uses «{operator}», which does not exist."),
    no_comparison: "A condition compares with something that does not fit the question.",
    circle: "Conditions wait for each other in a circle.",
    unreadable: "A value (option, initial value, bound or unit) cannot be read, or does not fit \
                 the type of the question.",
    modifier: "A modifierExtension changes what the form means in a way that is not known here.",
    stu3: "The form is written for an older FHIR (STU3 or before). It must be rewritten for R4.",
    too_large: "The file is larger than a form may be.",
    too_many_items: "The form has more items than can be shown.",
    too_many_rules: "The form has more rules than can be worked out while somebody types.",
    too_many_options: "The form has more options than can be shown.",
    too_deep: "The items are nested deeper than can be read.",
    wrong_shape: "The element has another JSON type than FHIR gives it.",
    refused_type: |name| {
        format!(
            "Questions of the type «{name}» ask for a file or for data of a system and cannot \
                 be answered here."
        )
    },
    remote_value_set: |url| {
        format!("The options stand outside the form ({url}) and are not fetched.")
    },
    no_such_value_set: |url| format!("The form does not have the value set that it names ({url})."),
    unlisted_value_set: |url| {
        format!("The value set {url} does not list its codes, and they cannot be looked up here.")
    },
    two_sources: "The item has options of its own and a value set.",
    impossible_range: "The least value is greater than the greatest one, so no answer can fit.",
    too_many_initial: "There are more initial values than the question can have answers.",
    question_in_display: "A sentence has questions under it, and their answers can stand nowhere.",
    misleading: |what| {
        format!("Does not work here: {what}. The form would show or ask for something wrong.")
    },
};

impl Texts {
    /// What became of a form that was read, in this language.
    pub fn report(&self) -> &'static Report {
        if cfg!(feature = "english") { Report::of(self.language) } else { &DANISH }
    }
}

impl Report {
    /// The sentences in a language; Danish where it is none that we have.
    pub fn of(language: &str) -> &'static Self {
        match language.split('-').next() {
            Some("en") => &ENGLISH,
            _ => &DANISH,
        }
    }

    /// The heading of a verdict.
    pub fn heading(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Whole => self.whole,
            Verdict::Partial => self.partial,
            Verdict::Refused => self.refused,
        }
    }

    /// A sentence that says what a verdict means.
    pub fn meaning(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Whole => self.whole_means,
            Verdict::Partial => self.partial_means,
            Verdict::Refused => self.refused_means,
        }
    }

    /// What becomes of an element.
    pub fn finding(&self, finding: &Finding) -> String {
        let name = finding.about.as_deref().unwrap_or_else(|| short(&finding.element));
        let what = format!("{} («{name}»)", self.words(&finding.element));
        if features::is_sentence(&finding.element) {
            return what + ".";
        }
        match (finding.status, finding.counts) {
            (Status::Used, _) => (self.used)(&what),
            (Status::Kept, false) => (self.kept)(&what),
            (Status::Kept, true) => (self.kept_counts)(&what),
            (Status::Refused, _) => (self.refuses)(&what),
        }
    }

    /// What an element is, by the name that the report gives it.
    pub fn words(&self, element: &str) -> &'static str {
        features::words(element, self.language).unwrap_or(self.unknown)
    }

    /// What is wrong with a form.
    pub fn fault(&self, fault: &Fault) -> String {
        match &fault.problem {
            Problem::NotJson => self.not_json.into(),
            Problem::NotAQuestionnaire => self.not_a_questionnaire.into(),
            Problem::Missing(field) => (self.missing)(field),
            Problem::UnknownType(name) => (self.unknown_type)(name),
            Problem::DuplicateLinkId => self.duplicate.into(),
            Problem::NoSuchQuestion(question) => (self.no_such_question)(question),
            Problem::UnknownOperator(operator) => (self.unknown_operator)(operator),
            Problem::NoComparison => self.no_comparison.into(),
            Problem::Circle => self.circle.into(),
            Problem::UnreadableValue => self.unreadable.into(),
            Problem::Modifier => self.modifier.into(),
            Problem::Stu3 => self.stu3.into(),
            Problem::TooLarge => self.too_large.into(),
            Problem::TooManyItems => self.too_many_items.into(),
            Problem::TooManyRules => self.too_many_rules.into(),
            Problem::TooManyOptions => self.too_many_options.into(),
            Problem::TooDeep => self.too_deep.into(),
            Problem::WrongShape => self.wrong_shape.into(),
            Problem::RefusedType(name) => (self.refused_type)(name),
            Problem::RemoteValueSet(url) => (self.remote_value_set)(url),
            Problem::NoSuchValueSet(url) => (self.no_such_value_set)(url),
            Problem::UnlistedValueSet(url) => (self.unlisted_value_set)(url),
            Problem::TwoSources => self.two_sources.into(),
            Problem::ImpossibleRange => self.impossible_range.into(),
            Problem::TooManyInitial => self.too_many_initial.into(),
            Problem::QuestionInDisplay => self.question_in_display.into(),
            Problem::Misleading(element) => {
                let what = format!("{} («{}»)", self.words(element), short(element));
                (self.misleading)(&what)
            }
        }
    }
}
