//! Asking an expression for its answer, in words.

use serde_json::{Value as Document, json};
use trivsel::fhirpath::{Environment, Expression, Fault, Json, Moment, Problem};

pub(crate) fn today() -> Moment {
    Moment::date("2026-11-21").unwrap()
}

/// The values that an expression yields over a document; a node without one is `[tree]`.
pub(crate) fn ask_of(document: &Document, text: &str) -> Result<Vec<String>, Fault> {
    let expression = Expression::parse(text)?;
    let environment = Environment::new(Json::new(document), today());
    let found = expression.evaluate(&environment)?;
    let word = |value: Option<trivsel::fhirpath::Value<'_>>| {
        value.map_or("[tree]".to_owned(), |value| value.to_string())
    };
    Ok(found.items().iter().map(|item| word(item.value())).collect())
}

pub(crate) fn ask(text: &str) -> String {
    match ask_of(&json!({}), text) {
        Ok(values) => values.join(" "),
        Err(fault) => format!("{:?} at {}", fault.problem, fault.position),
    }
}

pub(crate) fn problem(text: &str) -> Option<(Problem, usize)> {
    ask_of(&json!({}), text).err().map(|fault| (fault.problem, fault.position))
}

/// Checks a list of `expression => answer`, one a line.
pub(crate) fn transcript(document: &Document, lines: &str) {
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (text, expected) = line.split_once("=>").unwrap();
        let answer = match ask_of(document, text) {
            Ok(values) => values.join(" "),
            Err(fault) => format!("{:?} at {}", fault.problem, fault.position),
        };
        assert_eq!(answer, expected.trim(), "{text}");
    }
}
