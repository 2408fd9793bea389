//! A document that was opened, to be read.

use yew::{AttrValue, Callback, Html};

use super::summary::Summary;
use super::tags::{all, div, h1, p, tag, text, words};
use super::{button, dates, icons, offers, parents};
use crate::answers::Status;
use crate::browser::stamp;
use crate::state::{Action, Desk, State};
use crate::texts::Texts;

/// The document. What can be done with it stands above it: below, nobody with a phone would see it.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let summary = Summary::of(desk, texts, None);
    let head = vec![h1(title(desk, texts)), p("muted", filled_by(desk, texts))];
    let inside = vec![
        div("stack stack-s", head),
        unfinished(desk, texts),
        state_of_file(desk, texts),
        what(desk, texts, act),
        summary.steps(),
        summary.misfits(),
        offers::next(state, act),
        dates::view(desk, texts, act),
    ];
    div("stack stack-l narrow", inside)
}

fn title(desk: &Desk, texts: &'static Texts) -> AttrValue {
    let form = super::words::of(&desk.form().title, texts);
    match super::words::concept(desk, "child-name", texts) {
        Some(name) => (texts.opening().title)(&form, &name).into(),
        None => form,
    }
}

fn filled_by(desk: &Desk, texts: &'static Texts) -> String {
    let concept = |name| super::words::concept(desk, name, texts);
    let date = concept("assessment-date");
    let (by, place) = (concept("assessor-name"), concept("setting"));
    (texts.opening().filled_by)(date.as_deref(), by.as_deref(), place.as_deref())
}

fn unfinished(desk: &Desk, texts: &'static Texts) -> Html {
    if desk.record.status != Status::InProgress {
        return Html::default();
    }
    div("note warn", vec![icons::view(icons::WARNING), p("", texts.opening().in_progress)])
}

fn state_of_file(desk: &Desk, texts: &'static Texts) -> Html {
    let said = &texts.opening();
    let sealed = desk.opened.is_some_and(|container| container.is_sealed());
    let state = if sealed {
        tag("p", "", vec![words("strong", "", said.whole), text(" "), text(said.whole_hint)])
    } else {
        p("", said.plain_hint)
    };
    let lines = vec![state, p("", said.sender)];
    let (class, icon) = if sealed { ("note ok", icons::CHECK) } else { ("note", icons::INFO) };
    div(class, vec![icons::view(icon), div("stack stack-s", lines)])
}

fn what(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = &texts.opening();
    let go_on = act.reform(|_| Action::Continue(stamp()));
    let go_on = button::button("btn", text(said.go_on), go_on, false);
    let actions =
        div("actions", vec![go_on, button::print(texts), parents::link(desk, texts, act)]);
    all(vec![actions, p("muted small", said.go_on_hint)])
}
