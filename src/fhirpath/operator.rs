//! The operators between two expressions (§ 6) and how tightly they bind (§ 6.8).

/// An operator; `is` and `as`, which take a type, are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Times,
    Over,
    Div,
    Mod,
    Plus,
    Minus,
    Join,
    Union,
    AtMost,
    Less,
    More,
    AtLeast,
    Equal,
    Equivalent,
    NotEqual,
    NotEquivalent,
    In,
    Contains,
    And,
    Or,
    Xor,
    Implies,
}

/// Levels of the grammar, a higher one binding more tightly.
pub(super) const TYPE_LEVEL: u8 = 8;
pub(super) const LOWEST_LEVEL: u8 = 1;

impl Operator {
    const ALL: [(Operator, &'static str, u8); 22] = [
        (Operator::Times, "*", 10),
        (Operator::Over, "/", 10),
        (Operator::Div, "div", 10),
        (Operator::Mod, "mod", 10),
        (Operator::Plus, "+", 9),
        (Operator::Minus, "-", 9),
        (Operator::Join, "&", 9),
        (Operator::Union, "|", 7),
        (Operator::AtMost, "<=", 6),
        (Operator::Less, "<", 6),
        (Operator::More, ">", 6),
        (Operator::AtLeast, ">=", 6),
        (Operator::Equal, "=", 5),
        (Operator::Equivalent, "~", 5),
        (Operator::NotEqual, "!=", 5),
        (Operator::NotEquivalent, "!~", 5),
        (Operator::In, "in", 4),
        (Operator::Contains, "contains", 4),
        (Operator::And, "and", 3),
        (Operator::Or, "or", 2),
        (Operator::Xor, "xor", 2),
        (Operator::Implies, "implies", 1),
    ];

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known, _)| *known == name).map(|(it, ..)| it)
    }

    fn row(self) -> (&'static str, u8) {
        let row = Self::ALL.into_iter().find(|(it, ..)| *it == self);
        row.map_or(("", 0), |(_, name, level)| (name, level))
    }

    pub(super) fn name(self) -> &'static str {
        self.row().0
    }

    pub(super) fn level(self) -> u8 {
        self.row().1
    }
}
