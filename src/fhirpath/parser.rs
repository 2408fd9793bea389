//! Tokens into a tree, by the grammar of appendix B. Nothing is evaluated here, but what the
//! subset does not have is found here.

use super::fault::{Fault, Problem};
use super::function::Function;
use super::lexer::{Token, tokens};
use super::literal::literal;
use super::operator::{LOWEST_LEVEL, Operator, TYPE_LEVEL};
use super::syntax::{Call, Expr, Head, Link, Operation, Path, Place, Step, TypeTest};
use super::type_name::TypeName;
use super::{MAX_DEPTH, MAX_LENGTH};

pub(super) fn parse(text: &str) -> Result<Expr, Fault> {
    if text.len() > MAX_LENGTH {
        return Err(Problem::TooLong.at(0));
    }
    let mut parser = Parser { tokens: tokens(text)?, next: 0, depth: 0 };
    let expr = parser.expression(LOWEST_LEVEL)?;
    match parser.peek() {
        Token::End => Ok(expr),
        _ => Err(parser.fault(Problem::Syntax)),
    }
}

/// Words that the grammar never takes for a name (§ 8.5).
const RESERVED: [&str; 8] = ["and", "div", "false", "implies", "mod", "or", "true", "xor"];

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
    depth: usize,
}

/// What may stand between two expressions.
enum Infix {
    Binary(Operator),
    Type(TypeTest),
}

impl Infix {
    fn level(&self) -> u8 {
        match self {
            Infix::Binary(operator) => operator.level(),
            Infix::Type(_) => TYPE_LEVEL,
        }
    }
}

impl Parser {
    fn peek(&self) -> &Token {
        self.tokens.get(self.next).map_or(&Token::End, |(_, token)| token)
    }

    fn place(&self) -> usize {
        self.tokens.get(self.next).or(self.tokens.last()).map_or(0, |(place, _)| *place)
    }

    fn fault(&self, problem: Problem) -> Fault {
        problem.at(self.place())
    }

    fn take(&mut self) -> Token {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    fn eat(&mut self, symbol: &'static str) -> bool {
        let there = *self.peek() == Token::Symbol(symbol);
        self.next += usize::from(there);
        there
    }

    fn expect(&mut self, symbol: &'static str) -> Result<(), Fault> {
        let fault = self.fault(Problem::Syntax);
        if self.eat(symbol) { Ok(()) } else { Err(fault) }
    }

    /// An expression whose operators bind at least so tightly.
    fn expression(&mut self, least: u8) -> Result<Expr, Fault> {
        self.deeper(|parser| {
            let mut left = parser.signed()?;
            while let Some(infix) = parser.infix().filter(|infix| infix.level() >= least) {
                let place = Place(parser.place());
                parser.next += 1;
                let level = infix.level();
                let operation = match infix {
                    Infix::Binary(it) => Operation::With(it, parser.expression(level + 1)?),
                    Infix::Type(test) => Operation::Typed(test, parser.type_name()?),
                };
                left = join(left, Link { operation, place });
            }
            Ok(left)
        })
    }

    fn deeper<T>(&mut self, f: impl FnOnce(&mut Self) -> Result<T, Fault>) -> Result<T, Fault> {
        if self.depth == MAX_DEPTH {
            return Err(self.fault(Problem::TooDeep));
        }
        self.depth += 1;
        let result = f(self);
        self.depth -= 1;
        result
    }

    fn infix(&self) -> Option<Infix> {
        let name = match self.peek() {
            Token::Symbol(symbol) => symbol,
            Token::Name(name) => name.as_str(),
            _ => return None,
        };
        let test = TypeTest::named(name).filter(|test| *test != TypeTest::OfType);
        test.map(Infix::Type).or_else(|| Operator::named(name).map(Infix::Binary))
    }

    fn signed(&mut self) -> Result<Expr, Fault> {
        let place = Place(self.place());
        let minus = self.eat("-");
        if !minus && !self.eat("+") {
            return Ok(self.path()?.simple());
        }
        let of = Box::new(self.deeper(Self::signed)?);
        Ok(Expr::Sign { minus, of, place })
    }

    fn path(&mut self) -> Result<Path, Fault> {
        let mut path = Path { head: self.head()?, steps: Vec::new() }.flat();
        loop {
            let place = Place(self.place());
            if self.eat(".") {
                path.steps.push(self.invocation()?);
            } else if self.eat("[") {
                path.steps.push(Step::At(Box::new(self.expression(LOWEST_LEVEL)?), place));
                self.expect("]")?;
            } else {
                return Ok(path);
            }
        }
    }

    fn head(&mut self) -> Result<Head, Fault> {
        if let Some(value) = literal(&self.tokens, &mut self.next)? {
            return Ok(Head::Literal(value));
        }
        let place = Place(self.place());
        if self.eat("{") {
            self.expect("}")?;
            Ok(Head::Nothing)
        } else if self.eat("(") {
            let inner = self.expression(LOWEST_LEVEL)?;
            self.expect(")")?;
            Ok(Head::Group(Box::new(inner)))
        } else if self.eat("%") {
            Ok(Head::Variable(self.variable()?, place))
        } else if self.eat("$") {
            self.special(place)
        } else {
            Ok(Head::Implied(self.invocation()?))
        }
    }

    /// `%name`, `` %`name` ``, `%'name'` (§ 9)
    fn variable(&mut self) -> Result<String, Fault> {
        let fault = self.fault(Problem::Syntax);
        match self.take() {
            Token::Name(name) | Token::Delimited(name) | Token::Text(name) => Ok(name),
            _ => Err(fault),
        }
    }

    fn special(&mut self, place: Place) -> Result<Head, Fault> {
        match self.take() {
            Token::Name(name) if name == "this" => Ok(Head::This),
            Token::Name(name) if name == "index" => Ok(Head::Index),
            Token::Name(name) if name == "total" => Err(Problem::OutsideSubset.at(place.0)),
            _ => Err(Problem::Syntax.at(place.0)),
        }
    }

    /// A member or a function call.
    fn invocation(&mut self) -> Result<Step, Fault> {
        let place = Place(self.place());
        let name = self.identifier()?;
        if !self.eat("(") {
            return Ok(Step::Member(name));
        }
        if let Some(test) = TypeTest::named(&name) {
            let of = self.type_name()?;
            self.expect(")")?;
            return Ok(Step::Typed(test, of, place));
        }
        let function = Function::named(&name).ok_or(Problem::OutsideSubset.at(place.0))?;
        let arguments = self.arguments()?;
        if !function.takes(arguments.len()) {
            return Err(Problem::Arguments.at(place.0));
        }
        Ok(Step::Call(Call { function, arguments, place }))
    }

    fn arguments(&mut self) -> Result<Vec<Expr>, Fault> {
        let mut arguments = Vec::new();
        if self.eat(")") {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.expression(LOWEST_LEVEL)?);
            if self.eat(")") {
                return Ok(arguments);
            }
            self.expect(",")?;
        }
    }

