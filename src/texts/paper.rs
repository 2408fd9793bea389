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
}

pub(super) const DANISH: Paper = Paper {
    not_filled: "Ikke udfyldt",
    yes: "Ja",
    no: "Nej",
    page: |page, of| format!("Side {page} af {of}"),
};

pub(super) const ENGLISH: Paper = Paper {
    not_filled: "Not filled in",
    yes: "Yes",
    no: "No",
    page: |page, of| format!("Page {page} of {of}"),
};
