//! What can be wrong with a form, each fault with its place. The screen phrases them.

use std::rc::Rc;

/// One fault and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON path, for example `item[2].item[0].enableWhen[1]`.
    pub path: String,
    /// linkId of the item, where it has one.
    pub link_id: Option<Rc<str>>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The bytes are no JSON, or are nested deeper than a reader should follow.
    NotJson,
    /// The JSON is no Questionnaire.
    NotAQuestionnaire,
    /// A field that a form needs is missing.
    Missing(&'static str),
    /// The item has a type that this version cannot show.
    UnknownType(Rc<str>),
    /// Two items have the same linkId.
    DuplicateLinkId,
    /// A condition asks for a question that the form does not have.
    NoSuchQuestion(Rc<str>),
    /// A condition has an operator that FHIR R4 does not know.
    UnknownOperator(Rc<str>),
    /// A condition compares with nothing that can be read.
    NoComparison,
    /// Conditions ask for each other in a circle.
    Circle,
    /// An option or initial value cannot be read, or does not fit the item's type.
    UnreadableValue,
    /// A modifier changes the meaning of the form in a way that this version does not know.
    Modifier,
    /// The form is written for FHIR STU3 or older.
    Stu3,
    /// The file is larger than a form should be.
    TooLarge,
    /// The form has more items than can be shown.
    TooManyItems,
    /// The form has more options than can be shown.
    TooManyOptions,
    /// More rules, variables or patterns than can be evaluated after each key.
    TooManyRules,
    /// Items are nested deeper than a reader should follow.
    TooDeep,
    /// The element has another JSON type than FHIR gives it.
    WrongShape,
    /// The item asks for a file or for a resource of a system.
    RefusedType(Rc<str>),
    /// The options stand in a value set outside the form.
    RemoteValueSet(Rc<str>),
    /// The form does not contain the value set that it names.
    NoSuchValueSet(Rc<str>),
    /// The value set does not list its codes, and nobody here can.
    UnlistedValueSet(Rc<str>),
    /// The item has options of its own and a value set.
    TwoSources,
    /// A least value is greater than the greatest one: no answer would do.
    ImpossibleRange,
    /// More initial values than the question takes answers.
    TooManyInitial,
    /// A sentence has questions under it, whose answers would stand nowhere.
    QuestionInDisplay,
    /// Filling in the form without the effect of this element would mislead.
    Misleading(Rc<str>),
}
