//! A document that was opened, to be read.

use yew::{AttrValue, Callback, Html};

use super::summary::Summary;
use super::tags::{all, div, h1, p, side, tag, text, words};
use super::{button, columns, icons};
use crate::answers::Status;
use crate::browser::stamp;
use crate::state::{Action, Desk};
use crate::texts::Texts;

/// The document.
pub(super) fn view(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let summary = Summary { desk, texts, change: None };
    let head = vec![h1(title(desk, texts)), p("muted", filled_by(desk, texts))];
    let main = all(vec![
        div("stack stack-s", head),
        state_of_file(desk, texts),
        summary.steps(),
        summary.misfits(),
    ]);
    columns(texts, main, what(texts, act))
}

fn title(desk: &Desk, texts: &'static Texts) -> AttrValue {
    let form = super::words::of(&desk.form().title, texts);
    match super::words::concept(desk, "child-name", texts) {
        Some(name) => (texts.opening.title)(&form, &name).into(),
        None => form,
    }
}

fn filled_by(desk: &Desk, texts: &'static Texts) -> String {
    let concept = |name| super::words::concept(desk, name, texts);
    let date = concept("assessment-date");
    let (by, place) = (concept("assessor-name"), concept("setting"));
    (texts.opening.filled_by)(date.as_deref(), by.as_deref(), place.as_deref())
}

fn state_of_file(desk: &Desk, texts: &'static Texts) -> Html {
    let said = &texts.opening;
    let sealed = desk.opened.is_some_and(|container| container.is_sealed());
    let mut lines = Vec::new();
    if desk.record.status == Status::InProgress {
        lines.push(tag("p", "", vec![words("strong", "", said.in_progress)]));
    }
    lines.push(if sealed {
        tag("p", "", vec![words("strong", "", said.whole), text(" "), text(said.whole_hint)])
    } else {
        p("", said.plain_hint)
    });
    lines.push(p("", said.sender));
    let (class, icon) = if sealed { ("note ok", icons::CHECK) } else { ("note", icons::INFO) };
    div(class, vec![icons::view(icon), div("stack stack-s", lines)])
}

fn what(texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = &texts.opening;
    let go_on = act.reform(|_| Action::Continue(stamp()));
    let inside = vec![
        button::button("btn", text(said.go_on), go_on, false),
        p("muted small", said.go_on_hint),
        button::print(texts),
    ];
    side("what", said.what, inside)
}
