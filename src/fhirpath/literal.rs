//! Tokens into values: the literals of § 4.1.

use super::decimal::Decimal;
use super::fault::{Fault, Problem};
use super::lexer::Token;
use super::moment::Moment;
use super::quantity::{Duration, Quantity, Unit};
use super::value::Value;

/// The literal that begins at `next`, if one does; `next` is moved behind it.
pub(super) fn literal(
    tokens: &[(usize, Token)],
    next: &mut usize,
) -> Result<Option<Value<'static>>, Fault> {
    let Some((place, token)) = tokens.get(*next) else { return Ok(None) };
    let value = match token {
        Token::Text(text) => Value::from(text.clone()),
        Token::Name(name) if name == "true" => Value::Boolean(true),
        Token::Name(name) if name == "false" => Value::Boolean(false),
        Token::Moment(text) => Moment::literal(text).ok_or(Problem::Moment.at(*place))?.into(),
        Token::Number(text) => {
            let unit = tokens.get(*next + 1).and_then(|(_, token)| unit(token));
            *next += usize::from(unit.is_some());
            number(text, unit).ok_or(Problem::Number.at(*place))?
        }
        _ => return Ok(None),
    };
    *next += 1;
    Ok(Some(value))
}

fn unit(token: &Token) -> Option<Unit> {
    match token {
        Token::Text(code) => Some(Unit::Ucum(code.clone())),
        Token::Name(word) => Duration::from_word(word).map(Unit::Calendar),
        _ => None,
    }
}

fn number(text: &str, unit: Option<Unit>) -> Option<Value<'static>> {
    if let Some(unit) = unit {
        return Some(Quantity { value: exact(text)?, unit }.into());
    }
    if text.contains('.') {
        return Some(exact(text)?.into());
    }
    text.parse().ok().map(Value::Integer)
}

/// A decimal with no more digits than are kept: what an author wrote is never rounded.
fn exact(text: &str) -> Option<Decimal> {
    let behind = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    Decimal::parse(text).filter(|decimal| decimal.scale() as usize == behind)
}
