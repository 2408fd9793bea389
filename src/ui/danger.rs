//! What is shown as long as somebody has answered that a child is in danger: what to do now, right
//! under that question, and on other screens the way back to it. It is said once, calmly, and
//! takes no focus; nothing else is asked meanwhile.

use std::rc::Rc;

use yew::{Callback, Html};

use super::row::RowProps;
use super::tags::{attrs, div, element, p, tag, text, words};
use super::{button, display, field, icons};
use crate::browser::stamp;
use crate::sheet::Row;
use crate::state::{Action, Deed, Desk};
use crate::texts::Texts;

/// What follows the name of the question in the name of the panel.
const PANEL: &str = "a";

/// What to do at once. The place of it is there before it, so that it is heard when it comes.
pub(super) fn panel(props: &RowProps, said: &[&Rc<Row>]) -> Html {
    let told = match said {
        [] => Html::default(),
        said => display::alert(props.texts, said),
    };
    let told = element("div", attrs!["role": "alert"], vec![told]);
    let notify = match (crate::WHOLE && !said.is_empty(), props.notification) {
        (true, Some(place)) => notify(props, place),
        _ => Html::default(),
    };
    let id = crate::WHOLE.then(|| field::part(&field::id(&props.row), PANEL));
    element("div", attrs!["class": "stack stack-s", "id": id], vec![told, notify])
}

/// The way to the draft of a notification. What lies open is not lost by it: who has not saved it
/// is asked first.
fn notify(props: &RowProps, place: usize) -> Html {
    let said = props.texts.finishing();
    let act = props.act.clone();
    let onclick = Callback::from(move |_| {
        Action::deed(Deed::Carry(place, stamp())).into_iter().for_each(|deed| act.emit(deed));
    });
    let button = button::button("btn", text(said.notify), onclick, false);
    div("stack stack-s", vec![div("", vec![button]), p("hint", said.notify_hint)])
}

/// Instead of what is missing, and on the steps behind the question: one quiet line that the rest
/// can wait, with the way to what is to be done.
pub(super) fn line(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let Some(row) = desk.alarm() else { return Html::default() };
    let said = texts.finishing();
    quiet([said.danger, said.danger_hint], said.danger_link, row, act)
}

/// Where a file is made: the name that it would be without. It blocks nothing.
pub(super) fn nameless(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let Some(row) = desk.nameless() else { return Html::default() };
    let said = texts.finishing();
    quiet([said.nameless, said.nameless_hint], said.nameless_link, row, act)
}

fn quiet(
    [strong, hint]: [&'static str; 2],
    link: &'static str,
    row: &Row,
    act: &Callback<Action>,
) -> Html {
    let link = button::named("link", link, act, Action::GoTo(row.address.clone()));
    let said = vec![words("strong", "", strong), text(" "), text(hint), text(" "), link];
    div("quiet noprint", vec![icons::view(icons::WARNING), tag("p", "", said)])
}

/// Whether a question stands in a step.
fn is_in(desk: &Desk, row: &Row, number: usize) -> bool {
    let step = desk.steps.get(number);
    let mut roots = step.into_iter().flat_map(|step| &step.roots);
    roots.any(|root| desk.form().item(*root).is_some_and(|root| root.holds(row.item.id)))
}

/// The line on a step: not where the question itself stands.
pub(super) fn on_step(
    desk: &Desk,
    number: usize,
    texts: &'static Texts,
    act: &Callback<Action>,
) -> Html {
    match desk.alarm() {
        Some(row) if !is_in(desk, row, number) => line(desk, texts, act),
        _ => Html::default(),
    }
}
