//! The file is ready, and what is to be done with it now.

use yew::{Callback, Html, html};

use super::{button, code, icons};
use crate::state::{Action, Desk, Made, Screen, Wanted};
use crate::texts::Texts;

/// The file is ready.
pub(super) fn view(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let Some(made) = &desk.made else { return Html::default() };
    let words = &texts.hand_over;
    let size = (words.size)(made.size);
    let code = match made.kind {
        Wanted::Sealed => code::view(desk.code.as_ref(), texts),
        Wanted::Paper => Html::default(),
    };
    html! {
        <div class="stack stack-l narrow">
            <div class="note ok">
                { icons::view(icons::CHECK) }
                <div class="stack stack-s">
                    <h1 id="heading" tabindex="-1">{ words.done }</h1>
                    <p>{ (words.done_lead)(&made.name, &size) }</p>
                </div>
            </div>
            <section class="card stack" aria-labelledby="next">
                <h2 id="next">{ words.next }</h2>
                { next(made, texts) }
                { code }
            </section>
            { actions(made, texts, act) }
        </div>
    }
}

fn next(made: &Made, texts: &'static Texts) -> Html {
    let steps = match made.kind {
        Wanted::Paper => texts.hand_over.steps_paper,
        Wanted::Sealed => texts.hand_over.steps_sealed,
    };
    let steps = steps.iter().map(|(name, how)| {
        html! { <li><div><h3>{ *name }</h3><p class="muted">{ *how }</p></div></li> }
    });
    html! { <ol class="num stack">{ for steps }</ol> }
}

fn actions(made: &Made, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let words = &texts.hand_over;
    let (other, name) = match made.kind {
        Wanted::Paper => (Wanted::Sealed, words.also_sealed),
        Wanted::Sealed => (Wanted::Paper, words.also_paper),
    };
    let also = act.clone();
    let also = Callback::from(move |_| {
        also.emit(Action::Want(other));
        also.emit(Action::Go(Screen::HandOver));
    });
    html! {
        <div class="actions">
            { button::named("btn", words.clear, act, Action::Clear) }
            { button::button("btn sec", button::text(name.into()), also, false) }
            { button::named("btn ter", words.back_to_answers, act, Action::Go(Screen::Review)) }
        </div>
    }
}
