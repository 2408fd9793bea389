//! All answers, to be read through, and what is missing still.

use std::rc::Rc;

use yew::{Callback, Html};

use super::summary::Summary;
use super::tags::{all, div, h1, p, tag, words};
use super::{button, dates, framed, hints, icons, scope, status};
use crate::sheet::{Gap, Row};
use crate::state::{Action, Desk, Screen, State};
use crate::texts::Texts;

/// The review.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let summary = Summary::of(desk, texts, Some(act));
    let gaps = scope::gaps(desk, &summary.excerpt);
    let main = all(vec![
        head(&summary, texts, act),
        missing(desk, &gaps, texts, act),
        hints::review(desk, texts, act),
        summary.steps(),
        summary.misfits(),
        dates::view(desk, texts, act),
        actions(desk, texts, act),
    ]);
    framed(state, desk, act, main, status::saved(state, desk, act))
}

/// Heading and lead, and where that makes a difference, for whom the file is.
fn head(summary: &Summary<'_>, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let head = vec![h1(texts.fill().review_title), p("muted", texts.fill().review_lead)];
    let head = div("stack stack-s", head);
    if !crate::WHOLE {
        return head;
    }
    let (desk, said) = (summary.desk, texts.scope());
    let excerpt = summary.excerpt.as_deref();
    let audience = scope::audience(desk, texts, act, [said.others_view, said.ourselves_view]);
    all(vec![head, audience, scope::notices(desk, excerpt, texts, act)])
}

/// How much is missing or has to be changed, where something is.
pub(super) fn gaps(gaps: &[&Rc<Row>], texts: &'static Texts) -> Option<String> {
    let only_missing = gaps.iter().all(|row| row.gap == Some(Gap::Missing));
    let fill = &texts.fill();
    let title = if only_missing { fill.missing } else { fill.missing_or_wrong };
    (!gaps.is_empty()).then(|| title(gaps.len()))
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

fn actions(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let last = Screen::Step(desk.steps.len().saturating_sub(1));
    div(
        "actions",
        vec![
            button::named("btn", texts.fill().to_hand_over, act, Action::Go(Screen::HandOver)),
            button::named("btn sec", texts.fill().back, act, Action::Go(last)),
            button::print(texts),
        ],
    )
}
