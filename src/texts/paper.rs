//! What stands on paper beside questions and answers.

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
    /// At the top of a document that lacks answers, with their number; 0 where none is known.
    pub unfinished: fn(usize) -> String,
    /// Text that was typed where a date belongs.
    pub as_typed: fn(&str) -> String,
    /// Under that text.
    pub no_date: &'static str,
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
    /// In the footer, with the beginning of the document's id.
    pub short_id: fn(&str) -> String,
    /// What else is in the file.
    pub carries: &'static str,
    /// Description of the attachment.
    pub attachment: &'static str,
    /// Description of the attachment that tells whether the first is whole.
    pub checksum: &'static str,
}

pub(super) const DANISH: Paper = Paper {
    not_filled: "Ikke udfyldt",
    yes: "Ja",
    no: "Nej",
    page: |page, of| format!("Side {page} af {of}"),
    unfinished: |missing| match missing {
        0 => "Skemaet er ikke færdigt.".into(),
        1 => "Skemaet er ikke færdigt. Ét felt mangler.".into(),
        _ => format!("Skemaet er ikke færdigt. {missing} felter mangler."),
    },
    as_typed: |text| format!("»{text}«"),
    no_date: "Sådan er det skrevet. Det er ikke en dato.",
    with_more: |answer, more| format!("{answer} ({more})"),
    about: "Om dokumentet",
    form: "Skema",
    version: |title, version| format!("{title}, version {version}"),
    written: "Dato",
    id: "Dokument-id",
    replaces: "Fortsætter",
    short_id: |id| format!("Dokument {id}"),
    carries: "Skemaet og svarene ligger også i selve PDF-filen. Den kan åbnes igen der, hvor den \
              er lavet, og læses eller udfyldes videre. Gem filen, som den er: Bliver den printet \
              til en ny PDF, følger svarene ikke med.",
    attachment: "Skemaet og svarene (FHIR R4, JSON)",
    checksum: "Kontrolsum, som viser, om det andet bilag er helt (SHA-256)",
};

#[cfg(feature = "english")]
pub(super) const ENGLISH: Paper = Paper {
    not_filled: "Not filled in",
    yes: "Yes",
    no: "No",
    page: |page, of| format!("Page {page} of {of}"),
    unfinished: |missing| match missing {
        0 => "The form is not finished.".into(),
        1 => "The form is not finished. One field is missing.".into(),
        _ => format!("The form is not finished. {missing} fields are missing."),
    },
    as_typed: |text| format!("“{text}”"),
    no_date: "This is how it was written. It is no date.",
    with_more: |answer, more| format!("{answer} ({more})"),
    about: "About the document",
    form: "Form",
    version: |title, version| format!("{title}, version {version}"),
    written: "Date",
    id: "Document id",
    replaces: "Goes on from",
    short_id: |id| format!("Document {id}"),
    carries: "The form and the answers also lie in the PDF file itself. It can be opened again \
              where it was made, to be read or gone on with. Keep the file as it is: where it is \
              printed to a new PDF, the answers do not follow.",
    attachment: "The form and the answers (FHIR R4, JSON)",
    checksum: "Checksum that shows whether the other attachment is whole (SHA-256)",
};
