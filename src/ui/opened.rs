//! A document that was opened, to be read.

use yew::{AttrValue, Callback, Html};

use super::summary::Summary;
use super::tags::{all, attrs, div, element, h1, p, tag, text, words};
use super::{columns, dates, drop_zone, icons, offers, received};
use crate::answers::Status;
use crate::state::{Action, Desk, State};
use crate::texts::{Texts, Version};

/// The document. What can be done with it comes first: below it, nobody would see that on a phone.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let lines = vec![
        h1(title(desk, texts)),
        p("muted", filled_by(desk, texts)),
        version(desk, texts),
        replied(desk, texts),
    ];
    let main =
        all(vec![document(desk, texts), offers::next(state, act), dates::view(desk, texts, act)]);
    let inside = vec![
        div("stack stack-s", lines),
        unfinished(desk, texts),
        received::no_paper(desk, texts),
        received::ways(desk, texts, act),
        columns(texts, main, received::about(desk, texts)),
        drop_zone::view(state, act),
    ];
    drop_zone::around(inside, act)
}

/// What is read. The way to it leads here (WCAG 2.4.3).
fn document(desk: &Desk, texts: &'static Texts) -> Html {
    let summary = Summary::of(desk, texts, None);
    let inside = vec![state_of_file(desk, texts), summary.steps(), summary.misfits()];
    let name = super::words::of(&desk.form().title, texts);
    let group = attrs![
        "class": "stack stack-l",
        "id": received::DOCUMENT,
        "tabindex": "-1",
        "role": "group",
        "aria-label": name,
    ];
    element("div", group, inside)
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

/// Which version it is, and which document it takes the place of, or answers.
fn version(desk: &Desk, texts: &'static Texts) -> Html {
    let (record, said) = (&desk.record, texts.receiving());
    let this = record.edition();
    let on = super::words::when(&this, texts);
    let this = Version { number: this.number, on: on.as_deref(), by: None };
    let Some(before) = record.edition_before() else {
        let said = (said.version)(this);
        let (first, rest) = said.split_at_checked(1).unwrap_or(("", &said));
        return p("", [&first.to_ascii_uppercase(), rest, "."].concat());
    };
    let on = super::words::when(&before, texts);
    let before = Version { number: None, on: on.as_deref(), by: before.by.as_deref() };
    let words = if desk.is_reply() { said.answers } else { said.replaces };
    p("", words(this, before))
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
