//! All that can be begun beyond what stands first or is proposed, by family; what parents get on
//! paper; and the way to what the municipality decides.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html};

use super::start::begin_small;
use super::tags::{all, div, p, section, words};
use super::{button, words as say};
use crate::form::Form;
use crate::library::instrument;
use crate::state::{Action, Deed, Screen, State};

/// The other forms, and what parents get.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    all(vec![others(state, act), parents(state, act)])
}

/// The forms that stand nowhere else on the page, by family.
fn others(state: &State, act: &Callback<Action>) -> Html {
    let left = state.others().into_iter();
    let left = left.filter_map(|place| Some((place, state.forms.get(place)?)));
    let families = state.library.iter().flat_map(|library| library.families.iter());
    let mut groups: Vec<(AttrValue, Vec<Html>)> =
        families.map(|family| (say::of(&family.name, state.texts), Vec::new())).collect();
    groups.push((state.texts.beginning().others.into(), Vec::new()));
    for (place, form) in left {
        let at = family(state, form).unwrap_or(groups.len() - 1);
        if let Some((_, tiles)) = groups.get_mut(at) {
            tiles.push(begin_small(state, place, form, act));
        }
    }
    let groups = groups.into_iter().filter(|(_, tiles)| !tiles.is_empty());
    let groups: Vec<Html> = groups
        .map(|(name, tiles)| div("family", vec![words("h3", "", name), div("", tiles)]))
        .collect();
    if groups.is_empty() {
        return Html::default();
    }
    let families = vec![div("families", groups)];
    section("card stack", 2, "more", state.texts.beginning().more, families)
}

/// Which family a form belongs to.
fn family(state: &State, form: &Form) -> Option<usize> {
    let code = instrument(form)?;
    let families = &state.library.as_ref()?.families;
    families.iter().position(|family| family.forms.iter().any(|form| &**form == code))
}

/// The forms that parents read or fill in, on paper, in each language that they have.
fn parents(state: &State, act: &Callback<Action>) -> Html {
    let said = state.texts.beginning();
    let forms = state.for_parents().into_iter().filter_map(|at| Some((at, state.forms.get(at)?)));
    let forms: Vec<Html> = forms.map(|(place, form)| blank(state, place, form, act)).collect();
    if forms.is_empty() {
        return Html::default();
    }
    let inside = vec![p("muted", said.parents_hint), div("stack", forms)];
    section("card stack", 2, "parents", said.parents, inside)
}

fn blank(state: &State, place: usize, form: &Form, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let title = say::of(&form.title, texts);
    let languages = form.languages().into_iter();
    let buttons = languages.filter_map(|language: Rc<str>| {
        let name = (texts.beginning().print_in)(texts.language_name(&language));
        let name = all(vec![super::tags::text(name), words("span", "sr", [" ", &*title].concat())]);
        let print = Action::deed(Deed::PrintBlank(place, language))?;
        let print = act.reform(move |_| print.clone());
        Some(button::button("btn sec", name, print, state.busy.is_some()))
    });
    div("row between", vec![words("h3", "", title.clone()), div("row", buttons.collect())])
}

/// The way to what the municipality decides.
pub(super) fn settings(state: &State, act: &Callback<Action>) -> Html {
    let name = state.texts.beginning().settings;
    div("", vec![button::named("btn ter small", name, act, Action::Go(Screen::Settings))])
}
