//! A question that must be answered before anything else happens, in the browser's own dialogue,
//! which keeps the focus in and gives it back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::{AttrValue, Callback, Html, NodeRef, html};

use super::tags::{attrs, div, element, text, with};
use super::{button, scope};
use crate::answers::Edition;
use crate::browser::{clock, stamp};
use crate::state::{Action, Asking, Deed, Desk, Found, Kin, Left, Screen, State};
use crate::texts::Version;

/// The question.
pub(super) fn view(
    state: &State,
    asking: &Asking,
    dialog: &NodeRef,
    act: &Callback<Action>,
) -> Html {
    if let Asking::Join(found) = asking {
        return match found.kin {
            Some(kin) => which(state, found, kin, dialog, act),
            None => to_join(state, dialog, act),
        };
    }
    let frame = &state.texts.frame();
    let of_code = !state.is_unsaved();
    let (title, hint, yes) = words(state, asking);
    let first = match of_code {
        true if crate::WHOLE && state.leaves_behind() == Some(Left::File) => {
            let again = [Action::Dismiss, Action::SaveAgain];
            closing("btn", state.texts.drafts().not_seen, dialog, act, &again)
        }
        true => {
            let of_drafts = crate::WHOLE && !state.shows_code();
            let at = if of_drafts { Screen::Draft } else { Screen::Done };
            let show = [Action::Dismiss, Action::Go(at)];
            closing("btn", frame.show_code, dialog, act, &show)
        }
        false if crate::WHOLE => {
            let follows = matches!(asking, Asking::Replace(_));
            saving("btn", frame.save_first, follows, dialog, act)
        }
        false => {
            let go = [Action::Dismiss, Action::Go(Screen::HandOver)];
            closing("btn", frame.save_first, dialog, act, &go)
        }
    };
    let buttons = vec![
        first,
        closing("btn sec", yes, dialog, act, &[Action::Confirm]),
        closing("btn ter", frame.cancel, dialog, act, &[Action::Dismiss]),
    ];
    question(title, hint, buttons, dialog, act)
}

/// Heading, hint and the name of the button that says yes.
pub(super) fn words(state: &State, asking: &Asking) -> (&'static str, &'static str, &'static str) {
    let frame = &state.texts.frame();
    // Where every answer is in a file, it is only the code of that file that can be lost.
    let of_code = !state.is_unsaved();
    let (title, hint, yes) = match asking {
        _ if crate::WHOLE && of_code => {
            let (title, hint) = of_files(state);
            let clears = *asking == Asking::Clear;
            (title, hint, if clears { state.texts.drafts().clear } else { frame.have_code })
        }
        _ if of_code => (frame.ask_code, frame.ask_code_hint, frame.have_code),
        Asking::Clear => (frame.ask_clear, frame.ask_clear_hint, frame.confirm_clear),
        Asking::Replace(_) | Asking::Join(_) => {
            (frame.ask_replace, frame.ask_replace_hint, frame.confirm_replace)
        }
    };
    let lacks_own = |desk: &&Desk| scope::lacks_own(desk);
    let hint = match state.desk.as_ref().filter(|_| crate::WHOLE && !of_code).filter(lacks_own) {
        Some(_) => state.texts.scope().own_lost,
        None => hint,
    };
    match crate::WHOLE && !of_code && state.comes_along(asking) {
        true => (title, state.texts.finishing().ask_carry, yes),
        false => (title, hint, yes),
    }
}

/// The same, where every answer was to be saved: what of it somebody may not have yet.
fn of_files(state: &State) -> (&'static str, &'static str) {
    let (frame, said) = (state.texts.frame(), state.texts.drafts());
    match state.leaves_behind() {
        Some(Left::File) => (said.ask_file, said.ask_file_hint),
        Some(Left::Both) => (said.ask_both, said.ask_both_hint),
        Some(Left::Code) | None => (frame.ask_code, frame.ask_code_hint),
    }
}

/// Which of two versions is to lie open. The newer one is proposed; where a person has to decide,
/// what lies open is.
fn which(state: &State, found: &Found, kin: Kin, dialog: &NodeRef, act: &Callback<Action>) -> Html {
    let said = state.texts.receiving();
    let (keep, open) = (Action::Dismiss, Action::Confirm);
    let [versions, both, same] = said.which;
    let join = Action::deed(Deed::Join(stamp())).unwrap_or(Action::Dismiss);
    let (title, first, second) = match kin {
        Kin::Newer => (versions, (said.show_newer, open), (said.show_older, keep)),
        Kin::Older => (versions, (said.show_newer, keep), (said.show_older, open)),
        Kin::Both => (both, (state.texts.offers().together, join), (said.open_file, open)),
        Kin::Same(_) => (same, (said.keep, keep), (said.open_file, open)),
    };
    let third = match kin {
        Kin::Both => closing("btn ter", said.keep, dialog, act, &[Action::Dismiss]),
        _ => Html::default(),
    };
    let buttons = vec![
        closing("btn", first.0, dialog, act, &[first.1]),
        closing("btn sec", second.0, dialog, act, &[second.1]),
        match state.is_unsaved() {
            true => saving("btn sec", state.texts.frame().save_first, false, dialog, act),
            false => Html::default(),
        },
        third,
    ];
    question(title, versions_in_words(state, found, kin), buttons, dialog, act)
}

