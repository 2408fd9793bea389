//! Who can open the sealed file: whoever has the code, or a recipient whom the municipality has
//! named. Keys themselves are shown nowhere.

use yew::{AttrValue, Callback, Html, html};

use super::tags::{all, div, p, tag, words};
use super::{icons, option};
use crate::state::{Action, Deed, State};

/// The choice, and what follows from it; `code` draws the code.
pub(super) fn view(state: &State, act: &Callback<Action>, code: impl FnOnce() -> Html) -> Html {
    let said = state.texts.scope();
    let names = state.recipients();
    let recovery = state.settings.as_ref().is_some_and(|settings| settings.recovery.is_some());
    let chosen = state.recipient().and_then(|place| names.get(place));
    let below = match chosen {
        Some((name, _)) => {
            let recovery = if recovery { p("", said.recovery) } else { Html::default() };
            let inside = vec![p("", (said.opened_by)(name)), recovery];
            div("note", vec![icons::view(icons::INFO), div("stack stack-s", inside)])
        }
        None if recovery => all(vec![code(), warning(said.only_code)]),
        None => code(),
    };
    if names.is_empty() {
        return below;
    }
    all(vec![choice(state, act), below])
}

fn warning(said: &'static str) -> Html {
    div("note warn", vec![icons::view(icons::WARNING), p("", said)])
}

fn choice(state: &State, act: &Callback<Action>) -> Html {
    let said = state.texts.scope();
    let card = |place: Option<usize>, name: AttrValue, hint: &'static str| {
        let deed = Action::deed(Deed::LockFor(place))?;
        let onchange = act.reform(move |_| deed.clone());
        let input = html! {
            <input type="radio" name="recipient" checked={state.recipient() == place} {onchange}
                autocomplete="off" />
        };
        let icon = if place.is_some() { icons::PERSON } else { icons::LOCK };
        Some(option::card("opt", input, name, icons::view(icon), Some(hint.into())))
    };
    let names = state.recipients().iter().enumerate();
    let named = |(place, (name, _)): (usize, &(std::rc::Rc<str>, _))| {
        card(Some(place), name.clone().into(), said.recipient_hint)
    };
    let cards =
        card(None, said.code.into(), said.code_hint).into_iter().chain(names.filter_map(named));
    let legend = tag("legend", "", vec![words("h2", "", said.lock)]);
    tag("fieldset", "card stack", vec![legend, div("opts", cards.collect())])
}
