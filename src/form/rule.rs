//! Rules of a form: expressions that switch items on, calculate answers, or point something out.
//! They are read and ordered here and evaluated in the room `sheet`.

use std::rc::Rc;

use super::{ItemId, Text};
use crate::fhirpath::Expression;

/// A rule: an expression and what it is for.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// The item that carries it; `None` where the form itself does.
    pub item: Option<ItemId>,
    /// What it is for.
    pub purpose: Purpose,
    /// The expression. `%resource` is the QuestionnaireResponse; `%context`, which is also where
    /// it begins, is the item that carries the rule, or the response where the form does.
    pub expression: Expression,
    /// The variables it uses, those first that others use (SDC `variable`).
    pub variables: Vec<Variable>,
    /// What it looks at.
    pub sees: Sees,
    /// Whether it asks for the day.
    pub day: bool,
    /// Whether it asks for the questionnaire itself (`%questionnaire`, `%qitem`).
    pub source: bool,
}

impl Rule {
    /// Whether it decides on its item, on or off or answered, which therefore waits for all that
    /// the rule looks at.
    pub fn is_ordered(&self) -> bool {
        self.item.is_some() && matches!(self.purpose, Purpose::Enable | Purpose::Calculate)
    }
}

/// A named expression (SDC `variable`).
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name, without the `%`.
    pub name: Rc<str>,
    /// The item that carries it, which is its `%context`; `None` where the form does.
    pub item: Option<ItemId>,
    /// What it stands for.
    pub expression: Expression,
}

/// What a rule is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// The item is on while the expression is true (SDC `enableWhenExpression`).
    Enable,
    /// The item's answers are what the expression yields (SDC `calculatedExpression`).
    Calculate,
    /// The item starts with what the expression yields (SDC `initialExpression`).
    Initial,
    /// Something is pointed out while the expression is false (HL7 `targetConstraint`).
    Constraint(Rc<Constraint>),
}

/// What a constraint says when its expression is false. It never blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// Its name within the form.
    pub key: Rc<str>,
    /// How serious it is.
    pub severity: Severity,
    /// What a person reads.
    pub human: Text,
}

/// How serious a constraint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something to think about.
    Warning,
    /// Something is wrong with the answers.
    Error,
}

/// Which items a rule looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sees {
    /// These, with all below them and the items around them; sorted.
    These(Vec<ItemId>),
    /// Any item.
    All,
}
