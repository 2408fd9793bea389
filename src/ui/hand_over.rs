//! How to hand over: which file, and with which code.

use yew::{Callback, Html, html};

use super::option;
use super::{button, code, framed, icons, words};
use crate::state::{Action, Busy, Desk, Screen, State, Wanted};
use crate::texts::Texts;

/// The hand-over.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = &state.texts.hand_over;
    let main = html! {
        <>
            <div class="stack stack-s">
                <h1 id="heading" tabindex="-1">{ texts.title }</h1>
                <p class="muted">{ texts.lead }</p>
            </div>
            { kinds(desk, state.texts, act) }
            if desk.wanted == Wanted::Sealed { { lock(state, desk, act) } }
            { actions(state, desk, act) }
        </>
    };
    framed(state, desk, act, main, side(desk, state.texts))
}

fn kinds(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let words = &texts.hand_over;
    let kinds = [
        (Wanted::Paper, icons::PAGE, words.paper, words.paper_hint),
        (Wanted::Sealed, icons::LOCK, words.sealed, words.sealed_hint),
    ];
    let cards = kinds.map(|(kind, icon, name, hint)| {
        let onchange = act.reform(move |_| Action::Want(kind));
        let input = html! {
            <input type="radio" name="kind" checked={desk.wanted == kind} {onchange}
                autocomplete="off" />
        };
        option::card("opt", input, name.into(), icons::view(icon), Some(hint.into()))
    });
    html! {
        <fieldset class="card stack">
            <legend><h2>{ words.kind }</h2></legend>
            <div class="opts">{ for cards }</div>
        </fieldset>
    }
}

fn lock(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = &state.texts.hand_over;
    let busy = state.busy.is_some();
    html! {
        <section class="card stack" aria-labelledby="who">
            <h2 id="who">{ texts.who }</h2>
            <p>{ texts.who_hint }</p>
            { code::view(desk.code.as_ref(), state.texts) }
            <p class="hint">{ texts.code_hint }</p>
            <div>{ button::waiting("btn ter", texts.new_code, act, Action::NewCode, busy) }</div>
            <div class="note warn">
                { icons::view(icons::WARNING) }
                <p><strong>{ texts.warning }</strong>{ " " }{ texts.warning_hint }</p>
            </div>
        </section>
    }
}

fn actions(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = &state.texts.hand_over;
    let name = match (state.busy, desk.wanted) {
        (Some(Busy::Making), _) => texts.making,
        (_, Wanted::Paper) => texts.make_paper,
        (_, Wanted::Sealed) => texts.make_sealed,
    };
    html! {
        <div class="actions">
            { button::waiting("btn", name, act, Action::Make, state.busy.is_some()) }
            { button::named("btn sec", state.texts.fill.back, act, Action::Go(Screen::Review)) }
        </div>
    }
}

fn side(desk: &Desk, texts: &'static Texts) -> Html {
    let words = &texts.hand_over;
    let steps = desk.steps.iter().map(|step| {
        let name = words::of(&step.title, texts);
        html! { <li class="said">{ icons::view(icons::TICK) }{ name }</li> }
    });
    html! {
        <>
            <section class="card side stack stack-s" aria-labelledby="included">
                <h2 id="included" class="h3">{ words.included }</h2>
                <ul class="stack stack-s">{ for steps }</ul>
            </section>
            <section class="card side stack stack-s" aria-labelledby="file-name">
                <h2 id="file-name" class="h3">{ words.file_name }</h2>
                <p class="code">{ desk.file_name(desk.wanted) }</p>
                <p class="muted small">{ words.file_name_hint }</p>
            </section>
        </>
    }
}
