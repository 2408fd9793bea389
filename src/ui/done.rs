//! The file is ready, and what is to be done with it now.

use web_sys::HtmlTextAreaElement;
use yew::{Callback, FocusEvent, Html, TargetCast, html};

use super::tags::{all, attrs, div, element, h1, p, section, tag, text, with, words};
use super::{button, code, danger, dates, icons, offers, scope};
use crate::state::{Action, Audience, Desk, Draft, Made, Screen, State, Wanted};
use crate::texts::Texts;

/// The file is ready.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let Some(made) = &desk.made else { return Html::default() };
    let said = &texts.hand_over();
    let lead = (said.done_lead)(&made.name, &(said.size)(made.size));
    let code = match made.kind {
        Wanted::Sealed => code::view(made.code.as_ref(), label(desk, made, texts)),
        Wanted::Paper => Html::default(),
    };
    let code = match recipient(made) {
        Some(name) => p("", (texts.scope().opened_by)(name)),
        None => code,
    };
    let ready = div("stack stack-s", vec![h1(said.done), p("", lead)]);
    div(
        "stack stack-l narrow",
        vec![
            div("note ok", vec![icons::view(icons::CHECK), ready]),
            danger(desk, texts, act),
            section("card stack", 2, "next", said.next, vec![next(state, desk, made), code]),
            then(desk, made, texts),
            beyond(desk, texts, act),
            actions(made, texts, act),
            following(state, act),
        ],
    )
}

/// The file is made, and what danger asks for is still to be done.
fn danger(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if crate::WHOLE { danger::line(desk, texts, act) } else { Html::default() }
}

/// What those get to know who are not done with a file: the recipient of a sealed one, and the
/// parents when they have filled in their part.
fn then(desk: &Desk, made: &Made, texts: &'static Texts) -> Html {
    if !crate::WHOLE {
        return Html::default();
    }
    let said = texts.finishing();
    let next = || {
        let lines = said.then_parents.iter().map(|line| p("", *line)).collect();
        section("card stack stack-s", 2, "then", said.then, lines)
    };
    let next = if desk.is_parents_alone() { next() } else { Html::default() };
    let own = made
        .handed
        .as_ref()
        .is_some_and(|handed| handed.audience == Some(Audience::Ourselves) && !handed.apart);
    let pass_on = match made.kind {
        Wanted::Sealed if !own => pass_on(made, texts),
        _ => Html::default(),
    };
    all(vec![pass_on, next])
}

/// What the sender can write to the recipient: there to be copied, without the code.
fn pass_on(made: &Made, texts: &'static Texts) -> Html {
    let said = texts.finishing();
    let words = if made.code.is_some() { said.pass_on_code } else { said.pass_on_key };
    let onfocus = Callback::from(|event: FocusEvent| {
        event.target_unchecked_into::<HtmlTextAreaElement>().select();
    });
    let field = html! { <textarea value={words} {onfocus} /> };
    let about = attrs![
        "id": "pass-on",
        "rows": "3",
        "readonly": "readonly",
        "aria-describedby": "pass-on-h",
    ];
    let field = with(field, about);
    let label = element("label", attrs!["for": "pass-on"], vec![text(said.pass_on)]);
    let hint = attrs!["id": "pass-on-h", "class": "hint"];
    let hint = element("p", hint, vec![text(said.pass_on_hint)]);
    div("card", vec![div("f", vec![label, hint, field])])
}

/// What may be begun with the answers of the document that was just handed over.
fn following(state: &State, act: &Callback<Action>) -> Html {
    if crate::WHOLE { offers::next(state, act) } else { Html::default() }
}

/// What else is to be kept: answers that the file has not, and days.
fn beyond(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let dates = dates::view(desk, texts, act);
    match crate::WHOLE {
        true => all(vec![scope::own_unsaved(desk, texts, act), dates]),
        false => dates,
    }
}

/// Whose the code is.
fn label(desk: &Desk, made: &Made, texts: &'static Texts) -> &'static str {
    let whom = made.handed.as_ref().and_then(|handed| handed.audience);
    let whom = whom.filter(|_| !desk.is_parents_alone());
    code::label(whom, texts)
}

/// Who can open the file, where it is no code that does.
fn recipient(made: &Made) -> Option<&str> {
    made.handed.as_ref()?.recipient.as_deref()
}

/// What to do with a file that holds everything, where there is one that does not.
fn own(
    desk: &Desk,
    made: &Made,
    texts: &'static Texts,
) -> Option<Vec<(&'static str, &'static str)>> {
    let said = texts.scope();
    if desk.is_parents_alone() {
        let mut steps = said.steps_parents.to_vec();
        if made.code.is_some() {
            steps.insert(1, said.step_code_apart);
        }
        return Some(steps);
    }
    let handed = made.handed.as_ref()?;
    if handed.audience != Some(Audience::Ourselves) {
        return None;
    }
    let mut steps = if handed.apart { said.steps_apart } else { said.steps_own }.to_vec();
    if let Some(first) = steps.first_mut().filter(|_| made.kind == Wanted::Sealed && !handed.apart)
    {
        *first = said.own_sealed;
    }
    if made.code.is_some() {
        steps.insert(1, if handed.apart { said.step_code_apart } else { said.step_code });
    }
    Some(steps)
}

/// What to do with the file.
fn next(state: &State, desk: &Desk, made: &Made) -> Html {
    let texts = state.texts;
    let steps = match made.kind {
        _ if recipient(made).is_some() => texts.scope().steps,
        Wanted::Paper => texts.hand_over().steps_paper,
        Wanted::Sealed => texts.hand_over().steps_sealed,
    };
    match crate::WHOLE {
        true => numbered(&in_whole(state, desk, made, steps)),
        false => numbered(steps),
    }
}

/// The same with what else is to be done. In danger that is what comes first.
fn in_whole(
    state: &State,
    desk: &Desk,
    made: &Made,
    steps: &[(&'static str, &'static str)],
) -> Vec<(&'static str, &'static str)> {
    let texts = state.texts;
    let mut steps = own(desk, made, texts).unwrap_or_else(|| {
        let mut steps = steps.to_vec();
        if state.draft.as_deref().is_some_and(Draft::has_file) {
            // The window is cleared last.
            steps.insert(steps.len().saturating_sub(1), texts.drafts().step_delete);
        }
        steps
    });
    if desk.alarm().is_some() {
        steps.insert(0, texts.finishing().danger_step);
    }
    steps
}

/// What to do, one thing after the other, each with how.
pub(super) fn numbered(steps: &[(&'static str, &'static str)]) -> Html {
    let step = |(name, how): &(&'static str, &'static str)| {
        tag("li", "", vec![div("", vec![words("h3", "", *name), p("muted", *how)])])
    };
    tag("ol", "num stack", steps.iter().map(step).collect())
}

fn actions(made: &Made, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = &texts.hand_over();
    let (other, name) = match made.kind {
        Wanted::Paper => (Wanted::Sealed, said.also_sealed),
        Wanted::Sealed => (Wanted::Paper, said.also_paper),
    };
    let also = [Action::Want(other), Action::Go(Screen::HandOver)];
    div(
        "actions",
        vec![
            button::named("btn", said.clear, act, Action::Clear),
            button::named("btn sec", said.again, act, Action::SaveAgain),
            button::each("btn sec", name, act, also.to_vec()),
            button::named("btn ter", said.back_to_answers, act, Action::Go(Screen::Review)),
        ],
    )
}
