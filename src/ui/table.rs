//! A group whose questions share their options: a line for each question, a column for each
//! option, and on narrow screens one question under the other.
//!
//! Each line is a radio group of its own, named by its question, and each button has its words;
//! the head of the columns is only for those who see.

use yew::{AttrValue, Html, html};

use super::option::{self, Box};
use super::row::{RowProps, keyed};
use super::{button, field, group, icons, words};
use crate::form::{AnswerOption, Collapsible, Item, Kind};
use crate::state::Action;

/// More columns than this do not fit beside the question.
const MOST_COLUMNS: usize = 5;

/// The group.
pub(super) fn view(props: &RowProps) -> Html {
    let id = field::id(&props.row);
    let name = words::of(&props.row.item.text, props.texts);
    let contents = html! { <>{ field::help(props, &id) }{ lines(props, &name) }</> };
    if props.row.item.collapsible != Collapsible::No {
        let may_stay_empty = props.row.contents().all(|row| !row.item.required);
        let optional = may_stay_empty.then_some(props.texts.fill.optional);
        let name = [&*name, optional.unwrap_or_default()].join(" ");
        return group::folded(props, name.into(), contents);
    }
    let title = field::part(&id, "t");
    html! {
        <section class={group::card(props.level)} aria-labelledby={title.clone()}>
            { group::heading(props.level, &name, Some(title)) }
            { contents }
        </section>
    }
}

fn lines(props: &RowProps, name: &AttrValue) -> Html {
    let inside = group::inside(props, name);
    let shared = props.row.contents().map(|row| &row.item).find(|item| can_be_line(item));
    let columns = shared.map(|item| item.options.as_slice()).unwrap_or_default();
    let same = |item: &Item| can_be_line(item) && item.options == columns;
    let rows = props
        .row
        .contents()
        .map(|row| keyed(RowProps { in_table: same(&row.item), ..inside.around(row) }));
    html! {
        <div class={class(columns.len())}>
            <div class="line head" aria-hidden="true">
                <span></span>
                { for columns.iter().map(|column| html! {
                    <span>{ words::of(&column.display, props.texts) }</span>
                }) }
            </div>
            <>{ for rows }</>
        </div>
    }
}

fn can_be_line(item: &Item) -> bool {
    item.kind == Kind::Choice && !item.repeats && item.options.len() <= MOST_COLUMNS
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
    html! {
        <div class="line" role="radiogroup" aria-labelledby={title.clone()}
            aria-describedby={field::described(&props.row, &id)}>
            <div><div id={title}>{ field::plain_question(props) }{ field::whereabouts(props) }</div>
                { field::help(props, &id) }</div>
            { for cells }
            { clear(props) }
        </div>
    }
}

fn cell(props: &RowProps, place: usize, given: &AnswerOption) -> Html {
    let name: AttrValue = words::of(&given.display, props.texts);
    html! {
        <label class="cell">
            { option::input(props, Box::Radio, place, &given.value) }<span>{ name }</span>
        </label>
    }
}

fn clear(props: &RowProps) -> Html {
    if props.row.item.required || props.row.answers.is_empty() {
        return html! { <span class="clear"></span> };
    }
    let inside = html! {
        <>
            { icons::view(icons::CROSS) }
            <span class="words">{ props.texts.fill.unanswer }</span>
            <span class="sr">{ ": " }{ field::plain_question(props) }</span>
        </>
    };
    let clear = Action::Unanswer(props.row.address.clone());
    let clear = button::acting("btn ter square", inside, &props.act, clear);
    html! { <span class="clear">{ clear }</span> }
}
