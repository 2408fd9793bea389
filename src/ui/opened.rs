//! A document that was opened, to be read.

use yew::{AttrValue, Callback, Html, html};

use super::summary::Summary;
use super::{button, icons, words};
use crate::answers::Status;
use crate::browser::stamp;
use crate::state::{Action, Desk};
use crate::texts::Texts;

/// The document.
pub(super) fn view(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let summary = Summary { desk, texts, change: None };
    html! {
        <div class="cols">
            <div class="stack stack-l">
                <div class="stack stack-s">
                    <h1 id="heading" tabindex="-1">{ title(desk, texts) }</h1>
                    <p class="muted">{ filled_by(desk, texts) }</p>
                </div>
                { state_of_file(desk, texts) }
                { summary.steps() }
                { summary.misfits() }
            </div>
            <aside class="stack" aria-label={texts.fill.about}>{ what(texts, act) }</aside>
        </div>
    }
}

fn title(desk: &Desk, texts: &'static Texts) -> AttrValue {
    let form = words::of(&desk.form().title, texts);
    match words::concept(desk, "child-name", texts) {
        Some(name) => (texts.opening.title)(&form, &name).into(),
        None => form,
    }
}

fn filled_by(desk: &Desk, texts: &'static Texts) -> String {
    let date = words::concept(desk, "assessment-date", texts);
    let by = words::concept(desk, "assessor-name", texts);
    let place = words::concept(desk, "setting", texts);
    (texts.opening.filled_by)(date.as_deref(), by.as_deref(), place.as_deref())
}

fn state_of_file(desk: &Desk, texts: &'static Texts) -> Html {
    let words = &texts.opening;
    let sealed = desk.opened.is_some_and(|container| container.is_sealed());
    let unfinished = desk.record.status == Status::InProgress;
    html! {
        <div class={if sealed { "note ok" } else { "note" }}>
            { icons::view(if sealed { icons::CHECK } else { icons::INFO }) }
            <div class="stack stack-s">
                if unfinished { <p><strong>{ words.in_progress }</strong></p> }
                if sealed {
                    <p><strong>{ words.whole }</strong>{ " " }{ words.whole_hint }</p>
                } else {
                    <p>{ words.plain_hint }</p>
                }
                <p>{ words.sender }</p>
            </div>
        </div>
    }
}

fn what(texts: &'static Texts, act: &Callback<Action>) -> Html {
    let words = &texts.opening;
    let go_on = act.reform(|_| Action::Continue(stamp()));
    let print = button::print(texts);
    html! {
        <section class="card side stack stack-s" aria-labelledby="what">
            <h2 id="what" class="h3">{ words.what }</h2>
            { button::button("btn", button::text(words.go_on.into()), go_on, false) }
            <p class="muted small">{ words.go_on_hint }</p>
            { print }
        </section>
    }
}
