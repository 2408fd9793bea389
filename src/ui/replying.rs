//! What is pointed out in a step while somebody answers, or goes on from, what another has written:
//! whose words these are, and whose name stands there.

use yew::{AttrValue, Callback, Html};

use super::received::doing;
use super::summary::Summary;
use super::tags::{all, div, h1, p, tag, text, words};
use super::{button, framed, icons, status, step};
use crate::answers::Address;
use crate::form::Item;
use crate::state::{Action, Deed, Desk, Screen, State};

/// A step that the sender filled in, to be read while somebody answers.
pub(super) fn kept(state: &State, desk: &Desk, number: usize, act: &Callback<Action>) -> Html {
    let (texts, said) = (state.texts, state.texts.receiving());
    let Some(shown) = desk.steps.get(number) else { return Html::default() };
    let part = desk.reply_part().map(|part| super::words::of(&part.text, texts));
    let part = part.unwrap_or_default();
    let lines =
        vec![words("strong", "", said.kept_words), text(" "), text((said.kept_hint)(&part))];
    let answer = (0..desk.steps.len()).find(|step| desk.is_for_recipient(*step));
    let answer = Action::Go(Screen::Step(answer.unwrap_or_default()));
    let buttons = vec![
        button::named("btn sec", (said.to_answer)(&part), act, answer),
        doing("btn ter", said.open_kept, act, || Deed::OpenKept),
    ];
    let note = div("stack stack-s", vec![tag("p", "", lines), div("actions", buttons)]);
    let main = all(vec![
        div("stack stack-s", vec![h1(super::words::of(&shown.title, texts))]),
        div("note noprint", vec![icons::view(icons::INFO), note]),
        Summary::of(desk, texts, None).step(number),
        step::actions(state, desk, number, act),
    ]);
    framed(state, desk, act, main, status::view(state, desk, act))
}

/// What is pointed out in a step that is filled in.
pub(super) fn notes(state: &State, desk: &Desk, number: usize, act: &Callback<Action>) -> Html {
    all(vec![answering(state, desk, number), who(state, desk, number, act)])
}

fn answering(state: &State, desk: &Desk, number: usize) -> Html {
    if !desk.is_reply() || !desk.is_for_recipient(number) {
        return Html::default();
    }
    let said = state.texts.receiving().answering;
    div("note noprint", vec![icons::view(icons::INFO), p("", said)])
}

/// Whose name came with the file, on the step where it stands.
fn who(state: &State, desk: &Desk, number: usize, act: &Callback<Action>) -> Html {
    let said = state.texts.receiving();
    let Some(writer) = desk.asks_who() else { return Html::default() };
    let here = |item: &&std::rc::Rc<Item>| {
        let roots = desk.steps.get(number).map(|step| step.roots.iter());
        let mut roots = roots.into_iter().flatten().filter_map(|root| desk.form().item(*root));
        roots.any(|root| root.holds(item.id))
    };
    let Some(item) = desk.form().with_concept("assessor-name").filter(here) else {
        return Html::default();
    };
    let [corrects, fills] = said.who;
    let title = if writer.anew { fills } else { corrects };
    let change = Action::GoTo(Address::top(item.id));
    let buttons = vec![
        button::named("btn sec", said.who_change, act, change),
        doing("btn ter", said.who_same, act, || Deed::SameWriter),
    ];
    let stood = writer.said.iter().flat_map(|(at, answers)| {
        let item = desk.form().item(at.item).into_iter();
        item.flat_map(|item| {
            answers.iter().map(|said| super::words::answer(item, said, state.texts))
        })
    });
    let stood: Vec<AttrValue> = stood.collect();
    let inside = vec![
        words("strong", "", title),
        p("", (said.who_hint)(&stood.join(", "))),
        div("actions", buttons),
    ];
    let inside = vec![icons::view(icons::PERSON), div("stack stack-s", inside)];
    div("note warn noprint", inside)
}
