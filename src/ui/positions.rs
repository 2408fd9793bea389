//! A position: cards with word, shape and colour. What cannot be assessed yet is no position and
//! stands apart; so do the signs to look for, which are folded.

use yew::Html;

use super::option::{self, Box};
use super::row::{RowProps, keyed};
use super::shapes;
use super::tags::{all, div};
use crate::form::{AnswerOption, Position};

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
