//! Which forms suit, by where a person works and how old the child is, and what the model says
//! about doing it there. It proposes and hides nothing.

use std::rc::Rc;

use yew::{AttrValue, Callback, Event, Html, html};

use super::field::{self, text_in};
use super::start::begin;
use super::tags::{attrs, div, element, p, section, tag, text, with, words};
use crate::library::{Library, Place};
use crate::state::{Action, Deed, State};

/// The two choices and what follows from them.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let Some(library) = &state.library else { return Html::default() };
    let said = state.texts.beginning();
    let choices = vec![places(state, library, act), ages(state, act)];
    let inside = vec![
        p("muted", said.find_hint),
        div("grid", choices),
        state.place().map(|place| guide(state, place)).unwrap_or_default(),
        proposals(state, act),
        law(state, library),
    ];
    section("card stack", 2, "find", said.find, inside)
}

fn places(state: &State, library: &Library, act: &Callback<Action>) -> Html {
    let chosen = state.sought().place;
    let names = library.places.iter().map(|place| super::words::of(&place.name, state.texts));
    let entries = names.enumerate().map(|(at, name)| entry(at, name, chosen == Some(at)));
    let label = state.texts.beginning().place;
    let entries = (chosen.is_some(), entries.collect());
    select("place", (label, String::new()), state, entries, choosing(act, Deed::Place))
}

fn ages(state: &State, act: &Callback<Action>) -> Html {
    let said = state.texts.beginning();
    let chosen = state.sought().band;
    let bands = state.bands().into_iter().enumerate();
    let entries =
        bands.map(|(at, band)| entry(at, (said.band)(band.0, band.1).into(), chosen == Some(band)));
    let entries = (chosen.is_some(), entries.collect());
    let hint = state
        .shared_band()
        .map(|(from, to)| (said.months_hint)(&(said.band)(from, to), [from / 12, (to + 1) / 12]));
    let label = (said.months, hint.unwrap_or_default());
    select("months", label, state, entries, choosing(act, Deed::Band))
}

/// What is chosen is the number in the value; the first entry has none.
fn choosing(act: &Callback<Action>, deed: fn(Option<usize>) -> Deed) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let chosen = text_in(&event).parse().ok();
        Action::deed(deed(chosen)).into_iter().for_each(|deed| act.emit(deed));
    })
}

fn entry(value: usize, name: AttrValue, selected: bool) -> Html {
    html! { <option value={value.to_string()} {selected}>{ name }</option> }
}

fn select(
    id: &'static str,
    (label, hint): (&'static str, String),
    state: &State,
    (chosen, entries): (bool, Vec<Html>),
    onchange: Callback<Event>,
) -> Html {
    let any = state.texts.beginning().any;
    // Left alone, a browser would choose the last entry that was ever chosen, or drawn.
    let select_of = html! {
        <select {onchange}>
            <option value="" selected={!chosen}>{ any }</option>
            { for entries }
        </select>
    };
    let label = element("label", attrs!["for": id], vec![text(label)]);
    let about = field::part(id, "h");
    let about = Some(about).filter(|_| !hint.is_empty());
    let hint = match &about {
        None => Html::default(),
        Some(id) => element("p", attrs!["class": "hint", "id": id.clone()], vec![text(hint)]),
    };
    let select = attrs!["id": id, "autocomplete": "off", "aria-describedby": about];
    div("f", vec![label, with(select_of, select), hint])
}

/// What is proposed. How much that is, is said aloud when it changes.
fn proposals(state: &State, act: &Callback<Action>) -> Html {
    let said = state.texts.beginning();
    let places = state.proposed();
    let asked = state.sought() != Default::default();
    let count = match asked {
        true => text((said.count)(places.len(), !state.first().is_empty())),
        false => Html::default(),
    };
    let count = element("p", attrs!["class": "muted", "role": "status"], vec![count]);
    // The one that suits best stands above, in the place of the one that stood there before.
    let first = state.first();
    let left = places.iter().filter(|at| !first.contains(at));
    let forms = left.filter_map(|at| Some((*at, state.forms.get(*at)?)));
    let tiles: Vec<Html> = forms.map(|(at, form)| begin(state, at, form, act)).collect();
    let heading = match tiles.is_empty() {
        true => Html::default(),
        false => words("h3", "", said.proposed),
    };
    div("stack stack-s", vec![heading, count, div("grid tiles", tiles)])
}

fn guide(state: &State, place: &Place) -> Html {
    let texts = state.texts;
    let advice = place.guide.iter().map(|advice| {
        let text = p("", super::words::of(&advice.text, texts));
        line(super::words::of(&advice.title, texts), vec![text])
    });
    let name = super::words::of(&place.name, texts);
    folded((texts.beginning().guide)(&name).into(), true, advice.collect())
}

fn law(state: &State, library: &Rc<Library>) -> Html {
    let texts = state.texts;
    if library.law.is_empty() {
        return Html::default();
    }
    let paragraphs = library.law.iter().map(|paragraph| {
        let says = p("", super::words::of(&paragraph.says, texts));
        line(super::words::of(&paragraph.source, texts), vec![says])
    });
    folded(texts.beginning().law.into(), false, paragraphs.collect())
}

fn line(name: AttrValue, inside: Vec<Html>) -> Html {
    div("", vec![words("dt", "", name), tag("dd", "", inside)])
}

/// Lines that open and close. Who has just said where they work, reads at once what to do there.
fn folded(name: AttrValue, open: bool, lines: Vec<Html>) -> Html {
    let open = attrs!["open": open.then_some("open")];
    element("details", open, vec![words("summary", "", name), tag("dl", "sum advice", lines)])
}
