//! The table of features as Markdown. A test of the product reads this file too, and fails when
//! `docs/forms.md` says something else than the code.
use trivsel::form::{Feature, Place, Status, Weight};
use trivsel::texts::Report as Texts;

/// The table, one part for each place where elements stand.
pub(crate) fn features() -> String {
    let mut text = String::new();
    let mut last = None;
    for row in trivsel::form::features() {
        if last != Some(row.place) {
            let (title, what) = heading(row.place);
            text += &format!("\n### {title}\n\n| {what} | here | what it is |\n|---|---|---|\n");
            last = Some(row.place);
        }
        text += &line(row);
    }
    text
}

fn line(row: &Feature) -> String {
    let words = Texts::of("en").words(&row.element());
    format!("| `{}` | {} | {words} |\n", name(row), becomes(row))
}

/// An extension goes by its address; one of HL7's without what all of those share.
fn name(row: &Feature) -> String {
    let element = row.element();
    match element.strip_prefix("http://hl7.org/fhir/") {
        _ if row.base.is_empty() => row.name.to_owned(),
        Some(short) => short.replace("StructureDefinition/", ""),
        None => element,
    }
}

fn becomes(row: &Feature) -> String {
    let words = match (row.status, row.weight) {
        (Status::Used, Weight::Misleads) => "used; where it cannot be, the form is refused",
        (Status::Used, _) => "used",
        (Status::Kept, Weight::None) => "kept",
        (Status::Kept, _) => "kept, and missed",
        (Status::Refused, Weight::Misleads) => "refused, and so is the form",
        (Status::Refused, _) => "refused",
    };
    match row.on {
        "" => words.to_owned(),
        types => format!("{words} on {types}"),
    }
}

fn heading(place: Place) -> (&'static str, &'static str) {
    match place {
        Place::Questionnaire => ("The form itself", "field"),
        Place::Item => ("Items", "field"),
        Place::Option => ("Options (`answerOption`)", "field"),
        Place::Condition => ("Conditions (`enableWhen`)", "field"),
        Place::Initial => ("Initial values (`initial`)", "field"),
        Place::Coding => ("Codings in options, conditions and initial values", "field"),
        Place::OnQuestionnaire => ("Extensions of the form itself", "extension"),
        Place::OnItem => ("Extensions of items", "extension"),
        Place::OnOption => ("Extensions of options", "extension"),
        Place::OnText => ("Extensions of texts", "extension"),
        Place::Type => ("Item types", "type"),
        Place::Operator => ("Operators of conditions", "operator"),
        Place::Control => ("Item controls", "code"),
        Place::Language => ("Expressions", "language"),
        Place::Structure => ("What stands together", "what"),
    }
}

/// A text with the part between two marks replaced; `None` where the marks are missing.
pub(crate) fn between(text: &str, part: &str, new: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- {part}: begin -->"), format!("<!-- {part}: end -->"));
    let (before, rest) = text.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n{}\n{end}{after}", new.trim_end()))
}
