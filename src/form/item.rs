//! One item of a form: what is asked, how it is shown and when it is on.

use std::rc::Rc;

use super::{Behavior, Coding, Condition, More, ScalarKind, Text, Value, Whole};

/// Which item of its form, in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub(crate) u32);

impl ItemId {
    /// Place in [`super::Form::items`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// An item of a questionnaire (`Questionnaire.item`).
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Where the item stands in the form.
    pub id: ItemId,
    /// The name that answers refer to.
    pub link_id: Rc<str>,
    /// What kind of item it is.
    pub kind: Kind,
    /// The question, heading or sentence.
    pub text: Text,
    /// A short form of the text (SDC `shortText`).
    pub short_text: Option<Text>,
    /// A number or letter before the text.
    pub prefix: Option<Text>,
    /// Codes of the item; see [`Item::concept`] and [`Item::dimension`].
    pub codes: Vec<Coding>,
    /// Whether a finished document needs an answer. It never blocks.
    pub required: bool,
    /// Whether the question or group may stand more than once.
    pub repeats: bool,
    /// Longest text in Unicode characters. A longer one is kept and pointed out.
    pub max_length: Option<u32>,
    /// The answers to choose from.
    pub options: Vec<AnswerOption>,
    /// What a new document starts with.
    pub initial: Initial,
    /// When the item is on; no condition means always.
    pub conditions: Vec<Condition>,
    /// Whether all conditions must hold or any.
    pub behavior: Behavior,
    /// How the item asks to be shown (`itemControl`).
    pub control: Control,
    /// Whether a group can be folded (SDC `collapsible`).
    pub collapsible: Collapsible,
    /// Whether "yes" shows what to do at once (our extension `alert`).
    pub alert: bool,
    /// The group of signs that belongs beside this position question (our extension `signs`).
    pub signs: Option<ItemId>,
    pub(super) more: Option<Whole<Rc<More>>>,
    /// The item around this one.
    pub parent: Option<ItemId>,
    /// The items directly under this one.
    pub children: Vec<ItemId>,
    /// The first item after this one's subtree, so that the subtree is `id..end`.
    pub end: ItemId,
}

impl Item {
    /// What the item says beyond this, where it says something and this is the whole program.
    pub fn more(&self) -> Option<&More> {
        self.more.as_deref().map(|more| &**more)
    }

    /// The question, heading or sentence with the number or letter before it.
    pub fn title(&self) -> Text {
        match self.prefix.as_ref().filter(|_| crate::WHOLE) {
            Some(prefix) => self.text.after(prefix),
            None => self.text.clone(),
        }
    }

    /// Whether the item asks for an answer.
    pub fn is_question(&self) -> bool {
        !matches!(self.kind, Kind::Group | Kind::Display)
    }

    /// Whether the item is a group that may stand more than once.
    pub fn is_repeating_group(&self) -> bool {
        self.kind == Kind::Group && self.repeats
    }

    /// Whether the item is help for the item around it.
    pub fn is_help(&self) -> bool {
        self.kind == Kind::Display && self.control == Control::Help
    }

    /// Whether the options of the item are positions.
    pub fn is_position(&self) -> bool {
        self.options.iter().any(|option| option.position.is_some())
    }

    /// Whether an item lies in this item's subtree, the item itself included.
    pub fn holds(&self, id: ItemId) -> bool {
        self.id <= id && id < self.end
    }

    /// What the item carries in every form that has it, for example `child-birthdate`.
    pub fn concept(&self) -> Option<&str> {
        self.code_in("concept")
    }

    /// The dimension of well-being that a position question asks for.
    pub fn dimension(&self) -> Option<&str> {
        self.code_in("dimension")
    }

    /// The part of the form that an item makes with all that stands in it: what may be passed on
    /// is decided part by part, for example `parents-part`.
    pub fn part(&self) -> Option<&str> {
        self.code_in("part")
    }

    fn code_in(&self, system: &str) -> Option<&str> {
        self.codes.iter().find(|coding| coding.is_in(system)).map(|coding| &*coding.code)
    }

    /// Whether the item can be answered with a value: one of its options, if it has any, and of
    /// its type, if it has none. Where own words will do, any text is an answer.
    pub fn takes(&self, value: &Value) -> bool {
        if self.is_open() && matches!(value, Value::String(_)) {
            return true;
        }
        if self.options.is_empty() { value.fits(self.kind) } else { self.option(value).is_some() }
    }

