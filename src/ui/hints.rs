//! What the form points out about answers (`targetConstraint`), and what the program does:
//! something to think about, or answers that do not go together. It stands under what it is about,
//! takes no focus, moves nothing above it and blocks nothing.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html};

use super::row::RowProps;
use super::tags::{all, attrs, div, element, p, tag, text, words};
use super::{button, field, icons, remark};
use crate::form::{Constraint, Item, Purpose, Severity};
use crate::sheet::{Caution, Row};
use crate::state::{Action, Desk};
use crate::texts::Texts;

/// Something that is pointed out: how it looks, and what it says.
struct Hint {
    look: Severity,
    said: AttrValue,
}

/// What is pointed out about a row that has no other place for it: there before it, so that it is
/// heard when it comes.
pub(super) fn below(props: &RowProps) -> Html {
    match crate::WHOLE && is_watched(props, &props.row.item) {
        true => remark::place(props, false, Html::default()),
        false => Html::default(),
    }
}

/// What is pointed out about a row, where something is.
pub(super) fn notes(props: &RowProps) -> Html {
    if !has_some(&props.row) {
        return Html::default();
    }
    let notes = by_look(of_row(&props.row, props.texts), |hint| hint.look).into_iter();
    let notes = notes.map(|(look, hints)| {
        let said = hints.into_iter().map(|hint| p("", hint.said));
        note(look, props.texts, said.collect())
    });
    let notes = vec![due(&props.row, props.texts), all(notes.collect())];
    let id = field::part(&field::id(&props.row), "n");
    element("div", attrs!["class": "stack stack-s", "id": id], notes)
}

/// By when an answer must be there: nothing to think about, so it stands apart from hints.
fn due(row: &Row, texts: &Texts) -> Html {
    let Some(Caution::Due(date)) = row.caution.as_deref() else { return Html::default() };
    p("hint", (texts.calendar().due)(&texts.dates.date(date)))
}

/// Whether something is pointed out about a row.
pub(super) fn has_some(row: &Row) -> bool {
    !row.hints.is_empty() || row.caution.is_some()
}

/// Whether something may ever be pointed out about an item.
pub(super) fn is_watched(props: &RowProps, item: &Item) -> bool {
    let mut rules = props.form.rules_of(Some(item.id));
    has_some(&props.row)
        || item.is_worded()
        || item.more().is_some_and(|more| more.due.is_some())
        || rules.any(|rule| matches!(rule.purpose, Purpose::Constraint(_)))
}

/// What the form points out about a row, and then the program.
fn of_row(row: &Row, texts: &'static Texts) -> Vec<Hint> {
    let own = match row.caution.as_deref() {
        Some(Caution::CivilNumber) => Some((Severity::Warning, texts.more().civil_number)),
        Some(Caution::CivilBirth) => Some((Severity::Error, texts.civil().otherwise)),
        _ => None,
    };
    let own = own.map(|(look, said)| Hint { look, said: said.into() });
    row.hints.iter().map(|hint| of_form(hint, texts)).chain(own).collect()
}

fn of_form(hint: &Constraint, texts: &'static Texts) -> Hint {
    Hint { look: hint.severity, said: super::words::of(&hint.human, texts) }
}

/// All that is pointed out, with a link to each question: apart from what is missing.
pub(super) fn review(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if !crate::WHOLE {
        return Html::default();
    }
    let rows = desk.sheet.all().into_iter();
    let of_rows =
        rows.flat_map(|row| of_row(row, texts).into_iter().map(move |hint| (hint, Some(row))));
    let of_all = desk.sheet.hints.iter().map(|hint| (of_form(hint, texts), None));
    let hints = by_look(of_all.chain(of_rows).collect(), |(hint, _)| hint.look);
    let notes = hints.into_iter().map(|(look, those)| {
        let lines = those.into_iter().map(|(hint, row)| {
            let link = row.and_then(|row| link(desk, row, texts, act));
            let said = words("span", "", hint.said);
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
fn by_look<T>(hints: Vec<T>, look: impl Fn(&T) -> Severity) -> Vec<(Severity, Vec<T>)> {
    let (errors, others) = hints.into_iter().partition(|hint| look(hint) == Severity::Error);
    let groups = [(Severity::Error, errors), (Severity::Warning, others)];
    groups.into_iter().filter(|(_, those): &(_, Vec<T>)| !those.is_empty()).collect()
}

/// One thing to think about, as what the form points out looks.
pub(super) fn consider(said: &'static str, texts: &Texts) -> Html {
    note(Severity::Warning, texts, vec![p("", said)])
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
