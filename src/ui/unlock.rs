//! A sealed file waits for its code or its key. The code is read from the field once, when it is
//! given.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, KeyboardEvent, NodeRef, html};

use super::tags::{self, all, attrs, div, element, h1, p, tag, text, with};
use super::{button, drop_zone, field, icons, key_file, notice};
use crate::seal::{Need, Passphrase};
use crate::state::{Action, Piled, Screen, SealedFile, State};

/// The screen.
pub(super) fn view(state: &State, act: &Callback<Action>, typing: &Typing<'_>) -> Html {
    let Some(file) = &state.sealed else { return Html::default() };
    let words = &state.texts.opening();
    let (asked, actions) = match file.need {
        Need::Identity => (key_file::view(state, act), back(state, act)),
        Need::Code { .. } => (code(state, act, typing), actions(state, act, typing)),
        Need::Either { .. } => {
            let give = div("actions", vec![give(state, act, typing)]);
            let code = div("stack", vec![code(state, act, typing), give]);
            let key = key_file::either(state, act);
            (div("stack stack-l", vec![code, key]), back(state, act))
        }
    };
    let card = div("card stack stack-l", vec![which(state, file, act), asked]);
    let screen = div("stack stack-l narrow", vec![h1(words.unlock), before(state), card, actions]);
    all(vec![notice::view(state, act), screen])
}

/// Where several files were given: that the one before is open, and this is another one.
fn before(state: &State) -> Html {
    let Some(name) = state.piled().and_then(|piled| piled.before) else { return Html::default() };
    let said = (state.texts.opening().one_opened)(name);
    div("note ok", vec![icons::view(icons::CHECK), p("", said)])
}

fn which(state: &State, file: &SealedFile, act: &Callback<Action>) -> Html {
    let words = &state.texts.opening();
    let size = (state.texts.hand_over().size)(file.bytes.len());
    let size = match file.need {
        Need::Code { .. } | Need::Either { .. } => (words.locked_with_code)(&size),
        Need::Identity => size,
    };
    let name = match state.piled() {
        Some(Piled { nth, of, .. }) => (words.nth)(nth, of, &file.name).into(),
        None => AttrValue::from(file.name.clone()),
    };
    let about = div("", vec![p("code", name), p("small muted", size)]);
    let said = div("said", vec![icons::view(icons::LOCK), about]);
    let other = drop_zone::button(words.other_file, "btn ter", state.door, act);
    div("row between sunken", vec![said, other])
}

/// The field for the code, which hides what is typed until it is asked to show it.
fn code(state: &State, act: &Callback<Action>, typing: &Typing<'_>) -> Html {
    let words = &state.texts.opening();
    let fault = notice::at_code(state).filter(|_| !notice::is_of_key(state));
    let (enter, invalid) = (typing.give(act), fault.as_ref().map(|_| "true"));
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            enter.emit(());
        }
    };
    let shown = typing.shown;
    let (kind, class) = field::hidden("inp code", shown);
    let toggle = if shown { words.hide_code } else { words.show_code };
    let show = typing.show.reform(move |_| !shown);
    let described = if fault.is_some() { "notice code-hint" } else { "code-hint" };
    let field = html! { <input ref={typing.input.clone()} {onkeydown} /> };
    let said = field::quiet![
        "id": "code",
        "class": class,
        "type": kind,
        "autocapitalize": "none",
        "aria-describedby": described,
        "aria-invalid": invalid,
    ];
    let hint = attrs!["class": "hint", "id": "code-hint"];
    let class = if fault.is_some() { "f bad" } else { "f" };
    let inside = vec![
        element("label", attrs!["for": "code"], vec![text(words.code)]),
        element("p", hint, vec![text(words.code_hint)]),
        fault.map(|fault| at_code(fault, state)).unwrap_or_default(),
        with(field, said),
        div("", vec![button::button("btn ter", text(toggle), show, false)]),
    ];
    div(class, inside)
}

pub(super) fn at_code(fault: AttrValue, state: &State) -> Html {
    let said = vec![tags::words("span", "sr", state.texts.frame().error), text(fault)];
    let inside = vec![icons::view(icons::WARNING), tag("span", "", said)];
    element("p", attrs!["class": "err-msg", "id": "notice", "tabindex": "-1"], inside)
}

fn actions(state: &State, act: &Callback<Action>, typing: &Typing<'_>) -> Html {
    div("actions", vec![give(state, act, typing), to_start(state, act)])
}

fn give(state: &State, act: &Callback<Action>, typing: &Typing<'_>) -> Html {
    let name = text(state.texts.opening().unlock_button);
    let give = typing.give(act).reform(|_| ());
    button::button("btn", name, give, state.busy.is_some())
}

fn back(state: &State, act: &Callback<Action>) -> Html {
    div("actions", vec![to_start(state, act)])
}

fn to_start(state: &State, act: &Callback<Action>) -> Html {
    button::named("btn sec", state.texts.fill().back, act, Action::Go(Screen::Start))
}

/// What the page keeps about the field: where it is, and whether it shows what is typed.
pub(super) struct Typing<'a> {
    pub input: &'a NodeRef,
    pub shown: bool,
    pub show: &'a Callback<bool>,
}

impl Typing<'_> {
    fn give(&self, act: &Callback<Action>) -> Callback<()> {
        let input = self.input.clone();
        act.reform(move |()| {
            let input = input.get().map(|input| input.unchecked_into::<HtmlInputElement>());
            let typed = input.map(|input| input.value());
            Action::Unlock(Passphrase::typed(typed.unwrap_or_default()))
        })
    }
}
