//! Forms that others have published: a verdict for each, and answers that come back as they were.

use std::collections::BTreeMap;
use std::rc::Rc;

use trivsel::answers::{Answer, Answers, Document, Record, Stamp};
use trivsel::form::Verdict::{Partial, Refused, Whole};
use trivsel::form::{Date, Form, Item, Kind, Report, Scalar, Value, Verdict};
use trivsel::sheet::Sheet;

use crate::support::{files, house};

/// What reading comes to, and a word that names why.
const VERDICTS: &[(&str, Verdict, &str)] = &[
    ("own/flat-with-a-score", Whole, ""),
    ("own/topi-shaped", Whole, ""),
    ("r4/3141", Refused, "RemoteValueSet"),
    ("r4/bb", Whole, ""),
    ("r4/f201", Whole, ""),
    ("r4/gcs", Whole, ""),
    ("r4/qs1", Refused, "Missing(\"linkId\")"),
    ("r4/zika-virus-exposure-assessment", Partial, "additional-information"),
    ("r5/3141", Refused, "RemoteValueSet"),
    ("r5/bb", Whole, ""),
    ("r5/child-rel-demo", Partial, "items below a repeating question"),
    ("r5/example-practitioner-info", Refused, "Missing(\"answerOption\")"),
    ("r5/f201", Whole, ""),
    ("r5/gcs", Whole, ""),
    ("r5/qgen-Binary1", Refused, "RefusedType(\"reference\")"),
    ("r5/qgen-FormularyItem1", Refused, "Missing(\"answerOption\")"),
    ("r5/zika-virus-exposure-assessment", Partial, "additional-information"),
    ("sdc/anc-quick-check", Partial, "itemMedia"),
    ("sdc/context-expression", Refused, "RemoteValueSet"),
    ("sdc/item-weight", Partial, "calculatedExpression"),
    ("sdc/multi-subject", Refused, "RefusedType(\"reference\")"),
    ("sdc/sdc-derivation-child", Whole, ""),
    ("sdc/sdc-derivation-parent", Whole, ""),
    ("sdc/sdc-modular-contact", Refused, "subQuestionnaire"),
    ("sdc/sdc-modular-name", Partial, "initialExpression"),
    ("sdc/sdc-modular-root", Refused, "subQuestionnaire"),
    ("sdc/test-fhirpath-prepop-candexpr", Partial, "candidateExpression"),
    ("sdc/test-initialvalue", Refused, "RemoteValueSet"),
    ("sdc/test-nested-groups", Refused, "RemoteValueSet"),
    ("sdc/test-required-radios", Refused, "RemoteValueSet"),
];

/// Every file and what reading it comes to.
fn reports() -> BTreeMap<String, Report> {
    let directories = ["own", "r4", "r5", "sdc"];
    let paths = directories.into_iter().flat_map(|name| files(&format!("tests/fhir/{name}")));
    let name = |path: &std::path::Path| {
        let below = path.strip_prefix(house().join("tests/fhir")).unwrap();
        below.with_extension("").to_str().unwrap().replace('\\', "/")
    };
    paths.map(|path| (name(&path), Form::report(&std::fs::read(path).unwrap()))).collect()
}

/// What is wrong or lost, in one text.
fn reasons(report: &Report) -> String {
    let lost = report.losses().map(|loss| loss.element.to_string());
    let wrong = report.faults.iter().map(|fault| format!("{:?}", fault.problem));
    lost.chain(wrong).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_has_its_verdict_and_its_reason() {
    let reports = reports();
    assert_eq!(reports.len(), VERDICTS.len());
    for (name, verdict, reason) in VERDICTS {
        let report = &reports[*name];
        let reasons = reasons(report);
        assert_eq!(report.verdict, *verdict, "{name}: {reasons}");
        assert!(reasons.contains(reason), "{name} lacks {reason}: {reasons}");
        assert_eq!(reasons.is_empty(), *verdict == Whole, "{name}: {reasons}");
    }
}

#[test]
fn answers_to_each_come_back_as_they_were() {
    let mut tried = 0;
    for (name, report) in reports() {
        let Some(form) = report.form else { continue };
        let stamp = Stamp {
            date: Date::parse("2026-11-21").unwrap(),
            id: "0b9e3c4a-5d6f-4a70-8b1c-2d3e4f506172".into(),
        };
        let (form, record) = (Rc::new(form), Record::new(&stamp));
        let answers = filled(&form, &stamp);
        assert!(!answers.is_empty(), "{name} can be filled in");
        let sheet = Sheet::new(form, &answers, Some(stamp.date));
        let document = sheet.document(&answers, &record);
        let read = Document::read(document.write().as_bytes(), &[]).unwrap();
        assert!(read.answers.misfits().is_empty(), "{name}");
        assert!(read.answers == document.answers, "{name}: other answers came back");
        assert!(read.form == document.form, "{name}: another form came back");
        tried += 1;
    }
    assert!(tried >= 12, "{tried} forms were filled in");
}

/// An answer to each question that is on.
fn filled(form: &Rc<Form>, stamp: &Stamp) -> Answers {
    let mut answers = Answers::new(form, stamp);
    let sheet = Sheet::new(form.clone(), &answers, Some(stamp.date));
    for row in sheet.all().into_iter().filter(|row| row.item.is_question()) {
        answers.set(&row.item, row.address.clone(), vec![Answer::Value(answer(&row.item))]);
    }
    answers
}

fn answer(item: &Item) -> Value {
    if let Some(option) = item.options.first() {
        return option.value.clone();
    }
    match item.kind {
        Kind::Boolean => Value::Boolean(true),
        Kind::Date => Value::Date(Date::parse("2023-07-03").unwrap()),
        Kind::Scalar(kind) => {
            let units = item.more().map(|more| more.units.clone()).unwrap_or_default();
            let typed = ["7", "2026-11-21", "14:30", "https://example.org/"];
            let mut found = typed.iter().filter_map(|text| Scalar::from_typed(*kind, text, &units));
            Value::Scalar(trivsel::form::Whole::new(found.next().unwrap()).unwrap())
        }
        _ => Value::String("Alma bygger et tårn.".into()),
    }
}
