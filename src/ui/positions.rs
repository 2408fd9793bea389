//! A position: cards with word, shape and colour. What cannot be assessed yet is no position and
//! stands apart; so do the signs to look for, which are folded.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html};

use super::option::{self, Box};
use super::row::{RowProps, keyed};
use super::tags::{all, div, p, section, tag, text};
use super::{button, shapes, words};
use crate::form::{AnswerOption, Position};
use crate::sheet::Row;
use crate::state::{Action, Desk};
use crate::texts::Texts;

/// A position question.
pub(super) fn view(props: &RowProps) -> Html {
    let options = || props.row.item.options.iter().enumerate();
    let cards = options().filter_map(|(place, given)| {
        let position = given.position.filter(|position| *position != Position::Deferred)?;
        Some(card(props, place, given, position))
    });
    let lines = options().filter(|(_, given)| !is_card(given)).map(|(place, given)| {
        let input = option::input(props, Box::Radio, place, &given.value);
        option::line(input, option::name(given, props.texts))
    });
    let cards = div("opts", cards.collect());
    let options = all(vec![cards, all(lines.collect()), option::unanswer(props)]);
    let signs = props.signs.as_ref().map(|signs| keyed(props.around(signs)));
    let signs = signs.unwrap_or_default();
    div("position", vec![option::fieldset(props, options), signs])
}

fn is_card(given: &AnswerOption) -> bool {
    given.position.is_some_and(|position| position != Position::Deferred)
}

fn card(props: &RowProps, place: usize, given: &AnswerOption, position: Position) -> Html {
    let input = option::input(props, Box::Radio, place, &given.value);
    let (name, meaning) = (option::name(given, props.texts), option::meaning(props, given));
    option::card(shapes::card(position), input, name, shapes::view(position), meaning)
}

/// Above a step that asks for a position: those of the steps before it, to be talked about. They
/// are shown as they were given, in the order of the form, and nothing is made of them (law 9).
pub(super) fn before(
    desk: &Desk,
    number: usize,
    texts: &'static Texts,
    act: &Callback<Action>,
) -> Html {
    let mut before = (0..number).flat_map(|step| asked(desk, step)).peekable();
    if !crate::WHOLE || before.peek().is_none() || asked(desk, number).is_empty() {
        return Html::default();
    }
    let rows = before.map(|row| {
        let go = Action::GoTo(row.address.clone());
        let link = button::named("link", name(desk, &row, texts), act, go);
        div("", vec![tag("dt", "", vec![link]), tag("dd", "", vec![given(&row, texts)])])
    });
    let rows = tag("dl", "sum", rows.collect());
    section("sunken stack stack-s", 2, "before", texts.more().before, vec![rows])
}

/// The position questions of a step, as things stand.
fn asked(desk: &Desk, step: usize) -> Vec<Rc<Row>> {
    let mut rows = Vec::new();
    if let Some(step) = desk.steps.get(step) {
        desk.sheet.rows_of(&step.roots).for_each(|row| row.collect(&mut rows));
    }
    rows.into_iter().filter(|row| row.item.is_position()).cloned().collect()
}

/// What a position is about: the group that it stands in has a shorter name than the question.
fn name(desk: &Desk, row: &Row, texts: &Texts) -> AttrValue {
    let group = row.item.parent.and_then(|parent| desk.form().item(parent));
    words::of(group.map_or(&row.item.text, |group| &group.text), texts)
}

fn given(row: &Row, texts: &'static Texts) -> Html {
    let answer = row.answers.iter().find(|answer| !answer.is_empty());
    let Some(answer) = answer else { return p("muted", texts.fill().not_filled) };
    let word = words::answer(&row.item, answer, texts);
    let option = answer.value().and_then(|value| row.item.option(value));
    match option.and_then(|option| option.position) {
        Some(position) => shapes::with_word(position, word),
        None => text(word),
    }
}
