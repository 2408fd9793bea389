//! One step of the form.

use std::rc::Rc;

use yew::{Callback, Html};

use super::row::{RowProps, keyed};
use super::summary::Summary;
use super::tags::{self, all, div, h1, p};
use super::{button, danger, field, framed, group, language, replying, status, steps, words};
use crate::form::{Item, Kind};
use crate::sheet::Row;
use crate::state::{Action, Desk, Screen, State};

/// A step.
pub(super) fn view(state: &State, desk: &Desk, number: usize, act: &Callback<Action>) -> Html {
    let Some(step) = desk.steps.get(number) else { return Html::default() };
    if crate::WHOLE && desk.is_kept(number) {
        return replying::kept(state, desk, number, act);
    }
    let rows: Vec<&Rc<Row>> = desk.sheet.rows_of(&step.roots).collect();
    let heading = h1(words::of(&step.title, state.texts));
    let leads = rows.iter().map(|row| lead(state, desk, row, act));
    let cards = rows.iter().map(|row| cards(&around(state, desk, row, act)));
    let mut head = vec![heading, all(leads.collect())];
    if crate::WHOLE {
        head.insert(1, danger::on_step(desk, number, state.texts, act));
        head.push(in_words(state, desk, number));
        head.push(replying::notes(state, desk, number, act));
    }
    let head = div("stack stack-s", head);
    let before =
        Summary { desk, texts: state.texts, change: Some(act), excerpt: None }.positions(number);
    let main = step_of(state, desk, &rows, act, all(vec![head, before, all(cards.collect())]));
    let main = all(vec![main, actions(state, desk, number, act)]);
    framed(state, desk, act, main, status::view(state, desk, act))
}

/// Said once in a step, and not at each of its fields: what is written there may be read by many.
fn in_words(state: &State, desk: &Desk, number: usize) -> Html {
    match desk.asks_in_words(number) {
        true => p("hint", state.texts.finishing().others_names),
        false => Html::default(),
    }
}

/// What stands in a step, where it is the parents' with the list of languages above it.
fn step_of(
    state: &State,
    desk: &Desk,
    rows: &[&Rc<Row>],
    act: &Callback<Action>,
    inside: Html,
) -> Html {
    match rows {
        [group] if crate::WHOLE && is_whole_step(&group.item) && !desk.form().is_for_parents() => {
            let props = RowProps { texts: state.texts, ..around(state, desk, group, act) };
            language::part(&props, inside)
        }
        _ => language::whole(desk.form(), state.texts, act, inside),
    }
}

fn around(state: &State, desk: &Desk, row: &Rc<Row>, act: &Callback<Action>) -> RowProps {
    let removed = desk.removed.as_ref();
    RowProps {
        row: row.clone(),
        form: desk.form().clone(),
        act: act.clone(),
        texts: language::texts(desk.form(), &row.item, state.texts),
        level: 2,
        within: None,
        signs: None,
        in_table: false,
        in_cell: false,
        removed: removed.map(|removed| (removed.group().clone(), removed.place())),
        tried: desk.is_tried(),
        notification: state.notification(),
        born: words::born_and_remark(desk, state.texts),
        unborn: words::unborn(desk, state.texts),
    }
}

/// The help of the group that is the step.
fn lead(state: &State, desk: &Desk, row: &Rc<Row>, act: &Callback<Action>) -> Html {
    if !is_whole_step(&row.item) {
        return Html::default();
    }
    field::help(&around(state, desk, row, act), &field::id(row))
}

fn is_whole_step(item: &Item) -> bool {
    item.kind == Kind::Group && !item.repeats
}

/// What stands in the step: a card for each group, and one for what stands between groups.
fn cards(props: &RowProps) -> Html {
    if !is_whole_step(&props.row.item) {
        return card(props, &[&props.row], 0);
    }
    let mut cards = Vec::new();
    let mut loose: Vec<&Rc<Row>> = Vec::new();
    let mut last = 0;
    for row in group::asked(&props.row) {
        if row.item.kind != Kind::Group || is_signs(props, row) {
            loose.push(row);
            continue;
        }
        if !loose.is_empty() {
            cards.push(card(props, &loose, last));
            loose.clear();
        }
        cards.push(keyed(props.around(row)));
        last = row.item.id.index();
    }
    if !loose.is_empty() {
        cards.push(card(props, &loose, last));
    }
    all(cards)
}

fn is_signs(props: &RowProps, row: &Row) -> bool {
    props.row.rows.iter().any(|other| other.item.signs == Some(row.item.id))
}

/// Rows that stand in no group of the step. Its key is the group before it, since rows inside may
/// come and go while someone types in one of them.
fn card(props: &RowProps, rows: &[&Rc<Row>], after: usize) -> Html {
    let key = ["after", &after.to_string()].join("-");
    let contents = group::contents(props, rows.iter().copied());
    tags::keyed(div("card stack stack-l", vec![contents]), key)
}

pub(super) fn actions(state: &State, desk: &Desk, number: usize, act: &Callback<Action>) -> Html {
    let fill = &state.texts.fill();
    let (name, next) = steps::after(desk, number, state.texts);
    let back = desk.before(number);
    let save = match crate::WHOLE {
        true => status::save("btn ter save", state, act),
        false => {
            button::named("btn ter", state.texts.frame().save, act, Action::Go(Screen::HandOver))
        }
    };
    // In danger the rest can wait, and does not look as urgent as what is to be done.
    let class = if desk.alarm().is_some() { "btn sec" } else { "btn" };
    let next = |class| button::named(class, (fill.next)(&name), act, Action::Go(next));
    let (first, second) = match state.came_from().filter(|_| crate::WHOLE) {
        Some(from) => {
            let name = (state.texts.more().back_to)(&steps::name(desk, from, state.texts));
            (button::named(class, name, act, Action::Go(from)), next("btn sec"))
        }
        None => (next(class), button::named("btn sec", fill.back, act, Action::Go(back))),
    };
    div("actions", vec![first, second, save])
}
