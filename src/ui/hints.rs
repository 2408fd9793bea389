//! What the form points out about answers (`targetConstraint`): something to think about, or
//! answers that do not go together. It stands under what it is about, takes no focus, moves nothing
//! above it and blocks nothing.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html};

use super::row::RowProps;
use super::tags::{all, attrs, div, element, p, tag, text, words};
use super::{button, field, icons};
use crate::form::{Constraint, ItemId, Purpose, Severity};
use crate::sheet::Row;
use crate::state::{Action, Desk};
use crate::texts::Texts;

/// What is pointed out about a row, in a place that is there before it, so that it is heard when
/// it comes.
pub(super) fn below(props: &RowProps) -> Html {
    if !crate::WHOLE || !is_watched(props, props.row.item.id) {
        return Html::default();
    }
    let notes = groups(props.row.hints.iter()).into_iter().map(|(look, hints)| {
        let said = hints.into_iter().map(|hint| p("", super::words::of(&hint.human, props.texts)));
        note(look, props.texts, said.collect())
    });
    let class = if props.row.hints.is_empty() { "sr" } else { "stack stack-s" };
    let id = field::part(&field::id(&props.row), "n");
    let place = attrs!["class": class, "id": id, "role": "status"];
    element("div", place, vec![all(notes.collect())])
}

/// Whether the form may ever point out something about an item.
fn is_watched(props: &RowProps, item: ItemId) -> bool {
    let mut rules = props.form.rules_of(Some(item));
    !props.row.hints.is_empty() || rules.any(|rule| matches!(rule.purpose, Purpose::Constraint(_)))
}

/// All that is pointed out, with a link to each question: apart from what is missing.
pub(super) fn review(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if !crate::WHOLE {
        return Html::default();
    }
    let rows = desk.sheet.all();
    let of_rows = rows.iter().flat_map(|row| row.hints.iter().map(|hint| (hint, Some(*row))));
    let all_hints: Vec<_> =
        desk.sheet.hints.iter().map(|hint| (hint, None)).chain(of_rows).collect();
    let notes = groups(all_hints.iter().map(|(hint, _)| *hint)).into_iter().map(|(look, _)| {
        let those = all_hints.iter().filter(|(hint, _)| hint.severity == look);
        let lines = those.map(|(hint, row)| {
            let link = row.and_then(|row| link(desk, row, texts, act));
            let said = words("span", "", super::words::of(&hint.human, texts));
            tag("li", "", vec![said, text(" "), link.unwrap_or_default()])
        });
        let lines = tag("ul", "stack stack-s", lines.collect());
        note(look, texts, vec![p("", texts.more().hints_lead), lines])
    });
    div("stack noprint", notes.collect())
}

/// The way to the question that a hint is about, or to the first one of a group.
fn link(desk: &Desk, row: &Rc<Row>, texts: &Texts, act: &Callback<Action>) -> Option<Html> {
    let mut rows = Vec::new();
    row.collect(&mut rows);
    let question = rows.into_iter().find(|row| row.is_question())?;
    let name = (texts.more().look_at)(&super::words::spoken(desk, question, texts));
    Some(button::named("link", name, act, Action::GoTo(question.address.clone())))
}

/// Errors first, then what is only to be thought about.
fn groups<'a>(
    hints: impl Iterator<Item = &'a Rc<Constraint>>,
) -> Vec<(Severity, Vec<&'a Rc<Constraint>>)> {
    let hints: Vec<_> = hints.collect();
    let of = |severity| {
        let those: Vec<_> =
            hints.iter().copied().filter(|hint| hint.severity == severity).collect();
        (!those.is_empty()).then_some((severity, those))
    };
    [Severity::Error, Severity::Warning].into_iter().filter_map(of).collect()
}

fn note(look: Severity, texts: &Texts, said: Vec<Html>) -> Html {
    let more = texts.more();
    let (class, icon, title) = match look {
        Severity::Warning => ("note warn", icons::INFO, more.consider),
        Severity::Error => ("note err", icons::WARNING, more.at_odds),
    };
    let title: AttrValue = title.into();
    let said = vec![words("strong", "", title), all(said)];
    div(class, vec![icons::view(icon), div("stack stack-s", said)])
}
