//! What is offered to be carried over or put together, to be taken or left; and the forms that may
//! follow a document. It writes nothing.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::option::{self, Box};
use super::tags::{all, attrs, div, element, h1, p, section, tag, text, words};
use super::{button, icons, notice, shapes};
use crate::answers::Answer;
use crate::browser::stamp;
use crate::form::Item;
use crate::state::{Action, Aim, Deed, Line, Offer, Offers, State};
use crate::texts::Texts;

/// What is offered, and who takes it.
struct Offered<'a> {
    offers: &'a Offers,
    texts: &'static Texts,
    act: &'a Callback<Action>,
}

/// The screen.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let (Some(offers), Some(desk)) = (&state.offers, &state.desk) else { return Html::default() };
    let offered = Offered { offers, texts: state.texts, act };
    let steps = desk.steps.iter().enumerate().map(|(number, step)| {
        let title = super::words::of(&step.title, state.texts);
        offered.of_step(number, title)
    });
    let screen = vec![
        offered.head(),
        offered.other_child(),
        offered.limited(),
        all(steps.collect()),
        offered.positions(),
        offered.left(),
        offered.actions(),
    ];
    all(vec![notice::view(state, act), div("stack stack-l narrow", screen)])
}

/// The forms that may follow what lies open, in the order of the model. They are folded away: which
/// of them, or none, is for people to decide.
pub(super) fn next(state: &State, act: &Callback<Action>) -> Html {
    let forms = state.following();
    if forms.is_empty() {
        return Html::default();
    }
    let said = state.texts.offers();
    let begin = |place: usize| {
        let form = state.forms.get(place)?;
        let name = (said.begin)(&super::words::of(&form.title, state.texts));
        let onclick = doing(act, move || Deed::Carry(place, stamp()));
        Some(button::button("btn sec", text(name), onclick, false))
    };
    let buttons = div("actions", forms.into_iter().filter_map(begin).collect());
    let inside = div("stack stack-s", vec![p("muted", said.next_hint), buttons]);
    tag("details", "card noprint", vec![words("summary", "", said.next), inside])
}

/// What happens where something only the whole program can do is asked for.
fn doing<E>(act: &Callback<Action>, deed: impl Fn() -> Deed + 'static) -> Callback<E> {
    let act = act.clone();
    Callback::from(move |_| {
        if let Some(action) = Action::deed(deed()) {
            act.emit(action);
        }
    })
}

fn warned(title: &'static str, hint: &'static str) -> Html {
    let warned = vec![words("strong", "", title), p("", hint)];
    div("note warn", vec![icons::view(icons::WARNING), div("stack stack-s", warned)])
}

