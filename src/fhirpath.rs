//! FHIRPath, or as much of it as forms need: an expression is parsed once and evaluated over any
//! tree that offers a few methods ([`Tree`]). The language is HL7's normative release N1
//! (<http://hl7.org/fhirpath/N1>), and § means a section of it.
//!
//! What the subset lacks is a fault on parsing ([`Problem::OutsideSubset`]), never a surprise on
//! evaluating: `aggregate`, `trace`, `matches`, `now`, `timeOfDay`, `toChars`, `extension`,
//! `type`, roots and powers, resource types in `is`. Beyond N1 it has `sum`, `min`, `max`, `avg`,
//! `trim` and FHIR's `hasValue`. It has no model of FHIR: a misspelt path is empty, not a fault.
//!
//! Nothing panics, and nothing runs away: length and depth of an expression are bounded, and so
//! is what an evaluation may visit.

mod decimal;
mod environment;
mod evaluate;
mod fault;
mod function;
mod json;
mod lexer;
mod literal;
mod moment;
mod operator;
mod parser;
mod print;
mod quantity;
mod reads;
mod syntax;
mod tree;
mod type_name;
mod value;

use std::fmt;

pub use decimal::{Decimal, MAX_SCALE};
pub use environment::{BUDGET, Environment};
pub use fault::{Fault, Problem};
pub use json::Json;
pub use moment::{Moment, MomentKind};
pub use quantity::{Duration, Quantity, Unit};
pub use reads::Reads;
pub use tree::{Collection, Item, Tree};
pub use value::Value;

/// The longest expression, in bytes.
pub const MAX_LENGTH: usize = 16 * 1024;

/// How deep brackets, arguments and operators of different strength may be nested.
pub const MAX_DEPTH: usize = 100;

/// A parsed expression. Printed, it is the shortest text that parses to the same expression.
#[derive(Clone, PartialEq)]
pub struct Expression(syntax::Expr);

impl Expression {
    /// Parses an expression (appendix B), or says what is wrong with it, and where.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        parser::parse(text).map(Self)
    }

    /// Evaluates the expression (§ 3).
    pub fn evaluate<'a, N: Tree<'a>>(
        &'a self,
        environment: &Environment<'a, N>,
    ) -> Result<Collection<'a, N>, Fault> {
        evaluate::evaluate(&self.0, environment)
    }

    /// What the expression reads of the answers.
    pub fn reads(&self) -> Reads {
        Reads::of(&self.0)
    }

    /// What it reads in order to find the items that it stands for, where only its user looks at
    /// them: a variable.
    pub fn reads_finding(&self) -> Reads {
        Reads::finding(&self.0)
    }
}

impl fmt::Debug for Expression {
    /// The expression as text: it belongs to the form, not to the answers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Expression({self})")
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
