//! Which rows are on, and that a small change comes to the same as starting over.

use std::rc::Rc;

use serde_json::json;
use trivsel::answers::{Address, Answers};
use trivsel::form::{Form, Value};
use trivsel::sheet::{Gap, Sheet};

use crate::support::{at, form, text, today, trivselsskema};

fn on(sheet: &Sheet) -> Vec<String> {
    sheet.all().iter().map(|row| row.item.link_id.to_string()).collect()
}

fn when(question: &str, operator: &str, answer: (&str, serde_json::Value)) -> serde_json::Value {
    json!([{ "question": question, "operator": operator, answer.0: answer.1 }])
}

#[test]
fn the_seven_operators() {
    let dates = |operator: &str, answer: &str| {
        let form = form(json!([
            { "linkId": "q", "type": "date" },
            { "linkId": "x", "type": "display",
              "enableWhen": when("q", operator, ("answerDate", "2026-06-01".into())) },
        ]));
        let question = form.item(form.find("q").unwrap()).unwrap();
        let mut answers = Answers::default();
        answers.set(question, at(&form, "q"), vec![Answers::typed(question, answer)]);
        on(&Sheet::new(form, &answers, None)).contains(&"x".to_owned())
    };
    let row =
        |operator: &str| ["2026-05-31", "2026-06-01", "2026-06-02", ""].map(|a| dates(operator, a));
    assert_eq!(row("="), [false, true, false, false]);
    assert_eq!(row("!="), [true, false, true, false]);
    assert_eq!(row(">"), [false, false, true, false]);
    assert_eq!(row("<"), [true, false, false, false]);
    assert_eq!(row(">="), [false, true, true, false]);
    assert_eq!(row("<="), [true, true, false, false]);

    let exists = |wanted: bool, answer: &str| {
        let form = form(json!([
            { "linkId": "q", "type": "string" },
            { "linkId": "x", "type": "display",
              "enableWhen": when("q", "exists", ("answerBoolean", wanted.into())) },
        ]));
        let question = form.item(form.find("q").unwrap()).unwrap();
        let mut answers = Answers::default();
        answers.set(question, at(&form, "q"), vec![text(answer)]);
        on(&Sheet::new(form, &answers, None)).contains(&"x".to_owned())
    };
    assert_eq!(
        [exists(true, "ja"), exists(true, " "), exists(false, "ja"), exists(false, "")],
        [true, false, false, true]
    );
}

#[test]
fn all_or_any() {
    let shown = |behavior: &str, a: bool, b: bool| {
        let form = form(json!([
            { "linkId": "a", "type": "boolean" }, { "linkId": "b", "type": "boolean" },
            { "linkId": "x", "type": "display", "enableBehavior": behavior, "enableWhen": [
                { "question": "a", "operator": "=", "answerBoolean": true },
                { "question": "b", "operator": "=", "answerBoolean": true } ] },
        ]));
        let mut answers = Answers::default();
        for (name, value) in [("a", a), ("b", b)] {
            let item = form.item(form.find(name).unwrap()).unwrap();
            let value = trivsel::answers::Answer::Value(Value::Boolean(value));
            answers.set(item, at(&form, name), vec![value]);
        }
        on(&Sheet::new(form, &answers, None)).len() == 3
    };
    assert_eq!([shown("all", true, true), shown("all", true, false)], [true, false]);
    assert_eq!([shown("any", true, false), shown("any", false, false)], [true, false]);
}

