//! The document as its parents read it: what goes well first, and nothing that is not for them. In
//! which order is told by the sheet; here it is only drawn.

use std::rc::Rc;

use yew::{AttrValue, Callback, Event, Html};

use super::tags::{self, all, attrs, div, element, h1, p, section, tag, text, with};
use super::{button, field, icons, language, notice, shapes};
use crate::answers::Answer;
use crate::form::{Item, Text, Value, is_kin};
use crate::sheet::{Chapter, Reading, Row};
use crate::state::{Action, Deed, Desk, Screen, State};
use crate::texts::{Texts, is_right_to_left};

/// What is read, and in which language.
struct Page<'a> {
    desk: &'a Desk,
    /// The language of the form's own words.
    tag: Rc<str>,
    /// The program's words: in that language where it has it, else in that of the screen.
    texts: &'static Texts,
}

/// The screen.
pub(super) fn view(state: &State, act: &Callback<Action>) -> Html {
    let Some(desk) = &state.desk else { return Html::default() };
    let tag = state.read_language();
    let own = Texts::of(&tag);
    let texts = if is_kin(own.language, &tag) { own } else { state.texts };
    let page = Page { desk, tag, texts };
    let reading = desk.sheet.for_parents();
    let inside = vec![
        notice::view(state, act),
        to_those_who_show_it(state.texts, &reading),
        page.list(state.texts, act),
        page.article(state, &reading),
        actions(state.texts, desk, act),
    ];
    div("stack stack-l narrow", inside)
}

/// The way here from where the document is read, where there is one.
pub(super) fn link(desk: &Desk, texts: &'static Texts, act: &Callback<Action>) -> Html {
    if !crate::WHOLE || !desk.is_for_parents() {
        return Html::default();
    }
    button::named("btn sec", texts.parents().show, act, Action::Go(Screen::Parents))
}

/// What those must know who show it to the parents; it is not on paper.
fn to_those_who_show_it(texts: &'static Texts, reading: &Reading<'_>) -> Html {
    let said = texts.parents();
    if !reading.alert {
        return div("note noprint", vec![icons::view(icons::INFO), p("", said.before)]);
    }
    let (title, hint) = said.danger;
    let lines = vec![tags::words("strong", "", title), p("", hint), p("", said.before)];
    div("note err noprint", vec![icons::view(icons::WARNING), div("stack stack-s", lines)])
}

fn actions(texts: &'static Texts, desk: &Desk, act: &Callback<Action>) -> Html {
    let back = if desk.opened.is_some() { Screen::Opened } else { Screen::Review };
    let back = button::named("btn sec", texts.fill().back, act, Action::Go(back));
    div("actions", vec![button::print(texts), back])
}

