//! The questions of a form in outline, step by step, to be read before the form is begun. Nothing
//! in it can be answered.

use yew::Html;

use super::tags::{all, div, p, section, tag, words};
use crate::form::{Form, Item, ItemId, Kind};
use crate::texts::Texts;

/// As many options as stand beside a question.
const MOST: usize = 12;

/// The outline.
pub(super) fn view(form: &Form, texts: &'static Texts) -> Html {
    let said = texts.form_file();
    let steps = form.steps().into_iter().map(|step| {
        let title = words("h3", "", super::words::of(&step.title, texts));
        let inside = match step.roots.as_slice() {
            [root] if is_plain_group(form, *root) => items(form, form.children(*root), texts),
            roots => items(form, roots.iter().filter_map(|id| form.item(*id)), texts),
        };
        div("stack stack-s", vec![title, inside])
    });
    let inside = vec![p("muted", said.preview_hint), all(steps.collect())];
    section("card stack reading", 2, "preview", said.preview, inside)
}

/// Whether a step is nothing but the group that gives it its title.
fn is_plain_group(form: &Form, id: ItemId) -> bool {
    form.item(id).is_some_and(|item| item.kind == Kind::Group && !item.repeats)
}

fn items<'a>(
    form: &Form,
    items: impl Iterator<Item = &'a std::rc::Rc<Item>>,
    texts: &'static Texts,
) -> Html {
    let shown: Vec<Html> = items.map(|item| entry(form, item, texts)).collect();
    if shown.is_empty() { Html::default() } else { tag("ul", "stack stack-s", shown) }
}

/// An item with what stands under it.
fn entry(form: &Form, item: &Item, texts: &'static Texts) -> Html {
    let label = super::words::titled(item, texts);
    let label = match item.kind {
        Kind::Group => tag("p", "", vec![words("strong", "", label)]),
        Kind::Display => p("muted", label),
        _ => p("", label),
    };
    let about = about(item, texts);
    let about = if about.is_empty() { Html::default() } else { p("muted small", about) };
    let inside = items(form, form.children(item.id), texts);
    tag("li", "", vec![label, about, inside])
}

/// How the item is answered, and when it is there.
fn about(item: &Item, texts: &'static Texts) -> String {
    let said = texts.form_file();
    let kind = said.kind(item).map(|kind| match options(item, texts) {
        options if options.is_empty() => kind.to_owned(),
        options => [kind, &options].join(": "),
    });
    let more = item.more();
    let parts = [
        kind,
        (item.required && item.is_question()).then(|| said.required.to_owned()),
        (item.repeats && item.options.is_empty()).then(|| said.repeats.to_owned()),
        (!item.conditions.is_empty()).then(|| said.conditional.to_owned()),
        more.is_some_and(|more| more.hidden).then(|| said.hidden.to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn options(item: &Item, texts: &'static Texts) -> String {
    let shown = item.options.iter().take(MOST);
    let shown = shown.map(|option| match option.display.in_language(texts.language) {
        "" => super::words::value(item, &option.value, texts).to_string(),
        display => display.to_owned(),
    });
    let mut shown: Vec<String> = shown.collect();
    if item.options.len() > MOST {
        shown.push("…".into());
    }
    shown.join(", ")
}
