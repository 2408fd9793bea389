//! A form that was opened from a file, before it is begun: whether it can be used, what of it does
//! not work here, and its questions in outline. It decides nothing; `form` has read and judged.

use yew::{AttrValue, Callback, Html};

use super::tags::{all, attrs, div, element, h1, p, section, tag, text, words};
use super::{button, drop_zone, form_preview, icons, notice, settings};
use crate::browser::stamp;
use crate::form::{Fault, Finding, Status, Verdict};
use crate::state::{Action, Loaded, Screen, State};
use crate::texts::Texts;

/// As many entries as a list shows; nobody reads more.
const MOST: usize = 200;

/// The screen.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let Some(loaded) = &state.loaded else { return Html::default() };
    let texts = state.texts;
    let form = loaded.form.as_ref();
    let screen = vec![
        div("stack stack-s", vec![h1(title(loaded, texts)), about(loaded, texts)]),
        verdict(loaded, texts),
        actions(state, loaded, act),
        form.map(|_| settings::adopt(texts, act)).unwrap_or_default(),
        faults(loaded, texts),
        losses(loaded, texts),
        folded(loaded, texts),
        form.map(|form| form_preview::view(form, texts)).unwrap_or_default(),
    ];
    all(vec![notice::view(state, act), div("stack stack-l narrow", screen)])
}

fn title(loaded: &Loaded, texts: &'static Texts) -> AttrValue {
    let of_form = loaded.form.as_ref().map(|form| super::words::of(&form.title, texts));
    let named = of_form.filter(|title| !title.trim().is_empty());
    named.unwrap_or_else(|| texts.form_file().unnamed.into())
}

/// Where it comes from, its version and its size.
fn about(loaded: &Loaded, texts: &'static Texts) -> Html {
    let said = texts.form_file();
    let name = Some(&loaded.name).filter(|name| !name.is_empty());
    let version = loaded.form.as_ref().and_then(|form| form.version.as_deref());
    let items = Some(loaded.report.items).filter(|items| *items > 0);
    let parts = [
        name.map(|name| (said.from)(name)),
        version.map(|version| (said.version)(version)),
        items.map(|items| (said.items)(items)),
    ];
    p("muted", parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

fn verdict(loaded: &Loaded, texts: &'static Texts) -> Html {
    let said = texts.report();
    let verdict = loaded.report.verdict;
    let (class, icon) = match verdict {
        Verdict::Whole => ("note ok", icons::CHECK),
        Verdict::Partial => ("note warn", icons::WARNING),
        Verdict::Refused => ("note err", icons::WARNING),
    };
    let heading = words("h2", "h3", said.heading(verdict));
    let lines = div("stack stack-s", vec![heading, p("", said.meaning(verdict))]);
    div(class, vec![icons::view(icon), lines])
}

fn actions(state: &State, loaded: &Loaded, act: &Callback<Action>) -> Html {
    let texts = state.texts;
    let begin = loaded.form.as_ref().map(|_| {
        let onclick = act.reform(|_| Action::BeginLoaded(stamp()));
        button::button("btn", text(texts.form_file().begin), onclick, false)
    });
    let other = drop_zone::button(texts.opening().other_file, "btn sec", state.door, act);
    let back = button::named("btn ter", texts.fill().back, act, Action::Go(Screen::Start));
    div("actions", vec![begin.unwrap_or_default(), other, back])
}

fn faults(loaded: &Loaded, texts: &'static Texts) -> Html {
    let entry = |fault: &Fault| {
        let said = texts.report().fault(fault);
        entry(said, &fault.path, fault.link_id.as_deref(), texts)
    };
    let faults = &loaded.report.faults;
    listed("faults", texts.form_file().faults, faults.iter().map(entry), texts)
}

fn losses(loaded: &Loaded, texts: &'static Texts) -> Html {
    let losses = loaded.report.losses().map(|finding| of_finding(finding, texts));
    listed("losses", texts.form_file().losses, losses, texts)
}

/// A card with a list, where there is anything in it.
fn listed(
    id: &'static str,
    title: &'static str,
    entries: impl Iterator<Item = Html>,
    texts: &'static Texts,
) -> Html {
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return Html::default();
    }
    section("card stack", 2, id, title, vec![list(entries, texts)])
}

/// What changes nothing, and what works: to be unfolded.
fn folded(loaded: &Loaded, texts: &'static Texts) -> Html {
    let said = texts.form_file();
    let of = |status: Status| {
        // What counts and is kept stands above already.
        let here = move |finding: &&Finding| status == Status::Used || !finding.counts;
        loaded.report.findings.iter().filter(move |it| it.status == status).filter(here)
    };
    let fold = |status: Status, name: fn(usize) -> String| {
        let count = of(status).count();
        if count == 0 {
            return Html::default();
        }
        let entries = of(status).map(|finding| of_finding(finding, texts));
        let summary = words("summary", "", name(count));
        let inside = div("stack", vec![list(entries, texts)]);
        tag("details", "card", vec![summary, inside])
    };
    all(vec![fold(Status::Kept, said.kept), fold(Status::Used, said.used)])
}

fn of_finding(finding: &Finding, texts: &'static Texts) -> Html {
    let said = texts.report().finding(finding);
    entry(said, &finding.path, finding.link_id.as_deref(), texts)
}

/// A sentence, and in small print where it stands in the form.
fn entry(said: String, path: &str, link_id: Option<&str>, texts: &'static Texts) -> Html {
    let place = (texts.form_file().place)(path, link_id);
    tag("li", "", vec![p("", said), p("muted small kept", place)])
}

fn list(entries: impl Iterator<Item = Html>, texts: &'static Texts) -> Html {
    let mut entries = entries;
    let shown: Vec<Html> = entries.by_ref().take(MOST).collect();
    let more = Some(entries.count()).filter(|more| *more > 0);
    let more = more.map(|more| p("muted", (texts.form_file().more)(more)));
    let list = element("ul", attrs!["class": "stack stack-s"], shown);
    all(vec![list, more.unwrap_or_default()])
}
