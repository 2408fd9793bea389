//! Sentences of the form.

use std::rc::Rc;

use yew::Html;

use super::row::RowProps;
use super::tags::{div, p};
use super::{icons, words};
use crate::form::Category;
use crate::sheet::Row;
use crate::texts::Texts;

/// A sentence by itself.
pub(super) fn view(props: &RowProps) -> Html {
    sentences(props.texts, &[&props.row])
}

/// Sentences that follow each other.
pub(super) fn sentences(texts: &Texts, rows: &[&Rc<Row>]) -> Html {
    match rows.first().and_then(|row| category(row)) {
        Some(Category::Security) => note("note ok", icons::LOCK, texts, rows),
        Some(Category::Help) => div("hint", lines(texts, rows)),
        Some(Category::Instructions) | None => note("note", icons::INFO, texts, rows),
    }
}

/// Whether two sentences are there for different reasons.
pub(super) fn differ(one: &Row, other: &Row) -> bool {
    crate::WHOLE && category(one) != category(other)
}

fn category(row: &Row) -> Option<Category> {
    row.item.more().and_then(|more| more.category)
}

/// What to do at once.
pub(super) fn alert(texts: &Texts, rows: &[&Rc<Row>]) -> Html {
    note("note err strong", icons::WARNING, texts, rows)
}

fn note(class: &'static str, icon: &'static str, texts: &Texts, rows: &[&Rc<Row>]) -> Html {
    div(class, vec![icons::view(icon), div("stack stack-s", lines(texts, rows))])
}

fn lines(texts: &Texts, rows: &[&Rc<Row>]) -> Vec<Html> {
    rows.iter().map(|row| p("", words::titled(&row.item, texts))).collect()
}
