//! The head of the page: where one is, that nothing leaves the window, and the way out.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{AttrValue, Callback, Html, MouseEvent, TargetCast, html};

use super::tags::{self, all, attrs, div, tag, text, with};
use super::{button, icons, settings, words};
use crate::state::{Action, Deed, Desk, Screen, State};
use crate::texts::own_name;

/// The head of the page.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let form = state.desk.as_ref();
    let form = form.filter(|_| !matches!(state.screen, Screen::Start | Screen::Form));
    let line: AttrValue = match form {
        Some(desk) => words::of(&desk.form().title, texts),
        None => texts.frame().brand_line.into(),
    };
    let clear = match state.desk {
        Some(_) => button::named("btn ter", texts.frame().clear, act, Action::Clear),
        None => Html::default(),
    };
    let name =
        vec![tags::words("b", "", texts.frame().brand), text(" "), tags::words("span", "", line)];
    let logo = if crate::WHOLE { settings::logo(state) } else { None };
    let brand = all(vec![logo.unwrap_or_else(mark), tag("span", "", name)]);
    let brand = button::acting("brand", brand, act, Action::Go(Screen::Start));
    let chip = vec![icons::view(icons::LOCK), text(texts.frame().only_here)];
    let chip = tag("span", "chip", chip);
    let wrap = match crate::WHOLE {
        true => vec![brand, practice(state), chip, switch(state, act), clear],
        false => vec![brand, practice(state), chip, clear],
    };
    let wrap = div("wrap", wrap);
    tag("header", "top", vec![skip(state), wrap])
}

/// The way to the other language, in its own words. It stays the same element, so that the focus
/// stays where it is.
fn switch(state: &State, act: &Callback<Action>) -> Html {
    let tag = state.texts.other();
    let act = act.clone();
    let onclick = move |_| {
        let deed = Action::deed(Deed::Language(tag.into()));
        deed.into_iter().for_each(|deed| act.emit(deed));
    };
    let button = html! { <button {onclick}>{ own_name(tag) }</button> };
    with(button, attrs!["type": "button", "class": "btn ter", "id": "language", "lang": tag])
}

/// On every screen of a document that is about a child who does not exist.
fn practice(state: &State) -> Html {
    if !state.desk.as_ref().is_some_and(Desk::is_practice) {
        return Html::default();
    }
    let said = state.texts.beginning();
    let said = [said.practice, said.practice_hint].join(". ");
    tag("strong", "chip practice", vec![icons::view(icons::WARNING), text(said)])
}

/// A link to a place inside of a shadow root does not work, and would write into the address.
fn skip(state: &State) -> Html {
    let onclick = |event: MouseEvent| {
        let button: Element = event.target_unchecked_into();
        let page = button.closest(".trivsel").ok().flatten();
        let heading = page.and_then(|page| page.query_selector("#heading").ok().flatten());
        // Every screen has a heading that can take the focus.
        let _ = heading.map(|heading| heading.unchecked_into::<HtmlElement>().focus());
    };
    let name = text(state.texts.frame().skip);
    button::button("skip btn sec", name, Callback::from(onclick), false)
}

fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
            <rect class="m1" width="40" height="40" rx="9" />
            <path class="m2" d="M12 15a5 5 0 1 0 0 10 5 5 0 0 0 0-10z" />
            <path class="m3" d="M20.8 24.5l4.7-9 4.7 9z" />
            <path class="m4" d="M8 30.5h24" />
        </svg>
    }
}
