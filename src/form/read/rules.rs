//! Reads the expressions of a form: rules, and the variables that they use. It evaluates nothing.
//!
//! An expression that is outside our subset, or in another language, is kept in the source and has
//! no effect: nothing is calculated or pointed out by it. So is one that would write a position, or
//! work out an answer from positions (law 9). Only one that was to hide an item is a fault.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde_json::Value as Json;

use super::extensions::{HL7, SDC};
use super::{Reader, join, limits};
use crate::fhirpath::{Expression, Reads};
use crate::form::rules::Rules;
use crate::form::{
    Constraint, Fault, Item, ItemId, Problem, Purpose, Rule, Ruled, Sees, Severity, Text, Variable,
};

/// Names that need no variable: the form itself, and FHIR's constants (R4 § 2.9.1).
pub(in crate::form) const GIVEN: [&str; 5] = ["questionnaire", "qitem", "ucum", "sct", "loinc"];

/// A rule and where it stands in the JSON.
pub(super) struct Placed {
    pub(super) rule: Rule,
    pub(super) path: String,
}

/// What was found so far.
#[derive(Default)]
struct Gathered {
    placed: Vec<Placed>,
    /// Rules that are never evaluated (law 9).
    kept: Vec<Rule>,
    faults: Vec<Fault>,
}

/// Reads the rules of the form and of every item.
pub(super) fn read(reader: &mut Reader<'_>, source: &Json) {
    let mut scope = Scope::default();
    let root = scope.enter(source, None, None);
    let positions = reader.items.iter().filter(|item| item.is_position());
    reader.positions = positions.map(|item| item.id).collect();
    let mut all = Gathered::default();
    rules(source, "", None, root, reader, &scope, &mut all);
    let mut heads: Vec<Option<usize>> = Vec::new();
    for (item, (json, path)) in reader.items.iter().zip(&reader.places) {
        let around = item.parent.and_then(|parent| heads.get(parent.index()).copied());
        let head = scope.enter(json, Some(item.id), around.unwrap_or(root));
        heads.push(head);
        rules(json, path, Some(item), head, reader, &scope, &mut all);
    }
    limits::rules(reader, all.placed.len(), scope.all.len());
    limits::rows(reader);
    reader.rules = all.placed.into_iter().filter_map(Ruled::new).collect();
    reader.kept = all.kept.into_iter().filter_map(Ruled::new).collect();
    reader.faults.append(&mut all.faults);
}

/// The extensions that hold an expression.
enum Found<'a> {
    Variable(&'a str, &'a Json),
    Rule(Purpose, &'a Json),
}

impl<'a> Found<'a> {
    fn of(extension: &'a Json) -> Option<Self> {
        let url = extension.get("url")?.as_str()?;
        let value = || extension.get("valueExpression");
        if let Some(name) = url.strip_prefix(SDC) {
            let purpose = match name {
                "sdc-questionnaire-enableWhenExpression" => Purpose::Enable,
                "sdc-questionnaire-calculatedExpression" => Purpose::Calculate,
                "sdc-questionnaire-initialExpression" => Purpose::Initial,
                _ => return None,
            };
            return Some(Self::Rule(purpose, value()?));
        }
        match url.strip_prefix(HL7)? {
            "variable" => Some(Self::Variable(value()?.get("name")?.as_str()?, value()?)),
            "targetConstraint" | "questionnaire-constraint" => {
                let (constraint, expression) = constraint(extension)?;
                Some(Self::Rule(Purpose::Constraint(Rc::new(constraint)), expression))
            }
            _ => None,
        }
    }
}

fn constraint(extension: &Json) -> Option<(Constraint, &Json)> {
    let parts = || extension.get("extension").and_then(Json::as_array).into_iter().flatten();
    let part =
        |name: &str| parts().find(|part| part.get("url").and_then(Json::as_str) == Some(name));
    let word = |name: &str| {
        let values = part(name)?.as_object()?.iter();
        let mut values = values.filter(|(key, _)| key.starts_with("value"));
        values.find_map(|(_, value)| value.as_str())
    };
    let human = part("human")?;
    let human = Text::read(human, "valueString").or_else(|| Text::read(human, "valueMarkdown"))?;
    let severity = match word("severity") {
        Some("error") => Severity::Error,
        _ => Severity::Warning,
    };
    // The older extension holds the expression as a string, which is FHIRPath by definition.
    let expression = part("expression")?;
    let expression = expression.get("valueExpression").or_else(|| expression.get("valueString"))?;
    let key = word("key").unwrap_or_default().into();
    Some((Constraint { key, severity, human }, expression))
}

