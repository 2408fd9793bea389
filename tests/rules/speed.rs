//! A change costs what depends on it, and not what the form holds.

use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Answers};
use trivsel::form::Form;
use trivsel::sheet::Sheet;

use crate::support::{answer, constraint, enabled_when, form};

/// Groups of ten questions each; the last group is shown when the first question says yes.
fn groups(count: usize) -> Rc<Form> {
    let question = |g: usize, q: usize| json!({ "linkId": format!("{g}.{q}"), "type": "boolean" });
    let group = |g: usize| {
        let items: Vec<Json> = (0..10).map(|q| question(g, q)).collect();
        let answered = format!("%resource.repeat(item).where(linkId='{g}.0').answer.empty()");
        let rule = if g + 1 == count {
            enabled_when("%resource.repeat(item).where(linkId='0.0').answer.value = true")
        } else {
            constraint("k", &answered)
        };
        json!({ "linkId": format!("{g}"), "type": "group", "item": items, "extension": [rule] })
    };
    form((0..count).map(group).collect())
}

/// The linkIds of the rows that are not the same as before.
fn built(before: &Sheet, after: &Sheet) -> Vec<String> {
    let old = before.all();
    let new = after.all().into_iter().filter(|row| !old.iter().any(|old| Rc::ptr_eq(old, row)));
    new.map(|row| row.item.link_id.to_string()).collect()
}

fn say(form: &Form, answers: &mut Answers, link_id: &str, words: &str) -> trivsel::form::ItemId {
    let item = form.item(form.find(link_id).unwrap()).unwrap();
    answers.set(item, Address::top(item.id), answer(item, words).into_iter().collect());
    item.id
}

#[test]
fn only_what_depends_on_an_answer_is_built_anew() {
    let form = groups(20);
    let mut answers = Answers::none(&form);
    let sheet = Sheet::new(form.clone(), &answers, None);
    let changed = say(&form, &mut answers, "5.3", "yes");
    let after = sheet.update(&answers, &[changed]);
    assert_eq!(built(&sheet, &after), ["5", "5.3"]);
    let changed = say(&form, &mut answers, "5.0", "yes");
    let hinted = after.update(&answers, &[changed]);
    assert_eq!(built(&after, &hinted), ["5", "5.0"], "the group that the hint stands at");
    let changed = say(&form, &mut answers, "0.0", "yes");
    let shown = hinted.update(&answers, &[changed]);
    let rows = built(&hinted, &shown);
    assert_eq!((rows.len(), rows[2].as_str()), (2 + 11, "19"), "{rows:?}");
}

/// How long one answer takes, at best of many.
fn one_answer(form: &Rc<Form>) -> Duration {
    let mut answers = Answers::none(form);
    let sheet = Sheet::new(form.clone(), &answers, None);
    let changed = say(form, &mut answers, "2.5", "yes");
    let times = (0..300).map(|_| {
        let started = Instant::now();
        let after = sheet.update(&answers, &[changed]);
        let time = started.elapsed();
        assert!(after.rows.len() > 2);
        time
    });
    times.min().unwrap()
}

#[test]
fn an_answer_costs_about_the_same_in_a_small_form_and_in_a_large_one() {
    let (small, large) = (one_answer(&groups(5)), one_answer(&groups(100)));
    // A row of references is copied, one for each group; the rest is the same.
    let most = small * 5 + Duration::from_micros(20);
    assert!(large < most, "50 questions: {small:?}, 1000 questions: {large:?}");
}

#[test]
fn a_large_form_is_laid_out_in_no_time() {
    let items = |n: usize| {
        json!({ "linkId": format!("q{n}"), "type": "boolean",
        "enableWhen": [{ "question": format!("q{}", n - 1), "operator": "=", "answerBoolean": true }] })
    };
    let mut all = vec![json!({ "linkId": "q0", "type": "boolean" })];
    all.extend((1..9_000).map(items));
    let form = form(all.into());
    let mut answers = Answers::none(&form);
    for item in form.items() {
        answers.set(item, Address::top(item.id), answer(item, "yes").into_iter().collect());
    }
    let started = Instant::now();
    let sheet = Sheet::new(form.clone(), &answers, None);
    assert_eq!(sheet.rows.len(), 9_000);
    let changed = say(&form, &mut answers, "q0", "no");
    let sheet = sheet.update(&answers, &[changed]);
    assert_eq!(sheet.rows.len(), 1, "each leans on the one before it");
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
}
