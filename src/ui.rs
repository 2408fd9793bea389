//! What is drawn: rows in, actions out. Nothing is decided here: what a person can do, and what
//! comes of it, is the business of `state`.
//!
//! A row is drawn by `row::RowView`, which is drawn anew only when its `Rc` is another one, so
//! that a key press draws one field and the groups around it. Screens are plain functions.
//!
//! An element has the same number of children each time it is drawn, an absent one being an empty
//! node, and a list that may change is a fragment of its own with keys. Otherwise Yew would take
//! one child for another and make all of them anew, and the focus would be lost.
//!
//! | part | what it draws |
//! |---|---|
//! | `header`, `steps`, `status`, `busy`, `notice`, `asking` | what stands around every screen |
//! | `start`, `step`, `review`, `hand_over`, `done`, `unlock`, `opened` | one screen each |
//! | `draft`, `cover`, `help`, `parents` | a screen each that only the whole program has |
//! | `undoing` | the buttons that take a change back and make it again |
//! | `guide`, `shelf` | what the start page of the whole program has besides |
//! | `form_report`, `form_preview` | the screen of a form that was opened |
//! | `settings` | what a municipality decides, and the end of the form that it is made with |
//! | `offers` | the screen of what can be carried over or put together |
//! | `row`, `group`, `list`, `table`, `grid`, `display` | rows and what holds them together |
//! | `text_field`, `texts_field`, `date_field`, `yes_no` | one kind of question each |
//! | `scalar_field`, `moment`, `read_only`, `civil_field` | so do these: numbers, points in time, what is given |
//! | `choices`, `positions`, `drop_down`, `own_words` | so do these: a choice among options |
//! | `danger` | what is to be done at once, and what can wait meanwhile |
//! | `remark`, `hints`, `dates` | what is pointed out: under a question, of it all, for later |
//! | `tags`, `button`, `local`, `lines`, `field`, `option`, `count` | what several kinds share |
//! | `received`, `replying` | what stands around a document that was opened, or is answered |
//! | `summary`, `scope`, `recipient`, `code`, `drop_zone`, `key_file` | what several screens share |
//! | `shapes`, `icons`, `words` | what stands inside |

mod asking;
mod busy;
mod button;
mod choices;
mod civil_field;
mod code;
mod count;
mod cover;
mod danger;
mod date_field;
mod dates;
mod display;
mod done;
mod draft;
mod drop_down;
mod drop_zone;
mod field;
mod form_preview;
mod form_report;
mod grid;
mod group;
mod guide;
mod hand_over;
mod header;
mod help;
mod hints;
mod icons;
mod key_file;
mod language;
mod lines;
mod list;
mod local;
mod moment;
mod notice;
mod offers;
mod opened;
mod option;
mod own_words;
mod parents;
mod positions;
mod read_only;
mod received;
mod recipient;
mod remark;
mod replying;
mod review;
mod row;
mod scalar_field;
mod scope;
mod settings;
mod shapes;
mod shelf;
mod start;
mod status;
mod step;
mod steps;
mod summary;
mod table;
mod tags;
mod text_field;
mod texts_field;
mod undoing;
mod unlock;
mod words;
mod yes_no;

use yew::{Callback, Html, NodeRef};

use crate::state::{Action, Desk, Door, Screen, State};
use crate::texts::Texts;
use tags::{all, attrs, div, element, keyed, words};
use unlock::Typing;

/// The whole page, with what it keeps between one drawing and the next.
#[derive(Default, Debug)]
pub struct Page {
    /// The question that must be answered first.
    dialog: NodeRef,
    /// What hides the screen.
    cover: NodeRef,
    /// The field for a code, and whether it shows what is typed.
    code: NodeRef,
    shown: bool,
}

