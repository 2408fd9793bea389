//! Whether and how many (§ 5.1), and which by their place (§ 5.3).

use super::super::fault::{Fault, Problem};
use super::super::function::{Existence, Subset};
use super::super::syntax::{Call, Place};
use super::super::tree::{Item, Tree};
use super::super::value::Value;
use super::{Items, Run, Scope, maybe, one, single};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    pub(super) fn existence(
        &self,
        input: &[Item<'a, N>],
        function: Existence,
        place: Place,
    ) -> Result<Items<'a, N>, Fault> {
        let each = |wanted: bool| -> Result<Vec<bool>, Fault> {
            let boolean = |item: &Item<'a, N>| match item.value() {
                Some(Value::Boolean(boolean)) => Ok(boolean == wanted),
                _ => Err(Problem::WrongType.at(place.0)),
            };
            input.iter().map(boolean).collect()
        };
        Ok(match function {
            Existence::Empty => one(input.is_empty()),
            Existence::Count => maybe(i32::try_from(input.len()).ok()),
            Existence::AllTrue => one(each(true)?.into_iter().all(|it| it)),
            Existence::AnyTrue => one(each(true)?.into_iter().any(|it| it)),
            Existence::AllFalse => one(each(false)?.into_iter().all(|it| it)),
            Existence::AnyFalse => one(each(false)?.into_iter().any(|it| it)),
            Existence::HasValue => match input {
                [item] => one(item.value().is_some()),
                _ => one(false),
            },
        })
    }

    pub(super) fn subset(
        &self,
        input: Items<'a, N>,
        function: Subset,
        call: &'a Call,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        let number = self.integer(self.argument(call, 0, scope)?, call.place)?;
        let number = number.map(|number| usize::try_from(number).unwrap_or(0));
        let mut items = input.into_iter();
        Ok(match (function, number) {
            (Subset::Single, _) => single(items.collect(), call.place)?.into_iter().collect(),
            (Subset::First, _) => items.next().into_iter().collect(),
            (Subset::Last, _) => items.next_back().into_iter().collect(),
            (Subset::Tail, _) => items.skip(1).collect(),
            (Subset::Skip, Some(number)) => items.skip(number).collect(),
            (Subset::Take, Some(number)) => items.take(number).collect(),
            (Subset::Skip | Subset::Take, None) => Vec::new(),
        })
    }
}