impl Page<'_> {
    /// The languages of the form. To choose one changes nothing but this page.
    fn list(&self, screen: &'static Texts, act: &Callback<Action>) -> Html {
        let languages = self.desk.form().languages();
        if languages.len() < 2 {
            return Html::default();
        }
        let said = screen.parents();
        let act = act.clone();
        let onchange = Callback::from(move |event: Event| {
            let deed = Deed::ReadIn(Some(Rc::from(&*field::text_in(&event))));
            Action::deed(deed).into_iter().for_each(|deed| act.emit(deed));
        });
        let select = language::select(&languages, &self.tag, onchange);
        let hint = attrs!["class": "muted small", "id": "read-hint"];
        let label = element("label", attrs!["for": "read"], vec![text(said.show_in)]);
        let select = with(
            select,
            attrs![
                "id": "read",
                "class": "w20",
                "autocomplete": "off",
                "aria-describedby": "read-hint",
            ],
        );
        let hint = element("p", hint, vec![text(said.show_in_hint)]);
        div("f short noprint", vec![label, select, hint])
    }

    fn article(&self, state: &State, reading: &Reading<'_>) -> Html {
        let chapters = reading.chapters.iter().enumerate();
        let of_now = reading.is_of_now();
        let chapters =
            chapters.map(|(place, (chapter, rows))| self.chapter(place, *chapter, rows, of_now));
        let chapters: Vec<Html> = chapters.collect();
        let nothing = if chapters.is_empty() { self.texts.parents().nothing } else { "" };
        let inside = vec![
            self.head(reading),
            p("muted", nothing),
            all(chapters),
            self.own(),
            self.about(state, reading),
        ];
        element(
            "article",
            attrs!["class": "read stack stack-l", "lang": self.texts.language],
            inside,
        )
    }

    fn head(&self, reading: &Reading<'_>) -> Html {
        let said = self.texts.parents();
        let concept = |concept| super::words::concept(self.desk, concept, self.texts);
        let by = concept("assessor-name").filter(|_| !self.desk.is_parents_alone());
        let by = by.map(|name| (said.by)(&name).into());
        let to = [Some(said.to.into()), concept("assessment-date"), concept("setting"), by];
        let to: Vec<AttrValue> = to.into_iter().flatten().collect();
        let name = concept("child-name");
        let form = super::words::of(&self.desk.form().title, self.texts);
        let title = match (&name, reading.is_of_now()) {
            (name, true) => (said.title)(name.as_deref()),
            (Some(name), false) => (self.texts.opening().title)(&form, name),
            (None, false) => form.to_string(),
        };
        div("stack stack-s", vec![p("muted", to.join(" · ")), h1(title), p("lead", said.lead)])
    }

    fn chapter(&self, place: usize, chapter: Chapter, rows: &[&Rc<Row>], of_now: bool) -> Html {
        let said = self.texts.parents();
        let (now, now_hint) = if of_now { said.now } else { said.then };
        let step;
        let title: &str = match chapter {
            Chapter::Strengths => said.strengths,
            Chapter::Home => said.home,
            Chapter::Around => said.around,
            Chapter::Now => now,
            Chapter::Agreed => said.agreed,
            Chapter::Step(root) => {
                step = self.desk.form().item(root).map(|item| self.said(&item.text));
                step.as_deref().unwrap_or_default()
            }
        };
        let hint =
            if chapter == Chapter::Now { p("muted small", now_hint) } else { Html::default() };
        let id = ["chapter", &place.to_string()].join("-");
        section("stack stack-s", 2, id, title.to_owned(), vec![hint, self.groups(chapter, rows)])
    }

    /// Questions that stand together in the form. Where several such groups follow each other, each
    /// has its name, unless the chapter has said it.
    fn groups(&self, chapter: Chapter, rows: &[&Rc<Row>]) -> Html {
        let place = |row: &Row| (row.item.parent, row.address.rows.clone());
        let groups: Vec<&[&Rc<Row>]> = rows.chunk_by(|one, two| place(one) == place(two)).collect();
        all(groups.into_iter().map(|rows| self.group(chapter, rows)).collect())
    }

    fn group(&self, chapter: Chapter, rows: &[&Rc<Row>]) -> Html {
        let parent = rows.first().and_then(|row| self.desk.form().item(row.item.parent?));
        let is_named = |item: &&Rc<Item>| match chapter {
            Chapter::Now => true,
            Chapter::Step(root) => item.id != root,
            _ => item.is_repeating_group(),
        };
        let Some(item) = parent.filter(is_named) else { return self.list_of(rows) };
        let name = self.said(&item.text);
        let name = match rows.first().and_then(|row| self.number(row)) {
            Some(number) => [&*name, &number.to_string()].join(" ").into(),
            None => name,
        };
        div("stack stack-s", vec![self.foreign("h3", "", name), self.list_of(rows)])
    }

    /// Which row of its list it stands in.
    fn number(&self, row: &Row) -> Option<usize> {
        let all = self.desk.sheet.all();
        let around = all.into_iter().filter(|other| Some(other.item.id) == row.item.parent);
        let around = around.filter(|other| other.address.rows == row.address.rows);
        around.filter_map(|other| other.place).map(|place| place.number).next()
    }

    fn list_of(&self, rows: &[&Rc<Row>]) -> Html {
        let rows = rows.iter().map(|row| {
            let answers = row.answers.iter().filter(|answer| !answer.is_empty());
            let answers = answers.map(|answer| self.answer(&row.item, answer)).collect();
            let question = self.foreign("dt", "", self.said(&row.item.text));
            div("", vec![question, tag("dd", "", answers)])
        });
        tag("dl", "sum plain", rows.collect())
    }

    fn answer(&self, item: &Item, answer: &Answer) -> Html {
        let option = answer.value().and_then(|value| item.option(value));
        let coded = option.filter(|option| matches!(option.value, Value::Coding(_)));
        match coded.map(|option| (option.position, self.said(&option.display))) {
            Some((Some(position), word)) => {
                let language = attrs!["lang": self.foreign_tag(), "dir": self.direction()];
                element("p", language, vec![shapes::with_word(position, word)])
            }
            Some((None, word)) => self.foreign("p", "", word),
            None => {
                let words = text(super::words::answer(item, answer, self.texts));
                let tag = self.typed_tag(item, answer);
                let direction = tag.is_some_and(is_right_to_left).then_some("rtl");
                let tag = tag.map(str::to_owned);
                let language = attrs!["class": "kept", "lang": tag, "dir": direction];
                element("p", language, vec![words])
            }
        }
    }

    /// The language that an answer was typed in, where the page is in another: the document's, and
    /// in the parents' part theirs (WCAG 3.1.2).
    fn typed_tag(&self, item: &Item, answer: &Answer) -> Option<&str> {
        let form = self.desk.form();
        let spoken = form.spoken().filter(|_| form.is_parents(item.id));
        let tag: &str = spoken.unwrap_or(&form.language);
        let is_typed = matches!(answer.value(), Some(Value::String(_)));
        (is_typed && !is_kin(tag, self.texts.language)).then_some(tag)
    }

    /// Words of the form.
    fn said(&self, text: &Text) -> AttrValue {
        AttrValue::from(text.in_language(&self.tag).to_owned())
    }

    /// The language of the form's words, where the program's own are in another.
    fn foreign_tag(&self) -> Option<String> {
        (!is_kin(&self.tag, self.texts.language)).then(|| self.tag.to_string())
    }

    fn direction(&self) -> Option<&'static str> {
        is_right_to_left(&self.tag).then_some("rtl")
    }

    /// Words of the form in an element that says which language they are in.
    fn foreign(&self, name: &'static str, class: &'static str, words: AttrValue) -> Html {
        let class = (!class.is_empty()).then_some(class);
        let language = attrs!["class": class, "lang": self.foreign_tag(), "dir": self.direction()];
        element(name, language, vec![text(words)])
    }

    /// Room for the parents' own words, on paper only.
    fn own(&self) -> Html {
        let said = self.texts.parents();
        let line = || div("lines", Vec::new());
        let inside = vec![p("muted", said.own_hint), line(), line(), line()];
        div("paper", vec![section("stack stack-s", 2, "own", said.own, inside)])
    }

    fn about(&self, state: &State, reading: &Reading<'_>) -> Html {
        let said = self.texts.parents();
        // What parents have written themselves is not explained to them.
        let why = Some(said.why).filter(|_| !self.desk.is_parents_alone());
        let lines = why.into_iter().chain(said.about_lines.iter().copied());
        let mut lines: Vec<Html> = lines.map(|line| p("", line)).collect();
        if reading.more {
            lines.push(p("", said.more));
        }
        let kept = state.settings.as_ref().and_then(|settings| settings.retention.as_ref());
        lines.extend(kept.map(|kept| p("", super::words::of(kept, self.texts))));
        section("sunken stack stack-s", 2, "information", said.about, lines)
    }
}
