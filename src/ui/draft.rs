//! How drafts are saved: the screen with their code, and what stands beside every step of it.

use yew::{Callback, Html};

use crate::state::{Action, State};

/// The screen.
pub(super) fn view(_: &State, _: &Callback<Action>) -> Html {
    Html::default()
}
