//! The side column: who it is about, whether the answers are in a file, and the way to the
//! question that cannot wait.

use yew::{Callback, Html};

use super::tags::{self, all, attrs, div, element, p, side, tag, text};
use super::{button, icons, undoing, words};
use crate::answers::Address;
use crate::browser::clock;
use crate::state::{
    Action, Clock, Deed, Desk, Draft, Opener, Saved, Screen, Standing, State, Told, Way,
};
use crate::texts::Texts;

/// The side column of a step.
pub(super) fn view(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let undoing = undoing::view(state, desk, act);
    all(vec![about(desk, texts), saved(state, desk, act), undoing, alert(desk, state, act)])
}

fn about(desk: &Desk, texts: &'static Texts) -> Html {
    let Some(name) = words::concept(desk, "child-name", texts) else { return Html::default() };
    let title = match desk.age() {
        Some(age) => [&*name, &texts.dates.age(&age)].join(", ").into(),
        None => name,
    };
    let lines = ["setting", "stage", "assessor-name"];
    let lines = lines.iter().filter_map(|concept| words::concept(desk, concept, texts));
    let lines = lines.map(|line| p("muted", line)).collect();
    side("about", title, vec![div("", lines)])
}

/// Whether the answers are in a file.
pub(super) fn saved(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let frame = &texts.frame();
    if crate::WHOLE {
        let Some((title, said)) = standing(state, desk) else { return Html::default() };
        let inside = vec![p("muted", said), save("btn sec", state, act), code(state, act)];
        return side("saved", title, inside);
    }
    if desk.unsaved {
        let save = all(vec![icons::view(icons::LOCK), text(frame.save)]);
        let save = button::acting("btn sec", save, act, Action::Go(Screen::HandOver));
        side("saved", frame.unsaved, vec![p("muted", count(desk, texts)), save])
    } else if desk.made.is_some() {
        side("saved", frame.saved, vec![p("muted", frame.saved_hint), Html::default()])
    } else {
        Html::default()
    }
}

/// The same in one line below the steps, where the side column stands far below; on a step with
/// what takes the last change back.
pub(super) fn line(state: &State, desk: &Desk, act: &Callback<Action>) -> Html {
    let turns = matches!(state.screen, Screen::Step(_)) && (desk.can_undo() || desk.can_redo());
    let undoing = if turns { undoing::view(state, desk, act) } else { Html::default() };
    let standing = standing(state, desk).filter(|_| state.screen != Screen::Draft);
    let Some((title, said)) = standing else {
        return if turns { div("saveline noprint", vec![undoing]) } else { undoing };
    };
    let said = vec![tags::words("strong", "", title), text(". "), text(said)];
    let code = if crate::WHOLE { code(state, act) } else { Html::default() };
    div("saveline noprint", vec![tag("p", "", said), save("btn sec", state, act), code, undoing])
}

/// What a person hears when a draft was saved that they asked for, each time anew. Where it saves
/// itself, they hear that it does, and not each time.
pub(super) fn heard(state: &State) -> Html {
    let said = state.texts.drafts();
    let draft = state.draft.as_deref();
    let times = draft.map_or(0, |draft| draft.times);
    let (heard, times) = match draft.and_then(|draft| draft.told.as_ref()) {
        _ if is_in_trouble(state) => (said.trouble.into(), "trouble".to_owned()),
        Some(Told::Keeps) => (said.keeps.into(), times.to_string()),
        Some(Told::Saved(saved)) => (heard_of(saved, state.texts), times.to_string()),
        None => (String::new(), String::new()),
    };
    let heard = tags::keyed(tags::words("span", "", heard), times);
    element("div", attrs!["class": "sr", "role": "status"], vec![all(vec![heard])])
}

/// Where the answers are: a heading and a sentence, where there is anything to say.
pub(super) fn standing(state: &State, desk: &Desk) -> Option<(&'static str, String)> {
    let (texts, frame, said) = (state.texts, state.texts.frame(), state.texts.drafts());
    let at = |at: &Clock| (said.clock)(at.hour, at.minute);
    let only_here = |words: String| unwarned(state, words);
    Some(match state.standing()? {
        Standing::Trouble => (said.trouble, said.trouble_hint.into()),
        Standing::Keeps(file, last) => (said.keeps, (said.kept)(&file, &at(&last))),
        Standing::Writing(file) => (said.writing, (said.keeping)(&file)),
        Standing::Asked(last) => (said.asked, asked(state, &at(&last))),
        Standing::Written(file, last) => (said.saved, (said.saved_in)(&at(&last), &file)),
        Standing::Changed(last) => (said.changed, only_here((said.changed_since)(&at(&last)))),
        Standing::Handed(last) => (said.older, (said.older_than)(&at(&last))),
        Standing::Lacking => (frame.unsaved, texts.scope().own_unsaved.into()),
        Standing::Made => (frame.saved, frame.saved_hint.into()),
        Standing::Opened => (said.opened, said.as_opened.into()),
        Standing::Newer => (said.changed, only_here(said.newer.into())),
        Standing::Unsaved => (frame.unsaved, only_here(count(desk, texts))),
    })
}