#[test]
fn an_answer_to_a_question_that_is_off_counts_for_nothing() {
    let form = form(json!([
        { "linkId": "a", "type": "boolean" },
        { "linkId": "b", "type": "boolean", "enableWhen": when("a", "=", ("answerBoolean", true.into())) },
        { "linkId": "c", "type": "display", "enableWhen": when("b", "=", ("answerBoolean", true.into())) },
    ]));
    let yes = |value| vec![trivsel::answers::Answer::Value(Value::Boolean(value))];
    let item = |name: &str| form.item(form.find(name).unwrap()).unwrap();
    let mut answers = Answers::default();
    answers.set(item("a"), at(&form, "a"), yes(true));
    answers.set(item("b"), at(&form, "b"), yes(true));
    let sheet = Sheet::new(form.clone(), &answers, None);
    assert_eq!(on(&sheet), ["a", "b", "c"]);
    answers.set(item("a"), at(&form, "a"), yes(false));
    let sheet = sheet.update(&answers, &[item("a").id]);
    assert_eq!(on(&sheet), ["a"]);
    answers.set(item("a"), at(&form, "a"), yes(true));
    let sheet = sheet.update(&answers, &[item("a").id]);
    assert_eq!(on(&sheet), ["a", "b", "c"], "what was said lives on while the form is open");
}

#[test]
fn a_record_leaves_out_what_is_off() {
    let form = form(json!([
        { "linkId": "a", "type": "boolean" },
        { "linkId": "b", "type": "string", "enableWhen": when("a", "=", ("answerBoolean", true.into())) },
    ]));
    let b = form.item(form.find("b").unwrap()).unwrap();
    let mut answers = Answers::default();
    answers.set(b, at(&form, "b"), vec![text("skjult")]);
    let sheet = Sheet::new(form.clone(), &answers, None);
    let record = trivsel::answers::Record::new(&today());
    assert!(!sheet.document(&answers, &record).write().contains("skjult"));
}

#[test]
fn in_a_repeating_group_each_row_looks_at_its_own_answers() {
    let form = form(json!([
        { "linkId": "list", "type": "group", "repeats": true, "item": [
            { "linkId": "q", "type": "boolean" },
            { "linkId": "x", "type": "display", "enableWhen": when("q", "=", ("answerBoolean", true.into())) } ] },
        { "linkId": "outside", "type": "display", "enableWhen": when("q", "=", ("answerBoolean", true.into())) },
    ]));
    let q = form.item(form.find("q").unwrap()).unwrap();
    let list = at(&form, "list");
    let mut answers = Answers::default();
    let second = answers.add_row(&list).unwrap();
    let place = list.in_row(second).with_item(q.id);
    answers.set(q, place, vec![trivsel::answers::Answer::Value(Value::Boolean(true))]);
    let sheet = Sheet::new(form, &answers, None);
    assert_eq!(on(&sheet), ["list", "list", "q", "list", "q", "x", "outside"]);
}

#[test]
fn what_is_missing_is_listed_and_never_blocks() {
    let form = form(json!([
        { "linkId": "must", "type": "string", "required": true, "maxLength": 3 },
        { "linkId": "may", "type": "string" },
        { "linkId": "born", "type": "date", "required": true },
    ]));
    let item = |name: &str| form.item(form.find(name).unwrap()).unwrap();
    let gaps = |answers: &Answers| {
        let sheet = Sheet::new(form.clone(), answers, None);
        sheet.gaps().iter().map(|row| row.gap.clone().unwrap()).collect::<Vec<_>>()
    };
    let mut answers = Answers::default();
    assert_eq!(gaps(&answers), [Gap::Missing, Gap::Missing]);
    answers.set(item("must"), at(&form, "must"), vec![text("æøåæ")]);
    answers.set(item("born"), at(&form, "born"), vec![Answers::typed(item("born"), "3/7")]);
    assert_eq!(gaps(&answers), [Gap::TooLong(1), Gap::NotAValue]);
    answers.set(item("must"), at(&form, "must"), vec![text("æøå")]);
    answers.set(item("born"), at(&form, "born"), vec![Answers::typed(item("born"), "3/7/2023")]);
    assert_eq!(gaps(&answers), []);
}

