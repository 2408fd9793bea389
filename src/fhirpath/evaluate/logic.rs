//! Logic of three values (§ 6.5), the empty collection being the third.

use super::super::fault::Fault;
use super::super::operator::Operator;
use super::super::syntax::Place;
use super::super::tree::{Item, Tree};
use super::{Items, Run, maybe};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    /// The answer that no right side can change, so that it need not be looked at.
    pub(super) fn known(
        &self,
        left: &[Item<'a, N>],
        operator: Operator,
        place: Place,
    ) -> Result<Option<bool>, Fault> {
        Ok(match operator {
            Operator::And => self.boolean(left, place)?.filter(|left| !left),
            Operator::Or => self.boolean(left, place)?.filter(|left| *left),
            Operator::Implies => self.boolean(left, place)?.filter(|left| !left).map(|_| true),
            _ => None,
        })
    }

    pub(super) fn logic(
        &self,
        left: &[Item<'a, N>],
        operator: Operator,
        right: &[Item<'a, N>],
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let (left, right) = (self.boolean(left, place)?, self.boolean(right, place)?);
        Ok(maybe(match operator {
            Operator::And => and(left, right),
            Operator::Or => or(left, right),
            Operator::Implies => or(left.map(|left| !left), right),
            _ => left.zip(right).map(|(left, right)| left != right),
        }))
    }
}

fn and(left: Option<bool>, right: Option<bool>) -> Option<bool> {
    or(left.map(|it| !it), right.map(|it| !it)).map(|it| !it)
}

fn or(left: Option<bool>, right: Option<bool>) -> Option<bool> {
    match (left, right) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}
