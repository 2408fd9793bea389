//! What is pointed out about an answer, under its field: that it is not yet what is asked for, or
//! lies outside a bound of the form. It is said once the field was left, and never blocks.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, Node};
use yew::{AttrValue, Callback, Html, NodeRef, html};

use super::local::Message;
use super::row::{RowProps, Seen};
use super::tags::{all, attrs, div, element};
use super::{count, field, hints, notice, read_only};
use crate::answers::Answer;
use crate::browser::Timeout;
use crate::form::{Form, Item, Kind};
use crate::sheet::{Gap, Row};
use crate::texts::Texts;

/// Whether the answer is there and not what is asked for.
pub(super) fn is_wrong(row: &Row) -> bool {
    matches!(row.gap, Some(Gap::NotAValue | Gap::Outside(_)))
}

/// What there is to say about an answer that is there.
pub(super) fn words(item: &Item, gap: &Gap, texts: &Texts) -> Option<AttrValue> {
    match gap {
        Gap::Missing => None,
        // Own words that are those of an option so far are taken for it when their field is left.
        Gap::NotAValue if item.kind == Kind::Choice => None,
        Gap::NotAValue => Some(texts.not_a_value(item).into()),
        Gap::TooLong(over) => Some((texts.fill().characters_over)(*over).into()),
        Gap::Outside(bound) => Some(texts.bound(bound).into()),
    }
}

/// What a question without an answer asks for, in the words that stand at its field and in the list
/// of what is missing. `question` is how it is spoken of.
pub(super) fn demand(form: &Form, item: &Item, question: &str, texts: &Texts) -> AttrValue {
    let said = texts.finishing();
    let demand = match item.kind {
        Kind::Boolean => said.yes_or_no,
        Kind::Date => said.date,
        Kind::Choice if item.is_position() => match named(form, item) {
            Some(group) => return (said.position)(&super::words::of(&group.text, texts)).into(),
            None => said.position_to,
        },
        Kind::Choice if item.repeats => said.choose_some,
        Kind::Choice => said.choose,
        _ => texts.fill().fill_in,
    };
    demand(question).into()
}

/// The group that a position is for, where it is one of several in its step.
fn named<'a>(form: &'a Form, item: &Item) -> Option<&'a Item> {
    let group = form.item(item.parent?)?;
    group.parent.map(|_| &**group)
}

/// What a question without an answer asks for, at its field: not before somebody wanted to hand in.
pub(super) fn wanted(props: &RowProps) -> Html {
    if !is_wanted(props) {
        return Html::default();
    }
    let question = super::words::of(&props.row.item.text, props.texts);
    let within = props.within.as_ref();
    let within = within.filter(|_| super::words::is_double(&props.form, &props.row));
    let question = match within {
        Some(within) => (props.texts.fill().question_in)(&question, within).into(),
        None => question,
    };
    let said = demand(&props.form, &props.row.item, &question, props.texts);
    notice::at_field(said, field::part(&field::id(&props.row), "w"), props.texts)
}

/// Whether a question without an answer says what it asks for.
pub(super) fn is_wanted(props: &RowProps) -> bool {
    crate::WHOLE && props.tried && props.row.gap == Some(Gap::Missing)
}

/// The names of what describes a question: its help, its hints, and what it asks for.
pub(super) fn about(props: &RowProps, id: &str) -> Option<AttrValue> {
    let help = field::described(&props.row, id);
    if !is_wanted(props) {
        return help;
    }
    let wanted = field::part(id, "w");
    Some(help.map_or(wanted.clone(), |help| [&*help, &wanted].join(" ").into()))
}

/// A field, and the remark about it, which comes when the focus has left it. The first module has
/// only texts, and no remarks about those.
pub(super) fn watched(seen: Seen<'_>, class: &'static str, inside: Vec<Html>) -> Html {
    if !crate::WHOLE {
        return div(class, inside);
    }
    let around = seen.local.around.clone();
    let (fields, left) = (around.clone(), seen.link.callback(Message::Left));
    let onfocusout =
        Callback::from(move |event: FocusEvent| leaving(&fields, &event, left.clone()));
    let inside = all(inside);
    let wanted = wanted(seen.props);
    html! { <div ref={around} {class} {onfocusout}>{ inside }{ wanted }{ below(seen) }</div> }
}

