//! Questions and answers to be read, step by step: with a way to change each, or without.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html};

use super::tags::{self, all, attrs, div, element, p, section, tag, text};
use super::{button, display, group, language, read_only, remark, shapes, words};
use crate::answers::Answer;
use crate::form::{Collapsible, Item, Kind, Whole};
use crate::sheet::{Civil, Excerpt, Row};
use crate::state::{Action, Desk};
use crate::texts::Texts;

/// What is read, and whether it can be changed.
pub(super) struct Summary<'a> {
    pub desk: &'a Desk,
    pub texts: &'static Texts,
    /// Takes the wish to change an answer.
    pub change: Option<&'a Callback<Action>>,
    /// What of it others get, where it is they who read it.
    pub excerpt: Option<Whole<Excerpt>>,
}

impl<'a> Summary<'a> {
    /// What is read as things stand.
    pub(super) fn of(
        desk: &'a Desk,
        texts: &'static Texts,
        change: Option<&'a Callback<Action>>,
    ) -> Self {
        Self { desk, texts, change, excerpt: desk.excerpt() }
    }

    /// All steps, each as a card. Where the one who received it has answered, that stands first.
    pub(super) fn steps(&self) -> Html {
        let mut steps: Vec<_> = (0..self.desk.steps.len()).collect();
        if crate::WHOLE && self.desk.opened.is_some() && self.desk.is_replied() {
            steps.sort_by_key(|step| !self.desk.is_for_recipient(*step));
        }
        all(steps.into_iter().map(|number| self.step(number)).collect())
    }

    /// A step as a card.
    pub(super) fn step(&self, number: usize) -> Html {
        let step = self.desk.steps.get(number).filter(|step| self.desk.asks(step));
        let Some(step) = step else { return Html::default() };
        let id: AttrValue = ["step", &number.to_string()].join("-").into();
        let mut rows: Vec<&Rc<Row>> = Vec::new();
        for row in self.desk.sheet.rows_of(&step.roots) {
            let apart = row.is_list() || self.is_left_out(row);
            if row.item.kind == Kind::Group && !apart {
                rows.extend(row.contents());
            } else {
                rows.push(row);
            }
        }
        let title = words::of(&step.title, self.texts);
        let mut roots = self.desk.sheet.rows_of(&step.roots);
        let blank = match (roots.next(), roots.next()) {
            (Some(root), None) => self.blank(root),
            _ => None,
        };
        let inside = blank.unwrap_or_else(|| self.rows(rows, 3));
        let card = section("card stack reading", 2, id, title, vec![inside]);
        language::marked_step(self.desk.form(), step, card)
    }

    /// Questions that follow each other as one list, groups with their headings between them.
    fn rows(&self, rows: Vec<&Rc<Row>>, level: u8) -> Html {
        let mut shown = Vec::new();
        let mut list = Vec::new();
        for row in rows {
            if row.item.kind == Kind::Display {
                continue;
            }
            if row.is_question() {
                self.question(row, &mut list);
                continue;
            }
            flush(&mut list, &mut shown);
            if self.is_left_out(row) {
                shown.push(self.without(row));
                continue;
            }
            shown.push(if row.is_list() { self.list(row, level) } else { self.group(row, level) });
        }
        flush(&mut list, &mut shown);
        all(shown)
    }

    /// Whether something is not passed on: one line takes its place.
    fn is_left_out(&self, row: &Row) -> bool {
        self.excerpt.as_ref().is_some_and(|excerpt| excerpt.why(row.item.id).is_some())
    }

    /// The line in place of a group.
    fn without(&self, row: &Row) -> Html {
        let name = words::of(&row.item.text, self.texts);
        let Some((line, link)) = self.left_out(row, &name) else { return Html::default() };
        let inside = vec![p("muted", line), div("", vec![link])];
        div("stack stack-s", vec![div(self.printed(row), inside)])
    }

