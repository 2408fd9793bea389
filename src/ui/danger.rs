//! What is shown as long as somebody has answered that a child is in danger: what to do now, right
//! under that question, and on other screens the way back to it. It is said once, calmly, and
//! takes no focus; nothing else is asked meanwhile.

use std::rc::Rc;

use yew::{Callback, Html};

use super::row::RowProps;
use super::tags::{all, attrs, div, element, p, tag, text, words};
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

/// Instead of what is missing: that the rest can wait, and the way to what is to be done.
pub(super) fn line(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let Some(row) = desk.alarm() else { return Html::default() };
    let said = texts.finishing();
    let lines = all(vec![words("strong", "", said.danger), text(" "), text(said.danger_hint)]);
    let go = Action::GoTo(row.address.clone());
    let link = button::named("link", said.danger_link, act, go);
    let lines = vec![tag("p", "", vec![lines]), div("", vec![link])];
    div("note err noprint", vec![icons::view(icons::WARNING), div("stack stack-s", lines)])
}
