//! What an expression is evaluated in (§ 9): the tree, the place in it, the day, the variables.

use super::moment::Moment;
use super::tree::{Collection, Item, Tree};

/// How many items an evaluation may visit unless it is told otherwise.
pub const BUDGET: u64 = 1_000_000;

/// Constants that FHIR gives to every expression (R4 § 2.9.1).
const CONSTANTS: [(&str, &str); 3] = [
    ("ucum", "http://unitsofmeasure.org"),
    ("sct", "http://snomed.info/sct"),
    ("loinc", "http://loinc.org"),
];

/// All that an expression can ask for.
#[derive(Clone)]
pub struct Environment<'a, N> {
    pub(super) resource: N,
    pub(super) context: N,
    pub(super) today: Moment,
    pub(super) variables: Vec<(String, Collection<'a, N>)>,
    pub(super) budget: u64,
}

impl<N> std::fmt::Debug for Environment<'_, N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Environment").field("today", &self.today).finish_non_exhaustive()
    }
}

impl<'a, N: Tree<'a>> Environment<'a, N> {
    /// Evaluation begins at the resource, which is both `%resource` and `%context`.
    pub fn new(resource: N, today: Moment) -> Self {
        let context = resource.clone();
        Self { resource, context, today, variables: Vec::new(), budget: BUDGET }
    }

    /// Evaluation begins here: the first `$this`, and `%context`.
    #[must_use]
    pub fn at(mut self, context: N) -> Self {
        self.context = context;
        self
    }

    /// Gives a meaning to `%name`, in place of an earlier one.
    #[must_use]
    pub fn with(mut self, name: &str, meaning: Collection<'a, N>) -> Self {
        self.variables.retain(|(known, _)| known != name);
        self.variables.push((name.to_owned(), meaning));
        self
    }

    /// Allows so many visits instead of [`BUDGET`].
    #[must_use]
    pub fn within(mut self, budget: u64) -> Self {
        self.budget = budget;
        self
    }

    pub(super) fn variable(&self, name: &str) -> Option<Vec<Item<'a, N>>> {
        match name {
            "resource" | "rootResource" => Some(vec![Item::Node(self.resource.clone())]),
            "context" => Some(vec![Item::Node(self.context.clone())]),
            _ => {
                let mut known = self.variables.iter();
                let given = known.find(|(known, _)| known == name).map(|(_, it)| it.0.clone());
                given.or_else(|| Some(Collection::from(constant(name)?).0))
            }
        }
    }
}

fn constant(name: &str) -> Option<Option<&'static str>> {
    CONSTANTS.iter().find(|(known, _)| *known == name).map(|(_, value)| Some(*value))
}
