//! The screen that shows a form from a file before it is begun: what stands around the report, and
//! its questions in outline. Only the whole program has that screen, so nothing here is reached
//! from the first module; what reading the form came to is phrased in `report`.

use super::Texts;
use crate::form::{Item, Kind, ScalarKind};

/// What stands around the report on a form, and its questions in outline.
#[derive(Debug)]
pub struct FormFile {
    /// Heading where the form has no title that could be read.
    pub unnamed: &'static str,
    /// The file that the form came from.
    pub from: fn(&str) -> String,
    /// Which version of the form it is.
    pub version: fn(&str) -> String,
    /// How many items it has.
    pub items: fn(usize) -> String,
    /// Button.
    pub begin: &'static str,
    /// Heading above what is wrong.
    pub faults: &'static str,
    /// Heading above what does not work here.
    pub losses: &'static str,
    /// What is kept without changing anything, to be unfolded.
    pub kept: fn(usize) -> String,
    /// What works here, to be unfolded.
    pub used: fn(usize) -> String,
    /// After a list that was cut.
    pub more: fn(usize) -> String,
    /// Where in the form something stands: its path, and the linkId of its item.
    pub place: fn(&str, Option<&str>) -> String,
    /// Heading above the questions.
    pub preview: &'static str,
    /// Under that heading.
    pub preview_hint: &'static str,
    /// Beside a question that a finished document needs.
    pub required: &'static str,
    /// Beside what may stand more than once.
    pub repeats: &'static str,
    /// Beside what is on only after other answers.
    pub conditional: &'static str,
    /// Beside what is carried and not asked.
    pub hidden: &'static str,
    kinds: Kinds,
}

/// What a question is answered with.
#[derive(Debug)]
struct Kinds {
    boolean: &'static str,
    date: &'static str,
    string: &'static str,
    text: &'static str,
    one: &'static str,
    several: &'static str,
    integer: &'static str,
    decimal: &'static str,
    date_time: &'static str,
    time: &'static str,
    url: &'static str,
    quantity: &'static str,
}

static DANISH: FormFile = FormFile {
    unnamed: "Skema fra en fil",
    from: |name| format!("Fra filen {name}"),
    version: |version| format!("version {version}"),
    items: |count| match count {
        1 => "1 punkt".into(),
        _ => format!("{count} punkter"),
    },
    begin: "Udfyld skemaet",
    faults: "Det er galt med skemaet",
    losses: "Det virker ikke her",
    kept: |count| match count {
        1 => "1 del er gemt i skemaet og ændrer ikke, hvad du ser".into(),
        _ => format!("{count} dele er gemt i skemaet og ændrer ikke, hvad du ser"),
    },
    used: |count| match count {
        1 => "1 del virker her".into(),
        _ => format!("{count} dele virker her"),
    },
    more: |count| format!("… og {count} til."),
    place: |path, link_id| match (path, link_id) {
        ("", None) => "i hele filen".into(),
        (path, None) => path.into(),
        ("", Some(id)) => format!("linkId {id}"),
        (path, Some(id)) => format!("{path} · linkId {id}"),
    },
    preview: "Sådan ser skemaet ud",
    preview_hint: "Alle spørgsmål i den rækkefølge, de kommer. Her kan du ikke svare.",
    required: "skal besvares",
    repeats: "kan gentages",
    conditional: "vises efter andre svar",
    hidden: "vises ikke, mens du udfylder",
    kinds: Kinds {
        boolean: "Ja eller nej",
        date: "Dato",
        string: "Kort tekst",
        text: "Tekst",
        one: "Vælg én",
        several: "Vælg en eller flere",
        integer: "Helt tal",
        decimal: "Tal",
        date_time: "Dato og klokkeslæt",
        time: "Klokkeslæt",
        url: "Adresse på nettet",
        quantity: "Tal med enhed",
    },
};

static ENGLISH: FormFile = FormFile {
    unnamed: "Form from a file",
    from: |name| format!("From the file {name}"),
    version: |version| format!("version {version}"),
    items: |count| match count {
        1 => "1 item".into(),
        _ => format!("{count} items"),
    },
    begin: "Fill in the form",
    faults: "This is wrong with the form",
    losses: "This does not work here",
    kept: |count| match count {
        1 => "1 part is kept in the form and does not change what you see".into(),
        _ => format!("{count} parts are kept in the form and do not change what you see"),
    },
    used: |count| match count {
        1 => "1 part works here".into(),
        _ => format!("{count} parts work here"),
    },
    more: |count| format!("… and {count} more."),
    place: |path, link_id| match (path, link_id) {
        ("", None) => "in the whole file".into(),
        (path, None) => path.into(),
        ("", Some(id)) => format!("linkId {id}"),
        (path, Some(id)) => format!("{path} · linkId {id}"),
    },
    preview: "This is how the form looks",
    preview_hint: "All questions in the order in which they come. You cannot answer here.",
    required: "needs an answer",
    repeats: "can be repeated",
    conditional: "shown after other answers",
    hidden: "not shown while you fill in",
    kinds: Kinds {
        boolean: "Yes or no",
        date: "Date",
        string: "Short text",
        text: "Text",
        one: "Choose one",
        several: "Choose one or more",
        integer: "Whole number",
        decimal: "Number",
        date_time: "Date and time",
        time: "Time of day",
        url: "Address on the net",
        quantity: "Number with a unit",
    },
};

impl Texts {
    /// What stands around the report on a form, in this language.
    pub fn form_file(&self) -> &'static FormFile {
        if cfg!(feature = "english") && self.language == "en" { &ENGLISH } else { &DANISH }
    }
}

impl FormFile {
    /// What an item is answered with; nothing where it asks for no answer.
    pub fn kind(&self, item: &Item) -> Option<&'static str> {
        let kinds = &self.kinds;
        let choice = if item.repeats { kinds.several } else { kinds.one };
        Some(match item.kind {
            Kind::Group | Kind::Display => return None,
            _ if !item.options.is_empty() => choice,
            Kind::Choice => choice,
            Kind::Boolean => kinds.boolean,
            Kind::Date => kinds.date,
            Kind::String => kinds.string,
            Kind::Text => kinds.text,
            Kind::Scalar(kind) => match *kind {
                ScalarKind::Integer => kinds.integer,
                ScalarKind::Decimal => kinds.decimal,
                ScalarKind::DateTime => kinds.date_time,
                ScalarKind::Time => kinds.time,
                ScalarKind::Url => kinds.url,
                ScalarKind::Quantity => kinds.quantity,
            },
        })
    }
}