/// The text of an expression, where it is FHIRPath.
fn fhirpath(expression: &Json) -> Option<&str> {
    if let Some(text) = expression.as_str() {
        return Some(text);
    }
    let language = expression.get("language").and_then(Json::as_str);
    language.filter(|language| *language == "text/fhirpath")?;
    expression.get("expression")?.as_str()
}

fn rules(
    json: &Json,
    path: &str,
    item: Option<&Item>,
    head: Option<usize>,
    reader: &Reader<'_>,
    scope: &Scope,
    into: &mut Gathered,
) {
    let list = json.get("extension").and_then(Json::as_array).into_iter().flatten();
    for (place, extension) in list.enumerate() {
        if !limits::has_room_for_rule(into.placed.len(), scope.all.len()) {
            return;
        }
        let path = join(path, &format!("extension[{place}]"));
        let found = match Found::of(extension) {
            Some(Found::Rule(purpose, expression)) if is_at_home(&purpose, item) => {
                rule(purpose, expression, item, head, reader, scope)
            }
            _ => None,
        };
        match found {
            Some(rule) if works_on_positions(reader, &rule) => into.kept.push(rule),
            Some(rule) => into.placed.push(Placed { rule, path }),
            None => into.faults.extend(item.and_then(|item| misleads(extension, path, item))),
        }
    }
}

/// An item that nobody can tell to be on or off would be shown to the wrong people, or hidden from
/// the right ones.
fn misleads(extension: &Json, path: String, item: &Item) -> Option<Fault> {
    let url = extension.get("url")?.as_str()?;
    let is_meant = url.strip_prefix(SDC) == Some("sdc-questionnaire-enableWhenExpression");
    let problem = Problem::Misleading(url.into());
    is_meant.then(|| Fault { path, link_id: Some(item.link_id.clone()), problem })
}

fn rule(
    purpose: Purpose,
    expression: &Json,
    item: Option<&Item>,
    head: Option<usize>,
    reader: &Reader<'_>,
    scope: &Scope,
) -> Option<Rule> {
    let expression = Expression::parse(fhirpath(expression)?).ok()?;
    let used = scope.used(expression.reads(), head)?;
    let own = item.map(|item| item.id);
    let each = || {
        let variables = used.variables.iter().map(|(known, reads)| (reads, known.item));
        std::iter::once((&used.reads, own)).chain(variables)
    };
    let asks = |name: &str| each().any(|(reads, _)| reads.variables.contains(name));
    Some(Rule {
        item: own,
        purpose,
        sees: sees(reader, each()),
        day: each().any(|(reads, _)| reads.today),
        source: asks("questionnaire") || asks("qitem"),
        variables: used.variables.iter().map(|(known, _)| (*known).clone()).collect(),
        expression,
    })
}

/// Whether a rule can stand there: answers are written to questions only, and the form as a whole
/// is neither on nor off. Today's date is read with the item (`Initial`).
fn is_at_home(purpose: &Purpose, item: Option<&Item>) -> bool {
    match purpose {
        Purpose::Constraint(_) => true,
        Purpose::Enable => item.is_some(),
        Purpose::Calculate => item.is_some_and(Item::is_question),
        Purpose::Initial => item
            .is_some_and(|item| item.is_question() && item.initial != crate::form::Initial::Today),
    }
}

/// Whether a rule would write a position, or write into the record what it worked out from
/// positions: counting them is judging (law 9). Pointing something out about them is not.
fn works_on_positions(reader: &Reader<'_>, rule: &Rule) -> bool {
    if !matches!(rule.purpose, Purpose::Calculate | Purpose::Initial) {
        return false;
    }
    let written = rule.item.and_then(|id| reader.items.get(id.index()));
    let below = |id: &ItemId| {
        let next = reader.positions.partition_point(|position| position < id);
        let item = reader.items.get(id.index());
        reader.positions.get(next).zip(item).is_some_and(|(position, item)| item.holds(*position))
    };
    let around = |id: &ItemId| {
        let parent = |id: &ItemId| reader.items.get(id.index())?.parent;
        let mut around = std::iter::successors(parent(id), parent);
        around.any(|id| reader.positions.binary_search(&id).is_ok())
    };
    written.is_some_and(Item::is_position)
        || match &rule.sees {
            Sees::All => !reader.positions.is_empty(),
            Sees::These(seen) => seen.iter().any(|id| below(id) || around(id)),
        }
}

