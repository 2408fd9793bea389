//! Which version takes the place of which, in the same words on the screen and on paper.

/// That this version, of this day, takes the place of the one of another day, filled in by someone.
pub(super) fn replaces_da(on: Option<&str>, before: Option<&str>, by: Option<&str>) -> String {
    let on = on.map(|on| format!(" er fra {on} og")).unwrap_or_default();
    let before = match before {
        Some(before) => format!("den fra {before}"),
        None => "en tidligere udgave".into(),
    };
    let by = by.map(|by| format!(", udfyldt af {by}")).unwrap_or_default();
    format!("Denne udgave{on} træder i stedet for {before}{by}.")
}

/// The same in English.
#[cfg(feature = "english")]
pub(super) fn replaces_en(on: Option<&str>, before: Option<&str>, by: Option<&str>) -> String {
    let on = on.map(|on| format!(" is from {on} and")).unwrap_or_default();
    let before = match before {
        Some(before) => format!("the one from {before}"),
        None => "an earlier version".into(),
    };
    let by = by.map(|by| format!(", filled in by {by}")).unwrap_or_default();
    format!("This version{on} takes the place of {before}{by}.")
}
