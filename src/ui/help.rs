//! How the program is used, what becomes of what is written, and how far everybody can use it:
//! three pages to read, and the links to them at the foot of every page.

use yew::{AttrValue, Callback, Html, html};

use super::button;
use super::tags::{attrs, div, element, h1, p, section, tag, text, with, words};
use crate::settings::Settings;
use crate::state::{Action, Door, Screen, State};
use crate::texts::{Passage, Texts};

/// The foot of the page.
pub(super) fn foot(state: &State, act: &Callback<Action>) -> Html {
    let said = state.texts.frame().foot;
    if !crate::WHOLE {
        return tag("footer", "foot", vec![words("div", "wrap", said)]);
    }
    let links = [Screen::Help, Screen::Privacy, Screen::Accessibility];
    let links = links.map(|screen| link(state, screen, act));
    let nav = attrs!["aria-label": state.texts.help().links, "class": "row"];
    let nav = element("nav", nav, links.into());
    tag("footer", "foot", vec![div("wrap", vec![words("span", "", said), nav])])
}

fn link(state: &State, screen: Screen, act: &Callback<Action>) -> Html {
    let onclick = act.reform(move |_| Action::Go(screen));
    let here = (state.screen == screen).then_some("page");
    let button = html! { <button {onclick}>{ name(screen, state.texts) }</button> };
    with(button, attrs!["type": "button", "class": "link", "aria-current": here])
}

/// What a page is called.
fn name(screen: Screen, texts: &'static Texts) -> &'static str {
    match screen {
        Screen::Privacy => texts.frame().privacy,
        Screen::Accessibility => texts.accessibility().name,
        _ => texts.help().name,
    }
}

/// The screen.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let (lead, inside) = match state.screen {
        Screen::Privacy => (texts.privacy().lead, privacy(state)),
        Screen::Accessibility => (texts.accessibility().lead, accessibility(state)),
        _ => (texts.help().lead, help(texts, act)),
    };
    let head = vec![h1(name(state.screen, texts)), p("lead", lead)];
    let back = button::named("btn sec", texts.help().back, act, Action::Go(state.behind()));
    let head = vec![div("stack stack-s", head), div("actions", vec![back])];
    let inside = vec![div("stack", head), div("stack article", inside)];
    div("stack stack-l narrow", inside)
}

fn help(texts: &'static Texts, act: &Callback<Action>) -> Vec<Html> {
    let said = texts.help();
    let mut inside = passages(said.tasks);
    let keys = said.keys_list.iter().map(|(key, does)| {
        div("", vec![tag("dt", "", vec![words("kbd", "", *key)]), words("dd", "", *does)])
    });
    let keys = vec![tag("dl", "sum", keys.collect())];
    inside.push(section("card stack", 2, "keys", said.keys, keys));
    inside.push(passage("aids", said.aids));
    let (title, lines) = said.model;
    let mut model = paragraphs(lines);
    let guide = button::named("btn sec", said.guide, act, Action::Go(Screen::Start));
    model.push(div("", vec![guide]));
    inside.push(section("card stack", 2, "model", title, model));
    inside
}

/// What is promised here depends on whose page this is (law 1).
fn privacy(state: &State) -> Vec<Html> {
    let said = state.texts.privacy();
    let (writing, check) = match state.door {
        Door::Closed => (said.closed, said.check_closed),
        Door::Closing => (said.closing, said.check_closed),
        Door::HostDecides => (said.hosted, said.check_hosted),
    };
    let mut inside = vec![
        passage("writing", (said.writing, writing)),
        passage("left", said.left),
        passage("shared", said.shared),
        passage("check", (said.check, check)),
        passage("source", said.source),
        passage("rights", said.rights),
    ];
    if let Some(retention) = settings(state).and_then(|settings| settings.retention.as_ref()) {
        let retention = vec![p("", super::words::of(retention, state.texts))];
        inside.push(section("card stack", 2, "retention", said.retention, retention));
    }
    inside
}

fn accessibility(state: &State) -> Vec<Html> {
    let said = state.texts.accessibility();
    let mut inside = passages(&said.tested);
    let name = settings(state).and_then(|settings| settings.name.as_deref());
    let mut tell = vec![p("", (said.tell_whom)(name))];
    tell.extend(paragraphs(said.tell_what));
    inside.push(section("card stack", 2, "tell", said.tell, tell));
    inside.push(passage("law", said.law));
    inside
}

fn settings(state: &State) -> Option<&Settings> {
    state.settings.as_ref().map(|settings| &***settings)
}

fn passages(said: &[Passage]) -> Vec<Html> {
    let each = said.iter().enumerate();
    each.map(|(at, said)| passage(["passage", &at.to_string()].join("-"), *said)).collect()
}

fn passage(id: impl Into<AttrValue>, (title, lines): Passage) -> Html {
    section("card stack", 2, id, title, paragraphs(lines))
}

fn paragraphs(lines: &'static [&'static str]) -> Vec<Html> {
    lines.iter().map(|line| tag("p", "", vec![text(*line)])).collect()
}
