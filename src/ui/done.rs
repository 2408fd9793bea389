//! The file is ready, and what is to be done with it now.

use yew::{Callback, Html};

use super::tags::{all, div, h1, p, section, tag, words};
use super::{button, code, dates, icons, offers, scope};
use crate::state::{Action, Audience, Desk, Draft, Made, Screen, State, Wanted};
use crate::texts::Texts;

/// The file is ready.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let Some(made) = &desk.made else { return Html::default() };
    let said = &texts.hand_over();
    let lead = (said.done_lead)(&made.name, &(said.size)(made.size));
    let code = match made.kind {
        Wanted::Sealed => code::view(made.code.as_ref(), texts),
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
            section("card stack", 2, "next", said.next, vec![next(state, desk, made), code]),
            beyond(desk, texts, act),
            actions(made, texts, act),
            following(state, act),
        ],
    )
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
    let handed = made.handed.as_ref()?;
    if handed.audience != Some(Audience::Ourselves) {
        return None;
    }
    let said = texts.scope();
    let mut steps = match handed.apart {
        true if desk.is_parents_alone() => said.steps_parents,
        true => said.steps_apart,
        false => said.steps_own,
    }
    .to_vec();
    if made.code.is_some() {
        steps.insert(1, if handed.apart { said.step_code_apart } else { said.step_code });
    }
    Some(steps)
}

fn next(state: &State, desk: &Desk, made: &Made) -> Html {
    let texts = state.texts;
    let saved = |draft: &Draft| draft.saved.is_some() || draft.file.is_some();
    let drafted = crate::WHOLE && state.draft.as_deref().is_some_and(saved);
    if let Some(steps) = own(desk, made, texts).filter(|_| crate::WHOLE) {
        return numbered(&steps);
    }
    let steps = match made.kind {
        _ if recipient(made).is_some() => texts.scope().steps,
        Wanted::Paper => texts.hand_over().steps_paper,
        Wanted::Sealed => texts.hand_over().steps_sealed,
    };
    if drafted {
        // The window is cleared last.
        let mut steps = steps.to_vec();
        steps.insert(steps.len().saturating_sub(1), texts.drafts().step_delete);
        return numbered(&steps);
    }
    numbered(steps)
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
            button::named("btn", said.again, act, Action::SaveAgain),
            button::each("btn sec", name, act, also.to_vec()),
            button::named("btn sec", said.clear, act, Action::Clear),
            button::named("btn ter", said.back_to_answers, act, Action::Go(Screen::Review)),
        ],
    )
}
