//! A form that nobody has filled in, to be filled in by hand. On paper nothing comes and goes: all
//! that may be asked is there, with the words that say when. A form that only tells is printed as
//! a sheet to be read. Nothing of any answer can reach it: there is none at hand.

use std::rc::Rc;

use super::field::{Blank, Matrix};
use super::rows::{DEEPEST, is_aside, is_care};
use super::{Block, Said, Story, Teller, Tone, Tongue, letters};
use crate::answers::{Answers, Record};
use crate::form::{Control, Date, Form, Item, ItemId, Kind};
use crate::sheet::{Sheet, Told};

/// A repeating group has room for so many.
const ROWS: usize = 2;

/// More options than this do not stand beside each other in a table.
const COLUMNS: usize = 5;

/// Tells what a form asks.
pub(super) fn tell(form: &Rc<Form>, language: &str) -> Story {
    let sheet = Sheet::as_told(form.clone(), &Answers::default(), &Told::default());
    let (tongue, record) = (Tongue::blank(form, language), Record::of_nothing());
    let mut teller =
        Teller { sheet: &sheet, tongue, record: &record, blocks: Vec::new(), above: None };
    let title = teller.form_text(&form.title);
    teller.push(Block::Heading(1, title.clone()));
    teller.blank_steps();
    teller.blank_end();
    let paper = &teller.texts().paper;
    let blank = if teller.asks() { paper.blank } else { "" };
    let named: Vec<&str> = [&title, blank].into_iter().filter(|part| !part.is_empty()).collect();
    Story {
        title: named.join(", "),
        header: [title, blank.into()],
        footer: String::new(),
        id: String::new(),
        date: written(form),
        practice: None,
        language: teller.tongue.language.clone(),
        texts: teller.texts(),
        blocks: teller.blocks,
    }
}

/// When the form was written, as it says itself (`Questionnaire.date`): here is no clock.
fn written(form: &Form) -> Option<(u16, u8, u8)> {
    let date = form.source().get("date")?.as_str()?.get(..10)?;
    let date = Date::parse(date)?;
    Some((date.year(), date.month()?, date.day()?))
}

