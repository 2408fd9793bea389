//! A sealed file waits for its code. The code is read from the field once, when it is given.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, KeyboardEvent, Properties, component, html, use_node_ref, use_state_eq};

use super::{button, drop_zone, field, icons, notice};
use crate::seal::{Need, Passphrase};
use crate::state::{Action, Screen, SealedFile, State};
use crate::texts::Texts;

/// The screen.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let Some(file) = &state.sealed else { return Html::default() };
    let words = &state.texts.opening;
    html! {
        <>
            { notice::view(state, act) }
            <div class="stack stack-l narrow">
                <h1 id="heading" tabindex="-1">{ words.unlock }</h1>
                <div class="card stack stack-l">
                    { which(state, file, act) }
                    { asks(state, file, act) }
                </div>
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

fn asks(state: &State, file: &SealedFile, act: &Callback<Action>) -> Html {
    match file.need {
        Need::Identity => html! { <p>{ state.texts.opening.locked_with_key }</p> },
        Need::Code { .. } => {
            let fault = notice::at_code(state);
            let busy = state.busy.is_some();
            html! { <Code act={act.clone()} texts={state.texts} {fault} {busy} /> }
        }
    }
}

#[derive(PartialEq, Properties)]
struct CodeProps {
    act: Callback<Action>,
    texts: &'static Texts,
    /// What is wrong with the code that was given.
    fault: Option<yew::AttrValue>,
    busy: bool,
}

/// The field for the code, which hides what is typed until it is asked to show it.
#[component]
fn Code(props: &CodeProps) -> Html {
    let shown = use_state_eq(|| false);
    let input = use_node_ref();
    let give = {
        let (act, input) = (props.act.clone(), input.clone());
        Callback::from(move |()| {
            let typed = input.cast::<HtmlInputElement>().map(|input| input.value());
            act.emit(Action::Unlock(Passphrase::typed(typed.unwrap_or_default())));
        })
    };
    let enter = give.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            enter.emit(());
        }
    };
    let described = if props.fault.is_some() { "notice code-hint" } else { "code-hint" };
    let kind = if *shown { "text" } else { "password" };
    let code = html! {
        <input ref={input} id="code" class="inp code" type={kind} autocapitalize="none"
            aria-describedby={described} {onkeydown}
            aria-invalid={props.fault.as_ref().map(|_| "true")} />
    };
    let words = &props.texts.opening;
    let show = shown.clone();
    let toggle = Callback::from(move |_| show.set(!*show));
    let toggle_name = if *shown { words.hide_code } else { words.show_code };
    let toggle_name = button::text(toggle_name.into());
    html! {
        <>
            <div class={if props.fault.is_some() { "f bad" } else { "f" }}>
                <label for="code">{ words.code }</label>
                <p class="hint" id="code-hint">{ words.code_hint }</p>
                { fault(props) }
                { field::quiet(code) }
                <div>{ button::button("btn ter", toggle_name, toggle, false) }</div>
            </div>
            { buttons(props, give) }
        </>
    }
}

fn fault(props: &CodeProps) -> Html {
    let Some(fault) = &props.fault else { return Html::default() };
    html! {
        <p class="err-msg" id="notice" tabindex="-1">
            { icons::view(icons::WARNING) }
            <span><span class="sr">{ props.texts.frame.error }</span>{ fault }</span>
        </p>
    }
}

fn buttons(props: &CodeProps, give: Callback<()>) -> Html {
    let act = &props.act;
    let name = button::text(props.texts.opening.unlock_button.into());
    html! {
        <div class="actions">
            { button::button("btn", name, give.reform(|_| ()), props.busy) }
            { button::named("btn sec", props.texts.fill.back, act, Action::Go(Screen::Start)) }
        </div>
    }
}
