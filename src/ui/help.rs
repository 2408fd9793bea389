//! How the program is used, what becomes of what is written, and how far everybody can use it:
//! three pages to read.

use yew::{Callback, Html};

use crate::state::{Action, State};

/// The screen.
pub(super) fn view(_: &State, _: &Callback<Action>) -> Html {
    Html::default()
}
