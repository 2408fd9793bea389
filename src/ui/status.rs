//! The side column: who it is about, whether the answers are in a file, and the way to the
//! question that cannot wait.

use yew::{AttrValue, Callback, Html, html};

use super::{button, icons, words};
use crate::answers::Address;
use crate::state::{Action, Desk, Screen, State};
use crate::texts::Texts;

/// The side column of a step.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    html! {
        <>
            { about(desk, state.texts) }
            { saved(desk, state.texts, act) }
            { alert(desk, state, act) }
        </>
    }
}

fn about(desk: &Desk, texts: &'static Texts) -> Html {
    let Some(name) = words::concept(desk, "child-name", texts) else { return Html::default() };
    let age = desk.age().map(|age| texts.dates.age(&age));
    let lines = ["setting", "stage", "assessor-name"];
    let lines: Vec<AttrValue> =
        lines.iter().filter_map(|concept| words::concept(desk, concept, texts)).collect();
    html! {
        <section class="card side" aria-labelledby="about">
            <h2 id="about" class="h3">{ name }{ age.map(|age| [", ", &age].concat()) }</h2>
            { for lines.iter().map(|line| html! { <p class="muted">{ line }</p> }) }
        </section>
    }
}

/// Whether the answers are in a file.
pub(super) fn saved(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let frame = &texts.frame;
    let (title, hint) = match (desk.unsaved, &desk.made) {
        (true, _) => (frame.unsaved, (frame.unsaved_count)(desk.count())),
        (false, Some(_)) => (frame.saved, frame.saved_hint.into()),
        (false, None) => return Html::default(),
    };
    let save = desk.unsaved.then(|| {
        let inside = html! { <>{ icons::view(icons::LOCK) }{ frame.save }</> };
        button::acting("btn sec", inside, act, Action::Go(Screen::HandOver))
    });
    html! {
        <section class="card side stack stack-s" aria-labelledby="saved">
            <h2 id="saved" class="h3">{ title }</h2>
            <p class="muted">{ hint }</p>
            { save.unwrap_or_default() }
        </section>
    }
}

/// The way to a question whose "yes" is an alert, from every step but its own.
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
    let words = words::of(&item.text, state.texts);
    let go = Action::GoTo(Address::top(item.id));
    html! {
        <section class="note warn side">
            { icons::view(icons::WARNING) }
            <p>{ button::named("link", words, act, go) }</p>
        </section>
    }
}
