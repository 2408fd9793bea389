//! All answers, to be read through, and what is missing still.

use yew::{Callback, Html, html};

use super::summary::Summary;
use super::{framed, icons, on, status, words};
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
        let at = row.address.clone();
        html! {
            <li><button type="button" class="link" onclick={on(act, move || Action::GoTo(at.clone()))}>
                { (texts.fill.fill_in)(&words::of(&row.item.text, texts)) }
            </button></li>
        }
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
            <button type="button" class="btn" onclick={on(act, || Action::Go(Screen::HandOver))}>
                { texts.fill.to_hand_over }
            </button>
            <button type="button" class="btn sec" onclick={on(act, move || Action::Go(Screen::Step(last)))}>
                { texts.fill.back }
            </button>
            <button type="button" class="btn ter" onclick={|_| crate::browser::print()}>
                { texts.frame.print }
            </button>
        </div>
    }
}
