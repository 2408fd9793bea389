//! When an item is on (`Questionnaire.item.enableWhen`): conditions on earlier answers.

use std::cmp::Ordering;

use super::{ItemId, Value};

/// Whether all conditions must hold, or any of them (`enableBehavior`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Behavior {
    /// All of them.
    #[default]
    All,
    /// At least one.
    Any,
}

/// One condition on the answers of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The question that decides.
    pub question: ItemId,
    /// How its answers are compared.
    pub operator: Operator,
    /// What they are compared with.
    pub answer: Value,
}

/// The seven operators of FHIR R4 (value set `questionnaire-enable-operator`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// Has an answer, or has none.
    Exists,
    /// At least one answer is equal.
    Equal,
    /// At least one answer is different.
    NotEqual,
    /// At least one answer is greater.
    Greater,
    /// At least one answer is less.
    Less,
    /// At least one answer is greater or equal.
    GreaterOrEqual,
    /// At least one answer is less or equal.
    LessOrEqual,
}

impl Operator {
    /// Reads the FHIR code.
    pub(crate) fn read(code: &str) -> Option<Self> {
        Some(match code {
            "exists" => Self::Exists,
            "=" => Self::Equal,
            "!=" => Self::NotEqual,
            ">" => Self::Greater,
            "<" => Self::Less,
            ">=" => Self::GreaterOrEqual,
            "<=" => Self::LessOrEqual,
            _ => return None,
        })
    }
}

impl Condition {
    /// Whether the condition holds for the answers of its question.
    ///
    /// FHIR R4 § 4.9: a question may have several answers, and one that fits is enough; a question
    /// without an answer fits only `exists = false`.
    pub fn holds<'a>(&self, mut answers: impl Iterator<Item = &'a Value>) -> bool {
        match self.operator {
            Operator::Exists => answers.next().is_some() == (self.answer == Value::Boolean(true)),
            operator => answers.any(|answer| compares(answer, operator, &self.answer)),
        }
    }
}

fn compares(answer: &Value, operator: Operator, with: &Value) -> bool {
    let order = || answer.order(with);
    match operator {
        Operator::Exists => true,
        Operator::Equal => is_equal(answer, with),
        Operator::NotEqual => !is_equal(answer, with),
        Operator::Greater => order() == Some(Ordering::Greater),
        Operator::Less => order() == Some(Ordering::Less),
        Operator::GreaterOrEqual => order().is_some_and(Ordering::is_ge),
        Operator::LessOrEqual => order().is_some_and(Ordering::is_le),
    }
}

/// Numbers are equal by what they come to, however they were written.
fn is_equal(answer: &Value, with: &Value) -> bool {
    match answer {
        Value::Scalar(_) => answer.order(with) == Some(Ordering::Equal),
        _ => answer == with,
    }
}
