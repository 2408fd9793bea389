//! A choice: cards of which one is taken, or a list of boxes to tick.

use yew::Html;

use super::option::{self, Box};
use super::own_words;
use super::row::Seen;
use super::tags::{all, div};

/// A choice of one option or of several.
pub(super) fn view(seen: Seen<'_>) -> Html {
    if seen.props.row.item.repeats { ticked(seen) } else { taken(seen) }
}

fn taken(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let cards = props.row.item.options.iter().enumerate().map(|(place, given)| {
        let input = option::input(props, Box::Radio, place, &given.value);
        let (name, meaning) = (option::name(given, props.texts), option::meaning(props, given));
        option::card("opt", input, name, Html::default(), meaning)
    });
    let cards = div("opts", cards.collect());
    let options = vec![cards, own_words::line(seen, Box::Radio), own_words::unanswer(seen)];
    option::fieldset(props, all(options))
}

fn ticked(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let item = &props.row.item;
    let lines = item.options.iter().enumerate().map(|(place, given)| {
        let input = option::input(props, Box::Check, place, &given.value);
        option::line(input, option::name(given, props.texts))
    });
    let beside = item.more().is_some_and(|more| more.horizontal);
    let lines = div(if beside { "row" } else { "stack stack-0" }, lines.collect());
    let own = own_words::line(seen, Box::Check);
    option::fieldset(props, all(vec![lines, own]))
}
