//! Room for answers on a form that nobody has filled in: lines to write on, boxes to tick.

use super::{Said, Teller};
use crate::form::{Control, Item, Kind, Position, ScalarKind};

/// A question with room for an answer.
pub(in crate::pdf) struct Blank {
    pub(in crate::pdf) label: String,
    /// What helps to answer.
    pub(in crate::pdf) hints: Vec<Said>,
    pub(in crate::pdf) field: Field,
}

/// Room for an answer.
pub(in crate::pdf) enum Field {
    /// So many lines to write on.
    Lines(usize),
    /// Short lines, each with a word before it and one after it: a date, a number. The language is
    /// that of the words, where it is not the one around them.
    Parts(Vec<(&'static str, f32, String)>, Option<&'static str>),
    /// Boxes to tick.
    Ticks(Vec<Tick>),
}

/// A box to tick, and what for.
pub(in crate::pdf) struct Tick {
    pub(in crate::pdf) position: Option<Position>,
    pub(in crate::pdf) words: Said,
    pub(in crate::pdf) meaning: Option<String>,
    /// Whether there is a line behind it for own words.
    pub(in crate::pdf) written: bool,
}

/// Questions that share their options, as rows; the options are the columns.
pub(in crate::pdf) struct Matrix {
    pub(in crate::pdf) corner: Said,
    pub(in crate::pdf) heads: Vec<String>,
    pub(in crate::pdf) rows: Vec<String>,
}

/// Width of the line for a day, a month, a year, a time of day or a number.
const SHORT: f32 = 34.0;
const LONG: f32 = 46.0;

/// Lines for a text, and for a question that may be answered more than once.
const TEXT: usize = 4;
const SEVERAL: usize = 3;

impl Blank {
    pub(super) fn collect<'a>(&'a self, all: &mut Vec<&'a str>) {
        all.push(&self.label);
        self.hints.iter().for_each(|hint| hint.collect(all));
        match &self.field {
            Field::Lines(_) => {}
            Field::Parts(parts, _) => {
                all.extend(parts.iter().flat_map(|(before, _, after)| [before, after.as_str()]));
            }
            Field::Ticks(ticks) => {
                for tick in ticks {
                    tick.words.collect(all);
                    all.extend(tick.meaning.as_deref());
                }
            }
        }
    }
}

impl Matrix {
    pub(super) fn collect<'a>(&'a self, all: &mut Vec<&'a str>) {
        self.corner.collect(all);
        all.extend(self.heads.iter().chain(&self.rows).map(String::as_str));
    }
}

impl Teller<'_> {
    /// The room that a question asks for.
    pub(super) fn field(&self, item: &Item) -> Field {
        if !item.options.is_empty() || item.kind == Kind::Boolean {
            return Field::Ticks(self.ticks(item));
        }
        match item.kind {
            Kind::Date => self.parts(true, false),
            Kind::Scalar(kind) => match *kind {
                ScalarKind::DateTime => self.parts(true, true),
                ScalarKind::Time => self.parts(false, true),
                ScalarKind::Url => Field::Lines(1),
                ScalarKind::Integer | ScalarKind::Decimal | ScalarKind::Quantity => {
                    Field::Parts(vec![("", LONG, self.units(item))], None)
                }
            },
            Kind::Text => Field::Lines(TEXT),
            _ if item.repeats => Field::Lines(SEVERAL),
            _ => Field::Lines(1),
        }
    }

    fn parts(&self, date: bool, clock: bool) -> Field {
        let paper = &self.texts().paper;
        let [day, month, year] = paper.day_month_year;
        let parts = [(day, SHORT), (month, SHORT), (year, LONG), (paper.clock, LONG)];
        let wanted = [date, date, date, clock];
        let parts = parts.into_iter().zip(wanted).filter(|(_, wanted)| *wanted);
        let parts = parts.map(|((word, width), _)| (word, width, String::new()));
        Field::Parts(parts.collect(), self.tongue.foreign())
    }

    /// The unit of a number, or those to choose from.
    fn units(&self, item: &Item) -> String {
        let named = item.more().map(|more| more.units()).unwrap_or_default().iter();
        let named: Vec<String> = named.map(|unit| super::letters::clean(unit.shown())).collect();
        let beside = self.sheet.form.children(item.id).find(|it| it.control == Control::Unit);
        match beside.filter(|_| named.is_empty()) {
            Some(unit) => self.form_text(&unit.text),
            None => named.join(" / "),
        }
    }

    fn ticks(&self, item: &Item) -> Vec<Tick> {
        let paper = &self.texts().paper;
        let bare = |words| Tick { position: None, words, meaning: None, written: false };
        if item.options.is_empty() {
            let words = [paper.yes, paper.no].map(|words| self.own(Said::Words(words.into())));
            return words.into_iter().map(bare).collect();
        }
        let options = item.options.iter().map(|option| Tick {
            position: option.position,
            meaning: option.meaning.as_ref().map(|text| self.form_text(text)),
            ..bare(Said::Words(self.option(option)))
        });
        let other = item
            .is_open()
            .then(|| Tick { written: true, ..bare(self.own(Said::Words(paper.own_words.into()))) });
        options.chain(other).collect()
    }
}
