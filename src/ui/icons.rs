//! Line drawings beside words. None of them says anything that no word says.

use yew::{Html, html};

pub(super) const LOCK: &str = "M6.5 10.5h11l2 2v6l-2 2h-11l-2-2v-6zM8 10.5V7.6a4 4 0 0 1 8 0v2.9";
pub(super) const PAGE: &str = "M14 3H5v18h14V8zM14 3v5h5M8.5 13h7M8.5 16.5h5";
pub(super) const NEW: &str = "M14 3H5v18h14V8zM14 3v5h5M12 11.5v6M9 14.5h6";
pub(super) const FOLDER: &str = "M3.5 18.5v-13h6l2 2.5h7v2.5M3.5 18.5l3-8h15l-3 8z";
pub(super) const GO_ON: &str = "M4 20h4.5L20 8.5 15.5 4 4 15.5zM13 6.5l4.5 4.5";
pub(super) const TO: &str = "M4 12h15M13 6l6 6-6 6";
pub(super) const PERSON: &str =
    "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6";
pub(super) const BIN: &str = "M4 6.5h16M9 6.5V4h6v2.5M6.5 6.5l1 13.5h9l1-13.5M10 10.5v6M14 10.5v6";
pub(super) const WARNING: &str = "M12 3.5 22 20.5H2zM12 10v5M12 17.8v.01";
pub(super) const INFO: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.8v.01";
pub(super) const CHECK: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.3l2.8 2.8L16.2 9";
pub(super) const TICK: &str = "M5 12.5l4.5 4.5L19 7.5";
pub(super) const CROSS: &str = "M6.5 6.5l11 11M17.5 6.5l-11 11";
pub(super) const UNDO: &str = "M9 5 4 10l5 5M4 10h10a5 5 0 0 1 0 10h-4";
pub(super) const REDO: &str = "M15 5l5 5-5 5M20 10H10a5 5 0 0 0 0 10h4";
pub(super) const PLUS: &str = "M12 5v14M5 12h14";

/// A drawing.
pub(super) fn view(path: &'static str) -> Html {
    html! { <svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}
