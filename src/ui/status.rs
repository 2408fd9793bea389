//! The side column: who it is about, whether the answers are in a file, and the way to the
//! question that cannot wait.

use yew::{Callback, Html};

use super::tags::{self, all, div, p, side, tag, text};
use super::{button, icons, scope, words};
use crate::answers::Address;
use crate::form::Value;
use crate::state::{Action, Desk, Screen, State};
use crate::texts::Texts;

/// The side column of a step.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    all(vec![about(desk, texts), saved(desk, texts, act), alert(desk, state, act)])
}

fn about(desk: &Desk, texts: &'static Texts) -> Html {
    let Some(name) = words::concept(desk, "child-name", texts) else { return Html::default() };
    let title = match desk.age() {
        Some(age) => [&*name, &texts.dates.age(&age)].join(", ").into(),
        None => name,
    };
    let lines = ["setting", "stage", "assessor-name"];
    let lines = lines.iter().filter_map(|concept| words::concept(desk, concept, texts));
    let lines = lines.map(|line| p("muted", line)).collect();
    side("about", title, vec![div("", lines)])
}

/// Whether the answers are in a file.
pub(super) fn saved(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let frame = &texts.frame();
    if desk.unsaved {
        let save = all(vec![icons::view(icons::LOCK), text(frame.save)]);
        // A draft is for ourselves, whoever the next file is for.
        if crate::WHOLE && desk.audience().is_some() {
            let said = texts.scope().own_unsaved;
            let hint = if scope::lacks_own(desk) { said.into() } else { count(desk, texts) };
            let save = scope::save_own("btn sec", save, act);
            return side("saved", frame.unsaved, vec![p("muted", hint), save]);
        }
        let save = button::acting("btn sec", save, act, Action::Go(Screen::HandOver));
        side("saved", frame.unsaved, vec![p("muted", count(desk, texts)), save])
    } else if desk.made.is_some() {
        side("saved", frame.saved, vec![p("muted", frame.saved_hint), Html::default()])
    } else {
        Html::default()
    }
}

fn count(desk: &Desk, texts: &'static Texts) -> String {
    (texts.frame().unsaved_count)(desk.count())
}

/// The way to a question whose "yes" is an alert, from every step but its own, and the "yes".
fn alert(desk: &Desk, state: &State, act: &Callback<Action>) -> Html {
    let Some(item) = desk.form().items().iter().find(|item| item.alert) else {
        return Html::default();
    };
    let Screen::Step(number) = state.screen else { return Html::default() };
    let here = desk.steps.get(number).is_some_and(|step| {
        let mut roots = step.roots.iter().filter_map(|root| desk.form().item(*root));
        roots.any(|root| root.holds(item.id))
    });
    if here {
        return Html::default();
    }
    let at = Address::top(item.id);
    let is_on = desk.answers.at(&at).iter().any(|answer| answer.value() == Some(&YES));
    let link = words::of(&item.text, state.texts);
    let link = button::named("link", link, act, Action::GoTo(at));
    let answer = if is_on { state.texts.fill().yes } else { "" };
    let said = tag("p", "", vec![link, text(" "), tags::words("strong", "", answer)]);
    let class = if is_on { "note err side" } else { "note warn side" };
    div(class, vec![icons::view(icons::WARNING), said])
}

const YES: Value = Value::Boolean(true);
