//! Answers in words. Each is real text on paper; shapes and colours only stand beside it.

use super::{Said, Teller, letters};
use crate::answers::Answer;
use crate::form::{AnswerOption, Control, Date, Kind, Scalar, ScalarKind, Value};
use crate::sheet::{Gap, Row};

impl Teller<'_> {
    /// What was answered, or that nothing was, and what the screen points out about it.
    pub(super) fn answer(&self, row: &Row) -> Vec<Said> {
        let paper = &self.texts().paper;
        let given = row.answers.iter().filter(|answer| !answer.is_empty());
        let given: Vec<&Answer> = given.collect();
        let mut said = match given.as_slice() {
            [] if row.gap.is_some() => vec![self.own(Said::Missing(paper.not_filled.into()))],
            [] => vec![self.own(Said::Empty(paper.not_filled.into()))],
            [answer] => vec![self.one(row, answer)],
            several => vec![Said::List(several.iter().map(|a| self.words(row, a)).collect())],
        };
        let typed = given.iter().any(|answer| answer.value().is_none());
        let fault = typed.then(|| paper.not_a_value(row.item.kind).to_owned());
        let remarks = fault.into_iter().chain(self.remark(row));
        said.extend(remarks.map(|remark| self.own(Said::Remark(remark))));
        said
    }

    /// Words of the program.
    pub(super) fn own(&self, said: Said) -> Said {
        self.tongue.own(said)
    }

    /// What is pointed out about a row, beyond that something is missing or is no value.
    pub(super) fn remark(&self, row: &Row) -> Option<String> {
        match row.gap.as_ref()? {
            Gap::Missing | Gap::NotAValue => None,
            Gap::TooLong(over) => Some((self.texts().fill().characters_over)(*over)),
            Gap::Outside(bound) => Some(self.texts().bound(bound)),
        }
    }

    fn one(&self, row: &Row, answer: &Answer) -> Said {
        let option = answer.value().and_then(|value| row.item.option(value));
        let position = option.and_then(|option| Some((option.position?, option)));
        match position {
            Some((position, option)) => {
                let meaning = option.meaning.as_ref().map(|text| self.form_text(text));
                Said::Position(position, self.option(option), meaning)
            }
            None => {
                let words = self.words(row, answer);
                match answer.value() {
                    _ if is_address(answer) => Said::Address(words),
                    // Dates, numbers, yes and no are worded by the program.
                    Some(Value::Boolean(_) | Value::Date(_) | Value::Scalar(_)) => {
                        self.own(Said::Words(words))
                    }
                    _ => Said::Words(words),
                }
            }
        }
    }

    fn words(&self, row: &Row, answer: &Answer) -> String {
        match answer {
            Answer::Typed(text) => {
                let text = if is_dated(row.item.kind) {
                    self.texts().dates.typed(text)
                } else {
                    text.as_ref().into()
                };
                (self.texts().paper.as_typed)(letters::clean(&text).trim())
            }
            Answer::Value(value) => match (row.item.option(value), value) {
                (Some(option), _) => self.option(option),
                (None, Value::Date(date)) => self.date_words(row, date),
                (None, value) => self.with_unit(row, value),
            },
        }
    }

    /// An option with the number or letter before it.
    pub(super) fn option(&self, option: &AnswerOption) -> String {
        let words = match &option.value {
            Value::Coding(_) | Value::String(_) => self.form_text(&option.display),
            value => self.value(value),
        };
        let prefix = option.prefix.as_ref().map(|prefix| self.form_text(prefix));
        let prefix = prefix.filter(|prefix| !prefix.is_empty());
        prefix.into_iter().chain([words]).collect::<Vec<_>>().join(" ")
    }

    /// A value with the unit that its question names, where it brings none of its own.
    fn with_unit(&self, row: &Row, value: &Value) -> String {
        let words = self.value(value);
        match self.unit(row, value).filter(|unit| !unit.is_empty()) {
            Some(unit) => format!("{words} {unit}"),
            None => words,
        }
    }

    fn unit(&self, row: &Row, value: &Value) -> Option<String> {
        let Value::Scalar(scalar) = value else { return None };
        match &**scalar {
            Scalar::Integer(_) | Scalar::Decimal(_) => {}
            Scalar::Quantity(quantity) if quantity.unit.is_none() => {}
            _ => return None,
        }
        let beside = row.rows.iter().find(|row| row.item.control == Control::Unit);
        match row.item.more().and_then(|more| more.unit.as_ref()) {
            Some(unit) => Some(letters::clean(unit.shown())),
            None => beside.map(|row| self.form_text(&row.item.text)),
        }
    }

    /// A value by itself.
    pub(super) fn value(&self, value: &Value) -> String {
        match value {
            Value::Boolean(true) => self.texts().paper.yes.into(),
            Value::Boolean(false) => self.texts().paper.no.into(),
            Value::Date(date) => self.texts().dates.date(date),
            Value::String(text) => letters::clean(text).trim().to_owned(),
            Value::Coding(coding) => {
                letters::clean(coding.display.as_ref().unwrap_or(&coding.code))
            }
            Value::Scalar(scalar) => {
                letters::clean(&self.texts().figures.scalar(scalar, &self.texts().dates))
            }
        }
    }

    /// A date, and beside a date of birth how old the child was when it was assessed.
    fn date_words(&self, row: &Row, date: &Date) -> String {
        let words = self.texts().dates.date(date);
        let birth = row.item.concept() == Some("child-birthdate");
        let assessed = self.date("assessment-date").or(self.record.authored);
        match assessed.filter(|_| birth).and_then(|on| date.age_on(&on)) {
            Some(age) => (self.texts().paper.with_more)(&words, &self.texts().dates.age(&age)),
            None => words,
        }
    }
}

fn is_dated(kind: Kind) -> bool {
    kind == Kind::Date || matches!(kind, Kind::Scalar(kind) if *kind == ScalarKind::DateTime)
}

/// Whether an answer is an address that a reader may be led to: one of a page or a mailbox, and
/// none that would do something.
fn is_address(answer: &Answer) -> bool {
    let Some(Value::Scalar(scalar)) = answer.value() else { return false };
    let Scalar::Url(address) = &**scalar else { return false };
    let address = address.to_ascii_lowercase();
    ["https:", "http:", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}
