//! A tree back into text: the shortest way to write it, with the brackets that it needs. Parsed
//! again it is the same tree.

use std::fmt::{self, Display, Formatter, Write};

use super::lexer::{Token, tokens};
use super::operator::LOWEST_LEVEL;
use super::quantity::Unit;
use super::syntax::{Expr, Head, Link, Operation, Path, Step, TypeTest};
use super::type_name::{Model, TypeName};
use super::value::Value;

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Expr::Path(path) => path.fmt(f),
            Expr::Sign { minus, of, .. } => {
                f.write_char(if *minus { '-' } else { '+' })?;
                operand(f, of, u8::MAX)
            }
            Expr::Chain { first, rest } => {
                operand(f, first, rest.first().map_or(LOWEST_LEVEL, Link::level))?;
                rest.iter().try_for_each(|link| link.fmt(f))
            }
        }
    }
}

/// An expression in brackets, if it binds less tightly than it must.
fn operand(f: &mut Formatter<'_>, expr: &Expr, least: u8) -> fmt::Result {
    match expr {
        Expr::Chain { rest, .. } if rest.iter().any(|link| link.level() < least) => {
            write!(f, "({expr})")
        }
        _ => expr.fmt(f),
    }
}

impl Display for Link {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.operation {
            Operation::With(operator, right) => {
                write!(f, " {} ", operator.name())?;
                operand(f, right, operator.level() + 1)
            }
            Operation::Typed(test, of) => write!(f, " {} {of}", test.name()),
        }
    }
}

impl Display for Path {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.head {
            Head::Literal(value) => literal(f, value)?,
            Head::Nothing => f.write_str("{}")?,
            Head::This => f.write_str("$this")?,
            Head::Index => f.write_str("$index")?,
            Head::Variable(name, _) => {
                f.write_char('%')?;
                identifier(f, name)?;
            }
            Head::Group(inner) => write!(f, "({inner})")?,
            Head::Implied(step) => step.fmt(f)?,
        }
        for step in &self.steps {
            if !matches!(step, Step::At(..)) {
                f.write_char('.')?;
            }
            step.fmt(f)?;
        }
        Ok(())
    }
}

impl Display for Step {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Step::Member(name) => identifier(f, name),
            Step::At(index, _) => write!(f, "[{index}]"),
            Step::Typed(test, of, _) => write!(f, "{}({of})", test.name()),
            Step::Call(call) => {
                write!(f, "{}(", call.function.name())?;
                for (index, argument) in call.arguments.iter().enumerate() {
                    f.write_str(if index > 0 { ", " } else { "" })?;
                    argument.fmt(f)?;
                }
                f.write_char(')')
            }
        }
    }
}

impl Display for TypeName {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.model {
            Some(Model::System) => f.write_str("System.")?,
            Some(Model::Fhir) => f.write_str("FHIR.")?,
            None => {}
        }
        f.write_str(self.name)
    }
}

fn literal(f: &mut Formatter<'_>, value: &Value<'_>) -> fmt::Result {
    match value {
        Value::Text(text) => quoted(f, text, '\''),
        Value::Moment(moment) => write!(f, "@{}", moment.as_literal()),
        Value::Quantity(quantity) => match &quantity.unit {
            Unit::Calendar(_) => quantity.fmt(f),
            Unit::Ucum(code) => {
                write!(f, "{} ", quantity.value)?;
                quoted(f, code, '\'')
            }
        },
        other => other.fmt(f),
    }
}

/// A name as it is, if it is a plain word that means nothing else.
fn identifier(f: &mut Formatter<'_>, name: &str) -> fmt::Result {
    let keyword = matches!(name, "and" | "or" | "xor" | "div" | "mod" | "implies");
    let other = matches!(name, "true" | "false") || TypeTest::named(name).is_some();
    let plain = tokens(name).is_ok_and(|all| match all.as_slice() {
        [(0, Token::Name(word)), (_, Token::End)] => word == name && !keyword && !other,
        _ => false,
    });
    if plain { f.write_str(name) } else { quoted(f, name, '`') }
}

fn quoted(f: &mut Formatter<'_>, text: &str, quote: char) -> fmt::Result {
    f.write_char(quote)?;
    for character in text.chars() {
        match character {
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            '\\' => f.write_str("\\\\")?,
            same if same == quote => write!(f, "\\{same}")?,
            other => f.write_char(other)?,
        }
    }
    f.write_char(quote)
}
