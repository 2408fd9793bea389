//! Functions on texts (§ 5.6). Positions count characters, not bytes.

use std::borrow::Cow;

use super::super::fault::{Fault, Problem};
use super::super::function::Text;
use super::super::syntax::{Call, Place};
use super::super::tree::Tree;
use super::super::value::Value;
use super::{Items, Run, Scope, maybe, one, single_value};

impl<'a, N: Tree<'a>> Run<'_, 'a, N> {
    pub(super) fn text_function(
        &self,
        input: Items<'a, N>,
        function: Text,
        call: &'a Call,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        let Some(text) = self.text(input, call.place)? else { return Ok(Vec::new()) };
        self.spend(text.len(), call.place)?;
        match function {
            Text::Upper => Ok(one(text.to_uppercase())),
            Text::Lower => Ok(one(text.to_lowercase())),
            Text::Trim => Ok(one(text.trim().to_owned())),
            Text::Length => Ok(maybe(i32::try_from(text.chars().count()).ok())),
            Text::Substring => self.substring(&text, call, scope),
            Text::Replace => self.replace(&text, call, scope),
            Text::IndexOf | Text::StartsWith | Text::EndsWith | Text::Contains => {
                let other = self.text(self.argument(call, 0, scope)?, call.place)?;
                let Some(other) = other else { return Ok(Vec::new()) };
                Ok(match function {
                    Text::StartsWith => one(text.starts_with(&*other)),
                    Text::EndsWith => one(text.ends_with(&*other)),
                    Text::Contains => one(text.contains(&*other)),
                    _ => maybe(index_of(&text, &other)),
                })
            }
        }
    }

    /// One text, from a collection that may be empty.
    fn text(&self, items: Items<'a, N>, place: Place) -> Result<Option<Cow<'a, str>>, Fault> {
        match single_value(items, place)? {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(_) => Err(Problem::WrongType.at(place.0)),
        }
    }

    /// Empty where the start lies outside (§ 5.6.2).
    fn substring(
        &self,
        text: &str,
        call: &'a Call,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        let start = self.integer(self.argument(call, 0, scope)?, call.place)?;
        let length = self.integer(self.argument(call, 1, scope)?, call.place)?;
        let start = start.and_then(|start| usize::try_from(start).ok());
        let rest = start.map(|start| text.chars().skip(start).collect::<String>());
        let rest = rest.filter(|rest| !rest.is_empty());
        let length = length.map_or(usize::MAX, |length| usize::try_from(length).unwrap_or(0));
        Ok(maybe(rest.map(|rest| rest.chars().take(length).collect::<String>())))
    }

    fn replace(
        &self,
        text: &str,
        call: &'a Call,
        scope: &Scope<'a, N>,
    ) -> Result<Items<'a, N>, Fault> {
        let pattern = self.text(self.argument(call, 0, scope)?, call.place)?;
        let other = self.text(self.argument(call, 1, scope)?, call.place)?;
        let Some((pattern, other)) = pattern.zip(other) else { return Ok(Vec::new()) };
        self.spend((text.len() + 1).saturating_mul(other.len()), call.place)?;
        Ok(one(text.replace(&*pattern, &other)))
    }
}

fn index_of(text: &str, other: &str) -> Option<i32> {
    match text.find(other).and_then(|at| text.get(..at)) {
        Some(before) => i32::try_from(before.chars().count()).ok(),
        None => Some(-1),
    }
}