/// Tells whether the focus goes to none of the fields within an element. Where nobody knows yet
/// where it goes, for example because another window was come to, that is told a moment later.
pub(super) fn leaving(around: &NodeRef, event: &FocusEvent, tell: Callback<bool>) {
    let Some(around) = around.cast::<Element>() else { return };
    if let Some(next) = event.related_target() {
        let next: Node = next.unchecked_into();
        return tell.emit(!around.contains(Some(&next)));
    }
    let stays = move || around.matches(":focus-within").unwrap_or(false);
    Timeout::new(0, move || tell.emit(!stays())).forget();
}

/// The remark, or what is heard of the count, and what the form points out.
fn below(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let said = props.row.gap.as_ref().filter(|_| seen.local.is_wrong(props));
    let said = said.and_then(|gap| words(&props.row.item, gap, props.texts));
    let is_seen = said.is_some();
    let said = said.map(|said| at(props, said));
    let heard = || count::aloud(seen).map(|said| super::tags::words("span", "sr", said));
    let said = said.or_else(heard).unwrap_or_default();
    place(props, is_seen, said)
}

/// What is pointed out about a group or a choice: that there is too little of it, or too much, and
/// what the form points out. Where none of it can ever be, there is no place for it.
pub(super) fn of_group(props: &RowProps) -> Html {
    let item = &props.row.item;
    let is_counted = item.repeats || item.is_open() || read_only::is_fixed(item);
    if !crate::WHOLE || !is_counted && !hints::is_watched(props, item) {
        return Html::default();
    }
    let said = props.row.gap.as_ref();
    let said = said.and_then(|gap| words(item, gap, props.texts));
    let is_seen = said.is_some();
    place(props, is_seen, said.map(|said| at(props, said)).unwrap_or_default())
}

fn at(props: &RowProps, said: AttrValue) -> Html {
    notice::at_field(said, field::part(&field::id(&props.row), "e"), props.texts)
}

/// All that is said about a question comes in one place, which is there before it, so that it is
/// heard when it comes: one for each question, since what listens keeps an eye on every one of
/// them. It is not atomic, as it would be by itself: only what is new is read (WAI-ARIA, `status`).
pub(super) fn place(props: &RowProps, is_seen: bool, said: Html) -> Html {
    let is_seen = is_seen || hints::has_some(&props.row);
    let class = if is_seen { "stack stack-s" } else { "sr" };
    let place = attrs!["class": class, "role": "status", "aria-atomic": "false"];
    element("div", place, vec![said, hints::notes(props)])
}

/// Whether the field of a question has that place itself; elsewhere it stands under the question.
pub(super) fn is_placed(item: &Item) -> bool {
    !matches!(item.kind, Kind::Boolean | Kind::Choice) && !read_only::is_fixed(item)
}

/// Whether the remark is about this one of the answers.
pub(super) fn is_at(seen: Seen<'_>, place: usize) -> bool {
    let answer = seen.props.row.answers.get(place);
    let is_text = |answer: &Answer| matches!(answer, Answer::Typed(_));
    seen.local.is_wrong(seen.props)
        && match seen.props.row.gap {
            Some(Gap::NotAValue) => answer.is_some_and(is_text),
            _ => true,
        }
}

/// The names of all that describes a field: help, hints, remark.
pub(super) fn described(seen: Seen<'_>) -> Option<AttrValue> {
    let id = field::id(&seen.props.row);
    let help = about(seen.props, &id);
    if !crate::WHOLE || !seen.local.is_wrong(seen.props) {
        return help;
    }
    let remark = field::part(&id, "e");
    Some(help.map_or(remark.clone(), |help| [&*help, &remark].join(" ").into()))
}
