//! The days of a document that are to be kept, and a button that saves them for a calendar. What
//! stands here is what stands in the file: neutral words, and no child.

use yew::{Callback, Html};

use super::button;
use super::tags::{div, p, section, tag, text, words};
use crate::browser::stamp;
use crate::calendar::Event;
use crate::state::{Action, Deed, Desk};
use crate::texts::Texts;

/// The days, where there are any.
pub(super) fn view(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if !crate::WHOLE {
        return Html::default();
    }
    let dates = desk.dates();
    if dates.is_empty() {
        return Html::default();
    }
    let said = texts.calendar();
    let line = |date| line(date, desk.is_practice(), texts);
    let list = tag("ul", "stack stack-s", dates.iter().map(line).collect());
    let save = {
        let act = act.clone();
        Callback::from(move |_| {
            Action::deed(Deed::SaveDates(stamp())).into_iter().for_each(|deed| act.emit(deed));
        })
    };
    let save = button::button("btn sec", text(said.save), save, false);
    let inside = vec![list, p("muted small", said.lead), div("actions", vec![save])];
    section("card stack noprint", 2, "dates", said.title, inside)
}

fn line(event: &Event, practice: bool, texts: &'static Texts) -> Html {
    let name = texts.calendar().name(event.kind, practice);
    let date = texts.dates.date(&event.on);
    tag("li", "", vec![words("strong", "", date), text(" "), text(name)])
}
