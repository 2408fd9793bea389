//! The two buttons that take a change back and make it again, and what is said then. What was
//! changed is shown by the focus, which goes there.

use yew::{Callback, Html};

use super::tags::{self, all, attrs, element, text, words};
use super::{button, icons};
use crate::state::{Action, Deed, Desk, State, Turned};

/// The buttons, where there is something to take back or to make again.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    if !crate::WHOLE || !(desk.can_undo() || desk.can_redo()) {
        return Html::default();
    }
    let said = state.texts.undoing();
    let buttons = vec![
        one(desk.can_undo(), icons::UNDO, said.undo, act, Deed::Undo),
        one(desk.can_redo(), icons::REDO, said.redo, act, Deed::Redo),
    ];
    let both = attrs!["class": "row undoing noprint", "role": "group", "aria-label": said.both];
    element("div", both, buttons)
}

fn one(
    can: bool,
    icon: &'static str,
    name: &'static str,
    act: &Callback<Action>,
    deed: Deed,
) -> Html {
    let inside = all(vec![icons::view(icon), text(name)]);
    let action = Action::deed(deed).filter(|_| can);
    let act = act.clone();
    let onclick =
        Callback::from(move |_| action.iter().for_each(|action| act.emit(action.clone())));
    button::button("btn ter small", inside, onclick, !can)
}

/// What is said after either: once each time, also where it is the same as before.
pub(super) fn said(state: &State) -> Html {
    let turned = state.desk.as_ref().filter(|_| crate::WHOLE).and_then(Desk::turned);
    let Some((turned, times)) = turned else { return Html::default() };
    let said = match turned {
        Turned::Back => state.texts.undoing().undone,
        Turned::Again => state.texts.undoing().redone,
    };
    all(vec![tags::keyed(words("span", "sr", said), times)])
}
