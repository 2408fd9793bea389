//! A code in two rows of three words, large enough to be read aloud.

use yew::Html;

use super::tags::{all, attrs, div, element, tag, text, words};
use crate::seal::Passphrase;
use crate::state::Audience;
use crate::texts::Texts;

/// What the code of a file is called that is handed over.
pub(super) fn label(whom: Option<Audience>, texts: &'static Texts) -> &'static str {
    match whom {
        Some(Audience::Ourselves) if crate::WHOLE => texts.scope().own_code,
        _ => texts.hand_over().code,
    }
}

/// The code with its label.
pub(super) fn view(code: Option<&Passphrase>, label: &'static str) -> Html {
    let code = code.map(Passphrase::expose).unwrap_or_default();
    let half = code.match_indices('-').nth(2).map_or(code.len(), |(place, _)| place);
    let (first, second) = code.split_at(half);
    let group = attrs!["class": "pass code", "role": "group", "aria-labelledby": "code-label"];
    let rows = [first, second].map(|row| match crate::WHOLE {
        true => tag("span", "", vec![apart(row)]),
        false => words("span", "", row.to_owned()),
    });
    let label = element("p", attrs!["class": "lab", "id": "code-label"], vec![text(label)]);
    div("stack stack-s", vec![label, element("p", group, rows.into())])
}

/// The words of a row, none of which is ever broken. The dash stands before a word: behind the last
/// word of a line it would be taken for one that parts a word. Whoever copies the code copies all
/// of it, since a field drops the ends of lines.
fn apart(row: &str) -> Html {
    let ends = row.match_indices('-').map(|(place, _)| place).filter(|place| *place > 0);
    let ends: Vec<usize> = ends.chain([row.len()]).collect();
    let begins = [0].into_iter().chain(ends.iter().copied());
    let parts = begins.zip(&ends).filter_map(|(begin, end)| row.get(begin..*end));
    all(parts.map(|part| words("span", "word", part.to_owned())).collect())
}
