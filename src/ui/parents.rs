//! The document as its parents read it: what goes well first, and nothing that is not for them.

use yew::{Callback, Html};

use crate::state::{Action, State};

/// The screen.
pub(super) fn view(_: &State, _: &Callback<Action>) -> Html {
    Html::default()
}
