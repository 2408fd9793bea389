//! HL7's cases for FHIRPath over R4. Each is right, wrong or outside; wrong must be none, and
//! what is outside is outside by name and for a reason, in `official/scoreboard.txt`.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value as Document;
use trivsel::fhirpath::{Collection, Environment, Expression, Fault, Item, Json, Problem, Value};

use crate::support::today;

const CASES: &str = include_str!("official/cases.json");
/// `group/name: reason`, for what only the evaluation or the reader of the case can tell.
const REASONS: &str = include_str!("official/reasons.txt");
const SCOREBOARD: &str = include_str!("official/scoreboard.txt");

enum Verdict {
    Right,
    Wrong(String),
    Outside(String),
}

struct Case<'d>(&'d Document);

impl Case<'_> {
    fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_default()
    }

    fn name(&self) -> String {
        format!("{}/{}", self.text("group"), self.text("name"))
    }

    fn verdict(&self, inputs: &BTreeMap<&str, Document>) -> Verdict {
        let expression = match Expression::parse(self.text("expression")) {
            Ok(expression) => expression,
            Err(Fault { problem: Problem::OutsideSubset, position }) => {
                let rest = &self.text("expression")[position..];
                let word = |c: char| !c.is_alphanumeric() && !"_$.".contains(c);
                let name = &rest[..rest.find(word).unwrap_or(rest.len())];
                return Verdict::Outside(format!("not in the subset: {name}"));
            }
            Err(fault) => return self.faulty(fault),
        };
        let context = Expression::parse(match self.text("context") {
            "" => "$this",
            context => context,
        });
        let (context, document) = (context.unwrap(), &inputs[self.text("input")]);
        let environment = Environment::new(Json::new(document), today());
        let context = context.evaluate(&environment).unwrap();
        let node = *context.single().and_then(Item::node).unwrap();
        match expression.evaluate(&environment.at(node)) {
            Ok(found) => self.compared(&found),
            Err(fault) => self.faulty(fault),
        }
    }

    /// A fault is right where HL7 asks for one.
    fn faulty(&self, fault: Fault) -> Verdict {
        match self.0.get("invalid") {
            Some(_) => Verdict::Right,
            None => Verdict::Wrong(format!("{fault:?}")),
        }
    }

    fn compared(&self, found: &Collection<'_, Json<'_>>) -> Verdict {
        let values: Vec<Value<'_>> = found.values().collect();
        if self.0.get("invalid").is_some() {
            return Verdict::Wrong("no fault".to_owned());
        }
        let mut actual: Vec<String> = values.iter().map(Value::to_string).collect();
        let kinds = values.iter().zip(self.outputs()).all(|(value, (kind, _))| fits(value, kind));
        // A moment is printed without a fraction of nothing.
        let plain = |(_, value): (&str, &str)| value.replace(".000", "");
        let mut expected: Vec<String> = self.outputs().map(plain).collect();
        if self.text("predicate") == "true" {
            actual = vec![(!found.items().is_empty()).to_string()];
        }
        if self.text("ordered") == "false" {
            actual.sort();
            expected.sort();
        }
        if actual == expected && (kinds || self.text("predicate") == "true") {
            Verdict::Right
        } else {
            Verdict::Wrong(format!("{actual:?} instead of {expected:?}"))
        }
    }

    fn outputs(&self) -> impl Iterator<Item = (&str, &str)> {
        let outputs = self.0["outputs"].as_array().unwrap();
        outputs.iter().map(|it| (it[0].as_str().unwrap(), it[1].as_str().unwrap()))
    }
}

/// Whether a value may be said to have the type that HL7 expects.
fn fits(value: &Value<'_>, kind: &str) -> bool {
    match kind {
        "boolean" => matches!(value, Value::Boolean(_)),
        "integer" => matches!(value, Value::Integer(_)),
        "Quantity" => matches!(value, Value::Quantity(_)),
        "decimal" => matches!(value, Value::Decimal(_)),
        "date" | "dateTime" => matches!(value, Value::Moment(_) | Value::Text(_)),
        "string" | "code" => matches!(value, Value::Text(_)),
        other => panic!("no such type: {other}"),
    }
}

fn inputs() -> BTreeMap<&'static str, Document> {
    let texts = [
        ("patient-example.json", include_str!("official/patient-example.json")),
        ("observation-example.json", include_str!("official/observation-example.json")),
        ("questionnaire-example.json", include_str!("official/questionnaire-example.json")),
        (
            "valueset-example-expansion.json",
            include_str!("official/valueset-example-expansion.json"),
        ),
        (
            "parameters-quantity-unit-text.json",
            include_str!("official/parameters-quantity-unit-text.json"),
        ),
    ];
    texts.into_iter().map(|(name, text)| (name, serde_json::from_str(text).unwrap())).collect()
}

fn reasons() -> BTreeMap<String, String> {
    let lines = REASONS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let pairs = lines.map(|line| line.split_once(": ").unwrap());
    pairs.map(|(name, reason)| (name.to_owned(), reason.to_owned())).collect()
}

#[test]
fn no_case_is_wrong_and_what_is_outside_is_listed() {
    let cases: Vec<Document> = serde_json::from_str(CASES).unwrap();
    let (inputs, mut reasons) = (inputs(), reasons());
    let (mut right, mut outside, mut wrong) = (0, String::new(), Vec::new());
    for case in cases.iter().map(Case) {
        let listed = reasons.remove(&case.name());
        match (case.verdict(&inputs), listed) {
            (Verdict::Right, None) => right += 1,
            (Verdict::Right, Some(_)) => wrong.push(format!("{}: is right by now", case.name())),
            (Verdict::Outside(reason), None) | (Verdict::Wrong(_), Some(reason)) => {
                writeln!(outside, "{}: {reason}", case.name()).unwrap();
            }
            (Verdict::Outside(_), Some(_)) => wrong.push(format!("{}: twice", case.name())),
            (Verdict::Wrong(why), None) => {
                wrong.push(format!("{}: {}: {why}", case.name(), case.text("expression")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(reasons.is_empty(), "no such cases: {reasons:?}");
    let counts = format!("right {right}, wrong 0, outside {}", outside.lines().count());
    println!("{} cases: {counts}", cases.len());
    let board = format!("{counts}\n\n{outside}");
    if std::env::var("SNAPSHOTS").is_ok_and(|wish| wish == "overwrite") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fhirpath/official/scoreboard.txt");
        std::fs::write(path, board).unwrap();
    } else {
        assert!(board == SCOREBOARD, "official/scoreboard.txt should read:\n{board}");
    }
}
