//! When a question is to be answered, in words: on paper nothing comes and goes. Conditions that
//! are written as expressions have no words here, and what hangs on them is simply there.

use super::Teller;
use crate::form::{Behavior, Condition, Item, ItemId, Operator, Value};

impl Teller<'_> {
    /// When an item is on; nothing where it always is.
    pub(super) fn when(&self, item: &Item) -> Option<String> {
        let paper = &self.texts().paper;
        let any = item.behavior == Behavior::Any;
        // Several answers to one question, of which one is enough, are told in one breath.
        let alike = |one: &Condition, other: &Condition| {
            let equal = (one.operator, other.operator) == (Operator::Equal, Operator::Equal);
            any && equal && one.question == other.question
        };
        let told = item.conditions.chunk_by(alike).map(|alike| self.condition(alike));
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| told.join(if any { paper.or } else { paper.and }))
    }

    /// Conditions that differ in the answer only.
    fn condition(&self, alike: &[Condition]) -> String {
        let [first, ..] = alike else { return String::new() };
        let paper = &self.texts().paper;
        let what = self.asked(first.question);
        match first.operator {
            Operator::Exists => (paper.answered)(first.answer == Value::Boolean(true), &what),
            operator => {
                let values = alike.iter().map(|condition| self.compared(condition));
                (paper.compare)(operator, &what, &values.collect::<Vec<_>>().join(paper.or))
            }
        }
    }

    /// A question where it is spoken of.
    fn asked(&self, question: ItemId) -> String {
        let paper = &self.texts().paper;
        if self.above == Some(question) {
            return paper.above.into();
        }
        let item = self.sheet.form.item(question);
        let text = item.map(|item| item.short_text.as_ref().unwrap_or(&item.text));
        let words = text.map(|text| self.form_text(text)).unwrap_or_default();
        (paper.quoted)(words.trim_end_matches([':', '.']))
    }

    fn compared(&self, condition: &Condition) -> String {
        let item = self.sheet.form.item(condition.question);
        let option = item.and_then(|item| item.option(&condition.answer));
        match (option, &condition.answer) {
            (Some(option), _) => (self.texts().paper.quoted)(&self.option(option)),
            (None, value @ (Value::Date(_) | Value::Scalar(_))) => self.value(value),
            (None, value) => (self.texts().paper.quoted)(&self.value(value)),
        }
    }
}
