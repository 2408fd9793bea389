//! What a municipality decides: what holds in this window, in plain words, what is wrong with a
//! file of settings, and the end of the form with which they are made. It decides nothing;
//! `settings` has read and judged.

use yew::{Callback, Html, html};

use super::tags::{all, attrs, div, element, h1, p, section, side, tag, text, words};
use super::{button, framed, icons, notice};
use crate::browser::stamp;
use crate::settings::{Fault, Part};
use crate::state::{Action, Deed, Desk, Screen, Settled, State};
use crate::texts::Texts;

/// The name of the file that is made.
const FILE: &str = "settings.json";

/// As many faults as are shown; nobody reads more.
const MOST: usize = 50;

/// The screen.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let said = texts.settings();
    let held = state.held();
    let title = held.name.as_deref().unwrap_or(said.title).to_owned();
    let parts = held.say(texts, &|system, code| state.called(system, code));
    let lead = if parts.is_empty() && held.name.is_none() { said.none } else { said.lead };
    let screen = vec![
        div("stack stack-s", vec![h1(title), p("muted", lead)]),
        outcome(state, said.refused_hint),
        listed(&parts),
        actions(state, act),
    ];
    all(vec![notice::view(state, act), div("stack stack-l narrow", screen)])
}

/// What came of the settings that were opened or made last.
fn outcome(state: &State, hint: &'static str) -> Html {
    let texts = state.texts;
    let said = texts.settings();
    let Some(settled) = &state.settled else { return Html::default() };
    if !settled.faults.is_empty() {
        return wrong(settled, hint, texts);
    }
    let name = state.held().name;
    let inside = vec![p("", (said.taken)(name.as_deref())), p("muted", said.taken_hint)];
    let inside = vec![icons::view(icons::CHECK), div("stack stack-s", inside)];
    element("div", attrs!["class": "note ok", "role": "status"], inside)
}

fn wrong(settled: &Settled, hint: &'static str, texts: &'static Texts) -> Html {
    let said = texts.settings();
    let entry = |fault: &Fault| {
        let place = (texts.form_file().place)(&fault.path, None);
        tag("li", "", vec![p("", fault.say(texts)), p("muted small kept", place)])
    };
    let list = element(
        "ul",
        attrs!["class": "stack stack-s"],
        settled.faults.iter().take(MOST).map(entry).collect(),
    );
    let more = settled.faults.len().saturating_sub(MOST);
    let more = Some(more).filter(|more| *more > 0);
    let more = more.map(|more| p("muted", (texts.form_file().more)(more))).unwrap_or_default();
    let file = Some(&settled.file).filter(|file| !file.is_empty());
    let file = file.map(|file| p("muted", (texts.form_file().from)(file))).unwrap_or_default();
    let heading = words("h2", "h3", said.refused);
    let inside = div("stack stack-s", vec![heading, p("", hint), file, list, more]);
    let note = attrs!["class": "note err", "role": "alert"];
    element("div", note, vec![icons::view(icons::WARNING), inside])
}

fn listed(parts: &[Part]) -> Html {
    let part = |(place, part): (usize, &Part)| {
        let lines = part.lines.iter().map(|line| words("li", "kept", line.clone()));
        let list = tag("ul", "stack stack-s", lines.collect());
        section("card stack", 2, format!("set-{place}"), part.title, vec![list])
    };
    all(parts.iter().enumerate().map(part).collect())
}

fn actions(state: &State, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let said = texts.settings();
    let any = state.settings.as_ref().is_some_and(|it| **it != Default::default());
    let edit = state.settings_form().map(|_| {
        let name = if any { said.edit } else { said.begin };
        begins("btn", name, act)
    });
    let save = Action::deed(Deed::SaveSettings).filter(|_| any);
    let save = save.map(|save| button::named("btn sec", said.save, act, save));
    let back = button::named("btn ter", texts.fill().back, act, Action::Go(Screen::Start));
    div("actions", vec![edit.unwrap_or_default(), save.unwrap_or_default(), back])
}

fn begins(class: &'static str, name: &'static str, act: &Callback<Action>) -> Html {
    let act = act.clone();
    let onclick = Callback::from(move |_| {
        if let Some(edit) = Action::deed(Deed::EditSettings(stamp())) {
            act.emit(edit);
        }
    });
    button::button(class, text(name), onclick, false)
}

/// Whether the browser may check the spelling.
pub(super) fn spelling(state: &State) -> &'static str {
    let may = state.settings.as_ref().is_some_and(|settings| settings.spell_check);
    if may { "true" } else { "false" }
}

/// The drawing in the head of the page, where there is one of the municipality's own.
pub(super) fn logo(state: &State) -> Option<Html> {
    let logo = state.settings.as_ref()?.logo.as_ref()?;
    let paths = logo.paths.iter().map(|path| html! { <path d={path.clone()} /> });
    Some(html! {
        <svg class="logo" viewBox={logo.view_box.clone()} role="img">
            <title>{ logo.title.to_string() }</title>
            { for paths }
        </svg>
    })
}

/// The button that puts a form from a file into the settings, with what it does.
pub(super) fn adopt(texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = texts.settings();
    let Some(adopt) = Action::deed(Deed::Adopt) else { return Html::default() };
    let button = button::named("btn sec", said.adopt, act, adopt);
    div("stack stack-s", vec![div("", vec![button]), p("muted", said.adopt_hint)])
}

/// The end of the form for settings: they are read before they are saved.
pub(super) fn hand_over(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let said = texts.settings();
    let back = button::named("btn sec", texts.fill().back, act, Action::Go(Screen::Review));
    let make = button::named("btn", said.make_button, act, Action::Make);
    let main = vec![
        div("stack stack-s", vec![h1(said.make), p("muted", said.make_hint)]),
        outcome(state, said.refused_here),
        div("actions", vec![make, back]),
    ];
    let file = side("file-name", texts.hand_over().file_name, vec![p("code", FILE)]);
    framed(state, desk, act, div("stack stack-l", main), file)
}