    /// Whether a person may change what is answered here.
    pub fn is_writable(&self) -> bool {
        !self.more().is_some_and(|more| more.read_only)
    }

    /// Whether there may be so many answers or rows, and a person may add one.
    pub fn allows(&self, count: usize) -> bool {
        let most = self.more().and_then(|more| more.max_occurs);
        self.is_writable() && most.is_none_or(|most| count <= most as usize)
    }

    /// Whether one of so many rows may go. The last one may, since an empty one takes its place.
    pub fn spares(&self, count: usize) -> bool {
        let least = self.more().and_then(|more| more.min_occurs).filter(|least| *least > 1);
        self.is_writable() && least.is_none_or(|least| count > least as usize)
    }

    /// Whether an answer may be words: a text, an address, or own words beside the options. What
    /// is asked of the length and the look of an answer is asked of these.
    pub fn is_worded(&self) -> bool {
        let address = matches!(self.kind, Kind::Scalar(kind) if *kind == ScalarKind::Url);
        matches!(self.kind, Kind::String | Kind::Text) || address || self.is_open()
    }

    /// Whether an answer in own words will do beside the options (`open-choice`).
    pub fn is_open(&self) -> bool {
        self.more().is_some_and(|more| more.open)
    }

    /// The option that a value stands for.
    pub fn option(&self, value: &Value) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.value == *value)
    }
}

/// Item types (`Questionnaire.item.type`) that this version can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Items that belong together.
    Group,
    /// A sentence.
    Display,
    /// Yes or no.
    Boolean,
    /// A day, month or year.
    Date,
    /// A line of text.
    String,
    /// Text of several lines.
    Text,
    /// One of the options, or several where the item repeats. Whatever type its options have: a
    /// question for a text or a number that lists what to choose from is a choice as well.
    Choice,
    /// A number, a point in time, an address or a measure.
    Scalar(Whole<ScalarKind>),
}

/// One answer to choose from (`Questionnaire.item.answerOption`).
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerOption {
    /// What is recorded.
    pub value: Value,
    /// What a person reads.
    pub display: Text,
    /// A number or letter before it (`questionnaire-optionPrefix`).
    pub prefix: Option<Text>,
    /// The sentence beside the option (our extension `meaning`).
    pub meaning: Option<Text>,
    /// Shape and colour (our extension `position`).
    pub position: Option<Position>,
    /// Whether choosing it clears the others (`optionExclusive`).
    pub exclusive: bool,
    /// Whether a new document starts with it (`initialSelected`).
    pub initial: bool,
    pub(super) joined: Option<Whole<()>>,
}

impl AnswerOption {
    /// An option that says nothing of itself but what it is.
    pub(super) fn new(value: Value, display: Text) -> Self {
        Self {
            value,
            display,
            prefix: None,
            meaning: None,
            position: None,
            exclusive: false,
            initial: false,
            joined: None,
        }
    }

    /// Whether it is what holds once two documents are put together that say different things here
    /// (our extension `joined`).
    pub fn is_joined(&self) -> bool {
        self.joined.is_some()
    }
}

/// What an option stands for here and now. Never a number: positions are not counted or summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// The child thrives.
    Thriving,
    /// Something calls for extra attention.
    Attention,
    /// Something gives concern.
    Concern,
    /// It cannot be assessed yet.
    Deferred,
}

/// What a new document starts with.
#[derive(Clone, Debug, PartialEq)]
pub enum Initial {
    /// Nothing, but for options that are chosen from the start.
    None,
    /// Today's date (`initialExpression` with `today()`).
    Today,
    /// Fixed values (`initial`).
    Values(Vec<Value>),
}

/// How an item asks to be shown (HL7 `questionnaire-itemControl`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Control {
    /// As the program thinks best.
    #[default]
    Default,
    /// As help for the item around it.
    Help,
    /// As radio buttons.
    RadioButton,
    /// As check boxes.
    CheckBox,
    /// As a drop-down list.
    DropDown,
    /// A group whose questions are rows that share their options (`table`).
    Table,
    /// A repeating group whose rows are rows of a table, and its questions the columns (`gtable`).
    Grid,
    /// A group that is a page of its own (`page`).
    Page,
    /// A sentence that leads to the question around it (`prompt`).
    Prompt,
    /// The unit of the question around it in words (`unit`).
    Unit,
}

/// Whether a group can be folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Collapsible {
    /// Always open.
    #[default]
    No,
    /// Open at first.
    Open,
    /// Closed at first.
    Closed,
}