impl Offered<'_> {
    fn head(&self) -> Html {
        let said = self.texts.offers();
        let (title, lead) = match self.offers.aim {
            Aim::Carry => ((said.carry)(&self.title()), said.carry_lead),
            Aim::Join(..) => (said.join.to_owned(), said.join_lead),
        };
        let lead = if self.offers.list.is_empty() { said.nothing } else { lead };
        div("stack stack-s", vec![h1(title), p("lead", lead)])
    }

    fn title(&self) -> AttrValue {
        super::words::of(&self.offers.title, self.texts)
    }

    fn other_child(&self) -> Html {
        if !self.offers.other_child {
            return Html::default();
        }
        let said = self.texts.offers();
        warned(said.other_child, said.other_child_hint)
    }

    /// What others get is less than what the sender has.
    fn limited(&self) -> Html {
        if !self.offers.limited {
            return Html::default();
        }
        let said = self.texts.offers();
        warned(said.limited, said.limited_hint)
    }

    /// What is offered to the questions of a step.
    fn of_step(&self, step: usize, title: AttrValue) -> Html {
        let id = ["offers", &step.to_string()].join("-");
        self.listed(id.into(), title, "", |offer| offer.step == step && !offer.is_position)
    }

    fn positions(&self) -> Html {
        let said = self.texts.offers();
        let title = said.positions.into();
        self.listed("positions".into(), title, said.positions_hint, |offer| offer.is_position)
    }

    fn listed(
        &self,
        id: AttrValue,
        title: AttrValue,
        hint: &'static str,
        is_here: impl Fn(&Offer) -> bool,
    ) -> Html {
        let here = self.offers.list.iter().enumerate().filter(|(_, offer)| is_here(offer));
        let list: Vec<Html> = here.map(|(place, offer)| self.offer(place, offer)).collect();
        if list.is_empty() {
            return Html::default();
        }
        let hint = if hint.is_empty() { Html::default() } else { p("muted", hint) };
        section("card stack", 2, id, title, vec![hint, div("stack", list)])
    }

    fn offer(&self, place: usize, offer: &Offer) -> Html {
        if offer.there.is_empty() { self.single(place, offer) } else { self.either(place, offer) }
    }

    /// A box to tick, with the answer and where it comes from.
    fn single(&self, place: usize, offer: &Offer) -> Html {
        let id: AttrValue = ["offer", &place.to_string()].join("-").into();
        let input = self.input(Box::Check, place, &id, offer.taken, !offer.taken);
        let name = super::words::of(&offer.question, self.texts);
        let about = element("div", attrs!["id": id, "class": "stack stack-0"], self.about(offer));
        div("stack stack-s", vec![option::line(input, name), about])
    }

    /// Two answers of which one holds.
    fn either(&self, place: usize, offer: &Offer) -> Html {
        let said = self.texts.offers();
        let id: AttrValue = ["offer", &place.to_string()].join("-").into();
        let item = offer.lines.first().map(|line| &line.item);
        let new = offer.lines.first().map(|line| line.answers.as_slice()).unwrap_or_default();
        let ours = self.words(item, &offer.there);
        let ours = self.card(place, &id, (!offer.taken, false), said.ours, ours);
        let theirs = self.words(item, new);
        let theirs = self.card(place, &id, (offer.taken, true), said.theirs, theirs);
        let legend = super::words::of(&offer.question, self.texts);
        let legend = tag("legend", "lab", vec![text(legend)]);
        let from = element("div", attrs!["id": id.clone()], vec![self.from(offer)]);
        let inside = vec![legend, div("opts two", vec![ours, theirs]), from];
        tag("fieldset", "stack stack-s", inside)
    }

    fn card(
        &self,
        place: usize,
        id: &AttrValue,
        (checked, takes): (bool, bool),
        name: &'static str,
        answer: String,
    ) -> Html {
        let input = self.input(Box::Radio, place, id, checked, takes);
        let name = words("b", "", name);
        tag("label", "opt", vec![input, name, Html::default(), words("span", "d kept", answer)])
    }

    /// Answers in words, one to a line.
    fn words(&self, item: Option<&Rc<Item>>, answers: &[Answer]) -> String {
        let words = answers.iter().filter_map(|answer| {
            item.map(|item| super::words::answer(item, answer, self.texts).to_string())
        });
        words.collect::<Vec<_>>().join("\n")
    }

    fn input(&self, kind: Box, place: usize, about: &AttrValue, on: bool, takes: bool) -> Html {
        let onchange = doing(self.act, move || Deed::Take(place, takes));
        let (kind, name) = (kind.name(), ["take", &place.to_string()].join("-"));
        html! {
            <input type={kind} {name} checked={on} {onchange} autocomplete="off"
                aria-describedby={about.clone()} />
        }
    }

    fn about(&self, offer: &Offer) -> Vec<Html> {
        let mut about = self.said(offer);
        about.push(self.from(offer));
        about
    }

    /// The answers that are offered, under their questions where there are several.
    fn said(&self, offer: &Offer) -> Vec<Html> {
        match offer.lines.as_slice() {
            [line] => line.answers.iter().map(|answer| self.answer(&line.item, answer)).collect(),
            lines => vec![self.lines(lines)],
        }
    }

    fn lines(&self, lines: &[Line]) -> Html {
        let rows = lines.iter().map(|line| {
            let answers = line.answers.iter().map(|answer| self.answer(&line.item, answer));
            let question = words("dt", "", super::words::of(&line.item.text, self.texts));
            div("", vec![question, tag("dd", "", answers.collect())])
        });
        tag("dl", "sum", rows.collect())
    }

    fn answer(&self, item: &Item, answer: &Answer) -> Html {
        let word = super::words::answer(item, answer, self.texts);
        let option = answer.value().and_then(|value| item.option(value));
        match option.and_then(|option| option.position) {
            Some(position) => tag("p", "", vec![shapes::with_word(position, word)]),
            None => p("kept", word),
        }
    }

    fn from(&self, offer: &Offer) -> Html {
        let said = self.texts.offers();
        let date = self.offers.date.map(|date| self.texts.dates.date(&date));
        let question = super::words::of(&offer.from, self.texts);
        let from = p("muted small", (said.from)(&question, &self.title(), date.as_deref()));
        let warned = || {
            let warned = vec![icons::view(icons::WARNING), p("", said.named)];
            div("note warn", warned)
        };
        all(vec![from, if offer.is_named { warned() } else { Html::default() }])
    }

    /// What has no place in the form that lies open.
    fn left(&self) -> Html {
        let (said, fill) = (self.texts.offers(), self.texts.fill());
        let misfits = self.offers.misfits.iter().map(|misfit| {
            let shown = tag("dd", "", vec![p("kept", misfit.words(fill.yes, fill.no))]);
            div("", vec![words("dt", "", misfit.label.to_string()), shown])
        });
        let misfits: Vec<Html> = misfits.collect();
        if misfits.is_empty() && self.offers.left.is_empty() {
            return Html::default();
        }
        let rows = vec![self.lines(&self.offers.left), tag("dl", "sum", misfits)];
        section("card stack", 2, "left", said.left, vec![p("muted", said.left_hint), all(rows)])
    }

    fn actions(&self) -> Html {
        let said = self.texts.offers();
        let one = |class, name: &'static str, deed: Deed| {
            button::button(class, text(name), doing(self.act, move || deed.clone()), false)
        };
        let accept = one("btn", said.accept, Deed::Accept);
        let decline = one("btn sec", said.decline, Deed::Decline);
        let accept = if self.offers.list.is_empty() { Html::default() } else { accept };
        div("actions", vec![accept, decline])
    }
}