fn sees<'a>(reader: &Reader<'_>, each: impl Iterator<Item = (&'a Reads, Option<ItemId>)>) -> Sees {
    let mut seen = BTreeSet::new();
    for (reads, context) in each {
        if reads.everything || (reads.context && context.is_none()) {
            return Sees::All;
        }
        seen.extend(context.filter(|_| reads.context));
        seen.extend(reads.link_ids.iter().filter_map(|link_id| reader.links.find(link_id)));
    }
    Sees::These(seen.into_iter().collect())
}

/// All variables of a form in document order. Each element knows those of the elements around it
/// and its own, of which a later one may use an earlier one (SDC `variable`).
#[derive(Default)]
struct Scope {
    all: Vec<Known>,
}

struct Known {
    variable: Variable,
    /// The variable before it in its scope.
    before: Option<usize>,
}

/// What an expression reads, itself and through the variables that it uses.
struct Used<'a> {
    reads: Reads,
    /// Each variable stands after those that it uses.
    variables: Vec<(&'a Variable, Reads)>,
}

impl Scope {
    /// Adds the variables of an element and tells which one is the last in scope now.
    fn enter(
        &mut self,
        json: &Json,
        item: Option<ItemId>,
        mut head: Option<usize>,
    ) -> Option<usize> {
        let list = json.get("extension").and_then(Json::as_array).into_iter().flatten();
        for extension in list {
            if !limits::has_room_for_rule(0, self.all.len()) {
                break;
            }
            let Some(Found::Variable(name, expression)) = Found::of(extension) else { continue };
            let parsed = fhirpath(expression).and_then(|text| Expression::parse(text).ok());
            let Some(expression) = parsed else { continue };
            let variable = Variable { name: name.into(), item, expression };
            self.all.push(Known { variable, before: head });
            head = Some(self.all.len() - 1);
        }
        head
    }

    fn before(&self, index: usize) -> Option<usize> {
        self.all.get(index)?.before
    }

    fn find(&self, name: &str, head: Option<usize>) -> Option<usize> {
        let mut chain = std::iter::successors(head, |index| self.before(*index));
        chain.find(|index| self.all.get(*index).is_some_and(|it| &*it.variable.name == name))
    }

    /// What an expression reads, with the variables that it uses, directly or through others;
    /// `None` where one is missing.
    fn used(&self, reads: Reads, head: Option<usize>) -> Option<Used<'_>> {
        // Later variables use earlier ones, so going backwards each is met after all its users.
        let mut ahead = BTreeMap::new();
        self.meet(&reads, head, &mut ahead)?;
        let mut variables = Vec::new();
        while let Some((index, whole)) = ahead.pop_last() {
            let known = self.all.get(index)?;
            let expression = &known.variable.expression;
            let reads = if whole { expression.reads() } else { expression.reads_finding() };
            self.meet(&reads, known.before, &mut ahead)?;
            variables.push((&known.variable, reads));
        }
        variables.reverse();
        Some(Used { reads, variables })
    }

    /// Notes the variables that are used, and whether all they stand for is looked at.
    fn meet(
        &self,
        reads: &Reads,
        head: Option<usize>,
        ahead: &mut BTreeMap<usize, bool>,
    ) -> Option<()> {
        for name in reads.variables.iter().filter(|name| !GIVEN.contains(&name.as_str())) {
            let index = self.find(name, head)?;
            *ahead.entry(index).or_default() |= reads.whole.contains(name);
        }
        Some(())
    }
}

/// The rules in an order in which those that others lean on come first.
pub(super) fn in_order(
    placed: &[Ruled<Placed>],
    kept: &[Ruled<Rule>],
    ranks: &[u32],
) -> Option<Ruled<Rules>> {
    let mut rules: Vec<Rule> = placed.iter().map(|placed| placed.rule.clone()).collect();
    let rank = |rule: &Rule| rule.item.and_then(|id| ranks.get(id.index())).copied();
    rules.sort_by_key(|rule| rank(rule).unwrap_or(u32::MAX));
    let kept = kept.iter().map(|rule| (**rule).clone()).collect();
    Rules::new(rules, kept, ranks.len())
}
