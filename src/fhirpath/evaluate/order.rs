//! Which comes first (§ 6.2).

use std::cmp::Ordering;

use super::super::fault::{Fault, Problem};
use super::super::operator::Operator;
use super::super::syntax::Place;
use super::super::tree::{Item, Tree};
use super::super::value::Value;
use super::equal::values_of;
use super::{Items, Run, maybe, single};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    pub(super) fn compare(
        &self,
        left: Items<'a, N>,
        operator: Operator,
        right: Items<'a, N>,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let (left, right) = (single(left, place)?, single(right, place)?);
        let Some((left, right)) = left.zip(right) else { return Ok(Vec::new()) };
        let order = self.order(&left, &right, place)?;
        Ok(maybe(order.map(|order| match operator {
            Operator::AtMost => order.is_le(),
            Operator::Less => order.is_lt(),
            Operator::More => order.is_gt(),
            _ => order.is_ge(),
        })))
    }

    /// `None` where one of them is not known precisely enough.
    pub(super) fn order(
        &self,
        left: &Item<'a, N>,
        right: &Item<'a, N>,
        place: Place,
    ) -> Result<Option<Ordering>, Fault> {
        let (left, right) = values_of(left, right).ok_or(Problem::WrongType.at(place.0))?;
        match (&left, &right) {
            (Value::Text(left), Value::Text(right)) => Ok(Some(left.cmp(right))),
            (Value::Moment(left), Value::Moment(right)) => Ok(left.order(right)),
            (Value::Quantity(left), Value::Quantity(right)) => Ok(left.order(right)),
            _ => match (left.decimal(), right.decimal()) {
                (Some(left), Some(right)) => Ok(Some(left.cmp(&right))),
                _ => Err(Problem::WrongType.at(place.0)),
            },
        }
    }
}
