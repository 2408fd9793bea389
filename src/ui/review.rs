//! All answers, to be read through, and what is missing still.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html};

use super::summary::Summary;
use super::tags::{all, attrs, div, element, h1, p, tag, text, words};
use super::{button, danger, dates, framed, hints, icons, parents, remark, scope, status};
use crate::sheet::{Gap, Row};
use crate::state::{Action, Deed, Desk, Screen, State};
use crate::texts::Texts;

/// The review.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let summary = Summary::of(desk, texts, Some(act));
    let gaps = desk.wanting();
    let (errors, missing) = match desk.is_tried() && !gaps.is_empty() {
        true => (errors(desk, &gaps, texts, act), Html::default()),
        false => (Html::default(), missing(desk, &gaps, texts, act)),
    };
    let head = vec![h1(texts.fill().review_title), p("muted", texts.fill().review_lead)];
    let main = all(vec![
        div("stack stack-s", head),
        errors,
        whom(&summary, texts, act),
        if crate::WHOLE { danger::line(desk, texts, act) } else { Html::default() },
        missing,
        hints::review(desk, texts, act),
        summary.steps(),
        summary.misfits(),
        dates::view(desk, texts, act),
        actions(desk, texts, act),
    ]);
    framed(state, desk, act, main, status::saved(state, desk, act))
}

/// For whom the file is, where that makes a difference, and what goes into it.
fn whom(summary: &Summary<'_>, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if !crate::WHOLE {
        return Html::default();
    }
    let (desk, said) = (summary.desk, texts.scope());
    let excerpt = summary.excerpt.as_deref();
    let audience = scope::audience(desk, texts, act, [said.others_view, said.ourselves_view]);
    let line = scope::line(desk, excerpt, texts);
    all(vec![audience, line, scope::notices(desk, excerpt, texts, act)])
}

/// How much is missing or has to be changed, where something is.
pub(super) fn gaps(gaps: &[&Rc<Row>], texts: &'static Texts) -> Option<String> {
    let only_missing = gaps.iter().all(|row| row.gap == Some(Gap::Missing));
    let fill = &texts.fill();
    let title = if only_missing { fill.missing } else { fill.missing_or_wrong };
    (!gaps.is_empty()).then(|| title(gaps.len()))
}

/// What is missing once somebody wanted to hand in, in the words that stand at each field. It takes
/// the focus, and it locks nothing.
fn errors(desk: &Desk, rows: &[&Rc<Row>], texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = texts.finishing();
    let only_missing = rows.iter().all(|row| row.gap == Some(Gap::Missing));
    let title = if only_missing { said.missing } else { said.missing_or_wrong }(rows.len());
    let links = rows.iter().map(|row| {
        let go = Action::GoTo(row.address.clone());
        tag("li", "", vec![button::named("link", error(desk, row, texts), act, go)])
    });
    let anyway = Action::Go(Screen::HandOver);
    let inside = vec![
        element("p", attrs!["class": "h3", "id": "wanting-t"], vec![text(title)]),
        tag("ul", "links", links.collect()),
        p("", texts.fill().missing_hint),
        div("", vec![button::named("btn sec", said.anyway, act, anyway)]),
    ];
    let inside = vec![icons::view(icons::WARNING), div("stack stack-s", inside)];
    let list = attrs![
        "class": "note err noprint",
        "id": "wanting",
        "role": "group",
        "tabindex": "-1",
        "aria-labelledby": "wanting-t",
    ];
    element("div", list, inside)
}

/// What is to be done about a question.
fn error(desk: &Desk, row: &Row, texts: &'static Texts) -> AttrValue {
    let question = super::words::spoken(desk, row, texts);
    let remark = row.gap.as_ref().and_then(|gap| remark::words(&row.item, gap, texts));
    match remark {
        Some(remark) => (texts.finishing().wrong)(&question, &remark).into(),
        None if row.gap == Some(Gap::Missing) => {
            remark::demand(desk.form(), &row.item, &question, texts)
        }
        None => (texts.fill().correct)(&question).into(),
    }
}

fn missing(desk: &Desk, rows: &[&Rc<Row>], texts: &'static Texts, act: &Callback<Action>) -> Html {
    let Some(title) = gaps(rows, texts) else { return Html::default() };
    let fill = &texts.fill();
    let links = rows.iter().map(|row| {
        let question = super::words::spoken(desk, row, texts);
        let is_missing = row.gap == Some(Gap::Missing);
        let name = if is_missing { fill.fill_in } else { fill.correct }(&question);
        let go = Action::GoTo(row.address.clone());
        tag("li", "", vec![button::named("link", name, act, go)])
    });
    let inside = vec![
        words("h2", "h3", title),
        p("", fill.missing_hint),
        tag("ul", "links", links.collect()),
    ];
    let inside = vec![icons::view(icons::WARNING), div("stack stack-s", inside)];
    div("note warn noprint", inside)
}

/// How it looks on paper comes with the whole program, and so does the button.
fn print(texts: &'static Texts) -> Html {
    if crate::WHOLE { button::print(texts) } else { Html::default() }
}

fn actions(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let hand_over = Action::deed(Deed::HandIn).unwrap_or(Action::Go(Screen::HandOver));
    let last = desk.before(desk.steps.len());
    div(
        "actions",
        vec![
            button::named("btn", texts.fill().to_hand_over, act, hand_over),
            button::named("btn sec", texts.fill().back, act, Action::Go(last)),
            print(texts),
            parents::link(desk, texts, act),
        ],
    )
}
