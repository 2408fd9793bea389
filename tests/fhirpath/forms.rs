//! The hints and first answers of our forms, each with answers that call for it and answers
//! that do not.

use serde_json::{Value as Document, json};
use trivsel::fhirpath::{Environment, Expression, Json, Value};

use crate::support::today;

fn hints() -> Vec<String> {
    let hints: Document = serde_json::from_str(include_str!("hints.json")).unwrap();
    let text = |hint: &Document| hint["expression"].as_str().unwrap().to_owned();
    hints.as_array().unwrap().iter().map(text).collect()
}

/// `a.b=code` is an answer; `a.b/c=code` one to a question inside a group.
fn response(answers: &[&str]) -> Document {
    let value = |code: &str| match code {
        "yes" | "no" => json!({"valueBoolean": code == "yes"}),
        code => json!({"valueCoding": {"system": "x", "code": code}}),
    };
    let item = |id: &str, code: &str| json!({"linkId": id, "answer": [value(code)]});
    let items: Vec<Document> = answers
        .iter()
        .map(|answer| {
            let (path, code) = answer.split_once('=').unwrap();
            match path.split_once('/') {
                None => item(path, code),
                Some((group, inside)) => {
                    let inner = inside.split('+').map(|id| item(&format!("{group}.{id}"), code));
                    json!({"linkId": group, "item": inner.collect::<Vec<_>>()})
                }
            }
        })
        .collect();
    let step = json!({"linkId": "step", "item": items});
    json!({"resourceType": "QuestionnaireResponse", "item": [step]})
}

fn holds(hint: &str, answers: &[&str]) -> Option<bool> {
    let document = response(answers);
    let expression = Expression::parse(hint).unwrap();
    let environment = Environment::new(Json::new(&document), today());
    expression.evaluate(&environment).unwrap().boolean()
}

/// Answers with which the hint is silent, and answers with which it speaks.
fn both(hint: &str) -> [Vec<Vec<&'static str>>; 2] {
    for (area, fine, rare) in [
        ("emo", "emo.signs/a=rare", "emo.signs/a+b=rare"),
        ("cog", "cog.signs/a=rare", "cog.signs/a+b=rare"),
        ("soc", "soc.signs/a=rare", "soc.signs/a+b=rare"),
        ("phy", "phy.signs/a=rare", "phy.signs/a+b=rare"),
    ] {
        if hint.contains(&format!("'{area}.signs'")) {
            let position: &'static str = match area {
                "emo" => "emo.position=thriving",
                "cog" => "cog.position=thriving",
                "soc" => "soc.position=thriving",
                _ => "phy.position=thriving",
            };
            return [vec![vec![position, fine], vec![rare]], vec![vec![position, rare]]];
        }
    }
    if hint.contains("'head.known'") {
        let known = vec!["head.known=lt1", "overall.position=deferred"];
        return [vec![known], vec![vec!["head.known=lt1", "overall.position=thriving"]]];
    }
    if hint.contains("'fu.parents.date'") {
        return [
            vec![
                vec!["overall.position=concern", "fu.parents.none=x"],
                vec!["overall.position=attention", "fu.parents.date=x"],
                vec!["overall.position=thriving"],
            ],
            vec![vec!["overall.position=concern"], vec!["overall.position=attention"]],
        ];
    }
    if hint.contains("'overall.reason'") {
        let thriving = "overall.position=thriving";
        return [
            vec![vec![thriving], vec![thriving, "soc.position=concern", "overall.reason=x"]],
            vec![vec![thriving, "emo.position=concern"], vec![thriving, "phy.position=concern"]],
        ];
    }
    if hint.contains("'consent.read'") {
        return [vec![vec!["consent.read=yes"]], vec![vec!["consent.read=no"]]];
    }
    if hint.contains("'consent.wellbeing.agreed'") {
        let agreed = ["consent.wellbeing.agreed=yes", "consent.wellbeing.agreed=no"];
        return agreed.map(|answer| vec![vec![answer]]);
    }
    if hint.contains("'consent.holder.date'") {
        let consent = "consent.basis=consent";
        return [
            vec![vec!["consent.basis=guideline"], vec![consent, "consent.holder.date=x"]],
            vec![vec![consent]],
        ];
    }
    if hint.contains("'consent.scope'") {
        let basis = "consent.basis=guideline";
        return [vec![vec![basis, "consent.scope=talk"]], vec![vec![basis]]];
    }
    assert!(hint.contains("'ref.identity'"), "no answers for {hint}");
    let named = "ref.identity=named";
    [vec![vec![named], vec!["ref.parents=not-yet"]], vec![vec![named, "ref.parents=not-yet"]]]
}

#[test]
fn every_hint_is_silent_and_speaks() {
    let hints: Vec<String> = hints().into_iter().filter(|hint| hint != "today()").collect();
    assert_eq!(hints.len(), 12);
    for hint in hints {
        assert_eq!(holds(&hint, &[]), Some(true), "{hint} with no answers");
        let [silent, speaking] = both(&hint);
        for answers in silent {
            assert_eq!(holds(&hint, &answers), Some(true), "{hint} with {answers:?}");
        }
        for answers in speaking {
            assert_eq!(holds(&hint, &answers), Some(false), "{hint} with {answers:?}");
        }
    }
}

#[test]
fn hints_tell_which_items_they_read() {
    for hint in hints() {
        let reads = Expression::parse(&hint).unwrap().reads();
        assert!(!reads.everything && !reads.context && reads.variables.is_empty(), "{hint}");
        for id in &reads.link_ids {
            assert!(hint.contains(&format!("'{id}'")));
        }
        assert_eq!(hint == "today()", reads.link_ids.is_empty());
    }
}

#[test]
fn the_first_answer_is_the_day() {
    let expression = Expression::parse("today()").unwrap();
    let document = json!({});
    let found = expression.evaluate(&Environment::new(Json::new(&document), today())).unwrap();
    assert_eq!(found.values().collect::<Vec<_>>(), [Value::Moment(today())]);
}

/// The data file holds what the forms of this house ask for.
#[test]
fn the_forms_ask_for_nothing_else() {
    let hints = hints();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/forms");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let form = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let mut found = Vec::new();
            expressions(&form, &mut found);
            assert!(found.iter().all(|text| hints.contains(text)), "{}", path.display());
        }
    }
}

fn expressions(part: &Document, found: &mut Vec<String>) {
    if part["language"] == "text/fhirpath" {
        found.push(part["expression"].as_str().unwrap().to_owned());
    }
    let inside: Vec<&Document> = match part {
        Document::Object(fields) => fields.values().collect(),
        Document::Array(list) => list.iter().collect(),
        _ => Vec::new(),
    };
    inside.into_iter().for_each(|part| expressions(part, found));
}
