//! A document that was opened, to be read.

use yew::{AttrValue, Callback, Html};

use super::summary::Summary;
use super::tags::{all, div, h1, p, tag, text, words};
use super::{dates, drop_zone, icons, led, offers, received};
use crate::answers::Status;
use crate::form::Date;
use crate::state::{Action, Desk, State};
use crate::texts::Texts;

/// The document. What is to be done with the file comes first, then what can be done with the
/// document: below it, nobody with a phone would see that.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let summary = Summary::of(desk, texts, None);
    let lines = vec![
        h1(title(desk, texts)),
        p("muted", filled_by(desk, texts)),
        version(desk, texts),
        replied(desk, texts),
    ];
    let main = all(vec![
        unfinished(desk, texts),
        state_of_file(desk, texts),
        summary.steps(),
        summary.misfits(),
        offers::next(state, act),
        dates::view(desk, texts, act),
    ]);
    let inside = vec![
        div("stack stack-s", lines),
        received::first(desk, texts, act),
        led(texts, main, received::beside(state, desk, act)),
        drop_zone::view(state, act),
    ];
    drop_zone::around(inside, act)
}

/// Who answered it, as they said themselves.
fn replied(desk: &Desk, texts: &'static Texts) -> Html {
    if !desk.is_replied() {
        return Html::default();
    }
    let said = |concept| super::words::concept(desk, concept, texts);
    let (by, on) = (said("reply-name"), said("reply-date"));
    let said = (texts.receiving().replied)(by.as_deref(), on.as_deref());
    div("note", vec![icons::view(icons::INFO), p("", said)])
}

/// Which document it takes the place of.
fn version(desk: &Desk, texts: &'static Texts) -> Html {
    if desk.record.replaces.is_none() {
        return Html::default();
    }
    let before = desk.record.also().replaced.unwrap_or_default();
    let day = |date: Option<Date>| date.map(|date| texts.dates.date(&date));
    let (on, of) = (day(desk.record.authored), day(before.authored));
    let said = texts.receiving().replaces;
    p("", said(on.as_deref(), of.as_deref(), before.by.as_deref()))
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