impl Page {
    /// Draws everything. `act` takes every action, and must be the same callback each time, or
    /// every row is drawn anew; `show` is told whether the field for a code shows what is typed.
    pub fn view(&self, state: &State, act: &Callback<Action>, show: &Callback<bool>) -> Html {
        let texts = state.texts;
        let asking = state.asking.as_ref();
        let asking = asking.map(|asking| asking::view(state, asking, &self.dialog, act));
        let screen = div("wrap stack stack-l", vec![self.screen(state, act, show)]);
        let busy = busy::view(state, act);
        // In a page of somebody else the main part is theirs (WAI-ARIA, `main`: one in a document).
        let (kind, name) = match state.door {
            Door::HostDecides => ("section", Some(texts.frame().brand)),
            Door::Closing | Door::Closed => ("main", None),
        };
        let main = attrs!["class": "main", "id": "main", "tabindex": "-1", "aria-label": name];
        let main = element(kind, main, vec![keyed(screen, state.screen.number()), busy]);
        let foot = help::foot(state, act);
        let over = if crate::WHOLE { self.over(state, act) } else { Html::default() };
        let inside = vec![header::view(state, act), main, foot, asking.unwrap_or_default(), over];
        let spelling = if crate::WHOLE { settings::spelling(state) } else { "false" };
        let class = if crate::WHOLE && state.covered { "trivsel covered" } else { "trivsel" };
        // Neither a translator nor a spelling service may get to see what is written, unless the
        // municipality says that its browsers keep it to themselves.
        let page = attrs![
            "class": class,
            "lang": texts.language,
            "translate": "no",
            "spellcheck": spelling,
            "writingsuggestions": "false",
        ];
        element("div", page, inside)
    }

    /// The field for a code shows what is typed, or hides it.
    pub fn show(&mut self, shown: bool) {
        self.shown = shown;
    }

    /// What lies over everything else, or is only heard.
    fn over(&self, state: &State, act: &Callback<Action>) -> Html {
        all(vec![status::heard(state), cover::view(state, &self.cover, act)])
    }

    /// Everything is drawn. A question waits as long as the screen is covered.
    pub fn rendered(&self, state: &State) {
        let covered = crate::WHOLE && state.covered;
        asking::open(if covered { &self.cover } else { &self.dialog });
    }

    fn screen(&self, state: &State, act: &Callback<Action>, show: &Callback<bool>) -> Html {
        let shown = match (state.screen, state.desk.as_ref()) {
            // Files are opened by the whole program, and their screens come with it.
            (Screen::Unlock, _) if crate::WHOLE => {
                let typing = Typing { input: &self.code, shown: self.shown, show };
                return unlock::view(state, act, &typing);
            }
            (Screen::Form, _) if crate::WHOLE => return form_report::view(state, act),
            (Screen::Settings, _) if crate::WHOLE => return settings::view(state, act),
            (Screen::Offers, _) if crate::WHOLE => return offers::view(state, act),
            (Screen::Draft, Some(desk)) if crate::WHOLE => draft::view(state, desk, act),
            (Screen::Help | Screen::Privacy | Screen::Accessibility, _) if crate::WHOLE => {
                help::view(state, act)
            }
            (Screen::Parents, _) if crate::WHOLE => return parents::view(state, act),
            (Screen::Step(number), Some(desk)) => step::view(state, desk, number, act),
            (Screen::Review, Some(desk)) => review::view(state, desk, act),
            (Screen::HandOver, Some(desk)) if crate::WHOLE && state.makes_settings() => {
                settings::hand_over(state, desk, act)
            }
            (Screen::HandOver, Some(desk)) => hand_over::view(state, desk, act),
            (Screen::Done, Some(desk)) => done::view(state, desk, act),
            (Screen::Opened, Some(desk)) if crate::WHOLE => opened::view(state, desk, act),
            _ => start::view(state, act),
        };
        all(vec![notice::view(state, act), shown])
    }
}

/// A screen among the steps of a form, with its side column.
fn framed(state: &State, desk: &Desk, act: &Callback<Action>, main: Html, side: Html) -> Html {
    let steps = steps::view(desk, state.screen, state.texts, act);
    let line = if crate::WHOLE { status::line(state, desk, act) } else { Html::default() };
    all(vec![steps, line, columns(state.texts, main, side)])
}

/// The two columns of a screen.
fn columns(texts: &'static Texts, main: Html, side: Html) -> Html {
    let main = div("stack stack-l", vec![main]);
    let aside = attrs!["class": "stack", "aria-label": texts.fill().about];
    div("cols", vec![main, element("aside", aside, vec![side])])
}
