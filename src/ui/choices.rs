//! A choice: cards of which one is taken, or a list of boxes to tick.

use yew::Html;

use super::option::{self, Box};
use super::row::RowProps;
use super::tags::{all, div};
use super::words;

/// A choice of one option or of several.
pub(super) fn view(props: &RowProps) -> Html {
    if props.row.item.repeats { ticked(props) } else { taken(props) }
}

fn taken(props: &RowProps) -> Html {
    let cards = props.row.item.options.iter().enumerate().map(|(place, given)| {
        let input = option::input(props, Box::Radio, place, &given.value);
        let (name, meaning) =
            (words::of(&given.display, props.texts), option::meaning(props, given));
        option::card("opt", input, name, Html::default(), meaning)
    });
    let options = vec![div("opts", cards.collect()), option::unanswer(props)];
    option::fieldset(props, all(options))
}

fn ticked(props: &RowProps) -> Html {
    let lines = props.row.item.options.iter().enumerate().map(|(place, given)| {
        let input = option::input(props, Box::Check, place, &given.value);
        option::line(input, words::of(&given.display, props.texts))
    });
    option::fieldset(props, div("stack stack-0", lines.collect()))
}
