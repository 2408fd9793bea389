//! How drafts are saved: the screen with their code, the ways to save, and what is saved where. The
//! line beside every step is drawn by `status`.

use yew::{Callback, Html};

use super::tags::{all, div, h1, p, section, side, tag, text, words};
use super::{button, code, columns, framed, icons, status};
use crate::browser::clock;
use crate::state::{Action, Clock, Deed, Desk, Draft, Drafting, Opener, Screen, Standing, State};

/// The screen.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let said = texts.drafts();
    let draft = state.draft.as_deref();
    let is_new = draft.is_none_or(|draft| draft.file.is_none() && draft.saved.is_none());
    let title = if is_new { said.title } else { said.title_saved };
    // Of what is only read there is no draft; its reader may want to see the code of the others.
    let reads = desk.opened.is_some();
    let ways = match reads {
        true => button::named("btn", said.back, act, Action::Go(Screen::Opened)),
        false => ways(state, draft, act),
    };
    // Whoever only wanted to look has a way back before anything is saved, and after it too.
    let back = button::named("btn sec", said.back, act, Action::Go(state.back()));
    let main = all(vec![
        div("stack stack-s", vec![h1(title), p("muted", said.lead)]),
        standing(state, desk, act, is_new),
        code_of(state, draft, act),
        ways,
        if reads { Html::default() } else { div("actions", vec![back]) },
    ]);
    match reads {
        true => columns(texts, main, beside(state)),
        false => framed(state, desk, act, main, beside(state)),
    }
}

/// What is saved where, and what can be done about it.
fn standing(state: &State, desk: &Desk, act: &Callback<Action>, is_new: bool) -> Html {
    let Some((title, line)) = status::standing(state, desk).filter(|_| !is_new) else {
        return Html::default();
    };
    let said = state.texts.drafts();
    // Only what was written is known to be in a file.
    let (class, icon) = match state.standing() {
        Some(Standing::Trouble) => ("note warn", icons::WARNING),
        Some(Standing::Keeps(..) | Standing::Written(..)) => ("note ok", icons::CHECK),
        _ => ("note", icons::INFO),
    };
    let keeps = state.draft.as_ref().is_some_and(|draft| draft.file.is_some());
    let stop = Action::deed(Deed::Draft(Drafting::Stop)).filter(|_| keeps);
    let stop = stop.map(|stop| button::named("btn sec", said.stop, act, stop));
    let buttons = vec![status::save("btn", state, act), stop.unwrap_or_default()];
    let inside = vec![words("h2", "h3", title), p("", line), div("row", buttons)];
    div(class, vec![icons::view(icon), div("stack stack-s", inside)])
}

fn code_of(state: &State, draft: Option<&Draft>, act: &Callback<Action>) -> Html {
    let said = state.texts.drafts();
    // A code that a draft has stays the one of this window.
    let is_new = draft.is_none_or(|draft| !draft.is_in_use());
    let anew = Action::deed(Deed::Draft(Drafting::NewCode)).filter(|_| is_new);
    let name = state.texts.hand_over().new_code;
    let waits = state.busy.is_some();
    let anew = anew.map(|anew| button::waiting("btn sec", name, act, anew, waits));
    let note = vec![icons::view(icons::WARNING), words("strong", "", said.note)];
    let which = match draft.and_then(Draft::opener) {
        None => p("muted", said.why),
        Some(Opener::Code) => div("note ok", vec![icons::view(icons::CHECK), p("", said.why_same)]),
        // That this is another code has to be seen before anything is saved with it.
        Some(Opener::Key) => {
            div("note warn", vec![icons::view(icons::WARNING), p("", said.why_new)])
        }
    };
    let earlier = draft.map(|draft| draft.earlier.as_slice()).unwrap_or_default();
    let earlier = earlier.iter().map(|code| p("code", code.expose().to_owned()));
    let earlier = match earlier.len() {
        0 => Html::default(),
        _ => div("stack stack-s", vec![p("muted", said.earlier), all(earlier.collect())]),
    };
    let inside = vec![
        which,
        code::view(draft.and_then(|draft| draft.code.as_ref()), said.code),
        div("note warn", note),
        div("", vec![anew.unwrap_or_default()]),
        earlier,
    ];
    section("card stack", 2, "draft-code", said.code_title, inside)
}

/// The ways to save, and what each of them means; the one that suits most is the first.
fn ways(state: &State, draft: Option<&Draft>, act: &Callback<Action>) -> Html {
    let said = state.texts.drafts();
    // Nothing can be saved before there is a code, and it is no use to choose twice.
    let waits = state.busy.is_some() || draft.is_none_or(|draft| draft.code.is_none());
    let keeps = state.able.keeps && draft.is_none_or(|draft| draft.file.is_none() || draft.trouble);
    let way = |class, name, hint: Vec<Html>, drafting: fn(Clock) -> Drafting| {
        let act = act.clone();
        let onclick = Callback::from(move |_| {
            if let Some(save) = Action::deed(Deed::Draft(drafting(clock()))) {
                act.emit(save);
            }
        });
        let name = button::button(class, text(name), onclick, waits);
        div("stack stack-s", vec![div("", vec![name]), tag("p", "hint", hint)])
    };
    let in_file = keeps.then(|| {
        let advised = words("span", "tag", said.advised);
        let hint = vec![advised, text(" "), text(said.in_file_hint)];
        way("btn", said.in_file, hint, Drafting::InFile)
    });
    let class = if keeps { "btn sec" } else { "btn" };
    let download = way(class, said.download, vec![text(said.download_hint)], Drafting::Download);
    let inside = vec![in_file.unwrap_or_default(), download];
    section("card stack", 2, "draft-ways", said.how, inside)
}

fn beside(state: &State) -> Html {
    let said = state.texts.drafts();
    let protects = match state.has_recovery() {
        true => said.protects_recovery,
        false => said.protects,
    };
    let lines = [said.name, protects, said.afterwards];
    let lines = lines.map(|line| tag("li", "", vec![text(line)]));
    side("good-to-know", said.good_to_know, vec![tag("ul", "stack stack-s", lines.into())])
}
