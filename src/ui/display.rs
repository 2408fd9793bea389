//! Sentences of the form.

use std::rc::Rc;

use yew::Html;

use super::row::RowProps;
use super::tags::{div, p};
use super::{icons, words};
use crate::sheet::Row;
use crate::texts::Texts;

/// A sentence by itself.
pub(super) fn view(props: &RowProps) -> Html {
    sentences(props.texts, &[&props.row])
}

/// Sentences that follow each other.
pub(super) fn sentences(texts: &Texts, rows: &[&Rc<Row>]) -> Html {
    note("note", icons::INFO, texts, rows)
}

/// What to do at once.
pub(super) fn alert(texts: &Texts, rows: &[&Rc<Row>]) -> Html {
    note("note err strong", icons::WARNING, texts, rows)
}

fn note(class: &'static str, icon: &'static str, texts: &Texts, rows: &[&Rc<Row>]) -> Html {
    let lines = rows.iter().map(|row| p("", words::of(&row.item.text, texts)));
    div(class, vec![icons::view(icon), div("stack stack-s", lines.collect())])
}
