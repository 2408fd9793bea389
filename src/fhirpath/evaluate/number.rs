//! Functions on numbers (§ 5.7), and on many of them.

use super::super::decimal::Decimal;
use super::super::fault::{Fault, Problem};
use super::super::function::{Math, Total};
use super::super::operator::Operator;
use super::super::quantity::Quantity;
use super::super::syntax::{Call, Place};
use super::super::tree::{Item, Tree};
use super::super::value::Value;
use super::{Items, Run, Scope, maybe, one, single_value};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    pub(super) fn math(
        &self,
        input: Items<'a, N>,
        function: Math,
        call: &'a Call,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        let wrong = Problem::WrongType.at(call.place.0);
        let Some(value) = single_value(input, call.place)? else { return Ok(Vec::new()) };
        if function == Math::Abs {
            return absolute(value).map(maybe).ok_or(wrong);
        }
        let number = value.decimal().ok_or(wrong)?;
        let digits = self.integer(self.argument(call, 0, scope)?, call.place)?;
        let digits = u32::try_from(digits.unwrap_or(0)).map_err(|_| wrong)?;
        let whole = match function {
            Math::Ceiling => number.negative().floor().negative(),
            Math::Floor => number.floor(),
            Math::Truncate | Math::Abs => number.truncated(),
            Math::Round => return Ok(one(number.rounded(digits))),
        };
        Ok(maybe(whole.integer()))
    }

    /// Of nothing there is no least and no mean, and the sum is empty too.
    pub(super) fn total(
        &self,
        input: &[Item<'a, N>],
        function: Total,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        match function {
            Total::Sum => self.sum(input, place),
            Total::Min => self.extreme(input, Operator::Less, place),
            Total::Max => self.extreme(input, Operator::More, place),
            Total::Avg => {
                let sum = self.sum(input, place)?;
                let count = i32::try_from(input.len()).map(Value::Integer);
                self.arithmetic(sum, Operator::Over, maybe(count.ok()), place)
            }
        }
    }

    fn sum(&self, input: &[Item<'a, N>], place: Place) -> Result<Items<'a, N>, Fault> {
        let Some((first, rest)) = input.split_first() else { return Ok(Vec::new()) };
        let first = vec![first.clone()];
        let zero = self.sign(false, first, place)?;
        rest.iter().try_fold(zero, |sum, item| {
            self.arithmetic(sum, Operator::Plus, vec![item.clone()], place)
        })
    }

    /// Empty where two of them cannot be compared.
    fn extreme(
        &self,
        input: &[Item<'a, N>],
        than: Operator,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let Some((mut best, rest)) = input.split_first() else { return Ok(Vec::new()) };
        for item in rest {
            match self.order(item, best, place)? {
                None => return Ok(Vec::new()),
                Some(order) if than == Operator::Less && order.is_lt() => best = item,
                Some(order) if than == Operator::More && order.is_gt() => best = item,
                Some(_) => {}
            }
        }
        Ok(vec![best.clone()])
    }
}

/// The outer `None`: not a number. The inner one: the least Integer has no positive.
fn absolute(value: Value<'_>) -> Option<Option<Value<'_>>> {
    let positive = |it: Decimal| if it < Decimal::from(0) { it.negative() } else { it };
    match value {
        Value::Integer(it) => Some(it.checked_abs().map(Value::Integer)),
        Value::Decimal(it) => Some(Some(Value::Decimal(positive(it)))),
        Value::Quantity(it) => {
            Some(Some(Quantity { value: positive(it.value), unit: it.unit }.into()))
        }
        _ => None,
    }
}