impl Teller<'_> {
    /// Whether the form asks for anything.
    fn asks(&self) -> bool {
        self.sheet.form.items().iter().any(|item| item.is_question())
    }

    fn blank_steps(&mut self) {
        let form = self.sheet.form.clone();
        for step in form.steps() {
            let roots: Vec<&Rc<Item>> = step.roots.iter().filter_map(|id| form.item(*id)).collect();
            self.push(Block::Begin);
            let title = self.form_text(&step.title);
            if title != self.form_text(&form.title) {
                self.push(Block::Heading(2, title));
            }
            match roots.as_slice() {
                [group] if group.kind == Kind::Group && !group.repeats => self.inside(group, 3),
                roots => roots.iter().for_each(|item| self.blank_row(item, 3)),
            }
            self.push(Block::End);
        }
    }

    fn blank_row(&mut self, item: &Rc<Item>, level: u8) {
        if item.more().is_some_and(|more| more.hidden) {
            return;
        }
        match item.kind {
            Kind::Display => self.said_on_paper(item, Tone::Care),
            Kind::Group if item.repeats => {
                (1..=ROWS).for_each(|number| self.blank_group(item, level, Some(number)));
            }
            Kind::Group => self.blank_group(item, level, None),
            _ => self.blank_question(item, level),
        }
    }

    fn blank_group(&mut self, item: &Rc<Item>, level: u8, number: Option<usize>) {
        let title = self.label_of(item);
        let number = number.map(|number| number.to_string());
        let title = [Some(title), number].into_iter().flatten().collect::<Vec<_>>().join(" ");
        self.push(Block::Begin);
        if !title.trim().is_empty() {
            self.push(Block::Heading(level.min(DEEPEST), title.trim().into()));
        }
        self.inside(item, level.saturating_add(1));
        self.push(Block::End);
    }

    /// What stands in a group: when it is to be filled in, what helps, and its questions.
    fn inside(&mut self, item: &Rc<Item>, level: u8) {
        let form = self.sheet.form.clone();
        if let Some(when) = self.when(item) {
            self.push_own(Block::Aside((self.texts().paper.only_if)(&when)));
        }
        for help in form.children(item.id).filter(|item| item.is_help()) {
            self.push(Block::Aside(self.form_text(&help.text)));
        }
        let rows: Vec<&Rc<Item>> = form.children(item.id).filter(|item| !item.is_help()).collect();
        match self.matrix(item, &rows) {
            Some(matrix) => self.push(Block::Matrix(matrix)),
            None => rows.iter().for_each(|item| self.blank_row(item, level)),
        }
    }

    fn blank_question(&mut self, item: &Rc<Item>, level: u8) {
        let form = self.sheet.form.clone();
        let (label, hints, field) = (self.label_of(item), self.hints(item), self.field(item));
        self.push(Block::Blank(Blank { label, hints, field }));
        self.above = Some(item.id);
        for inner in form.children(item.id).filter(|item| !is_aside(item)) {
            match inner.kind {
                Kind::Display if item.alert => self.said_on_paper(inner, Tone::Alert),
                _ => self.blank_row(inner, level),
            }
        }
    }

    /// What helps to answer: when, what the form says, how many.
    fn hints(&self, item: &Item) -> Vec<Said> {
        let paper = &self.texts().paper;
        let when = self.when(item).map(|when| (paper.only_if)(&when));
        let choose = match item.kind {
            Kind::Choice if item.repeats => Some(paper.choose_several),
            Kind::Choice => Some(paper.choose_one),
            _ => None,
        };
        let asides = self.sheet.form.children(item.id).filter(|item| is_aside(item));
        let asides = asides.filter(|aside| aside.control != Control::Unit);
        let helps = asides.map(|aside| Said::Remark(self.form_text(&aside.text)));
        let look = item.more().and_then(|more| more.entry_format.as_ref());
        let look = look.map(|text| Said::Remark(self.form_text(text)));
        let own = |words: String| self.own(Said::Remark(words));
        let choose = choose.map(|words| own(words.into()));
        when.map(own).into_iter().chain(helps).chain(look).chain(choose).collect()
    }

    /// A sentence, with the words that say when it holds.
    fn said_on_paper(&mut self, item: &Item, tone: Tone) {
        let text = self.label_of(item);
        let text = match self.when(item) {
            Some(when) => (self.texts().paper.if_so)(&when, &text),
            None => text,
        };
        self.push(match tone {
            Tone::Alert => Block::Notice(tone, text),
            _ if is_care(item) => Block::Notice(Tone::Care, text),
            _ if is_aside(item) => Block::Aside(text),
            _ if self.asks() => Block::Sentence(text),
            _ => Block::Prose(text),
        });
    }

    /// A group as a table, where its questions share a few options and nothing stands below them.
    fn matrix(&mut self, group: &Item, rows: &[&Rc<Item>]) -> Option<Matrix> {
        let first = rows.first().filter(|_| group.control == Control::Table)?;
        let plain = |item: &&Rc<Item>| {
            let bare = item.children.is_empty() && item.conditions.is_empty();
            let one = item.kind == Kind::Choice && !item.repeats && !item.is_open();
            bare && one && !item.more().is_some_and(|more| more.hidden)
        };
        let alike = |item: &&Rc<Item>| {
            let values = |item: &Item| item.options.iter().map(|it| it.value.clone()).collect();
            let (ours, theirs): (Vec<_>, Vec<_>) = (values(item), values(first));
            ours == theirs
        };
        let few = (2..=COLUMNS).contains(&first.options.len());
        if !few || !rows.iter().all(|item| plain(item) && alike(item)) {
            return None;
        }
        self.above = rows.last().map(|item| -> ItemId { item.id });
        Some(Matrix {
            corner: self.own(Said::Words(self.texts().paper.choose_in_rows.into())),
            heads: first.options.iter().map(|option| self.option(option)).collect(),
            rows: rows.iter().map(|item| self.label_of(item)).collect(),
        })
    }

    /// Which form it is, and that paper must be kept safe.
    fn blank_end(&mut self) {
        let paper = &self.texts().paper;
        let title = self.form_text(&self.sheet.form.title);
        let form = match self.sheet.form.version.as_deref() {
            Some(version) => (paper.version)(&title, &letters::clean(version)),
            None => title,
        };
        self.push(Block::Begin);
        self.push_own(Block::Colophon(paper.about.into()));
        self.push(Block::Facts(vec![(paper.form.into(), form)]));
        if self.asks() {
            self.push_own(Block::Small(paper.blank_care.into()));
        }
        self.push(Block::End);
    }
}
