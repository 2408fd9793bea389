//! A sealed file waits for its code. The code is read from the field once, when it is given.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, KeyboardEvent, NodeRef, html};

use super::tags::text;
use super::{button, drop_zone, field, icons, notice};
use crate::seal::{Need, Passphrase};
use crate::state::{Action, Screen, SealedFile, State};

/// The screen.
pub(super) fn view(state: &State, act: &Callback<Action>, typing: &Typing<'_>) -> Html {
    let Some(file) = &state.sealed else { return Html::default() };
    let words = &state.texts.opening;
    let (asked, actions) = match file.need {
        Need::Identity => (html! { <p>{ words.locked_with_key }</p> }, Html::default()),
        Need::Code { .. } => (code(state, act, typing), actions(state, act, typing)),
    };
    html! {
        <>
            { notice::view(state, act) }
            <div class="stack stack-l narrow">
                <h1 id="heading" tabindex="-1">{ words.unlock }</h1>
                <div class="card stack stack-l">{ which(state, file, act) }{ asked }</div>
                { actions }
            </div>
        </>
    }
}

fn which(state: &State, file: &SealedFile, act: &Callback<Action>) -> Html {
    let words = &state.texts.opening;
    let size = (state.texts.hand_over.size)(file.bytes.len());
    html! {
        <div class="row between sunken">
            <div class="said">
                { icons::view(icons::LOCK) }
                <div>
                    <p class="code">{ &*file.name }</p>
                    <p class="small muted">{ match file.need {
                        Need::Code { .. } => (words.locked_with_code)(&size),
                        Need::Identity => size,
                    } }</p>
                </div>
            </div>
            { drop_zone::button(words.other_file, "btn ter", state.door, act) }
        </div>
    }
}

/// The field for the code, which hides what is typed until it is asked to show it.
fn code(state: &State, act: &Callback<Action>, typing: &Typing<'_>) -> Html {
    let words = &state.texts.opening;
    let fault = notice::at_code(state);
    let (enter, invalid) = (typing.give(act), fault.as_ref().map(|_| "true"));
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            enter.emit(());
        }
    };
    let shown = typing.shown;
    let (kind, toggle) =
        if shown { ("text", words.hide_code) } else { ("password", words.show_code) };
    let show = typing.show.reform(move |_| !shown);
    let described = if fault.is_some() { "notice code-hint" } else { "code-hint" };
    let field = html! {
        <input ref={typing.input.clone()} id="code" class="inp code" type={kind}
            autocapitalize="none" aria-describedby={described} aria-invalid={invalid} {onkeydown} />
    };
    html! {
        <div class={if fault.is_some() { "f bad" } else { "f" }}>
            <label for="code">{ words.code }</label>
            <p class="hint" id="code-hint">{ words.code_hint }</p>
            { fault.map(|fault| at_code(fault, state)).unwrap_or_default() }
            { field::quiet(field) }
            <div>{ button::button("btn ter", text(toggle), show, false) }</div>
        </div>
    }
}

fn at_code(fault: AttrValue, state: &State) -> Html {
    html! {
        <p class="err-msg" id="notice" tabindex="-1">
            { icons::view(icons::WARNING) }
            <span><span class="sr">{ state.texts.frame.error }</span>{ fault }</span>
        </p>
    }
}

fn actions(state: &State, act: &Callback<Action>, typing: &Typing<'_>) -> Html {
    let name = text(state.texts.opening.unlock_button);
    let give = typing.give(act).reform(|_| ());
    html! {
        <div class="actions">
            { button::button("btn", name, give, state.busy.is_some()) }
            { button::named("btn sec", state.texts.fill.back, act, Action::Go(Screen::Start)) }
        </div>
    }
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
            let typed = input.cast::<HtmlInputElement>().map(|input| input.value());
            Action::Unlock(Passphrase::typed(typed.unwrap_or_default()))
        })
    }
}
