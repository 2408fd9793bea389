//! The ways on from a document that was opened, and what is known of the file that it came in.
//! Nothing of it is proved but that a sealed file is whole.

use web_sys::Element;
use yew::{AttrValue, Callback, Html, MouseEvent, TargetCast};

use super::tags::{all, also, attrs, div, element, p, section, side, tag, text, words};
use super::{button, done, icons, parents};
use crate::answers::Status;
use crate::browser::{focus, stamp};
use crate::state::{Action, Came, Deed, Desk};
use crate::texts::Texts;
use crate::work::Container;

/// The id of what is read.
pub(super) const DOCUMENT: &str = "document";

/// As many characters of the document's id as paper shows in its footer.
const SHORT: usize = 8;

/// The ways on from here, each with what it does, in the order in which they are needed.
pub(super) fn ways(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = texts.receiving();
    let ways = vec![
        read(texts),
        paper(desk, texts, act),
        go_on(desk, texts, act),
        answer(desk, texts, act),
        way("way-anew", doing("btn sec", said.anew, act, || Deed::Anew(stamp())), said.anew_hint),
        parents(desk, texts, act),
    ];
    let inside = vec![kept(desk, texts), tag("ul", "ways", ways)];
    section("card stack noprint", 2, "what-now", said.what_now, inside)
}

/// What is said where there is no PDF to keep.
pub(super) fn no_paper(desk: &Desk, texts: &'static Texts) -> Html {
    let said = texts.receiving();
    if desk.came.as_deref().is_none_or(|came| came.paper.is_some()) {
        return Html::default();
    }
    let [draft, finished] = said.no_paper_hints;
    let hint = if desk.record.status == Status::InProgress { draft } else { finished };
    let lines = vec![words("strong", "", said.no_paper), text(" "), text(hint)];
    div("note noprint", vec![icons::view(icons::INFO), tag("p", "", lines)])
}

/// One way: a button, and what it does.
fn way(id: &'static str, button: Html, hint: impl Into<AttrValue>) -> Html {
    let hint = element("p", attrs!["class": "muted small", "id": id], vec![text(hint)]);
    tag("li", "", vec![also(button, "aria-describedby", id), hint])
}

/// The way to the document itself, which stands further down.
fn read(texts: &'static Texts) -> Html {
    let said = texts.receiving();
    let onclick = Callback::from(|event: MouseEvent| {
        let button: Element = event.target_unchecked_into();
        let page = button.closest(".trivsel").ok().flatten();
        page.iter().for_each(|page| focus(page, DOCUMENT));
    });
    way("way-read", button::button("btn sec", text(said.read), onclick, false), said.read_hint)
}

/// Whether the PDF is to be kept before anything else: who has it sealed may lose the code.
fn keeps(desk: &Desk) -> bool {
    let unsaved = |came: &Came| came.paper.is_some() && !came.saved;
    desk.opened == Some(Container::SealedPdf) && desk.came.as_deref().is_some_and(unsaved)
}

/// The PDF is kept for the case, under a name that tells nothing, and the sealed file is not.
fn paper(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = texts.receiving();
    let Some(came) = desk.came.as_deref().filter(|came| came.paper.is_some()) else {
        return Html::default();
    };
    let [sealed, plain] = said.save_paper_hints;
    let hint = if desk.opened == Some(Container::SealedPdf) { sealed } else { plain };
    let name = if came.saved { said.save_paper_again } else { said.save_paper };
    let class = if keeps(desk) { "btn" } else { "btn sec" };
    way("way-paper", doing(class, name, act, || Deed::SavePaper), hint)
}

/// What has just been done is said aloud, with what comes then.
fn kept(desk: &Desk, texts: &'static Texts) -> Html {
    let said = texts.receiving();
    let saved = desk.came.as_deref().is_some_and(|came| came.saved);
    let line = || p("", (said.kept)(&desk.paper_name()));
    let note = saved.then(|| div("note ok", vec![icons::view(icons::CHECK), line()]));
    let heard = element("div", attrs!["role": "status"], vec![note.unwrap_or_default()]);
    let sealed = saved && desk.opened == Some(Container::SealedPdf);
    let steps = if sealed { done::numbered(&said.steps_kept) } else { Html::default() };
    all(vec![heard, steps])
}

/// What stands in the document is changed in a version of its own. A draft of one's own is gone on
/// with before it could be read here.
fn go_on(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let (said, opening) = (texts.receiving(), texts.opening());
    let unfinished = desk.record.status == Status::InProgress;
    let (name, hint) = match unfinished {
        true => (opening.go_on, opening.go_on_hint),
        false => (said.correct, said.correct_hint),
    };
    let first = unfinished && !keeps(desk) && !can_answer(desk);
    let class = if first { "btn" } else { "btn sec" };
    let go_on = act.reform(|_| Action::Continue(stamp()));
    way("way-on", button::button(class, text(name), go_on, false), hint)
}

/// Whether there is a part to answer in, and nobody has yet.
fn can_answer(desk: &Desk) -> bool {
    desk.has_reply_part() && !desk.is_replied()
}

fn answer(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let Some(part) = desk.reply_part().filter(|_| can_answer(desk)) else {
        return Html::default();
    };
    let said = texts.receiving();
    let class = if keeps(desk) { "btn sec" } else { "btn" };
    let answer = doing(class, said.answer, act, || Deed::Answer(stamp()));
    way("way-answer", answer, (said.answer_hint)(&super::words::of(&part.text, texts)))
}

fn parents(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if !desk.is_for_parents() {
        return Html::default();
    }
    way("way-parents", parents::link(desk, texts, act), texts.parents().show_hint)
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

/// What it is: how far it has come, which version, what kind of file, when it was made, how large,
/// and the number that stands on its paper as well.
pub(super) fn about(desk: &Desk, texts: &'static Texts) -> Html {
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
    let edition = desk.record.edition();
    let (number, day) = (edition.number.map(said.number), super::words::when(&edition, texts));
    let size = desk.came.as_deref().map(|came: &Came| (texts.hand_over().size)(came.size));
    let id: String = desk.record.id.chars().take(SHORT).collect();
    let id = Some(id).filter(|id| !id.is_empty());
    let facts = [Some(status.to_owned()), number, kind.map(str::to_owned), day, size, id];
    let facts = said.labels.into_iter().zip(facts).filter_map(|(label, fact)| {
        Some(div("", vec![words("dt", "", label), words("dd", "", fact?)]))
    });
    let facts = tag("dl", "sum facts", facts.collect());
    side("about-file", said.about, vec![facts, button::print(texts)])
}
