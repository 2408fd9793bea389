//! What stands on paper beside questions and answers.

use super::{Version, versions};
use crate::form::{Kind, Operator, ScalarKind};

/// What stands on paper beside questions and answers.
#[derive(Debug)]
pub struct Paper {
    /// Where there is no answer.
    pub not_filled: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// Page number and number of pages.
    pub page: fn(usize, usize) -> String,
    /// Where a question was not asked, in a table in which others were.
    pub not_asked: &'static str,
    /// At the top of a document that is not finished: how many answers are missing, and how many
    /// are there and are pointed out.
    pub unfinished: fn(usize, usize) -> String,
    /// Text that was typed where a value belongs.
    pub as_typed: fn(&str) -> String,
    /// Under that text.
    no_date: &'static str,
    no_integer: &'static str,
    no_number: &'static str,
    no_time: &'static str,
    no_date_time: &'static str,
    no_address: &'static str,
    no_answer: &'static str,
    /// An answer with what follows from it, for example a date of birth with an age.
    pub with_more: fn(&str, &str) -> String,
    /// Heading above what the document says of itself.
    pub about: &'static str,
    /// Label of the form's title.
    pub form: &'static str,
    /// The form's title and version.
    pub version: fn(&str, &str) -> String,
    /// Label of the day on which the document was written.
    pub written: &'static str,
    /// Label of the document's id.
    pub id: &'static str,
    /// Label of the id of the document that this one goes on from.
    pub replaces: &'static str,
    /// Above a document that takes the place of another: which one it is, and which that was.
    pub version_of: fn(Version<'_>, Version<'_>) -> String,
    /// Above one that answers another.
    pub answer_to: fn(Version<'_>, Version<'_>) -> String,
    /// In the footer, with the beginning of the document's id.
    pub short_id: fn(&str) -> String,
    /// What else is in the file.
    pub carries: &'static str,
    /// Description of the attachment.
    pub attachment: &'static str,
    /// Description of the attachment that tells whether the first is whole.
    pub checksum: &'static str,
    /// At the top of every page of a document about nobody.
    pub practice: &'static str,
    /// At the top of its first page.
    pub practice_notice: &'static str,
    /// Label of what was left out.
    pub withheld: &'static str,
    /// What was left out, and why.
    pub withheld_why: &'static str,
    /// In the header of a form without answers, and in the title of its file.
    pub blank: &'static str,
    /// At the end of it.
    pub blank_care: &'static str,
    /// Above options of which one is chosen, and in the corner of a table of them.
    pub choose_one: &'static str,
    /// Above options of which several may be chosen.
    pub choose_several: &'static str,
    /// In the corner of a table with options.
    pub choose_in_rows: &'static str,
    /// In front of the lines of a date.
    pub day_month_year: [&'static str; 3],
    /// In front of the line of a time of day.
    pub clock: &'static str,
    /// In front of the line for an answer in own words.
    pub own_words: &'static str,
    /// When a question is to be answered.
    pub only_if: fn(&str) -> String,
    /// A sentence that holds under a condition.
    pub if_so: fn(&str, &str) -> String,
    /// A question or an answer where it is spoken of.
    pub quoted: fn(&str) -> String,
    /// The answer to the question right above.
    pub above: &'static str,
    /// How what was answered compares with a value.
    pub compare: fn(Operator, &str, &str) -> String,
    /// Where it is enough that a question is answered, or needed that it is not.
    pub answered: fn(bool, &str) -> String,
    /// Between conditions and values of which one is enough.
    pub or: &'static str,
    /// Between conditions that must all hold.
    pub and: &'static str,
}

pub(super) const DANISH: Paper = Paper {
    not_filled: "Ikke udfyldt",
    yes: "Ja",
    no: "Nej",
    page: |page, of| format!("Side {page} af {of}"),
    not_asked: "Ikke spurgt",
    unfinished: |missing, wrong| {
        let missing = match missing {
            0 => String::new(),
            1 => " Ét felt mangler.".into(),
            _ => format!(" {missing} felter mangler."),
        };
        let wrong = match wrong {
            0 => String::new(),
            1 => " Ét svar er anderledes, end skemaet beder om.".into(),
            _ => format!(" {wrong} svar er anderledes, end skemaet beder om."),
        };
        format!("Skemaet er ikke færdigt.{missing}{wrong}")
    },
    as_typed: |text| format!("»{text}«"),
    no_date: "Sådan er det skrevet. Det er ikke en dato.",
    no_integer: "Sådan er det skrevet. Det er ikke et helt tal.",
    no_number: "Sådan er det skrevet. Det er ikke et tal.",
    no_time: "Sådan er det skrevet. Det er ikke et klokkeslæt.",
    no_date_time: "Sådan er det skrevet. Det er ikke en dato med klokkeslæt.",
    no_address: "Sådan er det skrevet. Det er ikke en adresse på nettet.",
    no_answer: "Sådan er det skrevet. Det er ikke et af svarene.",
    with_more: |answer, more| format!("{answer} ({more})"),
    about: "Om dokumentet",
    form: "Skema",
    version: |title, version| format!("{title}, version {version}"),
    written: "Dato",
    id: "Dokument-id",
    replaces: "Fortsætter",
    version_of: versions::replaces_da,
    answer_to: versions::answers_da,
    short_id: |id| format!("Dokument {id}"),
    carries: "Skemaet og svarene ligger også i selve PDF-filen. Den kan åbnes igen der, hvor den \
              er lavet, og læses eller udfyldes videre. Gem filen, som den er: Bliver den printet \
              til en ny PDF, følger svarene ikke med.",
    attachment: "Skemaet og svarene (FHIR R4, JSON)",
    checksum: "Kontrolsum, som viser, om det andet bilag er helt (SHA-256)",
    practice: "ØVELSE",
    practice_notice: "Øvelse: Barnet findes ikke, og dokumentet hører ikke til på en sag.",
    withheld: "Udeladt",
    withheld_why: "Noget af det, der er skrevet, er ikke med her. Det skal ikke gives videre.",
    blank: "Tomt skema",
    blank_care: "Det, der bliver skrevet på papiret, findes kun på papiret. Opbevar det, så kun de \
                 rette kan læse det.",
    choose_one: "Sæt ét kryds.",
    choose_several: "Sæt gerne flere krydser.",
    choose_in_rows: "Sæt ét kryds i hver linje",
    day_month_year: ["Dag", "Måned", "År"],
    clock: "Kl.",
    own_words: "Andet:",
    only_if: |when| format!("Udfyldes kun, hvis {when}."),
    if_so: |when, text| format!("Hvis {when}: {text}"),
    quoted: |words| format!("»{words}«"),
    above: "svaret ovenfor",
    compare: |operator, what, value| match operator {
        Operator::NotEqual => format!("{what} ikke er {value}"),
        Operator::Greater => format!("{what} er over {value}"),
        Operator::Less => format!("{what} er under {value}"),
        Operator::GreaterOrEqual => format!("{what} er {value} eller derover"),
        Operator::LessOrEqual => format!("{what} er {value} eller derunder"),
        Operator::Exists | Operator::Equal => format!("{what} er {value}"),
    },
    answered: |yes, what| match yes {
        true => format!("{what} er udfyldt"),
        false => format!("{what} ikke er udfyldt"),
    },
    or: " eller ",
    and: " og ",
};

#[cfg(feature = "english")]
pub(super) const ENGLISH: Paper = Paper {
    not_filled: "Not filled in",
    yes: "Yes",
    no: "No",
    page: |page, of| format!("Page {page} of {of}"),
    not_asked: "Not asked",
    unfinished: |missing, wrong| {
        let missing = match missing {
            0 => String::new(),
            1 => " One field is missing.".into(),
            _ => format!(" {missing} fields are missing."),
        };
        let wrong = match wrong {
            0 => String::new(),
            1 => " One answer is not as the form asks for it.".into(),
            _ => format!(" {wrong} answers are not as the form asks for them."),
        };
        format!("The form is not finished.{missing}{wrong}")
    },
    as_typed: |text| format!("“{text}”"),
    no_date: "This is how it was written. It is no date.",
    no_integer: "This is how it was written. It is no whole number.",
    no_number: "This is how it was written. It is no number.",
    no_time: "This is how it was written. It is no time of day.",
    no_date_time: "This is how it was written. It is no date with a time of day.",
    no_address: "This is how it was written. It is no address on the net.",
    no_answer: "This is how it was written. It is none of the answers.",
    with_more: |answer, more| format!("{answer} ({more})"),
    about: "About the document",
    form: "Form",
    version: |title, version| format!("{title}, version {version}"),
    written: "Date",
    id: "Document id",
    replaces: "Goes on from",
    version_of: versions::replaces_en,
    answer_to: versions::answers_en,
    short_id: |id| format!("Document {id}"),
    carries: "The form and the answers also lie in the PDF file itself. It can be opened again \
              where it was made, to be read or gone on with. Keep the file as it is: where it is \
              printed to a new PDF, the answers do not follow.",
    attachment: "The form and the answers (FHIR R4, JSON)",
    checksum: "Checksum that shows whether the other attachment is whole (SHA-256)",
    practice: "PRACTICE",
    practice_notice: "Practice: the child does not exist, and the document belongs to no case.",
    withheld: "Left out",
    withheld_why: "Some of what was written is not here, because it is not to be passed on.",
    blank: "Empty form",
    blank_care: "What is written on paper is on the paper alone. Keep it where only the right \
                 people can read it.",
    choose_one: "Tick one box.",
    choose_several: "You may tick several boxes.",
    choose_in_rows: "Tick one box in each row",
    day_month_year: ["Day", "Month", "Year"],
    clock: "Time",
    own_words: "Other:",
    only_if: |when| format!("To be filled in only if {when}."),
    if_so: |when, text| format!("If {when}: {text}"),
    quoted: |words| format!("“{words}”"),
    above: "the answer above",
    compare: |operator, what, value| match operator {
        Operator::NotEqual => format!("{what} is not {value}"),
        Operator::Greater => format!("{what} is more than {value}"),
        Operator::Less => format!("{what} is less than {value}"),
        Operator::GreaterOrEqual => format!("{what} is {value} or more"),
        Operator::LessOrEqual => format!("{what} is {value} or less"),
        Operator::Exists | Operator::Equal => format!("{what} is {value}"),
    },
    answered: |yes, what| match yes {
        true => format!("{what} is filled in"),
        false => format!("{what} is not filled in"),
    },
    or: " or ",
    and: " and ",
};

impl Paper {
    /// Under text that was typed where a value of this kind belongs.
    pub fn not_a_value(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Date => self.no_date,
            Kind::Scalar(kind) => match *kind {
                ScalarKind::Integer => self.no_integer,
                ScalarKind::Decimal | ScalarKind::Quantity => self.no_number,
                ScalarKind::Time => self.no_time,
                ScalarKind::DateTime => self.no_date_time,
                ScalarKind::Url => self.no_address,
            },
            _ => self.no_answer,
        }
    }
}
