//! What hides the screen while nobody is there.

use yew::{Callback, Html};

use crate::state::{Action, State};

/// The screen.
pub(super) fn view(_: &State, _: &Callback<Action>) -> Html {
    Html::default()
}
