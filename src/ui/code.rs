//! A code in two rows of three words, large enough to be read aloud.

use yew::{Html, html};

use crate::seal::Passphrase;
use crate::texts::Texts;

/// The code with its label.
pub(super) fn view(code: Option<&Passphrase>, texts: &'static Texts) -> Html {
    let words = code.map(Passphrase::expose).unwrap_or_default();
    let half = words.match_indices('-').nth(2).map_or(words.len(), |(place, _)| place + 1);
    let (first, second) = words.split_at(half);
    html! {
        <div class="stack stack-s">
            <p class="lab" id="code-label">{ texts.hand_over.code }</p>
            <p class="pass code" role="group" aria-labelledby="code-label">
                <span>{ first }</span><span>{ second }</span>
            </p>
        </div>
    }
}
