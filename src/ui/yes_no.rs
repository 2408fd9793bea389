//! Yes or no. Where "yes" is an alert, what to do stands right under it, in strong words.

use yew::Html;

use super::option::{self, Box};
use super::row::RowProps;
use super::tags::{all, div};
use super::{danger, group};
use crate::form::{Kind, Value};

/// A yes/no question with what it switches on.
pub(super) fn view(props: &RowProps) -> Html {
    let fill = &props.texts.fill();
    let cards = [(true, fill.yes), (false, fill.no)].into_iter().enumerate();
    let cards = cards.map(|(place, (value, name))| {
        let input = option::input(props, Box::Radio, place, &Value::Boolean(value));
        option::card("opt", input, name.into(), Html::default(), None)
    });
    let options = all(vec![div("opts two", cards.collect()), option::unanswer(props)]);
    div("stack", vec![option::fieldset(props, options), switched_on(props)])
}

fn switched_on(props: &RowProps) -> Html {
    let alert = props.row.item.alert;
    let (said, other): (Vec<_>, Vec<_>) =
        props.row.contents().partition(|row| alert && row.item.kind == Kind::Display);
    let said = alert.then(|| danger::panel(props, &said));
    all(vec![said.unwrap_or_default(), group::contents(props, other.into_iter())])
}