    /// Paper that the browser prints may go along with a file: what is excepted is not on it, nor
    /// what could be and has no answer, or the one would be told from the other.
    fn printed(&self, row: &Row) -> &'static str {
        let excerpt = self.excerpt.as_ref().filter(|_| self.desk.opened.is_none());
        if excerpt.is_some_and(|excerpt| excerpt.is_silent(row)) { "noprint" } else { "" }
    }

    fn group(&self, row: &Rc<Row>, level: u8) -> Html {
        // What was closed from the start and never opened has nothing to say.
        let untouched = row.item.collapsible == Collapsible::Closed && !row.is_answered();
        let silent = row.contents().all(|row| row.item.kind == Kind::Display);
        if untouched || silent {
            return Html::default();
        }
        let name = words::of(&row.item.text, self.texts);
        match self.blank(row) {
            Some(blank) => self.under(&name, row, level, blank),
            None => self.headed(&name, row, level),
        }
    }

    /// The rows that somebody has begun; one that is empty is as if it were not there.
    fn list(&self, row: &Rc<Row>, level: u8) -> Html {
        let name = words::of(&row.item.text, self.texts);
        if let Some(blank) = self.blank(row) {
            return self.under(&name, row, level, blank);
        }
        let mut begun = row.begun();
        if begun.is_empty() {
            begun = row.rows.iter().collect();
        }
        let rows = begun.into_iter().enumerate().map(|(place, row)| {
            let name = [&*name, &(place + 1).to_string()].join(" ");
            self.headed(&name.into(), row, level)
        });
        all(rows.collect())
    }

    fn headed(&self, name: &AttrValue, row: &Rc<Row>, level: u8) -> Html {
        let rows = self.rows(row.contents().collect(), level.saturating_add(1));
        self.under(name, row, level, rows)
    }

    fn under(&self, name: &AttrValue, row: &Rc<Row>, level: u8, rows: Html) -> Html {
        let group = div("stack stack-s", vec![group::heading(level, name, None), rows]);
        language::marked_item(self.desk.form(), &row.item, group)
    }

    /// One line in place of questions of which nobody has answered, or has to answer, any.
    fn blank(&self, row: &Rc<Row>) -> Option<Html> {
        let mut all = Vec::new();
        row.collect(&mut all);
        let is_silent = |row: &&Rc<Row>| {
            row.answers.iter().all(Answer::is_empty) && row.gap.is_none() && !self.is_left_out(row)
        };
        let mut questions = all.iter().filter(|row| row.is_question());
        let first = questions.next()?;
        // What could have been left out is not told from what was not answered.
        let look = |row: &Row| (self.not_filled(row), self.printed(row));
        let same = questions.clone().all(|row| look(row) == look(first));
        if !crate::WHOLE || !all.iter().all(is_silent) || questions.next().is_none() || !same {
            return None;
        }
        let (said, class) = look(first);
        let line = vec![p("muted", said), self.way_to(row, first)];
        Some(div(class, vec![div("row between", line)]))
    }

    /// The way to the first question of a group.
    fn way_to(&self, group: &Row, first: &Row) -> Html {
        let Some(act) = self.change.filter(|_| group::is_asked(first)) else {
            return Html::default();
        };
        let which = text(words::of(&group.item.text, self.texts));
        let which = tag("span", "sr", vec![text(" "), which]);
        let inside = all(vec![text(self.texts.fill().change), which]);
        let go = Action::GoTo(first.address.clone());
        button::acting("link ed", inside, act, go)
    }

    fn question(&self, row: &Rc<Row>, list: &mut Vec<Html>) {
        let label = words::of(&row.item.text, self.texts);
        if let Some((line, link)) = self.left_out(row, &label) {
            let line = tag("dd", "", vec![p("muted", line)]);
            let inside = vec![tags::words("dt", "", label), line, tag("dd", "ed", vec![link])];
            list.push(div(self.printed(row), inside));
            return;
        }
        list.push(self.line(row, label.clone()));
        for inner in row.contents() {
            if inner.is_question() {
                self.question(inner, list);
            } else if row.item.alert && inner.item.kind == Kind::Display {
                let said = display::alert(self.texts, &[inner]);
                let label = tags::words("dt", "sr", label.clone());
                list.push(div("whole", vec![label, tag("dd", "", vec![said])]));
            }
        }
    }

    /// A question under this name, its answers, and the way to change them.
    fn line(&self, row: &Row, label: AttrValue) -> Html {
        let can_change = group::is_asked(row) && !read_only::is_fixed(&row.item);
        let change = self.change.filter(|_| can_change).map(|act| {
            let which = text(words::spoken(self.desk, row, self.texts));
            let which = tag("span", "sr", vec![text(" "), which]);
            let inside = all(vec![text(self.texts.fill().change), which]);
            let go = Action::GoTo(row.address.clone());
            tag("dd", "ed", vec![button::acting("link", inside, act, go)])
        });
        let answers = tag("dd", "", vec![self.answers(row)]);
        let inside = vec![tags::words("dt", "", label), answers, change.unwrap_or_default()];
        div(self.printed(row), inside)
    }

    /// The positions of the areas, above the step that asks for the one of it all. They are shown
    /// as they were given, in the order of the form, and nothing is made of them (law 9).
    pub(super) fn positions(&self, number: usize) -> Html {
        let of_all = |row: &Rc<Row>| row.item.dimension() == Some("overall");
        if !crate::WHOLE || !self.asked_positions(number).iter().any(of_all) {
            return Html::default();
        }
        let before = (0..number).filter(|step| !self.desk.is_kept(*step));
        let before = before.flat_map(|step| self.asked_positions(step));
        let lines: Vec<Html> = before.map(|row| self.line(&row, self.area(&row))).collect();
        if lines.is_empty() {
            return Html::default();
        }
        let name = element(
            "p",
            attrs!["class": "lab", "id": "before"],
            vec![text(self.texts.more().before)],
        );
        let group =
            attrs!["class": "card stack stack-s", "role": "group", "aria-labelledby": "before"];
        element("div", group, vec![name, tag("dl", "sum", lines)])
    }

    /// The position questions that a step asks as things stand.
    fn asked_positions(&self, step: usize) -> Vec<Rc<Row>> {
        let mut rows = Vec::new();
        if let Some(step) = self.desk.steps.get(step) {
            self.desk.sheet.rows_of(&step.roots).for_each(|row| row.collect(&mut rows));
        }
        let is_asked = |row: &&Rc<Row>| row.item.is_position() && group::is_asked(row);
        rows.into_iter().filter(is_asked).cloned().collect()
    }

    /// What a position is about: its group within the step has a shorter name than the question.
    fn area(&self, row: &Row) -> AttrValue {
        let group = row.item.parent.and_then(|group| self.desk.form().item(group));
        let group = group.filter(|group| group.parent.is_some());
        let name = group.and_then(|_| words::around(self.desk, row, self.texts));
        name.unwrap_or_else(|| words::of(&row.item.text, self.texts))
    }

    fn answers(&self, row: &Row) -> Html {
        let said: Vec<&Answer> = row.answers.iter().filter(|answer| !answer.is_empty()).collect();
        let missing = said.is_empty().then(|| self.not_filled(row));
        let gap = row.gap.as_ref();
        let fault = gap.and_then(|gap| remark::words(&row.item, gap, self.texts));
        let missing = missing.map(|missing| p("muted", missing));
        let fault = fault.map(|fault| p("muted small", fault));
        let said = said.into_iter().map(|answer| self.answer(&row.item, answer));
        all(missing.into_iter().chain(said).chain(fault).collect())
    }

    /// What stands in place of an answer. Who reads what others left out may not see that this is.
    fn not_filled(&self, row: &Row) -> &'static str {
        let excerpt = self.excerpt.as_deref().filter(|_| self.desk.opened.is_some());
        match excerpt.is_some_and(|excerpt| excerpt.is_unsure(&row.item)) {
            true => self.texts.scope().unsure,
            false => self.texts.fill().not_filled,
        }
    }

    fn answer(&self, item: &Item, answer: &Answer) -> Html {
        let option = answer.value().and_then(|value| item.option(value));
        if let Some(position) = option.and_then(|option| option.position) {
            let word = words::answer(item, answer, self.texts);
            return tag("p", "", vec![shapes::with_word(position, word)]);
        }
        // Whoever fills in may be looked over the shoulder; whoever opened the file needs it.
        if super::civil_field::is_one(item) && self.desk.opened.is_none() {
            return p("kept", Civil::masked(answer.text().unwrap_or_default()));
        }
        let born =
            (item.concept() == Some("child-birthdate")).then(|| words::born(self.desk, self.texts));
        let text = born.flatten().unwrap_or_else(|| words::answer(item, answer, self.texts));
        p("kept", text)
    }

    /// Answers of the file that fit nothing in the form.
    pub(super) fn misfits(&self) -> Html {
        let misfits = self.desk.answers.misfits();
        if !crate::WHOLE || misfits.is_empty() {
            return Html::default();
        }
        let fill = &self.texts.fill();
        let stay = self.excerpt.as_ref().is_some_and(|excerpt| !excerpt.withheld.is_empty());
        if stay && self.desk.opened.is_none() {
            let line = (self.texts.scope().withheld_here)(self.texts.scope().no_part);
            return section("card stack", 2, "misfits", fill.misfits, vec![p("muted", line)]);
        }
        let rows = misfits.iter().map(|misfit| {
            let shown = tag("dd", "", vec![p("kept", misfit.words(fill.yes, fill.no))]);
            div("", vec![tags::words("dt", "", misfit.label.to_string()), shown])
        });
        let rows = tag("dl", "sum", rows.collect());
        let inside = vec![p("muted", fill.misfits_hint), rows];
        section("card stack", 2, "misfits", fill.misfits, inside)
    }
}

fn flush(list: &mut Vec<Html>, shown: &mut Vec<Html>) {
    if !list.is_empty() {
        let rows = std::mem::take(list);
        shown.push(tag("dl", "sum", rows));
    }
}
