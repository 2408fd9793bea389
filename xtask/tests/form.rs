//! `cargo xtask form`: what can be asked about forms. What it prints is tested with the reader of
//! forms, in `tests/report`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fall over where it stands")]

use std::path::PathBuf;

use xtask::command::{Command, parse};
use xtask::form::Form;

fn asked(words: &[&str]) -> Result<Form, String> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    match parse(&words) {
        Ok(Command::Form(form)) => Ok(form),
        other => Err(format!("{other:?}")),
    }
}

#[test]
fn files_are_reported_on_in_their_order() {
    let files = vec![PathBuf::from("b.json"), PathBuf::from("a.json")];
    assert_eq!(asked(&["form", "b.json", "a.json"]).unwrap(), Form::Report(files.clone()));
    assert_eq!(asked(&["form", "--json", "b.json", "a.json"]).unwrap(), Form::Json(files));
}

#[test]
fn the_table_and_the_counts_are_asked_for_by_name() {
    assert_eq!(asked(&["form", "--table"]).unwrap(), Form::Table);
    let directories = vec![PathBuf::from("package")];
    assert_eq!(asked(&["form", "--count", "package"]).unwrap(), Form::Count(directories));
}

#[test]
fn what_cannot_be_meant_is_said() {
    for (words, said) in [
        (&["form"][..], "form wants files"),
        (&["form", "--count"], "form --count wants directories"),
        (&["form", "--json"], "form wants files"),
        (&["form", "--json", "--table"], "form --json wants files"),
        (&["form", "--json", "--count", "package"], "form --json wants files"),
        (&["form", "--table", "a.json"], "form --table takes nothing else"),
        (&["form", "a.json", "--quick"], "`--quick` is not understood here"),
    ] {
        let fault = asked(words).unwrap_err();
        assert!(fault.contains(said), "{fault}");
    }
}
