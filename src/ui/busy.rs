//! What is being worked on, in words, and the way to give it up. How long it lasts nobody can tell,
//! and nothing here pretends to; in the whole program it is seen only where it lasts.

use yew::{Callback, Html};

use super::tags::{attrs, div, element, p};
use super::{button, undoing};
use crate::browser;
use crate::state::{Action, Busy, Deed, Draft, State};
use crate::texts::Texts;

/// The line at the bottom of the window.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let said = vec![said_while(worked_on(state), state.texts), undoing::said(state)];
    if !crate::WHOLE {
        return element("div", attrs!["class": "busy", "role": "status"], said);
    }
    // A job that runs on the page itself cannot be given up.
    let cancel = Action::deed(Deed::Cancel).filter(|_| state.busy.is_some() && browser::stops());
    let name = state.texts.frame().cancel;
    let cancel = cancel.map(|cancel| button::named("btn sec", name, act, cancel));
    let status = element("div", attrs!["role": "status"], said);
    div("busy late", vec![status, cancel.unwrap_or_default()])
}

/// What is being worked on. The first draft takes a while, since its code is stretched; of those
/// that come by themselves nobody has to hear.
fn worked_on(state: &State) -> Option<Busy> {
    let is_first = |draft: &Draft| draft.is_saving() && draft.saved.is_none();
    let draft = state.draft.as_deref().filter(|_| crate::WHOLE);
    state.busy.or_else(|| draft.is_some_and(is_first).then_some(Busy::Making))
}

fn said_while(busy: Option<Busy>, texts: &'static Texts) -> Html {
    let said = match busy {
        None => return Html::default(),
        Some(Busy::Drawing) => texts.hand_over().drawing,
        Some(Busy::Making) => texts.hand_over().making,
        Some(Busy::Opening) if crate::WHOLE => texts.opening().opening,
        Some(Busy::Opening) => return Html::default(),
    };
    p("", said)
}
