//! The steps of a form with review and hand-over behind them. Nothing is locked: each is a button
//! at any time.

use yew::{AttrValue, Callback, Html, html};

use super::words;
use crate::state::{Action, Desk, Screen};
use crate::texts::Texts;

struct Entry {
    name: AttrValue,
    screen: Screen,
    filled: bool,
}

/// The steps.
pub(super) fn view(
    desk: &Desk,
    here: Screen,
    texts: &'static Texts,
    act: &Callback<Action>,
) -> Html {
    let entries = entries(desk, texts);
    let place = entries.iter().position(|entry| entry.screen == here);
    let line = place.and_then(|place| Some((place, entries.get(place)?)));
    let line =
        line.map(|(place, entry)| (texts.fill.step_of)(place + 1, entries.len(), &entry.name));
    html! {
        <nav aria-label={texts.fill.steps} class="stack stack-s">
            <p class="stepline">{ line }</p>
            <ol class="steps">
                { for entries.into_iter().map(|entry| step(entry, here, texts, act)) }
            </ol>
        </nav>
    }
}

fn entries(desk: &Desk, texts: &'static Texts) -> Vec<Entry> {
    let steps = desk.steps.iter().enumerate().map(|(number, step)| Entry {
        name: words::of(&step.title, texts),
        screen: Screen::Step(number),
        filled: desk.sheet.is_filled(&step.roots),
    });
    let after = [(texts.fill.review, Screen::Review), (texts.fill.hand_over, Screen::HandOver)];
    let after = after.map(|(name, screen)| Entry { name: name.into(), screen, filled: false });
    steps.chain(after).collect()
}

fn step(entry: Entry, here: Screen, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let screen = entry.screen;
    let onclick = act.reform(move |_| Action::Go(screen));
    let current = (screen == here).then_some("step");
    html! {
        <li class={entry.filled.then_some("done")}>
            <button type="button" aria-current={current} {onclick}>
                { entry.name }
                if entry.filled { <span class="sr">{ texts.fill.filled }</span> }
            </button>
        </li>
    }
}

/// What the screen after a step is called, and which it is.
pub(super) fn after(desk: &Desk, number: usize, texts: &'static Texts) -> (AttrValue, Screen) {
    let next = number.saturating_add(1);
    match desk.steps.get(next) {
        Some(step) => (words::of(&step.title, texts), Screen::Step(next)),
        None => (texts.fill.review.into(), Screen::Review),
    }
}
