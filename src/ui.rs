//! Yew components: rows in, actions out. Nothing is decided here: what a person can do, and what
//! comes of it, is the business of `state`.
//!
//! A row is drawn by [`row::RowView`], which is drawn anew only when its `Rc` is another one, so
//! that a key press draws one field and the groups around it. Screens are plain functions.
//!
//! | part | what it draws |
//! |---|---|
//! | `header`, `steps`, `status`, `notice`, `asking` | what stands around every screen |
//! | `start`, `step`, `review`, `hand_over`, `done`, `unlock`, `opened` | one screen each |
//! | `row`, `group`, `list`, `table`, `display` | rows and what holds them together |
//! | `text_field`, `texts_field`, `date_field`, `yes_no` | one kind of question each |
//! | `choices`, `positions`, `drop_down` | so are these: a choice among options |
//! | `field`, `option`, `button`, `count`, `summary`, `code`, `drop_zone` | what several share |
//! | `shapes`, `icons`, `words` | what stands inside |

mod asking;
mod button;
mod choices;
mod code;
mod count;
mod date_field;
mod display;
mod done;
mod drop_down;
mod drop_zone;
mod field;
mod group;
mod hand_over;
mod header;
mod icons;
mod list;
mod notice;
mod opened;
mod option;
mod positions;
mod review;
mod row;
mod shapes;
mod start;
mod status;
mod step;
mod steps;
mod summary;
mod table;
mod text_field;
mod texts_field;
mod unlock;
mod words;
mod yes_no;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::state::{Action, Busy, Desk, Screen, State};
use crate::texts::Texts;

/// What the page shows, and where it says what a person did.
#[derive(Clone, Properties)]
pub struct PageProps {
    /// Everything that the screen shows.
    pub state: Rc<State>,
    /// Takes every action. It must be the same callback each time, or every row is drawn anew.
    pub act: Callback<Action>,
}

impl PartialEq for PageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.act == other.act
    }
}

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { state, act } = props;
    let texts = state.texts;
    let asking = state.asking.as_ref().map(|asking| {
        let clear = asking::is_clear(asking);
        html! { <asking::Question {clear} act={act.clone()} {texts} /> }
    });
    html! {
        // Neither a translator nor a spelling service may get to see what is written.
        <div class="trivsel" lang={texts.language} translate="no" spellcheck="false"
            writingsuggestions="false">
            { header::view(state, act) }
            <main class="main" id="main" tabindex="-1">
                <div class="wrap stack stack-l" key={state.screen.number()}>
                    { screen(state, act) }
                </div>
                <div class="busy" role="status">{ busy(state.busy, texts) }</div>
            </main>
            <footer class="foot"><div class="wrap"><span>{ texts.frame.foot }</span></div></footer>
            { asking }
        </div>
    }
}

fn screen(state: &State, act: &Callback<Action>) -> Html {
    let desk = state.desk.as_ref();
    let shown = match (state.screen, desk) {
        (Screen::Unlock, _) => return unlock::view(state, act),
        (Screen::Step(number), Some(desk)) => step::view(state, desk, number, act),
        (Screen::Review, Some(desk)) => review::view(state, desk, act),
        (Screen::HandOver, Some(desk)) => hand_over::view(state, desk, act),
        (Screen::Done, Some(desk)) => done::view(desk, state.texts, act),
        (Screen::Opened, Some(desk)) => opened::view(desk, state.texts, act),
        _ => start::view(state, act),
    };
    html! { <>{ notice::view(state, act) }{ shown }</> }
}

/// A screen among the steps of a form, with its side column.
fn framed(state: &State, desk: &Desk, act: &Callback<Action>, main: Html, side: Html) -> Html {
    let texts = state.texts;
    html! {
        <>
            { steps::view(desk, state.screen, texts, act) }
            <div class="cols">
                <div class="stack stack-l">{ main }</div>
                <aside class="stack" aria-label={texts.fill.about}>{ side }</aside>
            </div>
        </>
    }
}

fn busy(busy: Option<Busy>, texts: &'static Texts) -> Html {
    let words = match busy {
        None => return Html::default(),
        Some(Busy::Drawing) => texts.hand_over.drawing,
        Some(Busy::Making) => texts.hand_over.making,
        Some(Busy::Opening) => texts.opening.opening,
    };
    html! { <p>{ words }</p> }
}
