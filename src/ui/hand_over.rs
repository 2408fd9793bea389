//! How to hand over: which file, and with which code.

use yew::{Callback, Html, html};

use super::tags::{all, div, h1, p, section, side, tag, text, words};
use super::{
    button, civil_field, code, danger, framed, icons, option, recipient, review, scope, status,
};
use crate::sheet::Excerpt;
use crate::state::{Action, Busy, Desk, Screen, State, Wanted};
use crate::texts::Texts;

/// The hand-over.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let said = &state.texts.hand_over();
    let lock = match desk.wanted {
        Wanted::Sealed => lock(state, desk, act),
        Wanted::Paper => Html::default(),
    };
    let (title, lead) = match crate::WHOLE && desk.is_reply() {
        true => (state.texts.receiving().send_back, state.texts.receiving().send_back_hint),
        false => (said.title, said.lead),
    };
    let excerpt = desk.excerpt();
    let kinds = kinds(desk, state.texts, act);
    let kinds = match crate::WHOLE {
        true => all(vec![
            audience(desk, excerpt.as_deref(), state.texts, act),
            kinds,
            civil_field::removal(desk, state.texts, act),
        ]),
        false => kinds,
    };
    let main = all(vec![
        div("stack stack-s", vec![h1(title), p("muted", lead)]),
        missing(desk, state.texts, act),
        kinds,
        lock,
        actions(state, desk, act),
    ]);
    let side = beside(desk, state.texts);
    let side = match crate::WHOLE {
        true => all(vec![status::saved(state, desk, act), side]),
        false => side,
    };
    framed(state, desk, act, main, side)
}

/// What is missing, and the way to the list of it.
fn missing(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if crate::WHOLE && desk.alarm().is_some() {
        return all(vec![danger::line(desk, texts, act), danger::nameless(desk, texts, act)]);
    }
    let Some(title) = review::gaps(&desk.wanting(), texts) else { return Html::default() };
    let link = button::named("link", title, act, Action::Go(Screen::Review));
    div("note warn noprint", vec![icons::view(icons::WARNING), link])
}

/// For whom the file is, and what goes into it.
fn audience(
    desk: &Desk,
    excerpt: Option<&Excerpt>,
    texts: &'static Texts,
    act: &Callback<Action>,
) -> Html {
    all(vec![
        scope::whom(desk, texts, act),
        scope::notices(desk, excerpt, texts, act),
        scope::contents(desk, excerpt, texts),
    ])
}

fn kinds(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = &texts.hand_over();
    let parents = desk.is_parents_alone();
    let hints = match crate::WHOLE {
        true if parents => [texts.finishing().paper_parents, texts.finishing().when_sealed],
        true => [texts.finishing().when_paper, texts.finishing().when_sealed],
        false => [said.paper_hint, said.sealed_hint],
    };
    let [paper, sealed] = hints;
    let kinds = [
        (Wanted::Paper, icons::PAGE, said.paper, paper),
        (Wanted::Sealed, icons::LOCK, said.sealed, sealed),
    ];
    let cards = kinds.map(|(kind, icon, name, hint)| {
        let onchange = act.reform(move |_| Action::Want(kind));
        let input = html! {
            <input type="radio" name="kind" checked={desk.wanted == kind} {onchange}
                autocomplete="off" />
        };
        option::card("opt", input, name.into(), icons::view(icon), Some(hint.into()))
    });
    let legend = tag("legend", "", vec![words("h2", "", said.kind)]);
    // A file that anybody can read is not made because somebody was in a hurry; why that is so is
    // said, since the case system needs the other one.
    let why = match crate::WHOLE {
        true => why(desk, parents, texts),
        false => Html::default(),
    };
    tag("fieldset", "card stack", vec![legend, why, div("opts", cards.into())])
}

/// Why one kind of file is chosen first, and that it was, as long as it is that one.
fn why(desk: &Desk, parents: bool, texts: &'static Texts) -> Html {
    let said = texts.finishing();
    let why = if parents { said.why_parents } else { said.why_sealed };
    match desk.wanted {
        Wanted::Sealed => p("muted", [said.sealed_first, " ", why].concat()),
        Wanted::Paper => p("muted", why),
    }
}

fn lock(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    if crate::WHOLE && state.settings.is_some() {
        return recipient::view(state, act, || for_code(state, desk, act));
    }
    for_code(state, desk, act)
}

fn for_code(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let said = &state.texts.hand_over();
    let another =
        button::waiting("btn ter", said.new_code, act, Action::NewCode, state.busy.is_some());
    // What parents have filled in is for somebody else to put together with the rest.
    let whom = desk.audience().filter(|_| !desk.is_parents_alone());
    let label = code::label(whom, state.texts);
    let warning = vec![words("strong", "", said.warning), text(" "), text(said.warning_hint)];
    let inside = vec![
        p("", said.who_hint),
        code::view(desk.code.as_ref(), label),
        p("hint", said.code_hint),
        div("", vec![another]),
        div("note warn", vec![icons::view(icons::WARNING), tag("p", "", warning)]),
    ];
    section("card stack", 2, "who", said.who, inside)
}

fn actions(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let said = &state.texts.hand_over();
    let name = match (state.busy, desk.wanted) {
        (Some(Busy::Making), _) => said.making,
        (_, Wanted::Paper) => said.make_paper,
        (_, Wanted::Sealed) => said.make_sealed,
    };
    div(
        "actions",
        vec![
            button::waiting("btn", name, act, Action::Make, state.busy.is_some()),
            button::named("btn sec", state.texts.fill().back, act, Action::Go(Screen::Review)),
        ],
    )
}

fn beside(desk: &Desk, texts: &'static Texts) -> Html {
    let said = &texts.hand_over();
    let shown = desk.steps.iter().filter(|step| !crate::WHOLE || desk.is_begun(step));
    let steps = shown.map(|step| {
        let name = super::words::of(&step.title, texts);
        tag("li", "said", vec![icons::view(icons::TICK), text(name)])
    });
    let name = vec![p("code", desk.file_name(desk.wanted)), p("muted small", said.file_name_hint)];
    let name = side("file-name", said.file_name, name);
    if crate::WHOLE && desk.audience().is_some() {
        return name;
    }
    let steps = vec![tag("ul", "stack stack-s", steps.collect()), scope::not_answered(desk, texts)];
    all(vec![side("included", said.included, steps), name])
}