#[test]
fn a_change_builds_only_the_rows_on_the_way_to_it() {
    let form = trivselsskema("3-6");
    let answers = Answers::new(&form, &today());
    let before = Sheet::new(form.clone(), &answers, None);
    let name = form.with_concept("child-name").unwrap();
    let mut changed = answers.clone();
    changed.set(name, Address::top(name.id), vec![text("A")]);
    let after = before.update(&changed, &[name.id]);
    let same = |sheet: &Sheet| sheet.all().into_iter().cloned().collect::<Vec<_>>();
    let (old, new) = (same(&before), same(&after));
    assert_eq!(old.len(), new.len());
    let built: Vec<_> = old
        .iter()
        .zip(&new)
        .filter(|(old, new)| !Rc::ptr_eq(old, new))
        .map(|(_, new)| new.item.link_id.to_string())
        .collect();
    let mut way = vec![name.link_id.to_string()];
    let mut next = name.parent;
    while let Some(item) = next.and_then(|id| form.item(id)) {
        way.insert(0, item.link_id.to_string());
        next = item.parent;
    }
    // The help under a question is built with it.
    way.extend(form.children(name.id).map(|child| child.link_id.to_string()));
    let extra: Vec<_> = built.iter().filter(|id| !way.contains(id)).collect();
    assert!(extra.is_empty(), "{extra:?}");
}

mod any_order {
    use super::*;
    use proptest::prelude::*;
    use trivsel::answers::Answer;

    #[derive(Clone, Debug)]
    enum Act {
        Answer(prop::sample::Index, prop::sample::Index, String),
        Empty(prop::sample::Index),
        Add(prop::sample::Index),
        Remove(prop::sample::Index, prop::sample::Index),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let index = any::<prop::sample::Index>;
        let act = prop_oneof![
            6 => (index(), index(), ".{0,5}").prop_map(|(a, b, c)| Act::Answer(a, b, c)),
            1 => index().prop_map(Act::Empty),
            1 => index().prop_map(Act::Add),
            1 => (index(), index()).prop_map(|(a, b)| Act::Remove(a, b)),
        ];
        proptest::collection::vec(act, 1..30)
    }

    fn answer(row: &trivsel::sheet::Row, which: prop::sample::Index, said: &str) -> Answer {
        match row.item.options.as_slice() {
            [] if row.item.kind == trivsel::form::Kind::Boolean => {
                Answer::Value(Value::Boolean(which.index(2) == 0))
            }
            [] => Answers::typed(&row.item, said),
            options => Answer::Value(options[which.index(options.len())].value.clone()),
        }
    }

    fn play(form: &Rc<Form>, acts: &[Act]) -> Result<(), TestCaseError> {
        let mut answers = Answers::new(form, &today());
        let mut sheet = Sheet::new(form.clone(), &answers, None);
        for act in acts {
            let rows: Vec<_> = sheet.all().into_iter().cloned().collect();
            let asks: Vec<_> = rows.iter().filter(|row| row.is_question()).collect();
            let lists: Vec<_> = rows.iter().filter(|row| row.is_list()).collect();
            let changed = match act {
                Act::Answer(at, which, said) => {
                    let row = asks[at.index(asks.len())];
                    answers.set(&row.item, row.address.clone(), vec![answer(row, *which, said)]);
                    row.item.id
                }
                Act::Empty(at) => {
                    let row = asks[at.index(asks.len())];
                    answers.set(&row.item, row.address.clone(), Vec::new());
                    row.item.id
                }
                Act::Add(at) if !lists.is_empty() => {
                    let list = lists[at.index(lists.len())];
                    answers.add_row(&list.address);
                    list.item.id
                }
                Act::Remove(at, row) if !lists.is_empty() => {
                    let list = lists[at.index(lists.len())];
                    let ids = answers.rows(&list.address);
                    let row = ids[row.index(ids.len())];
                    answers.remove_row(form, &list.address, row);
                    list.item.id
                }
                _ => continue,
            };
            sheet = sheet.update(&answers, &[changed]);
            prop_assert_eq!(&sheet, &Sheet::new(form.clone(), &answers, None));
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn incremental_equals_from_scratch(acts in acts()) {
            play(&trivselsskema("3-6"), &acts)?;
        }
    }
}
