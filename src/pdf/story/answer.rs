//! Answers in words. Each is real text on paper; shapes and colours only stand beside it.

use super::{Said, Teller, letters};
use crate::answers::Answer;
use crate::form::{AnswerOption, Date, Value};
use crate::sheet::Row;

impl Teller<'_> {
    /// What was answered, or that nothing was.
    pub(super) fn answer(&self, row: &Row) -> Vec<Said> {
        let paper = &self.texts.paper;
        let given = row.answers.iter().filter(|answer| !answer.is_empty());
        let given: Vec<&Answer> = given.collect();
        let mut said = match given.as_slice() {
            [] if row.gap.is_some() => vec![Said::Missing(paper.not_filled.into())],
            [] => vec![Said::Empty(paper.not_filled.into())],
            [answer] => vec![self.one(row, answer)],
            several => vec![Said::List(several.iter().map(|a| self.words(row, a)).collect())],
        };
        if given.iter().any(|answer| answer.value().is_none()) {
            said.push(Said::Remark(paper.no_date.into()));
        }
        said
    }

    fn one(&self, row: &Row, answer: &Answer) -> Said {
        let option = answer.value().and_then(|value| row.item.option(value));
        let position = option.and_then(|option| Some((option.position?, option)));
        match position {
            Some((position, AnswerOption { display, meaning, .. })) => {
                let meaning = meaning.as_ref().map(|text| self.form_text(text));
                Said::Position(position, self.form_text(display), meaning)
            }
            None => Said::Words(self.words(row, answer)),
        }
    }

    fn words(&self, row: &Row, answer: &Answer) -> String {
        let paper = &self.texts.paper;
        match answer {
            Answer::Typed(text) => (paper.as_typed)(letters::clean(text).trim()),
            Answer::Value(Value::Boolean(true)) => paper.yes.into(),
            Answer::Value(Value::Boolean(false)) => paper.no.into(),
            Answer::Value(Value::Date(date)) => self.date_words(row, date),
            Answer::Value(Value::Scalar(scalar)) => {
                letters::clean(&self.texts.figures.scalar(scalar, &self.texts.dates))
            }
            Answer::Value(Value::String(text)) => letters::clean(text).trim().to_owned(),
            Answer::Value(value @ Value::Coding(coding)) => match row.item.option(value) {
                Some(option) => self.form_text(&option.display),
                None => letters::clean(coding.display.as_ref().unwrap_or(&coding.code)),
            },
        }
    }

    /// A date, and beside a date of birth how old the child was when it was assessed.
    fn date_words(&self, row: &Row, date: &Date) -> String {
        let words = self.texts.dates.date(date);
        let birth = row.item.concept() == Some("child-birthdate");
        let assessed = self.date("assessment-date").or(self.record.authored);
        match assessed.filter(|_| birth).and_then(|on| date.age_on(&on)) {
            Some(age) => (self.texts.paper.with_more)(&words, &self.texts.dates.age(&age)),
            None => words,
        }
    }
}
