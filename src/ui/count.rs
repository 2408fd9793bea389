//! How much of a text's length is used. Those who see read it all the time; those who listen hear
//! it near the end only, and only when they have stopped typing, so that it never talks over them.

use yew::{Html, Properties, component, html, use_effect_with, use_state_eq};

use crate::browser::Timeout;
use crate::texts::Texts;

/// How long to wait before it is said aloud, in milliseconds.
const PAUSE: u32 = 1000;

#[derive(PartialEq, Properties)]
pub(super) struct CountProps {
    /// Characters used.
    pub used: usize,
    /// Characters that the form asks for at most.
    pub most: usize,
    /// Whether it is shown from the first character on.
    pub always: bool,
    pub texts: &'static Texts,
}

/// See the head of this file.
#[component]
pub(super) fn Count(props: &CountProps) -> Html {
    let CountProps { used, most, always, texts } = *props;
    let said = use_state_eq(|| false);
    let near = used.saturating_mul(10) > most.saturating_mul(9);
    use_effect_with((used, near), {
        let said = said.clone();
        move |_| {
            said.set(false);
            let wait = near.then(|| Timeout::new(PAUSE, move || said.set(true)));
            move || drop(wait)
        }
    });
    let over = used.checked_sub(most).filter(|over| *over > 0);
    let shown = match over {
        Some(over) => (texts.fill.characters_over)(over),
        None => (texts.fill.characters)(used, most),
    };
    let spoken = (*said && near).then(|| match over {
        Some(over) => (texts.fill.characters_over)(over),
        None => (texts.fill.characters_left)(most - used),
    });
    html! {
        <p class={if over.is_some() { "cnt over" } else { "cnt" }}>
            if always || near { <span aria-hidden="true">{ shown }</span> }
            <span class="sr" role="status">{ spoken }</span>
        </p>
    }
}