/// That the browser was asked to save a draft; and where one was opened, that this is the newer.
fn asked(state: &State, at: &str) -> String {
    let said = state.texts.drafts();
    let opened = state.draft.as_deref().and_then(Draft::opener);
    let takes_place = opened.map(|_| said.takes_place);
    [Some(&*(said.asked_at)(at)), takes_place].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Whether the file could not be written to, and something is in no other.
pub(super) fn is_in_trouble(state: &State) -> bool {
    state.is_unsaved() && state.draft.as_deref().is_some_and(|draft| draft.trouble)
}

/// The sentence, and what has to be known where the browser lets the page go without a word.
fn unwarned(state: &State, said: String) -> String {
    match state.able.warns {
        true => said,
        false => [&said, state.texts.drafts().no_warning].join(" "),
    }
}

/// When a draft was saved, and where; of a download, that the browser was asked for it.
fn heard_of(saved: &Saved, texts: &'static Texts) -> String {
    let said = texts.drafts();
    let at = (said.clock)(saved.at.hour, saved.at.minute);
    match saved.way {
        Way::Download => [said.asked, &(said.asked_at)(&at)].join(". "),
        Way::File => (said.saved_in)(&at, &saved.name),
    }
}

/// The button that saves a draft. Its name says what one click does.
pub(super) fn save(class: &'static str, state: &State, act: &Callback<Action>) -> Html {
    let said = state.texts.drafts();
    let name = match state.draft.as_deref() {
        Some(Draft { file: Some(_), trouble: false, .. }) => said.save_now,
        Some(Draft { saved: Some(_), .. }) => said.save_again,
        _ => state.texts.frame().save,
    };
    let act = act.clone();
    let onclick = Callback::from(move |_| {
        if let Some(save) = Action::deed(Deed::SaveDraft(clock())) {
            act.emit(save);
        }
    });
    button::button(class, all(vec![icons::view(icons::LOCK), text(name)]), onclick, false)
}

/// The way to the code of the drafts, once there is one.
fn code(state: &State, act: &Callback<Action>) -> Html {
    let is_saved = |draft: &Draft| {
        draft.has_made() || draft.file.is_some() || draft.opener() == Some(Opener::Code)
    };
    match state.draft.as_deref().is_some_and(is_saved) {
        true => {
            button::named("link", state.texts.drafts().show_code, act, Action::Go(Screen::Draft))
        }
        false => Html::default(),
    }
}

fn count(desk: &Desk, texts: &'static Texts) -> String {
    (texts.frame().unsaved_count)(desk.count())
}

/// The way to a question whose "yes" is an alert, from every step but its own, and the "yes".
fn alert(desk: &Desk, state: &State, act: &Callback<Action>) -> Html {
    let Some(item) = desk.form().items().iter().find(|item| item.alert) else {
        return Html::default();
    };
    let Screen::Step(number) = state.screen else { return Html::default() };
    let here = desk.steps.get(number).is_some_and(|step| {
        let mut roots = step.roots.iter().filter_map(|root| desk.form().item(*root));
        roots.any(|root| root.holds(item.id))
    });
    if here {
        return Html::default();
    }
    // As long as the rest can wait for it, a line above the questions says so.
    if desk.alarm().is_some() {
        return Html::default();
    }
    let at = Address::top(item.id);
    let answer = desk.answers.at(&at).iter().find_map(|answer| answer.value());
    let link = words::of(&item.text, state.texts);
    let link = button::named("link", link, act, Action::GoTo(at.clone()));
    // Who has answered has seen it: what is left is the way back to it.
    if let Some(answer) = answer.filter(|_| crate::WHOLE) {
        let answer = words::value(item, answer, state.texts);
        return tag("p", "small", vec![link, text(" "), text(answer)]);
    }
    let said = tag("p", "", vec![link]);
    div("note warn side", vec![icons::view(icons::WARNING), said])
}
