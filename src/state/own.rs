//! What a person has said, told from what stood there before they said anything: the day that a
//! form starts with, options that are chosen from the start, answers that are worked out. It judges
//! no answer.

use super::{Desk, State};
use crate::answers::{Address, Answer};
use crate::form::{Initial, Item, Kind, Purpose, Step, Value};
use crate::sheet::{Row, Sheet, is_for_one_child};

impl State {
    /// Whether there are answers that no file has. What the form itself starts with is none: who
    /// has only looked at a form loses nothing with it.
    pub fn is_unsaved(&self) -> bool {
        let Some(desk) = self.desk.as_ref().filter(|desk| desk.unsaved) else { return false };
        // Where a file has more than the screen, what was taken away is a change too.
        let known = || self.has_drafts() || desk.record.replaces.is_some() || desk.filed.is_some();
        !crate::WHOLE || desk.says_something() || known()
    }
}

impl Desk {
    /// How many questions that are on a person has answered.
    pub fn count(&self) -> usize {
        let is_own = |row: &Row| match crate::WHOLE {
            true => self.is_own(&row.item, &row.address, &row.answers),
            false => !row.answers.is_empty(),
        };
        self.sheet.all().into_iter().filter(|row| is_own(row)).count()
    }

    /// Whether something is said in a step: what a file of it has, and what is listed. Who has
    /// said it makes no difference here; the day alone, which the form starts with, says nothing.
    pub fn is_begun(&self, step: &Step) -> bool {
        self.is_begun_in(&self.sheet, step)
    }

    /// The same where less of the document is read.
    pub fn is_begun_in(&self, sheet: &Sheet, step: &Step) -> bool {
        let mut rows = Vec::new();
        sheet.rows_of(&step.roots).for_each(|row| row.collect(&mut rows));
        let says = |row: &Row| {
            let is_day = row.item.initial == Initial::Today;
            row.answers.iter().any(|answer| !answer.is_empty())
                && !(is_day && self.is_first(&row.item, &row.answers))
        };
        rows.into_iter().any(|row| says(row))
    }

    /// Whether a step about one child asks for words of one's own, and the form does not say itself
    /// how they are to be written. Parents know whom they write about.
    pub fn asks_in_words(&self, number: usize) -> bool {
        let form = self.form();
        let is_about = form.with_concept("child-name").is_some() && is_for_one_child(form);
        let mut rows = Vec::new();
        let roots = self.steps.get(number).map(|step| step.roots.as_slice()).unwrap_or_default();
        self.sheet.rows_of(roots).for_each(|row| row.collect(&mut rows));
        let in_words = |row: &Row| {
            row.item.kind == Kind::Text
                && row.help().next().is_none()
                && !form.is_parents(row.item.id)
        };
        is_about && rows.into_iter().any(|row| in_words(row))
    }

    /// Whether a person has said anything at all, also where it is off now.
    fn says_something(&self) -> bool {
        let mut answers = self.answers.iter();
        let is_own = |at: &Address, answers: &[Answer]| {
            self.form().item(at.item).is_some_and(|item| self.is_own(item, at, answers))
        };
        answers.any(|(at, answers)| is_own(at, answers))
            || !self.answers.misfits().is_empty()
            || self.removed.is_some()
    }

    pub(super) fn is_own(&self, item: &Item, at: &Address, answers: &[Answer]) -> bool {
        let said = answers.iter().any(|answer| !answer.is_empty());
        let before = self.first.as_deref().is_some_and(|first| first.at(at) == answers);
        said && !before && !self.is_worked_out(item, at) && !self.is_first(item, answers)
    }

    /// Whether the program has worked the answer out, and nobody has written over it.
    fn is_worked_out(&self, item: &Item, at: &Address) -> bool {
        let mut rules = self.form().rules_of(Some(item.id));
        rules.any(|rule| rule.purpose == Purpose::Calculate) && !self.theirs.contains(at)
    }

    /// Whether it is just what the form starts with. What an expression has written at the start
    /// is not told from what a person has, and counts: rather once too often than lost.
    fn is_first(&self, item: &Item, answers: &[Answer]) -> bool {
        let today = self.record.authored.map(Value::Date);
        let chosen = item.options.iter().filter(|option| option.initial);
        let mut first: Vec<&Value> = match &item.initial {
            Initial::None => chosen.map(|option| &option.value).collect(),
            Initial::Today => today.iter().collect(),
            Initial::Values(values) => values.iter().collect(),
        };
        first.truncate(if item.repeats { usize::MAX } else { 1 });
        let mut said = answers.iter().map(Answer::value);
        said.len() == first.len() && first.into_iter().all(|first| said.next() == Some(Some(first)))
    }
}
