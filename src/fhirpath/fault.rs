//! What can be wrong with an expression, and where. No text for people: others phrase it.

/// A problem and the place in the expression that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Offset in bytes from the beginning of the expression, always at a character's beginning.
    pub position: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// All that can go wrong. The first group is found on parsing, the second on evaluating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The expression is longer than [`MAX_LENGTH`](super::MAX_LENGTH).
    TooLong,
    /// Brackets and operators are nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep,
    /// A character that begins nothing in the grammar.
    Character,
    /// A text, a delimited identifier or a comment without its end.
    Unclosed,
    /// An escape that § 4.1.2 does not know.
    Escape,
    /// A number that fits neither Integer (§ 4.1.3) nor Decimal (§ 4.1.4).
    Number,
    /// A date, dateTime or time that does not exist, or is not written as in § 4.1.5 to § 4.1.7.
    Moment,
    /// Something else belongs here, by the grammar.
    Syntax,
    /// A function, type or keyword which is FHIRPath, or might be, but not in our subset.
    OutsideSubset,
    /// A function was given too few or too many arguments.
    Arguments,

    /// More than one item where one was needed (§ 4.5).
    NotSingle,
    /// An operand of a type that the operator or function does not take.
    WrongType,
    /// A `%name` that the environment does not hold (§ 9).
    UnknownVariable,
    /// The evaluation took more steps than its environment allows.
    TooCostly,
}

impl Problem {
    pub(super) fn at(self, position: usize) -> Fault {
        Fault { position, problem: self }
    }
}
