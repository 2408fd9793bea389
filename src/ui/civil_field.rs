//! A civil registration number: hidden as it is typed, and taken away again before it is handed
//! over, where nobody needs it.

use yew::{Callback, Html, InputEvent, html};

use super::field::quiet;
use super::lines::Happened;
use super::local::Message;
use super::row::Seen;
use super::tags::{all, attrs, div, element, p, text, with};
use super::{button, field, icons, remark};
use crate::answers::Address;
use crate::form::{CIVIL, Item, Kind, Whole};
use crate::state::{Action, Deed, Desk};
use crate::texts::Texts;

/// Whether an item asks for one.
pub(super) fn is_one(item: &Item) -> bool {
    crate::WHOLE && item.kind == Kind::String && !item.repeats && item.concept() == Some(CIVIL)
}

/// The field, and the button that shows what is in it.
pub(super) fn view(seen: Seen<'_>) -> Html {
    let Seen { props, local, link } = seen;
    let (id, said) = (field::id(&props.row), props.texts.civil());
    let shown = local.lines.shown_plainly;
    let show = link.batch_callback(move |_| Whole::new(Happened::Plain(!shown)).map(Message::Line));
    let name = if shown { said.hide } else { said.show };
    let show = button::button("btn ter", text(name), show, false);
    let at = props.row.address.clone();
    let oninput = props
        .act
        .reform(move |event: InputEvent| Action::Type(at.clone(), 0, field::text_in(&event)));
    let value = props.row.answers.first().and_then(|answer| answer.text()).unwrap_or_default();
    let (kind, class) = field::hidden("inp w20", shown);
    let attributes = quiet![
        "id": id.clone(),
        "type": kind,
        "class": class,
        "data-field": field::name(&id, 0),
        "aria-describedby": remark::described(seen),
        "aria-invalid": local.is_wrong(props).then_some("true"),
    ];
    let input = html! { <input value={value.to_owned()} {oninput} /> };
    let line = div("line-field", vec![with(input, attributes), show]);
    let label = element("label", attrs!["for": id.clone()], vec![field::question(props)]);
    remark::watched(seen, "f", vec![label, field::help(props, &id), line])
}

/// At the hand-over: that a number goes along, and a button that takes it away; and once that was
/// done, a button that brings it back.
pub(super) fn removal(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let item = desk.form().items().iter().find(|item| is_one(item));
    let Some(at) = item.map(|item| Address::top(item.id)) else { return Html::default() };
    let said = texts.civil();
    let is_there = !desk.answers.at(&at).is_empty();
    let (words, name, action) = match is_there {
        true => (said.goes_along, said.remove, Some(Action::Unanswer(at.clone()))),
        false if desk.changed_last() == Some(&at) => {
            (said.removed, texts.undoing().undo, Action::deed(Deed::Undo))
        }
        false => return Html::default(),
    };
    let Some(action) = action else { return Html::default() };
    let button = button::named("btn sec", name, act, action);
    let inside = all(vec![element("div", attrs!["role": "status"], vec![p("", words)]), button]);
    let note = attrs!["class": "note noprint", "id": at.to_string()];
    element("div", note, vec![icons::view(icons::LOCK), div("stack stack-s", vec![inside])])
}
