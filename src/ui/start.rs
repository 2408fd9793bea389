//! What to begin or open.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::{button, drop_zone, icons, words};
use crate::browser::{Incoming, stamp};
use crate::form::{Form, Text};
use crate::state::{Action, Desk, Door, Screen, State};
use crate::texts::Texts;

/// The start page.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let paste = act.clone();
    let onpaste = move |event: Event| {
        let pasted = event.dyn_ref::<ClipboardEvent>().and_then(Incoming::pasted);
        drop_zone::read(pasted, &paste);
    };
    let go_on = state.desk.as_ref().map(|desk| go_on(desk, texts, act));
    let forms = state.forms.iter().enumerate();
    let forms = forms.map(|(place, form)| begin(state, place, form, act));
    html! {
        <div class="stack stack-l" {onpaste}>
            <div class="stack stack-s">
                <h1 id="heading" tabindex="-1">{ texts.frame.start }</h1>
                <p class="lead">{ texts.frame.start_lead }</p>
            </div>
            { go_on.unwrap_or_default() }
            <div class="grid tiles">{ for forms }</div>
            { drop_zone::view(state, act) }
            { privacy(state) }
        </div>
    }
}

fn tile(
    icon: &'static str,
    name: AttrValue,
    words: AttrValue,
    onclick: Option<Callback<MouseEvent>>,
) -> Html {
    let inside = html! {
        <>
            <span class="bub">{ icons::view(icon) }</span>
            <span><strong>{ name }</strong>{ words }</span>
        </>
    };
    let waits = onclick.is_none();
    button::button("card tile", inside, onclick.unwrap_or_default(), waits)
}

fn begin(state: &State, place: usize, form: &Form, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let about = Text::read(form.source(), "description").unwrap_or_default();
    let ready = match state.door {
        Door::Closing => false,
        Door::Closed | Door::HostDecides => true,
    };
    let onclick = ready.then(|| act.reform(move |_| Action::Begin(place, stamp())));
    let about = if ready { words::of(&about, texts) } else { texts.frame.wait.into() };
    tile(icons::NEW, words::of(&form.title, texts), about, onclick)
}

fn go_on(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let screen = if desk.opened.is_some() { Screen::Opened } else { Screen::Step(0) };
    let onclick = act.reform(move |_| Action::Go(screen));
    tile(icons::GO_ON, texts.frame.go_on.into(), texts.frame.go_on_hint.into(), Some(onclick))
}

fn privacy(state: &State) -> Html {
    let texts = &state.texts.frame;
    let door = match state.door {
        Door::Closed => texts.door_closed,
        Door::Closing | Door::HostDecides => texts.door_of_host,
    };
    let said = [
        (icons::LOCK, door),
        (icons::PERSON, texts.you_decide),
        (icons::BIN, texts.gone_when_closed),
    ];
    let said = said.map(|(icon, words)| {
        html! { <li class="said">{ icons::view(icon) }<span>{ words }</span></li> }
    });
    html! {
        <section class="sunken stack" aria-labelledby="privacy">
            <h2 id="privacy" class="h3">{ texts.privacy }</h2>
            <ul class="grid">{ for said }</ul>
        </section>
    }
}
