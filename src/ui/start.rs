//! What to begin or open.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::tags::{all, div, h1, p, tag, text, words};
use super::{button, drop_zone, guide, icons, shelf};
use crate::browser::{Incoming, stamp};
use crate::form::{Form, Text};
use crate::state::{Action, Deed, Desk, Door, Screen, State};
use crate::texts::Texts;

/// The start page.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let frame = &state.texts.frame();
    let paste = act.clone();
    let onpaste = move |event: Event| {
        drop_zone::read(Incoming::pasted(event.unchecked_ref::<ClipboardEvent>()), &paste);
    };
    let go_on = state.desk.as_ref().map(|desk| go_on(desk, state.texts, act));
    let inside = vec![
        div("stack stack-s", vec![h1(frame.start), p("lead", frame.start_lead)]),
        go_on.unwrap_or_default(),
        div("grid tiles", first(state, act)),
        whole(guide::view, state, act),
        drop_zone::view(state, act),
        whole(shelf::view, state, act),
        privacy(state),
        whole(shelf::settings, state, act),
    ];
    if crate::WHOLE {
        return drop_zone::around(inside, act);
    }
    html! { <div class="stack stack-l" {onpaste}>{ for inside }</div> }
}

/// What only the whole program shows.
fn whole(
    view: fn(&State, &Callback<Action>) -> Html,
    state: &State,
    act: &Callback<Action>,
) -> Html {
    if crate::WHOLE { view(state, act) } else { Html::default() }
}

/// The tiles that stand first, and stay where they are when the whole program takes over: the
/// forms that the page names, or the one that suits best once a choice was made, and practice.
fn first(state: &State, act: &Callback<Action>) -> Vec<Html> {
    let first = match crate::WHOLE {
        true => state.first(),
        false => (0..state.forms.len()).collect(),
    };
    let forms = first.into_iter().filter_map(|at| Some((at, state.forms.get(at)?)));
    let mut tiles: Vec<Html> = forms.map(|(place, form)| begin(state, place, form, act)).collect();
    if crate::WHOLE && state.can_practise() {
        tiles.push(practice(state, act));
    }
    tiles
}

fn practice(state: &State, act: &Callback<Action>) -> Html {
    let said = state.texts.beginning();
    let act = act.clone();
    let onclick = move |_| {
        Action::deed(Deed::Practise(stamp())).into_iter().for_each(|deed| act.emit(deed));
    };
    tile(icons::PERSON, said.try_out.into(), said.try_out_hint.into(), onclick.into())
}

fn tile(
    icon: &'static str,
    name: AttrValue,
    about: AttrValue,
    onclick: Callback<MouseEvent>,
) -> Html {
    let inside = all(vec![
        tag("span", "bub", vec![icons::view(icon)]),
        tag("span", "", vec![words("strong", "", name), text(about)]),
    ]);
    button::button("card tile", inside, onclick, false)
}

/// A form that can be begun.
pub(super) fn begin(state: &State, place: usize, form: &Form, act: &Callback<Action>) -> Html {
    // What is clicked before everything has arrived is done when it has.
    let onclick = act.reform(move |_| Action::Begin(place, stamp()));
    let name = super::words::of(&form.title, state.texts);
    tile(icons::NEW, name, about(state, form), onclick)
}

/// What a form is for, or that it cannot be begun yet.
fn about(state: &State, form: &Form) -> AttrValue {
    let texts = state.texts;
    let about = Text::read(form.source(), "description").unwrap_or_default();
    match state.door {
        Door::Closing => texts.frame().wait.into(),
        Door::Closed | Door::HostDecides => super::words::of(&about, texts),
    }
}

/// A form that can be begun, where many stand one under the other.
pub(super) fn begin_small(
    state: &State,
    place: usize,
    form: &Form,
    act: &Callback<Action>,
) -> Html {
    let onclick = act.reform(move |_| Action::Begin(place, stamp()));
    let name = super::words::of(&form.title, state.texts);
    let about = words("span", "muted", about(state, form));
    button::button("pick", all(vec![words("strong", "", name), about]), onclick, false)
}

fn go_on(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let screen = if desk.opened.is_some() { Screen::Opened } else { Screen::Step(0) };
    let onclick = act.reform(move |_| Action::Go(screen));
    tile(icons::GO_ON, texts.frame().go_on.into(), texts.frame().go_on_hint.into(), onclick)
}

fn privacy(state: &State) -> Html {
    let frame = &state.texts.frame();
    let door = match state.door {
        Door::Closed => frame.door_closed,
        Door::Closing | Door::HostDecides => frame.door_of_host,
    };
    let said = [
        (icons::LOCK, door),
        (icons::PERSON, frame.you_decide),
        (icons::BIN, frame.gone_when_closed),
    ];
    let said = said
        .map(|(icon, said)| tag("li", "said", vec![icons::view(icon), words("span", "", said)]));
    let inside = vec![words("h2", "h3", frame.privacy), tag("ul", "grid", said.into())];
    div("sunken stack", inside)
}
