//! The head of the page: where one is, that nothing leaves the window, and the way out.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{AttrValue, Callback, Html, MouseEvent, TargetCast, html};

use super::tags::text;
use super::{button, icons, words};
use crate::state::{Action, Screen, State};

/// The head of the page.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let form = state.desk.as_ref().filter(|_| state.screen != Screen::Start);
    let line: AttrValue = match form {
        Some(desk) => words::of(&desk.form().title, texts),
        None => texts.frame.brand_line.into(),
    };
    let clear = match state.desk {
        Some(_) => button::named("btn ter", texts.frame.clear, act, Action::Clear),
        None => Html::default(),
    };
    let brand = html! {
        <>{ mark() }<span><b>{ texts.frame.brand }</b>{ " " }<span>{ line }</span></span></>
    };
    html! {
        <header class="top">
            { skip(state) }
            <div class="wrap">
                { button::acting("brand", brand, act, Action::Go(Screen::Start)) }
                <span class="chip">{ icons::view(icons::LOCK) }{ texts.frame.only_here }</span>
                { clear }
            </div>
        </header>
    }
}

/// A link to a place inside of a shadow root does not work, and would write into the address.
fn skip(state: &State) -> Html {
    let onclick = |event: MouseEvent| {
        let page = event.target_dyn_into::<Element>();
        let page = page.and_then(|button| button.closest(".trivsel").ok().flatten());
        let heading = page.and_then(|page| page.query_selector("#heading").ok().flatten());
        // Every screen has a heading that can take the focus.
        let _ =
            heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()).map(|h| h.focus());
    };
    let name = text(state.texts.frame.skip);
    button::button("skip btn sec", name, Callback::from(onclick), false)
}

fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
            <rect class="m1" width="40" height="40" rx="9" />
            <path class="m2" d="M12 15a5 5 0 1 0 0 10 5 5 0 0 0 0-10z" />
            <path class="m3" d="M20.8 24.5l4.7-9 4.7 9z" />
            <path class="m4" d="M8 30.5h24" />
        </svg>
    }
}
