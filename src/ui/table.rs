//! A group whose questions share their options: a line for each question, a column for each
//! option, and on narrow screens one question under the other.
//!
//! Each line is a radio group of its own, named by its question, and each button has its words;
//! the head of the columns is only for those who see.

use std::rc::Rc;

use yew::{AttrValue, Html};

use super::option::{self, Box};
use super::row::{RowProps, keyed};
use super::tags::{self, all, attrs, div, element, section, tag, text};
use super::{button, field, group, hints, icons, remark, words};
use crate::form::{AnswerOption, Collapsible, Item, Kind};
use crate::sheet::Row;
use crate::state::Action;

/// More columns than this do not fit beside the question.
const MOST_COLUMNS: usize = 5;

/// The group.
pub(super) fn view(props: &RowProps) -> Html {
    let id = field::id(&props.row);
    let name = words::of(&props.row.item.text, props.texts);
    let hints = hints::below(props);
    let contents = all(vec![field::help(props, &id), lines(props, &name), hints]);
    let title = words::titled(&props.row.item, props.texts);
    if props.row.item.collapsible != Collapsible::No {
        let may_stay_empty = props.row.contents().all(|row| !row.item.required);
        let optional = may_stay_empty.then_some(props.texts.fill().optional);
        let name = [&*title, optional.unwrap_or_default()].join(" ");
        return group::folded(props, name.into(), contents);
    }
    section(group::card(props.level), props.level, field::part(&id, "t"), title, vec![contents])
}

fn lines(props: &RowProps, name: &AttrValue) -> Html {
    let inside = group::inside(props, name);
    let shared = props.row.contents().map(|row| &row.item).find(|item| can_be_line(item));
    let columns = shared.map(|item| item.options.as_slice()).unwrap_or_default();
    let same = |item: &Item| can_be_line(item) && item.options == columns;
    let rows = group::asked(&props.row)
        .map(|row| keyed(RowProps { in_table: same(&row.item), ..inside.around(row) }));
    let names =
        columns.iter().map(|column| tags::words("span", "", option::name(column, props.texts)));
    let names = std::iter::once(tag("span", "", Vec::new())).chain(names).collect();
    let head = attrs!["class": "line head", "aria-hidden": "true"];
    // Where no answer can be taken away again, there is no column for it; the first screen is
    // spared the question.
    let may_clear = |row: &Rc<Row>| same(&row.item) && !row.item.required;
    let class = class(columns.len());
    let class = match !crate::WHOLE || group::asked(&props.row).any(may_clear) {
        true => AttrValue::from(class),
        false => [class, "kept-all"].join(" ").into(),
    };
    let inside = vec![element("div", head, names), all(rows.collect())];
    element("div", attrs!["class": class], inside)
}

fn can_be_line(item: &Item) -> bool {
    let plain = !item.more().is_some_and(|more| more.open || more.read_only);
    item.kind == Kind::Choice && !item.repeats && item.options.len() <= MOST_COLUMNS && plain
}

fn class(columns: usize) -> &'static str {
    match columns {
        2 => "table cols-k k2",
        3 => "table cols-k k3",
        4 => "table cols-k k4",
        5 => "table cols-k k5",
        _ => "table",
    }
}

/// One question of the table.
pub(super) fn line(props: &RowProps) -> Html {
    let id = field::id(&props.row);
    let title = field::part(&id, "t");
    let cells = props.row.item.options.iter().enumerate();
    let cells = cells.map(|(place, given)| cell(props, place, given));
    let group = attrs![
        "class": "line",
        "role": "radiogroup",
        "aria-labelledby": title.clone(),
        "aria-describedby": remark::about(props, &id),
    ];
    let question = vec![field::plain_question(props), field::whereabouts(props)];
    let question = element("div", attrs!["id": title], question);
    let question = vec![question, field::help(props, &id), remark::wanted(props)];
    let question = div("", question);
    element("div", group, vec![question, all(cells.collect()), clear(props)])
}

fn cell(props: &RowProps, place: usize, given: &AnswerOption) -> Html {
    let name = option::name(given, props.texts);
    let input = option::input(props, Box::Radio, place, &given.value);
    tag("label", "cell", vec![input, tags::words("span", "", name)])
}

fn clear(props: &RowProps) -> Html {
    if props.row.item.required || props.row.answers.is_empty() {
        return tag("span", "clear", Vec::new());
    }
    let inside = all(vec![
        icons::view(icons::CROSS),
        tags::words("span", "words", props.texts.fill().unanswer),
        tag("span", "sr", vec![text(": "), field::plain_question(props)]),
    ]);
    let clear = Action::Unanswer(props.row.address.clone());
    let clear = button::acting("btn ter square", inside, &props.act, clear);
    tag("span", "clear", vec![clear])
}