    fn identifier(&mut self) -> Result<String, Fault> {
        let fault = self.fault(Problem::Syntax);
        match self.take() {
            Token::Name(name) if !RESERVED.contains(&name.as_str()) => Ok(name),
            Token::Delimited(name) => Ok(name),
            _ => Err(fault),
        }
    }

    /// `Coding`, `FHIR.Coding`, `System.String` (§ 6.3)
    fn type_name(&mut self) -> Result<TypeName, Fault> {
        let place = self.place();
        let first = self.identifier()?;
        let second = if self.eat(".") { Some(self.identifier()?) } else { None };
        let found = match &second {
            Some(name) => TypeName::new(Some(&first), name),
            None => TypeName::new(None, &first),
        };
        found.ok_or(Problem::OutsideSubset.at(place))
    }
}

/// Adds an operator to a chain of its level, or begins one.
fn join(left: Expr, link: Link) -> Expr {
    match left {
        Expr::Chain { first, mut rest }
            if rest.first().is_some_and(|it| it.level() == link.level()) =>
        {
            rest.push(link);
            Expr::Chain { first, rest }
        }
        other => Expr::Chain { first: Box::new(other), rest: vec![link] },
    }
}

impl Link {
    pub(super) fn level(&self) -> u8 {
        match &self.operation {
            Operation::With(operator, _) => operator.level(),
            Operation::Typed(..) => TYPE_LEVEL,
        }
    }
}

impl Path {
    /// `(a.b).c` is `a.b.c`.
    fn flat(self) -> Self {
        match self.head {
            Head::Group(inner) if matches!(*inner, Expr::Path(_)) => match *inner {
                Expr::Path(path) => path,
                other => Self { head: Head::Group(Box::new(other)), steps: self.steps },
            },
            _ => self,
        }
    }

    /// `(a + b)` alone is `a + b`.
    fn simple(self) -> Expr {
        match self.head {
            Head::Group(inner) if self.steps.is_empty() => *inner,
            head => Expr::Path(Path { head, steps: self.steps }),
        }
    }
}
