//! The functions of the subset (§ 5), by name, and how many arguments each takes. What is not in
//! this table is outside the subset, and a fault on parsing.

/// A function; `is`, `as` and `ofType`, which take a type, are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Existence(Existence),
    Filter(Filter),
    Subset(Subset),
    Sets(Sets),
    Text(Text),
    Math(Math),
    Total(Total),
    Walk(Walk),
    /// § 5.5, `toInteger()`
    To(Target),
    /// § 5.5, `convertsToInteger()`
    ConvertsTo(Target),
    /// § 5.5.1
    Iif,
    /// § 5.9
    Today,
    /// § 6.5.3
    Not,
}

/// § 5.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existence {
    Empty,
    Count,
    AllTrue,
    AnyTrue,
    AllFalse,
    AnyFalse,
    HasValue,
}

/// § 5.1 and § 5.2: those that look at one item after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    Exists,
    All,
    Where,
    Select,
    Repeat,
}

/// § 5.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subset {
    Single,
    First,
    Last,
    Tail,
    Skip,
    Take,
}

/// § 5.1, § 5.3 and § 5.4: those that ask which items are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sets {
    Distinct,
    IsDistinct,
    SubsetOf,
    SupersetOf,
    Intersect,
    Exclude,
    Union,
    Combine,
}

/// § 5.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    IndexOf,
    Substring,
    StartsWith,
    EndsWith,
    Contains,
    Upper,
    Lower,
    Replace,
    Length,
    Trim,
}

/// § 5.7.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Math {
    Abs,
    Ceiling,
    Floor,
    Round,
    Truncate,
}

/// Not in the normative release; as its successor has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Total {
    Sum,
    Min,
    Max,
    Avg,
}

/// § 5.8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Walk {
    Children,
    Descendants,
}

/// What § 5.5 converts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Boolean,
    Integer,
    Decimal,
    Text,
    Date,
    DateTime,
    Time,
    Quantity,
}

type Row = (&'static str, Function, usize, usize);

const TABLE: [Row; 66] = [
    ("empty", Function::Existence(Existence::Empty), 0, 0),
    ("count", Function::Existence(Existence::Count), 0, 0),
    ("allTrue", Function::Existence(Existence::AllTrue), 0, 0),
    ("anyTrue", Function::Existence(Existence::AnyTrue), 0, 0),
    ("allFalse", Function::Existence(Existence::AllFalse), 0, 0),
    ("anyFalse", Function::Existence(Existence::AnyFalse), 0, 0),
    ("hasValue", Function::Existence(Existence::HasValue), 0, 0),
    ("exists", Function::Filter(Filter::Exists), 0, 1),
    ("all", Function::Filter(Filter::All), 1, 1),
    ("where", Function::Filter(Filter::Where), 1, 1),
    ("select", Function::Filter(Filter::Select), 1, 1),
    ("repeat", Function::Filter(Filter::Repeat), 1, 1),
    ("single", Function::Subset(Subset::Single), 0, 0),
    ("first", Function::Subset(Subset::First), 0, 0),
    ("last", Function::Subset(Subset::Last), 0, 0),
    ("tail", Function::Subset(Subset::Tail), 0, 0),
    ("skip", Function::Subset(Subset::Skip), 1, 1),
    ("take", Function::Subset(Subset::Take), 1, 1),
    ("distinct", Function::Sets(Sets::Distinct), 0, 0),
    ("isDistinct", Function::Sets(Sets::IsDistinct), 0, 0),
    ("subsetOf", Function::Sets(Sets::SubsetOf), 1, 1),
    ("supersetOf", Function::Sets(Sets::SupersetOf), 1, 1),
    ("intersect", Function::Sets(Sets::Intersect), 1, 1),
    ("exclude", Function::Sets(Sets::Exclude), 1, 1),
    ("union", Function::Sets(Sets::Union), 1, 1),
    ("combine", Function::Sets(Sets::Combine), 1, 1),
    ("indexOf", Function::Text(Text::IndexOf), 1, 1),
    ("substring", Function::Text(Text::Substring), 1, 2),
    ("startsWith", Function::Text(Text::StartsWith), 1, 1),
    ("endsWith", Function::Text(Text::EndsWith), 1, 1),
    ("contains", Function::Text(Text::Contains), 1, 1),
    ("upper", Function::Text(Text::Upper), 0, 0),
    ("lower", Function::Text(Text::Lower), 0, 0),
    ("replace", Function::Text(Text::Replace), 2, 2),
    ("length", Function::Text(Text::Length), 0, 0),
    ("trim", Function::Text(Text::Trim), 0, 0),
    ("abs", Function::Math(Math::Abs), 0, 0),
    ("ceiling", Function::Math(Math::Ceiling), 0, 0),
    ("floor", Function::Math(Math::Floor), 0, 0),
    ("round", Function::Math(Math::Round), 0, 1),
    ("truncate", Function::Math(Math::Truncate), 0, 0),
    ("sum", Function::Total(Total::Sum), 0, 0),
    ("min", Function::Total(Total::Min), 0, 0),
    ("max", Function::Total(Total::Max), 0, 0),
    ("avg", Function::Total(Total::Avg), 0, 0),
    ("children", Function::Walk(Walk::Children), 0, 0),
    ("descendants", Function::Walk(Walk::Descendants), 0, 0),
    ("toBoolean", Function::To(Target::Boolean), 0, 0),
    ("toInteger", Function::To(Target::Integer), 0, 0),
    ("toDecimal", Function::To(Target::Decimal), 0, 0),
    ("toString", Function::To(Target::Text), 0, 0),
    ("toDate", Function::To(Target::Date), 0, 0),
    ("toDateTime", Function::To(Target::DateTime), 0, 0),
    ("toTime", Function::To(Target::Time), 0, 0),
    ("toQuantity", Function::To(Target::Quantity), 0, 0),
    ("convertsToBoolean", Function::ConvertsTo(Target::Boolean), 0, 0),
    ("convertsToInteger", Function::ConvertsTo(Target::Integer), 0, 0),
    ("convertsToDecimal", Function::ConvertsTo(Target::Decimal), 0, 0),
    ("convertsToString", Function::ConvertsTo(Target::Text), 0, 0),
    ("convertsToDate", Function::ConvertsTo(Target::Date), 0, 0),
    ("convertsToDateTime", Function::ConvertsTo(Target::DateTime), 0, 0),
    ("convertsToTime", Function::ConvertsTo(Target::Time), 0, 0),
    ("convertsToQuantity", Function::ConvertsTo(Target::Quantity), 0, 0),
    ("iif", Function::Iif, 2, 3),
    ("today", Function::Today, 0, 0),
    ("not", Function::Not, 0, 0),
];

impl Function {
    pub(super) fn named(name: &str) -> Option<Self> {
        TABLE.iter().find(|(known, ..)| *known == name).map(|(_, function, ..)| *function)
    }

    pub(super) fn name(self) -> &'static str {
        TABLE.iter().find(|(_, it, ..)| *it == self).map_or("", |(name, ..)| name)
    }

    pub(super) fn takes(self, arguments: usize) -> bool {
        let row = TABLE.iter().find(|(_, it, ..)| *it == self);
        row.is_some_and(|(_, _, least, most)| (*least..=*most).contains(&arguments))
    }
}
