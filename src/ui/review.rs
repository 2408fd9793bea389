//! All answers, to be read through, and what is missing still.

use yew::{Callback, Html, html};

use super::summary::Summary;
use super::{button, framed, icons, status, words};
use crate::state::{Action, Desk, Screen, State};
use crate::texts::Texts;

/// The review.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let summary = Summary { desk, texts, change: Some(act) };
    let main = html! {
        <>
            <div class="stack stack-s">
                <h1 id="heading" tabindex="-1">{ texts.fill.review_title }</h1>
                <p class="muted">{ texts.fill.review_lead }</p>
            </div>
            { missing(desk, texts, act) }
            { summary.steps() }
            { summary.misfits() }
            { actions(desk, texts, act) }
        </>
    };
    framed(state, desk, act, main, status::saved(desk, texts, act))
}

fn missing(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let gaps = desk.sheet.gaps();
    if gaps.is_empty() {
        return Html::default();
    }
    let links = gaps.iter().map(|row| {
        let name = (texts.fill.fill_in)(&words::spoken(desk, row, texts));
        html! { <li>{ button::named("link", name, act, Action::GoTo(row.address.clone())) }</li> }
    });
    html! {
        <div class="note warn noprint">
            { icons::view(icons::WARNING) }
            <div class="stack stack-s">
                <h2 class="h3">{ (texts.fill.missing)(gaps.len()) }</h2>
                <p>{ texts.fill.missing_hint }</p>
                <ul class="links">{ for links }</ul>
            </div>
        </div>
    }
}

fn actions(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let last = desk.steps.len().saturating_sub(1);
    html! {
        <div class="actions">
            { button::named("btn", texts.fill.to_hand_over, act, Action::Go(Screen::HandOver)) }
            { button::named("btn sec", texts.fill.back, act, Action::Go(Screen::Step(last))) }
            { button::print(texts) }
        </div>
    }
}
