//! The parents' part in a language of theirs: a list to choose it from, and what tells browsers
//! and those who listen which language it is. The words themselves stand in the rows already.

use std::rc::Rc;

use yew::{AttrValue, Callback, Event, Html, html};

use super::field;
use super::row::RowProps;
use super::tags::{attrs, div, element, p, text, with, words};
use crate::form::{Form, Item, ItemId, Step, is_kin};
use crate::state::{Action, Deed};
use crate::texts::{Texts, is_right_to_left, own_name};

/// A row, and where it is the first of the parents' part, with the list of languages above it.
pub(super) fn part(props: &RowProps, contents: Html) -> Html {
    if !crate::WHOLE || !begins(&props.form, &props.row.item) {
        return contents;
    }
    let contents = marked(&props.form, contents);
    if !is_first(&props.form, &props.row.item) {
        return contents;
    }
    let list = list(&props.form, props.texts, &props.act, &props.row.item.link_id);
    div("stack", vec![list, contents])
}

/// Whether no item before this one on its step is the parents' part too: one list is enough.
fn is_first(form: &Form, item: &Item) -> bool {
    let step = form.roots().find(|root| root.holds(item.id));
    let on_step = form.items().iter().filter(|other| step.is_some_and(|step| step.holds(other.id)));
    on_step.filter(|other| begins(form, other)).all(|other| item.id <= other.id)
}

/// The same around a step of a form that is wholly for the parents.
pub(super) fn whole(
    form: &Rc<Form>,
    texts: &'static Texts,
    act: &Callback<Action>,
    contents: Html,
) -> Html {
    if !crate::WHOLE || !form.is_for_parents() {
        return contents;
    }
    div("stack", vec![list(form, texts, act, "step"), marked(form, contents)])
}

/// Whether an item is the parents' part, and what stands around it is not.
fn begins(form: &Form, item: &Item) -> bool {
    let around = |item: &Item| item.parent.is_some_and(|parent| form.is_parents(parent));
    item.is_for_parents() && !form.is_for_parents() && !around(item)
}

/// Contents with their language, where it is not that of the page.
pub(super) fn marked(form: &Form, contents: Html) -> Html {
    let Some(tag) = form.spoken().filter(|_| crate::WHOLE) else { return contents };
    let direction = is_right_to_left(tag).then_some("rtl");
    let language = attrs!["class": "stack stack-l", "lang": tag.to_string(), "dir": direction];
    element("div", language, vec![contents])
}

/// The contents of an item, marked where they are the parents'.
pub(super) fn marked_item(form: &Form, item: &Item, contents: Html) -> Html {
    if crate::WHOLE && begins(form, item) { marked(form, contents) } else { contents }
}

/// A step, marked where it is the parents'.
pub(super) fn marked_step(form: &Form, step: &Step, contents: Html) -> Html {
    let parents = |id: &ItemId| form.is_parents(*id);
    if crate::WHOLE && step.roots.iter().all(parents) { marked(form, contents) } else { contents }
}

/// The program's own words in the parents' part: in their language where the program has it.
pub(super) fn texts(form: &Form, item: &Item, texts: &'static Texts) -> &'static Texts {
    let spoken = form.spoken().filter(|_| crate::WHOLE && form.is_parents(item.id));
    let own = spoken.map(|tag| (tag, Texts::of(tag)));
    own.filter(|(tag, own)| is_kin(tag, own.language)).map_or(texts, |(_, own)| own)
}

/// The languages of the form, each in its own words.
fn list(form: &Form, texts: &'static Texts, act: &Callback<Action>, place: &str) -> Html {
    let languages = form.languages();
    if languages.len() < 2 {
        return Html::default();
    }
    let shown = form.spoken().cloned().or_else(|| form.speaks(texts.language));
    let also = screen_too(form, texts, act);
    let act = act.clone();
    let screen = texts.language;
    let onchange = Callback::from(move |event: Event| {
        let tag = Some(field::text_in(&event)).filter(|tag| !is_kin(tag, screen));
        let speak = Action::deed(Deed::Speak(tag.map(|tag| Rc::from(&*tag))));
        speak.into_iter().for_each(|speak| act.emit(speak));
    });
    let select = select(&languages, shown.as_ref().unwrap_or(&form.language), onchange);
    let (id, hint): (AttrValue, AttrValue) =
        (["speak", place].join("-").into(), ["speak-hint", place].join("-").into());
    let said = texts.speaking();
    let label = element("label", attrs!["for": id.clone()], vec![text(said.show_in)]);
    let below = with(words("p", "", said.hint), attrs!["class": "muted small", "id": hint.clone()]);
    let select = with(
        select,
        attrs!["id": id, "class": "w20", "autocomplete": "off", "aria-describedby": hint],
    );
    div("f short noprint", vec![label, select, below, also])
}

/// The way to all of the screen in the language that the parents read, and back; it stays the same
/// element, so that the focus stays where it is. Where we lack that language, that is said.
fn screen_too(form: &Form, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let Some(tag) = form.spoken() else { return Html::default() };
    if !Texts::has(tag) {
        return p("muted small", texts.speaking().buttons);
    }
    let target = if is_kin(tag, texts.language) { texts.other() } else { Texts::of(tag).language };
    let act = act.clone();
    let onclick = move |_| {
        let deed = Action::deed(Deed::Language(target.into()));
        deed.into_iter().for_each(|deed| act.emit(deed));
    };
    let said = Texts::of(target).speaking().whole_screen;
    let button = html! { <button {onclick}>{ said }</button> };
    let button = with(button, attrs!["type": "button", "class": "btn ter", "lang": target]);
    div("", vec![button])
}

/// A list of languages, each in its own words.
pub(super) fn select(languages: &[Rc<str>], shown: &str, onchange: Callback<Event>) -> Html {
    let entries = languages.iter().map(|tag| {
        let selected = is_kin(tag, shown);
        let tag = AttrValue::from(tag.clone());
        html! {
            <option value={tag.clone()} lang={tag.clone()} {selected}>
                { own_name(&tag) }
            </option>
        }
    });
    html! { <select {onchange}>{ for entries }</select> }
}
