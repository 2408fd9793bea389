//! The steps of a form with review and hand-over behind them. Nothing is locked: each is a button
//! at any time.

use yew::{AttrValue, Callback, Html, html};

use super::tags::{attrs, element, p, tag, words};
use crate::form::Step;
use crate::state::{Action, Desk, Screen};
use crate::texts::Texts;

struct Entry {
    name: AttrValue,
    screen: Screen,
    /// The class of the step, and what it says for those who listen.
    look: (&'static str, &'static str),
    /// Whether it is shown: what asks nothing keeps its place in the list, and is not there.
    asks: bool,
}

/// The steps.
pub(super) fn view(
    desk: &Desk,
    here: Screen,
    texts: &'static Texts,
    act: &Callback<Action>,
) -> Html {
    let entries = entries(desk, texts);
    let shown: Vec<&Entry> = entries.iter().filter(|entry| entry.asks).collect();
    let place = shown.iter().position(|entry| entry.screen == here);
    let line = place.and_then(|place| Some((place, shown.get(place)?)));
    let line =
        line.map(|(place, entry)| (texts.fill().step_of)(place + 1, shown.len(), &entry.name));
    let steps = entries.into_iter().map(|entry| match entry.asks {
        true => step(entry, here, act),
        false => Html::default(),
    });
    let inside = vec![p("stepline", line.unwrap_or_default()), tag("ol", "steps", steps.collect())];
    element("nav", attrs!["aria-label": texts.fill().steps, "class": "stack stack-s"], inside)
}

fn entries(desk: &Desk, texts: &'static Texts) -> Vec<Entry> {
    let steps = desk.steps.iter().enumerate().map(|(number, step)| Entry {
        name: super::words::of(&step.title, texts),
        screen: Screen::Step(number),
        look: look(desk, step, texts),
        asks: desk.asks(step),
    });
    let after = [(texts.fill().review, Screen::Review), (texts.fill().hand_over, Screen::HandOver)];
    let after =
        after.map(|(name, screen)| Entry { name: name.into(), screen, look: ("", ""), asks: true });
    steps.chain(after).collect()
}

fn look(desk: &Desk, step: &Step, texts: &'static Texts) -> (&'static str, &'static str) {
    if crate::WHOLE && !desk.is_begun(step) {
        ("", texts.finishing().untouched)
    } else if desk.sheet.is_filled(&step.roots) {
        ("done", texts.fill().filled)
    } else if desk.sheet.rows_of(&step.roots).any(|row| row.is_answered()) {
        ("part", missing_in(desk, texts))
    } else {
        ("", "")
    }
}

/// In danger nobody is pressed for what is missing.
fn missing_in(desk: &Desk, texts: &'static Texts) -> &'static str {
    if desk.alarm().is_some() { "" } else { texts.fill().begun }
}

fn step(entry: Entry, here: Screen, act: &Callback<Action>) -> Html {
    let screen = entry.screen;
    let onclick = act.reform(move |_| Action::Go(screen));
    let current = (screen == here).then_some("step");
    let (class, said) = entry.look;
    let said = words("span", "sr", said);
    let button = html! {
        <button type="button" aria-current={current} {onclick}>{ entry.name }{ said }</button>
    };
    tag("li", class, vec![button])
}

/// What the screen after a step is called, and which it is.
pub(super) fn after(desk: &Desk, number: usize, texts: &'static Texts) -> (AttrValue, Screen) {
    let next = desk.after(number);
    (name(desk, next, texts), next)
}

/// What a screen among those of the document is called.
pub(super) fn name(desk: &Desk, screen: Screen, texts: &'static Texts) -> AttrValue {
    let step = match screen {
        Screen::Step(step) => desk.steps.get(step),
        Screen::HandOver if crate::WHOLE => return texts.fill().hand_over.into(),
        _ => None,
    };
    let name = step.map(|step| super::words::of(&step.title, texts));
    name.unwrap_or_else(|| texts.fill().review.into())
}
