//! What is known of the file that a document came in, what is to be done with it first, and what
//! can be done with the document. Nothing of it is proved but that a sealed file is whole.

use yew::{Callback, Html};

use super::tags::{all, div, p, section, side, tag, text, words};
use super::{button, done, icons, parents};
use crate::answers::Status;
use crate::browser::stamp;
use crate::state::{Action, Came, Deed, Desk, State};
use crate::texts::Texts;
use crate::work::Container;

/// What is to be done first: the PDF is kept for the case, and the sealed file is not.
pub(super) fn first(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = texts.receiving();
    let Some(came) = desk.came.as_deref() else { return Html::default() };
    if came.paper.is_none() {
        let [draft, finished] = said.no_paper_hints;
        let hint = if desk.record.status == Status::InProgress { draft } else { finished };
        let lines = vec![words("strong", "", said.no_paper), text(" "), text(hint)];
        return div("note noprint", vec![icons::view(icons::INFO), tag("p", "", lines)]);
    }
    if desk.opened != Some(Container::SealedPdf) {
        return Html::default();
    }
    let kept = match came.saved {
        true => {
            let name = (said.kept)(&desk.paper_name());
            div("note ok", vec![icons::view(icons::CHECK), p("", name)])
        }
        false => Html::default(),
    };
    let (steps, name, class) = match came.saved {
        true => (&said.steps_kept, said.save_paper_again, "btn sec"),
        false => (&said.steps, said.save_paper, "btn"),
    };
    let save = doing(class, name, act, || Deed::SavePaper);
    // What has just been done is said aloud.
    let kept = super::tags::element("div", super::tags::attrs!["role": "status"], vec![kept]);
    let inside = vec![kept, done::numbered(steps), div("actions", vec![save])];
    section("card stack noprint", 2, "first", said.first, inside)
}

/// What can be done with the document, and what is known of its file.
pub(super) fn beside(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    all(vec![actions(state, desk, act), about(desk, state.texts)])
}

fn actions(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let (said, opening) = (state.texts.receiving(), state.texts.opening());
    let keeps = desk.opened == Some(Container::SealedPdf)
        && desk.came.as_deref().is_some_and(|came| came.paper.is_some() && !came.saved);
    let unfinished = desk.record.status == Status::InProgress;
    let go_on = act.reform(|_| Action::Continue(stamp()));
    let hint = if desk.is_draft() { said.go_on_draft } else { opening.go_on_hint };
    let class = if keeps || !unfinished || can_answer(desk) { "btn sec" } else { "btn" };
    let go_on = button::button(class, text(opening.go_on), go_on, false);
    let anew = doing("btn sec", said.anew, act, || Deed::Anew(stamp()));
    let inside = vec![
        answer(desk, state.texts, act, keeps),
        hinted(go_on, hint.into()),
        hinted(anew, said.anew_hint.into()),
        parents::link(desk, state.texts, act),
        paper(desk, state.texts, act),
        button::print(state.texts),
    ];
    side("what-now", said.what_now, vec![div("stack", inside)])
}

/// Whether there is a part to answer in, and nobody has yet.
fn can_answer(desk: &Desk) -> bool {
    desk.has_reply_part() && !desk.is_replied() && !desk.is_draft()
}

fn answer(desk: &Desk, texts: &'static Texts, act: &Callback<Action>, keeps: bool) -> Html {
    let Some(part) = desk.reply_part().filter(|_| can_answer(desk)) else {
        return Html::default();
    };
    let said = texts.receiving();
    let class = if keeps { "btn sec" } else { "btn" };
    let answer = doing(class, said.answer, act, || Deed::Answer(stamp()));
    hinted(answer, (said.answer_hint)(&super::words::of(&part.text, texts)))
}

/// The PDF that was opened, under a name that tells nothing.
fn paper(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if desk.opened != Some(Container::Pdf) {
        return Html::default();
    }
    doing("btn sec", texts.receiving().save_paper, act, || Deed::SavePaper)
}

fn hinted(button: Html, hint: String) -> Html {
    div("stack stack-s", vec![button, p("muted small", hint)])
}

/// A button for what only the whole program can do.
pub(super) fn doing(
    class: &'static str,
    name: &'static str,
    act: &Callback<Action>,
    deed: impl Fn() -> Deed + 'static,
) -> Html {
    let act = act.clone();
    let onclick = Callback::from(move |_| {
        Action::deed(deed()).into_iter().for_each(|deed| act.emit(deed));
    });
    button::button(class, text(name), onclick, false)
}

/// What it is: how far it has come, what kind of file, the day, how large.
fn about(desk: &Desk, texts: &'static Texts) -> Html {
    let said = texts.receiving();
    let [draft, complete, amended] = said.statuses;
    let status = match desk.record.status {
        Status::InProgress => draft,
        Status::Completed => complete,
        Status::Amended => amended,
    };
    let [json, pdf, sealed_pdf, sealed_json] = said.kinds;
    let kind = desk.opened.map(|container| match container {
        Container::Json => json,
        Container::Pdf => pdf,
        Container::SealedPdf => sealed_pdf,
        Container::SealedJson => sealed_json,
    });
    let day = desk.record.authored.map(|date| texts.dates.date(&date));
    let size = desk.came.as_deref().map(|came: &Came| (texts.hand_over().size)(came.size));
    let facts = [Some(status.to_owned()), kind.map(str::to_owned), day, size];
    let facts = said.labels.into_iter().zip(facts).filter_map(|(label, fact)| {
        Some(div("", vec![words("dt", "", label), words("dd", "", fact?)]))
    });
    side("about-file", said.about, vec![tag("dl", "sum facts", facts.collect())])
}
