//! What the person should know: what went wrong, and what to do about it.

use yew::{AttrValue, Callback, Html};

use super::tags::{self, attrs, div, element, p, tag, text};
use super::{button, icons};
use crate::answers::Unreadable;
use crate::seal::Fault;
use crate::state::{Action, Notice, Screen, State};
use crate::texts::{Faults, Texts};
use crate::work::Failure;

/// The notice at the top of a screen.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let Some(notice) = state.notice.as_ref().filter(|_| at_code(state).is_none()) else {
        return Html::default();
    };
    let (said, copy) = words(notice, &state.texts.faults);
    let class = if matches!(notice, Notice::Failed(_) | Notice::Unreadable(_)) {
        "note err"
    } else {
        "note warn"
    };
    let close = button::named("btn sec", state.texts.frame.close, act, Action::Dismiss);
    let copy = copy.map(|copy| p("pass kept", copy.to_owned())).unwrap_or_default();
    let said = div("stack stack-s", vec![p("", said), copy, div("", vec![close])]);
    let notice = attrs!["class": class, "id": "notice", "tabindex": "-1", "role": "alert"];
    element("div", notice, vec![icons::view(icons::WARNING), said])
}

/// What is wrong with the code, where the screen asks for one.
pub(super) fn at_code(state: &State) -> Option<AttrValue> {
    let Some(Notice::Failed(Failure::Seal(fault))) = &state.notice else { return None };
    let of_code = matches!(fault, Fault::WrongCode | Fault::WrongKey | Fault::NotAKey);
    let shown = state.screen == Screen::Unlock && of_code;
    shown.then(|| sealed(*fault, &state.texts.faults).into())
}

/// What is wrong with a field, beside the field.
pub(super) fn at_field(words: AttrValue, id: AttrValue, texts: &'static Texts) -> Html {
    let said = vec![tags::words("span", "sr", texts.frame.error), text(words)];
    let inside = vec![icons::view(icons::WARNING), tag("span", "", said)];
    element("p", attrs!["class": "err-msg", "id": id], inside)
}

/// The sentence, and the text that is shown to be copied.
fn words<'a>(notice: &'a Notice, texts: &Faults) -> (AttrValue, Option<&'a str>) {
    match notice {
        Notice::Failed(Failure::NoGlyphs(letters)) => ((texts.no_glyphs)(letters).into(), None),
        Notice::Failed(failure) => (failed(failure, texts).into(), None),
        Notice::Unreadable(fault) => (unreadable(fault, texts).into(), None),
        Notice::Recovered => (texts.recovered.into(), None),
        Notice::SetAside(text) => (texts.set_aside.into(), Some(text)),
        Notice::Incomplete => (texts.incomplete.into(), None),
    }
}

fn failed(failure: &Failure, texts: &Faults) -> &'static str {
    match failure {
        Failure::Seal(fault) => sealed(*fault, texts),
        Failure::NoGlyphs(_) | Failure::NotPrinted | Failure::NotADocument => texts.not_made,
        Failure::NotOurs => texts.not_ours,
        Failure::NoAttachment => texts.no_attachment,
        Failure::Damaged => texts.damaged,
        Failure::TooLarge => texts.too_large,
        Failure::Broken => texts.broken,
    }
}

fn sealed(fault: Fault, texts: &Faults) -> &'static str {
    match fault {
        Fault::NotSealed => texts.not_ours,
        Fault::Damaged => texts.damaged,
        Fault::Cut => texts.cut,
        Fault::WrongCode | Fault::NotAKey => texts.wrong_code,
        Fault::WrongKey => texts.wrong_key,
        Fault::WorkFactor(_) => texts.too_costly,
        Fault::TooLarge => texts.too_large,
        Fault::NoChance | Fault::Unproved => texts.not_sealed,
    }
}

fn unreadable(fault: &Unreadable, texts: &Faults) -> &'static str {
    match fault {
        Unreadable::NotJson | Unreadable::NotARecord => texts.not_ours,
        Unreadable::Newer(_) => texts.newer,
        Unreadable::Form(_) => texts.form,
        Unreadable::UnknownForm(_) => texts.unknown_form,
    }
}
