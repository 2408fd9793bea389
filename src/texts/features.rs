//! What the elements of a form are, in a few words: for the report on a form, and for the table in
//! `docs/forms.md`. It does not say what becomes of them.

use crate::form::BASE;

mod codes;
mod elements;
mod extensions;

/// An element and what it is, in Danish and in English.
type Row = (&'static str, &'static str, &'static str);

/// A language of these words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Danish,
    English,
}

/// What an element is, by the name that the report gives it; `None` where it is not known.
pub(super) fn words(element: &str, language: Language) -> Option<&'static str> {
    let rows = elements::ROWS.iter().chain(codes::ROWS);
    let found = match known_address(element) {
        Some(name) => extensions::ROWS.iter().find(|row| row.0 == name),
        // What stands behind a simple value goes by the name of the value.
        None => {
            let name = element.replace("._", ".");
            rows.into_iter().find(|row| row.0 == name)
        }
    };
    found.map(|(_, danish, english)| match language {
        Language::Danish => *danish,
        Language::English => *english,
    })
}

/// Whether the words say all there is to say: these elements are nothing that a form asks for, but
/// what came of it.
pub(super) fn is_sentence(element: &str) -> bool {
    let about = ["condition that", "severity that", "expression that names"];
    about.iter().any(|about| element.starts_with(about))
}

/// A short name for an element: the last part of an address, or the name itself.
pub(super) fn short(element: &str) -> &str {
    let address = element.contains("://");
    let tail = element.rsplit('/').next().filter(|tail| address && !tail.is_empty());
    tail.unwrap_or(element)
}

/// The last part of an address that HL7 or we ourselves have given, without its prefix.
fn known_address(element: &str) -> Option<&str> {
    if !element.starts_with("http://hl7.org/fhir/") && !element.starts_with(BASE) {
        return None;
    }
    let tail = element.rsplit('/').next()?;
    let tail = tail.strip_prefix("sdc-questionnaire-").unwrap_or(tail);
    Some(tail.strip_prefix("extension-").unwrap_or(tail))
}
