//! A code in two rows of three words, large enough to be read aloud.

use yew::Html;

use super::tags::{attrs, div, element, text, words};
use crate::seal::Passphrase;
use crate::texts::Texts;

/// The code with its label.
pub(super) fn view(code: Option<&Passphrase>, texts: &'static Texts) -> Html {
    let code = code.map(Passphrase::expose).unwrap_or_default();
    let half = code.match_indices('-').nth(2).map_or(code.len(), |(place, _)| place + 1);
    let (first, second) = code.split_at(half);
    let label = attrs!["class": "lab", "id": "code-label"];
    let group = attrs!["class": "pass code", "role": "group", "aria-labelledby": "code-label"];
    let rows = [first, second].map(|row| words("span", "", row.to_owned()));
    let label = element("p", label, vec![text(texts.hand_over().code)]);
    div("stack stack-s", vec![label, element("p", group, rows.into())])
}
