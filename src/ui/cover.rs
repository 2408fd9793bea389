//! What hides the screen while nobody is there: a page over the page, in the browser's own
//! dialogue, behind which nothing can be read or reached. It is no lock, and says so.

use yew::{Callback, Html, NodeRef, html};

use super::tags::{attrs, div, element, p, text, with};
use super::{asking, button, icons};
use crate::state::{Action, Asking, Deed, Standing, State};

/// Whether the answers are known to be in a file. Of what the browser was asked to save nobody
/// knows, and what is only read lies elsewhere.
fn is_in_file(state: &State) -> bool {
    let filling = state.desk.as_ref().is_some_and(|desk| desk.opened.is_none());
    filling && matches!(state.standing(), Some(Standing::Keeps(..) | Standing::Written(..)))
}

/// The cover, where there is one.
pub(super) fn view(state: &State, dialog: &NodeRef, act: &Callback<Action>) -> Html {
    let uncover = Action::deed(Deed::Uncover).filter(|_| state.covered);
    let Some(uncover) = uncover else { return Html::default() };
    let frame = state.texts.frame();
    let said = state.texts.drafts();
    let (title, hint, buttons) = match &state.asking {
        // Whoever wants to clear is asked here, since no other question is shown now.
        Some(asking @ Asking::Clear) => {
            let (title, hint, yes) = asking::words(state, asking);
            let yes = button::named("btn", yes, act, Action::Confirm);
            let no = button::named("btn sec", frame.cancel, act, Action::Dismiss);
            (title, vec![p("", hint)], vec![yes, no])
        }
        _ => {
            let safe = match state.is_unsaved() {
                true => said.cover_unsaved,
                false if is_in_file(state) => said.cover_saved,
                false => said.cover_here,
            };
            let back =
                asking::closing("btn", said.uncover, dialog, act, std::slice::from_ref(&uncover));
            let clear = button::named("btn sec", frame.clear, act, Action::Clear);
            (said.cover, vec![p("", safe), p("muted", said.cover_hint)], vec![back, clear])
        }
    };
    let inside = vec![
        icons::view(icons::LOCK),
        element("h2", attrs!["id": "cover"], vec![text(title)]),
        element("div", attrs!["id": "cover-hint", "class": "stack stack-s"], hint),
        div("actions", buttons),
    ];
    let onclose = act.reform(move |_| uncover.clone());
    let inside = div("card stack narrow", inside);
    let cover = html! { <dialog ref={dialog.clone()} {onclose}>{ inside }</dialog> };
    let names = attrs!["class": "cover", "aria-labelledby": "cover",
        "aria-describedby": "cover-hint"];
    with(cover, names)
}