fn versions_in_words(state: &State, found: &Found, kin: Kin) -> String {
    let (texts, said) = (state.texts, state.texts.receiving());
    let desk = state.desk.as_ref();
    // Two states of one document have one number, which would tell nobody anything.
    let one = desk.is_some_and(|desk| found.is_state_of(desk));
    let words = |edition: Edition| {
        let (on, number) = (super::words::when(&edition, texts), edition.number.filter(|_| !one));
        (said.version)(Version { number, on: on.as_deref(), by: edition.by.as_deref() })
    };
    let ours = desk.map(|desk| Edition { by: desk.author(), ..desk.record.edition() });
    let (ours, theirs) = (words(ours.unwrap_or_default()), words(found.edition()));
    let newer = if one { said.later } else { said.newer };
    let [differ, alike] = said.same;
    let line = match kin {
        Kin::Newer => newer(&theirs, &ours),
        Kin::Older => newer(&ours, &theirs),
        Kin::Both => (said.both)(&ours, &theirs),
        Kin::Same(true) => alike.to_owned(),
        Kin::Same(false) => differ.to_owned(),
    };
    if state.is_unsaved() { [&line, " ", said.lost].concat() } else { line }
}

/// Whether two documents of one kind are to be put together, or one is to give way.
fn to_join(state: &State, dialog: &NodeRef, act: &Callback<Action>) -> Html {
    let (frame, said) = (state.texts.frame(), state.texts.offers());
    let hint = if state.is_unsaved() { said.ask_lost } else { said.ask_hint };
    let join = Action::deed(Deed::Join(stamp())).into_iter().collect::<Vec<_>>();
    let first = state.is_unsaved().then(|| saving("btn sec", frame.save_first, false, dialog, act));
    let buttons = vec![
        closing("btn", said.together, dialog, act, &join),
        first.unwrap_or_default(),
        closing("btn sec", said.instead, dialog, act, &[Action::Confirm]),
        closing("btn ter", frame.cancel, dialog, act, &[Action::Dismiss]),
    ];
    question(said.ask, hint, buttons, dialog, act)
}

/// A question and the buttons that answer it.
fn question(
    title: &'static str,
    hint: impl Into<AttrValue>,
    buttons: Vec<Html>,
    dialog: &NodeRef,
    act: &Callback<Action>,
) -> Html {
    let inside = vec![
        element("h2", attrs!["id": "ask"], vec![text(title)]),
        element("p", attrs!["id": "ask-hint"], vec![text(hint)]),
        div("actions", buttons),
    ];
    let onclose = act.reform(|_| Action::Dismiss);
    let inside = div("stack", inside);
    let ask = html! { <dialog ref={dialog.clone()} {onclose}>{ inside }</dialog> };
    let names = attrs!["class": "ask", "aria-labelledby": "ask", "aria-describedby": "ask-hint"];
    with(ask, names)
}

/// Opens the dialogue once it is drawn.
pub(super) fn open(dialog: &NodeRef) {
    if let Some(dialog) = shown(dialog).filter(|dialog| !dialog.open()) {
        // It is there and it is closed, so that nothing keeps it from opening.
        let _ = dialog.show_modal();
    }
}

fn shown(dialog: &NodeRef) -> Option<HtmlDialogElement> {
    dialog.get().map(JsCast::unchecked_into)
}

/// A button that closes the dialogue and saves a draft: what would be lost is everything. What was
/// asked for may follow by itself then.
fn saving(
    class: &'static str,
    name: &'static str,
    follows: bool,
    dialog: &NodeRef,
    act: &Callback<Action>,
) -> Html {
    let (dialog, act) = (dialog.clone(), act.clone());
    let onclick = Callback::from(move |_| {
        if let Some(dialog) = shown(&dialog) {
            dialog.close();
        }
        let save = if follows { Deed::SaveFirst(clock()) } else { Deed::SaveDraft(clock()) };
        let dismiss = (!follows).then_some(Action::Dismiss);
        dismiss.into_iter().chain(Action::deed(save)).for_each(|action| act.emit(action));
    });
    button::button(class, text(name), onclick, false)
}

/// A button that closes the dialogue first: it is the dialogue that gives the focus back to where
/// it was, and it can do so only as long as it is there.
pub(super) fn closing(
    class: &'static str,
    name: &'static str,
    dialog: &NodeRef,
    act: &Callback<Action>,
    actions: &[Action],
) -> Html {
    let (dialog, act, actions) = (dialog.clone(), act.clone(), actions.to_vec());
    let onclick = Callback::from(move |_| {
        if let Some(dialog) = shown(&dialog) {
            dialog.close();
        }
        actions.iter().for_each(|action| act.emit(action.clone()));
    });
    button::button(class, text(name), onclick, false)
}
