//! What our forms promise to other rooms: labels are quoted as they are, parts and their choices
//! belong together, an alert speaks only when it is called, and the examples fit their forms.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value as Json;
use trivsel::answers::{Document, Status};
use trivsel::form::{Form, Item, Kind, Value};
use trivsel::sheet::Sheet;

use crate::support::{Reader, own_form};

/// The JSON files in a folder of the house, by name.
fn files(folder: &str) -> Vec<(String, PathBuf)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|end| end == "json"));
    let mut files: Vec<_> =
        paths.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)).collect();
    files.sort();
    files
}

/// Every text under one of these keys, in every language.
fn texts(json: &Json, keys: &[&str], found: &mut BTreeSet<String>) {
    match json {
        Json::Array(list) => list.iter().for_each(|json| texts(json, keys, found)),
        Json::Object(fields) => {
            for (key, value) in fields {
                let behind = key.strip_prefix('_').is_some_and(|key| keys.contains(&key));
                match value {
                    Json::String(text) if keys.contains(&key.as_str()) => {
                        found.insert(text.clone());
                    }
                    // A translation is a `valueString` behind the text that it is of.
                    other if behind => texts(other, &["valueString"], found),
                    other if !key.starts_with('_') => texts(other, keys, found),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

fn quoted(text: &str) -> Vec<&str> {
    let opened = text.split(['»', '“']).skip(1);
    opened.filter_map(|rest| rest.split_once(['«', '”']).map(|(words, _)| words)).collect()
}

#[test]
fn a_text_that_quotes_a_label_says_it_letter_for_letter() {
    let mut count = 0;
    for (name, path) in files("www/forms") {
        let json: Json = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let (mut labels, mut said) = (BTreeSet::new(), BTreeSet::new());
        // A text may also send the reader to a question.
        texts(&json, &["display", "text"], &mut labels);
        texts(&json, &["text", "valueString", "title", "description"], &mut said);
        for words in said.iter().flat_map(|text| quoted(text)) {
            assert!(labels.contains(words), "{name} quotes »{words}«, and nothing is called so");
            count += 1;
        }
    }
    assert!(count > 50, "{count}");
}

/// The codes of an item in one of our systems, or of its options.
fn codes<'a>(item: &'a Item, system: &'a str) -> impl Iterator<Item = String> + 'a {
    let options = item.options.iter().filter_map(|option| match &option.value {
        Value::Coding(coding) => Some(coding),
        _ => None,
    });
    let all = item.codes.iter().chain(options);
    all.filter(move |coding| coding.is_in(system)).map(|coding| coding.code.to_string())
}

fn all_codes(form: &Form, system: &str) -> BTreeSet<String> {
    form.items().iter().flat_map(|item| codes(item, system).collect::<Vec<_>>()).collect()
}

#[test]
fn what_may_be_allowed_or_excepted_is_a_part_and_each_part_can_be() {
    let form = own_form("overgangsskema");
    let mut named = all_codes(&form, "consent-scope");
    assert!(named.remove("talk"), "a conversation is no part of a form");
    let except = all_codes(&form, "consent-except");
    assert!(named.is_disjoint(&except));
    named.extend(except);
    named.insert("internal".into());
    assert_eq!(all_codes(&form, "part"), named);
}

#[test]
fn a_single_answer_that_can_be_held_back_lies_in_one_of_the_two_parts() {
    let form = own_form("overgangsskema");
    for code in all_codes(&form, "consent-except") {
        let carries = |item: &&std::rc::Rc<Item>| item.part() == Some(&code);
        for item in form.items().iter().filter(carries) {
            let around = form.items().iter().filter(|other| other.holds(item.id));
            let parts: BTreeSet<_> = around.filter_map(|other| other.part()).collect();
            let whose = ["parents-part", "staff-part"].iter().filter(|part| parts.contains(*part));
            assert_eq!(whose.count(), 1, "{}", item.link_id);
        }
    }
}

#[test]
fn an_alert_speaks_only_when_it_is_called() {
    let mut alerts = 0;
    for (name, _) in files("www/forms") {
        let form = own_form(&name);
        for item in form.items().iter().filter(|item| item.alert) {
            let mut reader = Reader::of(form.clone());
            let said = item.children.iter().filter_map(|id| form.item(*id));
            let said: Vec<_> =
                said.filter(|it| it.kind == Kind::Display && !it.is_help()).collect();
            assert!(!said.is_empty(), "{name} {}", item.link_id);
            for (answer, on) in [("no", false), ("yes", true), ("", false)] {
                reader.says(&item.link_id, answer);
                assert!(said.iter().all(|it| reader.sees(&it.link_id) == on), "{name} {answer}");
            }
            alerts += 1;
        }
    }
    assert_eq!(alerts, 5, "four ages, and the draft of a notification");
}

#[test]
fn each_voice_has_its_part_and_both_are_there_before_anybody_has_spoken() {
    let mut reader = Reader::of(own_form("overgangsskema"));
    for (filled, parents, staff) in [
        ("", true, true),
        ("together", true, true),
        ("separate", true, true),
        ("parents", true, false),
        ("staff", false, true),
    ] {
        reader.says("tr.filled", filled);
        let sees = [reader.sees("par.joy"), reader.sees("kid.voice"), reader.sees("pro.works")];
        assert_eq!(sees, [parents, parents, staff], "»{filled}«");
        assert_eq!([reader.sees("par.apart"), reader.sees("pro.apart")], [!parents, !staff]);
    }
}

#[test]
fn every_example_fits_its_form_and_the_finished_ones_lack_nothing() {
    let forms: Vec<_> = files("www/forms").iter().map(|(name, _)| own_form(name)).collect();
    let (mut finished, mut instruments) = (0, BTreeSet::new());
    for (name, path) in files("tests/examples") {
        let document = Document::read(&std::fs::read(path).unwrap(), &forms).unwrap();
        assert!(document.answers.misfits().is_empty(), "{name}");
        instruments.extend(document.form.codes.iter().map(|coding| coding.code.to_string()));
        let sheet = Sheet::new(document.form.clone(), &document.answers, None);
        let gaps: Vec<_> = sheet.gaps().iter().map(|row| row.item.link_id.to_string()).collect();
        let answered = document.answers.iter().filter(|(_, answers)| !answers.is_empty()).count();
        assert!(answered > 5, "{name}");
        if document.record.status == Status::Completed {
            assert_eq!(gaps, Vec::<String>::new(), "{name}");
            finished += 1;
        }
    }
    assert_eq!((finished, instruments.len()), (10, 6), "{instruments:?}");
}
