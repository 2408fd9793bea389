//! Any form with rules, conditions and rows, answered in any order: a sheet that is brought up to
//! date is the sheet that is begun anew, and what a rule sees is what the record will hold.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};
use trivsel::answers::{Answers, Record};
use trivsel::fhirpath::{Environment, Expression, Json as Tree, Moment};
use trivsel::form::{Form, Kind, Purpose};
use trivsel::sheet::{Row, Sheet};

use crate::support::{
    answer, calculated, constraint, day, enabled_when, questionnaire, stamp, variable,
};

/// One item of a form to be: what it is, where it stands and what it asks for.
#[derive(Clone, Debug)]
struct Plan {
    kind: usize,
    deeper: bool,
    rule: usize,
    of: Index,
    other: Index,
}

/// One thing that a person does.
#[derive(Clone, Debug)]
struct Act {
    what: usize,
    at: Index,
    words: usize,
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    let index = any::<Index>;
    let plan = (0..6usize, any::<bool>(), 0..12usize, index(), index());
    let plan =
        plan.prop_map(|(kind, deeper, rule, of, other)| Plan { kind, deeper, rule, of, other });
    proptest::collection::vec(plan, 2..9)
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (0..8usize, any::<Index>(), 0..4usize);
    let act = act.prop_map(|(what, at, words)| Act { what, at, words });
    proptest::collection::vec(act, 1..12)
}

/// Expressions about two items; `A` and `B` stand for their linkIds.
const ASKED: [&str; 10] = [
    "%resource.repeat(item).where(linkId='A').answer.exists()",
    "%resource.repeat(item | answer.item).where(linkId='A').answer.value.first() = 1",
    "%resource.descendants().where(linkId='A').answer.value.count() > %resource.descendants().where(linkId='B').answer.value.count()",
    "%resource.descendants().where(linkId='A' or linkId='B').answer.value.select(iif($this = true, 1, 2)).sum() > 2",
    "%resource.descendants().answer.count() > 2",
    "%resource.item.count() > 1 and today() = @2026-11-21",
    "%resource.descendants().where(linkId='A').item.where(linkId='B').exists()",
    "%resource.repeat(item).where(linkId='A').repeat(item).answer.value.exists($this = true)",
    "%n > 0",
    "%resource.descendants().linkId.distinct().count() > 2",
];

fn asked(number: usize, names: (&str, &str)) -> String {
    let text = ASKED[number % ASKED.len()];
    text.replace("'A'", &format!("'{}'", names.0)).replace("'B'", &format!("'{}'", names.1))
}

fn item(plan: &Plan, number: usize, count: usize) -> Json {
    let name = |index: &Index| format!("q{}", index.index(count));
    let (of, other) = (name(&plan.of), name(&plan.other));
    let asked = asked(number + plan.rule, (&of, &other));
    let kinds = ["boolean", "integer", "string", "group", "group", "integer"];
    let mut item = json!({ "linkId": format!("q{number}"), "type": kinds[plan.kind] });
    item["repeats"] = (plan.kind == 4).into();
    match plan.rule {
        0 | 1 => item["extension"] = json!([enabled_when(&asked)]),
        2 | 8 | 9 => {
            let is = plan.rule != 9;
            item["enableWhen"] =
                json!([{ "question": of, "operator": "exists", "answerBoolean": is }]);
        }
        3 | 4 if plan.kind == 1 || plan.kind == 5 => {
            let count = format!("%resource.descendants().where(linkId='{of}').answer.count() + 1");
            item["extension"] = json!([calculated(&count)]);
        }
        5 => item["extension"] = json!([constraint(&format!("k{number}"), &asked)]),
        6 => {
            let own = "$this.repeat(item | answer.item).answer.exists() or answer.exists()";
            item["extension"] = json!([constraint(&format!("k{number}"), own)]);
        }
        7 => {
            let seen = "item.answer.value.first()";
            item["extension"] =
                json!([variable("n", seen), constraint(&format!("k{number}"), "%n = true")]);
        }
        _ => {}
    }
    item
}

/// A form from a plan; groups hold what follows them, as long as that wants to stand deeper.
fn form(plans: &[Plan]) -> Option<Rc<Form>> {
    let mut roots: Vec<Json> = Vec::new();
    for (number, plan) in plans.iter().enumerate() {
        let item = item(plan, number, plans.len());
        match roots.last_mut().filter(|last| plan.deeper && last["type"] == "group") {
            Some(group) => {
                let inner = group["item"].as_array().map_or(0, Vec::len);
                let deep = inner > 0 && group["item"][inner - 1]["type"] == "group";
                let into = if deep { &mut group["item"][inner - 1] } else { group };
                match into["item"].as_array_mut() {
                    Some(items) => items.push(item),
                    None => into["item"] = json!([item]),
                }
            }
            None => roots.push(item),
        }
    }
    let whole: Vec<Json> = (0..ASKED.len())
        .map(|number| constraint(&format!("whole{number}"), &asked(number, ("q0", "q1"))))
        .collect();
    let mut extensions =
        vec![variable("n", "%resource.descendants().where(linkId='q1').answer.count()")];
    extensions.extend(whole);
    Form::from_json(questionnaire(roots.into(), extensions.into())).form.map(Rc::new)
}

