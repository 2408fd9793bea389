//! Asks whether what an element says of how an item is shown can be seen: not every kind of item
//! is shown in every way. It judges nothing that is recorded.

use serde_json::Value as Json;

use super::proof::{Effect, full};
use super::walk::Here;
use crate::form::{Control, Form, Item, Kind, ScalarKind};

/// What the code of an `itemControl` comes to. The first one that is known is the one that acts.
pub(super) fn control(code: &str, item: &Item, here: &Here<'_>) -> Effect {
    let among_options = matches!(code, "radio-button" | "check-box" | "drop-down");
    // Where nothing is to choose from there is nothing to show in another way, and in the cell of
    // a table one of several is taken from a list whatever is asked for.
    if among_options && (item.kind != Kind::Choice || code == "radio-button" && is_cell(item, here))
    {
        return Effect::Nothing;
    }
    let around = around(item, here);
    full(match (code, item.control) {
        ("radio-button", Control::RadioButton) => !item.repeats,
        ("check-box", Control::CheckBox) => item.repeats,
        ("drop-down", Control::DropDown) => {
            !item.repeats && (is_cell(item, here) || !item.is_position())
        }
        ("help", Control::Help) | ("prompt", Control::Prompt) => around.is_some(),
        ("unit", Control::Unit) => around.is_some_and(is_measured),
        ("table", Control::Table) => !item.repeats && around.is_some(),
        ("gtable", Control::Grid) => item.repeats,
        // A group is a page of its own where it is a step: at the top.
        ("page", Control::Page) => around.is_none(),
        _ => false,
    })
}

/// Whether options stand beside or below each other. Those of which one is taken are cards, which
/// stand as there is room for them.
pub(super) fn orientation(json: &Json, item: &Item, here: &Here<'_>) -> Effect {
    let folded = item.control == Control::DropDown || is_cell(item, here);
    if item.kind != Kind::Choice || folded && !item.repeats {
        return Effect::Nothing;
    }
    let beside = item.more().is_some_and(|more| more.horizontal);
    full(match json.get("valueCode").and_then(Json::as_str) {
        Some("horizontal") => beside && item.repeats,
        Some("vertical") => !beside && item.repeats,
        _ => false,
    })
}

/// A short text stands at the head of a column. Elsewhere the whole text stands, and nothing is
/// missed.
pub(super) fn short_text(item: &Item, here: &Here<'_>) -> Effect {
    match item.short_text {
        None => Effect::Missed,
        Some(_) => {
            if is_cell(item, here) {
                Effect::Full
            } else {
                Effect::Nothing
            }
        }
    }
}

/// Whether an item is a column of a table.
fn is_cell(item: &Item, here: &Here<'_>) -> bool {
    let shown = item.kind != Kind::Display && !item.more().is_some_and(|more| more.hidden);
    let grid = |group: &Item| group.is_repeating_group() && group.control == Control::Grid;
    shown && around(item, here).is_some_and(grid)
}

fn is_measured(item: &Item) -> bool {
    use ScalarKind::{Decimal, Integer, Quantity};
    matches!(item.kind, Kind::Scalar(kind) if matches!(*kind, Integer | Decimal | Quantity))
}

/// The item around an item.
fn around<'a>(item: &Item, here: &Here<'a>) -> Option<&'a Item> {
    here.form.zip(item.parent).and_then(|(form, id): (&Form, _)| form.item(id)).map(|item| &**item)
}
