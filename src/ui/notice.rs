//! What the person should know: what went wrong, and what to do about it.

use yew::{AttrValue, Callback, Html};

use super::tags::{self, attrs, div, element, p, tag, text};
use super::{button, icons, status};
use crate::answers::Unreadable;
use crate::seal::{Fault, Need};
use crate::state::{Action, Notice, Parts, Resumed, Screen, State};
use crate::texts::{Drafts, Texts, Unopened};
use crate::work::Failure;

/// The notice at the top of a screen.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let Some(notice) = state.notice.as_ref().filter(|_| at_code(state).is_none()) else {
        return Html::default();
    };
    let (said, copy) = words(notice, state.texts);
    let (class, icon) = match notice {
        Notice::Resumed(_) | Notice::Cleared(_) if crate::WHOLE => ("note ok", icons::CHECK),
        notice if is_failure(notice) => ("note err", icons::WARNING),
        _ => ("note warn", icons::WARNING),
    };
    let close = button::named("btn sec", state.texts.frame().close, act, Action::Dismiss);
    let copy = copy.map(|copy| p("pass kept", copy.to_owned())).unwrap_or_default();
    let buttons = match notice {
        Notice::OnlyHere(_) if crate::WHOLE => {
            div("row", vec![status::save("btn", state, act), close])
        }
        _ => div("", vec![close]),
    };
    let said = div("stack stack-s", vec![p("", said), copy, buttons]);
    let notice = attrs!["class": class, "id": "notice", "tabindex": "-1", "role": "alert"];
    element("div", notice, vec![icons::view(icon), said])
}

fn is_failure(notice: &Notice) -> bool {
    matches!(notice, Notice::Failed(_) | Notice::Unreadable(_) | Notice::NoBlank(_))
}

/// What is wrong with the code or the key, where the screen asks for one.
pub(super) fn at_code(state: &State) -> Option<AttrValue> {
    let Some(Notice::Failed(Failure::Seal(fault))) = &state.notice else { return None };
    if !crate::WHOLE {
        return None;
    }
    let of_code = matches!(fault, Fault::WrongCode | Fault::WrongKey | Fault::NotAKey);
    let shown = state.screen == Screen::Unlock && of_code;
    let texts = state.texts.unopened();
    let need = state.sealed.as_ref().map(|file| file.need);
    match need.filter(|_| shown && *fault == Fault::NotAKey) {
        Some(Need::Identity) => return Some(texts.no_key.into()),
        Some(Need::Either { .. }) => return Some(texts.neither.into()),
        _ => {}
    }
    locked(*fault, texts).filter(|_| shown).map(AttrValue::from)
}

/// Whether that is said of a key file.
pub(super) fn is_of_key(state: &State) -> bool {
    state.notice == Some(Notice::Failed(Failure::Seal(Fault::WrongKey)))
}

/// What is wrong with a field, beside the field.
pub(super) fn at_field(words: AttrValue, id: AttrValue, texts: &'static Texts) -> Html {
    let said = vec![tags::words("span", "sr", texts.frame().error), text(words)];
    let inside = vec![icons::view(icons::WARNING), tag("span", "", said)];
    element("p", attrs!["class": "err-msg", "id": id], inside)
}

/// The sentence, and the text that is shown to be copied.
fn words<'a>(notice: &'a Notice, texts: &Texts) -> (AttrValue, Option<&'a str>) {
    let faults = &texts.faults();
    let said = match notice {
        Notice::Failed(Failure::NoGlyphs(letters)) => (faults.no_glyphs)(letters).into(),
        Notice::Failed(failure) => failed(failure, texts).into(),
        Notice::Unreadable(fault) if crate::WHOLE => unreadable(fault, texts.unopened()).into(),
        Notice::Unreadable(_) => faults.broken.into(),
        Notice::NoBlank(_) => texts.beginning().no_blank.into(),
        Notice::Recovered => faults.recovered.into(),
        Notice::SetAside(text) => return (faults.set_aside.into(), Some(text)),
        Notice::Undecided(places) => {
            return (
                texts.beginning().undecided.into(),
                Some(&***places).filter(|p| !p.is_empty()),
            );
        }
        Notice::OnlyHere(_)
        | Notice::Unwritten(_)
        | Notice::Readdressed(_)
        | Notice::OpenAgain(_)
        | Notice::Cleared(_)
            if !crate::WHOLE =>
        {
            AttrValue::default()
        }
        Notice::Resumed(resumed) => of_draft(**resumed, texts.drafts()).into(),
        Notice::OnlyHere(_) => texts.drafts().welcome_back.into(),
        Notice::Unwritten(_) => texts.drafts().unwritten.into(),
        Notice::Left(names) => (texts.receiving().left)(names).into(),
        Notice::Readdressed(_) => texts.scope().readdressed.into(),
        Notice::OpenAgain(_) => texts.receiving().open_again.into(),
        Notice::Cleared(_) => texts.more().cleared.into(),
        Notice::Incomplete(Parts::WithoutWhole) if !crate::WHOLE => faults.first_only.into(),
        Notice::Incomplete(_) => faults.incomplete.into(),
    };
    (said, None)
}

/// That a draft was opened, where one is in it, and which code the next file has.
fn of_draft(resumed: Resumed, said: &Drafts) -> String {
    let opened = if resumed.answered { said.resumed } else { said.resumed_empty };
    let code = if resumed.by_key { said.new_code } else { said.same_code };
    [opened, code].join(" ")
}

fn failed(failure: &Failure, texts: &Texts) -> &'static str {
    let unopened = if crate::WHOLE { unopened(failure, texts.unopened()) } else { None };
    unopened.unwrap_or(match failure {
        Failure::Seal(_) => texts.faults().not_sealed,
        Failure::NoGlyphs(_) | Failure::NotPrinted | Failure::NotADocument => {
            texts.faults().not_made
        }
        _ => texts.faults().broken,
    })
}

/// Why a file could not be opened, where that is what failed.
fn unopened(failure: &Failure, texts: &Unopened) -> Option<&'static str> {
    Some(match failure {
        Failure::Seal(fault) => return locked(*fault, texts),
        Failure::NotOurs => texts.not_ours,
        Failure::NoAttachment => texts.no_attachment,
        Failure::Damaged => texts.damaged,
        Failure::TooLarge => texts.too_large,
        _ => return None,
    })
}

fn locked(fault: Fault, texts: &Unopened) -> Option<&'static str> {
    Some(match fault {
        Fault::NotSealed => texts.not_ours,
        Fault::Damaged => texts.damaged,
        Fault::Cut => texts.cut,
        Fault::Several => texts.several,
        Fault::WrongCode | Fault::NotAKey => texts.wrong_code,
        Fault::WrongKey => texts.wrong_key,
        Fault::WorkFactor(_) => texts.too_costly,
        Fault::TooLarge => texts.too_large,
        Fault::NoChance | Fault::Unproved => return None,
    })
}

fn unreadable(fault: &Unreadable, texts: &Unopened) -> &'static str {
    match fault {
        Unreadable::NotJson | Unreadable::NotARecord => texts.not_ours,
        Unreadable::Newer(_) => texts.newer,
        Unreadable::Form(_) => texts.form,
        Unreadable::UnknownForm(_) => texts.unknown_form,
    }
}