fn changed(
    form: &Form,
    rows: &[Rc<Row>],
    answers: &mut Answers,
    act: &Act,
) -> Option<trivsel::form::ItemId> {
    let asks: Vec<_> = rows.iter().filter(|row| row.is_question()).collect();
    let lists: Vec<_> = rows.iter().filter(|row| row.is_list()).collect();
    if act.what < 2 && !lists.is_empty() {
        let list = &lists[act.at.index(lists.len())].address;
        let rows = answers.rows(list).to_vec();
        match act.what {
            0 => answers.add_row(list).map(drop),
            _ => answers.remove_row(form, list, rows[act.words % rows.len()]).map(drop),
        };
        return Some(list.item);
    }
    let row = asks.get(act.at.index(asks.len().max(1)))?;
    let words = match row.item.kind {
        Kind::Boolean => ["yes", "no", "", "yes"],
        Kind::Scalar(_) => ["1", "2", "", "ikke et tal"],
        _ => ["ja", "nej", "", "måske"],
    };
    let answer = answer(&row.item, words[act.words]);
    answers.set(&row.item, row.address.clone(), answer.into_iter().collect());
    Some(row.item.id)
}

/// The response of the record, in which items in rows have the names of their rows for an id, as
/// rules see them.
fn response(sheet: &Sheet, answers: &Answers) -> Json {
    let written = sheet.document(answers, &Record::new(&stamp())).write();
    let bundle: Json = serde_json::from_str(&written).unwrap();
    let mut response = bundle["entry"][1]["resource"].clone();
    name_rows(&mut response, "");
    response
}

fn name_rows(json: &mut Json, rows: &str) {
    let here = match json["id"].as_str().filter(|id| id.starts_with('r')) {
        Some(own) if rows.is_empty() => own.to_owned(),
        Some(own) => format!("{rows}-{own}"),
        None => rows.to_owned(),
    };
    if json["linkId"].is_string() && !here.is_empty() {
        json["id"] = here.clone().into();
    }
    for key in ["item", "answer"] {
        json[key].as_array_mut().into_iter().flatten().for_each(|inner| name_rows(inner, &here));
    }
}

/// What the form as a whole would point out about a record.
fn pointed_out(form: &Form, response: &Json) -> Vec<String> {
    let today = Moment::date(&day().to_string()).unwrap();
    let environment = Environment::new(Tree::new(response), today);
    let mut keys = Vec::new();
    for rule in form.rules_of(None) {
        let Purpose::Constraint(constraint) = &rule.purpose else { continue };
        let mut environment = environment.clone();
        for variable in &rule.variables {
            let found = variable.expression.evaluate(&environment).unwrap();
            environment = environment.with(&variable.name, found);
        }
        let expression: &Expression = &rule.expression;
        let found = expression.evaluate(&environment).map(|found| found.boolean());
        if found == Ok(Some(false)) {
            keys.push(constraint.key.to_string());
        }
    }
    keys
}

fn play(form: &Rc<Form>, acts: &[Act]) -> Result<(), TestCaseError> {
    let mut answers = Answers::none(form);
    let mut sheet = Sheet::new(form.clone(), &answers, Some(day()));
    for act in acts {
        let rows: Vec<_> = sheet.all().into_iter().cloned().collect();
        let Some(item) = changed(form, &rows, &mut answers, act) else { continue };
        let mut items = vec![item];
        items.extend(sheet.calculate(&mut answers, &[item], &[]));
        sheet = sheet.update(&answers, &items);
        prop_assert!(
            sheet == Sheet::new(form.clone(), &answers, Some(day())),
            "{:?}",
            form.source()
        );
        prop_assert_eq!(sheet.written_over(&answers), vec![], "{:?}", form.source());
        let seen: Vec<String> = sheet.hints.iter().map(|hint| hint.key.to_string()).collect();
        prop_assert_eq!(seen, pointed_out(form, &response(&sheet, &answers)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn up_to_date_is_as_begun_anew(plans in plans(), acts in acts()) {
        if let Some(form) = form(&plans) {
            play(&form, &acts)?;
        }
    }
}

#[test]
fn enough_of_these_forms_can_be_filled_in() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let read = |_| form(&plans().new_tree(&mut runner).unwrap().current()).is_some();
    let read = (0..400).map(read).filter(|read| *read).count();
    assert!(read > 150, "{read} of 400");
}
