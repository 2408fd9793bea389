//! For whom the file is, what of the document goes into it, and why the rest does not. What may be
//! passed on is decided elsewhere; here it is shown.

use yew::{AttrValue, Callback, Html, html};

use super::summary;
use super::tags::{all, attrs, div, element, p, section, tag, text, words};
use super::{button, icons, notice, option};
use crate::form::Step;
use crate::sheet::{Excerpt, Row, Why, Withheld, is_joinable};
use crate::state::{Action, Audience, Deed, Desk, Screen};
use crate::texts::{Scope, Texts};

/// The id of what is wrong where nobody has said for whom the file is.
const WRONG: &str = "audience-err";

/// The choice for whom the file is, where that makes a difference. `hints` say what that means on
/// this screen: for others, and for ourselves.
pub(super) fn audience(
    desk: &Desk,
    texts: &'static Texts,
    act: &Callback<Action>,
    hints: [&'static str; 2],
) -> Html {
    choice(desk, desk.audience(), texts, act, (Vec::new(), hints))
}

/// The same where a file is made: where it has to be said, nothing is chosen yet.
pub(super) fn whom(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    let said = texts.scope();
    let chosen = desk.audience().filter(|_| !desk.is_open_for_whom());
    let mut more = Vec::new();
    if desk.is_apart() {
        more.push(p("", said.apart));
    }
    if desk.is_asked_for_whom() {
        more.push(notice::at_field(said.say_whom.into(), WRONG.into(), texts));
    }
    choice(desk, chosen, texts, act, (more, [said.others_hint, said.ourselves_hint]))
}

fn choice(
    desk: &Desk,
    chosen: Option<Audience>,
    texts: &'static Texts,
    act: &Callback<Action>,
    (more, [others, ourselves]): (Vec<Html>, [&'static str; 2]),
) -> Html {
    // Parents who fill in their part give it to those who put the two together, and to nobody else.
    if desk.audience().is_none() || desk.sheet.is_parents_alone() {
        return Html::default();
    }
    let said = texts.scope();
    // Only who fills in apart has somebody who puts the two together.
    let own = if is_joinable(desk.form()) { said.together } else { said.ourselves };
    let choices = [
        (Audience::Others, icons::TO, said.others, others),
        (Audience::Ourselves, icons::PERSON, own, ourselves),
    ];
    let cards = choices.into_iter().filter_map(|(audience, icon, name, hint)| {
        let deed = Action::deed(Deed::Address(audience))?;
        let onchange = act.reform(move |_| deed.clone());
        // The focus goes to the first one where a choice is missing.
        let id = (audience == Audience::Others).then_some("audience");
        let input = html! {
            <input type="radio" {id} name="audience" checked={chosen == Some(audience)}
                {onchange} autocomplete="off" />
        };
        Some(option::card("opt", input, name.into(), icons::view(icon), Some(hint.into())))
    });
    let mut inside = vec![tag("legend", "", vec![words("h2", "", said.who)])];
    inside.extend(more);
    inside.push(div("opts", cards.collect()));
    let wrong = desk.is_asked_for_whom().then_some(WRONG);
    let names = attrs!["class": "card stack noprint", "aria-describedby": wrong];
    element("fieldset", names, inside)
}

/// What must be known before the file is made for others.
pub(super) fn notices(
    desk: &Desk,
    excerpt: Option<&Excerpt>,
    texts: &'static Texts,
    act: &Callback<Action>,
) -> Html {
    let said = texts.scope();
    let has = |why| excerpt.is_some_and(|excerpt| excerpt.has(why));
    let notice = |class, why, title, hint| {
        let row = desk.sheet.deciding(why);
        let link = row.map(|row| {
            let question = super::words::of(&row.item.text, texts);
            let go = Action::GoTo(row.address.clone());
            button::named("link", (texts.more().look_at)(&question), act, go)
        });
        let lines = vec![words("strong", "", title), text(" "), text(hint)];
        let lines = vec![tag("p", "", lines), div("", vec![link.unwrap_or_default()])];
        div(class, vec![icons::view(icons::WARNING), div("stack stack-s", lines)])
    };
    if has(Why::Withdrawn) {
        let (title, hint) = (said.withdrawn_title, said.withdrawn_hint);
        return notice("note err noprint", Why::Withdrawn, title, hint);
    }
    if has(Why::Unanswered) {
        let (title, hint) = (said.unanswered_title, said.unanswered_hint);
        return notice("note warn noprint", Why::Unanswered, title, hint);
    }
    Html::default()
}

/// What goes into the file and what does not, in one line, where that makes a difference.
pub(super) fn line(desk: &Desk, excerpt: Option<&Excerpt>, texts: &'static Texts) -> Html {
    if desk.audience().is_none() {
        return Html::default();
    }
    let said = texts.finishing();
    let steps = included(desk, excerpt).map(|step| super::words::of(&step.title, texts));
    let steps: Vec<AttrValue> = steps.collect();
    let out = excerpt.iter().flat_map(|excerpt| &excerpt.withheld);
    let out = out.filter_map(|out| desk.form().item(out.item));
    let out = out.map(|item| (said.quoted)(&super::words::of(&item.text, texts)).into());
    let out: Vec<AttrValue> = out.collect();
    let line = |names: &[AttrValue], said: fn(&str) -> String| match names {
        [] => String::new(),
        names => said(&names.join(", ")),
    };
    let lines = [line(&steps, said.included), line(&out, said.left_out)];
    p("muted noprint", lines.join(" ").trim().to_owned())
}

/// The steps of which something goes into the file: those where something is said that is not left
/// out.
fn included<'a>(desk: &'a Desk, excerpt: Option<&'a Excerpt>) -> impl Iterator<Item = &'a Step> {
    let sheet = excerpt.map_or(&*desk.sheet, |excerpt| &excerpt.sheet);
    desk.steps.iter().filter(|step| desk.is_begun_in(sheet, step))
}

/// The steps in which nothing is said. It is not printed: paper may go along with a file,
/// and what was left out is not to be told from what was not answered.
pub(super) fn not_answered(desk: &Desk, texts: &'static Texts) -> Html {
    if !crate::WHOLE {
        return Html::default();
    }
    let empty = desk.steps.iter().filter(|step| desk.asks(step) && !desk.is_begun(step));
    let names: Vec<AttrValue> = empty.map(|step| super::words::of(&step.title, texts)).collect();
    match names.as_slice() {
        [] => Html::default(),
        names => p("muted noprint", (texts.finishing().not_answered)(&names.join(", "))),
    }
}

/// What goes into the file, and what does not.
pub(super) fn contents(desk: &Desk, excerpt: Option<&Excerpt>, texts: &'static Texts) -> Html {
    // Nobody can tell what is in a file before it is said for whom it is.
    if desk.audience().is_none() || desk.is_open_for_whom() {
        return Html::default();
    }
    let said = texts.scope();
    let steps = included(desk, excerpt).map(|step| {
        let name = super::words::of(&step.title, texts);
        tag("li", "said", vec![icons::view(icons::TICK), text(name)])
    });
    let included = tag("ul", "stack stack-s", steps.collect());
    let out = excerpt.map(|excerpt| lines(desk, excerpt, texts)).unwrap_or_default();
    let whole = if out.is_empty() { p("noprint", said.nothing_left_out) } else { Html::default() };
    let inside = vec![whole, included, not_answered(desk, texts)];
    // Paper may go along with the file, and what is excepted is not for others to know.
    let left_out = match out.is_empty() {
        true => Html::default(),
        false => {
            let out = vec![tag("ul", "stack stack-s", out)];
            section("card stack noprint", 2, "left-out", said.left_out, out)
        }
    };
    all(vec![section("card stack", 2, "included", texts.hand_over().included, inside), left_out])
}

fn lines(desk: &Desk, excerpt: &Excerpt, texts: &'static Texts) -> Vec<Html> {
    let said = texts.scope();
    let line = |name: &str, why| {
        tag("li", "said", vec![icons::view(icons::CROSS), text((said.line)(name, why))])
    };
    let item = |withheld: &Withheld| {
        let item = desk.form().item(withheld.item)?;
        Some(line(&super::words::of(&item.text, texts), reason(withheld.why, said)))
    };
    let mut lines: Vec<Html> = excerpt.withheld.iter().filter_map(item).collect();
    if !lines.is_empty() && !desk.answers.misfits().is_empty() {
        lines.push(line(texts.fill().misfits, said.no_part));
    }
    lines
}

/// Why something is not passed on.
pub(super) fn reason(why: Why, said: &Scope) -> &'static str {
    match why {
        Why::Unanswered => said.unanswered,
        Why::NotChosen => said.not_chosen,
        Why::Excepted => said.excepted,
        Why::Withdrawn => said.withdrawn,
        Why::Internal => said.internal,
        Why::Follows => said.follows,
    }
}

/// The way to the question that decides on something.
fn question(
    desk: &Desk,
    why: Why,
    about: &AttrValue,
    texts: &'static Texts,
    act: &Callback<Action>,
) -> Html {
    let Some(row) = desk.sheet.deciding(why) else { return Html::default() };
    let which = tag("span", "sr", vec![text(": "), text(about.clone())]);
    let inside = all(vec![text(texts.scope().to_question), which]);
    button::acting("link", inside, act, Action::GoTo(row.address.clone()))
}

/// The button that leads to saving everything for ourselves.
pub(super) fn save_own(class: &'static str, name: Html, act: &Callback<Action>) -> Html {
    let act = act.clone();
    let onclick = Callback::from(move |_| {
        let own = Action::deed(Deed::Address(Audience::Ourselves));
        own.into_iter().chain([Action::Go(Screen::HandOver)]).for_each(|action| act.emit(action));
    });
    button::button(class, name, onclick, false)
}

/// Whether a file was made that has not everything, and nothing else has the rest.
pub(super) fn lacks_own(desk: &Desk) -> bool {
    let handed = desk.made.as_ref().and_then(|made| made.handed.as_ref());
    desk.unsaved && handed.is_some_and(|handed| handed.lacks)
}

/// After a file for others: what it has not is still nowhere but here.
pub(super) fn own_unsaved(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if !lacks_own(desk) {
        return Html::default();
    }
    let said = texts.scope();
    let save = save_own("btn sec", text(said.save_own), act);
    let inside = div("stack stack-s", vec![p("", said.own_unsaved), div("", vec![save])]);
    element("div", attrs!["class": "note warn"], vec![icons::view(icons::WARNING), inside])
}

impl summary::Summary<'_> {
    /// The line in place of what is not passed on, and the way to the question that decides on it.
    pub(super) fn left_out(&self, row: &Row, name: &AttrValue) -> Option<(AttrValue, Html)> {
        let why = self.excerpt.as_ref()?.why(row.item.id)?;
        let said = self.texts.scope();
        let (reason, is_read) = (reason(why, said), self.desk.opened.is_some());
        let line = match (row.is_question(), is_read) {
            (true, false) => (said.withheld_here)(reason),
            (true, true) => (said.was_withheld_here)(reason),
            (false, false) => (said.withheld)(name, reason),
            (false, true) => (said.was_withheld)(name, reason),
        };
        let link = self.change.map(|act| question(self.desk, why, name, self.texts, act));
        Some((line.into(), link.unwrap_or_default()))
    }
}
