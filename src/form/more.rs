//! What an item says of itself beyond what the first module understands. Nothing here is read
//! there: [`super::Item::more`] is always `None` in it, and the compiler drops what asks for it.

use super::scalar::Unit;
use super::{ItemId, Pattern, Ruled, Text, Value};

/// What an item says of itself beyond what the first module understands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct More {
    /// Whether a person may read the answer and not change it (`readOnly`).
    pub read_only: bool,
    /// Whether the question is not asked (`questionnaire-hidden`), because of itself or of an item
    /// around it. An answer of it is still shown wherever a document is read: what is carried is
    /// shown.
    pub hidden: bool,
    /// Whether an answer in own words will do beside the options (`open-choice`).
    pub open: bool,
    /// Fewest answers or rows (`questionnaire-minOccurs`).
    pub min_occurs: Option<u32>,
    /// Most answers or rows (`questionnaire-maxOccurs`).
    pub max_occurs: Option<u32>,
    /// Shortest text in Unicode characters (`minLength`).
    pub min_length: Option<u32>,
    /// What a text must look like (`regex`).
    pub pattern: Option<Ruled<Pattern>>,
    /// Least value (`minValue`).
    pub min_value: Option<Value>,
    /// Greatest value (`maxValue`).
    pub max_value: Option<Value>,
    /// Most digits behind the point (`maxDecimalPlaces`).
    pub decimal_places: Option<u32>,
    /// The unit of a number, or of a quantity that leaves no choice (`questionnaire-unit`).
    pub unit: Option<Unit>,
    /// The units of a quantity to choose from (`questionnaire-unitOption`).
    pub units: Vec<Unit>,
    /// How an answer may look (`entryFormat`).
    pub entry_format: Option<Text>,
    /// Whether options stand beside each other (`questionnaire-choiceOrientation`).
    pub horizontal: bool,
    /// What a sentence is for (`questionnaire-displayCategory`).
    pub category: Option<Category>,
    /// When the date that is asked for is to be there at the latest (our extension `due`).
    pub due: Option<Due>,
}

/// When something is to be there at the latest: so many working days after another date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The question for the date from which the days are counted.
    pub after: ItemId,
    /// How many working days, 1 to 365.
    pub working_days: u16,
}

/// As many rows as a group begins with at most, whatever the form asks for.
const MOST_ROWS: u32 = 50;

impl More {
    /// How many rows a group begins with, where the form asks for a number of them.
    pub fn first_rows(&self) -> Option<u32> {
        self.min_occurs.map(|least| least.min(MOST_ROWS))
    }

    /// The units that a measure may have; none where the form leaves them open.
    pub fn units(&self) -> &[Unit] {
        match (&self.unit, self.units.as_slice()) {
            (Some(unit), []) => std::slice::from_ref(unit),
            (_, units) => units,
        }
    }
}

/// What a sentence is for (HL7 `questionnaire-display-category`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// How to fill in.
    Instructions,
    /// How what is filled in is kept safe.
    Security,
    /// Background.
    Help,
}

/// A bound that a form sets. What lies outside it is kept and pointed out.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound {
    /// The text is to have so many characters at least.
    Shortest(u32),
    /// The text is to look otherwise (`regex`).
    Pattern,
    /// The value is to be at least this.
    Least(Value),
    /// The value is to be at most this.
    Greatest(Value),
    /// The number is to have at most so many digits behind the point.
    Decimals(u32),
    /// So many answers or rows are asked for at least.
    Fewest(u32),
    /// So many answers or rows are allowed at most.
    Most(u32),
}
