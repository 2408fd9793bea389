//! The tree of a parsed expression. Chains are flat lists, so only brackets, arguments and
//! changes of precedence make it deeper.

use super::function::Function;
use super::operator::Operator;
use super::type_name::TypeName;
use super::value::Value;

/// Where something stood in the text. Two trees are the same wherever their parts stood.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place(pub(super) usize);

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expr {
    Path(Path),
    /// `a + b - c`: operators of one level, from left to right.
    Chain {
        first: Box<Expr>,
        rest: Vec<Link>,
    },
    /// `-a`, `+a`
    Sign {
        minus: bool,
        of: Box<Expr>,
        place: Place,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Link {
    pub(super) operation: Operation,
    pub(super) place: Place,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operation {
    With(Operator, Expr),
    /// `a is T`, `a as T`
    Typed(TypeTest, TypeName),
}

/// `head.step.step[step]`
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Path {
    pub(super) head: Head,
    pub(super) steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Head {
    Literal(Value<'static>),
    /// `{}`
    Nothing,
    /// `$this`
    This,
    /// `$index`
    Index,
    /// `%name`
    Variable(String, Place),
    /// `(a + b)`; also a chain that is negated or stands alone needs no such head.
    Group(Box<Expr>),
    /// What begins with a name or a function begins at `$this`.
    Implied(Step),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Member(String),
    Call(Call),
    At(Box<Expr>, Place),
    Typed(TypeTest, TypeName, Place),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Call {
    pub(super) function: Function,
    pub(super) arguments: Vec<Expr>,
    pub(super) place: Place,
}

/// § 6.3, § 5.2.4
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypeTest {
    Is,
    As,
    OfType,
}

impl TypeTest {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "is" => Some(TypeTest::Is),
            "as" => Some(TypeTest::As),
            "ofType" => Some(TypeTest::OfType),
            _ => None,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            TypeTest::Is => "is",
            TypeTest::As => "as",
            TypeTest::OfType => "ofType",
        }
    }
}
