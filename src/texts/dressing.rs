//! Sentences that settings put into a form, as if the form had said them itself. They are in the
//! form in every language, whichever one the screen is in, and so both are always there.

/// Sentences that settings put into a form.
#[derive(Debug)]
pub struct Dressing {
    /// Whom to call: a name, a number, and when.
    pub contact: fn(&str, &str, Option<&str>) -> String,
    /// The follow-up is later than the municipality's limit, in days.
    pub late: fn(u32) -> String,
}

static DANISH: Dressing = Dressing {
    contact: |name, phone, when| match when {
        Some(when) => format!("Ring til {name}: tlf. {phone} ({when})."),
        None => format!("Ring til {name}: tlf. {phone}."),
    },
    late: |days| {
        let unit = if days == 1 { "dag" } else { "dage" };
        format!("Kommunens frist er {days} {unit} efter vurderingen. Overvej en tidligere dato.")
    },
};

static ENGLISH: Dressing = Dressing {
    contact: |name, phone, when| match when {
        Some(when) => format!("Call {name}: tel. {phone} ({when})."),
        None => format!("Call {name}: tel. {phone}."),
    },
    late: |days| {
        let unit = if days == 1 { "day" } else { "days" };
        format!(
            "The municipality's limit is {days} {unit} after the assessment. Consider an earlier \
             date."
        )
    },
};

/// Sentences that settings put into a form, in Danish and in English.
pub fn dressing() -> [&'static Dressing; 2] {
    [&DANISH, &ENGLISH]
}
